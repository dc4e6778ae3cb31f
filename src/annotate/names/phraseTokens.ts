/** A name of the gazetteers → the tokens that it would be in a text, so that the two can be compared. */

import { hashOfText } from '../../model/chains.js';

/** As the tokenizer cuts: at spaces, hyphens and before a possessive ending; without a leading article. */
export function phraseTokens(name: string): string[] {
  const small = name.toLowerCase();
  const tokens = PLAIN.test(small) ? small.split(' ') : cut(small);
  return tokens[0] === 'the' ? tokens.slice(1) : tokens;
}

/** Most names: words of letters, single spaces. */
const PLAIN = /^[a-z]+(?: [a-z]+)*$/i;

/** The same tokens as hashes (`hashOfText`), and the article. */
export function eachTokenHash(name: string, visit: (hash: number) => void): void {
  if (!PLAIN.test(name)) {
    for (const token of phraseTokens(name)) visit(hashOfText(token));
    return;
  }
  for (let start = 0; start < name.length; ) {
    const space = name.indexOf(' ', start);
    const end = space < 0 ? name.length : space;
    visit(hashOfText(name, start, end));
    start = end + 1;
  }
}

function cut(small: string): string[] {
  return small
    .replace(/[’‘]/g, "'")
    .replace(/([-–&,()/])/g, ' $1 ')
    .replace(/'s\b/g, " 's")
    .split(' ')
    .filter(token => token !== '');
}
