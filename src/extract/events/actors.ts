/**
 * Who acts or is acted on in a sentence, as event coders have it: named entities, and nouns that only tell a role
 * ("Israeli troops", "protesters in Cairo"), bound to a country by adjective, possessor, "of" or the place they are in.
 * Out: the `Arguments` that frames ask, whose ids stand for actors.
 */
import type { ArticleEntityId, EventActor } from '../../model/index.js';
import type { EventSchema } from '../../schema/events.js';
import type { Schema } from '../../schema/index.js';
import type { Chains } from '../chains.js';
import { type Arguments, argumentsOf } from '../frames/arguments.js';
import type { Description } from '../titles/descriptions.js';
import type { Grammar } from '../tree/grammar.js';
import { tokenEndingAt } from '../tree/tree.js';
import { worldOf } from '../world.js';
import { aboard, BONDS, CLOSE_BONDS, isInCompound, namedBeside, ownersBy, PLACE_BONDS } from './bonds.js';
import { newCast } from './cast.js';
import { entityCoder } from './entities.js';
import { countryOfActor, spelledOut } from './homes.js';
import { passedOverIn } from './passedOver.js';
import { whoReports, whoSaysSo } from './reporters.js';
import { roleAt } from './roleWords.js';
import { whereaboutsIn } from './whereabouts.js';

export interface Actors extends Arguments {
  readonly actor: (id: ArticleEntityId) => EventActor;
  /** A name that nothing is known of. */
  readonly isUnknown: (id: ArticleEntityId) => boolean;
  /** Country, or body of several; undefined for a role alone and for a name that nothing is known of. */
  readonly countryOf: (id: ArticleEntityId) => string | undefined;
}

