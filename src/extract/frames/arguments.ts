/**
 * Which entities the filler of a role stands for, and whether they are of the kinds that a relation joins.
 * A noun that is no mention itself speaks for what names it: its apposition, or the country of "the Turkish
 * government" and "Syrian forces".
 */

import { askedOnce } from '../../model/askedOnce.js';
import type { ArticleEntityId, EntityType, Quotation, Token } from '../../model/index.js';
import { covers } from '../../model/index.js';
import type { Schema } from '../../schema/index.js';
import type { Chains } from '../chains.js';
import type { Grammar } from '../tree/grammar.js';
import { dependents, prepositions, relation, type Tree } from '../tree/tree.js';
import { worldOf } from '../world.js';

export interface Arguments {
  readonly entitiesOf: (token: number) => readonly ArticleEntityId[];
  /** What the word itself stands for: the party of "Republicans Weber and Ito". */
  readonly expressedAt: (token: number) => readonly ArticleEntityId[];
  /** "a Norwegian airstrike": it acts for its country and is no place. */
  readonly isStandIn: (token: number) => boolean;
  /** Kinds of an entity: its type, and each narrower kind it falls under. */
  readonly kindsOf: (id: ArticleEntityId) => ReadonlySet<string>;
  /** Of a capital: the country it stands for where it does what only countries do. */
  readonly actorOf: (id: ArticleEntityId) => ArticleEntityId | undefined;
}

export function argumentsOf(
  grammar: Grammar,
  chains: Chains,
  schema: Schema,
  quotations: readonly Quotation[] = [],
): Arguments {
  const { placeKinds } = schema.nameForms;
  return {
    expressedAt: token => chains.entitiesAt(token),
    isStandIn: token => {
      const lemma = grammar.tree.tokens[token]!.lemma.toLowerCase();
      if (!grammar.cues.standIns.has(lemma) || placeKinds.has(lemma)) return false;
      return !grammar.tree.nameAt[token] && chains.entitiesAt(token).length === 0;
    },
    kindsOf: askedOnce(id => findKinds(id, grammar.tree.annotation.document.text, chains, schema)),
    actorOf: askedOnce(id => findActor(id, chains, schema)),
    entitiesOf: askedOnce(token => {
      if (isPeople(grammar.tree.tokens[token]!, grammar)) return [];
      const found = findEntities(token, grammar, chains, schema);
      return found.length > 0 ? found : performers(token, grammar, quotations);
    }),
  };
}

/** "a former Vatican official" speaks for no Vatican. */
function isPast(tree: Tree, noun: number, { titles }: Schema): boolean {
  return dependents(tree, noun, 'amod').some(child => titles.past.has(tree.tokens[child]!.lower));
}

/** "told Norwegians", "killed ten Norwegians": some of a people, who are no country; "the Norwegians" may be. */
function isPeople({ index, upos, xpos }: Token, { tree }: Grammar): boolean {
  if (xpos !== 'NNPS' || upos !== 'PROPN' || tree.nameAt[index]) return false;
  return !dependents(tree, index, 'det').some(child => tree.tokens[child]!.lemma === 'the');
}

function findActor(id: ArticleEntityId, chains: Chains, schema: Schema): ArticleEntityId | undefined {
  const { type, name } = chains.entity(id);
  const country = type === 'PLACE' ? worldOf(schema.gazetteers).countryOfCapital(name) : undefined;
  return (
    country && chains.entities.find(entity => entity.type === 'PLACE' && entity.name === country.name)?.id
  );
}

/** "We condemn the attack", Weber said: what is done by saying it is done by whoever says it. */
function performers(
  token: number,
  { tree }: Grammar,
  quotations: readonly Quotation[],
): readonly ArticleEntityId[] {
  const { lower, deprel, head, start, end } = tree.tokens[token]!;
  if (lower !== 'we' || deprel !== 'nsubj' || tree.tokens[head]!.upos !== 'VERB') return [];
  const auxiliaries = dependents(tree, head, 'aux').map(child => tree.tokens[child]!.lemma);
  const present = /^VBP?$/.test(tree.tokens[head]!.xpos) && auxiliaries.every(lemma => lemma === 'do');
  if (!present) return [];
  const inside = quotations.filter(({ span }) => covers(span, { start, end }));
  const inner = inside.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
  return inner ? [inner.speaker] : [];
}

function findKinds(id: ArticleEntityId, text: string, chains: Chains, schema: Schema): ReadonlySet<string> {
  const entity = chains.entity(id);
  const kinds = new Set<string>([entity.type]);
  const world = worldOf(schema.gazetteers);
  for (const kind of schema.entityKinds)
    if (kind.within === entity.type && kind.gazetteer === 'countries' && world.countryNamed(entity.name))
      kinds.add(kind.id);
  const words = entity.name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  // "the New Way (NW) party"
  for (const { kind, span } of entity.mentions) {
    if (kind === 'name' && span.end - span.start <= LONGEST_ACRONYM)
      words.push(text.slice(span.start, span.end).toLowerCase());
    const behind = kind === 'name' && NOUN_BEHIND.exec(text.slice(span.end, span.end + LONGEST_ASIDE));
    if (behind) words.push(behind[1]!.toLowerCase());
  }
  for (const kind of schema.entityKinds)
    if (kind.within === entity.type && words.some(word => kind.words.has(word))) kinds.add(kind.id);
  for (const kind of schema.entityKinds)
    if (kind.within === entity.type && kind.except.length > 0 && !kind.except.some(id => kinds.has(id)))
      kinds.add(kind.id);
  return kinds;
}

