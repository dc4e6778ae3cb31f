/** Where things that are too large for the project and not needed by its users are kept: READOUT_TOOLS or the user's cache. */
import { homedir } from 'node:os';
import { join } from 'node:path';

export function toolsFolder(): string {
  return process.env.READOUT_TOOLS ?? join(homedir(), '.cache', 'readout');
}
