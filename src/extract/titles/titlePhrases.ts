/**
 * Phrases that name a post, a job or a kin: "the former Cuban president", "a spokesman for the foreign ministry",
 * "his younger brother", "Deputy Secretary of State". Found by walking over the words around the last word of
 * the title; what is owner, what belongs to the title and what does not, `schema/cues/titles.yaml` says.
 */
import type { TitleKind, Titles } from '../../schema/titles.js';
import { headOfRange, type Tree } from '../tree/tree.js';
import type { World } from '../world.js';
import { complementEnd } from './titleComplements.js';
import { isBody, isHyphenated, ownerBehind, ownerList, word } from './titleOwners.js';

/** Tokens; ranges are half-open. */
export interface TitlePhrase {
  /** First token of the whole phrase, with determiner and owner. */
  readonly first: number;
  readonly titleFirst: number;
  /** Last word of the title proper: `secretary` in "secretary of state". */
  readonly head: number;
  readonly titleEnd: number;
  /** Behind "of …", "for …". */
  readonly end: number;
  readonly owner: number | undefined;
  /** Of a plural: "the Norwegian and Chilean ministers", "the ministers of Norway and Chile"; else the one, if any. */
  readonly owners: readonly number[];
  readonly kind: TitleKind;
  readonly past: boolean;
  readonly planned: boolean;
  readonly plural: boolean;
  /** `the`, `a`, a possessor: the phrase can stand alone. */
  readonly determined: boolean;
  readonly definite: boolean;
}

const found = new WeakMap<Tree, { readonly titles: Titles; readonly phrases: readonly TitlePhrase[] }>();

/** Made once for one tree: descriptions and coreference both read them. */
export function findTitlePhrases(tree: Tree, titles: Titles, world: World): readonly TitlePhrase[] {
  const known = found.get(tree);
  if (known?.titles === titles) return known.phrases;
  const phrases = readTitlePhrases(tree, titles, world);
  found.set(tree, { titles, phrases });
  return phrases;
}

function readTitlePhrases(tree: Tree, titles: Titles, world: World): TitlePhrase[] {
  const phrases: TitlePhrase[] = [];
  for (const { index } of tree.tokens) {
    const kind = kindAt(tree, index, titles);
    if (!kind || isCarriedOn(tree, index, kind, titles)) continue;
    phrases.push(phraseAround(tree, index, kind, titles, world));
  }
  const isInside = (one: TitlePhrase, other: TitlePhrase) =>
    other.head < one.head && one.head < other.titleEnd;
  return phrases
    .filter(one => !phrases.some(other => isInside(one, other)))
    .map((one, index, kept) => {
      const next = kept[index + 1];
      const isJoined = next?.first === one.end + 1 && /^(?:and|&)$/.test(word(tree, one.end));
      // "former premier and Orange Party leader Olga Weber": what stands before the second title is its own.
      const isOwn = next?.owner !== undefined && next.owner < next.head && !next.determined;
      if (isJoined && one.owner === undefined && !isOwn) return { ...one, owner: next.owner };
      // "Weber's adviser and son-in-law, Kenji Ito": one possessor for both
      const before = kept[index - 1];
      const isSecond = before?.end === one.first - 1 && /^(?:and|&)$/.test(word(tree, before.end));
      const shares =
        isSecond && before.definite && before.owner !== undefined && before.end === before.titleEnd;
      return shares && one.kind === 'kin' && one.owner === undefined && !one.determined
        ? { ...one, owner: before.owner, determined: true, definite: true }
        : one;
    });
}

const TITLE_WORDS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'X']);

function kindAt(tree: Tree, token: number, titles: Titles): TitleKind | undefined {
  if (!TITLE_WORDS.has(tree.tokens[token]!.upos) || tree.nameAt[token]) return undefined;
  const kind = titles.kindOf(word(tree, token));
  return kind ?? (isHyphenated(tree, token) ? titles.kindOf(joinedBefore(tree, token)) : undefined);
}

/** `secretary-general` for the last of three tokens, `son-in-law` for the last of five; two words are never joined. */
function joinedBefore(tree: Tree, token: number): string {
  let joined = word(tree, token);
  for (let last = token; isHyphenated(tree, last); last -= 2) joined = `${word(tree, last - 2)}-${joined}`;
  return joined;
}

