/**
 * Trains the whole syntax model from treebank sentences. Deterministic: the same sentences give the same model.
 *
 * Each step learns from what the step before makes of text it has not seen: the parsers from the tagger's tags,
 * the second parser from the first one's trees.
 */
import { readClusters } from '../../src/annotate/names/clusters.js';
import { coarseTags } from '../../src/annotate/syntax/index.js';
import type { TrainedSyntax } from '../../src/annotate/syntax/model.js';
import { createParser } from '../../src/annotate/syntax/parser.js';
import { createTagger } from '../../src/annotate/syntax/tagger.js';
import {
  createSentenceView,
  fillSentenceView,
  guideView,
  type SentenceView,
  type Tree,
} from '../../src/annotate/syntax/view.js';
import { createWords, LONGEST_SENTENCE, type WordKnowledge } from '../../src/annotate/syntax/words.js';
import type { TreebankSentence } from './conllu.js';
import { withHeadlines } from './headlines.js';
import { learnLemmas } from './lemmas.js';
import { type ParserExample, trainParser } from './parser.js';
import { createRandom } from './random.js';
import { learnSentenceKnowledge } from './sentences.js';
import { learnTagDictionary, type TagDictionary, trainTagger } from './tagger.js';
import { learnTokenKnowledge } from './tokens.js';

export interface TrainingOptions {
  readonly tagRounds: number;
  readonly parseRounds: number;
  readonly guideRounds: number;
  /** Rounds of the models that only serve to annotate text that they have not seen. */
  readonly foldTagRounds: number;
  readonly foldParseRounds: number;
  /** Weights kept of each classifier. */
  readonly mostTagWeights: number;
  readonly mostActionWeights: number;
  readonly mostLabelWeights: number;
  /** A feature seen less often is not learnt; `leastSeenAction` for those of the parser's states. */
  readonly leastSeen: number;
  readonly leastSeenAction: number;
  readonly log: (line: string) => void;
}

export const DEFAULT_OPTIONS: Omit<TrainingOptions, 'log'> = {
  tagRounds: 5,
  parseRounds: 6,
  guideRounds: 5,
  foldTagRounds: 2,
  foldParseRounds: 2,
  mostTagWeights: 500_000,
  mostActionWeights: 750_000,
  mostLabelWeights: 200_000,
  leastSeen: 2,
  leastSeenAction: 5,
};

export function trainSyntax(
  treebank: readonly TreebankSentence[],
  clusterFile: Uint8Array,
  options: TrainingOptions,
): TrainedSyntax {
  const { log } = options;
  const clusters = readClusters(clusterFile);
  const sentences = withHeadlines(treebank);
  const dictionary = learnTagDictionary(sentences);
  const knowledge = { tagClasses: dictionary.tagClasses, clusters };
  const tagger = trainTagger(sentences, dictionary, createWords(knowledge), {
    rounds: options.tagRounds,
    most: options.mostTagWeights,
    leastSeen: options.leastSeen,
    random: createRandom(1),
  });
  log('tagger trained');
  const tags = tagUnseen(sentences, dictionary, knowledge, options);
  log('text tagged for the parsers');

  const labels = relationsOf(sentences);
  const turned = makeExamples(sentences, tags, labels, dictionary.tags, knowledge, true);
  const view = createSentenceView();
  const parserOptions = {
    rounds: options.parseRounds,
    mostActions: options.mostActionWeights,
    mostLabels: options.mostLabelWeights,
    leastSeenAction: options.leastSeenAction,
    leastSeenLabel: options.leastSeen,
    log,
  };
  const guide = trainParser(turned, labels, view, {
    ...parserOptions,
    rounds: options.guideRounds,
    random: createRandom(2),
  });
  log('guide trained');
  const trees = crossFold(sentences.length, GUIDE_FOLDS, (others, part, fold) => {
    const parser = createParser(
      trainParser(
        others.map(index => turned[index]!),
        labels,
        view,
        { ...parserOptions, rounds: options.foldParseRounds, random: createRandom(20 + fold) },
      ),
    );
    return part.map(index => {
      turned[index]!.fill(view);
      const { heads, labels: names } = parser.parse(view);
      const { length } = turned[index]!;
      return { heads: heads.slice(0, length), labels: names.slice(0, length) };
    });
  });
  log('text parsed for the second parser');
  const examples = makeExamples(sentences, tags, labels, dictionary.tags, knowledge, false, trees);
  const parser = trainParser(examples, labels, view, { ...parserOptions, random: createRandom(3) });
  log('parser trained');
  return {
    tokens: learnTokenKnowledge(treebank),
    sentences: learnSentenceKnowledge(treebank),
    clusterFile,
    words: knowledge,
    tagger: tagger.model,
    tagRows: tagger.rows,
    guide,
    parser,
    lemmas: learnLemmas(treebank, []),
  };
}

