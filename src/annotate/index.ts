/**
 * Tokens, sentences, parts of speech, lemmas, dependencies and names: `createAnnotator` is the one door.
 *
 *   blocks → tokens (wink) → sentences → syntax (trained) → names (trained)
 */
import { type Annotator, type Document, ReadoutError, type Sentence, type Token } from '../model/index.js';
import { createNameFinder } from './names/index.js';
import type { AnnotatorResources } from './resources.js';
import { findSentences } from './sentences.js';
import { createSyntaxAnalyser, readSyntaxModel } from './syntax/index.js';
import { adaptTokens } from './tokens.js';
import { createWinkTokenizer } from './wink.js';

/** @throws ReadoutError with code `models` where the weights are missing, `webassembly` where SIMD is. */
export function createAnnotator(resources: AnnotatorResources): Annotator {
  const weights = resources.weights.get('syntax.bin');
  if (!weights)
    throw new ReadoutError({
      code: 'models',
      place: 'models/',
      expected: 'the file syntax.bin',
      actual: [...resources.weights.keys()].join(', ') || 'no weights at all',
      remedy: 'install readout again',
    });
  const model = readSyntaxModel(weights);
  const words = { ...model.tokens, shortTitles: resources.nameCues.shortTitles };
  const findTokens = createWinkTokenizer();
  const analyse = createSyntaxAnalyser(model, resources.kernel);
  const findNames = createNameFinder(resources);

  const annotateBlock = (document: Document, block: number, tokens: Token[], sentences: Sentence[]): void => {
    const { span, kind } = document.blocks[block]!;
    const text = document.text.slice(span.start, span.end);
    const spans = adaptTokens(text, findTokens(text), words);
    const borders = findSentences(text, spans, model.sentences);
    for (const group of groupSentences(borders)) {
      const start = group[0]!;
      const ends = group.slice(1);
      const texts = spans.slice(start, ends.at(-1)).map(({ start, end }) => text.slice(start, end));
      const counts = ends.map(end => end - start);
      const syntax = analyse(texts, counts);
      const offset = tokens.length;
      counts.forEach((count, index) => {
        const first = tokens.length;
        for (let word = counts[index - 1] ?? 0; word < count; word++) {
          const head = syntax.head(word);
          tokens.push({
            index: offset + word,
            start: span.start + spans[start + word]!.start,
            end: span.start + spans[start + word]!.end,
            text: texts[word]!,
            lower: texts[word]!.toLowerCase(),
            lemma: syntax.lemma(word),
            upos: syntax.upos(word),
            xpos: syntax.xpos(word),
            head: head < 0 ? -1 : offset + head,
            deprel: syntax.deprel(word),
            sentence: sentences.length,
          });
        }
        sentences.push({
          index: sentences.length,
          span: { start: tokens[first]!.start, end: tokens[tokens.length - 1]!.end },
          first,
          end: tokens.length,
          block,
          kind,
        });
      });
    }
  };

  return {
    version: '1',
    annotate: document => {
      const tokens: Token[] = [];
      const sentences: Sentence[] = [];
      for (let block = 0; block < document.blocks.length; block++)
        if (document.blocks[block]!.kind !== 'aside') annotateBlock(document, block, tokens, sentences);
      return { document, tokens, sentences, names: findNames(document, tokens, sentences) };
    },
  };
}

/** Words analysed together where a block has several sentences: as many as the processor's cache has room for. */
const GROUP = 100;

/** Borders of sentences in groups; a group begins with the border that ends the one before. */
function* groupSentences(borders: readonly number[]): Generator<readonly number[]> {
  for (let from = 0; from + 1 < borders.length; ) {
    let last = from + 1;
    while (last + 1 < borders.length && borders[last + 1]! - borders[from]! <= GROUP) last++;
    yield borders.slice(from, last + 1);
    from = last;
  }
}
