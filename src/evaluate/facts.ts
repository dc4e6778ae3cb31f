/**
 * Facts of one article: relation and both ends right, counted once an article; then, of the facts found, the
 * set of statuses and the dates. Which relations are symmetric the schema says.
 */
import type { Alignment } from './align.js';
import type { Counts } from './counts.js';
import type { Finding } from './finding.js';
import type { AnnotatedArticle, AnnotatedFact } from './gold.js';

export interface ScoredFact {
  readonly confidence: number | undefined;
  readonly right: boolean;
}

export interface FactScoring {
  readonly symmetric: ReadonlySet<string>;
  readonly toGold: Alignment;
  readonly counts: Counts;
  readonly report: (finding: Omit<Finding, 'article'>) => void;
}

/** Out: each predicted fact with whether it is right, for the reliability table. */
export function scoreFacts(
  gold: AnnotatedArticle,
  predicted: AnnotatedArticle,
  scoring: FactScoring,
): ScoredFact[] {
  const { toGold, counts } = scoring;
  const goldEnd = (id: string) => id;
  const predictedEnd = (id: string) => toGold.get(id) ?? `?${id}`;
  const key = (fact: AnnotatedFact, withStatus = false) =>
    factKey(fact, goldEnd, scoring.symmetric, withStatus);
  const predictedKey = (fact: AnnotatedFact, withStatus = false) =>
    factKey(fact, predictedEnd, scoring.symmetric, withStatus);

  const required = gold.facts.filter(fact => !fact.optional);
  const requiredKeys = new Set(required.map(fact => key(fact)));
  const excused = new Set([
    ...gold.facts.filter(fact => fact.optional).map(fact => key(fact)),
    ...gold.facts.flatMap(fact => (fact.alt ? [key({ ...fact, type: fact.alt })] : [])),
  ]);
  for (const one of requiredKeys) excused.delete(one);

  const named = new Set(predicted.facts.map(fact => predictedKey(fact)));
  const claims = predicted.facts
    .map(fact => {
      const other = required.find(
        ({ alt, ...rest }) =>
          alt === fact.type &&
          key({ ...rest, alt, type: fact.type }) === predictedKey(fact) &&
          !named.has(key({ ...rest, alt })),
      );
      return other ? { ...fact, type: other.type } : fact;
    })
    .filter(fact => !excused.has(predictedKey(fact)));

  const withStatus = {
    gold: new Set(required.map(f => key(f, true))),
    claims: new Set(claims.map(f => predictedKey(f, true))),
  };
  for (const fact of gold.facts)
    if (fact.optional && !withStatus.gold.has(key(fact, true))) withStatus.claims.delete(key(fact, true));
  countSets('fact+status', withStatus.gold, withStatus.claims, counts);

  const claimedKeys = new Set(claims.map(fact => predictedKey(fact)));
  for (const one of gold.facts) if (one.optional && !requiredKeys.has(key(one))) claimedKeys.delete(key(one));
  countSets('fact', requiredKeys, claimedKeys, counts);
  reportFacts(required, claims, key, predictedKey, gold, predicted, claimedKeys, scoring);
  for (const found of requiredKeys)
    if (claimedKeys.has(found)) scoreParts(found, gold.facts, required, claims, key, predictedKey, scoring);
  return claims.map(fact => ({ confidence: fact.confidence, right: requiredKeys.has(predictedKey(fact)) }));
}

function factKey(
  fact: AnnotatedFact,
  end: (id: string) => string,
  symmetric: ReadonlySet<string>,
  withStatus: boolean,
): string {
  let [from, to] = [end(fact.from), end(fact.to)];
  if (symmetric.has(fact.type) && to < from) [from, to] = [to, from];
  return [fact.type, from, to, ...(withStatus ? [fact.status] : [])].join('\0');
}

function countSets(
  row: string,
  gold: ReadonlySet<string>,
  claimed: ReadonlySet<string>,
  counts: Counts,
): void {
  let found = 0;
  for (const key of claimed) if (gold.has(key)) found += 1;
  counts.add(row, found, claimed.size - found, gold.size - found);
}

type Key = (fact: AnnotatedFact, withStatus?: boolean) => string;

function reportFacts(
  required: readonly AnnotatedFact[],
  claims: readonly AnnotatedFact[],
  key: Key,
  predictedKey: Key,
  gold: AnnotatedArticle,
  predicted: AnnotatedArticle,
  claimedKeys: ReadonlySet<string>,
  { counts, report }: FactScoring,
): void {
  const show = (fact: AnnotatedFact, article: AnnotatedArticle) => {
    const name = (id: string) => article.entities.find(entity => entity.id === id)?.name ?? id;
    return `${name(fact.from)} → ${name(fact.to)} (${fact.status})`;
  };
  const seen = new Set<string>();
  for (const fact of required) {
    const one = key(fact);
    if (seen.has(one)) continue;
    seen.add(one);
    const found = claimedKeys.has(one);
    counts.add(`fact ${fact.type}`, found ? 1 : 0, 0, found ? 0 : 1);
    if (!found)
      report({
        kind: 'miss',
        about: fact.type,
        detail: show(fact, gold),
        span: fact.sentence,
        confidence: undefined,
      });
  }
  for (const fact of claims) {
    const one = predictedKey(fact);
    if (seen.has(one) || !claimedKeys.has(one)) continue;
    seen.add(one);
    counts.add(`fact ${fact.type}`, 0, 1, 0);
    const detail = `${show(fact, predicted)} by ${fact.rule ?? 'no rule'}`;
    report({ kind: 'false', about: fact.type, detail, span: fact.sentence, confidence: fact.confidence });
  }
}

/** Status and date of one fact that was found. */
function scoreParts(
  found: string,
  allGold: readonly AnnotatedFact[],
  required: readonly AnnotatedFact[],
  claims: readonly AnnotatedFact[],
  key: Key,
  predictedKey: Key,
  { counts, report }: FactScoring,
): void {
  const gold = required.filter(fact => key(fact) === found);
  const mine = claims.filter(fact => predictedKey(fact) === found);
  const wanted = new Set(gold.map(({ status }) => status));
  const excused = new Set(
    allGold.filter(fact => fact.optional && key(fact) === found).map(({ status }) => status),
  );
  const given = new Set(
    mine.map(({ status }) => status).filter(status => wanted.has(status) || !excused.has(status)),
  );
  const right = wanted.size === given.size && [...wanted].every(status => given.has(status));
  counts.add('status of facts found', right ? 1 : 0, right ? 0 : 1, 0);
  const place = { span: gold[0]?.sentence, confidence: mine[0]?.confidence };
  const described = found.split('\0').join(' ');
  if (!right)
    report({
      kind: 'wrong',
      about: 'status',
      detail: `${described}: ${[...given]} for ${[...wanted]}`,
      ...place,
    });
  const dates = new Set(gold.flatMap(({ date }) => (date ? [date] : [])));
  if (!dates.size) return;
  const dated = mine.some(({ date }) => date !== undefined && dates.has(date));
  counts.add('date of facts found', dated ? 1 : 0, dated ? 0 : 1, 0);
  if (!dated)
    report({
      kind: 'wrong',
      about: 'date',
      detail: `${described}: ${mine.map(({ date }) => date ?? 'none')} for ${[...dates]}`,
      ...place,
    });
}
