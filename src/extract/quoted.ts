/** Speech found by form and syntax alone, before it is known who "he" is. */
import type { QuotationKind, Span } from '../model/index.js';

export interface QuotedSpeech {
  readonly kind: QuotationKind;
  /** Content, without the cue clause and the outer marks of a direct quotation. */
  readonly content: Span;
  /** Head tokens of the source; several for a joint statement, none where the text names none. */
  readonly speakers: readonly number[];
  /** Token of the cue, undefined where the quotation has none of its own. */
  readonly cue: number | undefined;
  /** Words of the cue: `told`, `according to`, `pointed out`. */
  readonly cueSpan: Span | undefined;
  readonly addressees: readonly number[];
  /** The very words, though no marks tell so: lines of a transcript. */
  readonly verbatim?: boolean;
  /** How it was found: `quote-before`, `clause`, `according-to` …; confidence is measured for each. */
  readonly rule: string;
  /** In [0, 1]. */
  readonly confidence: number;
}
