/** On a disk that is full: one clear message, exit code 1, and no half of a file. The disk is a small one in memory. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { root } from '../root.js';

const folder = mkdtempSync(join(tmpdir(), 'readout-full-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a line of a shell in a namespace of its own, where `folder` is a disk of 64 KiB. */
function onSmallDisk(line: string) {
  return spawnSync(
    'unshare',
    ['-rm', 'sh', '-c', `mount -t tmpfs -o size=64k tmpfs ${folder} && cd ${folder} && ${line}`],
    { encoding: 'utf8' },
  );
}

const skip = onSmallDisk('true').status === 0 ? false : 'no small disk can be mounted here';

describe('a full disk', { skip }, () => {
  const main = join(root, 'dist', 'src', 'cli', 'main.js');
  const articles = join(tmpdir(), `readout-full-${process.pid}.jsonl`);
  const line = (index: number) => ({
    article: `a${index}`,
    title: 'Talks',
    text: `Talks\n\nLena Brandt met Amara Okafor in Oslo on March ${1 + index}, 2024. ${'They talked. '.repeat(300)}`,
    entities: [],
    quotations: [],
    facts: [],
    problems: [],
  });
  writeFileSync(
    articles,
    Array.from({ length: 25 }, (_, index) => `${JSON.stringify(line(index))}\n`).join(''),
  );
  after(() => rmSync(articles, { force: true }));

  for (const target of ['x.json', 'x.jsonl', 'x.db', 'neo4j-import:import'])
    test(`--to ${target}`, () => {
      const { stdout, stderr } = onSmallDisk(
        `${process.execPath} ${main} merge ${articles} --to ${target} --quiet; echo "exit $?"; ls -A | grep -v '^import$'; ls -A import 2>/dev/null | grep Document`,
      );
      assert.match(
        stderr,
        /^readout: \S+: expected a file that can be written, found a full disk; make room/,
      );
      assert.equal(stdout, 'exit 1\n');
    });

  test('the old file stays', () => {
    const { stdout } = onSmallDisk(
      `echo old > x.json; ${process.execPath} ${main} merge ${articles} --to x.json --quiet; cat x.json`,
    );
    assert.equal(stdout, 'old\n');
  });

  test('standard output', () => {
    const { stdout, stderr } = onSmallDisk(
      `head -c 65536 /dev/zero > filler; ${process.execPath} ${main} schema > full; echo "exit $?"`,
    );
    assert.equal(stdout, 'exit 1\n', stderr);
    assert.match(stderr, /^readout: standard output: .* found a full disk; make room and run again\n$/);
  });
});
