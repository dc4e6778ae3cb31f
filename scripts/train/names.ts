/**
 * Trains the name finder's sentence model from the data folder to `models/names.bin`.
 * `node dist/scripts/train/names.js --data DIR [--out models]`; classes and groups of words must be in the output folder
 * already. The same data give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createArticleReader } from '../../src/annotate/names/article.js';
import { settleBoundaries } from '../../src/annotate/names/boundaries.js';
import { readClusters } from '../../src/annotate/names/clusters.js';
import { FEATURES, IDENTITY_FEATURES } from '../../src/annotate/names/features.js';
import { type LabelledSpan, TYPES } from '../../src/annotate/names/labels.js';
import { createLexicon } from '../../src/annotate/names/lexicon.js';
import { type NameModel, writeModel } from '../../src/annotate/names/modelFile.js';
import { readGroups } from '../../src/annotate/names/wordGroups.js';
import { createWordTable, hashText } from '../../src/annotate/names/words.js';
import type { Gazetteers } from '../../src/model/index.js';
import { loadSchema } from '../../src/schema/index.js';
import {
  type Corpus,
  type LabelledDocument,
  readCrossner,
  readDocred,
  readGum,
  readMeantime,
  readUner,
  readWikigold,
  readWnut,
} from './namesCorpora.js';
import { makeExamples, type WeightedDocument } from './namesExamples.js';
import { learn } from './namesLearner.js';
import { compress } from './namesModel.js';
import { inPieces, labelArticle } from './namesSilver.js';
import { gmbSentences, senateReleases, wikinewsArticles } from './namesText.js';
import { vary } from './namesVariation.js';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: 'models' },
    schema: { type: 'string', default: 'schema' },
    epochs: { type: 'string', default: '4' },
    dropout: { type: 'string', default: '0.3' },
    decay: { type: 'string', default: '0.0001' },
    rate: { type: 'string', default: '0.025' },
    copies: { type: 'string', default: '1' },
    silver: { type: 'string', default: '0.2' },
    least: { type: 'string', default: '2' },
    rows: { type: 'string', default: '380000' },
  },
});
if (options.data === undefined) throw new Error('give the data folder: --data DIR');
const data = resolve(options.data);
const say = (line: string) => console.error(line);

const schema = loadSchema(resolve(options.schema));
const lexicon = createLexicon(schema.gazetteers, schema.nameCues);
const clusters = readClusters(readFileSync(join(options.out, 'names-clusters.bin')));
const groups = readGroups(readFileSync(join(options.out, 'names-groups.bin')));
const wordOf = createWordTable(lexicon, clusters, groups);
const demonyms = new Set(
  [...schema.gazetteers.countries, ...schema.gazetteers.regions].flatMap(place =>
    place.demonyms.filter(name => name !== place.name).map(name => name.toLowerCase()),
  ),
);

const sets: readonly (readonly [corpus: Corpus, weight: number])[] = [
  [readUner(data, 'train'), 1],
  [readGum(data, 'train'), 0.7],
  [readWikigold(data), 0.8],
  [readCrossner(data, 'politics', 'train'), 0.8],
  [readMeantime(data), 1],
  [readDocred(data, demonyms), 0.5],
  [readWnut(data), 0.3],
];
const documents: WeightedDocument[] = sets.flatMap(([corpus, weight]) =>
  corpus.documents.map(document => ({ document: settled(document), weight })),
);
const thinned = createLexicon(thin(schema.gazetteers), schema.nameCues);
const thinnedWordOf = createWordTable(thinned, clusters, groups);
const dev = [readUner(data, 'dev'), readGum(data, 'dev')];

let model = train(vary(documents, schema.gazetteers, Number(options.copies)), Number(options.epochs));
const shares = options.silver.split(',').filter(Boolean).map(Number);
shares.forEach(share => {
  const read = createArticleReader(model, wordOf, lexicon);
  const every = Math.round(1 / share);
  const newswire = [
    ...inPieces(gmbSentences(data), 14).filter((_, i) => i % every === 0),
    ...wikinewsArticles(data),
    ...senateReleases(data, 40 * every),
  ];
  const silver = newswire.map(sentences => ({
    document: labelArticle(sentences, read),
    weight: 0.4,
    blind: true,
  }));
  say(`${silver.length} articles of silver labels`);
  model = train([...vary(documents, schema.gazetteers, 0), ...silver], Number(options.epochs));
});
writeFileSync(join(options.out, 'names.bin'), writeModel(model));

function train(examples: readonly WeightedDocument[], epochs: number): NameModel {
  const { table, stretches } = makeExamples(
    examples,
    { wordOf, lexicon },
    { wordOf: thinnedWordOf, lexicon: thinned },
    Number(options.least),
  );
  say(`${examples.length} documents, ${stretches.length} stretches, ${table.hashes.length} features`);
  const learnt = learn(stretches, {
    width: FEATURES,
    rows: table.hashes.length,
    epochs,
    rate: Number(options.rate),
    dropout: Number(options.dropout),
    identity: IDENTITY_FEATURES,
    decay: Number(options.decay),
    report: say,
  });
  const small = compress(table, learnt, Number(options.rows));
  say(`${small.hashes.length} rows kept, ${writeModel(small).length} bytes`);
  for (const corpus of dev) say(`${corpus.name}: ${score(corpus, small)}`);
  return small;
}

/** Gazetteers with a third of their names, countries apart: what is read with them meets unknown names, as news does. */
function thin(gazetteers: Gazetteers): Gazetteers {
  const keeps = (name: string) => hashText(name) % 3 === 0;
  const some = <T extends { readonly name: string }>(list: readonly T[]) =>
    list.filter(({ name }) => keeps(name));
  return {
    ...gazetteers,
    cities: some(gazetteers.cities),
    organizations: some(gazetteers.organizations),
    persons: some(gazetteers.persons),
    givenNames: new Set([...gazetteers.givenNames].filter(keeps)),
    familyNames: new Set([...gazetteers.familyNames].filter(keeps)),
  };
}

/** Names cut as a reader's are, whatever a set says. */
function settled(document: LabelledDocument): LabelledDocument {
  return document.map(({ forms, spans, unknown }) => ({
    forms,
    spans: spans.flatMap(span => settleBoundaries(forms, span, lexicon)),
    unknown,
  }));
}

function score(corpus: Corpus, model: NameModel): string {
  const read = createArticleReader(model, wordOf, lexicon);
  const counts = TYPES.map(() => ({ right: 0, found: 0, wanted: 0 }));
  for (const document of corpus.documents) {
    const { sentences } = read(document.map(({ forms }) => forms));
    settled(document).forEach(({ spans }, s) => {
      const key = ({ first, end, type }: LabelledSpan) => `${first} ${end} ${type}`;
      const wanted = new Set(spans.map(key));
      for (const span of spans) counts[span.type]!.wanted++;
      for (const name of sentences[s]!.names) {
        counts[name.type]!.found++;
        if (wanted.has(key(name))) counts[name.type]!.right++;
      }
    });
  }
  const all = counts.reduce((a, b) => ({
    right: a.right + b.right,
    found: a.found + b.found,
    wanted: a.wanted + b.wanted,
  }));
  const f1 = (c: typeof all) => ((200 * c.right) / Math.max(1, c.found + c.wanted)).toFixed(1);
  return `F1 ${f1(all)} (${TYPES.map((type, t) => `${type} ${f1(counts[t]!)}`).join(', ')})`;
}
