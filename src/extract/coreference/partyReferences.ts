/**
 * "Republican Senator", "the Democrats", "(R-Ohio)": words that express a party though they do not name it. In: tree and
 * the entities made of names. Out: references that are no mentions; a party that no name stands for is added.
 */
import { startsWithCapital } from '../../model/letters.js';
import type { Parties, Party } from '../../schema/parties.js';
import { partiesAt } from '../titles/partyWords.js';
import type { Tree } from '../tree/tree.js';
import type { Draft, Reference } from './chainBuilder.js';

export function partyReferences(tree: Tree, drafts: Draft[], parties: Parties): Reference[] {
  const references: Reference[] = [];
  for (const { index, text } of tree.tokens) {
    if (!startsWithCapital(text) || tree.nameAt[index]) continue;
    const first = partiesAt(tree, index, 2, parties).length > 0 ? index - 1 : index;
    const expressed = isBeforeState(tree, index)
      ? parties.byLetter(text)
      : partiesAt(tree, index, first < index ? 2 : 1, parties);
    if (expressed.length === 0) continue;
    references.push({
      kind: undefined,
      span: { start: tree.tokens[first]!.start, end: tree.tokens[index]!.end },
      tokens: first < index ? [first, index] : [index],
      drafts: [partyDraft(expressed, drafts)],
      standsFor: undefined,
    });
  }
  return references;
}

/** "(R-Ohio)", "D-Calif." */
function isBeforeState({ tokens }: Tree, letter: number): boolean {
  return /^[(,]$/.test(tokens[letter - 1]?.text ?? '') && /^[-–]$/.test(tokens[letter + 1]?.text ?? '');
}

/** One that the article names, else one whose country it speaks of, else the likeliest. */
function partyDraft(expressed: readonly Party[], drafts: Draft[]): number {
  const named = (name: string, type: Draft['type']) =>
    drafts.findIndex(draft => draft.type === type && draft.name === name);
  for (const { name } of expressed) {
    const known = named(name, 'ORGANIZATION');
    if (known >= 0) return known;
  }
  const party = expressed.find(({ country }) => named(country, 'PLACE') >= 0) ?? expressed[0]!;
  return drafts.push({ type: 'ORGANIZATION', name: party.name }) - 1;
}
