/** Name mentions (exact span and type), entities, and person pronouns of one article. */
import type { Alignment } from './align.js';
import type { Counts } from './counts.js';
import type { Finding } from './finding.js';
import type { AnnotatedArticle, Pair } from './gold.js';

export interface NameMention {
  readonly span: Pair;
  readonly type: string;
  readonly entity: string;
  readonly text: string;
}

/** Name mentions by span, the later of two with one span. */
export function nameMentions(article: AnnotatedArticle): Map<string, NameMention> {
  const mentions = new Map<string, NameMention>();
  for (const entity of article.entities)
    for (const { span, kind, text } of entity.mentions)
      if (kind === 'name') mentions.set(`${span}`, { span, type: entity.type, entity: entity.id, text });
  return mentions;
}

/** The mentions that count: inside what is scored, and not those of entities that are defensible both ways. */
export function countedMentions(
  gold: AnnotatedArticle,
  predicted: AnnotatedArticle,
  inside: (span: Pair) => boolean,
): { gold: Map<string, NameMention>; predicted: Map<string, NameMention> } {
  const optional = new Set(
    gold.entities
      .filter(entity => entity.optional)
      .flatMap(entity => entity.mentions.map(({ span }) => `${span}`)),
  );
  const keep = (mentions: Map<string, NameMention>, test: (mention: NameMention) => boolean) =>
    new Map([...mentions].filter(([key, mention]) => !optional.has(key) && test(mention)));
  return {
    gold: keep(nameMentions(gold), () => true),
    predicted: keep(nameMentions(predicted), mention => inside(mention.span)),
  };
}

export function scoreMentions(
  gold: ReadonlyMap<string, NameMention>,
  predicted: ReadonlyMap<string, NameMention>,
  counts: Counts,
  report: (finding: Omit<Finding, 'article'>) => void,
): void {
  for (const [key, { type, span, text }] of gold) {
    const found = predicted.get(key)?.type === type;
    for (const row of ['mention', `mention ${type}`]) counts.add(row, found ? 1 : 0, 0, found ? 0 : 1);
    if (!found) report({ kind: 'miss', about: `mention ${type}`, detail: text, span, confidence: undefined });
  }
  for (const [key, { type, span, text }] of predicted) {
    if (gold.get(key)?.type === type) continue;
    for (const row of ['mention', `mention ${type}`]) counts.add(row, 0, 1, 0);
    report({ kind: 'false', about: `mention ${type}`, detail: text, span, confidence: undefined });
  }
}

/** An entity is found where the aligned one has its type. */
export function scoreEntities(
  gold: AnnotatedArticle,
  predicted: AnnotatedArticle,
  scored: ReadonlyMap<string, NameMention>,
  toGold: Alignment,
  counts: Counts,
): void {
  const free = new Set(
    gold.entities.filter(({ optional, implied }) => optional || implied).map(({ id }) => id),
  );
  const typeOf = new Map(gold.entities.map(({ id, type }) => [id, type]));
  const wanted = new Set(
    gold.entities
      .filter(({ id, mentions }) => !free.has(id) && mentions.some(({ kind }) => kind === 'name'))
      .map(({ id }) => id),
  );
  const predictedType = new Map(predicted.entities.map(({ id, type }) => [id, type]));
  const hits = new Set(
    [...toGold].filter(([p, g]) => typeOf.get(g) === predictedType.get(p)).map(([, g]) => g),
  );
  const found = new Set([...hits].filter(id => wanted.has(id)));
  const inScope = new Set([...scored.values()].map(({ entity }) => entity));
  let claimed = 0;
  for (const id of predictedType.keys()) {
    const goldId = toGold.get(id);
    if (goldId !== undefined && free.has(goldId)) continue;
    if (inScope.has(id) || (goldId !== undefined && found.has(goldId))) claimed += 1;
  }
  counts.add('entity', found.size, claimed - found.size, [...wanted].filter(id => !hits.has(id)).length);
}

/** Pronouns that gold links to a person, linked to the same one. */
export function scorePersonPronouns(
  gold: AnnotatedArticle,
  predicted: AnnotatedArticle,
  toGold: Alignment,
  counts: Counts,
): void {
  const pronouns = (article: AnnotatedArticle, entityOf: (id: string) => string) =>
    new Set(
      article.entities
        .filter(({ type }) => type === 'PERSON')
        .flatMap(({ id, mentions }) =>
          mentions.filter(({ kind }) => kind === 'pronoun').map(({ span }) => `${span} ${entityOf(id)}`),
        ),
    );
  const wanted = pronouns(gold, id => id);
  const spans = new Set([...wanted].map(key => key.slice(0, key.indexOf(' '))));
  const mine = [...pronouns(predicted, id => toGold.get(id) ?? `?${id}`)].filter(key =>
    spans.has(key.slice(0, key.indexOf(' '))),
  );
  const right = mine.filter(key => wanted.has(key)).length;
  counts.add('person pronoun', right, mine.length - right, wanted.size - right);
}
