/** `schema/confidence.yaml` → how often each frame was right on annotated articles. */
import { z } from 'zod';
import { readYaml } from './yaml.js';

export interface RuleConfidence {
  /** Share of right statements where nothing is known of the rule, and how many statements that weighs. */
  readonly prior: number;
  readonly weight: number;
  /** Statements less sure than this are dropped. */
  readonly threshold: number;
  /** Right and all statements of a rule. */
  readonly rules: ReadonlyMap<string, readonly [right: number, all: number]>;
}

const share = z.number().min(0).max(1);

const shape = z.strictObject({
  prior: share,
  weight: z.number().positive(),
  threshold: share,
  rules: z.record(z.string(), z.tuple([z.number().int(), z.number().int()])),
});

export function loadRuleConfidence(directory: string): RuleConfidence {
  const { rules, ...rest } = readYaml(directory, 'confidence.yaml', shape);
  return { ...rest, rules: new Map(Object.entries(rules)) };
}

/** Smoothed share of right statements (Laplace's rule with a prior). */
export function confidenceOf(rule: string, { prior, weight, rules }: RuleConfidence): number {
  const [right, all] = rules.get(rule) ?? [0, 0];
  return Math.round(((right + prior * weight) / (all + weight)) * 1000) / 1000;
}
