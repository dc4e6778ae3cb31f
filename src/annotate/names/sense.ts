/**
 * The article decides as a whole. In: sentences with the names the model read in each. Out: the same with short forms
 * typed by their full forms, one type for one name, halves of compounds apart, and names found again where the
 * model overlooked them.
 */
import { type DocumentEvidence, Evidence } from './evidence.js';
import { papersExplained } from './explained.js';
import { type FullForms, gatherFullForms } from './fullForms.js';
import { settleHyphens } from './hyphens.js';
import { ORGANIZATION, PERSON } from './labels.js';
import { COUNTRY, Flag, type Lexicon } from './lexicon.js';
import { type FoundName, fill, keyOf, type ReadSentence } from './mentions.js';
import { type SentenceView, Setting } from './sentence.js';
import { typeInArticle, withoutVerb } from './typing.js';
import { Kind } from './words.js';

/** Share of the votes from which one type of a name is its type in the whole article. */
const MAJORITY = 0.6;
/** How sure a name must be somewhere before it is sought everywhere. */
const SURE = 0.6;
/** What is thought of a name that was only found again. */
const INHERITED = 0.8;

export function decideTogether(
  sentences: readonly ReadSentence[],
  evidence: DocumentEvidence,
  lexicon: Lexicon,
): ReadSentence[] {
  const full = gatherFullForms(sentences, lexicon);
  const apart = settleHyphens(sentences, full, lexicon);
  const surnames = loneSurnames(apart);
  const typed = apart.map(sentence => retype(sentence, full, surnames, lexicon));
  const votes = countVotes(typed);
  const nobody = new Set([...stormNames(typed, lexicon), ...papersExplained(typed, lexicon)]);
  const agreed = typed.map(({ view, names }) => ({
    view,
    names: names
      .map(name => ({ ...name, type: majority(votes.get(keyOf(view, name))) ?? name.type }))
      .filter(name => !isStray(view, name, votes, evidence) && !nobody.has(keyOf(view, name))),
  }));
  const known = knownForms(agreed, full);
  return agreed.map(({ view, names }) => ({
    view,
    names: fill(names, findAgain(view, names, known, evidence, lexicon)).filter(
      name => !nobody.has(keyOf(view, name)),
    ),
  }));
}

type Votes = ReadonlyMap<string, readonly number[]>;

/** Lone words of a person's full name are the person; explained acronyms are what they stand for. */
function retype(
  { view, names }: ReadSentence,
  full: FullForms,
  surnames: ReadonlySet<string>,
  lexicon: Lexicon,
): ReadSentence {
  return {
    view,
    names: names
      .map(name => ({ ...name, type: typeInArticle(view, name, full, surnames, lexicon) }))
      .map(name => withoutVerb(view, name, full)),
  };
}

/** Words that stand alone as persons, more often than as anything else. */
function loneSurnames(sentences: readonly ReadSentence[]): ReadonlySet<string> {
  const votes = countVotes(sentences);
  const words = new Set<string>();
  for (const [key, [person = 0, place = 0, organization = 0]] of votes)
    if (!key.includes(' ') && person >= LONE_SURNAME && person > 2 * (place + organization)) words.add(key);
  return words;
}

/** Votes from which a lone word is held for a surname: two mentions, nearly sure. */
const LONE_SURNAME = 1.5;

function countVotes(sentences: readonly ReadSentence[]): Votes {
  const votes = new Map<string, number[]>();
  for (const { view, names } of sentences)
    for (const name of names) {
      const key = keyOf(view, name);
      const row = votes.get(key) ?? [0, 0, 0];
      row[name.type]! += name.certainty * (view.setting === Setting.plain ? 1 : 0.5);
      votes.set(key, row);
    }
  return votes;
}

function majority(votes: readonly number[] | undefined): number | undefined {
  if (!votes) return undefined;
  const sum = votes.reduce((a, b) => a + b, 0);
  const most = Math.max(...votes);
  return most >= MAJORITY * sum ? votes.indexOf(most) : undefined;
}

/** `Hurricane Ada`: the article's storms bear names, and are no entities. */
function stormNames(sentences: readonly ReadSentence[], { cues }: Lexicon): ReadonlySet<string> {
  const storms = new Set<string>();
  for (const { view } of sentences)
    for (const [i, word] of view.words.entries())
      if (i > 0 && word.kind === Kind.capitalised && view.words[i - 1]!.capital)
        if (cues.storms.has(view.words[i - 1]!.lower)) storms.add(word.lower);
  return storms;
}

/** `He` where a sentence begins, though the article speaks of Vice Premier He. */
const isPronoun = ({ words }: SentenceView, i: number): boolean =>
  words[i]!.form === 'He' && (i === 0 || words[i - 1]!.kind === Kind.punctuation);

