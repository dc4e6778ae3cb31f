/**
 * Decides, mention by mention, whether the name of a capital means the government that sits there ("Beijing
 * released a readout") or the city ("talks in Beijing"): by the part it plays in its clause.
 */
import type { Name } from '../../model/index.js';
import type { GovernmentCues } from '../../schema/governments.js';
import { dependents, firstConjunct, headOfRange, prepositions, relation, type Tree } from '../tree/tree.js';

export function actsAsGovernment(tree: Tree, name: Name, cues: GovernmentCues): boolean {
  if (cues.governmentNouns.has(tree.tokens[name.end]?.lemma ?? '')) return true;
  return isAttitudeTo(tree, name, cues) || standsBeforeVerb(tree, name, cues) || playsPart(tree, name, cues);
}

/** "pro-Beijing". */
function isAttitudeTo(tree: Tree, name: Name, cues: GovernmentCues): boolean {
  const before = tree.tokens[name.first - 2]?.lower ?? '';
  return /^[-‐‑]$/.test(tree.tokens[name.first - 1]?.text ?? '') && cues.attitudes.has(before);
}

/** "But Pyongyang later said", "not even Beijing knows": a subject by its place, where the parser saw none. */
function standsBeforeVerb(tree: Tree, name: Name, cues: GovernmentCues): boolean {
  const { sentence } = tree.tokens[name.first]!;
  const before = tree.tokens[name.first - 1];
  const isFree =
    before === undefined ||
    before.sentence !== sentence ||
    ['CCONJ', 'SCONJ', 'VERB', 'ADV'].includes(before.upos) ||
    /^(?:after|before|as|since|until|while|[“"‘:;—–])$/i.test(before.text) ||
    (before.text === ',' && tree.nameAt[name.first - 2]?.type !== 'PLACE');
  if (!isFree) return false;
  const next = tree.tokens[name.end]?.upos === 'ADV' ? name.end + 1 : name.end;
  const verb = tree.tokens[next];
  if (!verb || verb.sentence !== sentence) return false;
  if (verb.upos === 'VERB') return /^VB[DZP]$/.test(verb.xpos) && !cues.sceneVerbs.has(verb.lemma);
  return verb.upos === 'AUX' && (verb.xpos === 'MD' || verb.lemma === 'have' || verb.lemma === 'do');
}

function playsPart(tree: Tree, name: Name, cues: GovernmentCues): boolean {
  if (tree.tokens[name.first - 1]?.upos === 'NOUN') return false;
  const head = firstConjunct(tree, headOfRange(tree.tokens, name.first, name.end));
  const token = tree.tokens[head]!;
  const parent = tree.tokens[token.head];
  if (!parent) return false;
  const before = prepositions(tree, head);
  // "Beijing-based", "Beijing-born"
  if (followsAtOnce(head, parent.index) && cues.cityParticiples.has(parent.lemma)) return false;
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
      return (
        parent.xpos === 'VBN' ||
        cues.governmentNouns.has(parent.lemma) ||
        (parent.upos === 'ADJ' && /ed$/.test(parent.text))
      );
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
