import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { DocumentId, Extraction, Knowledge } from '../../src/model/index.js';
import { resolve } from '../../src/resolve/index.js';
import { loadSchema } from '../../src/schema/index.js';
import { root } from '../root.js';
import { article } from './articles.js';

const schema = loadSchema(join(root, 'schema'));

const PEOPLE = [
  'Ines Quillfeather',
  'Robert Quillfeather',
  'Bob Quillfeather',
  'Quillfeather',
  'Tamar Odisho',
  'Odisho',
  'John Smith',
  'Smith',
  'Kim Min-su',
];
const PLACES = ['Oslo', 'US', 'United States', 'Kenya', 'Georgia', 'Burma'];
const STATUSES = ['asserted', 'planned', 'negated'] as const;
const DATES = [undefined, '2024-03-03', '2024-03', '2024-05-09', '2024'];

/** An article of some meetings, in our few names. */
const meeting = fc.record({
  a: fc.constantFrom(...PEOPLE),
  b: fc.constantFrom(...PEOPLE),
  place: fc.constantFrom(...PLACES),
  status: fc.constantFrom(...STATUSES),
  date: fc.constantFrom(...DATES),
  word: fc.constantFrom('fishing', 'ferries', 'grain', 'tolls'),
});
const articles = fc
  .array(
    fc.tuple(fc.array(meeting, { minLength: 1, maxLength: 3 }), fc.constantFrom('Wire', 'Post', 'Times')),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map(list =>
    list.map(([meetings, publisher], index) => {
      const text = meetings
        .map(m => `[${m.a}|PERSON] saw [${m.b}|PERSON] about ${m.word} in [${m.place}|PLACE] that day.`)
        .join(' ');
      const statements = meetings
        .filter(m => m.a !== m.b)
        .map(m => ({
          subject: m.a,
          relation: 'MET_WITH',
          object: m.b,
          status: m.status,
          place: m.place,
          ...(m.date === undefined ? {} : { date: m.date }),
        }));
      return article(`article-${index}`, text, { publisher: `${publisher} ${index}`, statements });
    }),
  );

const bytes = (knowledge: Knowledge): string => JSON.stringify(knowledge);

test('the same in any order of the articles, and of what stands in them', () => {
  fc.assert(
    fc.property(
      articles.chain(list =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      ([list, shuffled]) => {
        const turned = shuffled.map(extraction => ({
          ...extraction,
          statements: [...extraction.statements].reverse(),
          entities: [...extraction.entities].reverse(),
        }));
        assert.equal(bytes(resolve(turned, schema)), bytes(resolve(list, schema)));
      },
    ),
    { numRuns: 15 },
  );
});

test('a copied article adds to the reports, never to the independent sources', () => {
  fc.assert(
    fc.property(articles, fc.nat(), (list, pick) => {
      const original = list[pick % list.length]!;
      const copy: Extraction = {
        ...original,
        document: {
          ...original.document,
          id: `${original.document.id}c` as DocumentId,
          article: 'copy',
          publisher: 'Copy',
        },
      };
      const before = factsByClaim(resolve(list, schema));
      const after = factsByClaim(resolve([...list, copy], schema));
      for (const [claim, fact] of before) {
        const grown = after.get(claim);
        assert.ok(grown, claim);
        assert.equal(grown.independentSources, fact.independentSources, claim);
        assert.equal(grown.confidence, fact.confidence, claim);
        assert.ok(grown.reports >= fact.reports);
      }
    }),
    { numRuns: 15 },
  );
});

/** By its words, since a copy may make the same two namesakes one. */
function factsByClaim({ facts, statements, documents }: Knowledge) {
  const articleOf = new Map(documents.map(document => [document.id, document.article]));
  const claimOf = new Map(
    statements.map(s => [
      s.id,
      `${articleOf.get(s.document)} ${s.sentence.start} ${s.trigger.start} ${s.relation} ${s.status} ${s.date}`,
    ]),
  );
  return new Map(facts.flatMap(fact => fact.statements.map(id => [claimOf.get(id)!, fact] as const)));
}

test('every statement has its fact, every fact its statements, every id one thing', () => {
  fc.assert(
    fc.property(articles, list => {
      const { facts, statements, entities, merges, contradictions } = resolve(list, schema);
      const ids = new Set(entities.map(entity => entity.id));
      assert.equal(ids.size, entities.length);
      assert.equal(new Set(facts.map(fact => fact.id)).size, facts.length);
      const byFact = new Map(facts.map(fact => [fact.id, fact]));
      for (const statement of statements)
        assert.ok(byFact.get(statement.fact)!.statements.includes(statement.id));
      for (const fact of facts) {
        assert.ok(fact.statements.length > 0 && fact.independentSources >= 1);
        assert.ok(fact.independentSources <= fact.reports);
        assert.ok(ids.has(fact.subject) && ids.has(fact.object));
      }
      for (const merge of merges) {
        assert.ok(ids.has(merge.entity) && merge.evidence.length > 0);
        assert.ok(merge.score > 0);
      }
      for (const {
        statements: [a, b],
      } of contradictions)
        assert.notEqual(a, b);
    }),
    { numRuns: 15 },
  );
});

test('every merge of two names is undone by one line', () => {
  fc.assert(
    fc.property(articles, list => {
      const { merges } = resolve(list, schema);
      for (const {
        names,
        articles: [first, second],
      } of merges.slice(0, 3)) {
        const line = [`${names[0]} @ ${first}`, `${names[1]} @ ${second}`] as const;
        const { entities, documents } = resolve(list, schema, {
          same: [],
          different: [line],
          rename: {},
          type: {},
        });
        const holds = (name: string, articleName: string) => {
          const id = documents.find(document => document.article === articleName)!.id;
          return entities.filter(entity =>
            entity.mentions.some(
              m =>
                m.document === id &&
                m.text.toLowerCase().replaceAll('-', ' ') === name.toLowerCase().replaceAll('-', ' '),
            ),
          );
        };
        const [one, other] = [holds(names[0], first), holds(names[1], second)];
        assert.ok(one.length > 0 && other.length > 0, line.join(' | '));
        assert.ok(!one.some(entity => other.includes(entity)), line.join(' | '));
      }
    }),
    { numRuns: 15 },
  );
});
