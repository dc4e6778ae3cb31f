/** One thing that extraction got wrong, for whoever wants to mend it. */
export interface Finding {
  readonly article: string;
  /** `miss`: gold has it; `false`: gold has it not; `wrong`: found, one part of it not right. */
  readonly kind: 'miss' | 'false' | 'wrong';
  /** `mention PERSON`, `quotation`, `MET_WITH`, `status`, `date`. */
  readonly about: string;
  readonly detail: string;
  /** Span of the sentence or mention it concerns, in the article's text. */
  readonly span: readonly [number, number] | undefined;
  /** Of what was predicted; undefined for a miss. */
  readonly confidence: number | undefined;
}
