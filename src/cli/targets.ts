/** Targets from the command line: checked before any work is done, written after all of it. */

import { relationNames } from '../schema/relationNames.js';
import type { Target, WriteInput } from '../write/index.js';
import { parseTarget, writeTargets } from '../write/index.js';
import { schemaFolder } from './packageRoot.js';

/** @throws ReadoutError for an unknown target, or one that could not be written. */
export async function openTargets(names: readonly string[]): Promise<Target[]> {
  const targets = [...new Set(names)].map(parseTarget);
  for (const target of targets) await target.check({ environment: process.env });
  return targets;
}

/** Out: one line a target for the user. */
export async function writeAll(targets: readonly Target[], input: WriteInput): Promise<string[]> {
  const written = await writeTargets(targets, input, {
    environment: process.env,
    relations: relationNames(schemaFolder()),
  });
  return written.map(
    ({ places, changed }) => `${changed ? 'wrote' : 'already up to date:'} ${places.join(', ')}`,
  );
}
