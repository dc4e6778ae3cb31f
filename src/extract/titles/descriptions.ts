/**
 * Posts, jobs and kinship that stand with a name: "China's top diplomat, Wang Yi", "Matthew Miller, a state
 * department spokesperson", "his predecessor Mike Pompeo". Coreference reads them to know whom "the Chinese
 * leader" means; statements read them as offices, employments and families.
 *
 * Words lead, syntax follows: a title beside a name is found by the words between them, since that is where
 * parsers err most; copulas and relative clauses are found by their dependencies.
 */
import type { Annotation, Name, Span } from '../../model/index.js';
import type { Schema } from '../../schema/index.js';
import { headOfName, type Tree, textAt, treeOf } from '../tree/tree.js';
import { worldOf } from '../world.js';
import { appointmentIn } from './appointments.js';
import { ownerOfKin } from './kinOwners.js';
import { partiesAt } from './partyWords.js';
import { describeBySyntax } from './predicateTitles.js';
import { nameBefore, namesAfter, namesBehindComma, standsBeside } from './titledNames.js';
import { findTitlePhrases, type TitlePhrase } from './titlePhrases.js';

export interface Description {
  /** Head token of the holder: a name, pronoun or nominal. */
  readonly holder: number;
  /**
   * The words of the title, without owner, determiner and "former": `secretary of state`, `brother`; undefined
   * where only the owner stands ("Al Jazeera's Katrina Yu"); the letter of a party in `party`.
   */
  readonly title: Span | undefined;
  /** Head token of what the post belongs to: a name, nationality adjective or pronoun; undefined where unsaid. */
  readonly owner: number | undefined;
  /** "former", "ex-", "then", "late". */
  readonly past: boolean;
  /** "acting", "designate", "elect" … `planned` before the first day. */
  readonly planned: boolean;
  /**
   * `party`: "(R-Texas)" after a name, with the letter as title and the state as owner. `partisan`: "Republican
   * Senator", with the word for the party as title and owner.
   */
  readonly construction:
    | 'prenominal'
    | 'apposition'
    | 'possessive'
    | 'copula'
    | 'relative'
    | 'party'
    | 'partisan';
  readonly sentence: number;
}

export function findDescriptions(annotation: Annotation, schema: Schema): readonly Description[] {
  const tree = treeOf(annotation);
  const phrases = findTitlePhrases(tree, schema.titles, worldOf(schema.gazetteers));
  const persons = new Map(
    annotation.names.filter(name => name.type === 'PERSON').map(name => [name.first, name] as const),
  );
  const found: Description[] = [];
  const placed = new Set<TitlePhrase>();
  const describe = (phrase: TitlePhrase, holder: number, construction: Description['construction']) => {
    placed.add(phrase);
    const leads = schema.titles.ofParty.has(textAt(tree, phrase.head).toLowerCase());
    const party = partyIn(tree, phrase, schema, leads);
    const titleFirst = phrase.titleFirst === party && party < phrase.head ? party + 1 : phrase.titleFirst;
    const described = describedBy(tree, { ...phrase, titleFirst }, holder, construction);
    const description = {
      ...described,
      owner: described.owner ?? (leads && party === phrase.head - 1 ? party : undefined),
    };
    found.push(description);
    if (party === undefined) return;
    const { start, end } = tree.tokens[party]!;
    found.push({ ...description, title: { start, end }, owner: party, construction: 'partisan' });
  };
  const namesOf = (phrase: TitlePhrase) => namesAfter(tree, phrase, persons, schema.titles.courtesy);
  for (const phrase of phrases)
    for (const [name, owned] of eachOwned(phrase, namesOf(joinedTitle(tree, phrase, phrases) ?? phrase)))
      describe(withOwner(tree, owned, name, phrases), headOfName(tree, name), 'prenominal');
  const prenominal = new Set(found.map(description => description.title?.start));
  for (const phrase of phrases) {
    if (prenominal.has(startOfTitle(tree, phrase))) continue;
    const before = nameBefore(tree, phrase, persons) ?? holderOfCoordinated(tree, phrase, found);
    if (before !== undefined && standsBeside(tree, phrase)) {
      describe(phrase, before, 'apposition');
      continue;
    }
    // "Norway's leader and chief negotiator, Olga Weber, said"
    const { end } = joinedTitle(tree, phrase, phrases) ?? phrase;
    const after = namesBehindComma(tree, { ...phrase, end }, persons, phrases, schema.titles.courtesy);
    for (const [name, owned] of eachOwned(phrase, after))
      describe(owned, headOfName(tree, name), 'apposition');
    if (after.length > 0) continue;
    const appointment = appointmentIn(tree, phrase, schema);
    if (appointment) describe(appointment.phrase, appointment.holder, 'copula');
    else describeBySyntax(tree, phrase, schema, describe);
  }
  found.push(...possessors(tree, persons), ...parties(tree, persons));
  return found.sort((a, b) => a.holder - b.holder || (a.title?.start ?? 0) - (b.title?.start ?? 0));
}

function describedBy(
  tree: Tree,
  phrase: TitlePhrase,
  holder: number,
  construction: Description['construction'],
): Description {
  const tokens = tree.tokens;
  return {
    holder,
    title: { start: tokens[phrase.titleFirst]!.start, end: tokens[phrase.titleEnd - 1]!.end },
    owner: phrase.owner,
    past: phrase.past,
    planned: phrase.planned,
    construction,
    sentence: tokens[holder]!.sentence,
  };
}

function startOfTitle(tree: Tree, phrase: TitlePhrase): number {
  return tree.tokens[phrase.titleFirst]!.start;
}

/**
 * "Norwegian President and current party chairman Olga Weber": the second of two titles of one person. "Norwegian
 * President and Chilean Chancellor Olga Weber" are two, and so are "the president and Chancellor Olga Weber".
 */
