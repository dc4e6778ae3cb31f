/** Reads the forms in which the gazetteer sources come: gzip, tar, CSV, and what CIA World Factbook calls a position. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parseCsv } from '../../src/schema/csv.js';

export function readGzip(path: string): Buffer {
  return gunzipSync(readFileSync(path));
}

/** Files of a tar archive by path (POSIX ustar: 512-byte blocks, octal sizes). */
export function readTar(archive: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let position = 0;
  while (position + 512 <= archive.length && archive[position] !== 0) {
    const field = (from: number, length: number) =>
      archive
        .subarray(position + from, position + from + length)
        .toString('latin1')
        .replace(/\0.*$/s, '');
    const size = Number.parseInt(field(124, 12).trim(), 8);
    if (field(156, 1) === '0' || field(156, 1) === '')
      files.set(field(0, 100), archive.subarray(position + 512, position + 512 + size));
    position += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}

/** Rows by column name. */
export function readCsv(text: string, file: string): Record<string, string>[] {
  return parseCsv(text, file).map(({ cells }) => Object.fromEntries(cells));
}

/** `39 55 N, 116 23 E` → degrees, two decimals. */
export function parsePosition(text: string | undefined): [string, string] {
  const match = /(\d+) (\d+) ([NS]), (\d+) (\d+) ([EW])/.exec(text ?? '');
  if (!match) return ['', ''];
  const degrees = (whole: string, minutes: string, side: string) =>
    String(Math.round((Number(whole) + Number(minutes) / 60) * 100) / (/[SW]/.test(side) ? -100 : 100));
  return [degrees(match[1]!, match[2]!, match[3]!), degrees(match[4]!, match[5]!, match[6]!)];
}

/** Factbook text without its markup. */
export function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(
      /&([a-zA-Z])(acute|grave|circ|uml|tilde|cedil|ring|caron);/g,
      (_, letter: string, mark: string) => (letter + MARKS[mark]).normalize('NFC'),
    )
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/&rsquo;|&#39;/g, '’')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

const MARKS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};
