/** `readout ask <graph> <question> [words]`: the book of questions, each answer a sentence with its sources. */
import type { CommandModule } from 'yargs';
import { ask } from '../query/ask.js';
import { loadQuestions, type Question } from '../schema/questions.js';
import { type AnswerFormat, formatAnswer } from './answer.js';
import { UsageError } from './failure.js';
import { type GraphOptions, graphOptions, limitsOf, takeGraphName, withGraph } from './openGraph.js';
import { schemaFolder } from './packageRoot.js';
import { describeSource } from './sources.js';
import { paint, say, table, talk } from './terminal.js';

interface Arguments extends AnswerOptions {
  words: string[];
  list: boolean;
}

export const askCommand: CommandModule<object, Arguments> = {
  command: 'ask [words..]',
  describe: 'the book of questions; --list shows it',
  builder: yargs =>
    graphOptions(
      yargs.positional('words', {
        type: 'string',
        array: true,
        default: [],
        describe: 'the graph (or none where readout.yaml names it), a question, and its names',
      }),
    )
      .option('list', { type: 'boolean', default: false, describe: 'which questions there are' })
      .option('table', { type: 'boolean', default: false, describe: 'rows instead of sentences' })
      .option('json', { type: 'boolean', default: false, describe: 'rows, sentences and sources' })
      .option('csv', { type: 'boolean', default: false, describe: 'rows as comma-separated values' })
      .example('$0 ask graph.json met "Ana Reyes"', 'whom she met, where and when')
      .example('$0 ask graph.json chain "Ana Reyes" "Li Bo"', 'how two are connected'),
  handler: async options => {
    if (options.list) return say(listOf(loadQuestions(schemaFolder())));
    const { name, rest } = takeGraphName(options.words);
    await answerQuestion(name, rest, options);
  },
};

export interface AnswerOptions extends GraphOptions {
  json: boolean;
  csv: boolean;
  table: boolean;
}

/** Says what the graph answers to a question of the book, named by its id and followed by its arguments. */
export async function answerQuestion(
  name: string,
  [id, ...words]: readonly string[],
  options: AnswerOptions,
): Promise<void> {
  const question = loadQuestions(schemaFolder()).find(question => question.id === id);
  if (!question)
    throw new UsageError(
      `${id === undefined ? 'a question is missing' : `no question "${id}"`}; see readout ask --list`,
    );
  const answer = await withGraph(name, options, graph => ask(graph, question, words, limitsOf(options)));
  for (const [index, { name: argument }] of question.arguments.entries())
    if (answer.understood[argument] !== words[index])
      talk(`"${words[index]}" was taken for ${answer.understood[argument]}`);
  if (options.json) return say(`${JSON.stringify(answer, undefined, 1)}\n`);
  if (options.csv || options.table) {
    const format: AnswerFormat = options.csv ? 'csv' : 'table';
    return say(formatAnswer(answer, format, process.stdout.columns ?? 110));
  }
  if (answer.rows.length === 0) return talk('the graph says nothing of it');
  const blocks = answer.sentences.map(({ text, sources }) =>
    [paint('bold', text.replace(/\s+/g, ' ')), ...sources.map(describeSource)].join('\n'),
  );
  await say(`${blocks.join('\n')}\n`);
}

function listOf(questions: readonly Question[]): string {
  const rows = questions.map(({ id, arguments: names, asks }) => [
    [id, ...names.map(({ name }) => `<${name}>`)].join(' '),
    asks,
  ]);
  return `${table(['question', 'asks'], rows)}\n`;
}
