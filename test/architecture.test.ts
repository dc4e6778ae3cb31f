/** Rules about the house itself: who imports whom, and what stands where. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './root.js';

/** The table of ARCHITECTURE.md: a folder of `src/` and the folders it may import. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  schema: ['model'],
  read: ['model'],
  annotate: ['model'],
  extract: ['model', 'schema'],
  resolve: ['model', 'schema'],
  graph: ['model', 'schema'],
  store: ['model', 'schema'],
  write: ['model', 'schema', 'graph', 'store'],
  query: ['model', 'schema', 'graph', 'store'],
  view: ['model', 'schema', 'graph', 'store'],
  evaluate: ['model', 'schema'],
};

/** The second table: a folder of `src/extract/` and the folders beside it that it may import. */
const MAY_IMPORT_IN_EXTRACT: Readonly<Record<string, readonly string[]>> = {
  tree: [],
  titles: ['tree'],
  mends: ['tree', 'titles'],
  quotations: ['tree'],
  coreference: ['tree', 'titles'],
  frames: ['tree', 'titles'],
  status: ['tree'],
  times: ['tree', 'status'],
  statements: ['tree', 'titles', 'mends', 'frames', 'status', 'times'],
  events: ['tree', 'titles', 'mends', 'frames', 'status', 'times'],
};

/** Between reading and writing nothing touches a file, a clock, the environment or a Node module. */
const PURE = ['model', 'annotate', 'extract', 'resolve', 'graph', 'evaluate'];

/** Foreign libraries, each behind the one door that may import it. */
const DOORS: Readonly<Record<string, RegExp>> = {
  'wink-nlp': /^annotate\/wink\.ts$/,
  'wink-eng-lite-web-model': /^annotate\/wink\.ts$/,
  'neo4j-driver': /^store\/neo4j/,
  '@ladybugdb/core': /^store\/embedded/,
  linkedom: /^read\/html\.ts$/,
  '@mozilla/readability': /^read\/html\.ts$/,
  yargs: /^cli\//,
  'yargs/helpers': /^cli\//,
};

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map(name => name.replaceAll('\\', '/'))
  .filter(name => name.endsWith('.ts'))
  .map(name => ({ name, text: readFileSync(join(root, 'src', name), 'utf8') }));

function importsOf(text: string): string[] {
  const found = text.matchAll(
    /^\s*(?:import|export)\b[^;'"]*?from\s+'([^']+)'|\bimport\(\s*'([^']+)'\s*\)|^import '([^']+)'/gm,
  );
  return [...found].map(match => match[1] ?? match[2] ?? match[3] ?? '');
}

test('every folder imports only what the table allows', () => {
  for (const { name, text } of sources) {
    const folder = name.includes('/') ? name.slice(0, name.indexOf('/')) : '';
    if (folder === '' || folder === 'cli') continue;
    const allowed = MAY_IMPORT[folder];
    assert.ok(allowed, `${name}: the folder ${folder} is not in the table`);
    for (const path of importsOf(text).filter(path => path.startsWith('.'))) {
      const target = new URL(path, `file:///${name}`).pathname.slice(1);
      const other = target.includes('/') ? target.slice(0, target.indexOf('/')) : '';
      assert.ok(
        other === folder || allowed.includes(other),
        `${name} imports ${path}; ${folder} may import ${allowed}`,
      );
    }
  }
});

test('within extraction nothing flows back', () => {
  for (const { name, text } of sources) {
    const [stage, folder, file] = name.split('/');
    if (stage !== 'extract' || file === undefined) continue;
    const allowed = MAY_IMPORT_IN_EXTRACT[folder!];
    assert.ok(allowed, `${name}: the folder ${folder} is not in the table`);
    for (const path of importsOf(text).filter(path => path.startsWith('.'))) {
      const target = new URL(path, `file:///${name}`).pathname.slice(1).split('/');
      if (target[0] !== stage) continue;
      assert.notEqual(target[1], 'index.js', `${name} imports ${path}`);
      assert.ok(
        target.length === 2 || target[1] === folder || allowed.includes(target[1]!),
        `${name} imports ${path}; ${folder} may import ${allowed}`,
      );
    }
  }
});

test('the core is pure: no Node module, no clock, no chance, no environment', () => {
  for (const { name, text } of sources) {
    if (!PURE.some(folder => name.startsWith(`${folder}/`))) continue;
    for (const path of importsOf(text)) assert.ok(!path.startsWith('node:'), `${name} imports ${path}`);
    const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
    for (const word of ['process.', 'Date.now', 'new Date()', 'Math.random', 'localeCompare'])
      assert.ok(!code.includes(word), `${name} uses ${word}`);
  }
});

test('each foreign library stays behind its door', () => {
  for (const { name, text } of sources)
    for (const path of importsOf(text)) {
      const door = DOORS[path];
      if (door) assert.match(name, door, `${name} imports ${path}`);
    }
});

test('no relation of the schema is named in the source', () => {
  const folder = join(root, 'schema', 'relations');
  const relations = (existsSync(folder) ? readdirSync(folder) : []).map(file =>
    file
      .replace(/\.yaml$/, '')
      .replaceAll('-', '_')
      .toUpperCase(),
  );
  for (const { name, text } of sources) {
    const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
    for (const relation of relations)
      assert.ok(!new RegExp(`\\b${relation}\\b`).test(code), `${name} names the relation ${relation}`);
  }
});

test('no module outgrows what a reader takes in, and none is called utils', () => {
  for (const { name, text } of sources) {
    assert.ok(text.split('\n').length <= 401, `${name} has more than 400 lines: it usually holds two ideas`);
    assert.doesNotMatch(name, /util|helper|misc|common/i);
    assert.match(text.replace(/^#!.*\n/, ''), /^\/\*\*/, `${name} does not open with its contract`);
  }
});
