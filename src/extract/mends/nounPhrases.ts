/**
 * Mends dependencies where names, titles, lists and days of the week tell what the parser could not know: it
 * works before names are found, and names in a row are where it errs most.
 *
 * In: tree and descriptions. Out: a tree over the same tokens with other heads. Each name hangs together; the
 * title before a name hangs from the name; "A and B", "A, B and C" are lists; a day of the week hangs from its
 * verb; what follows a person's name after "to", "in", "with" … belongs to the word the name depends on.
 */
import type { Span, Token } from '../../model/index.js';
import { startsWithCapital } from '../../model/letters.js';
import type { TimeCues } from '../../schema/timeCues.js';
import type { Description } from '../titles/descriptions.js';
import { prepositions, type Tree } from '../tree/tree.js';
import {
  type Draft,
  draftOf,
  holdTogether,
  mended,
  type Phrase,
  prepositionOf,
  reaches,
} from './headDraft.js';
import { joinLists } from './nameLists.js';

export function mendNounPhrases(tree: Tree, descriptions: readonly Description[], cues: TimeCues): Tree {
  const draft = draftOf(tree);
  const starts = new Map<number, number>();
  for (const { construction, holder, title, owner } of descriptions) {
    if (construction !== 'prenominal' || !title || isBehindAnother(tree, holder, title)) continue;
    const first = firstToken(tree, title.start, holder, owner);
    starts.set(holder, Math.min(first, starts.get(holder) ?? first));
  }
  const phrases: Phrase[] = [];
  for (const name of tree.annotation.names) {
    const shared = tree.nameAt[name.first] !== name || tree.nameAt[name.end - 1] !== name;
    if (shared) continue;
    const core = holdTogether(draft, name.first, name.end, undefined);
    let first = name.first;
    for (let index = name.first; index < name.end; index++)
      first = Math.min(first, starts.get(index) ?? first);
    if (first < name.first) holdTogether(draft, first, name.end, core);
    phrases.push({ name, first, end: name.end, core });
  }
  for (const { construction, holder, title } of descriptions)
    if (construction === 'apposition' && title) appose(draft, holder, title, phrases);
  for (const { construction, holder, title } of descriptions)
    if (construction === 'party' && title) hangFromHolder(draft, holder, title);
  for (const phrase of phrases) {
    freeFromMark(draft, phrase);
    makeObject(draft, phrase);
    giveToOwner(draft, phrase);
    takePreposition(draft, phrase);
    returnAgent(draft, phrase);
    hangFromParticiple(draft, phrase);
  }
  for (const token of tree.tokens) if (isDay(token, cues)) hangFromVerb(draft, token.index);
  joinLists(draft, phrases);
  for (const phrase of phrases) {
    if (phrase.name.type === 'PERSON') passOnPhrases(draft, phrase, PASSED_ON);
    if (phrase.name.type === 'PLACE') passOnPhrases(draft, phrase, PASSED_ON_BY_PLACES);
    if (phrase.name.type === 'ORGANIZATION') passOnPhrases(draft, phrase, PASSED_ON_BY_BODIES);
    if (isParty(draft, phrase.core)) passOnPhrases(draft, phrase, PASSED_ON_BY_PARTIES);
    // "imposed by Norway on Japan"
    if (prepositionOf(draft, phrase.core) === 'by') passOnPhrases(draft, phrase, PASSED_ON_BY_AGENTS);
  }
  for (const [index, phrase] of phrases.entries()) layInside(draft, phrase, phrases[index + 1]);
  return mended(draft);
}

/** "presidents Weber and Ito": the title hangs together with the first name alone. */
function isBehindAnother({ annotation, nameAt }: Tree, holder: number, title: Span): boolean {
  return annotation.names.some(
    name => name !== nameAt[holder] && name.span.start >= title.end && name.end <= holder,
  );
}

