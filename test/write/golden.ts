/** Compares text with a file of `test/golden/`, byte for byte. READOUT_GOLDEN=write makes the files anew. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.js';

export function checkGolden(name: string, actual: string): void {
  const file = join(root, 'test', 'golden', name);
  if (process.env.READOUT_GOLDEN === 'write') writeFileSync(file, actual);
  assert.equal(
    actual,
    readFileSync(file, 'utf8'),
    `${name} differs; READOUT_GOLDEN=write accepts the new text`,
  );
}
