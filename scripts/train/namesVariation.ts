/**
 * More from the same labels. Headings: copies of sentences in title case and in capitals, inside their article; some
 * in small letters, as messages are.
 * Names of other cultures: a copy of the article in which persons, places and organisations bear other names, the
 * same one throughout. In: documents, gazetteers. Out: the same and the copies; the choice is fixed.
 */
import type { LabelledSpan } from '../../src/annotate/names/labels.js';
import type { Gazetteers } from '../../src/model/index.js';
import type { LabelledDocument, LabelledSentence } from './namesCorpora.js';
import type { WeightedDocument } from './namesExamples.js';
import { generator } from './namesLearner.js';

const PERSON = 0;
const PLACE = 1;

/** Share of the sentences of a document that stand a second time in it as a heading. */
const TITLE_CASE = 0.12;
const CAPITALS = 0.04;
const SMALL = 0.06;
/** Longest heading, in tokens. */
const LONGEST = 18;
/** Shares of names that are given another in a copy: persons always, for their names are the newest in news. */
const OTHER_PLACE = 0.5;
const OTHER_ORGANIZATION = 0.3;
const SMALL_CITIES = 50_000;

type Random = () => number;

export function vary(
  documents: readonly WeightedDocument[],
  gazetteers: Gazetteers,
  copies: number,
): WeightedDocument[] {
  const random = generator(7);
  const store = nameStore(gazetteers);
  const renamed: WeightedDocument[] = [];
  for (let round = 0; round < copies; round++)
    for (const { document, weight } of documents)
      if (document.some(({ spans }) => spans.length > 0))
        renamed.push({ document: rename(document, store, random), weight: weight * 0.6, blind: true });
  return [...documents, ...renamed].map(entry => ({
    ...entry,
    document: withHeadings(entry.document, random),
  }));
}

function withHeadings(document: LabelledDocument, random: Random): LabelledDocument {
  const copies: LabelledSentence[] = [];
  for (const sentence of document) {
    const draw = random();
    if (sentence.forms.length > LONGEST || sentence.spans.length === 0) continue;
    if (draw < TITLE_CASE) copies.push({ ...sentence, forms: sentence.forms.map(inTitleCase) });
    else if (draw < TITLE_CASE + CAPITALS)
      copies.push({ ...sentence, forms: sentence.forms.map(form => form.toUpperCase()) });
    else if (draw < TITLE_CASE + CAPITALS + SMALL)
      copies.push({ ...sentence, forms: sentence.forms.map(form => form.toLowerCase()) });
  }
  return [...document, ...copies];
}

const SMALL_IN_TITLES = /^(a|an|the|of|in|on|at|to|for|and|or|but|by|as|with|from|'s|’s|n't|n’t|'.*)$/;

function inTitleCase(form: string, i: number): string {
  if (i > 0 && SMALL_IN_TITLES.test(form)) return form;
  return form.charAt(0).toUpperCase() + form.slice(1);
}

interface Bearer {
  readonly tokens: readonly string[];
  /** The word that stands for the whole when it is said again. */
  readonly short: string;
  readonly given: string;
}

interface NameStore {
  readonly persons: readonly Bearer[];
  readonly countries: readonly (readonly string[])[];
  readonly cities: readonly (readonly string[])[];
  readonly organizations: readonly (readonly string[])[];
  readonly acronyms: readonly string[];
  readonly isCountry: (tokens: readonly string[]) => boolean;
}

/** Countries whose persons are named family first. */
const FAMILY_FIRST = new Set(['CN', 'KR', 'KP', 'TW', 'VN', 'KH', 'HK', 'SG', 'MO']);

function nameStore(gazetteers: Gazetteers): NameStore {
  const persons = gazetteers.persons.flatMap(({ name, iso2 }): Bearer[] => {
    const tokens = cut(name);
    if (tokens.length < 2 || tokens.length > 7 || !/^\p{Lu}/u.test(name)) return [];
    const last = tokens.at(-1)!;
    const familyFirst = FAMILY_FIRST.has(iso2 ?? '');
    return [{ tokens, short: familyFirst ? tokens[0]! : last, given: familyFirst ? last : tokens[0]! }];
  });
  const countries = gazetteers.countries.flatMap(({ name, aliases }) => [name, ...aliases].map(cut));
  const known = new Set(countries.map(tokens => tokens.join(' ')));
  const organizations = gazetteers.organizations.filter(({ name }) => /^\p{Lu}/u.test(name));
  return {
    persons,
    countries: countries.filter(tokens => tokens.length < 4),
    cities: gazetteers.cities
      .filter(({ population }) => population > SMALL_CITIES)
      .map(({ name }) => cut(name)),
    organizations: organizations
      .map(({ name }) => cut(name.replace(/^The /, '')))
      .filter(({ length }) => length < 8),
    acronyms: organizations.flatMap(({ aliases }) => aliases.filter(alias => /^[A-Z]{2,6}$/.test(alias))),
    isCountry: tokens => known.has(tokens.join(' ')),
  };
}

const cut = (name: string): string[] =>
  name
    .replace(/([-–&,()/])/g, ' $1 ')
    .replace(/['’]s\b/g, " 's")
    .split(' ')
    .filter(token => token !== '');

/** The same article with other names; a name that comes again gets the same other name again. */
function rename(document: LabelledDocument, store: NameStore, random: Random): LabelledDocument {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const others = new Map<string, readonly string[]>();
  const bearers = new Map<string, Bearer>();
  for (const { forms, spans } of document)
    for (const span of spans) {
      const tokens = forms.slice(span.first, span.end);
      if (span.type !== PERSON || tokens.length < 2 || others.has(tokens.join(' '))) continue;
      const bearer = pick(store.persons);
      others.set(tokens.join(' '), bearer.tokens);
      bearers.set(tokens.at(-1)!, bearer);
      if (!bearers.has(tokens[0]!)) bearers.set(tokens[0]!, { ...bearer, short: bearer.given });
    }
  const otherFor = (tokens: readonly string[], type: number): readonly string[] => {
    if (type === PERSON) return [(bearers.get(tokens[0]!) ?? pick(store.persons)).short];
    if (type === PLACE) {
      if (random() > OTHER_PLACE) return tokens;
      return store.isCountry(tokens) ? pick(store.countries) : pick(store.cities);
    }
    if (random() > OTHER_ORGANIZATION) return tokens;
    return tokens.length === 1 && /^[A-Z]+$/.test(tokens[0]!)
      ? [pick(store.acronyms)]
      : pick(store.organizations);
  };
  return document.map(({ forms, spans, unknown }) => {
    const out: string[] = [];
    const marks: number[] = [];
    const moved: LabelledSpan[] = [];
    let at = 0;
    const copyTo = (end: number) => {
      for (; at < end; at++) {
        out.push(forms[at]!);
        marks.push(unknown?.[at] ?? 0);
      }
    };
    for (const span of spans) {
      copyTo(span.first);
      const tokens = forms.slice(span.first, span.end);
      const key = tokens.join(' ');
      const other = others.get(key) ?? otherFor(tokens, span.type);
      others.set(key, other);
      moved.push({ first: out.length, end: out.length + other.length, type: span.type });
      for (const form of other) {
        out.push(form);
        marks.push(0);
      }
      at = span.end;
    }
    copyTo(forms.length);
    return { forms: out, spans: moved, unknown: unknown ? Uint8Array.from(marks) : undefined };
  });
}
