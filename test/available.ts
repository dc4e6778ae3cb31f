/**
 * What a test needs and this machine may lack. Each gives the reason to skip, in one line, or `false`: the value
 * for `node:test`'s `skip`. With READOUT_REQUIRE_ALL=1 the runner counts a skipped test as failed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gephiToolkit } from '../scripts/gephi.js';

/** Tests that take minutes have a short form for every day, and a long one where no test may be skipped. */
export const inFull = process.env.READOUT_REQUIRE_ALL === '1';

/** Python to ask: READOUT_PYTHON, else `python3`. */
export const python = process.env.READOUT_PYTHON ?? 'python3';

export function lacksPython(...modules: readonly string[]): string | false {
  const { status } = spawnSync(python, [
    '-c',
    ['import sys', ...modules.map(name => `import ${name}`)].join('\n'),
  ]);
  if (status === 0) return false;
  return `${python} with ${modules.join(', ') || 'its standard library'} is not here (READOUT_PYTHON names another)`;
}

/** Gephi's own importer; `node dist/scripts/gephi.js install` fetches it. */
export function lacksGephi(): string | false {
  if (!gephiToolkit()) return 'the Gephi toolkit is not installed (node dist/scripts/gephi.js install)';
  return spawnSync('java', ['-version']).status === 0 ? false : 'no java on the path';
}

/** Annotated articles that are not part of the project: the folder READOUT_SHARED. */
export function lacksShared(): string | false {
  const folder = process.env.READOUT_SHARED;
  if (!folder) return 'READOUT_SHARED names no folder with annotated articles';
  return existsSync(join(folder, 'gold')) ? false : `${folder} holds no folder gold`;
}

/** Runs a Python program over standard input and returns what it prints. */
export function runPython(program: string, input: string): string {
  const { status, stdout, stderr } = spawnSync(python, ['-c', program], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${python} exited with ${status}: ${stderr}`);
  return stdout;
}
