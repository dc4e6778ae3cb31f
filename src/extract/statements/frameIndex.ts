/** Frames by the words that trigger them. In: relations. Out: an index, made once for one schema, and who asks it. */
import type { Frame, Relation } from '../../schema/relations.js';
import { prepositions } from '../tree.js';
import { isVerbal } from './clauses.js';
import type { Grammar } from './grammar.js';

export interface FrameEntry {
  readonly relation: Relation;
  readonly frame: Frame;
  /** Particle or second word of the trigger: `off`. */
  readonly rest: string;
}

/** By kind of trigger, then by its first word. */
export type FrameIndex = ReadonlyMap<string, ReadonlyMap<string, readonly FrameEntry[]>>;

const indices = new WeakMap<readonly Relation[], FrameIndex>();

export function indexFrames(relations: readonly Relation[]): FrameIndex {
  const known = indices.get(relations);
  if (known) return known;
  const index = new Map<string, Map<string, FrameEntry[]>>();
  for (const relation of relations)
    for (const frame of relation.frames)
      for (const words of frame.words) {
        const [first, ...rest] = words.split(' ');
        const byWord = index.get(frame.trigger) ?? new Map<string, FrameEntry[]>();
        byWord.set(first!, [...(byWord.get(first!) ?? []), { relation, frame, rest: rest.join(' ') }]);
        index.set(frame.trigger, byWord);
      }
  indices.set(relations, index);
  return index;
}

/** Frames that the word opens, by its kind, its lemma and its particle. */
export function framesAt(index: FrameIndex, grammar: Grammar, token: number): FrameEntry[] {
  const { tree } = grammar;
  const { lemma: own, text } = tree.tokens[token]!;
  const lemma = own.toLowerCase();
  return triggerKinds(grammar, token).flatMap(kind => {
    const words =
      kind === 'copula'
        ? prepositions(tree, token).slice(0, 1)
        : // "blamed" is sometimes cut too short.
          kind === 'verb' && text.toLowerCase() === `${lemma}ed`
          ? [lemma, `${lemma}e`]
          : [lemma, '*'];
    const entries = index.get(kind);
    return words.flatMap(word => (entries?.get(word) ?? []).filter(entry => triggers(grammar, entry, token)));
  });
}

function triggerKinds({ tree }: Grammar, token: number): readonly string[] {
  const { upos } = tree.tokens[token]!;
  const name = tree.nameAt[token];
  const kinds: string[] = [];
  if (isVerbal(tree.tokens[token]!)) return ['verb'];
  if (tree.children[token]!.some(child => tree.tokens[child]!.deprel === 'cop')) kinds.push('copula');
  if (name) {
    const { head } = tree.tokens[token]!;
    if (head < name.first || head >= name.end) kinds.push('name');
    return kinds;
  }
  if (upos === 'NOUN' || upos === 'PROPN') kinds.push('noun');
  if (upos === 'ADJ') kinds.push('adjective');
  return kinds;
}

function triggers(grammar: Grammar, { frame, rest }: FrameEntry, token: number): boolean {
  const lemma = grammar.lemmaOf(token);
  if (frame.except.includes(lemma)) return false;
  const particle = lemma.slice(grammar.tree.tokens[token]!.lemma.length + 1);
  if (frame.trigger !== 'verb') return rest === '';
  return rest === particle || (rest !== '' && followedBy(grammar, token, rest));
}

/** A particle that the parser took for an adverb or a preposition: "hit out", "called off". */
function followedBy({ tree }: Grammar, token: number, rest: string): boolean {
  const next = tree.tokens[token + 1];
  return next !== undefined && next.text.toLowerCase() === rest;
}
