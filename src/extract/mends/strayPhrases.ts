/**
 * Mends attachments that no name and no verb can have: a gerund behind "of" or "for" that hangs from a name
 * ("accused Norway of arming …": it is the accusation's) or speaks of that name ("wrote to Ito urging him …"), and a bare noun coordinated with a verb that has an object
 * ("voiced support for … and concern over …": it is a second object). In and out: a tree over the same tokens.
 */

import type { StatusCues } from '../../schema/statusCues.js';
import { isVerbal } from '../tree/clauses.js';
import { dependents, relation, type Tree, withSyntax } from '../tree/tree.js';

export function mendStrayPhrases(tree: Tree, cues: StatusCues): Tree {
  const moved = new Map<number, { readonly head: number; readonly deprel: string }>();
  const move = (index: number, head: number | undefined, deprel: string) => {
    if (head !== undefined) moved.set(index, { head, deprel });
  };
  for (const { index, deprel } of tree.tokens)
    switch (deprel) {
      case 'acl':
        move(
          index,
          verbAroundAside(tree, index) ??
            writingVerb(tree, index) ??
            chargingVerb(tree, index) ??
            predicateBeforeDash(tree, index) ??
            sayingVerb(tree, index, cues),
          'advcl',
        );
        break;
      case 'acl:relcl':
        move(index, rootBeforeColon(tree, index), 'parataxis');
        break;
      case 'advcl':
        move(index, verbAroundAside(tree, index) ?? sayingVerb(tree, index, cues), 'advcl');
        break;
      case 'obl':
        move(index, wholeOf(tree, index), 'nmod');
        break;
      case 'nmod:poss': {
        const owned = ownedByAlly(tree, index);
        if (owned !== undefined) moved.set(tree.tokens[index]!.head, { head: index, deprel: 'compound' });
        move(index, owned, 'nmod:poss');
        break;
      }
      case 'compound':
        move(index, payingVerb(tree, index), 'iobj');
        break;
      case 'nsubj':
        move(index, tellingVerb(tree, index), 'obj');
        break;
      case 'nmod':
        move(index, wholeOf(tree, index), 'nmod');
        move(index, kindBefore(tree, index), 'appos');
        break;
      case 'conj':
        move(index, firstObject(tree, index), 'conj');
        move(index, partyBefore(tree, index), 'conj');
        move(index, ownedBehind(tree, index), 'nmod:poss');
        break;
    }
  return withSyntax(tree, moved);
}

/** Of a gerund under a name that is the object of a verb. */
function chargingVerb(tree: Tree, gerund: number): number | undefined {
  const { xpos, head: name } = tree.tokens[gerund]!;
  if (xpos !== 'VBG' || !tree.nameAt[name]) return undefined;
  const { head: verb, deprel: role } = tree.tokens[name]!;
  if (verb < 0 || !/^(obj|nsubj:pass)$/.test(role) || !isVerbal(tree.tokens[verb]!)) return undefined;
  const isMarked = dependents(tree, gerund, 'mark', 'case').some(mark =>
    /^(?:of|for|into|from|against)$/i.test(tree.tokens[mark]!.text),
  );
  return isMarked ? verb : undefined;
}

/** "wrote to Ito urging him to wait": of a gerund under a name behind "to", where it speaks of that name. */
function writingVerb(tree: Tree, gerund: number): number | undefined {
  const { xpos, head: name } = tree.tokens[gerund]!;
  if (xpos !== 'VBG' || !tree.nameAt[name]) return undefined;
  const { head: verb, deprel: role } = tree.tokens[name]!;
  if (verb < 0 || role !== 'obl' || !isVerbal(tree.tokens[verb]!)) return undefined;
  const isTo = dependents(tree, name, 'case').some(word => tree.tokens[word]!.lemma === 'to');
  const isOfName = dependents(tree, gerund, 'obj', 'obl').some(word => tree.tokens[word]!.xpos === 'PRP');
  return isTo && isOfName ? verb : undefined;
}

/** "wrote to Ito, who was a judge, asking him to wait": behind its second comma the main clause goes on. */
function verbAroundAside(tree: Tree, gerund: number): number | undefined {
  const { xpos, head: predicate } = tree.tokens[gerund]!;
  if (xpos !== 'VBG' || tree.tokens[gerund - 1]?.text !== ',') return undefined;
  const { deprel: link, head: name } = tree.tokens[predicate]!;
  if (link !== 'acl:relcl' || !tree.nameAt[name] || dependents(tree, predicate, 'cop').length === 0)
    return undefined;
  const verb = tree.tokens[name]!.head;
  return verb >= 0 && isVerbal(tree.tokens[verb]!) ? verb : undefined;
}

