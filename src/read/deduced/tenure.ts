/**
 * When a text can have been written, by the offices it gives to people: "Chancellor Olaf Scholz" tells of the days of
 * his term. In: text. Out: stretches of days, in order; undefined where the text names nobody whose terms are known.
 */
import type { Era, FurnitureCues, Offices, Term } from '../../model/index.js';
import { plainLetters } from '../../model/letters.js';
import { holdsAny, keyedIn, wordsOf } from './wholeWords.js';

/** Titles are given a little before a term begins and after it has ended. */
const DAYS_BESIDE = 14;

function tenureOf(text: string, offices: Offices): readonly Term[] | undefined {
  let tenure: readonly Term[] | undefined;
  let last: string | undefined;
  for (const { index, 0: found, groups } of text.matchAll(offices.titles)) {
    const title = groups!.title!.toLowerCase();
    const office = offices.sameOffice.has(title) ? last : offices.officeOf.get(title)!;
    last = office;
    if (groups!.undone !== undefined || office === undefined) continue;
    const terms =
      termsOfHolder(office, text.slice(index + found.length, index + found.length + LONGEST), offices) ??
      termsOfNameBefore(office, text.slice(Math.max(0, index - LONGEST), index), offices);
    if (!terms) continue;
    // Who was in office at another time than all before is spoken of as the past.
    const shared = tenure ? intersection(tenure, terms) : terms;
    if (shared.length > 0) tenure = shared;
  }
  return tenure;
}

/** The same, after the latest of what it speaks of began. */
export function tenureSince(
  text: string,
  cues: Pick<FurnitureCues, 'offices' | 'eras'>,
): readonly Term[] | undefined {
  const since = erasIn(text, cues).reduce(
    (latest, { first }) => Math.max(latest, first),
    Number.NEGATIVE_INFINITY,
  );
  const tenure = tenureOf(text, cues.offices);
  if (since === Number.NEGATIVE_INFINITY) return tenure;
  const era = [{ first: since, last: Number.POSITIVE_INFINITY }];
  const shared = tenure ? intersection(tenure, era) : era;
  return shared.length > 0 ? shared : tenure;
}

/** What a text speaks of that had its time. */
export function erasIn(text: string, { eras }: Pick<FurnitureCues, 'eras'>): readonly Era[] {
  return keyedIn(wordsOf(text), eras()).filter(({ names }) => holdsAny(text, names));
}

/** Can it have been written on that day? */
export function isWithin(tenure: readonly Term[] | undefined, day: number): boolean {
  return !tenure || tenure.some(({ first, last }) => first - DAYS_BESIDE <= day && day <= last + DAYS_BESIDE);
}

/** Characters behind a title in which its holder is named: "of the Russian Federation, Mr. Vladimir Putin". */
const LONGEST = 90;
const WORDS_OF_A_NAME = 5;
/** Words between title and name: a country. */
const WORDS_BETWEEN = 4;

function termsOfHolder(office: string, after: string, offices: Offices): readonly Term[] | undefined {
  const words = namesAfter(after);
  // "Ann J. Moss" is Ann Moss, where no other is known by the initial.
  const withoutInitials = words.filter(word => word.length > 1);
  return (
    termsOf(office, words, offices) ??
    (withoutInitials.length < words.length ? termsOf(office, withoutInitials, offices) : undefined)
  );
}

function termsOf(office: string, words: readonly string[], { terms }: Offices): readonly Term[] | undefined {
  for (let from = 0; from < words.length && from <= WORDS_BETWEEN; from++) {
    for (let count = Math.min(WORDS_OF_A_NAME, words.length - from); count > 0; count--) {
      if (count === 1 && from > 0) break;
      const found = terms.get(`${office} ${words.slice(from, from + count).join(' ')}`);
      // "President Elizabeth Moss" is not the one known by her family name, nor "President Moss Harbour".
      if (found && (count > 1 || words.length === 1)) return found;
    }
  }
  return undefined;
}

/** "Ann Moss, prime minister of Norway": the fullest name that ends where its description begins. */
function termsOfNameBefore(office: string, before: string, { terms }: Offices): readonly Term[] | undefined {
  const words = NAME_BEFORE.exec(before)?.groups?.name?.split(' ') ?? [];
  for (let from = 0; from < words.length - 1; from++) {
    const found = terms.get(`${office} ${plainLetters(words.slice(from).join(' ')).replaceAll('.', '')}`);
    if (found) return found;
  }
  return undefined;
}

const NAME_BEFORE =
  /(?<name>(?:\p{Lu}[\p{L}.’'-]* ){1,4}\p{Lu}[\p{L}’'-]+), (?:the )?(?:[\p{L}’'.-]+ (?:and )?){0,3}$/u;

/** The capitalised words that follow, in plain letters, honorifics and what joins them left out. */
function namesAfter(after: string): string[] {
  const words: string[] = [];
  for (const word of after.split(/\s+/).slice(1)) {
    const bare = word.replace(/^[“"'‘(]+|(?:[’']s)?[,;:)”"’'.]*$/gu, '');
    if (HONORIFIC.test(bare)) continue;
    if (bare === '' || !(CAPITAL.test(bare) || PARTICLE.test(bare))) break;
    words.push(plainLetters(bare).replaceAll('.', ''));
    // "President of Norway, Ann Moss", but "President Moss, Chancellor Klein".
    if (/[;:)”"]$|[’']s[,.]?$|(?<=\p{Ll}{2})\.$/u.test(word) || (word.endsWith(',') && words[0] !== 'of'))
      break;
  }
  return words;
}

const CAPITAL = /^\p{Lu}|^al-|^el-/u;
const PARTICLE = /^(?:of|the|for|al|el|bin|de|da|di|del|dos|von|van|der|den|la|le|do)$/u;
const HONORIFIC = /^(?:Dr|Mr|Mrs|Ms|Sir|Dame|Lord|Gen|General|Prof|H\.?E|Hon|Sheikh|Shaikh)$/u;

function intersection(one: readonly Term[], other: readonly Term[]): readonly Term[] {
  return one.flatMap(a =>
    other.flatMap(b => {
      const [first, last] = [Math.max(a.first, b.first), Math.min(a.last, b.last)];
      return first <= last + DAYS_BESIDE
        ? [{ first: Math.min(first, last), last: Math.max(first, last) }]
        : [];
    }),
  );
}
