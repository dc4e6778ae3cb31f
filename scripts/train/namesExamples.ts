/**
 * Labelled documents → what the learner eats: stretches of candidates with the rows of their features.
 * In: documents, word table, lexicon. Out: a feature table and stretches. Features seen once are left out.
 */
import { type DocumentEvidence, gatherEvidence } from '../../src/annotate/names/evidence.js';
import { FEATURES, writeFeatures } from '../../src/annotate/names/features.js';
import { labelsOf } from '../../src/annotate/names/labels.js';
import type { Lexicon } from '../../src/annotate/names/lexicon.js';
import { type SentenceView, viewSentence } from '../../src/annotate/names/sentence.js';
import type { WordTable } from '../../src/annotate/names/words.js';
import { createFeatureTable, type FeatureTable, rowOf } from './featureTable.js';
import type { LabelledDocument } from './namesCorpora.js';
import type { Stretch } from './namesLearner.js';

export interface WeightedDocument {
  readonly document: LabelledDocument;
  readonly weight: number;
  /** Read with the lexicon that lacks many names, so that the model does not learn that every name is known. */
  readonly blind?: boolean;
}

export interface Reader {
  readonly wordOf: WordTable;
  readonly lexicon: Lexicon;
}

export interface Examples {
  readonly table: FeatureTable;
  readonly stretches: readonly Stretch[];
}

interface Raw {
  readonly view: SentenceView;
  readonly evidence: DocumentEvidence;
  readonly first: number;
  readonly end: number;
  readonly labels: Uint8Array;
  readonly unknown: Uint8Array | undefined;
  readonly weight: number;
  readonly hashes: Int32Array;
}

export function makeExamples(
  documents: readonly WeightedDocument[],
  seeing: Reader,
  blind: Reader,
  least: number,
): Examples {
  const raws: Raw[] = [];
  for (const { document, weight, blind: isBlind } of documents) {
    const { wordOf, lexicon } = isBlind ? blind : seeing;
    const views = document.map(({ forms }) => viewSentence(forms, wordOf, lexicon));
    const evidence = gatherEvidence(views);
    document.forEach(({ forms, spans, unknown }, s) => {
      const view = views[s]!;
      const reachable = spans.filter(({ first, end }) => all(view.candidates, first, end));
      const labels = labelsOf(reachable, forms.length);
      for (let first = 0; first < forms.length; first++) {
        if (!view.candidates[first]) continue;
        let end = first;
        while (end < forms.length && view.candidates[end]) end++;
        const hashes = new Int32Array((end - first) * FEATURES);
        for (let i = first; i < end; i++) writeFeatures(view, evidence, i, hashes, (i - first) * FEATURES);
        raws.push({ view, evidence, first, end, labels, unknown, weight, hashes });
        first = end;
      }
    });
  }
  const table = createFeatureTable(frequent(raws, least));
  const stretches = raws.map(({ view, first, end, labels, unknown, weight, hashes }) => ({
    count: end - first,
    rows: hashes.map(hash => (hash === 0 ? -1 : rowOf(table, hash))),
    kinds: Uint8Array.from({ length: end - first }, (_, k) => view.words[first + k]!.kind),
    labels: labels.slice(first, end),
    unknown: unknown?.subarray(first, end).includes(1) ? unknown.slice(first, end) : undefined,
    weight,
  }));
  return { table, stretches };
}

function all(candidates: Uint8Array, first: number, end: number): boolean {
  for (let i = first; i < end; i++) if (!candidates[i]) return false;
  return true;
}

/** Hashes that occur at least so often, ascending. */
function frequent(raws: readonly Raw[], least: number): Int32Array {
  const total = raws.reduce((sum, { hashes }) => sum + hashes.length, 0);
  const every = new Int32Array(total);
  let at = 0;
  for (const { hashes } of raws) {
    every.set(hashes, at);
    at += hashes.length;
  }
  every.sort();
  const kept: number[] = [];
  for (let i = 0; i < total; ) {
    let end = i;
    while (end < total && every[end] === every[i]) end++;
    if (end - i >= least && every[i] !== 0) kept.push(every[i]!);
    i = end;
  }
  return Int32Array.from(kept);
}