export function actorsOf(
  grammar: Grammar,
  chains: Chains,
  descriptions: readonly Description[],
  schema: Schema,
  { actors: codes, known }: EventSchema,
): Actors {
  const { tree } = grammar;
  const world = worldOf(schema.gazetteers);
  const entities = argumentsOf(grammar, chains, schema);
  const coder = entityCoder(tree, chains, descriptions, schema.gazetteers, codes, known);
  const countryNear = whereaboutsIn(tree, chains, coder, world, schema.nameForms.placeKinds, codes.parts);
  const passedOver = passedOverIn(tree, codes, world);
  const typeOf = new Map(chains.entities.map(({ id, type }) => [id, type]));
  const cast = newCast(tree, codes);
  const codeOf = (id: ArticleEntityId): string | undefined => cast.actor(id)?.code;
  const found = new Map<number, readonly ArticleEntityId[]>();
  const open = new Set<number>();

  const entitiesOf = (token: number): readonly ArticleEntityId[] => {
    const ready = found.get(token);
    if (ready) return ready;
    if (open.has(token)) return [];
    open.add(token);
    const ids = findActors(token);
    open.delete(token);
    found.set(token, ids);
    return ids;
  };
  return {
    entitiesOf,
    expressedAt: entitiesOf,
    kindsOf: cast.kindsOf,
    actorOf: () => undefined,
    isStandIn: () => false,
    actor: id => cast.actor(id)!,
    isUnknown: id => codeOf(id) === spelledOut(cast.actor(id)!.name),
    countryOf: id => countryOfActor(cast.actor(id), codes),
  };

  function findActors(token: number): readonly ArticleEntityId[] {
    if (isInCompound(token, grammar, codes.lent)) return [];
    // "Bosnian Serbs" are no other Serbs, nor any Bosnians.
    if (passedOver.peopleOf(token + 1) !== undefined) return [];
    const people = passedOver.peopleOf(token);
    if (people !== undefined) return [cast.country(token, people)];
    const { lemma, upos, text, deprel } = tree.tokens[token]!;
    const ids = chains.entitiesAt(token).filter(id => !isPlace(id) || coder.codeOf(id) !== undefined);
    const speakers =
      upos === 'PRON' && ids.length > 0 && ids.every(isPlace) ? governmentBehind(token, ids) : [];
    if (speakers.length > 0) return speakers;
    const isNoun = upos === 'NOUN' || (upos === 'PROPN' && !tree.nameAt[token]);
    if (ids.length > 0) return ofEntities(ids, token, isNoun ? roleAt(tree, codes, token) : undefined);
    if (upos === 'NUM' && /^(obj|nsubj)/.test(deprel)) return ofGroup(token, codes.uncounted);
    if (upos === 'PRON' && ids.length === 0) return whoSaysSo(token, tree).flatMap(entitiesOf);
    const body = upos === 'PROPN' && !tree.nameAt[token] ? passedOver.bodyOf(token) : undefined;
    if (body !== undefined) return [cast.country(token, body)];
    const adjective = upos === 'ADJ' || upos === 'PROPN' ? passedOver.countryOfAdjective(token) : undefined;
    if (adjective !== undefined) return [cast.country(token, adjective)];
    if (!isNoun || tree.nameAt[token]) return [];
    const place = upos === 'PROPN' ? passedOver.countryCalled(text) : undefined;
    if (place !== undefined) return [cast.country(token, place)];
    const named = namedBeside(token, tree, chains);
    if (named.length > 0) return named.map(id => ofEntity(id, token));
    return ofNoun(token, lemma.toLowerCase());
  }

  /** "Norway's cabinet said it …" speaks of the cabinet, though "it" may stand for Norway. */
  function governmentBehind(pronoun: number, places: readonly ArticleEntityId[]): readonly ArticleEntityId[] {
    const lands = places.map(place => coder.codeOf(place)?.slice(0, 3));
    return whoSaysSo(pronoun, tree)
      .flatMap(entitiesOf)
      .filter(id => (codeOf(id)?.length ?? 0) > 3 && lands.includes(countryOfActor(cast.actor(id), codes)));
  }

  /** `role`: what the word tells of whom it stands for. */
  function ofEntities(
    ids: readonly ArticleEntityId[],
    token: number,
    role: string | undefined,
  ): readonly ArticleEntityId[] {
    if (role === undefined) return ids.map(id => ofEntity(id, token));
    const isPlural = ids.length > 1 && ownersOf(token).length > 0;
    // "the parliament": a body of no country that the entity tells.
    const isBare = ids.every(id => isBody(id) && (coder.codeOf(id)?.length ?? 0) <= 3);
    // "Norway's pro-Finnish government" is no Finnish one.
    const isLent = tree.children[token]!.some(child => isInCompound(child, grammar, codes.lent));
    if (isPlural || isBare || (isLent && ids.every(isPlace))) return ofGroup(token, role);
    return ids.map(id =>
      isPlace(id) ? cast.role(token, coder.codeOf(id)?.slice(0, 3), role) : ofEntity(id, token),
    );
  }

  function ofNoun(token: number, noun: string): readonly ArticleEntityId[] {
    const role = roleAt(tree, codes, token);
    const post = grammar
      .rolesOf(token)
      .at('of')
      .map(of => codes.roles.get(`${noun} of ${tree.tokens[of]!.lemma.toLowerCase()}`))
      .find(told => told !== undefined);
    if (post !== undefined) return ofGroup(token, post);
    if (codes.counts.has(noun) || /^\d/.test(tree.tokens[token]!.text)) {
      const counted = grammar.rolesOf(token).at('of').flatMap(entitiesOf);
      // "supporters of the ex-president" are not he.
      const told = role ? counted.filter(id => (codeOf(id)?.length ?? 0) > 3 && !isPerson(id)) : counted;
      if (told.length > 0) return told;
    }
    if (tree.tokens[token]!.deprel === 'compound' && !codes.before.has(noun)) return [];
    if (role !== undefined) return ofGroup(token, role);
    if (!codes.bearers.has(noun)) return [];
    return ownersOf(token, CLOSE_BONDS)[0] ?? aboard(token, grammar).flatMap(entitiesOf);
  }

  /** By the nearness of the bond, each with any actor; "Hezbollah positions" are Hezbollah's. */
  function ownersOf(token: number, bonds = BONDS): (readonly ArticleEntityId[])[] {
    const itself = chains.entitiesAt(token);
    return bonds
      .map(bond =>
        ownersBy(bond, token, grammar)
          .flatMap(entitiesOf)
          .filter(id => !itself.includes(id)),
      )
      .filter(ids => ids.length > 0);
  }

  function ofGroup(token: number, role: string): readonly ArticleEntityId[] {
    for (const owners of ownersOf(token, CLOSE_BONDS)) {
      const made = owners.flatMap(owner => owned(token, owner, role));
      if (made.length > 0) return [...new Set(made)];
    }
    const peers = countryOfReporter(token, role, true);
    // "the soldiers in Norway"; "talks with the government in Geneva": no government sits there.
    const places = peers === undefined && role !== 'GOV' ? ownersOf(token, PLACE_BONDS).flat() : [];
    const made = places.flatMap(owner => owned(token, owner, role));
    return made.length > 0 ? [...new Set(made)] : [cast.role(token, homeOf(token, role), role)];
  }

  /** "Norway's religious leader, Father Berg" */
  function homeBy(token: number): string | undefined {
    if (tree.nameAt[token]) return undefined;
    const owners = ownersOf(token, CLOSE_BONDS)[0] ?? [];
    return owners
      .map(owner => countryOfActor(cast.actor(owner), codes))
      .find(country => country !== undefined);
  }

  function homeOf(token: number, role: string): string | undefined {
    return (
      codes.seats.get(tree.tokens[token]!.lemma.toLowerCase()) ??
      countryOfReporter(token, role, true) ??
      countryNear(token, role) ??
      countryOfReporter(token, role, false)
    );
  }

  /**
   * "Norwegian police said gunmen …": they speak of their own land, soldiers only of their own soldiers. `peers`: only
   * of those who have the same role.
   */
  function countryOfReporter(token: number, role: string, peers: boolean): string | undefined {
    for (const reporter of whoReports(token, tree).flatMap(entitiesOf)) {
      const country = countryOfActor(cast.actor(reporter), codes);
      const own = codeOf(reporter)?.slice(3) ?? '';
      if (country === undefined || own === '' || own === 'MED' || /^(IGO|NGO|IMG)/.test(country)) continue;
      if (peers ? own === role : own !== 'MIL' || SOLDIERS.has(role)) return country;
    }
    return undefined;
  }

  function owned(token: number, owner: ArticleEntityId, role: string): ArticleEntityId[] {
    const code = codeOf(owner);
    const country = countryOfActor(cast.actor(owner), codes);
    if (code === undefined || country === undefined) return [];
    if (/^(IGO|NGO|IMG)/.test(code) || isBody(owner)) return [owner];
    // "the opposition's leader": who has a role passes it on.
    const isPassed = code.length > 3 && !isPerson(owner) && codes.counts.has(tree.tokens[token]!.lemma);
    return [cast.role(token, country, isPassed ? code.slice(3) : role)];
  }

  function isBody(id: ArticleEntityId): boolean {
    return typeOf.get(id) === 'ORGANIZATION';
  }

  function isPerson(id: ArticleEntityId): boolean {
    return typeOf.get(id) === 'PERSON';
  }

  function isPlace(id: ArticleEntityId): boolean {
    return typeOf.get(id) === 'PLACE';
  }

  function ofEntity(id: ArticleEntityId, token: number): ArticleEntityId {
    if (cast.actor(id)) return id;
    const { type, name } = chains.entity(id);
    const own = coder.codeOf(id);
    const bare = own === undefined || codes.allRoles.has(own);
    const told = bare ? (codeOfNominal(id, token) ?? own ?? codeOfNounBefore(token)) : own;
    // A president may be abroad; a judge, a reporter or a court is where things happen.
    const isHere = told !== undefined && codes.allRoles.has(told) && (type !== 'PERSON' || !ABROAD.has(told));
    const code = isHere ? `${homeBy(token) ?? homeOf(token, told) ?? ''}${told}` : told;
    const inherent = entities.kindsOf(id);
    const kinds = new Set(['ACTOR', ...inherent]);
    const acts =
      type !== 'PLACE' || inherent.has('COUNTRY') || passedOver.isState(name) || world.countryOfCapital(name);
    if (acts) kinds.add('AGENT');
    if (type === 'PLACE' && passedOver.isState(name)) kinds.add('COUNTRY');
    for (const [role, more] of codes.kindsOf)
      if (code?.slice(3).startsWith(role)) for (const kind of more) kinds.add(kind);
    cast.add(id, { code: code ?? spelledOut(name), name }, kinds);
    return id;
  }

  /** "the newspaper La Nota": what the noun before an unknown name says it is. */
  function codeOfNounBefore(token: number): string | undefined {
    const name = tree.nameAt[token];
    const before = name ? name.first - 1 : token;
    if (before < 0 || tree.tokens[before]!.upos !== 'NOUN') return undefined;
    const role = roleAt(tree, codes, before);
    const [group] = role === undefined ? [] : ofGroup(before, role);
    return group === undefined ? undefined : codeOf(group);
  }

  /** "Pakistan's military … it": as the article first calls it. */
  function codeOfNominal(id: ArticleEntityId, asked: number): string | undefined {
    for (const { kind, span } of chains.entity(id).mentions) {
      if (kind === 'pronoun') continue;
      const token = tokenEndingAt(tree, span.end);
      if (token === undefined || (token === asked && !isBody(id))) continue;
      const role = roleAt(tree, codes, token);
      const [group] = role === undefined ? [] : ofGroup(token, role);
      if (group !== undefined) return codeOf(group);
    }
    return undefined;
  }
}

const SOLDIERS: ReadonlySet<string> = new Set(['MIL', 'COP', 'GOV']);

/** Roles of people who travel. */
const ABROAD: ReadonlySet<string> = new Set(['GOV', 'MIL', 'ELI', 'LEG']);
