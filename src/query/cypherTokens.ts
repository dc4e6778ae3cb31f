/** Cypher → its tokens, white space and comments among them: joined they are the text again. */
export function tokenize(cypher: string): string[] {
  return (
    cypher.match(
      /'(?:[^'\\]|\\[\s\S])*'?|"(?:[^"\\]|\\[\s\S])*"?|`(?:[^`]|``)*`?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\s+|[\p{L}_][\p{L}\p{N}_]*|[\s\S]/gu,
    ) ?? []
  );
}
