/**
 * Extractions written by hand. An article is its text; names are marked `[Name|PERSON]` or `[Name|e2|PERSON]` where
 * the local id matters; statements are given as `subject relation object` over local names.
 */
import {
  type ArticleEntity,
  type ArticleEntityId,
  bareDocument,
  type DocumentId,
  type EntityType,
  type Extraction,
  type Mention,
  type Statement,
  type Status,
} from '../../src/model/index.js';
import { hashOf } from '../../src/resolve/ids.js';

export interface Said {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  readonly status?: Status;
  readonly date?: string;
  readonly place?: string;
  readonly title?: string;
  readonly confidence?: number;
}

export interface ArticleOptions {
  readonly published?: string;
  readonly publisher?: string;
  /** Name in the text → full name of the entity it is a mention of. */
  readonly means?: Readonly<Record<string, string>>;
  readonly statements?: readonly Said[];
}

/** `[Ana Paz|PERSON] met …`: entities are the marked names; equal names in one article are one entity. */
export function article(name: string, marked: string, options: ArticleOptions = {}): Extraction {
  const mentions = new Map<string, { type: EntityType; mentions: Mention[] }>();
  let text = '';
  let position = 0;
  for (const match of marked.matchAll(/\[([^|\]]+)\|(PERSON|PLACE|ORGANIZATION)\]/g)) {
    text += marked.slice(position, match.index);
    const start = text.length;
    text += match[1];
    position = match.index + match[0].length;
    const full = options.means?.[match[1]!] ?? match[1]!;
    const known = mentions.get(full) ?? { type: match[2] as EntityType, mentions: [] };
    mentions.set(full, known);
    known.mentions.push({
      span: { start, end: text.length },
      text: match[1]!,
      kind: 'name',
      standsFor: undefined,
    });
  }
  text += marked.slice(position);
  const entities = [...mentions].map(
    ([full, rest], index): ArticleEntity => ({ id: `e${index + 1}` as ArticleEntityId, name: full, ...rest }),
  );
  const idOf = (full: string): ArticleEntityId => {
    const entity = entities.find(
      ({ name: own, mentions: all }) => own === full || all.some(m => m.text === full),
    );
    if (!entity) throw new Error(`${name} has no ${full}`);
    return entity.id;
  };
  return {
    document: bareDocument(name, text, {
      id: hashOf(text, options.publisher, options.published) as DocumentId,
      published: options.published,
      publisher: options.publisher,
    }),
    versions: { readout: '0', models: '0', schema: '0' },
    entities,
    quotations: [],
    statements: (options.statements ?? []).map(said => statementOf(said, text, entities, idOf)),
    problems: [],
  };
}

function statementOf(
  said: Said,
  text: string,
  entities: readonly ArticleEntity[],
  idOf: (name: string) => ArticleEntityId,
): Statement {
  const subject = entities.find(entity => entity.id === idOf(said.subject))!;
  const object = entities.find(entity => entity.id === idOf(said.object))!;
  const sentence =
    sentencesOf(text).find(({ start, end }) =>
      [subject, object].every(entity =>
        entity.mentions.some(m => start <= m.span.start && m.span.end <= end),
      ),
    ) ?? sentencesOf(text)[0]!;
  return {
    relation: said.relation,
    subject: subject.id,
    object: object.id,
    status: said.status ?? 'asserted',
    sentence,
    trigger: sentence,
    rule: 'test',
    date: said.date,
    dateRule: undefined,
    dateWords: undefined,
    place: said.place === undefined ? undefined : idOf(said.place),
    title: said.title,
    past: false,
    attributedTo: undefined,
    confidence: said.confidence ?? 0.8,
  };
}

function sentencesOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^.]+\./g)].map(match => {
    const start = match.index + (match[0].length - match[0].trimStart().length);
    return { start, end: match.index + match[0].length };
  });
}
