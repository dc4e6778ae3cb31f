/**
 * The sentence model: a linear chain over the labels, its weights looked up by feature hash.
 * In: a sentence and the evidence of its article. Out: the best row of labels, and how sure it is of each token.
 * Only candidates are weighed; all other tokens are outside.
 */
import type { DocumentEvidence } from './evidence.js';
import { addWeights, createFeatureRecords, type FeatureRecords } from './featureRecords.js';
import { FEATURES, writeFeatures } from './features.js';
import { LABELS, mayEnd, mayFollow, OUTSIDE } from './labels.js';
import type { NameModel } from './modelFile.js';
import type { SentenceView } from './sentence.js';

export interface Reading {
  readonly labels: Uint8Array;
  /** For each token, the probability of its label, in [0, 1]. */
  readonly certainty: Float32Array;
}

/** Reads sentences with one model, with buffers of its own. */
export function createReader(
  model: NameModel,
): (sentence: SentenceView, evidence: DocumentEvidence) => Reading {
  const features = new Int32Array(FEATURES);
  const records = createFeatureRecords(model);
  let scores = new Float64Array(64 * LABELS);
  let forward = new Float64Array(64 * LABELS);
  let from = new Uint8Array(64 * LABELS);
  const chances = Float64Array.from(model.transitions, Math.exp);
  const best = new Float64Array(LABELS);
  const next = new Float64Array(LABELS);
  return (sentence, evidence) => {
    const count = sentence.words.length;
    if (scores.length < count * LABELS) {
      scores = new Float64Array(count * LABELS);
      forward = new Float64Array(count * LABELS);
      from = new Uint8Array(count * LABELS);
    }
    const labels = new Uint8Array(count);
    const certainty = new Float32Array(count).fill(1);
    for (let first = 0; first < count; first++) {
      if (!sentence.candidates[first]) continue;
      let end = first;
      while (end < count && sentence.candidates[end]) {
        writeFeatures(sentence, evidence, end, features, 0);
        score(records, features, model.scale, scores, end * LABELS);
        end++;
      }
      decode(model, sentence, first, end, scores, from, best, next, labels);
      measure(chances, sentence, first, end, scores, forward, labels, certainty);
      first = end;
    }
    return { labels, certainty };
  };
}

function score(
  records: FeatureRecords,
  features: Int32Array,
  scale: number,
  scores: Float64Array,
  at: number,
): void {
  scores.fill(0, at, at + LABELS);
  for (let f = 0; f < FEATURES; f++) if (features[f] !== 0) addWeights(records, features[f]!, scores, at);
  for (let label = 0; label < LABELS; label++) scores[at + label]! *= scale;
}

const PAIRS = Array.from({ length: LABELS * LABELS }, (_, k) => k).filter(k =>
  mayFollow(Math.floor(k / LABELS), k % LABELS),
);
/** Pairs of labels that may follow each other, earlier and later label apart; as numbers, since they are read for every token. */
export const EARLIER = Uint8Array.from(PAIRS, k => Math.floor(k / LABELS));
export const LATER = Uint8Array.from(PAIRS, k => k % LABELS);

/** Viterbi over tokens `[first, end)`; what stands before and after is outside. */
function decode(
  model: NameModel,
  sentence: SentenceView,
  first: number,
  end: number,
  scores: Float64Array,
  from: Uint8Array,
  best: Float64Array,
  next: Float64Array,
  labels: Uint8Array,
): void {
  best.fill(-Infinity);
  best[OUTSIDE] = 0;
  for (let i = first; i < end; i++) {
    const transitions = sentence.words[i]!.kind * LABELS * LABELS;
    next.fill(-Infinity);
    for (let arc = 0; arc < EARLIER.length; arc++) {
      const earlier = EARLIER[arc]!;
      const later = LATER[arc]!;
      const total = best[earlier]! + model.transitions[transitions + earlier * LABELS + later]!;
      if (total > next[later]!) {
        next[later] = total;
        from[i * LABELS + later] = earlier;
      }
    }
    for (let label = 0; label < LABELS; label++) best[label] = next[label]! + scores[i * LABELS + label]!;
  }
  let label = OUTSIDE;
  for (let l = 0; l < LABELS; l++) if (mayEnd(l) && best[l]! > best[label]!) label = l;
  for (let i = end - 1; i >= first; i--) {
    labels[i] = label;
    label = from[i * LABELS + label]!;
  }
}

/** Probability of each chosen label in the chain, by forward and backward sums scaled at each token. */
function measure(
  chances: Float64Array,
  sentence: SentenceView,
  first: number,
  end: number,
  scores: Float64Array,
  forward: Float64Array,
  labels: Uint8Array,
  certainty: Float32Array,
): void {
  const row = new Float64Array(LABELS);
  for (let i = first; i < end; i++) {
    const at = i * LABELS;
    const table = sentence.words[i]!.kind * LABELS * LABELS;
    let most = -Infinity;
    for (let label = 0; label < LABELS; label++) most = Math.max(most, scores[at + label]!);
    forward.fill(0, at, at + LABELS);
    for (let arc = 0; arc < EARLIER.length; arc++) {
      const earlier = EARLIER[arc]!;
      const later = LATER[arc]!;
      const before = i > first ? forward[at - LABELS + earlier]! : earlier === OUTSIDE ? 1 : 0;
      forward[at + later]! += before * chances[table + earlier * LABELS + later]!;
    }
    let sum = 0;
    for (let label = 0; label < LABELS; label++) {
      scores[at + label] = Math.exp(scores[at + label]! - most);
      forward[at + label]! *= scores[at + label]!;
      sum += forward[at + label]!;
    }
    for (let label = 0; label < LABELS; label++) forward[at + label]! /= sum;
  }
  for (let label = 0; label < LABELS; label++) row[label] = mayEnd(label) ? 1 : 0;
  const earlierRow = new Float64Array(LABELS);
  for (let i = end - 1; i >= first; i--) {
    const at = i * LABELS;
    let sum = 0;
    for (let label = 0; label < LABELS; label++) sum += forward[at + label]! * row[label]!;
    certainty[i] = (forward[at + labels[i]!]! * row[labels[i]!]!) / sum;
    const table = sentence.words[i]!.kind * LABELS * LABELS;
    earlierRow.fill(0);
    for (let arc = 0; arc < EARLIER.length; arc++) {
      const earlier = EARLIER[arc]!;
      const later = LATER[arc]!;
      earlierRow[earlier]! += chances[table + earlier * LABELS + later]! * scores[at + later]! * row[later]!;
    }
    let scale = 0;
    for (let label = 0; label < LABELS; label++) scale += earlierRow[label]!;
    for (let label = 0; label < LABELS; label++) row[label] = earlierRow[label]! / scale;
  }
}
