/** `readout schema` checks every file, those of events too. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../root.js';
import { readout, temporaryFolder } from './readout.js';

test('readout schema tells what is wrong with a file of events', context => {
  const folder = temporaryFolder(context);
  const schema = join(folder, 'schema');
  cpSync(join(root, 'schema'), schema, { recursive: true });
  assert.equal(readout(['schema', '--schema', schema]).status, 0);
  const file = join(schema, 'events', '02-appeal.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('root: "02"', 'root: "two"'));
  const { status, stderr } = readout(['schema', '--schema', schema]);
  assert.equal(status, 1);
  assert.match(stderr, /events\/02-appeal\.yaml.*root/s);
});
