/** A password typed at a terminal is not shown; without a terminal nobody waits for one. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { readUnseen, withPassword } from '../../src/cli/password.js';
import { ReadoutError } from '../../src/model/index.js';
import { readout, temporaryFolder } from './readout.js';

function terminal() {
  const modes: boolean[] = [];
  const input = Object.assign(new PassThrough(), { setRawMode: (on: boolean) => modes.push(on) });
  const output = new PassThrough({ encoding: 'utf8' });
  return { input, output, modes };
}

test('what is typed is taken to the end of the line, corrections included, and not shown', async () => {
  const { input, output, modes } = terminal();
  const typed = readUnseen('password: ', input, output);
  for (const keys of ['swor', 'f\u007fdf', 'ísh\b\u007f\u007fish', '\r']) input.write(keys);
  assert.equal(await typed, 'swordfish');
  assert.equal(output.read(), 'password: \n');
  assert.deepEqual(modes, [true, false]);
});

test('a file gives the password in its first line; a server that refuses it is not asked again', async context => {
  const file = join(temporaryFolder(context), 'password');
  writeFileSync(file, 'sword fish\r\nsecond line\n');
  const tried: (string | undefined)[] = [];
  const options = { 'password-file': file, user: 'reader' };
  await assert.rejects(
    withPassword(options, async environment => {
      tried.push(`${environment.NEO4J_USER}:${environment.NEO4J_PASSWORD}`);
      throw new ReadoutError({ code: 'unauthorized', place: 'x', expected: 'y', actual: 'z', remedy: 'r' });
    }),
    ReadoutError,
  );
  assert.deepEqual(tried, ['reader:sword fish']);
});

test('a password that is missing, empty or given twice is a wrong command line', () => {
  const query = (...words: string[]) =>
    readout(['query', 'bolt://127.0.0.1:9', 'RETURN 1', ...words], { input: '' });
  for (const words of [
    ['--password-stdin'],
    ['--password-file', '/nowhere/at/all'],
    ['--password-stdin', '--password-file', '/nowhere/at/all'],
  ]) {
    const { status, stderr } = query(...words);
    assert.equal(status, 2, stderr);
    assert.match(stderr, /^readout: --password/);
  }
});

test('standard input cannot be both articles and password', () => {
  const { status, stderr } = readout(['build', '-', '--to', 'bolt://127.0.0.1:9', '--password-stdin'], {
    input: 'secret\n',
  });
  assert.equal(status, 2, stderr);
  assert.doesNotMatch(stderr, /secret/);
});
