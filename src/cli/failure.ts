/** How a command ends badly: one clear message on stderr, an exit code, never a stack trace. */
import { ReadoutError } from '../model/index.js';
import { paint, talk } from './terminal.js';

/** 1: nothing could be done, or too many problems; 2: the command line itself was wrong. */
export const FAILED = 1;
export const USAGE = 2;

/** A wrong command line: `readout build` with no target, an unknown ending. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export function reportFailure(error: unknown): number {
  const mark = paint('red', 'readout:', process.stderr);
  if (error instanceof UsageError) {
    talk(`${mark} ${error.message}`);
    return USAGE;
  }
  if (error instanceof ReadoutError) {
    talk(`${mark} ${error.message}`);
    return FAILED;
  }
  const message = error instanceof Error ? error.message : String(error);
  talk(
    `${mark} something unforeseen went wrong: ${message}; set READOUT_DEBUG=1 to see where, and please report it`,
  );
  if (process.env.READOUT_DEBUG && error instanceof Error) talk(error.stack ?? '');
  return FAILED;
}
