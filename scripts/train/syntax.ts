/** Trains the whole syntax model from treebank sentences. Deterministic: the same sentences give the same model. */
import { type Clusters, readClusters } from '../../src/annotate/names/clusters.js';
import { coarseTags } from '../../src/annotate/syntax/index.js';
import type { TrainedSyntax } from '../../src/annotate/syntax/model.js';
import { createSentenceView, fillSentenceView } from '../../src/annotate/syntax/parser.js';
import { createTagger } from '../../src/annotate/syntax/tagger.js';
import { createWords, LONGEST_SENTENCE } from '../../src/annotate/syntax/words.js';
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
  parseRounds: 5,
  mostTagWeights: 400_000,
  mostActionWeights: 600_000,
  mostLabelWeights: 250_000,
  leastSeen: 2,
  leastSeenAction: 5,
};

export function trainSyntax(
  treebank: readonly TreebankSentence[],
  clusterFile: Uint8Array,
  options: TrainingOptions,
): TrainedSyntax {
  const clusters = readClusters(clusterFile);
  const sentences = withHeadlines(treebank);
  const dictionary = learnTagDictionary(sentences);
  options.log(`${dictionary.tags.length} tags, ${dictionary.classes.length} classes`);
  const knowledge = { tagClasses: dictionary.tagClasses, clusters };
  const words = createWords(knowledge);
  const tagger = trainTagger(sentences, dictionary, words, {
    rounds: options.tagRounds,
    most: options.mostTagWeights,
    leastSeen: options.leastSeen,
    random: createRandom(1),
  });
  options.log('tagger trained');
  const tagsOf = jackknife(sentences, dictionary, clusters, options);
  options.log('training text tagged');
  const labels = relationsOf(sentences);
  const labelIndex = new Map(labels.map((label, index) => [label, index]));
  const coarse = coarseTags(dictionary.tags);
  const slots = new Int32Array(LONGEST_SENTENCE);
  const examples = sentences.map((sentence, index): ParserExample => {
    const length = sentence.words.length;
    const tags = tagsOf[index]!;
    const fillSlots = (): void => {
      words.reserve(length);
      for (let word = 0; word < length; word++) slots[word] = words.slotOf(sentence.words[word]!.form);
    };
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
    mostActions: options.mostActionWeights,
    mostLabels: options.mostLabelWeights,
    leastSeenAction: options.leastSeenAction,
    leastSeenLabel: options.leastSeen,
    random: createRandom(2),
    log: options.log,
  });
  options.log('parser trained');
  return {
    tokens: learnTokenKnowledge(treebank),
    sentences: learnSentenceKnowledge(treebank),
    clusterFile,
    words: knowledge,
    tagger: tagger.model,
    parser: parser.model,
    rows: { tag: tagger.rows, action: parser.actionRows, label: parser.labelRows },
    lemmas: learnLemmas(treebank),
  };
}

/** Parts that take turns to be tagged by a tagger that was trained on the others. */
const FOLDS = 3;
/** Sentences in a row that stay together, so that most of an article is unseen when it is tagged. */
const STRETCH = 40;
const FOLD_ROUNDS = 2;

/** Tags as a tagger gives them to text that it has not seen: the parser must live with the like of them. */
function jackknife(
  sentences: readonly TreebankSentence[],
  dictionary: TagDictionary,
  clusters: Clusters,
  options: TrainingOptions,
): Uint8Array[] {
  const tags = sentences.map(({ words }) => new Uint8Array(words.length));
  const slots = new Int32Array(LONGEST_SENTENCE);
  for (let fold = 0; fold < FOLDS; fold++) {
    const isIn = (index: number): boolean => Math.floor(index / STRETCH) % FOLDS === fold;
    const others = sentences.filter((_, index) => !isIn(index));
    const known = learnTagDictionary(others, dictionary.tags);
    const words = createWords({ tagClasses: known.tagClasses, clusters });
    const { model } = trainTagger(others, known, words, {
      rounds: FOLD_ROUNDS,
      most: options.mostTagWeights,
      leastSeen: options.leastSeen,
      random: createRandom(10 + fold),
    });
    const tag = createTagger(model, words);
    sentences.forEach((sentence, index) => {
      if (!isIn(index)) return;
      words.reserve(sentence.words.length);
      sentence.words.forEach((word, position) => {
        slots[position] = words.slotOf(word.form);
      });
      tag(slots, sentence.words.length, tags[index]!);
    });
  }
  return tags;
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
