/**
 * Last touches on the names of a sentence that its words alone decide. In: a sentence with its names. Out: the same
 * without names inside those of events, laws and money, and with the syllables that hyphens join to a person's name.
 */
import { ORGANIZATION, PERSON, PLACE } from './labels.js';
import { Flag, KNOWN_BODY, type Lexicon } from './lexicon.js';
import { type FoundName, keyOf, type ReadSentence } from './mentions.js';
import { type SentenceView, Setting } from './sentence.js';
import { Kind } from './words.js';

export function refine({ view, names }: ReadSentence, lexicon: Lexicon): ReadSentence {
  return {
    view,
    names: names
      .filter(
        name =>
          !isTime(view, name) &&
          !isBareBody(view, name, lexicon) &&
          !isGloss(view, name, names) &&
          !isPost(view, name, names, lexicon) &&
          !isPostOf(view, name),
      )
      .filter(
        name =>
          !isVessel(view, name, lexicon) && !isPeople(view, name, lexicon) && !isAilment(view, name, lexicon),
      )
      .filter(name => !isInsideEvent(view, name, lexicon) && !isMoneyOrPolicy(view, name, lexicon))
      .map(name => asChamber(view, asDistrict(view, withSyllables(view, name, lexicon), lexicon), lexicon)),
  };
}

/** `MV Estonia`, `Air Force One`: ships and aircraft are no entities. */
const isVessel = (view: SentenceView, name: FoundName, { cues }: Lexicon): boolean => {
  const before = view.words[name.first - 1];
  const isShip = before?.kind === Kind.capitals && cues.shipPrefixes.has(before.lower);
  return isShip || cues.vessels.has(keyOf(view, name));
};

/** `Chilean Defense Sec.` right before a person: a post, no organisation. */
const isPost = (
  { words }: SentenceView,
  { end, type }: FoundName,
  names: readonly FoundName[],
  { cues }: Lexicon,
): boolean =>
  type === ORGANIZATION &&
  cues.closingTitles.has(words[end - 1]!.lower) &&
  names.some(name => name.type === PERSON && name.first === end);

/** `Chairman Kim (Jong Un)`, `(President Vladimir) Putin`: what an editor put into a name is no name of its own. */
function isGloss(
  { words }: SentenceView,
  { first, end, type }: FoundName,
  names: readonly FoundName[],
): boolean {
  if (type !== PERSON || !/^[)\]]$/.test(words[end]?.form ?? '')) return false;
  const last = words[end - 1]!.lower;
  return names.some(
    name =>
      name.type === PERSON &&
      (name.first === end + 1 || (name.end === first - 1 && /^[([]$/.test(words[first - 1]!.form))) &&
      words[name.end - 1]!.lower !== last,
  );
}

/** `Speaker of the House` is nobody's name. */
const isPostOf = ({ words }: SentenceView, { first, end, type }: FoundName): boolean =>
  type === PERSON &&
  end - first === 1 &&
  (words[first]!.flags & Flag.title) !== 0 &&
  words[end]?.form === 'of' &&
  words[end + 1]?.form === 'the';

/** `Muslim`, `Nazis`, `Kurdish`, `Waziristani`: believers and peoples are no entities. */
const isPeople = (view: SentenceView, { first, end }: FoundName, { cues }: Lexicon): boolean =>
  end - first === 1 &&
  (cues.peoples.has(view.words[first]!.lower) ||
    cues.calendar.has(view.words[first]!.lower) ||
    view.words[first]!.lower.endsWith('stani'));

/** `Chinese Party`, `Party` before a post: a word for a body, and nobody's name. */
const isBareBody = ({ words }: SentenceView, { first, end, type }: FoundName, { cues }: Lexicon): boolean =>
  type === ORGANIZATION &&
  end - first <= 2 &&
  words[end - 1]!.capital &&
  cues.smallHeads.has(words[end - 1]!.lower) &&
  (end - first === 1 || (words[first]!.flags & Flag.demonym) !== 0);

/** `Holy Month of Ramadan`. */
const isTime = ({ words }: SentenceView, { first, end, type }: FoundName): boolean =>
  type !== PERSON &&
  end - first > 2 &&
  words[end - 2]!.form === 'of' &&
  (words[end - 1]!.flags & Flag.calendar) !== 0;

/** `Parkinson's disease`. */
const isAilment = (view: SentenceView, { end }: FoundName, { cues }: Lexicon): boolean =>
  /^['’]s?$/.test(view.words[end]?.form ?? '') && cues.ailments.has(view.words[end + 1]?.lower ?? '');

/** `Missouri House`: those who sit in it. */
const asChamber = ({ words }: SentenceView, name: FoundName, { cues }: Lexicon): FoundName =>
  name.type === PLACE && name.end - name.first > 1 && cues.chambers.has(words[name.end - 1]!.lower)
    ? { ...name, type: ORGANIZATION }
    : name;

/** `the Karol Bagh area` is a place. */
function asDistrict(view: SentenceView, name: FoundName, { cues }: Lexicon): FoundName {
  const after = view.words[name.end];
  if (name.type !== PERSON || after?.kind !== Kind.lower || !cues.districts.has(after.lower)) return name;
  return { ...name, type: PLACE };
}

const OF_PAPERS = new Set(['on', 'of', 'for', 'against']);

/** `Paris Agreement`, `Iran–Iraq War`: the run of capitals ends in a head that is no entity. */
function isInsideEvent(view: SentenceView, name: FoundName, lexicon: Lexicon): boolean {
  const { cues } = lexicon;
  if (view.setting !== Setting.plain || name.type === PERSON) return false;
  if (cues.paperNames.has(keyOf(view, name))) return true;
  // "Treaty on Open Skies"
  const second = view.words[name.first + 1]?.lower ?? '';
  if (name.end - name.first > 2 && cues.papers.has(view.words[name.first]!.lower) && OF_PAPERS.has(second))
    return true;
  const last = view.runLast[name.end - 1]!;
  // "UN Security Council Resolution": a paper, unless a body is known by that name.
  const isPaper = name.type === ORGANIZATION && name.end - name.first > 1 && last === name.end - 1;
  if (isPaper && cues.papers.has(view.words[last]!.lower))
    return (lexicon.kindsOf(keyOf(view, name).split(' ')) & KNOWN_BODY) === 0;
  const reachesOn = last >= name.end || (name.type === PLACE && name.end - name.first > 1);
  return reachesOn && cues.eventHeads.has(view.words[last]?.lower ?? '');
}

/** `U.S. dollars`, `US$`; the `one China` policy. */
function isMoneyOrPolicy(view: SentenceView, name: FoundName, { cues }: Lexicon): boolean {
  if (name.type !== PLACE) return false;
  const after = view.words[name.end];
  const before = view.words[name.first - 1];
  const isMoney =
    (after?.kind === Kind.lower && cues.currencies.has(after.lower)) || after?.form.startsWith('$');
  return isMoney === true || before?.lower === 'one';
}

/** Longest syllable written small after a hyphen in a person's name: `Moo-hyun`, `Yong-hyeok`. */
const LONGEST_SYLLABLE = 6;

function withSyllables(view: SentenceView, name: FoundName, { cues }: Lexicon): FoundName {
  if (name.type !== PERSON) return name;
  let end = name.end;
  for (;;) {
    const mark = view.words[end];
    const syllable = view.words[end + 1];
    if (mark?.form !== '-' || syllable?.kind !== Kind.lower) break;
    if (syllable.form.length > LONGEST_SYLLABLE || cues.hyphenTails.has(syllable.form)) break;
    end += 2;
  }
  return end === name.end ? name : { ...name, end };
}
