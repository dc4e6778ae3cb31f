/**
 * Ids from content: the same parts give the same id on every machine. 128 bits of MurmurHash3's mixing (Appleby,
 * public domain) over UTF-16 units, so that among a hundred million things two share an id by chance once in
 * 10^22 runs. Not for secrets.
 */

/** 16 hexadecimal digits of the four words: 64 bits, enough for ids inside one graph. */
export function hashOf(...parts: readonly (string | number | undefined)[]): string {
  let a = 0x239b961b;
  let b = 0xab0e9789;
  let c = 0x38b34ae5;
  let d = 0xa1e38b93;
  for (const part of parts) {
    const text = part === undefined ? '\u0000' : String(part);
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      a = b ^ Math.imul(a ^ unit, 0x239b961b);
      b = c ^ Math.imul(b ^ unit, 0xab0e9789);
      c = d ^ Math.imul(c ^ unit, 0x38b34ae5);
      d = a ^ Math.imul(d ^ unit, 0xa1e38b93);
    }
    a = b ^ Math.imul(a ^ 0x1f, 0x239b961b);
    b = c ^ Math.imul(b ^ 0x1f, 0xab0e9789);
    c = d ^ Math.imul(c ^ 0x1f, 0x38b34ae5);
    d = a ^ Math.imul(d ^ 0x1f, 0xa1e38b93);
  }
  return hex(mix(a ^ (c >>> 18)) ^ d) + hex(mix(b ^ (d >>> 22)) ^ c);
}

/** 32 bits of one string, for sampling and counting. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return mix(hash) >>> 0;
}

function mix(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
