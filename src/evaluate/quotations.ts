/** Quotations of one article: contents that overlap by half of their union, and the right speaker. */
import type { Alignment } from './align.js';
import type { Counts } from './counts.js';
import type { Finding } from './finding.js';
import type { AnnotatedArticle, Pair } from './gold.js';

/** Least share of the union of two contents that must be common: 0.5, as in the gold's guide. */
const LEAST_OVERLAP = 0.5;

export function scoreQuotations(
  gold: AnnotatedArticle,
  predicted: AnnotatedArticle,
  inside: (span: Pair) => boolean,
  toGold: Alignment,
  counts: Counts,
  report: (finding: Omit<Finding, 'article'>) => void,
): void {
  const candidates = predicted.quotations.filter(({ span }) => inside(span));
  const used = new Set<number>();
  const excused = new Set<number>();
  const names = new Map(gold.entities.map(({ id, name }) => [id, name]));
  const required = gold.quotations.filter(({ optional }) => !optional);
  const optional = gold.quotations.filter(quotation => quotation.optional);
  for (const quotation of [...required, ...optional]) {
    const matches = candidates
      .map((candidate, index) => ({
        index,
        overlap: overlapOfUnion(quotation.span, candidate.span),
        right: candidate.speaker !== null && toGold.get(candidate.speaker) === quotation.speaker,
      }))
      .filter(({ index, overlap }) => overlap >= LEAST_OVERLAP && !used.has(index) && !excused.has(index))
      .sort((a, b) => Number(a.right) - Number(b.right) || a.overlap - b.overlap);
    const best = matches.at(-1);
    const detail = names.get(quotation.speaker ?? '') ?? 'nobody';
    if (quotation.optional) {
      if (best) excused.add(best.index);
    } else if (!best) {
      counts.add('quotation', 0, 0, 1);
      counts.add('quotation span', 0, 0, 1);
      report({ kind: 'miss', about: 'quotation', detail, span: quotation.span, confidence: undefined });
    } else {
      used.add(best.index);
      counts.add('quotation span', 1, 0, 0);
      counts.add('quotation', best.right ? 1 : 0, best.right ? 0 : 1, best.right ? 0 : 1);
      if (!best.right)
        report({ kind: 'wrong', about: 'quotation', detail, span: quotation.span, confidence: undefined });
    }
  }
  const spurious = candidates.filter((_, index) => !used.has(index) && !excused.has(index));
  counts.add('quotation', 0, spurious.length, 0);
  counts.add('quotation span', 0, spurious.length, 0);
  for (const { span, speaker } of spurious)
    report({
      kind: 'false',
      about: 'quotation',
      detail: nameOf(predicted, speaker),
      span,
      confidence: undefined,
    });
}

function overlapOfUnion(a: Pair, b: Pair): number {
  const common = Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
  const union = Math.max(a[1], b[1]) - Math.min(a[0], b[0]);
  return union ? common / union : 0;
}

function nameOf(article: AnnotatedArticle, id: string | null): string {
  return article.entities.find(entity => entity.id === id)?.name ?? 'nobody';
}
