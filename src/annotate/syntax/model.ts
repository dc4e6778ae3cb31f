/**
 * The syntax model as a value, and its form in `models/syntax.bin`. In: the bytes of the file, or what training
 * made. Out: the other of the two. The text parts are lines, so that they can be read by eye.
 */
import { readClusters } from '../names/clusters.js';
import type { SentenceKnowledge } from '../sentences.js';
import type { TokenKnowledge } from '../tokens.js';
import { readWeights, type WeightArray, type WeightFile, writeWeights } from '../weights.js';
import type { LemmaEdit, LemmaModel } from './lemmatizer.js';
import { buildLinearModel, type LinearRows, linearRowArrays, readLinearRows } from './linear.js';
import type { ParserModel } from './parser.js';
import type { TaggerModel } from './tagger.js';
import type { WordKnowledge } from './words.js';

export interface SyntaxModel {
  readonly tokens: TokenKnowledge;
  readonly sentences: SentenceKnowledge;
  readonly words: WordKnowledge;
  readonly tagger: TaggerModel;
  /** Reads from right to left; its tree guides the parser. */
  readonly guide: ParserModel;
  readonly parser: ParserModel;
  readonly lemmas: LemmaModel;
}

export function readSyntaxModel(bytes: Uint8Array): SyntaxModel {
  const file = readWeights(bytes);
  const lines = (name: string) => file.text(name).split('\n');
  const list = (name: string) => lines(name).filter(line => line !== '');
  const tagClasses = new Map<string, number>();
  const classes = lines('tag-dictionary').map((line, index) => {
    const [tags = '', ...forms] = line.split(' ');
    for (const form of forms) tagClasses.set(form, index);
    return Uint8Array.from(tags.split(',').map(Number));
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
      prefixes: new Set(list('token-prefixes')),
    },
    sentences: { titles: new Set(list('sentence-titles')), starters: new Set(list('sentence-starters')) },
    words: { tagClasses, clusters: readClusters(file.array('clusters') as Uint8Array) },
    tagger: { tags: lines('tags'), classes, weights: buildLinearModel(readLinearRows(file, 'tag')) },
    guide: readParser(file, 'guide'),
    parser: readParser(file, 'parser'),
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

export interface TrainedParser extends ParserModel {
  readonly actionRows: LinearRows;
  readonly labelRows: LinearRows;
}

/** A model as training leaves it: its classifiers still as rows. */
export interface TrainedSyntax extends SyntaxModel {
  /** The file that `words.clusters` was read from. */
  readonly clusterFile: Uint8Array;
  readonly tagRows: LinearRows;
  readonly guide: TrainedParser;
  readonly parser: TrainedParser;
}

export function writeSyntaxModel(model: TrainedSyntax): Uint8Array {
  const forms = new Map<number, string[]>();
  for (const [form, index] of model.words.tagClasses) forms.set(index, [...(forms.get(index) ?? []), form]);
  return writeWeights(
    new Map<string, WeightArray | string>([
      ['token-splits', [...model.tokens.splits].map(([form, lengths]) => cutForm(form, lengths)).join('\n')],
      ['token-joins', [...model.tokens.joins].join('\n')],
      ['token-prefixes', [...model.tokens.prefixes].join('\n')],
      ['sentence-titles', [...model.sentences.titles].join('\n')],
      ['sentence-starters', [...model.sentences.starters].join('\n')],
      ['tags', model.tagger.tags.join('\n')],
      [
        'tag-dictionary',
        model.tagger.classes
          .map((tags, index) => [tags.join(','), ...(forms.get(index) ?? []).sort()].join(' '))
          .join('\n'),
      ],
      ['clusters', model.clusterFile],
      ['lemma-exceptions', [...model.lemmas.exceptions].map(([key, lemma]) => `${key}\t${lemma}`).join('\n')],
      [
        'lemma-endings',
        [...model.lemmas.endings].map(([key, { cut, add }]) => `${key}\t${cut}\t${add}`).join('\n'),
      ],
      ...linearRowArrays(model.tagRows, 'tag'),
      ...parserArrays(model.guide, 'guide'),
      ...parserArrays(model.parser, 'parser'),
    ]),
  );
}

function readParser(file: WeightFile, name: string): ParserModel {
  return {
    labels: file.text(`${name}-labels`).split('\n'),
    actions: {
      kinds: file.array(`${name}-action-kinds`) as Uint8Array,
      labels: file.array(`${name}-action-labels`) as Uint8Array,
    },
    actionWeights: buildLinearModel(readLinearRows(file, `${name}-action`)),
    labelWeights: buildLinearModel(readLinearRows(file, `${name}-label`)),
  };
}

function parserArrays(parser: TrainedParser, name: string): [string, WeightArray | string][] {
  return [
    [`${name}-labels`, parser.labels.join('\n')],
    [`${name}-action-kinds`, parser.actions.kinds],
    [`${name}-action-labels`, parser.actions.labels],
    ...linearRowArrays(parser.actionRows, `${name}-action`),
    ...linearRowArrays(parser.labelRows, `${name}-label`),
  ];
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
