/**
 * Tokens, sentences, parts of speech, lemmas, dependencies and names: `createAnnotator` is the one door.
 *
 *   blocks → tokens (wink) → sentences → syntax (trained) → names (trained)
 */
import {
  type Annotator,
  type Document,
  type Gazetteers,
  type NameCues,
  ReadoutError,
  type Sentence,
  type Token,
} from '../model/index.js';
import { createNameFinder } from './names/index.js';
import { findSentences } from './sentences.js';
import { createSyntaxAnalyser, readSyntaxModel } from './syntax/index.js';
import { adaptTokens } from './tokens.js';
import { createWinkTokenizer } from './wink.js';

export interface AnnotatorResources {
  readonly gazetteers: Gazetteers;
  readonly nameCues: NameCues;
  /** Contents of the files of `models/`, by file name. */
  readonly weights: ReadonlyMap<string, Uint8Array>;
  /** Contents of `kernel.wasm`, which the build makes of `assembly/kernel.ts`. */
  readonly kernel: Uint8Array;
}

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
  const findTokens = createWinkTokenizer();
  const analyse = createSyntaxAnalyser(model, resources.kernel);
  const findNames = createNameFinder(resources);

  const annotateBlock = (document: Document, block: number, tokens: Token[], sentences: Sentence[]): void => {
    const { span, kind } = document.blocks[block]!;
    const text = document.text.slice(span.start, span.end);
    const spans = adaptTokens(text, findTokens(text), model.tokens);
    const borders = findSentences(text, spans, model.sentences);
    for (let border = 0; border + 1 < borders.length; border++) {
      const found = spans.slice(borders[border], borders[border + 1]);
      const texts = found.map(({ start, end }) => text.slice(start, end));
      const syntax = analyse(texts);
      const first = tokens.length;
      for (let index = 0; index < found.length; index++) {
        const head = syntax.head(index);
        tokens.push({
          index: first + index,
          start: span.start + found[index]!.start,
          end: span.start + found[index]!.end,
          text: texts[index]!,
          lemma: syntax.lemma(index),
          upos: syntax.upos(index),
          xpos: syntax.xpos(index),
          head: head < 0 ? -1 : first + head,
          deprel: syntax.deprel(index),
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