/** Parts that take turns to be annotated by a model that was trained on the others. */
const TAG_FOLDS = 3;
const GUIDE_FOLDS = 2;
/** Sentences in a row that stay together, so that most of an article is unseen when it is annotated. */
const STRETCH = 40;

/** `annotate` gets the indices of a part and of all others, and gives a value for each of the part. */
function crossFold<T>(
  size: number,
  folds: number,
  annotate: (others: readonly number[], part: readonly number[], fold: number) => readonly T[],
): T[] {
  const values = new Array<T>(size);
  const all = Array.from({ length: size }, (_, index) => index);
  for (let fold = 0; fold < folds; fold++) {
    const isIn = (index: number): boolean => Math.floor(index / STRETCH) % folds === fold;
    const part = all.filter(isIn);
    const found = annotate(
      all.filter(index => !isIn(index)),
      part,
      fold,
    );
    part.forEach((index, position) => {
      values[index] = found[position]!;
    });
  }
  return values;
}

/** Tags as a tagger gives them to text that it has not seen: the parser must live with the like of them. */
function tagUnseen(
  sentences: readonly TreebankSentence[],
  dictionary: TagDictionary,
  knowledge: WordKnowledge,
  options: TrainingOptions,
): Uint8Array[] {
  const slots = new Int32Array(LONGEST_SENTENCE);
  return crossFold(sentences.length, TAG_FOLDS, (others, part, fold) => {
    const seen = others.map(index => sentences[index]!);
    const known = learnTagDictionary(seen, dictionary.tags);
    const words = createWords({ ...knowledge, tagClasses: known.tagClasses });
    const { model } = trainTagger(seen, known, words, {
      rounds: options.foldTagRounds,
      most: options.mostTagWeights,
      leastSeen: options.leastSeen,
      random: createRandom(10 + fold),
    });
    const tag = createTagger(model, words);
    return part.map(index => {
      const { words: forms } = sentences[index]!;
      const tags = new Uint8Array(forms.length);
      words.reserve(forms.length);
      forms.forEach((word, position) => {
        slots[position] = words.slotOf(word.form);
      });
      tag(slots, forms.length, tags);
      return tags;
    });
  });
}

/** Examples for a parser that reads from left to right, or from right to left where `turned`. */
function makeExamples(
  sentences: readonly TreebankSentence[],
  tags: readonly Uint8Array[],
  labels: readonly string[],
  tagNames: readonly string[],
  knowledge: WordKnowledge,
  turned: boolean,
  guides?: readonly Tree[],
): ParserExample[] {
  const words = createWords(knowledge);
  const coarse = coarseTags(tagNames);
  const slots = new Int32Array(LONGEST_SENTENCE);
  const labelIndex = new Map(labels.map((label, index) => [label, index]));
  return sentences.map((sentence, index): ParserExample => {
    const length = sentence.words.length;
    const heads = new Int16Array(length);
    const relations = new Uint8Array(length);
    sentence.words.forEach(({ head, deprel }, word) => {
      const at = turned ? length - 1 - word : word;
      heads[at] = head < 0 ? length : turned ? length - 1 - head : head;
      relations[at] = labelIndex.get(knownRelation(deprel, labelIndex))!;
    });
    const fill = (view: SentenceView): void => {
      words.reserve(length);
      for (let word = 0; word < length; word++) slots[word] = words.slotOf(sentence.words[word]!.form);
      fillSentenceView(view, words, coarse, slots, length, tags[index]!, turned);
      if (guides) guideView(view, guides[index]!, !turned, labels.length);
    };
    return { length, fill, heads, labels: relations };
  });
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
