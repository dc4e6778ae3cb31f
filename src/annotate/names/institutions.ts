/**
 * Names that small letters hide: `state department`, `US embassy`, `Democratic party`, `Houthi movement`.
 * In: a sentence with the names found so far. Out: the same with institutions added or made longer.
 */
import { ORGANIZATION, PLACE } from './labels.js';
import { COUNTRY, Flag, KNOWN_BODY, type Lexicon } from './lexicon.js';
import type { FoundName, ReadSentence } from './mentions.js';
import type { SentenceView } from './sentence.js';

/** Longest institution of the cues, in words. */
const LONGEST = 4;
const CERTAINTY = 0.8;

export function addInstitutions(
  sentence: ReadSentence,
  lexicon: Lexicon,
  isModifier: (token: number) => boolean,
): ReadSentence {
  const { view } = sentence;
  const names = [...sentence.names];
  for (let i = 0; i < view.words.length; i++) {
    const end = institutionAt(view, i, lexicon);
    if (end === undefined || names.some(name => name.first < end && i < name.end)) continue;
    // "military exercise", but "foreign ministry spokesman"
    if (end - i === 1 && isModifier(end - 1)) continue;
    const owner = ownerBefore(view, names, i, lexicon);
    const phrase = textOf(view, i, end);
    if (owner === undefined) {
      if (
        isAfterPossessor(view, names, i)
          ? lexicon.cues.institutions.has(phrase)
          : lexicon.cues.loneInstitutions.has(phrase)
      )
        names.push({ first: i, end, type: ORGANIZATION, certainty: CERTAINTY });
      continue;
    }
    const kept = names.findIndex(name => name.first === owner);
    if (kept >= 0) names.splice(kept, 1);
    names.push({ first: owner, end, type: ORGANIZATION, certainty: CERTAINTY });
  }
  for (const name of partiesOf(view, lexicon))
    if (
      !names.some(other => other.first < name.end && name.first < other.end && other.end - other.first > 1)
    ) {
      const lone = names.findIndex(other => other.first === name.first);
      if (lone >= 0) names.splice(lone, 1);
      names.push(name);
    }
  return { view, names: names.map(name => withHead(view, name, lexicon)).sort((a, b) => a.first - b.first) };
}

/** `Democratic party`. */
function partiesOf(view: SentenceView, { cues }: Lexicon): FoundName[] {
  const found: FoundName[] = [];
  for (let i = 0; i + 1 < view.words.length; i++) {
    const head = view.words[i + 1]!;
    const isParty = view.words[i]!.capital && cues.partyAdjectives.has(view.words[i]!.lower);
    if (isParty && !head.capital && cues.smallHeads.has(head.lower))
      found.push({ first: i, end: i + 2, type: ORGANIZATION, certainty: CERTAINTY });
  }
  return found;
}

const textOf = (view: SentenceView, first: number, end: number): string =>
  view.words
    .slice(first, end)
    .map(word => word.lower)
    .join(' ');

/** End of the longest institution of the cues that begins here in small letters. */
function institutionAt(view: SentenceView, first: number, lexicon: Lexicon): number | undefined {
  for (let end = Math.min(first + LONGEST, view.words.length); end > first; end--) {
    if (view.words[end - 1]!.capital && view.words[first]!.capital) continue;
    const phrase = textOf(view, first, end);
    // "Foreign ministry spokesman Weber": the capital of a sentence's first word tells nothing.
    const isSmall = !view.words[first]!.capital || (first === 0 && end > 1);
    if (lexicon.cues.institutions.has(phrase) && isSmall) return end;
  }
  return undefined;
}

/** First word of the country or nationality right before: `US`, `Colombian`, `South Korean`. */
function ownerBefore(
  view: SentenceView,
  names: readonly FoundName[],
  at: number,
  lexicon: Lexicon,
): number | undefined {
  const before = view.words[at - 1];
  if (!before?.capital) return undefined;
  const name = names.find(({ end, type }) => end === at && type === PLACE);
  if (name && lexicon.kindsOf(textOf(view, name.first, name.end).split(' ')) & COUNTRY) return name.first;
  if (!(before.flags & Flag.demonym)) return undefined;
  const two = view.words[at - 2];
  const isLonger = two?.capital && lexicon.cues.countryOpenings.has(two.lower);
  return isLonger ? at - 2 : at - 1;
}

function isAfterPossessor(view: SentenceView, names: readonly FoundName[], at: number): boolean {
  const mark = view.words[at - 1]?.form;
  return (
    (mark === "'s" || mark === '’s' || mark === "'" || mark === '’') &&
    names.some(({ end }) => end === at - 1)
  );
}

/** A small head word goes with the organisation's name before it. */
function withHead(view: SentenceView, name: FoundName, lexicon: Lexicon): FoundName {
  const head = view.words[name.end];
  if (!head || head.capital) return name;
  if (name.type === PLACE && lexicon.cues.smallPlaceHeads.has(head.lower))
    return { ...name, end: name.end + 1 };
  if (name.type !== ORGANIZATION || !lexicon.cues.smallHeads.has(head.lower)) return name;
  const last = view.words[name.end - 1]!;
  if (last.flags & Flag.organizationHead) return name;
  // "CBS news" is an outlet, "China news" is none.
  const whole = textOf(view, name.first, name.end + 1).split(' ');
  if (head.lower === 'news' && !(lexicon.kindsOf(whole) & KNOWN_BODY)) return name;
  return { ...name, end: name.end + 1 };
}
