/**
 * `npm start`: the main job on the sample corpus, and what came of it: counts, three facts with their evidence,
 * the files, and what to try next.
 */
import { join } from 'node:path';
import type { CommandModule } from 'yargs';
import { collect, extractArticles } from './articles.js';
import { buildGraph } from './graph.js';
import { packageRoot } from './packageRoot.js';
import { describeBestFacts, describeCounts, describeFacts } from './summary.js';
import { openTargets } from './targets.js';
import { paint, say } from './terminal.js';

const TARGETS = ['corpus.json', 'corpus.graphml', 'corpus.gexf', 'corpus.jsonl'];

const NEXT = [
  ['readout build corpus --to csv:out/csv', 'tables for a spreadsheet or Gephi'],
  ['readout build corpus --to neo4j://localhost:7687', 'into a running Neo4j'],
  ['readout extract corpus', 'one JSON line an article'],
  ['readout evaluate corpus/gold --articles corpus', 'how right it is on the articles that carry gold'],
  ['readout schema --try "The chancellor of Austria will visit Oslo."', 'which relation fires on a sentence'],
];

export const startCommand: CommandModule<object, object> = {
  handler: async () => {
    const corpus = join(packageRoot(), 'corpus');
    const targets = await openTargets(TARGETS.map(name => join(packageRoot(), 'out', name)));
    const started = performance.now();
    const run = await extractArticles({ inputs: [corpus], format: 'jsonl', quiet: false });
    const { schema } = run;
    const built = await buildGraph({
      extractions: await collect(run),
      schema,
      targets,
      started,
      quiet: false,
      decisions: undefined,
    });
    const { knowledge, written } = built;
    const heading = (text: string) => `\n${paint('bold', text)}\n`;
    await say(
      [
        heading(`What ${corpus} says`),
        describeCounts(built, schema),
        heading('Facts'),
        describeFacts(knowledge),
        heading('Three of them, with their evidence'),
        describeBestFacts(knowledge, schema, 3),
        heading('Files'),
        ...written,
        heading('What to try next (npx readout, or npm link once)'),
        ...NEXT.map(([command, what]) => `${command}\n    ${paint('dim', what ?? '')}`),
        '',
      ].join('\n'),
    );
  },
};
