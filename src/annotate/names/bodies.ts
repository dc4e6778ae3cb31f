/**
 * Bodies named by one word, buildings that stand for those who work in them, outlets with their article.
 * In: all sentences with their names. Out: the same, such names added, typed by their role, or cut.
 */
import { ORGANIZATION, PERSON, PLACE } from './labels.js';
import { COUNTRY, Flag, type Lexicon } from './lexicon.js';
import { type FoundName, fill, keyOf, type ReadSentence } from './mentions.js';
import { type SentenceView, Setting } from './sentence.js';
import { Kind } from './words.js';

const CERTAINTY = 0.8;

export function settleBodies(sentences: readonly ReadSentence[], lexicon: Lexicon): ReadSentence[] {
  const shortened = shortenedBodies(sentences, lexicon);
  return sentences.map(({ view, names }) => {
    const bodies = [...view.words.keys()].flatMap(
      i => chamberAt(view, i) ?? officeAt(view, i) ?? outletAt(view, i, lexicon) ?? [],
    );
    view.words.forEach((word, i) => {
      if (!word.capital || !(lexicon.cues.bodies.has(word.lower) || shortened.has(word.lower))) return;
      const beforePost = ((view.words[i + 1]?.flags ?? 0) & Flag.title) !== 0;
      if (i === 0 && !beforePost && !lexicon.cues.bodies.has(word.lower)) return;
      if (standsAlone(view, i))
        bodies.push({ first: i, end: i + 1, type: ORGANIZATION, certainty: CERTAINTY });
    });
    return {
      view,
      names: fill(names, bodies)
        .filter(name => !isPartyAdjective(view, name, lexicon))
        .map(name => withArticle(view, name, lexicon))
        .map(name => asScene(view, name, lexicon)),
    };
  });
}

/** `House` before those who sit in it: `House Minority Leader`, `House Republicans`. */
function chamberAt({ words }: SentenceView, i: number): FoundName | undefined {
  const sits = /^(majority|minority|republicans?|democrats?|gop)$/.test(words[i + 1]?.lower ?? '');
  return words[i]!.form === 'House' && sits
    ? { first: i, end: i + 1, type: ORGANIZATION, certainty: CERTAINTY }
    : undefined;
}

/** `Prime Minister's Office`. */
function officeAt({ words }: SentenceView, i: number): FoundName | undefined {
  if (words[i]!.form !== 'Office' || !/^['’]s$/.test(words[i - 1]?.form ?? '')) return undefined;
  let first = i - 1;
  while (words[first - 1]?.capital && words[first - 1]!.flags & Flag.title) first--;
  return first < i - 1 ? { first, end: i + 1, type: ORGANIZATION, certainty: CERTAINTY } : undefined;
}

/** Words like `council` that open or close the full name of an organisation of the article. */
function shortenedBodies(sentences: readonly ReadSentence[], { cues }: Lexicon): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { view, names } of sentences)
    for (const { first, end, type } of names) {
      if (type !== ORGANIZATION || end - first < 2) continue;
      const opening = view.words[first]!.lower;
      const closing = view.words[end - 1]!.lower;
      if (cues.shortBodies.has(opening) && view.words[first + 1]!.lower === 'of') words.add(opening);
      if (cues.shortBodies.has(closing)) words.add(closing);
    }
  return words;
}

function standsAlone(view: SentenceView, i: number): boolean {
  const before = view.words[i - 1];
  const after = view.words[i + 1];
  if (after?.lower === 'of' && view.words[i + 2]?.capital) return false;
  if (after?.capital && !(after.flags & Flag.title) && !/^(majority|minority)$/.test(after.lower))
    return false;
  return !before?.capital || (before.flags & (Flag.demonym | Flag.title)) !== 0 || i === 1;
}

function isPartyAdjective(view: SentenceView, { first, end }: FoundName, { cues }: Lexicon): boolean {
  return end - first === 1 && cues.partyAdjectives.has(view.words[first]!.lower);
}

/** `The Guardian said`; inside a sentence a capital shows that the article belongs to the name: `told The Harbour Star`. */
function withArticle(view: SentenceView, name: FoundName, { cues, kindsOf }: Lexicon): FoundName {
  const { words, setting } = view;
  const first = name.first - 1;
  if (name.type === PERSON || words[first]?.form !== 'The') return name;
  const whole = { ...name, first, type: ORGANIZATION };
  if (name.type === ORGANIZATION && cues.outletsWithThe.has(keyOf(view, name))) return whole;
  const before = words[first - 1];
  if (setting !== Setting.plain || !before || (before.kind === Kind.punctuation && before.form !== ','))
    return name;
  const last = words[name.end - 1]!.lower;
  const isState = cues.bodies.has(last) || cues.shortBodies.has(last) || cues.openingHeads.has(last);
  if (name.type === ORGANIZATION) return isState ? name : whole;
  const isPlace = kindsOf(keyOf(view, name).split(' ')) & COUNTRY || kindsOf(keyOf(view, whole).split(' '));
  return isPlace ? name : whole;
}

/** `told The Verge`, `told The Harbour Star`: an outlet by its article, where nothing else was found. */
function outletAt(view: SentenceView, i: number, { cues }: Lexicon): FoundName | undefined {
  const { words, setting, runLast } = view;
  const before = words[i - 1];
  const isInside = words[i]!.form === 'The' && before !== undefined && before.kind !== Kind.punctuation;
  if (!isInside || setting !== Setting.plain || !words[i + 1]?.capital) return undefined;
  const name = { first: i + 1, end: runLast[i + 1]! + 1 };
  const isOutlet = cues.outletsWithThe.has(keyOf(view, name)) || (before.flags & Flag.speech) !== 0;
  const isPost = words.slice(name.first, name.end).some(({ flags }) => flags & Flag.title);
  return isOutlet && !isPost ? { ...name, type: ORGANIZATION, certainty: CERTAINTY } : undefined;
}

/** `at the White House` is the scene, `the White House said` is who works there. */
function asScene(view: SentenceView, name: FoundName, { cues }: Lexicon): FoundName {
  const key = keyOf(view, name);
  const last = view.words[name.end - 1]!.lower;
  if (!cues.buildings.has(key) && !cues.buildings.has(last)) return name;
  let before = name.first - 1;
  if (/^(the|its|their|a)$/.test(view.words[before]?.lower ?? '')) before--;
  const isScene = cues.sceneWords.has(view.words[before]?.lower ?? '');
  return { ...name, type: isScene ? PLACE : ORGANIZATION };
}
