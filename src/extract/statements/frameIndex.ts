/** Frames by the words that trigger them. In: relations. Out: an index, made once for one schema. */
import type { Frame, Relation } from '../../schema/relations.js';

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
