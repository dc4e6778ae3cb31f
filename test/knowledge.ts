/**
 * A small Knowledge made by hand: invented people in real countries, three articles of which one is a copy,
 * facts of every status, speech, a contradiction. `knowledgeOf` builds others from rows of names.
 */
import type {
  DocumentId,
  Entity,
  EntityId,
  EntityMention,
  EntityType,
  Fact,
  FactId,
  Knowledge,
  QuotationId,
  ResolvedQuotation,
  ResolvedStatement,
  SourceDocument,
  Span,
  StatementId,
  Status,
} from '../src/model/index.js';

const ENVOY =
  'Talks in Oslo\n\nForeign Minister Amara Okafor of Nigeria met Lena Brandt in Oslo on March 3, 2024.\n\n' +
  '“We will open the port <soon> & together,” Okafor told Brandt.\n\n' +
  'Brandt is to visit Lagos next week. She did not meet Pavel Horak.\n';
const PAPER =
  'Amara Okafor met Lena Brandt in Oslo on March 4, 2024. Brandt said that Okafor was "a friend\tof peace".\n' +
  'Horak works for Fjord Lines.\n';

const documents: SourceDocument[] = [
  makeDocument('d1', 'envoy.txt', ENVOY, '2024-03-04', 'Northern Wire'),
  makeDocument('d2', 'harbour.txt', `By our staff\n${ENVOY}`, '2024-03-05', 'Harbour Post', 'd1'),
  makeDocument('d3', 'paper.txt', PAPER, '2024-03-05', 'Daily "Lark"'),
];

const NAMES: readonly [id: string, type: EntityType, name: string, short: string, wikidata?: string][] = [
  ['n1', 'PERSON', 'Amara Okafor', 'Okafor'],
  ['n2', 'PERSON', 'Lena Brandt', 'Brandt'],
  ['n3', 'PERSON', 'Pavel Horak', 'Horak'],
  ['n4', 'PLACE', 'Nigeria', 'Nigeria', 'Q1033'],
  ['n5', 'PLACE', 'Oslo', 'Oslo', 'Q585'],
  ['n6', 'PLACE', 'Lagos', 'Lagos'],
  ['n7', 'ORGANIZATION', 'Fjord Lines', 'Fjord Lines'],
];

const statements: ResolvedStatement[] = [
  makeStatement(
    's1',
    'f1',
    'd1',
    'MET_WITH',
    'n1',
    'n2',
    'asserted',
    'Foreign Minister',
    'met',
    '2024-03-03',
    'n5',
  ),
  makeStatement(
    's2',
    'f1',
    'd2',
    'MET_WITH',
    'n1',
    'n2',
    'asserted',
    'Foreign Minister',
    'met',
    '2024-03-03',
    'n5',
  ),
  makeStatement(
    's3',
    'f2',
    'd3',
    'MET_WITH',
    'n1',
    'n2',
    'asserted',
    'Amara Okafor met',
    'met',
    '2024-03-04',
    'n5',
  ),
  makeStatement(
    's4',
    'f3',
    'd1',
    'VISITED',
    'n2',
    'n6',
    'planned',
    'Brandt is to',
    'visit',
    '2024-03-11/2024-03-17',
  ),
  makeStatement(
    's5',
    'f3',
    'd2',
    'VISITED',
    'n2',
    'n6',
    'planned',
    'Brandt is to',
    'visit',
    '2024-03-11/2024-03-17',
  ),
  makeStatement('s6', 'f4', 'd1', 'MET_WITH', 'n2', 'n3', 'negated', 'She did not', 'meet', undefined),
  makeStatement(
    's7',
    'f5',
    'd1',
    'HOLDS_OFFICE',
    'n1',
    'n4',
    'asserted',
    'Foreign Minister',
    'Foreign Minister',
    undefined,
  ),
  makeStatement('s8', 'f6', 'd3', 'WORKS_FOR', 'n3', 'n7', 'asserted', 'Horak works', 'works', undefined),
];

const quotations: ResolvedQuotation[] = [
  makeQuotation('q1', 'd1', 'n1', 'direct', 'We will open the port <soon> & together,', 'told', ['n2'], []),
  makeQuotation('q2', 'd2', 'n1', 'direct', 'We will open the port <soon> & together,', 'told', ['n2'], []),
  makeQuotation('q3', 'd3', 'n2', 'mixed', 'Okafor was "a friend\tof peace"', 'said', [], ['n1']),
];

