/**
 * More kinds of setting from the same labels: copies in title case and in capitals, as headings are set.
 * In: documents. Out: the same and the copies; the choice is fixed.
 */
import type { Gazetteers } from '../../src/model/index.js';
import type { LabelledSentence } from './namesCorpora.js';
import type { WeightedDocument } from './namesExamples.js';
import { generator } from './namesLearner.js';

/** Share of the sentences of a document that stand a second time in it as a heading. */
const TITLE_CASE = 0.12;
const CAPITALS = 0.04;
/** Longest heading, in tokens. */
const LONGEST = 18;

export function vary(documents: readonly WeightedDocument[], _gazetteers: Gazetteers): WeightedDocument[] {
  const random = generator(7);
  return documents.map(({ document, weight }) => {
    const copies: LabelledSentence[] = [];
    for (const sentence of document) {
      const draw = random();
      if (sentence.forms.length > LONGEST || sentence.spans.length === 0) continue;
      if (draw < TITLE_CASE) copies.push({ ...sentence, forms: sentence.forms.map(inTitleCase) });
      else if (draw < TITLE_CASE + CAPITALS)
        copies.push({ ...sentence, forms: sentence.forms.map(form => form.toUpperCase()) });
    }
    return { document: [...document, ...copies], weight };
  });
}

const SMALL_IN_TITLES = /^(a|an|the|of|in|on|at|to|for|and|or|but|by|as|with|from|'s|’s|n't|n’t|'.*)$/;

function inTitleCase(form: string, i: number): string {
  if (i > 0 && SMALL_IN_TITLES.test(form)) return form;
  return form.charAt(0).toUpperCase() + form.slice(1);
}
