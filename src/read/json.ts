/** JSON: a list of articles, or one article, in a file that is held whole. */
import { type Finding, problemFinding, type Reader, type ReaderOptions } from './reader.js';
import { readRecord, wrong } from './records.js';
import type { Source } from './source.js';
import { readWhole } from './text.js';

export const jsonReader: Reader = { endings: ['.json'], read: readJson };

async function* readJson(source: Source, options: ReaderOptions): AsyncGenerator<Finding> {
  const whole = await readWhole(source, options);
  if ('problem' in whole) {
    yield problemFinding(whole.problem);
    return;
  }
  let value: unknown;
  try {
    value = JSON.parse(whole.text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    yield problemFinding(
      wrong(
        'malformed-json',
        source.name,
        'a JSON list of articles',
        'what no JSON parser reads',
        'mend the file, or name it .jsonl if it has one object a line',
      ),
    );
    return;
  }
  const records: readonly unknown[] = Array.isArray(value) ? value : [value];
  for (const [index, record] of records.entries())
    yield readRecord(record, { container: source.name, number: index + 1 }, options.keyMap);
}
