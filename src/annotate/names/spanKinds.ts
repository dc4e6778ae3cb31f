/** What the gazetteers know a span of a sentence as. In: the forms of a sentence and a span. Out: kinds of phrase. */
import type { LabelledSpan } from './labels.js';
import { kindBitOf, type Lexicon } from './lexicon.js';

const PLACES = kindBitOf('country') | kindBitOf('region') | kindBitOf('largeCity') | kindBitOf('smallCity');

export const isPlace = (forms: readonly string[], span: LabelledSpan, lexicon: Lexicon): boolean =>
  (kindsOf(forms, span, lexicon) & PLACES) !== 0;

export function kindsOf(forms: readonly string[], { first, end }: LabelledSpan, lexicon: Lexicon): number {
  return lexicon.kindsOf(forms.slice(first, end).map(form => form.toLowerCase().replace('’', "'")));
}
