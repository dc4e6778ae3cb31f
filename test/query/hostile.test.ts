import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ReadoutError } from '../../src/model/index.js';
import { openGraph } from '../../src/query/graph.js';
import { formatGraphJson } from '../../src/write/graphJson.js';
import { parseTarget, writeTargets } from '../../src/write/index.js';
import { checkHostile, HOSTILE_RELATION, hostileKnowledge } from './hostile.js';

const folder = mkdtempSync(join(tmpdir(), 'readout-hostile-'));
after(() => rmSync(folder, { recursive: true, force: true }));

test('names, titles and relations that try to be Cypher are values in a database file', async () => {
  const file = join(folder, 'graph.json');
  writeFileSync(file, [...formatGraphJson(hostileKnowledge)].join(''));
  const graph = await openGraph(file, {
    cache: folder,
    relations: [HOSTILE_RELATION, "B'; DROP TABLE Entity; --"],
  });
  await checkHostile(graph);
  await graph.close();
});

test('so are the names of files and folders', async () => {
  const odd = join(folder, `a'b"c\\d\`e$(touch injected) ;\n{x}`);
  mkdirSync(odd);
  const file = join(odd, `'; DROP TABLE Entity; --.db`);
  await writeTargets([parseTarget(file)], { knowledge: hostileKnowledge, extractions: [] });
  assert.deepEqual(readdirSync(odd), [`'; DROP TABLE Entity; --.db`]);
  const graph = await openGraph(file);
  await checkHostile(graph);
  await graph.close();
});

test('a query is one query: no file is read or written, nothing is attached or installed', async () => {
  const file = join(folder, 'plain.db');
  await writeTargets([parseTarget(file)], { knowledge: hostileKnowledge, extractions: [] });
  const graph = await openGraph(file);
  for (const cypher of [
    `COPY (MATCH (n:Entity) RETURN n.name) TO '${join(folder, 'stolen.csv')}'`,
    `EXPORT DATABASE '${join(folder, 'stolen')}'`,
    `LOAD FROM '/etc/passwd' (HEADER=false) RETURN *`,
    `RETURN 1; MATCH (n) DETACH DELETE n`,
    `ATTACH '${join(folder, 'other.db')}' AS other (DBTYPE lbug)`,
    'INSTALL httpfs',
    'LOAD EXTENSION httpfs',
    'DROP TABLE Entity',
    `CALL threads=1`,
  ])
    await assert.rejects(graph.query(cypher), ReadoutError, cypher);
  await checkHostile(graph);
  await graph.close();
  assert.deepEqual(
    readdirSync(folder).filter(name => name.startsWith('stolen')),
    [],
  );
});