/** "These are the details: Weber has met Ito": a full clause behind a colon describes no noun before it. */
function rootBeforeColon(tree: Tree, verb: number): number | undefined {
  const { tokens } = tree;
  const { head: noun, sentence } = tokens[verb]!;
  const isFull = dependents(tree, verb, 'nsubj').some(subject => !/^W/.test(tokens[subject]!.xpos));
  const own = [verb, ...tree.children[verb]!].filter(word => word > noun && tokens[word]!.text !== ':');
  const first = Math.min(...own);
  const colon = tokens.slice(noun, first).some(({ text }) => text === ':');
  if (!isFull || !colon) return undefined;
  const { first: start, end } = tree.annotation.sentences[sentence]!;
  return tokens.slice(start, end).find(({ head }) => head < 0)?.index;
}

/** "made a trip in May – meeting Ito and Costa": whoever made the trip, not May, of a last gerund with an object. */
function predicateBeforeDash(tree: Tree, gerund: number): number | undefined {
  const { tokens } = tree;
  const { xpos, head: noun, sentence } = tokens[gerund]!;
  const isDash = (token: number): boolean => /^[–—]$/.test(tokens[token]?.text ?? '');
  if (xpos !== 'VBG' || !isDash(gerund - 1) || dependents(tree, gerund, 'obj').length === 0) return undefined;
  if (tree.nameAt[noun] || !/^(obl|nmod)$/.test(relation(tokens[noun]!))) return undefined;
  for (let after = gerund; after < tree.annotation.sentences[sentence]!.end; after++)
    if (isDash(after)) return undefined;
  for (let above = tokens[noun]!.head; above >= 0; above = tokens[above]!.head)
    if (dependents(tree, above, 'nsubj').some(subject => subject < noun)) return above;
  return undefined;
}

/** "said Costa was ready, accusing Ito of lying": of a participle of saying, behind what somebody says. */
function sayingVerb(tree: Tree, participle: number, cues: StatusCues): number | undefined {
  const { tokens } = tree;
  const { xpos, lemma, sentence, head } = tokens[participle]!;
  if (xpos !== 'VBG' || tokens[participle - 1]?.text !== ',' || !cues.declaring.has(lemma)) return undefined;
  if (tree.nameAt[head]) return undefined;
  for (let said = head; said >= 0; said = tokens[said]!.head) {
    const { deprel, head: verb } = tokens[said]!;
    if (deprel === 'root' || /^(?:acl|parataxis)/.test(deprel)) return undefined;
    if (deprel !== 'ccomp' || verb > said) continue;
    const { first } = tree.annotation.sentences[sentence]!;
    const isQuoted = isWithinMarks(tree, first, participle);
    return isQuoted || dependents(tree, verb, 'nsubj').length === 0 ? undefined : verb;
  }
  return undefined;
}

/** Behind a quotation mark that opens and is not closed again. */
function isWithinMarks({ tokens }: Tree, first: number, word: number): boolean {
  let open = false;
  for (let here = first; here < word; here++) {
    const { text } = tokens[here]!;
    if (text === '"') open = !open;
    else if (/^[“”]$/.test(text)) open = text === '“';
  }
  return open;
}

/** "met ministers on Monday, including Ito": he is one of them, whatever stands between. */
function wholeOf(tree: Tree, name: number): number | undefined {
  const { deprel, head } = tree.tokens[name]!;
  if (!tree.nameAt[name]) return undefined;
  if (tree.prepositionsAt[name]![0] !== 'including') return undefined;
  const isNoun = deprel === 'nmod' && tree.tokens[head]!.deprel === 'obl';
  const verb = isNoun ? tree.tokens[head]!.head : head;
  if (!isVerbal(tree.tokens[verb]!)) return undefined;
  // "met officials from nine states, including Ito"
  const wholes = dependents(tree, verb, 'obj', 'obl', 'nsubj').filter(
    noun =>
      noun < name &&
      tree.tokens[noun]!.xpos === 'NNS' &&
      !tree.nameAt[noun] &&
      !/^(?:from|in|of|at|for|after|before)$/.test(tree.prepositionsAt[noun]![0] ?? ''),
  );
  return wholes.at(-1);
}

