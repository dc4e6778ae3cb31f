/**
 * "the Ohio Republican", "the Democrat": somebody told by party, and by the place of a seat. In: a title phrase whose last
 * word expresses a party, what the article says of persons, and their mentions so far. Out: the person.
 */
import type { Description } from '../descriptions.js';
import type { TitlePhrase } from '../titlePhrases.js';
import type { Candidate } from './candidates.js';
import { type NominalContext, ownerOf } from './postProfiles.js';

/** One member, told by the party alone: no "Republicans", no "Republican senator". */
export function tellsPartisan(context: NominalContext, { head, plural, definite }: TitlePhrase): boolean {
  const [party] = context.draftsAt(head);
  return !plural && definite && party !== undefined && !context.isPerson(party);
}

export function partisanOf(
  context: NominalContext,
  phrase: TitlePhrase,
  descriptions: readonly Description[],
  known: readonly Candidate[],
): number | undefined {
  const [party] = context.draftsAt(phrase.head);
  const seat = ownerOf(context, phrase.owner);
  const owners = (draft: number, ofParty: boolean) =>
    descriptions
      .filter(
        ({ holder, construction }) =>
          (construction === 'partisan') === ofParty && context.draftsAt(holder).includes(draft),
      )
      .flatMap(({ owner }) => ownerOf(context, owner) ?? []);
  const fit = (draft: number): number => {
    const parties = owners(draft, true);
    const seats = owners(draft, false);
    if (parties.length > 0 && !parties.includes(party!)) return 0;
    if (seat !== undefined && seats.length > 0 && !seats.includes(seat)) return 0;
    return Number(parties.includes(party!)) + Number(seat !== undefined && seats.includes(seat));
  };
  const before = known.filter(
    ({ head, drafts }) => head < phrase.head && drafts.length === 1 && context.isPerson(drafts[0]!),
  );
  const best = Math.max(0, ...before.map(({ drafts }) => fit(drafts[0]!)));
  return best === 0 ? undefined : before.findLast(({ drafts }) => fit(drafts[0]!) === best)!.drafts[0];
}