/** "Attorney General", "Chief Executive": the next word is the head; "his brother President X" has two. */
function isCarriedOn(tree: Tree, token: number, kind: TitleKind, titles: Titles): boolean {
  for (let last = token + 2; isHyphenated(tree, last); last += 2)
    if (kindAt(tree, last, titles) !== undefined) return true;
  if (kind === 'kin' || kind === 'peer') return false;
  const { sentence, deprel, head } = tree.tokens[token]!;
  // "president-elect Weber"
  if (isHyphenated(tree, token + 2) && titles.planned.has(word(tree, token + 2))) return false;
  const next = isHyphenated(tree, token + 2) ? token + 2 : token + 1;
  if (tree.tokens[next]?.sentence !== sentence) return false;
  if (kindAt(tree, next, titles) !== undefined) return true;
  const isModifier = /^(?:amod|compound)/.test(deprel) && head > token;
  return (
    isModifier &&
    tree.nameAt[next]?.type !== 'PERSON' &&
    ['NOUN', 'PROPN', 'ADJ'].includes(tree.tokens[next]!.upos)
  );
}

interface Left {
  titleFirst: number;
  first: number;
  owner: number | undefined;
  past: boolean;
  planned: boolean;
  determined: boolean;
  definite: boolean;
}

function phraseAround(tree: Tree, head: number, kind: TitleKind, titles: Titles, world: World): TitlePhrase {
  const left = walkLeft(tree, head, titles, world);
  const plural = titles.isPlural(word(tree, head));
  const right = walkRight(tree, head, titles, world, kind === 'office' && !plural);
  const abroad =
    titles.postedAbroad.has(word(tree, head)) ||
    titles.postedAbroad.has(`${word(tree, head - 1)}-${word(tree, head)}`);
  // "her counterpart in Norway, Ida Berg"
  const isOfPeer = kind === 'peer' && left.owner !== undefined && tree.tokens[left.owner]!.upos === 'PRON';
  const takesRight =
    right.owner !== undefined &&
    (left.owner === undefined || abroad || isOfPeer || tree.nameAt[right.owner]?.type === 'ORGANIZATION');
  const owner = takesRight ? right.owner : left.owner;
  const list = plural && owner !== undefined ? ownerList(tree, owner, takesRight, world) : undefined;
  return {
    ...left,
    first: list && !takesRight ? Math.min(left.first, list.first) : left.first,
    planned: left.planned || right.planned,
    head,
    titleEnd: right.titleEnd,
    end: list && takesRight ? Math.max(right.end, list.end) : right.end,
    owner,
    owners: list?.owners ?? (owner === undefined ? [] : [owner]),
    kind,
    plural,
  };
}

