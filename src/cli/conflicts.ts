/** `readout conflicts [graph]`: sources that contradict each other, with both sentences; a question of the book. */
import type { CommandModule } from 'yargs';
import { type AnswerOptions, answerQuestion } from './ask.js';
import { UsageError } from './failure.js';
import { graphOptions, takeGraphName } from './openGraph.js';

interface Arguments extends AnswerOptions {
  graph: string | undefined;
}

export const conflictsCommand: CommandModule<object, Arguments> = {
  builder: yargs =>
    graphOptions(
      yargs.positional('graph', {
        type: 'string',
        describe: 'x.json, x.db or neo4j://… (or none where readout.yaml names it)',
      }),
    )
      .option('table', { type: 'boolean', default: false, describe: 'rows instead of sentences' })
      .option('json', { type: 'boolean', default: false, describe: 'rows and sentences as JSON' })
      .option('csv', { type: 'boolean', default: false, describe: 'rows as comma-separated values' })
      .example('$0 conflicts graph.json', 'who cannot be right together'),
  handler: async options => {
    const { name, rest } = takeGraphName(options.graph === undefined ? [] : [options.graph]);
    if (rest.length > 0)
      throw new UsageError(`conflicts: "${rest[0]}" is no graph; name x.json, x.db or neo4j://…`);
    await answerQuestion(name, ['contradictions'], options);
  },
};
