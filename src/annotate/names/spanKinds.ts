/** What the gazetteers know a span of a sentence as. In: the forms of a sentence and a span. Out: kinds of phrase. */
import type { LabelledSpan } from './labels.js';
import { ANY_PLACE, type Lexicon } from './lexicon.js';

export const isPlace = (forms: readonly string[], span: LabelledSpan, lexicon: Lexicon): boolean =>
  (kindsOf(forms, span, lexicon) & ANY_PLACE) !== 0;

export function kindsOf(forms: readonly string[], { first, end }: LabelledSpan, lexicon: Lexicon): number {
  return lexicon.kindsOf(forms.slice(first, end).map(form => form.toLowerCase().replace('’', "'")));
}
