/**
 * Bytes → text. UTF-8 with or without its mark, UTF-16 by its mark, else Windows-1252, and then a problem says so. What
 * is no text (a PDF, an image, an archive, NUL bytes) is a problem and no text. The mark is no part of the text.
 */
import type { Problem } from '../model/index.js';

export interface Decoded {
  readonly text: string | undefined;
  readonly problem: Problem | undefined;
}

const MAGIC: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or an Office document', [0x50, 0x4b, 0x03, 0x04]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['gzip data', [0x1f, 0x8b]],
  ['an old Office document', [0xd0, 0xcf, 0x11, 0xe0]],
];
/** NUL bytes stand in the head of every binary format; text has none. */
const HEAD = 8192;

export function decode(bytes: Uint8Array, place: string): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe && !(bytes[2] === 0 && bytes[3] === 0))
    return utf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 'utf-16be');
  const kind = MAGIC.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte))?.[0];
  if (kind ?? bytes.subarray(0, HEAD).includes(0))
    return { text: undefined, problem: notText(place, kind ?? 'bytes that are no text (NUL bytes)') };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problem: undefined };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { text: windows1252(bytes), problem: notUtf8(place, bytes) };
  }
}

/** What Windows-1252 puts where Latin-1 has control characters, 0x80 to 0x9f. (Node's decoder of that name leaves them.) */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, character => WINDOWS_1252[character.charCodeAt(0) - 0x80]!);
}

function utf16(bytes: Uint8Array, encoding: string): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), problem: undefined };
}

function notText(place: string, actual: string): Problem {
  return {
    code: 'not-text',
    place,
    expected: 'text, HTML or JSONL',
    actual,
    remedy: 'save the article as plain text in UTF-8; the file was left out',
  };
}

function notUtf8(place: string, bytes: Uint8Array): Problem {
  const text = new TextDecoder('utf-8').decode(bytes);
  const at = Buffer.byteLength(text.slice(0, Math.max(0, text.indexOf('\ufffd'))));
  return {
    code: 'not-utf8',
    place,
    expected: 'UTF-8 (or UTF-16 with its mark)',
    actual: `a byte at ${at} that UTF-8 does not know`,
    remedy: 'it was read as Windows-1252; convert the file to UTF-8 if names look wrong',
  };
}
