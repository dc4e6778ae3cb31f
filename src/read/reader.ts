/** What a reader is: a source of bytes → raw articles and problems, one at a time. */
import type { FurnitureCues, Problem } from '../model/index.js';
import type { RawArticle } from './document.js';
import type { Source } from './source.js';

export type Finding =
  | { readonly kind: 'article'; readonly article: RawArticle; readonly problems: readonly Problem[] }
  | { readonly kind: 'problem'; readonly problem: Problem };

export interface ReaderOptions {
  readonly cues: FurnitureCues;
  /** Key in the file → key of readout: `senator` → `publisher`. */
  readonly keyMap: ReadonlyMap<string, string>;
  /** Bytes of one article. */
  readonly largestArticle: number;
}

export interface Reader {
  /** Endings without `.gz`. */
  readonly endings: readonly string[];
  readonly read: (source: Source, options: ReaderOptions) => AsyncGenerator<Finding>;
}

export function problemFinding(problem: Problem): Finding {
  return { kind: 'problem', problem };
}
