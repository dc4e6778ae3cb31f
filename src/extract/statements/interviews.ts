/**
 * What somebody told a paper, a station or an agency: on whatever day the interview was, unless its words tie it to the
 * story ("told Reuters after the talks", "in a morning interview with the BBC").
 */
import type { FurnitureCues } from '../../model/furniture.js';
import type { Schema } from '../../schema/index.js';
import type { TimeCues } from '../../schema/timeCues.js';
import type { Chains } from '../chains.js';
import type { Candidate } from '../frames/candidates.js';
import { isAncestor, type Tree } from '../tree/tree.js';

export function isLooseInterview(
  { relation, trigger, object }: Candidate,
  tree: Tree,
  chains: Chains,
  { furniture, time }: Schema,
): boolean {
  if (relation.codes.plover !== 'STATEMENT' || object === undefined) return false;
  return (
    isOutlet(chains.entity(object).name, furniture) && !isTied(tree, trigger, time) && !isAired(tree, time)
  );
}

function isOutlet(name: string, { outlets, agencies, outletWords }: FurnitureCues): boolean {
  const form = name.toLowerCase();
  const words = form.split(/\s+/);
  const last = words.at(-1)!;
  // "the International Atomic Energy Agency"
  const isNamed = words.length > 1 && outletWords.has(last) && (last !== 'agency' || words.includes('news'));
  return outlets.has(form) || agencies.has(form) || isNamed;
}

function isTied(tree: Tree, trigger: number, { sequence, partsOfDay }: TimeCues): boolean {
  const { first, end } = tree.annotation.sentences[tree.tokens[trigger]!.sentence]!;
  return tree.tokens
    .slice(first, end)
    .some(
      ({ index, lower, deprel, head }) =>
        isAncestor(tree, trigger, index) &&
        (partsOfDay.has(lower) ||
          (deprel === 'case' && sequence.has(lower) && tree.tokens[head]!.head === trigger)),
    );
}

/** "said in an interview that was aired on Sunday": the day of all that the article quotes from it. */
function isAired({ tokens }: Tree, { delivering, interviews }: TimeCues): boolean {
  return tokens.some(
    ({ lemma, deprel, head }) =>
      deprel.startsWith('acl') && delivering.has(lemma) && interviews.has(tokens[head]!.lemma),
  );
}
