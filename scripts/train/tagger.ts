/** Learns the tag dictionary and the tagger's weights from treebank sentences. */
import { buildLinearModel, type LinearRows } from '../../src/annotate/syntax/linear.js';
import { bestOf, TAG_FEATURES, type TaggerModel, tagFeatures } from '../../src/annotate/syntax/tagger.js';
import { LONGEST_SENTENCE, normalise, type Words } from '../../src/annotate/syntax/words.js';
import type { TreebankSentence } from './conllu.js';
import { createFeatureCounter, createPerceptron } from './perceptron.js';
import { type Random, shuffle } from './random.js';

export interface TagDictionary {
  readonly tags: readonly string[];
  readonly classes: readonly Uint8Array[];
  readonly tagClasses: ReadonlyMap<string, number>;
}

/** A form seen less often than this may have tags not seen with it. */
const FREQUENT = 8;
/** A tag that a frequent form has more seldom than this is taken for an error of the treebank. */
const RARE_SHARE = 0.003;
/** Tags seen with fewer different forms are closed: a new word never has them. */
const OPEN_TAG_FORMS = 25;

/** `allTags` fixes the numbers of the tags where the sentences are only a part of all. */
export function learnTagDictionary(
  sentences: readonly TreebankSentence[],
  allTags?: readonly string[],
): TagDictionary {
  const tagCounts = new Map<string, number>();
  const formTags = new Map<string, Map<string, number>>();
  const tagForms = new Map<string, Set<string>>();
  for (const { words } of sentences)
    for (const { form, tag } of words) {
      tagCounts.set(tag, (tagCounts.get(tag) ?? 0) + 1);
      const key = normalise(form);
      const counts = formTags.get(key) ?? new Map<string, number>();
      formTags.set(key, counts.set(tag, (counts.get(tag) ?? 0) + 1));
      tagForms.set(tag, (tagForms.get(tag) ?? new Set()).add(key));
    }
  const tags = allTags ?? [...tagCounts.keys()].sort();
  const indexOf = new Map(tags.map((tag, index) => [tag, index]));
  const open = tags.filter(
    tag => (tagForms.get(tag)?.size ?? 0) >= Math.min(OPEN_TAG_FORMS, formTags.size / 40),
  );
  const classes = new Map<string, number>([[open.map(tag => indexOf.get(tag)!).join(','), 0]]);
  const tagClasses = new Map<string, number>();
  for (const form of [...formTags.keys()].sort()) {
    const counts = formTags.get(form)!;
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    if (total < FREQUENT) continue;
    const seen = tags.filter(tag => (counts.get(tag) ?? 0) > total * RARE_SHARE);
    const key = seen.map(tag => indexOf.get(tag)!).join(',');
    if (!classes.has(key)) classes.set(key, classes.size);
    tagClasses.set(form, classes.get(key)!);
  }
  return {
    tags,
    classes: [...classes.keys()].map(key => Uint8Array.from(key.split(',').map(Number))),
    tagClasses,
  };
}

export interface TrainedTagger {
  readonly model: TaggerModel;
  readonly rows: LinearRows;
}

export function trainTagger(
  sentences: readonly TreebankSentence[],
  dictionary: TagDictionary,
  words: Words,
  options: {
    readonly rounds: number;
    readonly most: number;
    readonly leastSeen: number;
    readonly random: Random;
  },
): TrainedTagger {
  const { tags: tagNames, classes } = dictionary;
  const indexOf = new Map(tagNames.map((tag, index) => [tag, index]));
  const slots = new Int32Array(LONGEST_SENTENCE);
  const tags = new Uint8Array(LONGEST_SENTENCE);
  const features = new Int32Array(TAG_FEATURES);
  const rows = new Int32Array(TAG_FEATURES);
  const scores = new Float64Array(tagNames.length);
  const fillSlots = (sentence: TreebankSentence): void => {
    words.reserve(sentence.words.length);
    sentence.words.forEach((word, index) => {
      slots[index] = words.slotOf(word.form);
    });
  };
  const candidatesAt = (index: number) => classes[words.tagClass[slots[index]!]!]!;

  const counter = createFeatureCounter();
  for (const sentence of sentences) {
    const length = sentence.words.length;
    fillSlots(sentence);
    for (let word = 0; word < length; word++) tags[word] = indexOf.get(sentence.words[word]!.tag) ?? 0;
    for (let word = 0; word < length; word++) {
      if (candidatesAt(word).length === 1) continue;
      tagFeatures(words, slots, length, tags, word, features);
      counter.add(features, TAG_FEATURES);
    }
  }

  const learner = createPerceptron(counter.select(options.leastSeen), tagNames.length);
  const order = Int32Array.from(sentences, (_, index) => index);
  for (let round = 0; round < options.rounds; round++) {
    shuffle(order, options.random);
    for (const index of order) {
      const sentence = sentences[index]!;
      const length = sentence.words.length;
      fillSlots(sentence);
      for (let word = 0; word < length; word++) {
        const candidates = candidatesAt(word);
        if (candidates.length === 1) {
          tags[word] = candidates[0]!;
          continue;
        }
        tagFeatures(words, slots, length, tags, word, features);
        const known = learner.rowsOf(features, TAG_FEATURES, rows);
        learner.scoreSome(rows, known, candidates, scores);
        const guess = bestOf(candidates, scores);
        const gold = indexOf.get(sentence.words[word]!.tag) ?? guess;
        if (guess !== gold && candidates.includes(gold)) {
          learner.add(rows, known, gold, 1);
          learner.add(rows, known, guess, -1);
        }
        learner.tick();
        tags[word] = guess;
      }
    }
  }
  const trained = learner.finish(options.most);
  return { model: { tags: tagNames, classes, weights: buildLinearModel(trained) }, rows: trained };
}
