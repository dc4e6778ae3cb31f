/**
 * "the Ohio Republican", "the Democrat": somebody told by party, and by the place of a seat. In: a title phrase whose last
 * word expresses a party, what the article says of persons, and their mentions so far. Out: the person.
 */
import type { Description } from '../titles/descriptions.js';
import type { TitlePhrase } from '../titles/titlePhrases.js';
import type { Candidate } from './candidates.js';
import { type NominalContext, ownerOf } from './postProfiles.js';

/** One member, told by the party alone: no "Republicans", no "Republican senator". */
export function tellsPartisan(context: NominalContext, { first, head, plural }: TitlePhrase): boolean {
  const [party] = context.draftsAt(head);
  const isTold = /^the$/i.test(context.tree.tokens[first]!.text);
  return !plural && isTold && party !== undefined && !context.isPerson(party);
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
  if (best > 0) return before.findLast(({ drafts }) => fit(drafts[0]!) === best)!.drafts[0];
  return onlyMember(context, descriptions, before);
}

/** "Sen. Marsh … the Ohio Republican": of no party or place that the article tells, but the one who sits in a chamber. */
function onlyMember(
  { tree, titles, draftsAt }: NominalContext,
  descriptions: readonly Description[],
  before: readonly Candidate[],
): number | undefined {
  const { text } = tree.annotation.document;
  const members = new Set<number>();
  const others = new Set<number>();
  for (const { holder, title, owner, construction } of descriptions) {
    const [draft] = draftsAt(holder);
    if (draft === undefined || !title) continue;
    const word = text.slice(title.start, title.end).toLowerCase().split(/\s+/).at(-1)!.replace(/\.$/, '');
    if (construction === 'partisan' || owner !== undefined) others.add(draft);
    else if (titles.kindOf(word) === 'membership') members.add(draft);
  }
  const named = new Set(before.flatMap(({ drafts }) => drafts));
  const [only, ...more] = [...members].filter(draft => named.has(draft));
  return more.length === 0 && only !== undefined && !others.has(only) ? only : undefined;
}
