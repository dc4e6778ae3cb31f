/** From feature hash to row while the weights are learnt. In: the hashes. Out: rows. */

/** From feature hash to row, by open addressing. */
export interface FeatureTable {
  readonly hashes: Int32Array;
  /** Row + 1, 0 where a slot is free; a power of two of them. */
  readonly slots: Int32Array;
}

export function createFeatureTable(hashes: Int32Array): FeatureTable {
  let size = 1024;
  while (size < 2 * hashes.length) size *= 2;
  const slots = new Int32Array(size);
  for (let row = 0; row < hashes.length; row++) {
    let slot = hashes[row]! & (size - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1);
    slots[slot] = row + 1;
  }
  return { hashes, slots };
}

/** The row of a feature, -1 where the model does not know it. */
export function rowOf({ hashes, slots }: FeatureTable, hash: number): number {
  const mask = slots.length - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const row = slots[slot]! - 1;
    if (row < 0 || hashes[row] === hash) return row;
  }
}
