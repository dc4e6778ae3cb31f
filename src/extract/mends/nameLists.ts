/**
 * Lists of names: "A and B", "A, B and C". In: a draft of the heads and the names with their titles, in text order.
 * Out: in the draft, each list hangs from its first name.
 */
import { prepositions, type Tree } from '../tree/tree.js';
import { type Draft, type Phrase, RANK, rankOf } from './headDraft.js';

/** "A and B", "A, B and C" of one type, with nothing but titles between, are one list hanging from the first. */
export function joinLists(draft: Draft, phrases: readonly Phrase[]): void {
  const { tree } = draft;
  let list: Phrase[] = [];
  const close = (): void => {
    const closed = list.slice(1).some((phrase, index) => isJoined(tree, list[index]!, phrase, 'and'));
    if (list.length > 1 && (closed || goesOn(tree, list.at(-1)!))) join(draft, list);
    list = [];
  };
  for (const [index, phrase] of phrases.entries()) {
    if (opensNext(phrase, phrases, index)) continue;
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

/** "met Weber, Greenpeace chief Ito and Orlov": the body belongs to the title of the next name. */
function opensNext({ first }: Phrase, phrases: readonly Phrase[], index: number): boolean {
  return phrases.slice(index + 1, index + 4).some(next => next.first <= first && first < next.name.first);
}

/** Of one type, or said to belong together: "accused Ito, Greenpeace and Japan". */
function isAlike({ head, deprel }: Draft, left: Phrase, right: Phrase): boolean {
  if (left.name.type === right.name.type) return true;
  return head[right.core] === left.core && /^(conj|appos)$/.test(deprel[right.core]!);
}

/** "Weber, Ito, as well as officials": the list ends with what is no name. */
function goesOn({ tokens }: Tree, { end, name }: Phrase): boolean {
  const after = tokens.slice(end, end + 4).map(token => token.lower);
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
    const word = tokens[token]!.lower;
    if (word !== 'the') between.push(word);
  }
  const text = between.join(' ');
  return by === 'and' ? /^(, )?(and|&)$/.test(text) : /^((, )?(and|&)|,)$/.test(text);
}

/** "After talks with Weber, Ito and Paz left": the phrase that opens a sentence ends with the first name. */
function verbBehindOpening(
  { tree, head, deprel }: Draft,
  opening: Phrase,
  list: readonly Phrase[],
): number | undefined {
  const { tokens } = tree;
  const { first } = tree.annotation.sentences[tokens[opening.core]!.sentence]!;
  if (tokens[first]!.upos !== 'ADP' || prepositions(tree, opening.core).length === 0) return undefined;
  if (tokens[opening.end]?.text !== ',') return undefined;
  let verb = list.at(-1)!.end;
  while (/^(?:AUX|ADV)$/.test(tokens[verb]?.upos ?? '')) verb++;
  if (!/^VB[DPZ]$/.test(tokens[verb]?.xpos ?? '')) return undefined;
  const own = list.map(({ core }) => core);
  const isTaken = tree.children[verb]!.some(
    child => /^nsubj/.test(deprel[child]!) && head[child] === verb && !own.includes(child),
  );
  return isTaken ? undefined : verb;
}

/** "met the leader of Norway, and Rome protested": of two names, the second is the subject of the next clause. */
function opensClause({ tree, head, deprel }: Draft, [first, second, ...more]: readonly Phrase[]): boolean {
  if (more.length > 0 || tree.tokens[first!.end]?.text !== ',') return false;
  const verb = head[second!.core]!;
  return (
    /^nsubj/.test(deprel[second!.core]!) &&
    verb > second!.core &&
    head[first!.core]! < first!.core &&
    prepositions(tree, first!.core).length > 0
  );
}

function join(draft: Draft, list: readonly Phrase[]): void {
  const { head, deprel } = draft;
  const [first, ...rest] = list as [Phrase, ...Phrase[]];
  const verb = rest.length > 1 ? verbBehindOpening(draft, first, rest) : undefined;
  if (verb !== undefined) {
    [head[rest[0]!.core], deprel[rest[0]!.core]] = [verb, 'nsubj'];
    for (const { core } of rest.slice(1)) [head[core], deprel[core]] = [rest[0]!.core, 'conj'];
    return;
  }
  const cores = new Set(list.map(phrase => phrase.core));
  const outer = list.filter(({ core }) => !cores.has(head[core]!));
  const links = outer.filter(({ core }) => rankOf(deprel[core]!) < RANK.indexOf('obl'));
  // "met Weber, and Ito said": both stand in clauses of their own.
  if (new Set(links.map(({ core }) => `${head[core]} ${deprel[core]}`)).size > 1) return;
  if (opensClause(draft, list)) return;
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