function firstToken(tree: Tree, start: number, holder: number, owner: number | undefined): number {
  let first = holder;
  while (first > 0 && tree.tokens[first - 1]!.start >= start) first--;
  // "US Secretary of State", "Turkish President": the owner directly before belongs to the phrase.
  if (owner !== undefined && owner < first && tree.nameAt[owner] === undefined && owner === first - 1)
    return owner;
  const name = owner === undefined ? undefined : tree.nameAt[owner];
  // "Norway's leader Weber"
  const end = name && /^['’]s?$/.test(tree.tokens[name.end]!.text) ? name.end + 1 : name?.end;
  return name && (end === first || isInBrackets(tree, name.end, first)) ? name.first : first;
}

/** "Republic of Korea (ROK) Foreign Minister": nothing but the short form stands between. */
function isInBrackets({ tokens }: Tree, first: number, end: number): boolean {
  return end > first && end - first <= 6 && tokens[first]!.text === '(' && tokens[end - 1]!.text === ')';
}

/** "the director of the bank, Ito, said": the name stands beside the title, whatever lies between. */
function appose(draft: Draft, holder: number, title: Span, phrases: readonly Phrase[]): void {
  const { tree, head, deprel } = draft;
  const phrase = phrases.find(({ name }) => name.first <= holder && holder < name.end);
  if (!phrase || title.start >= phrase.name.span.start || deprel[phrase.core] !== 'appos') return;
  const { first } = tree.annotation.sentences[tree.tokens[holder]!.sentence]!;
  let last: number | undefined;
  for (let index = first; index < phrase.first && tree.tokens[index]!.end <= title.end; index++) {
    if (tree.tokens[index]!.start < title.start) continue;
    if (tree.tokens[index]!.upos === 'ADP') break;
    last = index;
  }
  if (last === undefined || reaches(draft, last, phrase.core)) return;
  head[phrase.core] = last;
}

/** "Ann Lee, D-Calif.": the letter is no second person of a list. */
function hangFromHolder({ tree, head, deprel }: Draft, holder: number, letter: Span): void {
  const token = tree.tokens.findIndex(({ start }, index) => index > holder && start === letter.start);
  if (token < 0 || head[holder] === token) return;
  [head[token], deprel[token]] = [holder, 'nmod:desc'];
}

/** "the talks with Ito lasted": no finite verb is marked by "with", so the name hangs from the noun before. */
function freeFromMark(draft: Draft, { core, first }: Phrase): void {
  const { tree, head, deprel } = draft;
  const verb = head[core]!;
  const before = first - 1;
  if (verb < 0 || deprel[core] !== 'nsubj' || !/^VB[DPZ]$/.test(tree.tokens[verb]!.xpos)) return;
  if (!/^(with|between|by|from|for|of)$/.test(tree.tokens[before]?.lower ?? '')) return;
  if (head[before] !== verb || deprel[before] !== 'mark' || tree.tokens[before - 1]?.upos !== 'NOUN') return;
  [head[before], deprel[before]] = [core, 'case'];
  [head[core], deprel[core]] = [before - 1, 'nmod'];
}

/** "met president-elect Weber": a parser that takes "elect" for a verb makes a clause of the name. */
function makeObject({ tree, head, deprel }: Draft, { name, core }: Phrase): void {
  const verb = head[core]!;
  if (name.type !== 'PERSON' || deprel[core] !== 'xcomp' || verb < 0 || verb > core) return;
  const { lemma, upos } = tree.tokens[verb]!;
  if (upos !== 'VERB' || /^(?:be|become|remain)$/.test(lemma) || prepositions(tree, core).length > 0) return;
  if (tree.children[verb]!.some(child => deprel[child] === 'obj' && head[child] === verb)) return;
  deprel[core] = 'obj';
}

/** "cancelled Minister Weber's trip": what follows the possessor is what the parser takes the name for. */
function giveToOwner({ tree, head, deprel }: Draft, { core, end }: Phrase): void {
  const { tokens } = tree;
  if (tokens[end]?.xpos !== 'POS' || !/^(?:obj|obl|nsubj(?::pass)?)$/.test(deprel[core]!)) return;
  let noun = end;
  for (let token = end + 1; /^(?:ADJ|NOUN)$/.test(tokens[token]?.upos ?? '') && !tree.nameAt[token]; token++)
    if (tokens[token]!.upos === 'NOUN') noun = token;
  // What has a preposition of its own, or a place elsewhere, is no part of the phrase.
  if (noun === end || (head[noun] !== head[core] && head[noun] !== core)) return;
  [head[noun], deprel[noun]] = [head[core]!, deprel[core]!];
  [head[core], deprel[core]] = [noun, 'nmod:poss'];
}

/** "of the opposition Labour Party": the preposition belongs to the head, not to a noun on its way. */
function takePreposition(draft: Draft, { core }: Phrase): void {
  const { tree, head, deprel } = draft;
  for (const child of tree.children[core]!) {
    if (child > core || head[child] !== core || !/^(compound|amod|nmod)/.test(deprel[child]!)) continue;
    for (const word of tree.children[child]!)
      if (
        word < child &&
        deprel[word] === 'case' &&
        head[word] === child &&
        !/^['’]s?$/.test(tree.tokens[word]!.text)
      )
        head[word] = core;
  }
}

/** "was received at the airport by Ito": nobody makes an airport, so whoever stands behind "by" receives. */
function returnAgent({ tree, head, deprel }: Draft, { core }: Phrase): void {
  const noun = head[core]!;
  if (noun < 0 || deprel[core] !== 'nmod' || tree.nameAt[noun] || tree.tokens[noun]!.upos !== 'NOUN') return;
  const verb = head[noun]!;
  if (verb < 0 || tree.tokens[verb]!.xpos !== 'VBN' || prepositions(tree, core)[0] !== 'by') return;
  if (!/^(at|on|outside|near|inside)$/.test(prepositions(tree, noun)[0] ?? '')) return;
  if (deprel[noun] === 'obl') [head[core], deprel[core]] = [verb, 'obl:agent'];
}

/** "the Weber-led party": whoever stands before the hyphen leads. */
function hangFromParticiple({ tree, head, deprel }: Draft, { core, end }: Phrase): void {
  const verb = tree.tokens[end + 1];
  if (tree.tokens[end]?.text !== '-' || verb?.xpos !== 'VBN' || deprel[verb.index] !== 'amod') return;
  if (deprel[core] !== 'compound' || head[core] !== head[verb.index]) return;
  head[core] = verb.index;
}

function isDay(token: Token, cues: TimeCues): boolean {
  const isNamed = cues.weekdays.has(token.lower);
  return (isNamed || cues.days.has(token.lower)) && startsWithCapital(token.text) === isNamed;
}

/** "met Wednesday in Oslo", "Mr. Ito Tuesday praised": the day is a time of the verb. */
function hangFromVerb(draft: Draft, day: number): void {
  const { tree, head, deprel } = draft;
  if (!/^(obj|nsubj|flat|appos|compound|dep|iobj|nmod|obl)/.test(deprel[day]!)) return;
  if (prepositions(tree, day).length > 0 && /^(obl|nmod)/.test(deprel[day]!)) return;
  if (isOfNoun(draft, day)) return;
  let verb = head[day]!;
  for (let steps = 0; verb >= 0 && tree.tokens[verb]!.upos !== 'VERB' && steps < 20; steps++)
    verb = head[verb]!;
  if (verb < 0) return;
  for (const child of tree.children[day]!)
    if (head[child] === day && child > day) {
      head[child] = verb;
      if (/^(nmod|flat|compound|appos)/.test(deprel[child]!)) deprel[child] = 'obl';
    }
  [head[day], deprel[day]] = [verb, 'obl:unmarked'];
}

/** "Sunday's attack", "the Sunday attack". */
function isOfNoun({ tree, head, deprel }: Draft, day: number): boolean {
  if (head[day]! < day || !/^(nmod|compound)/.test(deprel[day]!)) return false;
  return tree.tokens[day + 1]?.xpos === 'POS' || /^(DT|PRP\$|POS)$/.test(tree.tokens[day - 1]?.xpos ?? '');
}

const PASSED_ON = new Set([
  'by',
  'to',
  'in',
  'at',
  'on',
  'with',
  'during',
  'after',
  'before',
  'for',
  'over',
  'about',
  'ahead',
]);

/** Of whoever does something. */
const PASSED_ON_BY_AGENTS = new Set(['to', 'on', 'against', 'for', 'at', 'into', 'over', 'with', 'from']);

/** "talks between Norway and the union in Oslo" */
const PASSED_ON_BY_PARTIES = new Set(['in', 'at', 'on', 'over', 'about']);

function isParty(draft: Draft, core: number): boolean {
  const first = draft.deprel[core] === 'conj' ? draft.head[core]! : core;
  return first >= 0 && prepositionOf(draft, first) === 'between';
}

/** "the killing of Greenpeace's founder", "the arrest of Weber by Norway": who acts is not the name's own. */
const PASSED_ON_BY_BODIES = new Set(['by']);

/** Nothing is done "by" or "with" anybody at a place. */
const PASSED_ON_BY_PLACES = new Set(['by', 'with', 'during', 'after', 'before', 'for']);

/**
 * "a visit by Weber to Oslo", "met Ito in Oslo": a person is not "to" or "in" anything; "a visit to Oslo by Weber".
 */
function passOnPhrases(draft: Draft, { core }: Phrase, passedOn: ReadonlySet<string>): void {
  const { tree, head, deprel } = draft;
  // A name is no clause, whatever the parser says.
  if (/^(acl|advcl)$/.test(deprel[core]!) && prepositionOf(draft, core) !== undefined) deprel[core] = 'nmod';
  let target = head[core]!;
  if (deprel[core] === 'conj' && target >= 0) target = head[target]!;
  if (target < 0 || !/^(VERB|NOUN)$/.test(tree.tokens[target]!.upos)) return;
  const { end } = tree.annotation.sentences[tree.tokens[core]!.sentence]!;
  for (let child = core + 1; child < end; child++) {
    if (head[child] !== core || !/^(nmod|obl)/.test(deprel[child]!)) continue;
    const word = prepositionOf(draft, child);
    if (word === undefined || !passedOn.has(word)) continue;
    head[child] = target;
    deprel[child] = tree.tokens[target]!.upos === 'VERB' ? 'obl' : 'nmod';
  }
}

/** "in Bali, Indonesia, in November": two places and no list, which would have an "and". */
function layInside({ tree, head, deprel }: Draft, place: Phrase, next: Phrase | undefined): void {
  if (!next || place.name.type !== 'PLACE' || next.name.type !== 'PLACE') return;
  if (next.first !== place.end + 1 || tree.tokens[place.end]!.text !== ',') return;
  if (head[next.core] !== place.core || deprel[next.core] !== 'conj' || head.some(isMember)) return;
  if (tree.children[next.core]!.some(child => deprel[child] === 'cc')) return;
  deprel[next.core] = 'appos';

  function isMember(above: number, token: number): boolean {
    return above === place.core && token !== next!.core && deprel[token] === 'conj';
  }
}
