/** Trains the whole syntax model from treebank sentences. Deterministic: the same sentences give the same model. */
import { coarseTags } from '../../src/annotate/syntax/index.js';
import type { SyntaxModel } from '../../src/annotate/syntax/model.js';
import { createSentenceView, fillSentenceView } from '../../src/annotate/syntax/parser.js';
import { createTagger } from '../../src/annotate/syntax/tagger.js';
import { createWords, LONGEST_SENTENCE } from '../../src/annotate/syntax/words.js';
import type { TreebankSentence } from './conllu.js';
import { learnLemmas } from './lemmas.js';
import { type ParserExample, trainParser } from './parser.js';
import { createRandom } from './random.js';
import { learnSentenceKnowledge } from './sentences.js';
import { learnTagDictionary, trainTagger } from './tagger.js';
import { learnTokenKnowledge } from './tokens.js';

export interface TrainingOptions {
  readonly tagRounds: number;
  readonly parseRounds: number;
  /** Logarithms of the numbers of weights. */
  readonly tagBits: number;
  readonly actionBits: number;
  readonly labelBits: number;
  readonly log: (line: string) => void;
}

export const DEFAULT_OPTIONS: Omit<TrainingOptions, 'log'> = {
  tagRounds: 6,
  parseRounds: 8,
  tagBits: 21,
  actionBits: 21,
  labelBits: 21,
};

export function trainSyntax(
  sentences: readonly TreebankSentence[],
  clusters: ReadonlyMap<string, number>,
  options: TrainingOptions,
): SyntaxModel {
  const dictionary = learnTagDictionary(sentences);
  options.log(`${dictionary.tags.length} tags, ${dictionary.classes.length} classes`);
  const knowledge = { tagClasses: dictionary.tagClasses, clusters };
  const words = createWords(knowledge);
  const tagger = trainTagger(sentences, dictionary, words, {
    rounds: options.tagRounds,
    bits: options.tagBits,
    random: createRandom(1),
  });
  options.log('tagger trained');
  const labels = relationsOf(sentences);
  const labelIndex = new Map(labels.map((label, index) => [label, index]));
  const tag = createTagger(tagger, words);
  const coarse = coarseTags(tagger.tags);
  const slots = new Int32Array(LONGEST_SENTENCE);
  const examples = sentences.map((sentence): ParserExample => {
    const length = sentence.words.length;
    const tags = new Uint8Array(length);
    const fillSlots = (): void => {
      words.reserve(length);
      for (let word = 0; word < length; word++) slots[word] = words.slotOf(sentence.words[word]!.form);
    };
    fillSlots();
    tag(slots, length, tags);
    return {
      length,
      fill: view => {
        fillSlots();
        fillSentenceView(view, words, coarse, slots, length, tags);
      },
      heads: Int16Array.from(sentence.words, word => (word.head < 0 ? length : word.head)),
      labels: Uint8Array.from(
        sentence.words,
        word => labelIndex.get(knownRelation(word.deprel, labelIndex))!,
      ),
    };
  });
  const parser = trainParser(examples, labels, createSentenceView(), {
    rounds: options.parseRounds,
    bits: options.actionBits,
    labelBits: options.labelBits,
    random: createRandom(2),
  });
  options.log('parser trained');
  return {
    tokens: learnTokenKnowledge(sentences),
    sentences: learnSentenceKnowledge(sentences),
    words: knowledge,
    tagger,
    parser,
    lemmas: learnLemmas(sentences),
  };
}

/** A subtype seen more seldom than this is written without its subtype. */
const SELDOM = 20;

function relationsOf(sentences: readonly TreebankSentence[]): string[] {
  const counts = new Map<string, number>();
  for (const { words } of sentences)
    for (const { deprel } of words) counts.set(deprel, (counts.get(deprel) ?? 0) + 1);
  const kept = [...counts.keys()].filter(label => !label.includes(':') || counts.get(label)! >= SELDOM);
  return [...new Set([...kept, ...[...counts.keys()].map(label => label.split(':')[0]!)])].sort();
}

function knownRelation(deprel: string, known: ReadonlyMap<string, number>): string {
  return known.has(deprel) ? deprel : deprel.split(':')[0]!;
}
