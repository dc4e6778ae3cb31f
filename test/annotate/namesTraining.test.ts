/** Training of the name finder runs, learns from a sliver of invented sentences, and gives the same bytes twice. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import type { LabelledSentence } from '../../scripts/train/namesCorpora.js';
import { makeExamples } from '../../scripts/train/namesExamples.js';
import { learn } from '../../scripts/train/namesLearner.js';
import { compress } from '../../scripts/train/namesModel.js';
import { readClusters } from '../../src/annotate/names/clusters.js';
import { gatherEvidence } from '../../src/annotate/names/evidence.js';
import { FEATURES, IDENTITY_FEATURES } from '../../src/annotate/names/features.js';
import { spansOf, TYPES } from '../../src/annotate/names/labels.js';
import { createLexicon } from '../../src/annotate/names/lexicon.js';
import { createReader } from '../../src/annotate/names/model.js';
import { readModel, writeModel } from '../../src/annotate/names/modelFile.js';
import { viewSentence } from '../../src/annotate/names/sentence.js';
import { readGroups } from '../../src/annotate/names/wordGroups.js';
import { createWordTable } from '../../src/annotate/names/words.js';
import { loadSchema } from '../../src/schema/index.js';
import { root } from '../root.js';

const { nameCues } = loadSchema(join(root, 'schema'));
const nothing = {
  countries: [],
  cities: [],
  regions: [],
  organizations: [],
  persons: [],
  givenNames: new Set<string>(),
  givenNameGenders: new Map(),
  familyNames: new Set<string>(),
};
const lexicon = createLexicon(nothing, nameCues);
const wordOf = createWordTable(lexicon, readClusters(undefined), readGroups(undefined));

/** `Mr. [P Horak] met reporters .` */
function labelled(marked: string): LabelledSentence {
  const forms: string[] = [];
  const spans: { first: number; end: number; type: number }[] = [];
  for (const part of marked.split(/(\[[PLO] [^\]]*\])/)) {
    const name = /^\[([PLO]) (.*)\]$/.exec(part);
    const words = (name ? name[2]! : part).split(' ').filter(word => word !== '');
    if (name)
      spans.push({ first: forms.length, end: forms.length + words.length, type: 'PLO'.indexOf(name[1]!) });
    forms.push(...words);
  }
  return { forms, spans };
}

const LESSONS = [
  'Mr. [P Horak] met reporters in [L Lima] .',
  'Mr. [P Okafor] spoke in [L Vienna] on Monday .',
  'Mrs. [P Brandt] said talks in [L Oslo] went well .',
  'The [O Fisheries Ministry] said boats left [L Callao] .',
  'The [O Harbour Ministry] said Mr. [P Ruiz] resigned .',
  'Mrs. [P Costa] said the [O Water Ministry] was late .',
  'Snow fell in [L Bergen] on Sunday .',
].map(labelled);

function train(): Uint8Array {
  const reader = { wordOf, lexicon };
  const { table, stretches } = makeExamples([{ document: LESSONS, weight: 1 }], reader, reader, 1);
  const learnt = learn(stretches, {
    width: FEATURES,
    rows: table.hashes.length,
    epochs: 12,
    rate: 0.1,
    dropout: 0.3,
    identity: IDENTITY_FEATURES,
    decay: 0,
    report: () => {},
  });
  return writeModel(compress(table, learnt, 10_000));
}

test('a sliver of sentences teaches what stands after Mr., after in, and before said', () => {
  const { forms } = labelled('Mr. Novak said the Forest Ministry left Quito .');
  const view = viewSentence(forms, wordOf, lexicon);
  const { labels } = createReader(readModel(train()))(view, gatherEvidence([view]));
  const found = spansOf(labels, forms.length).map(({ first, end, type }) => [
    TYPES[type],
    forms.slice(first, end).join(' '),
  ]);
  assert.deepEqual(found, [
    ['PERSON', 'Novak'],
    ['ORGANIZATION', 'Forest Ministry'],
    ['PLACE', 'Quito'],
  ]);
});

test('the same sentences give the same model', () => {
  assert.deepEqual(train(), train());
});
