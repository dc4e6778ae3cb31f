/**
 * Measures the name finder on labelled sets that it was not trained on, given their words.
 * `node dist/scripts/train/namesEvaluate.js --data DIR [--models models] [--json]`; with `--json` a line for each set
 * that holds its sentences, the names wanted and those found, for `peers.py`.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createArticleReader } from '../../src/annotate/names/article.js';
import { settleBoundaries } from '../../src/annotate/names/boundaries.js';
import { readClusters } from '../../src/annotate/names/clusters.js';
import { type LabelledSpan, TYPES } from '../../src/annotate/names/labels.js';
import { createLexicon } from '../../src/annotate/names/lexicon.js';
import { readModel } from '../../src/annotate/names/modelFile.js';
import { readGroups } from '../../src/annotate/names/wordGroups.js';
import { createWordTable } from '../../src/annotate/names/words.js';
import { loadSchema } from '../../src/schema/index.js';
import { readCrossner, readGum, readUner } from './namesCorpora.js';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    models: { type: 'string', default: 'models' },
    schema: { type: 'string', default: 'schema' },
    json: { type: 'boolean', default: false },
  },
});
if (options.data === undefined) throw new Error('give the data folder: --data DIR');
const data = resolve(options.data);
const file = (name: string) => readFileSync(join(options.models, name));
const { gazetteers, nameCues } = loadSchema(resolve(options.schema));
const lexicon = createLexicon(gazetteers, nameCues);
const clusters = readClusters(file('names-clusters.bin'));
const wordOf = createWordTable(lexicon, clusters, readGroups(file('names-groups.bin')));
const read = createArticleReader(readModel(file('names.bin')), wordOf, lexicon);

const sets = [
  { ...readUner(data, 'dev'), name: 'UNER EWT dev' },
  { ...readGum(data, 'dev'), name: 'GUM dev' },
  { ...readCrossner(data, 'politics', 'dev'), name: 'CrossNER politics dev' },
];
for (const { name, documents } of sets) {
  const start = process.cpuUsage();
  const found = documents.map(document => read(document.map(({ forms }) => forms)).sentences);
  const seconds = process.cpuUsage(start).user / 1e6;
  const sentences = documents.flatMap((document, d) =>
    document.map(({ forms, spans }, s) => ({
      forms,
      wanted: spans.flatMap(span => settleBoundaries(forms, span, lexicon)).map(keyOf),
      found: found[d]![s]!.names.map(keyOf),
    })),
  );
  const words = sentences.reduce((sum, { forms }) => sum + forms.length, 0);
  if (options.json) console.log(JSON.stringify({ name, sentences, seconds }));
  else console.log(`${name}: ${scores(sentences)} (${Math.round(words / seconds)} words a second)`);
}

/** First token, end, type. */
type Key = readonly [number, number, string];

function keyOf({ first, end, type }: LabelledSpan): Key {
  return [first, end, TYPES[type]!];
}

function scores(
  sentences: readonly { readonly wanted: readonly Key[]; readonly found: readonly Key[] }[],
): string {
  return ['F1', ...TYPES]
    .map(type => {
      const isCounted = ([, , of]: Key) => type === 'F1' || of === type;
      let right = 0;
      let all = 0;
      for (const { wanted, found } of sentences) {
        const keys = new Set(wanted.filter(isCounted).map(String));
        const own = found.filter(isCounted);
        right += own.filter(key => keys.has(String(key))).length;
        all += keys.size + own.length;
      }
      return `${type} ${((200 * right) / Math.max(1, all)).toFixed(1)}`;
    })
    .join(' ');
}
