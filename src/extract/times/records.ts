/**
 * Words quoted from the record of a meeting or a call: “Weber thanked Ito,” a readout said. What they tell of the past is
 * what the story tells, unlike what somebody is quoted as saying. In: quotations and an event. Out: whether it is in such.
 */
import { covers, type Quotation } from '../../model/index.js';
import type { TimeCues } from '../../schema/timeCues.js';
import { type Tree, tokenFrom } from '../tree/tree.js';

export function isRecorded(
  { tokens, annotation }: Tree,
  event: number,
  quotations: readonly Quotation[],
  { records }: TimeCues,
): boolean {
  return quotations.some(({ span }) => {
    if (!covers(span, tokens[event]!)) return false;
    // Its tag stands in its last sentence.
    const last = tokens[tokenFrom(tokens, span.end) - 1] ?? tokens[event]!;
    const { first, end } = annotation.sentences[last.sentence]!;
    return tokens.slice(first, end).some(word => records.has(word.lemma) && !covers(span, word));
  });
}
