/** What an annotator is made of: values that the caller has read. */
import type { Gazetteers, NameCues } from '../model/index.js';

export interface AnnotatorResources {
  readonly gazetteers: Gazetteers;
  readonly nameCues: NameCues;
  /** Contents of the files of `models/`, by file name. */
  readonly weights: ReadonlyMap<string, Uint8Array>;
  /** Contents of `kernel.wasm`, which the build makes of `assembly/kernel.ts`. */
  readonly kernel: Uint8Array;
}
