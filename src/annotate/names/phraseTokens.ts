/** A name of the gazetteers → the tokens that it would be in a text, so that the two can be compared. */

/** As the tokenizer cuts: at spaces, hyphens and before a possessive ending; without a leading article. */
export function phraseTokens(name: string): string[] {
  const tokens = name
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/([-–&,()/])/g, ' $1 ')
    .replace(/'s\b/g, " 's")
    .split(' ')
    .filter(token => token !== '');
  return tokens[0] === 'the' ? tokens.slice(1) : tokens;
}