export const knowledge: Knowledge = {
  versions: { readout: '0.1.0', models: 'm1', schema: 's1' },
  documents,
  entities: NAMES.map(makeEntity),
  facts: [
    makeFact('f1', { start: '2024-03-03', end: '2024-03-03', code: '040', independentSources: 1 }),
    makeFact('f2', { start: '2024-03-04', end: '2024-03-04', code: '040', independentSources: 1 }),
    makeFact('f3', { start: '2024-03-11', end: '2024-03-17', code: '042', independentSources: 1 }),
    makeFact('f4', { code: '040', independentSources: 1 }),
    makeFact('f5', { title: 'foreign minister', code: 'P39', independentSources: 1 }),
    makeFact('f6', { code: 'P108', independentSources: 1 }),
  ],
  statements,
  quotations,
  contradictions: [{ id: 'c1', about: 'date', statements: ['s1' as StatementId, 's3' as StatementId] }],
  doubts: [],
  merges: [
    {
      entity: 'n1' as EntityId,
      names: ['Amara Okafor', 'Okafor'],
      articles: ['envoy.txt', 'paper.txt'],
      score: 7.5,
      evidence: [{ kind: 'surname', weight: 7.5, detail: 'Okafor after Amara Okafor' }],
    },
  ],
  problems: [],
};

function makeDocument(
  id: string,
  article: string,
  text: string,
  published: string,
  publisher: string,
  copyOf?: string,
): SourceDocument {
  return {
    id: id as DocumentId,
    article,
    text,
    title: text.slice(0, 13),
    published,
    publishedRule: undefined,
    publisher,
    authors: [],
    dateline: undefined,
    url: undefined,
    language: 'en',
    body: { start: 0, end: text.length },
    copyOf: copyOf as DocumentId | undefined,
    copyShare: copyOf ? 0.97 : undefined,
  };
}

function makeEntity([id, type, name, short, wikidata]: (typeof NAMES)[number]): Entity {
  return {
    id: id as EntityId,
    type,
    name,
    aliases: short === name ? [] : [short],
    ids: { wikidata, iso: name === 'Nigeria' ? 'NG' : undefined, geonames: undefined, own: undefined },
    coordinates: name === 'Oslo' ? [59.91273, 10.74609] : undefined,
    mentions: documents.flatMap(document => mentionsOf(document, name, short)),
    candidates: [],
  };
}

function mentionsOf(document: SourceDocument, name: string, short: string): EntityMention[] {
  const pattern = new RegExp(`${name}|${short}`, 'g');
  return [...document.text.matchAll(pattern)].map(match => ({
    document: document.id,
    span: { start: match.index, end: match.index + match[0].length },
    text: match[0],
    kind: 'name',
    standsFor: undefined,
  }));
}

function makeStatement(
  id: string,
  fact: string,
  documentId: string,
  relation: string,
  subject: string,
  object: string,
  status: Status,
  opening: string,
  trigger: string,
  date: string | undefined,
  place?: string,
): ResolvedStatement {
  const { text } = documents.find(document => document.id === documentId)!;
  const start = text.indexOf(opening);
  const dot = /\.(?=\s)/g;
  dot.lastIndex = start;
  return {
    id: id as StatementId,
    fact: fact as FactId,
    document: documentId as DocumentId,
    relation,
    subject: subject as EntityId,
    object: object as EntityId,
    status,
    sentence: { start, end: dot.exec(text)!.index + 1 },
    trigger: spanOf(text, trigger, start),
    rule: `${relation}/test`,
    dateRule: undefined,
    dateWords: undefined,
    date,
    place: place as EntityId | undefined,
    title: relation === 'HOLDS_OFFICE' ? 'foreign minister' : undefined,
    past: false,
    attributedTo: undefined,
    confidence: 0.9,
  };
}

function makeQuotation(
  id: string,
  documentId: string,
  speaker: string,
  kind: 'direct' | 'mixed',
  content: string,
  cue: string,
  addressees: readonly string[],
  mentions: readonly string[],
): ResolvedQuotation {
  const { text } = documents.find(document => document.id === documentId)!;
  return {
    id: id as QuotationId,
    document: documentId as DocumentId,
    speaker: speaker as EntityId,
    kind,
    span: spanOf(text, content, 0),
    cue,
    addressees: addressees as EntityId[],
    mentions: mentions as EntityId[],
    confidence: 0.8,
  };
}

function spanOf(text: string, part: string, from: number): Span {
  const start = text.indexOf(part, from);
  return { start, end: start + part.length };
}

function makeFact(id: string, rest: Partial<Fact>): Fact {
  const support = statements.filter(statement => statement.fact === id);
  const { relation, subject, object, status, date, place } = support[0]!;
  return {
    id: id as FactId,
    relation,
    subject,
    object,
    status,
    date,
    start: undefined,
    end: undefined,
    place,
    title: undefined,
    past: false,
    code: undefined,
    reports: support.length,
    independentSources: 1,
    confidence: 0.9,
    statements: support.map(statement => statement.id),
    ...rest,
  };
}
