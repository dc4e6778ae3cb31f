/**
 * Extractions → records: one for each entity of each article, with all that is compared later. Places are linked
 * first, because the countries an article speaks of tell which `Supreme Court` or `Georgia` is meant.
 */
import type { ArticleEntity, Document, EntityType, Extraction } from '../model/index.js';
import type { NameForms } from '../schema/nameForms.js';
import type { ResolutionWeights } from '../schema/resolution.js';
import { createDecided, type Decided, type Decisions } from './decisions.js';
import { linkActor, linkPlaces } from './links.js';
import { fold, wordsOf } from './spelling.js';
import type { Known, World } from './world.js';

/** What is known of names: the world's, and how they are written. */
export interface Language {
  readonly world: World;
  readonly forms: NameForms;
  readonly weights: ResolutionWeights;
}

export interface EntityRecord {
  /** Unique, the same in any order of the articles. */
  readonly key: string;
  readonly entity: ArticleEntity;
  readonly type: EntityType;
  readonly name: string;
  /** Folded names: the entity's own and those of its mentions, without repetition, fullest first. */
  readonly forms: readonly string[];
  readonly known: Known | undefined;
  /** Country whose it is said to be: "the Chinese foreign ministry". */
  readonly owner: string | undefined;
  /** Titles with what they belong to: `foreign minister`. */
  readonly offices: ReadonlySet<string>;
  readonly context: ArticleContext;
  /** References of the user's decisions that mean this record. */
  readonly marks: readonly string[];
}

/** Shared by all records of one article. */
export interface ArticleContext {
  readonly document: Document;
  /** Share of each country among the mentions of countries and their cities. */
  readonly countries: ReadonlyMap<string, number>;
  /** Keys of the people, bodies and lesser places the article names. */
  readonly company: ReadonlySet<string>;
}

/** Sorted by key. */
export function makeRecords(
  extractions: readonly Extraction[],
  language: Language,
  decisions: Decisions,
): readonly EntityRecord[] {
  const decided = createDecided(decisions);
  return extractions
    .flatMap(extraction => recordsOf(extraction, language, decided))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

function recordsOf(extraction: Extraction, language: Language, decided: Decided): EntityRecord[] {
  const { document } = extraction;
  const { world } = language;
  const entities = extraction.entities.map(entity => ({
    ...entity,
    type: decided.typeOf(formsOf(entity)) ?? entity.type,
  }));
  const { links, countries } = linkPlaces(entities, world);
  const offices = officesOf(extraction);
  const named = entities.map(entity => {
    const forms = formsOf(entity);
    const owner = entity.type === 'PLACE' ? undefined : ownerOf(entity, document.text, world);
    const known =
      entity.type === 'PLACE'
        ? links.get(entity.id)
        : linkActor(
            forms,
            entity.type,
            { owner, countries, generic: name => isGeneric(name, language) },
            world,
          );
    return { entity, forms, owner, known };
  });
  const context = {
    document,
    countries,
    company: new Set(
      named.flatMap(({ entity, forms, known }) => companyKey(entity.type, forms[0] ?? '', known)),
    ),
  };
  return named.map(({ entity, forms, owner, known }) => ({
    key: `${document.id} ${entity.id}`,
    entity,
    type: entity.type,
    name: entity.name,
    forms,
    known,
    owner,
    offices: offices.get(entity.id) ?? NO_OFFICES,
    context,
    marks: decided.marksOf(forms, document.article),
  }));
}

const NO_OFFICES: ReadonlySet<string> = new Set();

function formsOf(entity: ArticleEntity): readonly string[] {
  const names = entity.mentions.filter(mention => mention.kind === 'name').map(mention => fold(mention.text));
  const others = [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return [...new Set([fold(entity.name), ...others])].filter(form => form !== '');
}

/** Countries are in most articles and say little; a bare surname is not yet anybody. */
function companyKey(type: EntityType, form: string, known: Known | undefined): string[] {
  if (known) return known.kind === 'country' ? [] : [known.key];
  return form.includes(' ') ? [`${type}:${form}`] : [];
}

/** A name of which every word is that of a kind of body: `foreign ministry`, `supreme court`, `socialist party`. */
export function isGeneric(folded: string, language: Language): boolean {
  const { world, forms, weights } = language;
  return wordsOf(folded.replace(/'s\b/g, '')).every(
    word =>
      forms.bodies.has(word) ||
      forms.unstressed.has(word) ||
      weights.common.has(word) ||
      world.countryOfWord(word) !== undefined ||
      world.isGenericWord(word),
  );
}

/** The country that stands in the name, or right before or after one of its mentions. */
function ownerOf(entity: ArticleEntity, text: string, world: World): string | undefined {
  for (const form of formsOf(entity)) {
    const words = wordsOf(form.replace(/'s\b/g, ''));
    for (let index = 0; index < words.length && words.length > 1; index++) {
      const country =
        world.countryOfWord(words.slice(index, index + 2).join(' ')) ?? world.countryOfWord(words[index]!);
      if (country) return country;
    }
  }
  for (const { span, kind } of entity.mentions) {
    if (kind !== 'name') continue;
    const before = /([\p{L}.-]+(?: [\p{L}.-]+)?)(?:['’]s?)? $/u.exec(
      text.slice(Math.max(0, span.start - 40), span.start),
    );
    const after = /^ (?:of|in) (?:the )?(\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)/u.exec(
      text.slice(span.end, span.end + 40),
    );
    for (const found of [before?.[1], after?.[1]]) {
      if (!found) continue;
      const words = wordsOf(fold(found));
      const near = found === before?.[1] ? words.at(-1)! : words[0]!;
      const country = world.countryOfWord(words.join(' ')) ?? world.countryOfWord(near ?? '');
      if (country) return country;
    }
  }
  return undefined;
}

/** Entity → the words of its posts, from the statements that have a title. */
function officesOf(extraction: Extraction): Map<string, Set<string>> {
  const offices = new Map<string, Set<string>>();
  for (const { subject, title } of extraction.statements) {
    if (!title) continue;
    const held = offices.get(subject) ?? new Set();
    offices.set(subject, held.add(fold(title)));
  }
  return offices;
}
