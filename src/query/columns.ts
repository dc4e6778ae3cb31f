/**
 * The columns of an answer as the query words them: `RETURN type(r), count(*) AS n` has `type(r)` and `n`. Neo4j
 * calls them so; the embedded database by names of its own for every function.
 */
import { tokenize } from './cypherTokens.js';

/** @returns undefined where the query does not tell, as with `RETURN *`. */
export function writtenColumns(cypher: string): string[] | undefined {
  const clause = lastReturn(tokenize(cypher));
  if (clause === undefined) return undefined;
  const items = itemsOf(clause).map(nameOf);
  return items.includes('*') ? undefined : items;
}

const OPENING = /^[([{]$/;
const CLOSING = /^[)\]}]$/;

/** Tokens from the last RETURN outside all brackets up to what sorts or ends its rows. */
function lastReturn(tokens: readonly string[]): string[] | undefined {
  let clause: string[] | undefined;
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    if (OPENING.test(token)) depth += 1;
    if (CLOSING.test(token)) depth -= 1;
    const isKeyword = depth === 0 && tokens[index - 1] !== '.';
    if (isKeyword && /^union$/i.test(token)) return undefined;
    if (isKeyword && /^return$/i.test(token)) clause = [];
    else if (isKeyword && /^(order|skip|limit|;)$/i.test(token)) return clause;
    else clause?.push(token);
  }
  return clause;
}

function itemsOf(clause: readonly string[]): string[][] {
  const items: string[][] = [[]];
  let depth = 0;
  for (const token of clause) {
    if (OPENING.test(token)) depth += 1;
    if (CLOSING.test(token)) depth -= 1;
    if (token === ',' && depth === 0) items.push([]);
    else if (!/^\/[/*]/.test(token)) items.at(-1)!.push(token);
  }
  return items;
}

function nameOf(item: readonly string[], index: number): string {
  const words = item.filter(token => token.trim() !== '');
  if (words.length === 1 || /^as$/i.test(words.at(-2) ?? '')) return unquoted(words.at(-1)!);
  return item
    .join('')
    .trim()
    .replace(index === 0 ? /^distinct\s+/i : /^$/, '');
}

function unquoted(word: string): string {
  return word.startsWith('`') ? word.slice(1, -1).replaceAll('``', '`') : word;
}