function joinedTitle(
  tree: Tree,
  phrase: TitlePhrase,
  phrases: readonly TitlePhrase[],
): TitlePhrase | undefined {
  if (phrase.plural || !/^(?:and|&)$/.test(textAt(tree, phrase.end))) return undefined;
  const next = phrases.find(({ first }) => first === phrase.end + 1);
  if (!next || next.plural || next.determined || !isPost(phrase) || !isPost(next)) return undefined;
  const isOwned = phrase.owner !== undefined && phrase.owner !== next.owner;
  if (!isOwned && phrase.determined) return undefined;
  const isOfCountry =
    next.owner !== undefined &&
    (tree.nameAt[next.owner]?.type === 'PLACE' || tree.tokens[next.owner]!.upos === 'ADJ');
  return !isOfCountry || next.owner === phrase.owner ? next : undefined;
}

function isPost({ kind }: TitlePhrase): boolean {
  return kind === 'office' || kind === 'employment' || kind === 'membership';
}

/** "the Norwegian and Chilean ministers, Olga Weber and Kenji Ito": as many owners as names are theirs in turn. */
function eachOwned(phrase: TitlePhrase, names: readonly Name[]): (readonly [Name, TitlePhrase])[] {
  const { owners } = phrase;
  const inTurn = names.length > 1 && owners.length === names.length;
  return names.map((name, index) => [name, inTurn ? { ...phrase, owner: owners[index] } : phrase] as const);
}

/** "Senator Ann Lee of Ohio": the place behind the name owns the post, where nothing before does. */
function withOwner(
  tree: Tree,
  phrase: TitlePhrase,
  name: Name,
  phrases: readonly TitlePhrase[],
): TitlePhrase {
  if (phrase.kind === 'kin' && phrase.owner === undefined)
    return { ...phrase, owner: ownerOfKin(tree, phrase, phrases) };
  const place = textAt(tree, name.end) === 'of' ? tree.nameAt[name.end + 1] : undefined;
  return place && place.type !== 'PERSON' && (phrase.owner === undefined || phrase.plural)
    ? { ...phrase, owner: headOfName(tree, place) }
    : phrase;
}

/** "…, a professor and director at": the second title has the holder of the first. */
function holderOfCoordinated(
  tree: Tree,
  phrase: TitlePhrase,
  found: readonly Description[],
): number | undefined {
  if (!/^(?:and|&)$/.test(textAt(tree, phrase.first - 1))) return undefined;
  const before = tree.tokens[phrase.first - 2]!;
  return found.find(
    other =>
      other.construction === 'apposition' &&
      other.title !== undefined &&
      other.title.end <= before.end &&
      tree.tokens[other.holder]!.sentence === before.sentence &&
      tree.tokens[other.holder]!.start < before.start &&
      !/[,;]/.test(tree.annotation.document.text.slice(other.title.end, before.end)),
  )?.holder;
}

/** Token of a word for a party before the title: "Republican Senator"; "Labour Minister" has a ministry. */
function partyIn(
  tree: Tree,
  { first, head, kind }: TitlePhrase,
  { parties, titles }: Schema,
  leads: boolean,
): number | undefined {
  // "Democrat Olga Weber", "Weber is a Republican": the word itself.
  if (!tree.nameAt[head] && ([1, 2] as const).some(count => partiesAt(tree, head, count, parties).length > 0))
    return head;
  for (let token = head - 1; token >= first; token--) {
    if (tree.nameAt[token] || partiesAt(tree, token, 1, parties).length === 0) continue;
    const isField = kind === 'office' && !leads && titles.complements.has(textAt(tree, token).toLowerCase());
    return isField ? undefined : token;
  }
  return undefined;
}

/** "Al Jazeera's Katrina Yu". */
function possessors(tree: Tree, persons: ReadonlyMap<number, Name>): Description[] {
  return [...persons.values()].flatMap((name): Description[] => {
    const owner = tree.nameAt[name.first - 2];
    if (!/^['’]s?$/.test(textAt(tree, name.first - 1)) || !owner || owner.type === 'PERSON') return [];
    // A closing quotation mark and the next line are no possessor.
    if (tree.tokens[owner.first]!.sentence !== tree.tokens[name.first]!.sentence) return [];
    const holder = headOfName(tree, name);
    return [
      {
        holder,
        title: undefined,
        owner: headOfName(tree, owner),
        past: false,
        planned: false,
        construction: 'possessive',
        sentence: tree.tokens[holder]!.sentence,
      },
    ];
  });
}

/** "Ann Lee (R-Ohio)", "Ann Lee, D-Calif.,". */
function parties(tree: Tree, persons: ReadonlyMap<number, Name>): Description[] {
  const { text: all } = tree.annotation.document;
  return [...persons.values()].flatMap((name): Description[] => {
    const match = /^(\s*[,(]\s*)([RDI])\s*[-–]\s*(?=\p{Lu})/u.exec(
      all.slice(name.span.end, name.span.end + 20),
    );
    if (!match) return [];
    const letter = name.span.end + match[1]!.length;
    const state = name.span.end + match[0].length;
    const owner = tree.annotation.names.find(other => other.span.start === state);
    const holder = headOfName(tree, name);
    const token = tree.tokens.slice(name.end, name.end + 4).find(({ start }) => start === letter);
    const description: Description = {
      holder,
      title: { start: letter, end: letter + 1 },
      owner: owner && headOfName(tree, owner),
      past: false,
      planned: false,
      construction: 'party',
      sentence: tree.tokens[holder]!.sentence,
    };
    if (token?.text.length !== 1) return [description];
    return [description, { ...description, owner: token.index, construction: 'partisan' }];
  });
}
