/**
 * Decides, mention by mention, whether the name of a capital means the government that sits there ("Beijing
 * released a readout") or the city ("talks in Beijing"): by the part it plays in its clause.
 */
import type { Name } from '../../model/index.js';
import type { GovernmentCues } from '../../schema/governments.js';
import { dependents, firstConjunct, headOfRange, prepositions, relation, type Tree } from '../tree.js';

export function actsAsGovernment(tree: Tree, name: Name, cues: GovernmentCues): boolean {
  const head = firstConjunct(tree, headOfRange(tree.tokens, name.first, name.end));
  const token = tree.tokens[head]!;
  const parent = tree.tokens[token.head];
  if (!parent) return false;
  const before = prepositions(tree, head);
  switch (relation(token)) {
    case 'nsubj':
      return actsAsSubject(tree, token.deprel === 'nsubj:pass', parent.index, cues);
    case 'obj':
    case 'iobj':
      return parent.upos === 'VERB' && cues.addressedVerbs.has(parent.lemma);
    case 'obl':
      if (token.deprel === 'obl:agent' || before.includes('by')) return !isBesideVerb(tree, parent.index);
      if (parent.xpos === 'VBN' && before.length === 0 && followsAtOnce(head, parent.index)) return true;
      return (
        before.some(word => cues.agentPrepositions.has(word)) &&
        (cues.partnerVerbs.has(parent.lemma) ||
          (parent.upos === 'NOUN' && cues.partnerNouns.has(parent.lemma)))
      );
    case 'nmod':
      if (token.deprel === 'nmod:poss') return isOwnedByGovernment(tree, parent.index, cues);
      if (before.includes('between') || before.includes('by')) return true;
      return (
        before.some(word => cues.partnerPrepositions.has(word)) &&
        cues.partnerNouns.has(parent.lemma.toLowerCase())
      );
    case 'compound':
      return parent.xpos === 'VBN' || (parent.upos === 'ADJ' && /ed$/.test(parent.text));
    default:
      return false;
  }
}

/** It does, says or is of a mind; being somewhere or being a place is for cities. */
function actsAsSubject(tree: Tree, isPassive: boolean, predicate: number, cues: GovernmentCues): boolean {
  const { upos, lemma } = tree.tokens[predicate]!;
  if (isPassive) return cues.addressedVerbs.has(lemma);
  if (upos === 'VERB') return !cues.sceneVerbs.has(lemma);
  return upos === 'ADJ' && dependents(tree, predicate, 'cop').length > 0;
}

function isOwnedByGovernment(tree: Tree, owned: number, cues: GovernmentCues): boolean {
  const name = tree.nameAt[owned];
  if (name && name.type !== 'PERSON') return false;
  return !cues.cityNouns.has(tree.tokens[owned]!.lemma.toLowerCase());
}

/** "stood by Paris": the preposition of an active verb that means beside. */
function isBesideVerb(tree: Tree, verb: number): boolean {
  const { xpos } = tree.tokens[verb]!;
  return xpos !== 'VBN' && dependents(tree, verb, 'aux:pass').length === 0;
}

/** "Moscow-backed". */
function followsAtOnce(head: number, parent: number): boolean {
  return parent > head && parent <= head + 2;
}
