/** `readout merge <lines…> --to <target>…`: extract lines, or gold files, → graph. Needs no articles and no models. */
import { text } from 'node:stream/consumers';
import type { CommandModule } from 'yargs';
import type { Extraction } from '../model/index.js';
import { loadSchema } from '../schema/index.js';
import { readLines } from '../store/lines.js';
import { GAZETTEER_OPTION, gazetteerFiles } from './configuration.js';
import { UsageError } from './failure.js';
import { makeGraph } from './graph.js';
import { schemaFolder } from './packageRoot.js';
import { type ProblemLog, startProblemLog } from './problems.js';
import { readText } from './readText.js';
import { openTargets, type TargetOptions, targetOption } from './targets.js';

interface Arguments extends TargetOptions {
  lines: string[];
  schema: string | undefined;
  gazetteer: string[] | undefined;
  quiet: boolean;
  maxProblems: number | undefined;
}

export const mergeCommand: CommandModule<object, Arguments> = {
  builder: yargs =>
    targetOption(yargs)
      .positional('lines', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: 'files of extract lines, gold files, or - for standard input',
      })
      .check(({ to }) => {
        if (to.length > 0) return true;
        throw new UsageError('merge: say what to make: --to graph.json; see readout merge --help');
      })
      .option('schema', { type: 'string', describe: 'folder of a schema of your own' })
      .option('gazetteer', GAZETTEER_OPTION)
      .option('quiet', { type: 'boolean', default: false, describe: 'no summary' })
      .option('max-problems', { type: 'number', describe: 'exit with 1 where there are more' })
      .example('$0 extract news/ | $0 merge - --to graph.json', 'the same bytes as build')
      .example(
        '$0 merge part-*.jsonl --to graph.graphml',
        'what many machines extracted, in one graph',
      ) as never,
  handler: async options => {
    const targets = await openTargets(options.to, options);
    const started = performance.now();
    const problems = startProblemLog(options.maxProblems);
    const schema = loadSchema(options.schema ?? schemaFolder(), gazetteerFiles(options.gazetteer));
    const extractions: Extraction[] = [];
    for (const place of options.lines) extractions.push(...(await readPlace(place, problems)));
    problems.finish();
    await makeGraph({
      extractions,
      schema,
      targets,
      started,
      quiet: options.quiet,
      decisions: options.decisions,
    });
  },
};

async function readPlace(place: string, log: ProblemLog): Promise<readonly Extraction[]> {
  const content =
    place === '-' ? await text(process.stdin) : readText(place, 'missing-input', 'a file of extract lines');
  const { extractions, problems } = readLines(content, place);
  problems.forEach(log.add);
  return extractions;
}
