/** What an opened graph is asked and answers, whichever database it lies in. */

export interface Limits {
  /** Milliseconds. */
  readonly timeout?: number | undefined;
  /** Rows. */
  readonly limit?: number | undefined;
}

export type Row = Readonly<Record<string, unknown>>;

export interface Answer {
  readonly columns: readonly string[];
  /** Numbers, text, booleans, lists; dates as ISO text; nodes and relationships as objects of their properties. */
  readonly rows: readonly Row[];
}

export interface OpenGraph {
  /** As the user named it, without a password. */
  readonly name: string;
  readonly query: (cypher: string, parameters?: Row, limits?: Limits) => Promise<Answer>;
  readonly close: () => Promise<void>;
}
