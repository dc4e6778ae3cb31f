/**
 * Posts, jobs and kinship that stand with a name: "China's top diplomat, Wang Yi", "Matthew Miller, a state
 * department spokesperson", "his predecessor Mike Pompeo". Coreference reads them to know whom "the Chinese
 * leader" means; statements read them as offices, employments and families.
 */
import type { Span } from '../model/index.js';

export interface Description {
  /** Head token of the holder: a name, pronoun or nominal. */
  readonly holder: number;
  /** The words of the title, without owner, determiner and "former": `secretary of state`. */
  readonly title: Span;
  /** Head token of what the post belongs to: a name, nationality adjective or pronoun; undefined where unsaid. */
  readonly owner: number | undefined;
  /** "former", "ex-", "then", "late". */
  readonly past: boolean;
  /** "acting", "designate", "elect" … `planned` before the first day. */
  readonly planned: boolean;
  readonly construction: 'prenominal' | 'apposition' | 'possessive' | 'copula' | 'relative';
  readonly sentence: number;
}
