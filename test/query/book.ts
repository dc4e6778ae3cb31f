/** Every question of the book, asked of the small graph; the answers must be the same on every engine. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { ask } from '../../src/query/ask.js';
import type { OpenGraph } from '../../src/query/openedGraph.js';
import { loadQuestions } from '../../src/schema/questions.js';
import { root } from '../root.js';

const WORDS: Readonly<Record<string, string>> = {
  who: 'Okafor',
  whom: 'Brandt',
  one: 'Nigeria',
  other: 'Lagos',
  body: 'Nigeria',
  place: 'Lagos',
  day: '2024-03',
};

/** Where the small graph answers only other names. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  'first-contact': ['Okafor', 'Brandt'],
  between: ['Brandt', 'Horak'],
  'said-about': ['Okafor'],
};

export const questions = loadQuestions(join(root, 'schema'));

/** Id of each question → its rows and sentences, as JSON to compare. */
export async function answerAll(graph: OpenGraph): Promise<string> {
  const answers: Record<string, unknown> = {};
  for (const question of questions) {
    const words =
      OTHERS[question.id] ?? question.arguments.map(({ name }) => WORDS[name] ?? assert.fail(name));
    const { rows, sentences } = await ask(graph, question, words);
    for (const { text } of sentences)
      assert.doesNotMatch(text, /[{}[\]]|undefined|unknown|null/, question.id);
    answers[question.id] = { rows, sentences: sentences.map(({ text, sources }) => [text, sources.length]) };
  }
  return `${JSON.stringify(answers, undefined, 1)}\n`;
}
