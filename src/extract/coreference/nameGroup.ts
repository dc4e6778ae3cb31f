/** Names of one thing, in text order, and what it is called: what grouping by name makes of each type of names. */
import type { EntityType, Name } from '../../model/index.js';

export interface NameGroup {
  readonly type: EntityType;
  readonly name: string;
  readonly names: readonly Name[];
}