/** The next word, over a short form in brackets. */
const NOUN_BEHIND = /^(?:\s*\([^()]{1,12}\))?\s(\p{L}+)/u;
const LONGEST_ASIDE = 40;
const LONGEST_ACRONYM = 6;

const OWNERS = ['adjective', 'compound', 'possessor', 'of'];

function findEntities(
  token: number,
  grammar: Grammar,
  chains: Chains,
  schema: Schema,
): readonly ArticleEntityId[] {
  const { tree, cues } = grammar;
  const { placeKinds, areas } = schema.nameForms;
  const own = chains.entitiesAt(token);
  if (own.length > 0 || tree.nameAt[token]) return own;
  const { deprel, head, lemma, upos } = tree.tokens[token]!;
  if (upos === 'ADJ' || upos === 'VERB' || upos === 'PRON') return own;
  // "the US secretary of state, Olga Weber", "Olga Weber, the secretary"
  for (const child of dependents(tree, token, 'flat', 'appos', 'nmod:desc')) {
    if (!tree.nameAt[child]) continue;
    // "three firms: Shell, Total and Eni"
    // "the Norwegian and Chilean presidents Weber and Ito"
    const list = tree.tokens[child]!.deprel === 'flat' ? [] : dependents(tree, child, 'conj');
    const named = [child, ...list].flatMap(name => (tree.nameAt[name] ? chains.entitiesAt(name) : []));
    if (named.length > 0) return named;
  }
  // "allies such as Germany and Japan"
  for (const child of dependents(tree, token, 'nmod')) {
    const isNamely = dependents(tree, child, 'advmod').some(word => tree.tokens[word]!.lemma === 'namely');
    if (!isNamely && !/^(such|including|like)$/.test(prepositions(tree, child)[0] ?? '')) continue;
    const named = [child, ...dependents(tree, child, 'conj')].flatMap(name =>
      tree.nameAt[name] ? chains.entitiesAt(name) : [],
    );
    if (named.length > 0) return named;
  }
  if (deprel === 'appos') {
    const named = chains.entitiesAt(head);
    if (named.length > 0) return named;
  }
  // "she is the judge who jailed Ito"
  const [within] = prepositions(tree, token);
  if (dependents(tree, token, 'cop').length > 0 && (within === undefined || within === 'among')) {
    const named = dependents(tree, token, 'nsubj')
      .flatMap(subject => [subject, ...dependents(tree, subject, 'conj')])
      .flatMap(subject => chains.entitiesAt(subject));
    if (named.length > 0) return named;
  }
  const noun = lemma.toLowerCase();
  const roles = grammar.rolesOf(token);
  // "the leader of the militant group Hezbollah"
  const namedAt = (owner: number): readonly ArticleEntityId[] => {
    const itself = chains.entitiesAt(owner);
    return itself.length > 0 || tree.nameAt[owner]
      ? itself
      : dependents(tree, owner, 'appos', 'flat', 'nmod:desc')
          .filter(child => tree.nameAt[child])
          .flatMap(child => chains.entitiesAt(child));
  };
  const ownersIn = (names: readonly string[], type: EntityType): ArticleEntityId[] =>
    names
      .flatMap(role => roles.at(role))
      .flatMap(owner => namedAt(owner))
      .filter(id => chains.entity(id).type === type);
  if (placeKinds.has(noun)) {
    const places = ownersIn(['of'], 'PLACE');
    // "the city of Bergen and the town of Lunde", where the second hangs from the first name
    const more = roles
      .at('of')
      .filter(owner => !tree.nameAt[owner] && placeKinds.has(tree.tokens[owner]!.lemma.toLowerCase()))
      .flatMap(owner => findEntities(owner, grammar, chains, schema));
    if (places.length > 0) return [...new Set([...places, ...more])];
  }
  // "arrived in Kandahar province", but of a country a province is only a part
  const area = areas.has(noun) ? tree.nameAt[token - 1] : undefined;
  if (area?.type === 'PLACE' && relation(tree.tokens[token - 1]!) === 'compound') {
    const { countryNamed } = worldOf(schema.gazetteers);
    const places = chains.entitiesAt(token - 1).filter(id => !countryNamed(chains.entity(id).name));
    if (places.length > 0) return places;
  }
  if (cues.members.has(noun)) {
    const bodies = ownersIn(['compound', 'adjective', 'of', 'from'], 'ORGANIZATION');
    if (bodies.length > 0) return [...new Set(bodies)];
  }
  if (!cues.standIns.has(noun) || isPast(tree, token, schema)) return own;
  const countries = ownersIn(OWNERS, 'PLACE');
  // "authorities in Norway", but no troops: those in a country are seldom its own.
  if (countries.length === 0 && cues.localRulers.has(noun)) return ownersIn(['in'], 'PLACE');
  // "its forces", of an alliance or a command
  if (countries.length === 0) return [...new Set(ownersIn(['possessor'], 'ORGANIZATION'))];
  return [...new Set(countries)];
}
