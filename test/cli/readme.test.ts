/** What the pages promise is true: every command of the README runs, the list of public names is up to date. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { describeApi } from '../../scripts/api.js';
import { root } from '../root.js';
import { readout, temporaryFolder } from './readout.js';

const commands = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(
  ([, block]) => (block ?? '').trim().split('\n'),
);

test('every command of the README does what it says', context => {
  const folder = temporaryFolder(context);
  symlinkSync(join(root, 'corpus'), join(folder, 'corpus'));
  mkdirSync(join(folder, 'out'));
  for (const command of commands) {
    if (command === 'npm start') continue;
    const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    const redirect = words.indexOf('>');
    const args = redirect < 0 ? words : words.slice(0, redirect);
    assert.equal(args[0], 'readout', `${command}: the README shows commands of readout`);
    const { status, stdout, stderr } = readout(args.slice(1), { cwd: folder });
    assert.equal(status, 0, `${command}\n${stderr}`);
    if (redirect > 0) writeFileSync(join(folder, words[redirect + 1] ?? ''), stdout);
  }
});

test('npm start shows documents, facts with their evidence, and what to try next', () => {
  assert.ok(commands.includes('npm start'));
  const { status, stdout, stderr } = readout(['start']);
  assert.equal(status, 0, stderr);
  for (const part of [
    /documents\s+\d+/,
    /facts\s+\d+/,
    /words\/s/,
    /independent source/,
    /wrote|up to date/,
    /try next/,
  ])
    assert.match(stdout, part);
});

test('api.md lists the public names as they are', () => {
  assert.equal(readFileSync(join(root, 'api.md'), 'utf8'), describeApi(), 'run npm run api');
});