/** "its ally Norway's attack": of a name with the possessor's sign, behind the noun that the parser gives what follows to. */
function ownedByAlly(tree: Tree, name: number): number | undefined {
  const { head: noun } = tree.tokens[name]!;
  const own = tree.nameAt[name];
  if (own?.first !== noun + 1 || tree.tokens[own.end]?.xpos !== 'POS') return undefined;
  const { upos, deprel: link, head: owned } = tree.tokens[noun]!;
  return upos === 'NOUN' && link === 'nmod:poss' && owned > own.end ? owned : undefined;
}

/** "talks between Weber and President Ito's negotiator": the parser may take the possessor for a second party. */
function ownedBehind(tree: Tree, name: number): number | undefined {
  const { tokens } = tree;
  const own = tree.nameAt[name];
  const sign = own && tokens[own.end];
  if (sign?.xpos !== 'POS' || sign.head !== name) return undefined;
  const owned = tokens.slice(own!.end + 1).find(({ upos }) => upos === 'NOUN');
  const joined = tokens[name]!.head;
  const isJoined = owned?.head === joined || owned?.head === tokens[joined]!.head;
  return isJoined && owned?.deprel === 'conj' ? owned.index : undefined;
}

/** "talks between Weber and a lawyer": what is joined to the talks is their second party. */
function partyBefore(tree: Tree, noun: number): number | undefined {
  const { head: talks } = tree.tokens[noun]!;
  const parties = dependents(tree, talks, 'nmod').filter(
    party => party < noun && tree.prepositionsAt[party]![0] === 'between',
  );
  const [party, ...others] = parties;
  if (party === undefined || others.length > 0) return undefined;
  const hasSecond = dependents(tree, party, 'conj').some(second => ownedBehind(tree, second) !== noun);
  return hasSecond || tree.tokens[party]!.xpos === 'NNS' ? undefined : party;
}

/** "fined Nokia $5 billion": no sum is named after anybody. */
function payingVerb(tree: Tree, name: number): number | undefined {
  const { head: sum } = tree.tokens[name]!;
  if (!tree.nameAt[name] || !/^\p{Sc}$/u.test(tree.tokens[sum]!.text)) return undefined;
  const { deprel: role, head: verb } = tree.tokens[sum]!;
  return role === 'obj' && verb < name && isVerbal(tree.tokens[verb]!) ? verb : undefined;
}

/** "told Reuters, neighbors had come": of two subjects of what was told the first was told it. */
function tellingVerb(tree: Tree, name: number): number | undefined {
  const { head: said } = tree.tokens[name]!;
  if (!tree.nameAt[name] || dependents(tree, said, 'nsubj').length < 2) return undefined;
  const { head: verb, deprel: link } = tree.tokens[said]!;
  const isTold =
    link === 'ccomp' && tree.nameAt[name].first === verb + 1 && tree.tokens[verb]!.lemma === 'tell';
  return isTold && tree.tokens[tree.nameAt[name].end]?.text === ',' ? verb : undefined;
}

/** "leaders of the oil company Shell": one phrase, of which the name tells which company. */
function kindBefore(tree: Tree, name: number): number | undefined {
  const { head } = tree.tokens[name]!;
  const noun = tree.tokens[(tree.nameAt[name]?.first ?? 0) - 1];
  if (noun?.upos !== 'NOUN' || noun.head !== head || noun.deprel !== 'nmod') return undefined;
  if (tree.nameAt[noun.index] || dependents(tree, name, 'case').length > 0) return undefined;
  return dependents(tree, noun.index, 'case').length > 0 ? noun.index : undefined;
}

function firstObject(tree: Tree, noun: number): number | undefined {
  const { upos, head: verb } = tree.tokens[noun]!;
  if (upos !== 'NOUN' || !isVerbal(tree.tokens[verb]!)) return undefined;
  const isClause = tree.children[noun]!.some(child =>
    /^(nsubj|cop|aux|obj|mark|case|advcl|ccomp|xcomp)/.test(tree.tokens[child]!.deprel),
  );
  if (isClause || dependents(tree, noun, 'cc').length === 0) return undefined;
  const objects = dependents(tree, verb, 'obj').filter(object => object < noun);
  const last = objects.at(-1);
  return last !== undefined && relation(tree.tokens[last]!) === 'obj' ? last : undefined;
}
