/**
 * Hashes that stand for words and for combinations of features.
 * All arithmetic is 32-bit integer, so every machine computes the same rows.
 */

/** FNV-1a over UTF-16 units, finished so that all bits depend on all units. */
export function hashText(text: string, from = 0, end = text.length): number {
  let hash = 0x811c9dc5 ^ (end - from);
  for (let index = from; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return finish(hash);
}

/** One feature: its template and up to three values. */
export function hashFeature(template: number, first: number, second: number, third: number): number {
  let hash = Math.imul(template + 1, 0x3c6ef372) + first;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) + second;
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39) + third;
  return finish(hash);
}

function finish(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