function walkLeft(tree: Tree, head: number, titles: Titles, world: World): Left {
  const left: Left = {
    titleFirst: head,
    first: head,
    owner: undefined,
    past: false,
    planned: false,
    determined: false,
    definite: false,
  };
  const { sentence } = tree.tokens[head]!;
  let inTitle = true;
  for (
    let token = head - 1;
    token >= 0 && tree.tokens[token]!.sentence === sentence;
    token = left.first - 1
  ) {
    const { upos, xpos, deprel } = tree.tokens[token]!;
    const name = tree.nameAt[token];
    const lower = word(tree, token);
    const demonym = name ? undefined : world.demonymAt(tree.tokens, token);
    // "Chile PM Ana Paz": the short form of a title is no body.
    if (name || demonym || (isBody(tree, token, world) && !titles.kindOf(lower))) {
      // "Weber elected president": a headline, and no owner.
      const afterName = tree.tokens[token + 1]!.xpos;
      if (name?.type === 'PERSON' && (left.owner !== undefined || /^VB[DN]$/.test(afterName))) break;
      if (name?.type === 'PLACE' && opensScene(tree, name.first)) break;
      const employs = name?.type === 'ORGANIZATION' && titles.reporting.has(word(tree, head));
      if (left.owner === undefined || employs)
        left.owner = name ? headOfRange(tree.tokens, name.first, name.end) : token;
      left.first = name?.first ?? demonym?.first ?? token;
      inTitle = false;
    } else if (isHyphenated(tree, left.first) && !tree.nameAt[left.first - 2]) {
      const before = word(tree, left.first - 2);
      left.first -= 2;
      if (titles.past.has(before)) left.past = true;
      else if (inTitle) left.titleFirst = left.first;
      if (titles.past.has(before)) inTitle = false;
    } else if (inBrackets(tree, token) !== undefined && inTitle) {
      // "World Health Organization (WHO) chief"
      left.first = inBrackets(tree, token)!;
      inTitle = false;
    } else if (/\p{Ll}{3}\.$/u.test(tree.tokens[token]!.text) && !titles.kindOf(lower)) {
      break;
    } else if (/^['’]s?$/.test(lower)) {
      // "'Ministers are leaving'": an apostrophe that opens is nobody's.
      if (tree.tokens[token - 1]?.sentence !== sentence) break;
      const possessor = tree.nameAt[token - 1];
      left.owner ??= possessor ? headOfRange(tree.tokens, possessor.first, possessor.end) : token - 1;
      left.first = possessor ? possessor.first : token - 1;
      // "Weber, the EU's migration chief,"
      if (/^the$/.test(word(tree, left.first - 1))) left.first -= 1;
      left.determined = left.definite = true;
      break;
    } else if (upos === 'DET') {
      left.first = token;
      left.determined = true;
      left.definite = !/^an?$/.test(lower);
      break;
    } else if (xpos === 'PRP$' || deprel === 'nmod:poss') {
      left.owner ??= token;
      left.first = token;
      left.determined = left.definite = true;
      break;
    } else if (titles.past.has(lower)) {
      left.past = true;
      left.first = token;
      inTitle = false;
    } else if (titles.planned.has(lower)) {
      left.planned = true;
      left.first = token;
      inTitle = false;
    } else if (
      /^VB[DN]$/.test(xpos) &&
      tree.nameAt[token - 1] &&
      tree.tokens[token - 1]!.sentence === sentence
    ) {
      // "Norway killed General Weber"
      break;
    } else if (
      titles.dropped.has(lower) ||
      (['ADV', 'NUM'].includes(upos) && xpos !== 'WRB') ||
      (/^(?:VBN|VBG|JJS|JJR)$/.test(xpos) && !isVerbOf(tree, left.owner, upos))
    ) {
      left.first = token;
      inTitle = false;
    } else if (lower === 'under' && !word(tree, token + 1).startsWith('secretar')) {
      // "a minister under President Weber"
      break;
    } else if (titles.modifiers.has(lower) || ['NOUN', 'PROPN'].includes(upos)) {
      if (!titles.modifiers.has(lower) && !isModifierOf(tree, token, titles)) break;
      left.first = token;
      if (inTitle) left.titleFirst = token;
    } else if (upos === 'ADJ') {
      left.first = token;
      inTitle = false;
    } else break;
  }
  return withAdverb(tree, left, titles);
}

/** "In Norway President Weber is expected to speak": a place that opens the sentence behind "in". */
function opensScene(tree: Tree, first: number): boolean {
  const before = /^the$/.test(word(tree, first - 1)) ? first - 2 : first - 1;
  const { sentence } = tree.tokens[first]!;
  return textOpens(tree, before, sentence) && word(tree, before) === 'in';
}

function textOpens(tree: Tree, token: number, sentence: number): boolean {
  return tree.tokens[token]?.sentence === sentence && tree.tokens[token - 1]?.sentence !== sentence;
}

/** "Weber, formerly the director", "Weber (now a judge)": an adverb behind the sign that opens the apposition. */
function withAdverb(tree: Tree, left: Left, titles: Titles): Left {
  const isAdverb = (token: number) =>
    titles.onceAdverbs.has(word(tree, token)) || titles.nowAdverbs.has(word(tree, token));
  const first = isAdverb(left.first) ? left.first : left.first - 1;
  if (!isAdverb(first) || !/^[,(–—-]$/.test(tree.tokens[first - 1]?.text ?? '')) return left;
  return { ...left, first, past: left.past || titles.onceAdverbs.has(word(tree, first)) };
}

/** "named Olga Weber president": what stands before a person is no word of the title. */
function isVerbOf(tree: Tree, owner: number | undefined, upos: string): boolean {
  return owner !== undefined && upos === 'VERB' && tree.nameAt[owner]?.type === 'PERSON';
}

/** Of a closing bracket: the opening one before the one name between them. */
function inBrackets(tree: Tree, token: number): number | undefined {
  if (word(tree, token) !== ')') return undefined;
  const name = tree.nameAt[token - 1];
  const first = (name?.first ?? token - 1) - 1;
  return word(tree, first) === '(' ? first : undefined;
}

/** Not the object in "the deals President X made", not the day in "on Sunday President X". */
function isModifierOf(tree: Tree, token: number, titles: Titles): boolean {
  const { deprel, head, xpos, upos } = tree.tokens[token]!;
  // "President and party chairman Weber": of two titles the second
  const isSecond = deprel === 'conj' && upos === 'NOUN' && kindAt(tree, head, titles) !== undefined;
  if (isSecond && /^(?:and|&)$/.test(word(tree, token - 1))) return xpos === 'NN';
  if (titles.apart.has(word(tree, token))) return false;
  // "foreign affairs minister", but no other plural
  if (/^NNP?S$/.test(xpos)) return titles.complements.has(word(tree, token));
  return upos === 'PROPN' || (head > token && /^(?:compound|amod|nmod|flat|nummod)/.test(deprel));
}

interface Right {
  readonly titleEnd: number;
  readonly end: number;
  readonly owner: number | undefined;
  readonly planned: boolean;
}

/** `isOffice`: "the first pope from Norway" serves no Norway, a senator from Ohio does. */
function walkRight(tree: Tree, head: number, titles: Titles, world: World, isOffice: boolean): Right {
  let end = head + 1;
  let planned = false;
  if (isHyphenated(tree, head + 2) && titles.planned.has(word(tree, head + 2))) {
    end = head + 3;
    planned = true;
  }
  const complement = complementEnd(tree, end, titles, world);
  const titleEnd = complement ?? head + 1;
  if (complement !== undefined) end = complement;
  const field = isOffice ? fieldBeforeComma(tree, end) : undefined;
  if (field !== undefined) return { titleEnd: field, end: field, owner: undefined, planned };
  const near = isOffice && word(tree, end) === 'from' ? undefined : ownerBehind(tree, end, world);
  const owner =
    bodyBehindRegion(tree, near, world) ??
    (isOffice ? undefined : employerBehindField(tree, end, near?.token, world)) ??
    near;
  return { titleEnd, end: owner?.end ?? end, owner: owner?.token, planned };
}

/** "deputy minister for education, Ana Paz": up to four words in small letters, then a comma and a person. */
function fieldBeforeComma(tree: Tree, from: number): number | undefined {
  if (word(tree, from) !== 'for') return undefined;
  let end = from + 1;
  while (end <= from + 4 && isFieldWord(tree, end)) end++;
  const isField = end > from + 1 && word(tree, end) === ',';
  return isField && tree.nameAt[end + 1]?.type === 'PERSON' ? end : undefined;
}

function isFieldWord(tree: Tree, token: number): boolean {
  const { text, upos } = tree.tokens[token] ?? { text: '', upos: 'X' };
  return /^\p{Ll}+$/u.test(text) && ['NOUN', 'ADJ', 'CCONJ'].includes(upos) && !tree.nameAt[token];
}

/** "an expert on China at Yale University", "an analyst on northeast Asia for the Crisis Group": the field has no employees. */
function employerBehindField(
  tree: Tree,
  from: number,
  near: number | undefined,
  world: World,
): { token: number; end: number } | undefined {
  if (word(tree, from) !== 'on') return undefined;
  if (near !== undefined && tree.nameAt[near]?.type === 'ORGANIZATION') return undefined;
  for (let token = from + 2; token <= from + LONGEST_FIELD; token++) {
    const current = tree.tokens[token];
    if (current?.sentence !== tree.tokens[from]!.sentence || ['VERB', 'PUNCT'].includes(current.upos))
      return undefined;
    if (!/^(?:at|for|with)$/.test(word(tree, token))) continue;
    const employer = ownerBehind(tree, token, world);
    return employer && tree.nameAt[employer.token]?.type === 'ORGANIZATION' ? employer : undefined;
  }
  return undefined;
}

/** "vice president for China operations of the Business Council": whoever runs a region is the body's. */
function bodyBehindRegion(
  tree: Tree,
  near: { token: number; end: number } | undefined,
  world: World,
): { token: number; end: number } | undefined {
  const region = near && tree.nameAt[near.token];
  if (region?.type !== 'PLACE' || near!.end === region.end || !/^(?:of|at|for)$/.test(word(tree, near!.end)))
    return undefined;
  const body = ownerBehind(tree, near!.end, world);
  return body && tree.nameAt[body.token]?.type === 'ORGANIZATION' ? body : undefined;
}

/** Words between a job and whom it is for: "analyst on nuclear arms control and Asia for". */
const LONGEST_FIELD = 9;
