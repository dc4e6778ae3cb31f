/**
 * Who acts or is acted on in a sentence, as event coders have it: named entities, and nouns that only tell a role
 * ("Israeli troops", "protesters in Cairo"), bound to a country by adjective, possessor, "of" or the place they are in.
 * Out: the `Arguments` that frames ask, whose ids stand for actors.
 */
import type { ArticleEntityId, EventActor } from '../../model/index.js';
import type { ActorCodes } from '../../schema/events.js';
import type { Schema } from '../../schema/index.js';
import type { Chains } from '../chains.js';
import { worldOf } from '../coreference/world.js';
import type { Description } from '../descriptions.js';
import { type Arguments, argumentsOf } from '../statements/arguments.js';
import type { Grammar } from '../statements/grammar.js';
import { dependents, prepositions } from '../tree.js';
import { type EntityCoder, entityCoder } from './entities.js';
import { countryIn, spelledOut } from './homes.js';

export interface Actors extends Arguments {
  readonly actor: (id: ArticleEntityId) => EventActor;
  /** A name that nothing is known of. */
  readonly isUnknown: (id: ArticleEntityId) => boolean;
  /** Country, or body of several; undefined for a role alone and for a name that nothing is known of. */
  readonly countryOf: (id: ArticleEntityId) => string | undefined;
}

interface Known {
  readonly actor: EventActor;
  readonly kinds: ReadonlySet<string>;
}

