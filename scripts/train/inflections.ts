/**
 * Lemmas of regular forms, told by which stems are words: "blamed" is of "blame" because "blam" is none.
 * In: a vocabulary, the most frequent word first. Out: tag, form and lemma of each form that looks inflected.
 */

export interface Inflection {
  /** `VERB VBD` */
  readonly tag: string;
  readonly form: string;
  readonly lemma: string;
}

const TAGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^[a-z]{2,}ed$/, ['VERB VBD', 'VERB VBN']],
  [/^[a-z]{2,}ing$/, ['VERB VBG']],
  [/^[a-z]{2,}[^su]s$/, ['VERB VBZ', 'NOUN NNS']],
  [/^[a-z]{2,}er$/, ['ADJ JJR']],
  [/^[a-z]{2,}est$/, ['ADJ JJS']],
];

export function inflections(vocabulary: readonly string[]): Inflection[] {
  const rank = new Map(vocabulary.map((word, index) => [word, index]));
  return vocabulary.flatMap(form =>
    TAGS.filter(([pattern]) => pattern.test(form)).flatMap(([, tags]) => {
      const [lemma] = stems(form)
        .filter(stem => rank.has(stem))
        .sort((a, b) => rank.get(a)! - rank.get(b)!);
      return lemma === undefined ? [] : tags.map(tag => ({ tag, form, lemma }));
    }),
  );
}

const PREFIXES = [
  'counter',
  'fore',
  'inter',
  'mis',
  'out',
  'over',
  're',
  'un',
  'under',
  'up',
  'with',
] as const;

/** "overthrew" goes as "threw". `lemmas`: `tag form` → lemma, of forms known. */
export function prefixedForms(
  vocabulary: readonly string[],
  lemmas: ReadonlyMap<string, string>,
): Inflection[] {
  const words = new Set(vocabulary);
  return vocabulary.flatMap(form =>
    PREFIXES.filter(prefix => form.startsWith(prefix)).flatMap(prefix =>
      ['VERB VBD', 'VERB VBN'].flatMap(tag => {
        const base = lemmas.get(`${tag} ${form.slice(prefix.length)}`);
        return base !== undefined && words.has(prefix + base) ? [{ tag, form, lemma: prefix + base }] : [];
      }),
    ),
  );
}

/** Words that the form may be of, by the rules of English spelling. */
function stems(form: string): string[] {
  const plural = /^(.*[^aeiou])ies$/.exec(form);
  if (plural) return [`${plural[1]}y`, `${plural[1]}ie`];
  if (/(?:ch|sh|[sxz]|o)es$/.test(form)) return [form.slice(0, -2), form.slice(0, -1)];
  if (form.endsWith('s')) return [form.slice(0, -1)];
  const past = /^(.*[^aeiou])i(?:ed|er|est)$/.exec(form);
  if (past) return [`${past[1]}y`];
  const stem = form.replace(/(?:ed|ing|er|est)$/, '');
  const doubled = /^(.*[aeiou])([b-df-hj-np-rtvz])\2$/.exec(stem);
  if (doubled) return [doubled[1]! + doubled[2]!, stem];
  return DOUBLES.test(stem) ? [`${stem}e`] : [stem, `${stem}e`];
}

/** One syllable that ends in one vowel and one consonant would have doubled it. */
const DOUBLES = /^[^aeiou]*[aeiou][b-df-hj-np-rtvz]$/;
