/** Learns the tag dictionary and the tagger's weights from treebank sentences. */
import type { WeightTable } from '../../src/annotate/syntax/hash.js';
import { bestTag, TAG_FEATURES, type TaggerModel, tagFeatures } from '../../src/annotate/syntax/tagger.js';
import { LONGEST_SENTENCE, normalise, type Words } from '../../src/annotate/syntax/words.js';
import { createAveragedWeights } from './averaged.js';
import type { TreebankSentence } from './conllu.js';
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

export function learnTagDictionary(sentences: readonly TreebankSentence[]): TagDictionary {
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
  const tags = [...tagCounts.keys()].sort();
  const indexOf = new Map(tags.map((tag, index) => [tag, index]));
  const open = tags.filter(tag => tagForms.get(tag)!.size >= Math.min(OPEN_TAG_FORMS, formTags.size / 40));
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

export function trainTagger(
  sentences: readonly TreebankSentence[],
  dictionary: TagDictionary,
  words: Words,
  options: { readonly rounds: number; readonly bits: number; readonly random: Random },
): TaggerModel {
  const learner = createAveragedWeights(1 << options.bits);
  const table: WeightTable = learner.weights;
  const mask = table.length - 1;
  const indexOf = new Map(dictionary.tags.map((tag, index) => [tag, index]));
  const slots = new Int32Array(LONGEST_SENTENCE);
  const tags = new Uint8Array(LONGEST_SENTENCE);
  const rows = new Int32Array(TAG_FEATURES);
  const order = Int32Array.from(sentences, (_, index) => index);
  for (let round = 0; round < options.rounds; round++) {
    shuffle(order, options.random);
    for (const index of order) {
      const sentence = sentences[index]!;
      const length = sentence.words.length;
      words.reserve(length);
      for (let word = 0; word < length; word++) slots[word] = words.slotOf(sentence.words[word]!.form);
      for (let word = 0; word < length; word++) {
        const candidates = dictionary.classes[words.tagClass[slots[word]!]!]!;
        if (candidates.length === 1) {
          tags[word] = candidates[0]!;
          continue;
        }
        tagFeatures(words, slots, length, tags, word, rows);
        const guess = bestTag(table, rows, candidates);
        const gold = indexOf.get(sentence.words[word]!.tag)!;
        if (guess !== gold && candidates.includes(gold))
          for (const row of rows) {
            learner.add((row ^ gold) & mask, 1);
            learner.add((row ^ guess) & mask, -1);
          }
        learner.tick();
        tags[word] = guess;
      }
    }
  }
  return { tags: dictionary.tags, classes: dictionary.classes, table: learner.average() };
}
