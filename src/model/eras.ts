/** What no text older than its first day can speak of, and few after its last day: "Brexit". Days count from 1970-01-01. */
export interface Era {
  readonly names: readonly string[];
  readonly first: number;
  /** Infinity where it is told of ever since. */
  readonly last: number;
  /** The words of which one stands in every text that tells of it. */
  readonly keys: readonly string[];
}
