/** Frames by the words that trigger them. In: relations. Out: an index, made once for one schema, and who asks it. */
import type { TriggerKind } from '../../schema/frames.js';
import type { Relation } from '../../schema/relations.js';
import { isCopular, isVerbal } from '../tree/clauses.js';
import type { Grammar } from '../tree/grammar.js';
import { prepositions, type Tree } from '../tree/tree.js';

export interface FrameEntry<R extends Relation = Relation> {
  readonly relation: R;
  readonly frame: R['frames'][number];
  /** Particle or second word of the trigger: `off`. */
  readonly rest: string;
}

type ByWord<R extends Relation> = ReadonlyMap<string, readonly FrameEntry<R>[]>;

/** By kind of trigger, then by its first word. */
export interface FrameIndex<R extends Relation = Relation> extends Readonly<Record<TriggerKind, ByWord<R>>> {
  /** Lists of frames that the word opens wherever it stands, with whatever particle. */
  readonly always: ReadonlySet<readonly FrameEntry<R>[]>;
}

const NONE: readonly never[] = [];

const indices = new WeakMap<readonly Relation[], FrameIndex>();

export function indexFrames<R extends Relation>(relations: readonly R[]): FrameIndex<R> {
  const index = indices.get(relations) ?? makeIndex(relations);
  indices.set(relations, index);
  return index as FrameIndex<R>;
}

function makeIndex<R extends Relation>(relations: readonly R[]): FrameIndex<R> {
  const index: Record<TriggerKind, Map<string, FrameEntry<R>[]>> = {
    verb: new Map(),
    noun: new Map(),
    adjective: new Map(),
    name: new Map(),
    copula: new Map(),
    description: new Map(),
    quotation: new Map(),
  };
  for (const relation of relations)
    for (const frame of relation.frames)
      for (const words of frame.words) {
        // A title is asked for whole.
        const parts = frame.trigger === 'description' ? [words] : words.split(' ');
        const [first, ...rest] = parts as [string, ...string[]];
        const byWord = index[frame.trigger];
        const entries = byWord.get(first) ?? [];
        byWord.set(first, entries);
        entries.push({ relation, frame, rest: rest.join(' ') });
      }
  for (const kind of ['noun', 'adjective', 'name'] as const) addFramesOfAnyWord(index[kind]);
  const lists = [NONE, ...Object.values(index).flatMap(byWord => [...byWord.values()])];
  return { ...index, always: new Set(lists.filter(entries => entries.every(isOpenedByAll))) };
}

/** What any word opens, each word opens behind its own. */
function addFramesOfAnyWord<R extends Relation>(byWord: Map<string, FrameEntry<R>[]>): void {
  const any = byWord.get('*');
  if (any) for (const [word, entries] of byWord) if (entries !== any) byWord.set(word, [...entries, ...any]);
}

/** Frames that the word opens, by its kind, its lemma and its particle. */
export function framesAt<R extends Relation>(
  index: FrameIndex<R>,
  grammar: Grammar,
  token: number,
): readonly FrameEntry<R>[] {
  const opened = openedBy(index, grammar.tree, token);
  if (index.always.has(opened)) return opened;
  const { tokens } = grammar.tree;
  const lemma = grammar.lemmaOf(token);
  const particle = lemma.slice(tokens[token]!.lemma.length + 1);
  // A particle that the parser took for an adverb or a preposition: "hit out", "called off".
  const next = tokens[token + 1]?.lower;
  const found: FrameEntry<R>[] = [];
  for (const entry of opened) {
    const { frame, rest } = entry;
    if (frame.except.has(lemma)) continue;
    const isWhole =
      frame.trigger === 'verb' ? rest === particle || (rest !== '' && rest === next) : rest === '';
    if (isWhole) found.push(entry);
  }
  return found;
}

/** One word that is no verb, with none excepted. */
function isOpenedByAll({ frame, rest }: FrameEntry): boolean {
  return rest === '' && frame.except.size === 0 && frame.trigger !== 'verb';
}

function openedBy<R extends Relation>(
  index: FrameIndex<R>,
  tree: Tree,
  token: number,
): readonly FrameEntry<R>[] {
  const word = tree.tokens[token]!;
  // "blamed" is sometimes cut too short.
  if (isVerbal(word)) {
    const lemma = word.lemma.toLowerCase();
    const form = word.lower;
    return either(index.verb, lemma, form === `${lemma}ed` ? `${lemma}e` : '*');
  }
  const kind = kindOf(tree, token);
  const lemma = kind === undefined ? '' : word.lemma.toLowerCase();
  const own = kind === undefined ? NONE : (index[kind].get(lemma) ?? index[kind].get('*') ?? NONE);
  const preposition = prepositions(tree, token)[0];
  return preposition === undefined || !isCopular(tree, token)
    ? own
    : [...(index.copula.get(preposition) ?? NONE), ...own];
}

function either<R extends Relation>(
  byWord: ByWord<R>,
  first: string,
  second: string,
): readonly FrameEntry<R>[] {
  const one = byWord.get(first);
  const other = byWord.get(second);
  return one && other ? [...one, ...other] : (one ?? other ?? NONE);
}

/** A name triggers at its head. */
function kindOf(tree: Tree, token: number): 'name' | 'noun' | 'adjective' | undefined {
  const { upos, head } = tree.tokens[token]!;
  const name = tree.nameAt[token];
  if (name) return head < name.first || head >= name.end ? 'name' : undefined;
  if (upos === 'NOUN' || upos === 'PROPN') return 'noun';
  return upos === 'ADJ' ? 'adjective' : undefined;
}
