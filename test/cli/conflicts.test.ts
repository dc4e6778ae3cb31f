/** Sources that contradict each other, as the command shows them. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readout, temporaryFolder } from './readout.js';

test('conflicts shows both sentences, and nothing where all agree', context => {
  const folder = temporaryFolder(context);
  const line = (article: string, published: string, text: string, date: string) => {
    const at = (name: string) => [text.indexOf(name), text.indexOf(name) + name.length];
    const entity = (id: string, name: string) => ({
      id,
      type: 'PERSON',
      name,
      mentions: [{ span: at(name), text: name, kind: 'name' }],
    });
    return JSON.stringify({
      article,
      published,
      text,
      entities: [entity('e1', 'Olga Quillmark'), entity('e2', 'Boris Ironside')],
      facts: [
        {
          type: 'MET_WITH',
          from: 'e1',
          to: 'e2',
          status: 'asserted',
          sentence: [0, text.length],
          trigger: at('met'),
          rule: 'r',
          date,
        },
      ],
    });
  };
  const first = line('a.txt', '2024-05-03', 'Olga Quillmark met Boris Ironside on Thursday.', '2024-05-02');
  const other = line('b.txt', '2024-05-03', 'On Wednesday Olga Quillmark met Boris Ironside.', '2024-05-01');
  const conflictsOf = (...lines: readonly string[]) => {
    writeFileSync(join(folder, 'lines.jsonl'), `${lines.join('\n')}\n`);
    assert.equal(readout(['merge', 'lines.jsonl', '--to', 'x.json', '--quiet'], { cwd: folder }).status, 0);
    return readout(['conflicts', 'x.json'], { cwd: folder });
  };
  const { status, stdout, stderr } = conflictsOf(first, other);
  assert.equal(status, 0, stderr);
  assert.match(stdout, /differ in date/);
  for (const day of ['on Thursday', 'On Wednesday']) assert.ok(stdout.includes(day), stdout);
  assert.match(conflictsOf(first).stderr, /says nothing of it/);
  assert.equal(readout(['conflicts', 'words'], { cwd: folder }).status, 2);
});
