/**
 * The syntax model as a value, and its form in `models/syntax.bin`. In: the bytes of the file, or what training
 * made. Out: the other of the two. The text parts are lines, so that they can be read by eye.
 */
import type { SentenceKnowledge } from '../sentences.js';
import type { TokenKnowledge } from '../tokens.js';
import { readWeights, type WeightArray, writeWeights } from '../weights.js';
import type { WeightTable } from './hash.js';
import type { LemmaEdit, LemmaModel } from './lemmatizer.js';
import type { ParserModel } from './parser.js';
import type { TaggerModel } from './tagger.js';
import type { WordKnowledge } from './words.js';

export interface SyntaxModel {
  readonly tokens: TokenKnowledge;
  readonly sentences: SentenceKnowledge;
  readonly words: WordKnowledge;
  readonly tagger: TaggerModel;
  readonly parser: ParserModel;
  readonly lemmas: LemmaModel;
}

export function readSyntaxModel(bytes: Uint8Array): SyntaxModel {
  const file = readWeights(bytes);
  const lines = (name: string) => file.text(name).split('\n');
  const list = (name: string) => lines(name).filter(line => line !== '');
  const tagClasses = new Map<string, number>();
  const classes = lines('tag-classes').map((line, index) => {
    const [tags = '', ...forms] = line.split(' ');
    for (const form of forms) tagClasses.set(form, index);
    return Uint8Array.from(tags.split(',').map(Number));
  });
  const clusters = new Map<string, number>();
  lines('clusters').forEach((line, index) => {
    for (const form of line.split(' ')) if (form !== '') clusters.set(form, index);
  });
  return {
    tokens: {
      splits: new Map(
        list('token-splits').map(line => {
          const parts = line.split(' ');
          return [parts.join(''), parts.map(part => part.length)];
        }),
      ),
      joins: new Set(list('token-joins')),
    },
    sentences: { titles: new Set(list('sentence-titles')), starters: new Set(list('sentence-starters')) },
    words: { tagClasses, clusters },
    tagger: { tags: lines('tags'), classes, table: file.array('tag-weights') as WeightTable },
    parser: {
      labels: lines('labels'),
      actions: file.array('action-weights') as WeightTable,
      labelTable: file.array('label-weights') as WeightTable,
    },
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
  const forms = new Map<number, string[]>();
  for (const [form, index] of model.words.tagClasses) forms.set(index, [...(forms.get(index) ?? []), form]);
  const clusters: string[][] = [];
  for (const [form, index] of model.words.clusters) (clusters[index] ??= []).push(form);
  return writeWeights(
    new Map<string, WeightArray | string>([
      ['token-splits', [...model.tokens.splits].map(([form, lengths]) => cutForm(form, lengths)).join('\n')],
      ['token-joins', [...model.tokens.joins].join('\n')],
      ['sentence-titles', [...model.sentences.titles].join('\n')],
      ['sentence-starters', [...model.sentences.starters].join('\n')],
      ['tags', model.tagger.tags.join('\n')],
      [
        'tag-classes',
        model.tagger.classes
          .map((tags, index) => [tags.join(','), ...(forms.get(index) ?? []).sort()].join(' '))
          .join('\n'),
      ],
      ['clusters', Array.from(clusters, words => (words ?? []).sort().join(' ')).join('\n')],
      ['labels', model.parser.labels.join('\n')],
      ['lemma-exceptions', [...model.lemmas.exceptions].map(([key, lemma]) => `${key}\t${lemma}`).join('\n')],
      [
        'lemma-endings',
        [...model.lemmas.endings].map(([key, { cut, add }]) => `${key}\t${cut}\t${add}`).join('\n'),
      ],
      ['tag-weights', quantise(model.tagger.table)],
      ['action-weights', quantise(model.parser.actions)],
      ['label-weights', quantise(model.parser.labelTable)],
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

/** Floats to 16 bits; the classifiers compare sums, so the scale need not be kept. */
function quantise(table: WeightTable): Int16Array {
  let largest = 1e-9;
  for (const weight of table) largest = Math.max(largest, Math.abs(weight));
  return Int16Array.from(table, weight => Math.round((weight * 32767) / largest));
}
