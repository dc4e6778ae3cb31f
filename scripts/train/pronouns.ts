/**
 * Learns the weights of `schema/cues/pronouns.yaml` from GAP (Webster et al. 2018: pronouns of Wikipedia, each
 * with two names of which one, the other or neither is meant).
 * `node dist/scripts/train/pronouns.js --data DIR [--rounds 3] [--share 1]` prints the weights and the share of
 * pronouns linked right before and after; the same data give the same weights.
 *
 * A log-linear model over the candidates of one pronoun, held near the weights it began with (Gaussian prior):
 * signs that GAP lacks, such as headlines and speakers, keep theirs.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { resolveCoreference } from '../../src/extract/coreference/index.js';
import type { Ranking } from '../../src/extract/coreference/pronounContext.js';
import type { Signs } from '../../src/extract/coreference/ranking.js';
import { findQuotedSpeech } from '../../src/extract/quotations/index.js';
import { findDescriptions } from '../../src/extract/titles/descriptions.js';
import type { Annotation } from '../../src/model/index.js';
import { createPipeline } from '../../src/pipeline.js';
import type { Schema } from '../../src/schema/index.js';
import type { PronounSign, PronounWeights } from '../../src/schema/pronouns.js';

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    root: { type: 'string', default: '.' },
    rounds: { type: 'string', default: '3' },
    share: { type: 'string', default: '1' },
  },
});
if (options.data === undefined) throw new Error('give the data folder: --data DIR');

/** Steps of gradient ascent in a round, and their length; the likelihood moves no more after these. */
const STEPS = 300;
const RATE = 0.05;
/** Precision of the prior, in pronouns: a weight moves far only where some dozens of pronouns ask for it. */
const PRIOR = 8;

interface Example {
  readonly annotation: Annotation;
  readonly pronoun: number;
  /** Offsets of the names meant; none where neither is. */
  readonly right: readonly number[];
  readonly wrong: readonly number[];
}

interface Choice {
  readonly signs: readonly Signs[];
  readonly right: readonly boolean[];
}

const pipeline = createPipeline({ packageRoot: resolve(options.root) });
const examples = readGap(resolve(options.data), Number(options.share));
let weights: PronounWeights = pipeline.schema.pronouns.weights;
const prior = weights;
console.error(`${examples.length} pronouns; right before training: ${share(weights)}`);
for (let round = 0; round < Number(options.rounds); round++) {
  weights = ascend(
    weights,
    examples.map(example => choiceOf(example, weights)).filter(choice => choice !== undefined),
  );
  console.error(`round ${round + 1}: ${share(weights)}`);
}
for (const [sign, value] of Object.entries(weights)) console.log(`  ${sign}: ${value.toFixed(2)}`);

function readGap(data: string, part: number): Example[] {
  const rows = ['gap-development.tsv.gz', 'gap-validation.tsv.gz'].flatMap(file =>
    gunzipSync(readFileSync(join(data, 'gap', file)))
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .slice(1),
  );
  return rows.slice(0, Math.ceil(rows.length * part)).map((row): Example => {
    const [id, text, , offset, , a, isA, , b, isB] = row.split('\t') as string[];
    const { document } = pipeline.read({ article: id!, text: text! });
    const whole = { start: 0, end: text!.length };
    const annotation = pipeline.annotate({
      ...document,
      body: whole,
      blocks: [{ kind: 'paragraph', span: whole }],
    });
    const names = [
      { at: Number(a), isMeant: isA === 'TRUE' },
      { at: Number(b), isMeant: isB === 'TRUE' },
    ];
    return {
      annotation,
      pronoun: Number(offset),
      right: names.filter(({ isMeant }) => isMeant).map(({ at }) => at),
      wrong: names.filter(({ isMeant }) => !isMeant).map(({ at }) => at),
    };
  });
}

/** The pronoun's candidates, as they stand when the pronouns before it are resolved with these weights. */
function rankingOf({ annotation, pronoun }: Example, now: PronounWeights) {
  const schema: Schema = {
    ...pipeline.schema,
    pronouns: { ...pipeline.schema.pronouns, weights: now },
  };
  let found: Ranking | undefined;
  const chains = resolveCoreference(
    annotation,
    findQuotedSpeech(annotation, schema),
    findDescriptions(annotation, schema),
    schema,
    ranking => {
      if (ranking.seeker.span.start === pronoun) found = ranking;
    },
  );
  return { found, chains };
}

function draftsNamedAt({ found }: { found: Ranking }, offsets: readonly number[]): Set<number> {
  const at = found.ranked.filter(({ candidate }) =>
    offsets.some(
      offset => candidate.kind === 'name' && candidate.span.start <= offset && offset < candidate.span.end,
    ),
  );
  return new Set(at.flatMap(({ candidate }) => candidate.drafts));
}

function choiceOf(example: Example, now: PronounWeights): Choice | undefined {
  const { found } = rankingOf(example, now);
  if (!found) return undefined;
  const meant = draftsNamedAt({ found }, example.right);
  const right = found.ranked.map(({ candidate }) => candidate.drafts.some(draft => meant.has(draft)));
  if (!right.includes(true) || !right.includes(false)) return undefined;
  return { signs: found.ranked.map(({ signs }) => signs), right };
}

function ascend(start: PronounWeights, choices: readonly Choice[]): PronounWeights {
  const current = { ...start };
  const signs = Object.keys(current) as PronounSign[];
  for (let step = 0; step < STEPS; step++) {
    const gradient = Object.fromEntries(
      signs.map(sign => [sign, ((prior[sign] - current[sign]) * PRIOR) / choices.length]),
    ) as Record<PronounSign, number>;
    for (const choice of choices) addGradient(gradient, choice, current);
    for (const sign of signs) current[sign] += RATE * gradient[sign];
  }
  return current;
}

/** Of the log of the share that the right candidates have, divided among the pronouns. */
function addGradient(
  gradient: Record<PronounSign, number>,
  { signs, right }: Choice,
  now: PronounWeights,
): void {
  const odds = signs.map(list => Math.exp(list.reduce((sum, [sign, times]) => sum + now[sign] * times, 0)));
  const all = odds.reduce((sum, value) => sum + value, 0);
  const good = odds.reduce((sum, value, index) => sum + (right[index] ? value : 0), 0);
  for (const [index, list] of signs.entries()) {
    const pull = (right[index] ? odds[index]! / good : 0) - odds[index]! / all;
    for (const [sign, times] of list) gradient[sign] += (pull * times) / examples.length;
  }
}

/** F1 of the names linked, as GAP counts: each of the two names of a pronoun is linked to it or not. */
function share(now: PronounWeights): string {
  let [hit, wrong, missed] = [0, 0, 0];
  for (const example of examples) {
    const { chains } = rankingOf(example, now);
    const entity = chains.entities.find(({ mentions }) =>
      mentions.some(({ kind, span }) => kind === 'pronoun' && span.start === example.pronoun),
    );
    const links = (offset: number) =>
      entity?.mentions.some(
        ({ kind, span }) => kind === 'name' && span.start <= offset && offset < span.end,
      ) ?? false;
    for (const offset of example.right) links(offset) ? hit++ : missed++;
    for (const offset of example.wrong) if (links(offset)) wrong++;
  }
  return `F1 ${((2 * hit) / (2 * hit + wrong + missed)).toFixed(3)} (P ${(hit / (hit + wrong)).toFixed(3)}, R ${(hit / (hit + missed)).toFixed(3)})`;
}
