/**
 * One Cypher for both engines. The embedded database keeps all entities in one table and calls some functions by
 * other names: `(p:Person)` becomes `(p:Entity {type: 'PERSON'})`, `n:Person` in a condition `n.type = 'PERSON'`,
 * `type(r)` `label(r)`, `relationships(p)` `rels(p)`, and `.end` is quoted. Strings, comments and quoted names
 * are left alone.
 */
import { tokenize } from './cypherTokens.js';

const TYPES: Readonly<Record<string, string>> = {
  Person: 'PERSON',
  Place: 'PLACE',
  Organization: 'ORGANIZATION',
};

const FUNCTIONS: Readonly<Record<string, string>> = {
  type: 'label',
  relationships: 'rels',
  tostring: 'string',
  datetime: 'timestamp',
};

export function toEmbeddedDialect(cypher: string): string {
  return translate(cypher).join('');
}

/** Where in the query of the user stands what stands at an offset of its translation. */
export function placeInOriginal(cypher: string, translated: number): number {
  let original = 0;
  let offset = 0;
  const tokens = tokenize(cypher);
  for (const [index, token] of translate(cypher).entries()) {
    if (offset + token.length > translated)
      return original + Math.min(translated - offset, tokens[index]!.length - 1);
    offset += token.length;
    original += tokens[index]!.length;
  }
  return original;
}

/** Token by token. */
function translate(cypher: string): string[] {
  const tokens = tokenize(cypher);
  const words = tokens.flatMap((token, index) => (/^\s|^\/[/*]/.test(token) ? [] : [index]));
  const at = (position: number): string => tokens[words[position] ?? -1] ?? '';
  const put = (position: number, text: string): void => {
    tokens[words[position]!] = text;
  };
  for (let position = 0; position < words.length; position++) {
    const word = at(position);
    if (word === '.' && at(position + 1).toLowerCase() === 'end') put(position + 1, '`end`');
    else if (at(position + 1) === '(' && at(position - 1) !== '.' && FUNCTIONS[word.toLowerCase()])
      put(position, FUNCTIONS[word.toLowerCase()]!);
    else if (word === ':' && TYPES[at(position + 1)]) {
      const type = TYPES[at(position + 1)]!;
      if (isNodeLabel(at, position)) rewriteNode(at, put, position, type);
      else if (isCondition(at, position)) {
        put(position, '.');
        put(position + 1, `type = '${type}'`);
      }
    }
  }
  return tokens;
}

type At = (position: number) => string;

/** `(p:Person`, `(:Person`. */
function isNodeLabel(at: At, colon: number): boolean {
  return at(colon - 1) === '(' || (isName(at(colon - 1)) && at(colon - 2) === '(');
}

/** `WHERE p:Person`, `AND NOT p:Person`. */
function isCondition(at: At, colon: number): boolean {
  return isName(at(colon - 1)) && /^(where|and|or|xor|not|when)$/i.test(at(colon - 2));
}

function rewriteNode(
  at: At,
  put: (position: number, text: string) => void,
  colon: number,
  type: string,
): void {
  put(colon + 1, 'Entity');
  let next = colon + 2;
  /** `(p:Person:Entity)`: both are the one table. */
  while (at(next) === ':' && isName(at(next + 1))) {
    put(next, '');
    put(next + 1, '');
    next += 2;
  }
  if (at(next) === '{') put(next, at(next + 1) === '}' ? `{type: '${type}'` : `{type: '${type}', `);
  else put(next - 1, `${at(next - 1)} {type: '${type}'}`);
}

function isName(token: string): boolean {
  return /^[\p{L}_`]/u.test(token);
}
