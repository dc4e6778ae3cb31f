/**
 * Mends dependencies where names, titles, lists and days of the week tell what the parser could not know: it
 * works before names are found, and names in a row are where it errs most.
 *
 * In: tree and descriptions. Out: a tree over the same tokens with other heads. Each name hangs together; the
 * title before a name hangs from the name; "A and B", "A, B and C" are lists; a day of the week hangs from its
 * verb; what follows a person's name after "to", "in", "with" … belongs to the word the name depends on.
 */
import type { Name, Span, Token } from '../../model/index.js';
import { startsWithCapital } from '../../model/letters.js';
import type { TimeCues } from '../../schema/timeCues.js';
import type { Description } from '../descriptions.js';
import { prepositions, type Tree, withSyntax } from '../tree.js';

/** Heads and relations while they change. */
interface Draft {
  readonly tree: Tree;
  readonly head: number[];
  readonly deprel: string[];
}

/** Tokens `[first, end)` of a name with the title before it; `core` is the head of the name. */
interface Phrase {
  readonly name: Name;
  readonly first: number;
  readonly end: number;
  readonly core: number;
}

export function mendNounPhrases(tree: Tree, descriptions: readonly Description[], cues: TimeCues): Tree {
  const draft: Draft = {
    tree,
    head: [],
    deprel: [],
  };
  for (const { head, deprel } of tree.tokens) {
    draft.head.push(head);
    draft.deprel.push(deprel);
  }
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
    takePreposition(draft, phrase);
    hangFromParticiple(draft, phrase);
  }
  for (const token of tree.tokens) if (isDay(token, cues)) hangFromVerb(draft, token.index);
  joinLists(draft, phrases);
  for (const phrase of phrases) {
    if (phrase.name.type === 'PERSON') passOnPhrases(draft, phrase, PASSED_ON);
    if (phrase.name.type === 'PLACE') passOnPhrases(draft, phrase, PASSED_ON_BY_PLACES);
    if (phrase.name.type === 'ORGANIZATION') passOnPhrases(draft, phrase, PASSED_ON_BY_BODIES);
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
  return name && (name.end === first || isInBrackets(tree, name.end, first)) ? name.first : first;
}

/** "Republic of Korea (ROK) Foreign Minister": nothing but the short form stands between. */
function isInBrackets({ tokens }: Tree, first: number, end: number): boolean {
  return end > first && end - first <= 6 && tokens[first]!.text === '(' && tokens[end - 1]!.text === ')';
}

const RANK = [
  'nsubj',
  'nsubj:pass',
  'obj',
  'iobj',
  'obl:agent',
  'nmod:poss',
  'obl',
  'nmod',
  'conj',
  'appos',
  'root',
];

function rankOf(deprel: string): number {
  const rank = RANK.indexOf(deprel);
  return rank < 0 ? RANK.length : rank;
}

/** Makes `[first, end)` one phrase: the best outward link goes to its head, all else hangs from the head. */
function holdTogether(draft: Draft, first: number, end: number, core: number | undefined): number {
  const { head, deprel } = draft;
  let link: number | undefined;
  for (let index = first; index < end; index++) {
    if (head[index]! >= first && head[index]! < end) continue;
    if (link === undefined || rankOf(deprel[index]!) < rankOf(deprel[link]!)) link = index;
  }
  if (link === undefined) return core ?? first;
  const center = core ?? link;
  const [outer, label] = [head[link]!, deprel[link]!];
  const sentence = draft.tree.annotation.sentences[draft.tree.tokens[first]!.sentence]!;
  for (let index = sentence.first; index < sentence.end; index++) {
    const inside = index >= first && index < end;
    if (inside && index !== center) {
      const loose = head[index]! < first || head[index]! >= end || index === link;
      if (loose) [head[index], deprel[index]] = [center, core === undefined ? 'flat' : 'nmod:desc'];
    } else if (!inside && head[index]! >= first && head[index]! < end && index !== outer)
      head[index] = center;
  }
  [head[center], deprel[center]] = [outer, label];
  if (outer >= 0) liftAbove(draft, outer, center);
  return center;
}

