/**
 * A database refuses what changes the graph. This refuses the rest before a database sees it: a query reads the graph
 * and nothing else, no files, no addresses, no settings, however far away the asker is (`serve`).
 */
import { ReadoutError } from '../model/index.js';
import { tokenize } from './cypherTokens.js';

const BEGINNINGS = ['MATCH', 'OPTIONAL', 'UNWIND', 'WITH', 'RETURN', 'CALL', 'SHOW', 'EXPLAIN', 'PROFILE'];

/** What changes the graph: its database says best that it may not. */
const CHANGES = ['CREATE', 'MERGE', 'DELETE', 'DETACH', 'SET', 'REMOVE', 'FOREACH', 'DROP', 'ALTER'];

/** A neighbour of a word with which it reaches out of the graph, wherever the two stand. */
const OUTSIDE: Readonly<Record<string, RegExp>> = {
  LOAD: /^(FROM|WITH|CSV|EXTENSION)$/,
  TERMINATE: /^TRANSACTIONS?$/,
};

/** @throws ReadoutError `read-only`, or `refused-query` where a statement begins with no word of Cypher. */
export function refuseOutside(cypher: string, graph: string): void {
  const words = tokenize(cypher)
    .filter(token => !/^(\s|\/[/*])/.test(token))
    .map(token => token.toUpperCase());
  for (const [index, word] of words.entries()) {
    const before = words[index - 1];
    const next = words[index + 1] ?? '';
    const begins = before === undefined || before === ';';
    if (begins && /^\p{L}/u.test(word) && ![...BEGINNINGS, ...CHANGES].includes(word))
      throw refused('refused-query', graph, `a query that begins with ${BEGINNINGS.join(', ')}`, word);
    if (before !== '.' && OUTSIDE[word]?.test(next))
      throw refused('read-only', graph, READING, `${word} ${next}`);
    if (word === 'CALL' && words[index + 2] === '=')
      throw refused('read-only', graph, READING, `CALL ${next} =`);
  }
}

const READING = 'a query that only reads the graph';

function refused(code: string, place: string, expected: string, actual: string): ReadoutError {
  const remedy = 'change the query; readout build … --to writes';
  return new ReadoutError({ code, place, expected, actual: `"${actual}"`, remedy });
}
