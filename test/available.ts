/**
 * What a test needs and this machine may lack. Each gives the reason to skip, in one line, or `false`: the value
 * for `node:test`'s `skip`. With READOUT_REQUIRE_ALL=1 the runner counts a skipped test as failed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

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

/** Path of the Gephi toolkit's jar: READOUT_GEPHI_TOOLKIT. */
export function lacksGephi(): string | false {
  const jar = process.env.READOUT_GEPHI_TOOLKIT;
  if (!jar) return 'READOUT_GEPHI_TOOLKIT names no gephi-toolkit jar';
  if (!existsSync(jar)) return `${jar} is not there`;
  return spawnSync('javac', ['-version']).status === 0 ? false : 'no javac on the path';
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
