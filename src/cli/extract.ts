/** `readout extract <inputs…>`: articles → one JSON line each, on stdout. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CommandModule } from 'yargs';
import { createPipeline } from '../pipeline.js';
import { readDocument } from '../read/index.js';
import { formatLine } from '../write/line.js';
import { packageRoot } from './packageRoot.js';

export const extractCommand: CommandModule<object, { inputs: string[] }> = {
  command: 'extract <inputs..>',
  describe: 'articles → one JSON line each',
  builder: yargs => yargs.positional('inputs', { type: 'string', array: true, demandOption: true }),
  handler: ({ inputs }) => {
    const pipeline = createPipeline({ packageRoot: packageRoot() });
    for (const file of inputs.flatMap(articleFiles)) {
      const { document } = readDocument({ article: basename(file), text: readFileSync(file, 'utf8') });
      process.stdout.write(`${formatLine(pipeline.extract(pipeline.annotate(document)))}\n`);
    }
  },
};

function articleFiles(input: string): string[] {
  if (!statSync(input).isDirectory()) return [input];
  return readdirSync(input)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .map(name => join(input, name));
}
