/** Runs the command as a user does, in a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { root } from '../root.js';

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function readout(
  args: readonly string[],
  options: { readonly cwd?: string; readonly input?: string | Buffer } = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'dist', 'src', 'cli', 'main.js'), ...args],
    { encoding: 'utf8', maxBuffer: 2 ** 28, ...options },
  );
  return { status, stdout, stderr };
}

/** A folder that goes when the test does. */
export function temporaryFolder(context: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'readout-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
