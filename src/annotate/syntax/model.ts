/**
 * The syntax model as a value, and its form in `models/syntax.bin`. In: the bytes of the file, or what training
 * made. Out: the other of the two. The text parts are lines, so that they can be read by eye.
 */
import { type NetworkModel, networkArrays, readNetworkModel } from '../network/index.js';
import type { SentenceKnowledge } from '../sentences.js';
import type { TokenKnowledge } from '../tokens.js';
import { readWeights, type WeightArray, writeWeights } from '../weights.js';
import type { LemmaEdit, LemmaModel } from './lemmatizer.js';

export interface SyntaxModel {
  readonly tokens: TokenKnowledge;
  readonly sentences: SentenceKnowledge;
  readonly network: NetworkModel;
  readonly lemmas: LemmaModel;
}

export function readSyntaxModel(bytes: Uint8Array): SyntaxModel {
  const file = readWeights(bytes);
  const lines = (name: string) => file.text(name).split('\n');
  const list = (name: string) => lines(name).filter(line => line !== '');
  return {
    tokens: {
      splits: new Map(
        list('token-splits').map(line => {
          const parts = line.split(' ');
          return [parts.join(''), parts.map(part => part.length)];
        }),
      ),
      joins: new Set(list('token-joins')),
      prefixes: new Set(list('token-prefixes')),
    },
    sentences: { titles: new Set(list('sentence-titles')), starters: new Set(list('sentence-starters')) },
    network: readNetworkModel(file),
    lemmas: {
      exceptions: new Map(
        lines('lemma-exceptions').map(line => {
          const [key = '', lemma = ''] = line.split('\t');
          return [key, lemma];
        }),
      ),
      endings: new Map(
        lines('lemma-endings').map(line => {
          const [key = '', cut = '', add = ''] = line.split('\t');
          return [key, { cut: Number(cut), add }] satisfies [string, LemmaEdit];
        }),
      ),
    },
  };
}

export function writeSyntaxModel(model: SyntaxModel): Uint8Array {
  return writeWeights(
    new Map<string, WeightArray | string>([
      ['token-splits', [...model.tokens.splits].map(([form, lengths]) => cutForm(form, lengths)).join('\n')],
      ['token-joins', [...model.tokens.joins].join('\n')],
      ['token-prefixes', [...model.tokens.prefixes].join('\n')],
      ['sentence-titles', [...model.sentences.titles].join('\n')],
      ['sentence-starters', [...model.sentences.starters].join('\n')],
      ['lemma-exceptions', [...model.lemmas.exceptions].map(([key, lemma]) => `${key}\t${lemma}`).join('\n')],
      [
        'lemma-endings',
        [...model.lemmas.endings].map(([key, { cut, add }]) => `${key}\t${cut}\t${add}`).join('\n'),
      ],
      ...networkArrays(model.network),
    ]),
  );
}

function cutForm(form: string, lengths: readonly number[]): string {
  const parts: string[] = [];
  let start = 0;
  for (const length of lengths) {
    parts.push(form.slice(start, start + length));
    start += length;
  }
  return parts.join(' ');
}
