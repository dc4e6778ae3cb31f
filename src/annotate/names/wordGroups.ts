/**
 * Groups of words of like meaning, three levels within each other, learnt from public word vectors by
 * `scripts/train/namesGroups.ts`. In: the bytes of `names-groups.bin`. Out: the groups of a word by the hash of its
 * small letters, from 1; 0 where the word is unknown.
 *
 * File, little-endian: count of words, how many finest groups lie in a group of the first and of the second level
 * (uint32 each), the hashes (int32 each, ascending), the finest group of each word (uint16). Two words of one hash
 * share a group: one word in 20,000.
 */
export interface WordGroups {
  readonly of: (hash: number) => Groups;
}

/** From the widest to the finest. */
export type Groups = readonly [first: number, second: number, third: number];

const UNKNOWN: Groups = Object.freeze([0, 0, 0] as const);
const HEADER = 12;

export function readGroups(bytes: Uint8Array | undefined): WordGroups {
  if (!bytes) return { of: () => UNKNOWN };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true);
  const inFirst = view.getUint32(4, true);
  const inSecond = view.getUint32(8, true);
  const hashAt = (i: number) => view.getInt32(HEADER + 4 * i, true);
  return {
    of: hash => {
      let low = 0;
      let high = count;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (hashAt(middle) < hash) low = middle + 1;
        else high = middle;
      }
      if (low === count || hashAt(low) !== hash) return UNKNOWN;
      const group = view.getUint16(HEADER + 4 * count + 2 * low, true) - 1;
      return [Math.floor(group / inFirst) + 1, Math.floor(group / inSecond) + 1, group + 1];
    },
  };
}

/** In: the finest group of each hash. */
export function writeGroups(
  groupOf: ReadonlyMap<number, number>,
  inFirst: number,
  inSecond: number,
): Uint8Array {
  const hashes = Int32Array.from(groupOf.keys()).sort();
  const bytes = new Uint8Array(HEADER + 6 * hashes.length);
  const view = new DataView(bytes.buffer);
  [hashes.length, inFirst, inSecond].forEach((value, i) => {
    view.setUint32(4 * i, value, true);
  });
  hashes.forEach((hash, i) => {
    view.setInt32(HEADER + 4 * i, hash, true);
    view.setUint16(HEADER + 4 * hashes.length + 2 * i, groupOf.get(hash)!, true);
  });
  return bytes;
}
