/** Extractions → targets, and a summary for the user: what build, merge and remove have in common. */
import type { Extraction } from '../model/index.js';
import { resolve } from '../resolve/index.js';
import type { Schema } from '../schema/index.js';
import { readLineStore } from '../store/lineStore.js';
import { readLine } from '../store/lines.js';
import type { Target } from '../write/index.js';
import { loadDecisions } from './decisions.js';
import { startProblemLog } from './problems.js';
import { describeCounts, type Run } from './summary.js';
import { writeAll } from './targets.js';
import { countWords, talk } from './terminal.js';

export interface GraphInput {
  readonly extractions: readonly Extraction[];
  readonly schema: Schema;
  readonly targets: readonly Target[];
  /** Of `performance.now()`, when the work began. */
  readonly started: number;
  readonly quiet: boolean;
  /** File of decisions on who is who; by default the one in the working folder. */
  readonly decisions: string | undefined;
}

/** Resolves, writes all targets, and says what was made. */
export async function buildGraph(input: GraphInput): Promise<Run & { readonly written: string[] }> {
  const { extractions, schema, targets, started } = input;
  const knowledge = resolve(extractions, schema, loadDecisions(input.decisions));
  const written = await writeAll(targets, { knowledge, extractions }, input.quiet);
  const words = extractions.reduce((sum, { document }) => sum + countWords(document.text), 0);
  return { knowledge, written, words, seconds: (performance.now() - started) / 1000 };
}

export async function makeGraph(input: GraphInput): Promise<void> {
  const built = await buildGraph(input);
  if (input.quiet) return;
  talk(describeCounts(built, input.schema));
  for (const line of built.written) talk(line);
}

/** All articles of a store. @throws ReadoutError `no-store`. */
export function storedExtractions(store: string): Extraction[] {
  const log = startProblemLog();
  const extractions: Extraction[] = [];
  for (const { source, place } of readLineStore(store)) {
    const { extraction, problems } = readLine(source, place);
    problems.forEach(log.add);
    if (extraction) extractions.push(extraction);
  }
  return extractions;
}