/** A word of a heading or at the start of a sentence that the article else writes small, and that is no name elsewhere. */
function isStray(view: SentenceView, name: FoundName, votes: Votes, evidence: DocumentEvidence): boolean {
  if (name.end - name.first > 1) return false;
  if (isPronoun(view, name.first)) return true;
  if ((name.first > 0 && view.setting === Setting.plain) || view.setting === Setting.small) return false;
  const word = view.words[name.first]!;
  if (word.kind === Kind.capitals || word.kind === Kind.acronymWithStops) return false;
  const row = votes.get(word.lower)!;
  const seen = evidence(word.lower);
  return (
    (seen & Evidence.small) !== 0 &&
    (seen & Evidence.capitalInside) === 0 &&
    row[0]! + row[1]! + row[2]! <= name.certainty + 0.01
  );
}

/** Forms to seek, small letters, with their type; by their first word. */
function knownForms(sentences: readonly ReadSentence[], full: FullForms): ReadonlyMap<string, KnownForm[]> {
  const known = new Map<string, KnownForm[]>();
  const seen = new Set<string>();
  const add = (key: string, type: number) => {
    if (seen.has(key)) return;
    seen.add(key);
    const words = key.split(' ');
    const list = known.get(words[0]!);
    if (list) list.push({ words, type });
    else known.set(words[0]!, [{ words, type }]);
  };
  for (const { view, names } of sentences)
    for (const name of names) if (name.certainty >= SURE) add(keyOf(view, name), name.type);
  for (const [acronym, type] of full.acronyms) add(acronym, type);
  for (const word of full.personWords) add(word, PERSON);
  for (const list of known.values()) list.sort((a, b) => b.words.length - a.words.length);
  return known;
}

interface KnownForm {
  readonly words: readonly string[];
  readonly type: number;
}

function findAgain(
  view: SentenceView,
  names: readonly FoundName[],
  known: ReadonlyMap<string, KnownForm[]>,
  evidence: DocumentEvidence,
  lexicon: Lexicon,
): FoundName[] {
  const taken = new Uint8Array(view.words.length + 1);
  for (const { first, end } of names) taken.fill(1, first, end);
  const found: FoundName[] = [];
  for (let i = 0; i < view.words.length; i++) {
    const word = view.words[i]!;
    if (!word.capital || taken[i]) continue;
    for (const { words, type } of known.get(word.lower) ?? membersOf(word.lower, known)) {
      const end = i + words.length;
      const isMember = words.length === 1 && word.lower === `${words[0]}s`;
      if (!isMember && !words.every((lower, k) => view.words[i + k]?.lower === lower && !taken[i + k]))
        continue;
      if (
        words.length === 1 &&
        word.kind !== Kind.capitals &&
        !standsAlone(view, i, taken, evidence, lexicon)
      )
        continue;
      found.push({ first: i, end, type, certainty: INHERITED });
      taken.fill(1, i, end);
      break;
    }
  }
  return found;
}

/** `Houthis` where the article speaks of the Houthi. */
function membersOf(lower: string, known: ReadonlyMap<string, KnownForm[]>): readonly KnownForm[] {
  const singular = lower.length > SHORTEST_PLURAL && lower.endsWith('s') ? known.get(lower.slice(0, -1)) : [];
  return (singular ?? []).filter(({ words, type }) => words.length === 1 && type === ORGANIZATION);
}

const SHORTEST_PLURAL = 5;

/** Not a piece of a longer name that is none of ours, nor a common word at the start of a sentence. */
function standsAlone(
  view: SentenceView,
  i: number,
  taken: Uint8Array,
  evidence: DocumentEvidence,
  lexicon: Lexicon,
): boolean {
  const word = view.words[i]!;
  if (word.flags & (Flag.demonym | Flag.calendar) && !(lexicon.kindsOf([word.lower]) & COUNTRY)) return false;
  if (isPronoun(view, i)) return false;
  const begins = i === 0 || view.words[i - 1]!.kind === Kind.punctuation;
  if (evidence(word.lower) & Evidence.small && (begins || view.setting !== Setting.plain)) return false;
  if (view.setting !== Setting.plain) return true;
  const after = view.words[i + 1];
  const before = view.words[i - 1];
  if (after?.capital && !taken[i + 1] && after.kind !== Kind.punctuation) return false;
  const isRole =
    (before?.flags ?? 0) & (Flag.title | Flag.demonym) ||
    lexicon.cues.partyAdjectives.has(before?.lower ?? '');
  const opens = i === 1 || view.words[i - 2]?.kind === Kind.punctuation;
  return !(before?.capital && !taken[i - 1] && !opens && !isRole);
}
