/** Knowledge of any size, the same on every run: for speed and for what only shows in numbers. */
import type {
  DocumentId,
  Entity,
  EntityId,
  Fact,
  FactId,
  Knowledge,
  ResolvedStatement,
  SourceDocument,
  StatementId,
} from '../src/model/index.js';

const TYPES = ['PERSON', 'PLACE', 'ORGANIZATION'] as const;
const RELATIONS = ['MET_WITH', 'VISITED', 'URGED', 'CRITICIZED', 'AGREED_WITH', 'MEMBER_OF'];
const SENTENCE = 'One of them met the other.';

/** A tenth of the entities take part in half of the facts, as in news. */
export function syntheticKnowledge(entityCount: number, factCount: number, documentCount = 100): Knowledge {
  const random = generator(11);
  const someEntity = () => {
    const hub = random() < 0.5;
    return `n${Math.floor(random() * (hub ? Math.max(1, entityCount / 10) : entityCount))}` as EntityId;
  };
  const documents = range(documentCount).map(makeDocument);
  const entities = range(entityCount).map(makeEntity);
  const facts: Fact[] = [];
  const statements: ResolvedStatement[] = [];
  for (const index of range(factCount)) {
    const fact = makeFact(index, someEntity(), someEntity(), random);
    facts.push(fact);
    statements.push(makeStatement(fact, documents[index % documentCount]!.id));
  }
  return {
    versions: { readout: 'x', models: 'x', schema: 'x' },
    documents,
    entities,
    facts,
    statements,
    quotations: [],
    contradictions: [],
    merges: [],
    doubts: [],
    problems: [],
  };
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function makeDocument(index: number): SourceDocument {
  return {
    id: `d${index}` as DocumentId,
    article: `article${index}.txt`,
    text: SENTENCE,
    title: `Article ${index}`,
    published: `2024-0${1 + (index % 9)}-1${index % 9}`,
    publishedRule: undefined,
    publisher: `Paper ${index % 7}`,
    authors: [],
    dateline: undefined,
    url: undefined,
    language: 'en',
    body: { start: 0, end: SENTENCE.length },
    copyOf: undefined,
    copyShare: undefined,
  };
}

function makeEntity(index: number): Entity {
  return {
    id: `n${index}` as EntityId,
    type: TYPES[index % 3]!,
    name: `Name ${index}`,
    aliases: [`Alias ${index}`],
    ids: { wikidata: `Q${index}`, iso: undefined, geonames: undefined, own: undefined },
    coordinates: index % 3 === 1 ? [index % 90, index % 180] : undefined,
    mentions: [],
    candidates: [],
  };
}

function makeFact(index: number, subject: EntityId, object: EntityId, random: () => number): Fact {
  const day = `2024-0${1 + Math.floor(random() * 9)}-2${Math.floor(random() * 9)}`;
  return {
    id: `f${index}` as FactId,
    relation: RELATIONS[index % RELATIONS.length]!,
    subject,
    object,
    status: index % 5 === 0 ? 'planned' : 'asserted',
    date: day,
    start: day,
    end: day,
    place: undefined,
    title: undefined,
    past: false,
    code: '040',
    reports: 1,
    independentSources: 1,
    confidence: 0.5 + random() / 2,
    statements: [`s${index}` as StatementId],
  };
}

function makeStatement(fact: Fact, document: DocumentId): ResolvedStatement {
  const { relation, subject, object, status, date, confidence } = fact;
  return {
    id: fact.statements[0]!,
    fact: fact.id,
    document,
    relation,
    subject,
    object,
    status,
    sentence: { start: 0, end: SENTENCE.length },
    trigger: { start: 12, end: 15 },
    rule: 'synthetic',
    dateRule: undefined,
    dateWords: undefined,
    date,
    place: undefined,
    title: undefined,
    past: false,
    attributedTo: undefined,
    confidence,
  };
}

/** mulberry32. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
