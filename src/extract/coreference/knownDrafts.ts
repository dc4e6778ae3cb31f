/** What the gazetteers know of the entities of one article, asked once for each. */

import { askedOnce } from '../../model/askedOnce.js';
import type { Country } from '../../model/index.js';
import type { World } from '../world.js';
import type { Draft } from './chainBuilder.js';

export interface KnownDrafts {
  /** The country that bears the name. */
  readonly countryOf: (draft: number) => Country | undefined;
  /** A place that bears a country's name. */
  readonly isCountry: (draft: number) => boolean;
  /** The country whose capital bears the name. */
  readonly capitalOf: (draft: number) => Country | undefined;
}

export function knownDrafts(drafts: readonly Draft[], world: World): KnownDrafts {
  const countryOf = askedOnce((draft: number) => world.countryNamed(drafts[draft]!.name));
  return {
    countryOf,
    isCountry: draft => drafts[draft]!.type === 'PLACE' && countryOf(draft) !== undefined,
    capitalOf: askedOnce(draft => world.countryOfCapital(drafts[draft]!.name)),
  };
}
