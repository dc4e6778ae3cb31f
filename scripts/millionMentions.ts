/**
 * How the time of resolution grows with the number of mentions: synthetic articles with people of shared surnames,
 * places and bodies, a tenth of them copies.
 *
 *   node --expose-gc dist/scripts/millionMentions.js [MENTIONS…]        default 125000 250000 500000 1000000
 *
 * Prints one row a size: mentions, articles, entities, facts, seconds, seconds a million mentions, peak memory.
 */
import { join } from 'node:path';
import { packageRoot } from '../src/cli/packageRoot.js';
import {
  type ArticleEntity,
  type ArticleEntityId,
  bareDocument,
  type DocumentId,
  type EntityType,
  type Extraction,
  type Mention,
  type Statement,
} from '../src/model/index.js';
import { resolve } from '../src/resolve/index.js';
import { loadSchema } from '../src/schema/index.js';

const sizes = process.argv.slice(2).map(Number);
const schema = loadSchema(join(packageRoot(), 'schema'));
const given = [...schema.gazetteers.givenNames].filter(name => /^[A-Z][a-z]+$/.test(name));
const family = [...schema.gazetteers.familyNames].filter(name => /^[A-Z][a-z]+$/.test(name));
const places = [...schema.gazetteers.countries, ...schema.gazetteers.cities].map(place => place.name);
const words = 'harbour ferry grain toll winter council budget border school bridge market strike rain'.split(
  ' ',
);
const relations = schema.relations.filter(relation => relation.kind === 'event').map(relation => relation.id);

process.stdout.write('mentions  articles  entities  facts  merges  seconds  s/million  MB\n');
for (const size of sizes.length > 0 ? sizes : [125_000, 250_000, 500_000, 1_000_000]) {
  const extractions = makeCorpus(size);
  globalThis.gc?.();
  const before = process.cpuUsage();
  const knowledge = resolve(extractions, schema);
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const mentions = knowledge.entities.reduce((total, entity) => total + entity.mentions.length, 0);
  process.stdout.write(
    `${[
      mentions,
      extractions.length,
      knowledge.entities.length,
      knowledge.facts.length,
      knowledge.merges.length,
      seconds.toFixed(1),
      ((seconds * 1e6) / mentions).toFixed(1),
      Math.round(process.memoryUsage().rss / 2 ** 20),
    ].join('  ')}\n`,
  );
}

/** Twenty mentions an article; people and bodies are drawn from a pool that grows with the corpus. */
function makeCorpus(size: number): Extraction[] {
  const random = createRandom(size);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() ** 2 * list.length)]!;
  const people = Array.from({ length: Math.ceil(size / 40) }, () => `${pick(given)} ${pick(family)}`);
  const bodies = Array.from(
    { length: Math.ceil(size / 80) },
    () => `${pick(family)} ${pick(['Council', 'Party', 'Bank'])}`,
  );
  const extractions: Extraction[] = [];
  for (let index = 0; extractions.length * 20 < size; index++) {
    const earlier = extractions[Math.floor(random() * extractions.length)];
    if (earlier && random() < 0.1) {
      const document = {
        ...earlier.document,
        id: `d${index}` as DocumentId,
        article: `a${index}`,
        publisher: 'Copy',
      };
      extractions.push({ ...earlier, document });
      continue;
    }
    extractions.push(makeArticle(index, pick, people, bodies, random));
  }
  return extractions;
}

function makeArticle(
  index: number,
  pick: <T>(list: readonly T[]) => T,
  people: readonly string[],
  bodies: readonly string[],
  random: () => number,
): Extraction {
  let text = '';
  const entities: ArticleEntity[] = [];
  const say = (name: string, type: EntityType, mentions: Mention[]): void => {
    if (mentions.length === 0)
      entities.push({ id: `e${entities.length + 1}` as ArticleEntityId, type, name, mentions });
    const start = text.length;
    text += `${name} ${pick(words)} ${pick(words)} ${pick(words)} ${Math.floor(random() * 1e6)} `;
    mentions.push({
      span: { start, end: start + name.length },
      text: name,
      kind: 'name',
      standsFor: undefined,
    });
  };
  const statements: Statement[] = [];
  for (let line = 0; line < 5; line++) {
    const start = text.length;
    const person = pick(people);
    const mentions: Mention[] = [];
    say(random() < 0.1 ? person.split(' ')[1]! : person, 'PERSON', mentions);
    say(pick(places), 'PLACE', []);
    say(pick(bodies), 'ORGANIZATION', []);
    say(person.split(' ')[1]!, 'PERSON', mentions);
    text += '. ';
    statements.push({
      relation: pick(relations),
      subject: entities.at(-3)!.id,
      object: entities.at(-1)!.id,
      status: 'asserted',
      sentence: { start, end: text.length },
      trigger: { start, end: start + 1 },
      rule: 'synthetic',
      date: undefined,
      dateRule: undefined,
      dateWords: undefined,
      place: undefined,
      title: undefined,
      past: false,
      attributedTo: undefined,
      confidence: 0.8,
    });
  }
  return {
    document: bareDocument(`a${index}`, text, {
      id: `d${index}` as DocumentId,
      published: `20${10 + (index % 15)}-0${1 + (index % 9)}-11`,
    }),
    versions: { readout: '', models: '', schema: '' },
    entities,
    quotations: [],
    statements,
    problems: [],
  };
}

/** Mulberry32: the same corpus every time. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
