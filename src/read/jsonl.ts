/** JSONL: one article a line, read line by line; a bad line is a problem and the others go on. */
import { decode } from './decode.js';
import { type Finding, problemFinding, type Reader, type ReaderOptions } from './reader.js';
import { readRecord, wrong } from './records.js';
import { byteLines, type Source, tooLarge } from './source.js';

export const jsonlReader: Reader = { endings: ['.jsonl', '.ndjson'], read: readJsonl };

export async function* readJsonl(source: Source, options: ReaderOptions): AsyncGenerator<Finding> {
  let found = 0;
  for await (const { number, bytes } of byteLines(source, options.largestArticle)) {
    const where = `${source.name}:${number}`;
    if (bytes === undefined) {
      yield problemFinding(tooLarge(where, options.largestArticle));
      continue;
    }
    const { text, problem } = decode(bytes, where);
    if (text === undefined) {
      yield problemFinding(problem!);
      return;
    }
    if (!/\S/.test(text)) continue;
    found++;
    const finding = readLine(text, where, number, source, options);
    if (problem && finding.kind === 'article') yield { ...finding, problems: [problem, ...finding.problems] };
    else yield finding;
  }
  if (found === 0)
    yield problemFinding(
      wrong(
        'empty-file',
        source.name,
        'one JSON object a line',
        'no line',
        'check the file or the program that wrote it',
      ),
    );
}

function readLine(
  text: string,
  where: string,
  number: number,
  source: Source,
  options: ReaderOptions,
): Finding {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const start = text.trim().slice(0, 40);
    return problemFinding(
      wrong(
        'malformed-jsonl',
        where,
        'one JSON object on the line',
        `${JSON.stringify(start)}… (${reasonOf(error)})`,
        'mend the line; it was left out',
      ),
    );
  }
  return readRecord(value, { container: source.name, number }, options.keyMap);
}

/** What the parser says, without the piece of text that some versions of Node append. */
function reasonOf(error: SyntaxError): string {
  return error.message.replace(/, ".*$|" is not valid JSON$/s, '').slice(0, 80);
}
