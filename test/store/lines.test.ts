import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readLine, readLines } from '../../src/store/lines.js';
import { formatLine } from '../../src/write/line.js';

const TEXT = 'Ana Reyes met Li Bo in Quito. "It went well," Reyes told Li.';
const LINE = {
  article: 'reyes.txt',
  id: 'abc',
  title: null,
  published: '2024-05-06',
  publishedRule: 'stated',
  publisher: 'Andes Daily',
  dateline: 'Quito',
  authors: ['R. Paz'],
  url: null,
  language: 'en',
  versions: { readout: '1', models: '2', schema: '3' },
  text: TEXT,
  body: [0, TEXT.length],
  entities: [
    {
      id: 'e1',
      type: 'PERSON',
      name: 'Ana Reyes',
      mentions: [
        { span: [0, 9], text: 'Ana Reyes', kind: 'name' },
        { span: [46, 51], text: 'Reyes', kind: 'name' },
      ],
    },
    { id: 'e2', type: 'PERSON', name: 'Li Bo', mentions: [{ span: [14, 19], text: 'Li Bo', kind: 'name' }] },
    {
      id: 'e3',
      type: 'PLACE',
      name: 'Quito',
      mentions: [{ span: [23, 28], text: 'Quito', kind: 'name', standsFor: 'e2' }],
    },
  ],
  quotations: [
    { speaker: 'e1', kind: 'direct', span: [31, 44], cue: 'told', addressee: ['e2'], confidence: 0.9 },
  ],
  facts: [
    {
      type: 'MET_WITH',
      from: 'e1',
      to: 'e2',
      status: 'asserted',
      sentence: [0, 29],
      trigger: [10, 13],
      rule: 'MET_WITH/meet',
      date: '2024-05-05',
      dateRule: 'weekday',
      dateWords: [3, 9],
      place: 'e3',
      title: null,
      past: false,
      attributedTo: null,
      confidence: 0.93,
    },
  ],
  problems: [],
};

test('a line that is read and written again is the same line', () => {
  const line = JSON.stringify(LINE);
  const { extraction, problems } = readLine(line, 'x.jsonl:1');
  assert.deepEqual(problems, []);
  assert.equal(formatLine(extraction!), line);
});

test('gold has no text, no trigger and no confidence: they are unknown', () => {
  const { text: _text, id: _id, versions: _versions, ...gold } = LINE;
  const facts = [{ type: 'MET_WITH', from: 'e1', to: 'e2', status: 'asserted', sentence: [0, 29] }];
  const source = JSON.stringify({ ...gold, facts }, undefined, 1);
  const [extraction] = readLines(source, 'reyes.gold.json').extractions;
  assert.equal(extraction!.document.text, '');
  assert.deepEqual(extraction!.statements[0]!.trigger, { start: 0, end: 29 });
  assert.equal(extraction!.statements[0]!.confidence, 1);
  const read = readLines(source, 'reyes.gold.json', { textOf: () => TEXT });
  assert.equal(read.extractions[0]!.document.text, TEXT);
});

test('a malformed line is a problem with its number, the others are read', () => {
  const content = `${JSON.stringify(LINE)}\n{"article": 3}\n\nnot json\n${JSON.stringify(LINE)}\n`;
  const { extractions, problems } = readLines(content, 'x.jsonl');
  assert.equal(extractions.length, 2);
  assert.deepEqual(
    problems.map(problem => problem.place),
    ['x.jsonl:2', 'x.jsonl:4'],
  );
});

test('what points to nothing is left out with a problem', () => {
  const broken = {
    ...LINE,
    quotations: [{ ...LINE.quotations[0], speaker: 'e9' }],
    facts: [{ ...LINE.facts[0], sentence: [0, 900] }],
  };
  const { extraction, problems } = readLine(JSON.stringify(broken), 'x.jsonl:1');
  assert.equal(extraction!.quotations.length + extraction!.statements.length, 0);
  assert.deepEqual(
    problems.map(problem => problem.code),
    ['dangling-reference', 'dangling-reference'],
  );
});

test('any text at all gives problems, never an exception', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.constant('\uFEFF{}')), content => {
      const { extractions, problems } = readLines(content, 'x');
      return content.trim() === '' ? true : extractions.length + problems.length > 0;
    }),
  );
});
