/**
 * Annotations from marked text, with no model: `[PERSON Angela Merkel] met [PERSON Macron].` gives tokens and
 * names; all tokens of a sentence hang from its first. Sentences end at full stops followed by a space.
 */
import {
  type Annotation,
  bareDocument,
  type Document,
  type DocumentId,
  type EntityType,
  type Name,
  type Sentence,
  type Token,
} from '../src/model/index.js';

export function annotationOf(marked: string): Annotation {
  const marks: { type: EntityType; start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/(\[(?:PERSON|PLACE|ORGANIZATION) [^\]]+\])/)) {
    const mark = /^\[(PERSON|PLACE|ORGANIZATION) ([^\]]+)\]$/.exec(part);
    const inner = mark ? mark[2]! : part;
    if (mark)
      marks.push({ type: mark[1] as EntityType, start: text.length, end: text.length + inner.length });
    text += inner;
  }
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  for (const sentence of text.matchAll(/\S.*?(?:[.!?](?=\s|$)|$)/g)) {
    const first = tokens.length;
    const index = sentences.length;
    for (const word of sentence[0].matchAll(
      /['’]s\b|(?:\p{L}\.)+(?=\s)|[\p{L}\p{N}&]+(?:\.\p{L}+\.?)*|\S/gu,
    )) {
      const start = sentence.index + word.index;
      tokens.push({
        index: tokens.length,
        start,
        end: start + word[0].length,
        text: word[0],
        lower: word[0].toLowerCase(),
        lemma: word[0].toLowerCase(),
        upos: 'X',
        xpos: 'FW',
        head: tokens.length === first ? -1 : first,
        deprel: tokens.length === first ? 'root' : 'dep',
        sentence: index,
      });
    }
    const span = { start: sentence.index, end: sentence.index + sentence[0].length };
    sentences.push({ index, span, first, end: tokens.length, block: 0, kind: 'paragraph' });
  }
  const names = marks.map(({ type, start, end }): Name => {
    const inside = tokens.filter(token => token.start < end && start < token.end);
    return {
      span: { start, end },
      text: text.slice(start, end),
      type,
      first: inside[0]!.index,
      end: inside.at(-1)!.index + 1,
      confidence: 1,
    };
  });
  return { document: documentOf(text), tokens, sentences, names };
}

export function documentOf(text: string): Document {
  const body = { start: 0, end: text.length };
  return bareDocument('test.txt', text, {
    id: 'test' as DocumentId,
    blocks: [{ kind: 'paragraph', span: body }],
  });
}
