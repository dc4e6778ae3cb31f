/**
 * A record of JSON → a raw article. Keys: `text` (needed), `id`, `title`, `published` or `date`, `publisher`,
 * `authors`, `url`; a key map renames; other keys are ignored. A value of the wrong type is a problem, and only
 * `text` makes the record unusable.
 */
import type { Problem } from '../model/index.js';
import { dayOf } from './dates.js';
import type { RawArticle } from './document.js';
import { type Finding, problemFinding } from './reader.js';

const NAMES_LIST = 'a text or a list of texts';

export function readRecord(
  value: unknown,
  place: { readonly container: string; readonly number: number },
  keyMap: ReadonlyMap<string, string>,
): Finding {
  const where = `${place.container}:${place.number}`;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return problemFinding(
      wrong('malformed-record', where, 'an object with the key "text"', kindOf(value), LEFT_OUT),
    );
  const record = renameKeys(value, keyMap);
  const text = record.get('text');
  if (text === undefined)
    return problemFinding(
      wrong(
        'missing-text',
        where,
        'the key "text"',
        `only ${listKeys(value)}`,
        'rename a key with --map text=KEY; the record was left out',
      ),
    );
  if (typeof text !== 'string')
    return problemFinding(wrong('wrong-type', `${where} key "text"`, 'a text', kindOf(text), LEFT_OUT));
  if (!/\S/.test(text))
    return problemFinding(
      wrong('empty-text', `${where} key "text"`, 'the text of an article', 'none', LEFT_OUT),
    );
  const problems: Problem[] = [];
  const textOf = (key: string): string | undefined => {
    const found = record.get(key);
    if (found === undefined || found === null || found === '') return undefined;
    if (typeof found === 'string') return found;
    if (typeof found === 'number') return String(found);
    problems.push(
      wrong('wrong-type', `${where} key "${key}"`, 'a text', kindOf(found), 'the value was ignored'),
    );
    return undefined;
  };
  const id = (place.container === '-' ? undefined : textOf('id')) ?? String(place.number);
  const stated = textOf('published') ?? textOf('date');
  const published = stated === undefined ? undefined : dayOf(stated);
  if (stated !== undefined && published === undefined)
    problems.push(
      wrong(
        'unread-date',
        `${where} key "published"`,
        'a date such as 2024-03-31',
        `"${stated.slice(0, 60)}"`,
        'write it as YYYY-MM-DD; the article goes without',
      ),
    );
  const article: RawArticle = {
    article: `${place.container}#${id}`,
    text,
    title: textOf('title'),
    published,
    publisher: textOf('publisher'),
    authors: readAuthors(record.get('authors'), where, problems),
    url: textOf('url'),
  };
  return { kind: 'article', article, problems };
}

const LEFT_OUT = 'mend the record; it was left out';

function renameKeys(value: object, keyMap: ReadonlyMap<string, string>): ReadonlyMap<string, unknown> {
  const record = new Map<string, unknown>(Object.entries(value));
  for (const [theirs, ours] of keyMap) if (record.has(theirs)) record.set(ours, record.get(theirs));
  return record;
}

function readAuthors(value: unknown, where: string, problems: Problem[]): readonly string[] {
  if (value === undefined || value === null || value === '') return [];
  if (typeof value === 'string') return value.split(/\s*(?:;|,|\s+and\s+)\s*/).filter(name => name !== '');
  if (Array.isArray(value) && value.every(name => typeof name === 'string')) return value;
  problems.push(
    wrong('wrong-type', `${where} key "authors"`, NAMES_LIST, kindOf(value), 'the value was ignored'),
  );
  return [];
}

export function wrong(
  code: string,
  place: string,
  expected: string,
  actual: string,
  remedy: string,
): Problem {
  return { code, place, expected, actual, remedy };
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return `the ${typeof value === 'string' ? 'text' : typeof value} ${JSON.stringify(value).slice(0, 40)}`;
}

function listKeys(value: object): string {
  const keys = Object.keys(value);
  if (keys.length === 0) return 'an empty object';
  return (
    keys
      .slice(0, 8)
      .map(key => `"${key.slice(0, 40)}"`)
      .join(', ') + (keys.length > 8 ? ', …' : '')
  );
}
