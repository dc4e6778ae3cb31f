/**
 * Which predicted entity is which entity of the gold: greedy, one to one, by shared mention spans. An equal
 * span counts 1, an overlapping one 0.4, an equal type a little more; ties go to the first seen.
 */
import type { AnnotatedArticle, Pair } from './gold.js';

/** Predicted id → gold id. */
export type Alignment = ReadonlyMap<string, string>;

export function alignEntities(gold: AnnotatedArticle, predicted: AnnotatedArticle): Alignment {
  const toGold = new Map<string, string>();
  const taken = new Set<string>();
  for (const { goldId, predictedId } of rankedPairs(gold, predicted)) {
    if (taken.has(goldId) || toGold.has(predictedId)) continue;
    taken.add(goldId);
    toGold.set(predictedId, goldId);
  }
  alignImplied(gold, predicted, toGold);
  return toGold;
}

function rankedPairs(gold: AnnotatedArticle, predicted: AnnotatedArticle) {
  const scores = new Map<string, { goldId: string; predictedId: string; score: number }>();
  for (const g of mentionsOf(gold))
    for (const p of mentionsOf(predicted)) {
      if (!(p.span[0] < g.span[1] && g.span[0] < p.span[1])) continue;
      const key = `${g.id}\0${p.id}`;
      const pair = scores.get(key) ?? { goldId: g.id, predictedId: p.id, score: 0 };
      pair.score += equalSpans(g.span, p.span) ? 1 : 0.4;
      if (g.type === p.type) pair.score += 0.01;
      scores.set(key, pair);
    }
  return [...scores.values()].sort((a, b) => b.score - a.score);
}

function mentionsOf(article: AnnotatedArticle) {
  return article.entities.flatMap(({ id, type, mentions }) =>
    mentions.map(({ span }) => ({ span, id, type })),
  );
}

/** An entity expressed only by an adjective has no span: its name and type find it. */
function alignImplied(
  gold: AnnotatedArticle,
  predicted: AnnotatedArticle,
  toGold: Map<string, string>,
): void {
  for (const entity of gold.entities) {
    if (!entity.implied) continue;
    const name = entity.name.toLowerCase();
    const match = predicted.entities.find(
      other => !toGold.has(other.id) && other.type === entity.type && other.name.toLowerCase() === name,
    );
    if (match) toGold.set(match.id, entity.id);
  }
}

function equalSpans(a: Pair, b: Pair): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