export function actorsOf(
  grammar: Grammar,
  chains: Chains,
  descriptions: readonly Description[],
  schema: Schema,
  codes: ActorCodes,
): Actors {
  const { tree } = grammar;
  const entities = argumentsOf(grammar, chains, schema);
  const coder = entityCoder(tree, chains, descriptions, schema.gazetteers, codes);
  const world = worldOf(schema.gazetteers);
  const known = new Map<ArticleEntityId, Known>();
  const found = new Map<number, readonly ArticleEntityId[]>();
  const open = new Set<number>();
  const home = placeOfDateline(tree.annotation.document.dateline, coder);

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
    kindsOf: id => known.get(id)?.kinds ?? NO_KINDS,
    actorOf: () => undefined,
    actor: id => known.get(id)!.actor,
    isUnknown: id => known.get(id)!.actor.code === spelledOut(known.get(id)!.actor.name),
    countryOf: id => countryIn(known.get(id)?.actor, codes),
  };

  function findActors(token: number): readonly ArticleEntityId[] {
    const { lemma, upos, text } = tree.tokens[token]!;
    if (isInCompound(token)) return [];
    const ids = chains.entitiesAt(token).filter(id => !isCountry(id) || coder.codeOf(id) !== undefined);
    const noun =
      upos === 'NOUN' || (upos === 'PROPN' && !tree.nameAt[token]) ? lemma.toLowerCase() : undefined;
    if (ids.length > 0) {
      const role = noun === undefined ? undefined : roleAt(token, noun);
      // "the parliament": a body of no country that the entity tells.
      const plural = role && ids.length > 1 && ownersOf(token).length > 0;
      if (plural) return ofGroup(token, role);
      if (role && ids.every(id => isBody(id) && (coder.codeOf(id)?.length ?? 0) <= 3))
        return ofGroup(token, role);
      return ids.map(id =>
        role && isCountry(id) ? ofRole(token, coder.codeOf(id), role) : ofEntity(id, token),
      );
    }
    if (upos === 'NUM' && /^(obj|nsubj)/.test(tree.tokens[token]!.deprel))
      return ofGroup(token, codes.uncounted);
    const region = upos === 'ADJ' ? codes.regions.get(text) : undefined;
    if (region !== undefined && ids.length === 0) return [ofCountry(token, region)];
    if (noun === undefined || tree.nameAt[token]) return [];
    const place = upos === 'PROPN' ? countryCalled(text) : undefined;
    if (place !== undefined) return [ofCountry(token, place)];
    const named = namedBeside(token);
    if (named.length > 0) return named.map(id => ofEntity(id, token));
    if (codes.counts.has(noun) || /^\d/.test(text)) {
      const counted = grammar.rolesOf(token).at('of').flatMap(entitiesOf);
      const told = roleAt(token, noun) ? counted.filter(id => (codeOf(id)?.length ?? 0) > 3) : counted;
      if (told.length > 0) return told;
    }
    if (tree.tokens[token]!.deprel === 'compound' && !codes.before.has(noun)) return [];
    const role = roleAt(token, noun);
    if (role !== undefined) return ofGroup(token, role);
    return codes.bearers.has(noun) ? (ownersOf(token, OWNERS.slice(0, 3))[0] ?? aboard(token)) : [];
  }

  /** "a bus carrying pilgrims" */
  function aboard(token: number): readonly ArticleEntityId[] {
    return dependents(tree, token, 'acl')
      .filter(verb => tree.tokens[verb]!.xpos === 'VBG')
      .flatMap(verb => grammar.rolesOf(verb).at('object'))
      .flatMap(entitiesOf);
  }

  /** By the nearness of the bond, each with any actor; "Hezbollah positions" are Hezbollah's. */
  function ownersOf(token: number, bonds = OWNERS): (readonly ArticleEntityId[])[] {
    const { deprel, head } = tree.tokens[token]!;
    const itself = chains.entitiesAt(token);
    return bonds
      .map(names => {
        const own = names.flatMap(name => bondedBy(token, name));
        // "the Iraqi police raid": what the raid has, its police have.
        const shared =
          deprel === 'compound'
            ? names
                .flatMap(name => bondedBy(head, name))
                .filter(owner => owner !== token && tree.nameAt[owner])
            : [];
        return [...own, ...shared].flatMap(entitiesOf).filter(id => !itself.includes(id));
      })
      .filter(ids => ids.length > 0);
  }

  /** "security officials": what kind of officials they are, not whose. */
  function bondedBy(token: number, role: string): readonly number[] {
    const owners = grammar.rolesOf(token).at(role);
    return role === 'compound' ? owners.filter(owner => tree.tokens[owner]!.upos !== 'NOUN') : owners;
  }

  /** "anti-Norwegian protests" are not Norwegian. */
  function isInCompound(token: number): boolean {
    const before = tree.tokens.slice(Math.max(0, token - 2), token).map(({ text }) => text.toLowerCase());
    return /^(anti|pro|non)-/i.test(tree.tokens[token]!.text) || /^(anti|pro|non)-$/.test(before.join(''));
  }

  /** A country, its capital or a body that the name finder passed over. */
  function countryCalled(word: string): string | undefined {
    const body = codes.bodies.get(word);
    if (body !== undefined) return body;
    return (world.countryNamed(word) ?? world.countryOfCapital(word) ?? world.countryOfDemonym(word))?.iso3;
  }

  function ofCountry(token: number, code: string): ArticleEntityId {
    const id = `n${token}${code}` as ArticleEntityId;
    const kinds = new Set(['ACTOR', 'AGENT', 'PLACE', 'COUNTRY']);
    known.set(id, { actor: { code, name: tree.tokens[token]!.text }, kinds });
    return id;
  }

  /** "the secretary of state, Olga Weber". */
  function namedBeside(token: number): readonly ArticleEntityId[] {
    for (const child of dependents(tree, token, 'flat', 'appos', 'nmod:desc')) {
      if (!tree.nameAt[child]) continue;
      const named = [child, ...dependents(tree, child, 'conj')].flatMap(chains.entitiesAt);
      if (named.length > 0) return named;
    }
    const { deprel, head } = tree.tokens[token]!;
    return deprel === 'appos' && tree.nameAt[head] ? chains.entitiesAt(head) : [];
  }

  function roleAt(token: number, noun: string): string | undefined {
    const words = tree.children[token]!.filter(
      child => child < token && /^(compound|amod|flat|nmod)/.test(tree.tokens[child]!.deprel),
    ).map(child => tree.tokens[child]!.lemma.toLowerCase());
    const own = codes.roles.get(noun) ?? codes.roles.get(tree.tokens[token]!.text.toLowerCase());
    if (own === undefined && !codes.bearers.has(noun)) return undefined;
    if (words.some(word => codes.nobody.has(word))) return undefined;
    const modified = words.map(word => codes.modifiers.get(word)).find(role => role !== undefined);
    if (modified && (codes.bearers.has(noun) || modified === 'OPP' || modified === 'REB')) return modified;
    if (!codes.bearers.has(noun)) return own;
    return words.map(word => codes.roles.get(word)).find(role => role !== undefined) ?? own;
  }

  function ofGroup(token: number, role: string): readonly ArticleEntityId[] {
    for (const owners of ownersOf(token, role === 'GOV' ? OWNERS.slice(0, 3) : OWNERS)) {
      const made = owners.flatMap(owner => owned(token, owner, role));
      if (made.length > 0) return [...new Set(made)];
    }
    return [ofRole(token, placeNear(token, role) ?? home, role)];
  }

  function owned(token: number, owner: ArticleEntityId, role: string): ArticleEntityId[] {
    const code = codeOf(owner);
    const country = countryIn(known.get(owner)?.actor, codes);
    if (code === undefined || country === undefined) return [];
    if (/^(IGO|NGO|IMG)/.test(code) || isBody(owner)) return [owner];
    // "the opposition's leader": who has a role passes it on.
    return [
      ofRole(
        token,
        country,
        code.length > 3 && codes.counts.has(tree.tokens[token]!.lemma) ? code.slice(3) : role,
      ),
    ];
  }

  function codeOf(id: ArticleEntityId): string | undefined {
    return known.get(id)?.actor.code;
  }

  function isBody(id: ArticleEntityId): boolean {
    return chains.entities.some(entity => entity.id === id && entity.type === 'ORGANIZATION');
  }

  function isCountry(id: ArticleEntityId): boolean {
    return chains.entity(id).type === 'PLACE';
  }

  /** Country of the nearest place that something is in, in the same sentence. */
  function placeNear(token: number, role: string): string | undefined {
    const { first, end } = tree.annotation.sentences[tree.tokens[token]!.sentence]!;
    let best: string | undefined;
    let nearest = Number.POSITIVE_INFINITY;
    for (let index = first; index < end; index++) {
      if (tree.nameAt[index]?.type !== 'PLACE' || Math.abs(index - token) >= nearest) continue;
      if (!isLocative(index)) continue;
      const [id] = chains.entitiesAt(index);
      const code = id === undefined ? undefined : coder.codeOf(id);
      // "talks with the government in Geneva": no government sits there.
      if (role === 'GOV' && id !== undefined && !isSeat(chains.entity(id).name)) continue;
      if (code) [best, nearest] = [code.slice(0, 3), Math.abs(index - token)];
    }
    return best;
  }

  /** "in Oslo", "on the streets of Oslo". */
  function isLocative(token: number): boolean {
    const [word = ''] = prepositions(tree, token);
    if (LOCATIVE.has(word)) return true;
    const { head } = tree.tokens[token]!;
    return (
      word === 'of' && head >= 0 && schema.nameForms.placeKinds.has(tree.tokens[head]!.lemma.toLowerCase())
    );
  }

  function isSeat(place: string): boolean {
    return (world.countryNamed(place) ?? world.countryOfCapital(place)) !== undefined;
  }

  function ofRole(token: number, country: string | undefined, role: string): ArticleEntityId {
    const id = `n${token}${country ?? ''}${role}` as ArticleEntityId;
    if (!known.has(id)) {
      const actor = { code: `${country ?? ''}${role}`, name: phraseOf(token) };
      known.set(id, { actor, kinds: new Set(['ACTOR', 'AGENT', ...(codes.kindsOf.get(role) ?? [])]) });
    }
    return id;
  }

  function ofEntity(id: ArticleEntityId, token: number): ArticleEntityId {
    if (known.has(id)) return id;
    const { type, name } = chains.entity(id);
    const own = coder.codeOf(id);
    const told = own === undefined || codes.allRoles.has(own) ? (codeOfNominal(id, token) ?? own) : own;
    // A president may be abroad; a judge, a reporter or a court is where things happen.
    const isHere = told !== undefined && codes.allRoles.has(told) && (type !== 'PERSON' || !ABROAD.has(told));
    const code = isHere ? `${placeNear(token, told) ?? home ?? ''}${told}` : told;
    const inherent = entities.kindsOf(id);
    const kinds = new Set(['ACTOR', ...inherent]);
    const acts = type !== 'PLACE' || inherent.has('COUNTRY') || world.countryOfCapital(name);
    if (acts) kinds.add('AGENT');
    for (const [role, more] of codes.kindsOf)
      if (code?.slice(3).startsWith(role)) for (const kind of more) kinds.add(kind);
    known.set(id, { actor: { code: code ?? spelledOut(name), name }, kinds });
    return id;
  }

  /** "Pakistan's military … it": as the article first calls it. */
  function codeOfNominal(id: ArticleEntityId, asked: number): string | undefined {
    for (const { kind, span } of chains.entity(id).mentions) {
      if (kind !== 'nominal') continue;
      const token = tokenEndingAt(span.end);
      const role =
        token === undefined || token === asked
          ? undefined
          : roleAt(token, tree.tokens[token]!.lemma.toLowerCase());
      const [group] = token === undefined || role === undefined ? [] : ofGroup(token, role);
      if (group !== undefined) return codeOf(group);
    }
    return undefined;
  }

  function tokenEndingAt(end: number): number | undefined {
    const found = tree.tokens.findIndex(token => token.end === end);
    return found < 0 ? undefined : found;
  }

  /** The noun with what stands before it, without article. */
  function phraseOf(token: number): string {
    let first = token;
    for (const child of tree.children[token]!)
      if (child < first && /^(amod|compound|nmod:poss)/.test(tree.tokens[child]!.deprel)) first = child;
    const { text } = tree.annotation.document;
    return text.slice(tree.tokens[first]!.start, tree.tokens[token]!.end);
  }
}

const NO_KINDS: ReadonlySet<string> = new Set();

/** Whose an actor is: the nearest bond first. */
const OWNERS: readonly (readonly string[])[] = [
  ['adjective', 'compound'],
  ['possessor'],
  ['of', 'from', 'for'],
  ['in', 'at', 'near'],
];

/** Roles of people who travel. */
const ABROAD: ReadonlySet<string> = new Set(['GOV', 'MIL', 'ELI', 'LEG']);

const LOCATIVE = new Set([
  'in',
  'at',
  'near',
  'outside',
  'across',
  'throughout',
  'around',
  'inside',
  'on',
  'to',
  'into',
  'within',
]);

/** `CAIRO, Egypt`: the last part that is a place. */
function placeOfDateline(dateline: string | undefined, coder: EntityCoder): string | undefined {
  for (const part of (dateline ?? '').split(/[,(–—-]/).reverse()) {
    const name = part
      .trim()
      .toLowerCase()
      .replace(/\b\p{L}/gu, letter => letter.toUpperCase());
    const code = name === '' ? undefined : coder.countryOf(name);
    if (code) return code;
  }
  return undefined;
}
