/**
 * Cross-document coreference on ECB+ with given mentions of participants, places and times: ours beside the baseline of
 * one head lemma in documents on one event. Which documents tell of one event is found, not given.
 *
 *   node dist/scripts/ecbplus.js --data DIR [--part train|dev|test]
 *
 * DIR holds ecbplus-PART.tar.gz and ECBplus_coreference_sentences.csv. Prints MUC, B³, CEAFe and their mean, of F1, with
 * singletons. Published deterministic sieves reach 69.8 on the test part.
 */

import { parseArgs } from 'node:util';
import { packageRoot } from '../src/cli/packageRoot.js';
import { createPipeline } from '../src/pipeline.js';
import { scoreChains } from './ecbplus/conll.js';
import { readEcbDocuments } from './ecbplus/documents.js';
import { readMentions } from './ecbplus/mentions.js';
import { headLemmaChains, sieveChains } from './ecbplus/sieves.js';
import { topicsOf } from './ecbplus/topics.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    part: { type: 'string', default: 'dev' },
  },
});
if (!values.data) throw new Error('usage: ecbplus --data DIR [--part train|dev|test]');

const documents = readEcbDocuments(values.data, values.part);
const topics = topicsOf(new Map(documents.map(({ name, text }) => [name, text])));
const pipeline = createPipeline({ packageRoot: packageRoot() });
const mentions = readMentions(documents, topics, pipeline);
const key = new Map(mentions.map(({ id, chain }) => [id, chain]));
process.stdout.write(
  `${documents.length} documents, ${new Set(topics.values()).size} events, ${mentions.length} mentions\n`,
);
process.stdout.write('                   MUC    B³  CEAFe  CoNLL\n');
for (const [name, chains] of [
  ['same head lemma', headLemmaChains(mentions)],
  ['readout', sieveChains(mentions)],
] as const) {
  const { muc, b3, ceafe, conll } = scoreChains(key, chains);
  const cells = [muc, b3, ceafe, conll].map(value => (100 * value).toFixed(1).padStart(6));
  process.stdout.write(`${name.padEnd(16)}${cells.join('')}\n`);
}
