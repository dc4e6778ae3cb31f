/**
 * Silver labels: newswire read by a reader that was trained on the labelled sets, with the sense of the whole article.
 * What it is sure of becomes a label, what it doubts is left unknown. In: the sentences of an article, a reader.
 * Out: a document to train on. Labels that came with the text are never looked at.
 */
import type { ArticleReader } from '../../src/annotate/names/article.js';
import type { LabelledDocument } from './namesCorpora.js';

/** Below it a name, or the absence of one, is not taken for a label. */
const SURE_NAME = 0.75;
const SURE_OUTSIDE = 0.85;

export function labelArticle(
  sentences: readonly (readonly string[])[],
  read: ArticleReader,
): LabelledDocument {
  const { sentences: readings, certainty } = read(sentences);
  return sentences.map((forms, s) => {
    const { names } = readings[s]!;
    const unknown = new Uint8Array(forms.length);
    for (let i = 0; i < forms.length; i++) if (certainty[s]![i]! < SURE_OUTSIDE) unknown[i] = 1;
    for (const name of names) unknown.fill(name.certainty < SURE_NAME ? 1 : 0, name.first, name.end);
    return { forms, spans: names, unknown };
  });
}

/** Sentences in the order of a stream, cut into pieces about as long as an article. */
export function inPieces<T>(sentences: readonly T[], length: number): T[][] {
  const pieces: T[][] = [];
  for (let at = 0; at < sentences.length; at += length) pieces.push(sentences.slice(at, at + length));
  return pieces;
}
