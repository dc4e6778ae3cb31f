/**
 * Hyphens between names: `Blinken-Xi` is two names, `Ban Ki-moon` one, and `Amir-Abdollahian` one where the article
 * has somebody's whole name end with it. In: all sentences with their names. Out: the same, apart or joined.
 */
import type { FullForms } from './fullForms.js';
import { ORGANIZATION, PERSON, PLACE } from './labels.js';
import { COUNTRY, FAMOUS_PLACE, Flag, KNOWN_BODY, type Lexicon } from './lexicon.js';
import { type FoundName, keyOf, type ReadSentence } from './mentions.js';
import type { SentenceView } from './sentence.js';
import { Kind } from './words.js';

export function settleHyphens(
  sentences: readonly ReadSentence[],
  full: FullForms,
  lexicon: Lexicon,
): ReadSentence[] {
  const keys = new Map<string, number>();
  for (const { view, names } of sentences) for (const name of names) keys.set(keyOf(view, name), name.type);
  const surnames = doubleSurnames(keys);
  return sentences.map(({ view, names }) => ({
    view,
    names: joined(view, names, surnames).flatMap(name =>
      surnames.has(keyOf(view, name)) ? [name] : apart(view, name, keys, full, lexicon),
    ),
  }));
}

/** `amir - abdollahian` of `hossein amir - abdollahian`. */
function doubleSurnames(keys: ReadonlyMap<string, number>): ReadonlySet<string> {
  const surnames = new Set<string>();
  for (const [key, type] of keys) {
    const surname = type === PERSON ? /(?<= )[^ -]+ [-–] [^ -]+$/u.exec(key)?.[0] : undefined;
    if (surname !== undefined) surnames.add(surname);
  }
  return surnames;
}

/** Halves of a double surname that were read as two names. */
function joined(
  view: SentenceView,
  names: readonly FoundName[],
  surnames: ReadonlySet<string>,
): readonly FoundName[] {
  const out: FoundName[] = [];
  for (const name of names) {
    const last = out.at(-1);
    const whole = last && last.end + 1 === name.first ? { ...name, first: last.first } : undefined;
    if (whole && surnames.has(keyOf(view, whole))) out[out.length - 1] = { ...whole, type: PERSON };
    else out.push(name);
  }
  return out;
}

/** Two names where both halves are names by themselves. */
function apart(
  view: SentenceView,
  name: FoundName,
  keys: ReadonlyMap<string, number>,
  full: FullForms,
  lexicon: Lexicon,
): FoundName[] {
  const typeAlone = (first: number, end: number): number | undefined => {
    const key = keyOf(view, { first, end });
    const kinds = lexicon.kindsOf(key.split(' '));
    if (kinds & FAMOUS_PLACE) return PLACE;
    if (kinds === KNOWN_BODY) return ORGANIZATION;
    if (full.personWords.has(key)) return PERSON;
    return keys.get(key) ?? full.acronyms.get(key);
  };
  // "Guinea-Bissau" is one country.
  if (lexicon.kindsOf(keyOf(view, name).split(' ')) & COUNTRY) return [name];
  for (let i = name.first + 1; i < name.end - 1; i++) {
    if (view.words[i]!.form !== '-' && view.words[i]!.form !== '–') continue;
    // "al-Sisi", "El-Mahdi"
    if (view.words[i - 1]!.lower.length < 3 && view.words[i - 1]!.kind !== Kind.capitals) continue;
    const left = typeAlone(name.first, i);
    const right = typeAlone(i + 1, name.end);
    if (left !== undefined && right !== undefined)
      return [
        { ...name, end: i, type: left },
        { ...name, first: i + 1, type: right },
      ];
    const isNationality = view.words[i - 1]!.flags & Flag.demonym || view.words[i - 1]!.lower === 'sino';
    if (right !== undefined && isNationality && i - name.first === 1)
      return [{ ...name, first: i + 1, type: right }];
  }
  return [name];
}
