/**
 * Scores annotations of raw text against a treebank, as the CoNLL 2018 shared task did: a word is found when its
 * characters are, an arc when the word and its head are. In: treebank sentences. Out: F1 of each measure.
 */
import { type Annotation, type Block, bareDocument, type Document } from '../../src/model/index.js';
import type { TreebankSentence } from './conllu.js';
import { goldSpans } from './tokens.js';

export interface RawDocument {
  readonly document: Document;
  readonly words: readonly RawWord[];
  /** `start-end` of each sentence. */
  readonly sentences: ReadonlySet<string>;
}

interface RawWord {
  readonly start: number;
  readonly end: number;
  readonly upos: string;
  /** Start of the head, -1 for the root. */
  readonly head: number;
  readonly deprel: string;
}

export interface RawScore {
  readonly goldWords: number;
  readonly words: number;
  readonly sentences: number;
  readonly upos: number;
  readonly head: number;
  readonly labelled: number;
}

/** Sentences of a paragraph are joined by a space; each paragraph is a block. */
export function rawDocuments(sentences: readonly TreebankSentence[]): RawDocument[] {
  const documents: RawDocument[] = [];
  let text = '';
  let blocks: Block[] = [];
  let words: RawWord[] = [];
  let borders = new Set<string>();
  let paragraph = 0;
  const endParagraph = (): void => {
    if (text.length > paragraph)
      blocks.push({ kind: 'paragraph', span: { start: paragraph, end: text.length } });
  };
  const endDocument = (): void => {
    endParagraph();
    if (words.length > 0)
      documents.push({ document: plainDocument(text, blocks), words, sentences: borders });
    text = '';
    blocks = [];
    words = [];
    borders = new Set();
    paragraph = 0;
  };
  for (const sentence of sentences) {
    const spans = goldSpans(
      sentence.text,
      sentence.words.map(word => word.form),
    );
    if (!spans) continue;
    if (sentence.startsDocument) endDocument();
    if (sentence.startsParagraph && text !== '') {
      endParagraph();
      text += '\n\n';
      paragraph = text.length;
    } else if (text.length > paragraph) text += ' ';
    const base = text.length;
    text += sentence.text;
    borders.add(`${base + spans[0]!.start}-${base + spans[spans.length - 1]!.end}`);
    sentence.words.forEach((word, index) => {
      words.push({
        start: base + spans[index]!.start,
        end: base + spans[index]!.end,
        upos: word.tag.split(' ')[0]!,
        head: word.head < 0 ? -1 : base + spans[word.head]!.start,
        deprel: word.deprel,
      });
    });
  }
  endDocument();
  return documents;
}

export function scoreRaw(documents: readonly RawDocument[], annotations: readonly Annotation[]): RawScore {
  let gold = 0;
  let found = 0;
  let goldSentences = 0;
  let foundSentences = 0;
  const right = { words: 0, sentences: 0, upos: 0, head: 0, labelled: 0 };
  documents.forEach((document, index) => {
    const { tokens, sentences } = annotations[index]!;
    const byPlace = new Map(tokens.map(token => [`${token.start}-${token.end}`, token]));
    gold += document.words.length;
    found += tokens.length;
    goldSentences += document.sentences.size;
    foundSentences += sentences.length;
    for (const { span } of sentences)
      if (document.sentences.has(`${span.start}-${span.end}`)) right.sentences++;
    for (const word of document.words) {
      const token = byPlace.get(`${word.start}-${word.end}`);
      if (!token) continue;
      right.words++;
      if (token.upos === word.upos) right.upos++;
      if ((token.head < 0 ? -1 : tokens[token.head]!.start) !== word.head) continue;
      right.head++;
      if (token.deprel === word.deprel) right.labelled++;
    }
  });
  const f1 = (count: number): number => (2 * count) / (gold + found);
  return {
    goldWords: gold,
    words: f1(right.words),
    sentences: (2 * right.sentences) / (goldSentences + foundSentences),
    upos: f1(right.upos),
    head: f1(right.head),
    labelled: f1(right.labelled),
  };
}

function plainDocument(text: string, blocks: readonly Block[]): Document {
  return bareDocument('', text, { blocks });
}
