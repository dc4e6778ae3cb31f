/**
 * Hashes that stand for words and for parts of them.
 * All arithmetic is 32-bit integer, so every machine computes the same rows.
 */

/** FNV-1a over UTF-16 units, finished so that all bits depend on all units. */
export function hashText(text: string, from = 0, end = text.length): number {
  let hash = 0x811c9dc5 ^ (end - from);
  for (let index = from; index < end; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return finish(hash);
}

function finish(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