/** No cycle: where the phrase now depends on what hung from it, that word takes the place above. */
function liftAbove(draft: Draft, outer: number, center: number): void {
  for (let here = outer, steps = 0; here >= 0 && steps < 400; here = draft.head[here]!, steps++)
    if (draft.head[here] === center && here !== center) {
      draft.head[here] = -1;
      draft.deprel[here] = 'root';
      return;
    }
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

function reaches({ head }: Draft, from: number, to: number): boolean {
  for (let here = from, steps = 0; here >= 0 && steps < 400; here = head[here]!, steps++)
    if (here === to) return true;
  return false;
}

/** "the talks with Ito lasted": no finite verb is marked by "with", so the name hangs from the noun before. */
function freeFromMark(draft: Draft, { core, first }: Phrase): void {
  const { tree, head, deprel } = draft;
  const verb = head[core]!;
  const before = first - 1;
  if (verb < 0 || deprel[core] !== 'nsubj' || !/^VB[DPZ]$/.test(tree.tokens[verb]!.xpos)) return;
  if (!/^(with|between|by|from|for|of)$/.test(tree.tokens[before]?.text.toLowerCase() ?? '')) return;
  if (head[before] !== verb || deprel[before] !== 'mark' || tree.tokens[before - 1]?.upos !== 'NOUN') return;
  [head[before], deprel[before]] = [core, 'case'];
  [head[core], deprel[core]] = [before - 1, 'nmod'];
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

/** "the Weber-led party": whoever stands before the hyphen leads. */
function hangFromParticiple({ tree, head, deprel }: Draft, { core, end }: Phrase): void {
  const verb = tree.tokens[end + 1];
  if (tree.tokens[end]?.text !== '-' || verb?.xpos !== 'VBN' || deprel[verb.index] !== 'amod') return;
  if (deprel[core] !== 'compound' || head[core] !== head[verb.index]) return;
  head[core] = verb.index;
}

function isDay(token: Token, cues: TimeCues): boolean {
  const words = startsWithCapital(token.text) ? cues.weekdays : cues.days;
  return words.has(token.text.toLowerCase());
}

/** "met Wednesday in Oslo", "Mr. Ito Tuesday praised": the day is a time of the verb. */
function hangFromVerb(draft: Draft, day: number): void {
  const { tree, head, deprel } = draft;
  if (!/^(obj|nsubj|flat|appos|compound|dep|iobj|nmod|obl)/.test(deprel[day]!)) return;
  if (prepositions(tree, day).length > 0 && /^(obl|nmod)/.test(deprel[day]!)) return;
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

/** "A and B", "A, B and C" of one type, with nothing but titles between, are one list hanging from the first. */
function joinLists(draft: Draft, phrases: readonly Phrase[]): void {
  const { tree } = draft;
  let list: Phrase[] = [];
  const close = (): void => {
    const closed = list.slice(1).some((phrase, index) => isJoined(tree, list[index]!, phrase, 'and'));
    if (list.length > 1 && (closed || goesOn(tree, list.at(-1)!))) join(draft, list);
    list = [];
  };
  for (const phrase of phrases) {
    const last = list.at(-1);
    if (last && isAlike(draft, last, phrase) && isJoined(tree, last, phrase, 'any')) list.push(phrase);
    else {
      close();
      list = [phrase];
    }
    // The list ends with the name after "and".
    if (list.length > 1 && isJoined(tree, list.at(-2)!, phrase, 'and')) {
      close();
      list = [phrase];
    }
  }
}

/** Of one type, or said to belong together: "accused Ito, Greenpeace and Japan". */
function isAlike({ head, deprel }: Draft, left: Phrase, right: Phrase): boolean {
  if (left.name.type === right.name.type) return true;
  return head[right.core] === left.core && /^(conj|appos)$/.test(deprel[right.core]!);
}

/** "Weber, Ito, as well as officials": the list ends with what is no name. */
function goesOn({ tokens }: Tree, { end, name }: Phrase): boolean {
  const after = tokens.slice(end, end + 4).map(token => token.text.toLowerCase());
  return (
    name.type === 'PERSON' &&
    /^,? ?(as well as|along with|among others)\b/.test(after.join(' ').replace(' ,', ','))
  );
}

/** Tokens of ", and the" at most. */
const LONGEST_LINK = 3;

function isJoined({ tokens }: Tree, left: Phrase, right: Phrase, by: 'and' | 'any'): boolean {
  if (right.first - left.end > LONGEST_LINK) return false;
  const between: string[] = [];
  for (let token = left.end; token < right.first; token++) {
    const word = tokens[token]!.text.toLowerCase();
    if (word !== 'the') between.push(word);
  }
  const text = between.join(' ');
  return by === 'and' ? /^(, )?(and|&)$/.test(text) : /^((, )?(and|&)|,)$/.test(text);
}

function join(draft: Draft, list: readonly Phrase[]): void {
  const { head, deprel } = draft;
  const [first, ...rest] = list as [Phrase, ...Phrase[]];
  const cores = new Set(list.map(phrase => phrase.core));
  const outer = list.filter(({ core }) => !cores.has(head[core]!));
  const links = outer.filter(({ core }) => rankOf(deprel[core]!) < RANK.indexOf('obl'));
  // "met Weber, and Ito said": both stand in clauses of their own.
  if (new Set(links.map(({ core }) => `${head[core]} ${deprel[core]}`)).size > 1) return;
  // "a meeting between A and B": what opens with "between" goes on to its end.
  const between = outer.find(
    ({ core }) => core === first.core && prepositions(draft.tree, core)[0] === 'between',
  );
  const best = between ?? [...outer].sort((a, b) => rankOf(deprel[a.core]!) - rankOf(deprel[b.core]!))[0];
  if (!best || cores.has(head[best.core]!)) return;
  const [to, label] = [head[best.core]!, deprel[best.core]!];
  // The word above must not hang from the list.
  for (let here = to, steps = 0; here >= 0 && steps < 400; here = head[here]!, steps++)
    if (list.some(({ core }) => head[here] === core) && !cores.has(here)) return;
  [head[first.core], deprel[first.core]] = [to, label];
  for (const { core } of rest) [head[core], deprel[core]] = [first.core, 'conj'];
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

/** As the heads are now: the first word of the preposition. */
function prepositionOf({ tree, head, deprel }: Draft, token: number): string | undefined {
  for (let index = tree.annotation.sentences[tree.tokens[token]!.sentence]!.first; index < token; index++)
    if (head[index] === token && deprel[index] === 'case') return tree.tokens[index]!.text.toLowerCase();
  return undefined;
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

function mended({ tree, head, deprel }: Draft): Tree {
  return withSyntax(tree, token => {
    const { index } = token;
    const isSame = head[index] === token.head && deprel[index] === token.deprel;
    return isSame ? undefined : { head: head[index]!, deprel: deprel[index]! };
  });
}
