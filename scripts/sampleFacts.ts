/**
 * Facts drawn at random from articles, with their sentences, to be judged by reading.
 *
 *   node dist/scripts/sampleFacts.js --data INPUT [--seed 1] [--count 60] [--articles 400]
 *
 * INPUT is whatever `readout extract` reads. At most `--articles` are drawn from it, and of their statements `--count`,
 * every article alike likely; the same seed draws the same.
 */
import { parseArgs } from 'node:util';
import { packageRoot } from '../src/cli/packageRoot.js';
import type { Document } from '../src/model/index.js';
import { createPipeline } from '../src/pipeline.js';
import { planInputs, readInputs } from '../src/read/index.js';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string', multiple: true },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '60' },
    articles: { type: 'string', default: '400' },
  },
});
if (!options.data) throw new Error('--data INPUT is needed');
let state = Number(options.seed);
const pipeline = createPipeline({ packageRoot: packageRoot() });
const documents: Document[] = [];
for await (const found of readInputs(await planInputs(options.data), { cues: pipeline.schema.furniture }))
  if (found.kind === 'document') documents.push(found.document);

const facts: string[] = [];
for (const document of drawn(documents, Number(options.articles))) {
  const { entities, statements } = pipeline.extract(pipeline.annotate(document));
  const name = (id: string) => entities.find(entity => entity.id === id)?.name;
  for (const { relation, subject, object, status, date, title, rule, sentence, confidence } of statements) {
    const more = [status, date, title].filter(Boolean).join(', ');
    const text = document.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ');
    facts.push(
      `${name(subject)} ${relation} ${name(object)} (${more}) ${rule} ${confidence.toFixed(2)}\n     ${text}`,
    );
  }
}
for (const [index, fact] of drawn(facts, Number(options.count)).entries())
  process.stdout.write(`${String(index + 1).padStart(3)}. ${fact}\n`);

function drawn<T>(items: readonly T[], count: number): T[] {
  const left = [...items];
  const chosen: T[] = [];
  while (left.length > 0 && chosen.length < count)
    chosen.push(...left.splice(Math.floor(random() * left.length), 1));
  return chosen;
}

/** Mulberry32: in [0, 1), the same for the same seed on every machine. */
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}
