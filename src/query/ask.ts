/** A question of the book → an answer: rows, each as a sentence, with the sentences of the articles it rests on. */

import { ReadoutError } from '../model/index.js';
import type { Question } from '../schema/questions.js';
import { rankByWeek } from './central.js';
import { findChain } from './chain.js';
import { findEntity } from './entities.js';
import type { Answer, Limits, OpenGraph, Row } from './openedGraph.js';
import { type Source, sourcesOf } from './sources.js';

export interface BookAnswer extends Answer {
  readonly sentences: readonly { readonly text: string; readonly sources: readonly Source[] }[];
  /** What each argument was taken for. */
  readonly understood: Readonly<Record<string, string>>;
}

/** @throws ReadoutError `missing-argument`, `unknown-name`, and what the graph throws. */
export async function ask(
  graph: OpenGraph,
  question: Question,
  words: readonly string[],
  limits: Limits = {},
): Promise<BookAnswer> {
  checkArguments(question, words);
  const parameters: Record<string, string> = {};
  const understood: Record<string, string> = {};
  for (const [index, { name, kind }] of question.arguments.entries()) {
    const word = words[index]!;
    const entity = kind === 'entity' ? await findEntity(graph, word) : undefined;
    parameters[name] = entity?.id ?? word;
    understood[name] = entity?.name ?? word;
  }
  const rows = await rowsOf(graph, question, parameters, limits);
  const sources = await sourcesOf(
    graph,
    rows.flatMap(row => (typeof row.fact === 'string' ? [row.fact] : [])),
  );
  return {
    columns: Object.keys(rows[0] ?? {}),
    rows,
    understood,
    sentences: rows.map(row => ({
      text: fillTemplate(question.answer, row),
      sources: typeof row.fact === 'string' ? (sources.get(row.fact) ?? []) : sourceOfRow(row),
    })),
  };
}

function checkArguments(question: Question, words: readonly string[]): void {
  if (words.length === question.arguments.length) return;
  throw new ReadoutError({
    code: 'missing-argument',
    place: `question ${question.id}`,
    expected: question.arguments.map(({ name }) => `<${name}>`).join(' ') || 'no further words',
    actual: words.length === 0 ? 'nothing' : words.map(word => `"${word}"`).join(' '),
    remedy: 'quote names of several words',
  });
}

async function rowsOf(
  graph: OpenGraph,
  question: Question,
  parameters: Row,
  limits: Limits,
): Promise<readonly Row[]> {
  if (question.compute === 'chain')
    return findChain(graph, parameters.one as string, parameters.other as string);
  if (question.compute === 'central') {
    const { rows } = await graph.query(question.cypher!, parameters, { timeout: limits.timeout });
    return rankByWeek(rows).slice(0, limits.limit);
  }
  return (await graph.query(question.cypher!, parameters, limits)).rows;
}

function sourceOfRow({ text, article, publisher, published, at }: Row): Source[] {
  if (typeof text !== 'string' || typeof article !== 'string') return [];
  const start = typeof at === 'number' ? at : 0;
  return [
    {
      article,
      publisher: (publisher as string | null) ?? null,
      published: (published as string | null) ?? null,
      text,
      start,
      end: start + text.length,
      trigger: undefined,
    },
  ];
}

/** `{who} met {whom}[ in {place}]`: a part in brackets vanishes where one of its values is unknown or false. */
export function fillTemplate(template: string, row: Row): string {
  const known = (name: string) => row[name] !== null && row[name] !== undefined && row[name] !== false;
  let text = template;
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/\[([^[\]]*)\]/g, (_whole, part: string) =>
      [...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => known(name!)) ? part : '',
    );
  }
  return text.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = row[name];
    return Array.isArray(value) ? value.join(', ') : known(name) ? String(value) : 'unknown';
  });
}
