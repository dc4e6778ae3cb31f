/**
 * Who does what to whom, from dependencies: the fillers of the roles of a verb, noun, adjective or name.
 *
 * Roles are deep: the agent of a passive is its `subject`, what a participle modifies is its `object`, and who
 * shall come in "agreed to come", "asked him to come", "and came" is found where the syntax shares it. Roles:
 * `subject`, `object`, `indirect`, `clause`, `infinitive` (a clause with "to"), `participle` ("wrote to him, asking"); `possessor`, `compound`, `adjective`; `holder`, the subject lent by a
 * verb that means little ("held talks", "arrived for talks"); `same`, what a noun is said to be; `self`; `comma`,
 * the name after a comma; `governor`, the verb whose clause this is; and every preposition by its own word. Fillers are head tokens, coordination spread out.
 */
import type { StatusCues } from '../../schema/statusCues.js';
import { isFollowedByOff, isVerbal } from '../tree/clauses.js';
import { add, type Draft, type Grammar, type Roles } from '../tree/grammar.js';
import { isKind, type Tree } from '../tree/tree.js';
import { nounRoles } from './nounRoles.js';
import { verbRoles } from './verbRoles.js';

export function grammarOf(tree: Tree, cues: StatusCues): Grammar {
  const made = new Array<Roles | undefined>(tree.tokens.length).fill(undefined);
  const lemmas = new Array<string | undefined>(tree.tokens.length).fill(undefined);
  const grammar: Grammar = {
    tree,
    cues,
    rolesOf: token => {
      const known = made[token];
      if (known) return known;
      // A cycle can only come from a tree that is none: what is being made gives nothing to itself.
      made[token] = NOTHING;
      const roles = makeRoles(grammar, token);
      made[token] = roles;
      return roles;
    },
    lemmaOf: token => (lemmas[token] ??= lemmaWithParticle(tree, token)),
  };
  return grammar;
}

const NONE: readonly number[] = [];
const NOTHING: Roles = { at: () => NONE, light: undefined, lightToken: undefined };

function makeRoles(grammar: Grammar, token: number): Roles {
  const { tree } = grammar;
  const draft: Draft = new Map();
  add(draft, 'self', token);
  let light: number | undefined;
  if (isVerbal(tree.tokens[token]!)) verbRoles(grammar, token, draft);
  else light = nounRoles(grammar, token, draft);
  draft.forEach((fillers, role) => {
    if (role !== 'self') spreadOut(tree, fillers, role === 'same' ? token : Number.POSITIVE_INFINITY);
  });
  return {
    at: role => draft.get(role) ?? NONE,
    light: light === undefined ? undefined : grammar.lemmaOf(light),
    lightToken: light,
  };
}

/** Prepositions that are particles where they hang from the verb itself. */
const PARTICLES = new Set(['off', 'out', 'up', 'down', 'back', 'away', 'over', 'on', 'short', 'through']);

function lemmaWithParticle(tree: Tree, token: number): string {
  const lemma = tree.tokens[token]!.lemma.toLowerCase();
  const particle = tree.children[token]!.find(
    child =>
      tree.tokens[child]!.deprel === 'compound:prt' ||
      (child === token + 1 && PARTICLES.has(tree.tokens[child]!.lower)),
  );
  if (particle === undefined) return isFollowedByOff(tree, token) ? `${lemma} off` : lemma;
  return `${lemma} ${tree.tokens[particle]!.lower}`;
}

/**
 * Each filler once, with those that it is coordinated with behind it, up to a word: "Ito, the founder of the bank, and
 * Weber" names one founder.
 */
function spreadOut(tree: Tree, fillers: number[], end: number): void {
  if (fillers.length === 1 && !isCoordinated(tree, fillers[0]!)) return;
  const alone = fillers.splice(0);
  for (const filler of alone)
    addConjuncts(tree, filler, fillers, filler < end ? end : Number.POSITIVE_INFINITY);
}

function isCoordinated(tree: Tree, token: number): boolean {
  for (const child of tree.children[token]!) if (isKind(tree.tokens[child]!.deprel, 'conj')) return true;
  return false;
}

function addConjuncts(tree: Tree, token: number, spread: number[], end: number): void {
  if (!spread.includes(token)) spread.push(token);
  for (const child of tree.children[token]!) {
    if (child > end || !isKind(tree.tokens[child]!.deprel, 'conj')) continue;
    if (!isVerbal(tree.tokens[child]!) || isVerbal(tree.tokens[token]!))
      addConjuncts(tree, child, spread, end);
  }
}
