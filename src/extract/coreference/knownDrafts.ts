/** What the gazetteers know of the entities of one article, asked once for each. */
import type { Country } from '../../model/index.js';
import { askedOnce } from '../askedOnce.js';
import type { Draft } from './chainBuilder.js';
import type { World } from './world.js';

export interface KnownDrafts {
  /** The country that bears the name. */
  readonly countryOf: (draft: number) => Country | undefined;
  /** The country whose capital bears the name. */
  readonly capitalOf: (draft: number) => Country | undefined;
}

export function knownDrafts(drafts: readonly Draft[], world: World): KnownDrafts {
  return {
    countryOf: askedOnce(draft => world.countryNamed(drafts[draft]!.name)),
    capitalOf: askedOnce(draft => world.countryOfCapital(drafts[draft]!.name)),
  };
}
