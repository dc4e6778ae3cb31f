/**
 * Whom an act is against where none of its frame's roles names them: the nearest actor below its word, as event coders
 * take it ("prevented a rally planned by students"). In: a frame that has its source. Out: actors, none where nobody
 * stands near.
 */
import type { ArticleEntityId } from '../../model/index.js';
import type { EventCategory, EventFrame } from '../../schema/events.js';
import { type FrameInput, fits } from '../frames/candidates.js';
import { prepositions, relation } from '../tree/tree.js';
import type { Actors } from './actors.js';

export function withinReach(
  input: FrameInput<EventCategory>,
  actors: Actors,
  category: EventCategory,
  frame: EventFrame,
  trigger: number,
  sources: readonly ArticleEntityId[],
): readonly ArticleEntityId[] {
  if (NEVER.test(category.root) || frame.toKinds.length > 0) return [];
  const isOpen = frame.requires.length > 0 || frame.light.size > 0;
  if (!isOpen && (FORCE.test(category.root) || !hasObject(input, frame, trigger))) return [];
  const { tree } = input.grammar;
  const abroad = !PEACEFUL.test(category.root);
  let level: readonly number[] = tree.children[trigger]!;
  for (
    let depth = 0;
    depth < (category.root === THREAT ? DEEPEST + 2 : DEEPEST) && level.length > 0;
    depth++
  ) {
    const open = level.filter(token => leadsOn(token));
    for (const token of open) {
      if (isOwnForce(token)) continue;
      const ids = actors.entitiesOf(token).filter(id => isOther(id));
      if (ids.length > 0) return ids;
    }
    level = open.flatMap(token => tree.children[token]!.filter(child => !isFar(token, child)));
  }
  return [];

  function leadsOn(token: number): boolean {
    const { deprel, head, upos } = tree.tokens[token]!;
    const kind = relation(tree.tokens[token]!);
    if (/^(punct|parataxis|conj|vocative|appos|discourse)$/.test(kind)) return false;
    // The subject of a clause further down may be the other end, that of the act itself is not.
    if (/^(nsubj|csubj)$/.test(kind) && head === trigger) return false;
    if (deprel === 'acl:relcl' || upos === 'PRON') return false;
    if (kind === 'advcl') {
      const mark = tree.children[token]!.find(child => tree.tokens[child]!.deprel === 'mark');
      if (mark === undefined) return category.root === PROTEST;
      const word = tree.tokens[mark]!.lower;
      return word === 'to' || (category.root === THREAT && /^(if|unless)$/.test(word));
    }
    if (kind !== 'obl' && kind !== 'nmod') return true;
    const [word = ''] = prepositions(tree, token);
    return !ASIDE.has(word) && (abroad || !SOMEWHERE.has(word));
  }

  /** "mobilized reservists": whom a state deploys is none it acts against. */
  function isOwnForce(token: number): boolean {
    if (category.root !== DEPLOYING) return false;
    const { deprel, head } = tree.tokens[token]!;
    const isDeployed = deprel === 'obj' && head === trigger;
    return isDeployed || actors.entitiesOf(token).every(id => /^(MIL|COP)/.test(actors.actor(id).code ?? ''));
  }

  /** "the mastermind of the attacks on Finland": not the phrase of a phrase. */
  function isFar(token: number, child: number): boolean {
    return relation(tree.tokens[child]!) === 'nmod' && tree.tokens[token]!.deprel === 'nmod';
  }

  function isOther(id: ArticleEntityId): boolean {
    if (sources.includes(id) || actors.isUnknown(id)) return false;
    if (!fits(input, id, category.to, frame.toKinds)) return false;
    const country = actors.countryOf(id);
    if (country === undefined) return actors.actor(id).code !== undefined;
    // "Norway … in Oslo" is no other; "rebels … in Oslo" act against their country.
    return !sources.some(source => actors.actor(source).code === country);
  }
}

/** Root of protests: "marched calling for …". */
const PROTEST = '14';

/** Root of mobilizing and deploying. */
const DEPLOYING = '15';

/** "threatened to leave unless Norway …": whose deed is the condition is threatened. */
const THREAT = '13';

/** How many words down: "burnt the houses of the Finnish administrators". */
const DEEPEST = 4;

/** "sheltered in Oslo": a verb that asks for an object and has none means something else. */
function hasObject({ grammar }: FrameInput, { to }: EventFrame, trigger: number): boolean {
  const roles = grammar.rolesOf(trigger);
  return to.some(
    ({ name, steps }) => (name === 'object' || steps[0] === 'clause') && roles.at(steps[0]!).length > 0,
  );
}

/** Roots whose other end must be named: statements, appeals, consultations. */
const NEVER = /^0[124]/;

/** Roots whose verbs are of much else besides: "attacked the inquiry". */
const FORCE = /^(18|19|20)/;

/** Roots of which a place where they happen is no part. */
const PEACEFUL = /^0[235678]/;

const SOMEWHERE = new Set(['in', 'at', 'near', 'on', 'outside', 'inside', 'across', 'around', 'within']);

const ASIDE = new Set(
  'after before during since until amid despite as like than without except besides following because according under including through per'.split(
    ' ',
  ),
);
