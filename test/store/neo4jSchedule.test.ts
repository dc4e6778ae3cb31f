/** The schedule of a load, with no server: what may run at once, and what a transaction holds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Statement } from '../../src/store/neo4j.js';
import { runWork, type WorkItem } from '../../src/store/neo4jSchedule.js';

const relationships = (cypher: string, count: number): WorkItem[] =>
  Array.from({ length: count }, (_, index) => {
    const ends = [`n${(index * 7) % 97}`, `n${(index * 13) % 89}`];
    return { ends, cypher, row: () => [...ends, `${cypher}${index}`] };
  });

/** Runs it with transactions that take a moment. @returns each as its statements and what ran beside it. */
async function run(items: readonly WorkItem[], batch: number, writers = 4) {
  const underWay = new Set<readonly Statement[]>();
  const transactions: { statements: readonly Statement[]; beside: (readonly Statement[])[] }[] = [];
  let done = 0;
  await runWork(items, {
    writers,
    batch,
    write: async statements => {
      transactions.push({ statements, beside: [...underWay] });
      underWay.add(statements);
      await new Promise(resolve => setTimeout(resolve, 1));
      underWay.delete(statements);
    },
    onDone: rows => (done += rows),
  });
  return { transactions, done };
}

const rowsOf = (statements: readonly Statement[]) =>
  statements.flatMap(({ parameters }) => (parameters.batch as { rows: string[][] }).rows);

const nodesOf = (statements: readonly Statement[]) =>
  new Set(rowsOf(statements).flatMap(row => row.slice(0, 2)));

test('transactions that run at once share no node, and some do run at once', async () => {
  const { transactions } = await run([...relationships('MET', 900), ...relationships('SAID', 30)], 20);
  let besides = 0;
  for (const { statements, beside } of transactions)
    for (const other of beside) {
      besides += 1;
      const shared = [...nodesOf(statements)].filter(node => nodesOf(other).has(node));
      assert.deepEqual(shared, []);
    }
  assert.ok(besides > 10, `${besides}`);
});

test('every row is written once', async () => {
  const items = [...relationships('MET', 500), ...relationships('SAID', 130), ...relationships('RARE', 3)];
  const { transactions, done } = await run(items, 40);
  const written = transactions.flatMap(({ statements }) => rowsOf(statements).map(row => row[2]!));
  assert.deepEqual(written.sort(), items.map(({ row }) => row()[2]).sort());
  assert.equal(done, items.length);
});

test('a statement with many rows has transactions of its own; rare ones share theirs', async () => {
  const { transactions } = await run(
    [...relationships('MET', 400), ...relationships('RARE', 9), ...relationships('ODD', 9)],
    40,
  );
  const texts = transactions.map(({ statements }) => statements.map(({ cypher }) => cypher).join('+'));
  assert.ok(
    texts.every(text => text === 'MET' || !text.includes('MET')),
    texts.join(' '),
  );
  assert.ok(
    texts.some(text => text.includes('RARE') && text.includes('ODD')),
    texts.join(' '),
  );
});

test('what fits one transaction is one', async () => {
  const { transactions } = await run([...relationships('MET', 20), ...relationships('SAID', 20)], 40);
  assert.equal(transactions.length, 1);
});

test('a failure is told after the transactions under way have ended, and no new one begins', async () => {
  let underWay = 0;
  let begun = 0;
  const failing = runWork(relationships('MET', 900), {
    writers: 4,
    batch: 20,
    write: async () => {
      underWay += 1;
      const number = ++begun;
      await new Promise(resolve => setTimeout(resolve, number === 2 ? 1 : 5));
      underWay -= 1;
      if (number === 2) throw new Error('no');
    },
    onDone: () => {},
  });
  await assert.rejects(failing, /no/);
  assert.equal(underWay, 0);
  assert.ok(begun <= 5, `${begun}`);
});
