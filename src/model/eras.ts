/** What no text older than its first day can speak of: "Brexit". Days count from 1970-01-01. */
export interface Era {
  readonly names: readonly string[];
  readonly first: number;
}
