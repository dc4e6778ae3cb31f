/** What goes to the terminal: results to stdout, talk to stderr, colour only where a person looks. */
import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Colours `text` where `stream` is a terminal and NO_COLOR is unset. */
export function paint(style: Style, text: string, stream: NodeJS.WriteStream = process.stdout): string {
  return stream.isTTY && !process.env.NO_COLOR ? styleText(style, text) : text;
}

export function talk(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Writes a result and waits while the reader of a pipe is slow. */
export async function say(text: string): Promise<void> {
  if (!process.stdout.write(text)) await new Promise(resolve => process.stdout.once('drain', resolve));
}

/** Columns as wide as their widest cell; a column in which all cells are numbers is aligned to the right. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const columns = header.map((title, column) => {
    const cells = rows.map(row => row[column] ?? '');
    const width = Math.max(title.length, ...cells.map(cell => cell.length));
    return { width, right: cells.length > 0 && cells.every(cell => /^[-–]?[\d.,]*%?$/.test(cell)) };
  });
  const line = (cells: readonly string[]) =>
    columns
      .map(({ width, right }, column) => {
        const cell = cells[column] ?? '';
        return right ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  return [line(header), ...rows.map(line)].join('\n');
}

export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? singular : plural}`;
}

export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
