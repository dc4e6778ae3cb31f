/** The user's own word on who is who is replayed on every run. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readout, temporaryFolder } from './readout.js';

test('decisions.yaml joins, renames and is refused where it is malformed', context => {
  const folder = temporaryFolder(context);
  const line = (article: string, name: string) =>
    JSON.stringify({
      article,
      text: name,
      entities: [
        { id: 'e1', type: 'PERSON', name, mentions: [{ span: [0, name.length], text: name, kind: 'name' }] },
      ],
    });
  writeFileSync(
    join(folder, 'lines.jsonl'),
    `${line('a.txt', 'Olga Weber')}\n${line('b.txt', 'Olya Marsh')}\n`,
  );
  const names = () => {
    const { status, stderr } = readout(['merge', 'lines.jsonl', '--to', 'a.json', '--quiet'], {
      cwd: folder,
    });
    assert.equal(status, 0, stderr);
    const { nodes } = JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8')) as {
      nodes: { name: string }[];
    };
    return nodes.map(({ name }) => name).sort();
  };
  assert.deepEqual(names(), ['Olga Weber', 'Olya Marsh']);
  writeFileSync(
    join(folder, 'decisions.yaml'),
    'same: [[Olga Weber, Olya Marsh]]\nrename: { Olga Weber: Olga Marsh }\n',
  );
  assert.equal(names().length, 1);
  writeFileSync(join(folder, 'decisions.yaml'), 'smae: []\n');
  const { status, stderr } = readout(['merge', 'lines.jsonl', '--to', 'b.json'], { cwd: folder });
  assert.equal(status, 1);
  assert.match(stderr, /decisions\.yaml: expected .*smae/);
});
