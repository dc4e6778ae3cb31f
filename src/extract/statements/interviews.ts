/**
 * What somebody told a paper, a station or an agency, or was asked by it: on whatever day the interview was, unless its words tie it to the
 * story ("told Reuters after the talks", "in a morning interview with the BBC").
 */
import type { ArticleEntity, FurnitureCues, NameCues } from '../../model/index.js';
import type { Schema } from '../../schema/index.js';
import type { TimeCues } from '../../schema/timeCues.js';
import type { Titles } from '../../schema/titles.js';
import type { Chains } from '../chains.js';
import type { Candidate } from '../frames/candidates.js';
import { isAncestor, type Tree } from '../tree/tree.js';

/**
 * Those of candidates, and what the same speaker says on: "She told Reuters that he lied. She accused him of …". What
 * she told an outlet "after the talks" is of their day, and so is all else that she told the same outlet.
 */
export function interviewsOf(
  candidates: readonly Candidate[],
  tree: Tree,
  chains: Chains,
  schema: Schema,
): ReadonlySet<Candidate> {
  const keyOf = ({ subject, trigger }: Candidate, further: number): string =>
    `${subject} ${tree.tokens[trigger]!.sentence + further}`;
  const all = candidates.filter(one => isInterview(one, tree, chains, schema));
  const endsOf = ({ subject, object }: Candidate): string => `${subject} ${object}`;
  const tied = new Set(all.filter(({ trigger }) => isTied(tree, trigger, schema.time)).map(endsOf));
  const told = all.filter(one => !tied.has(endsOf(one)));
  if (told.length === 0) return new Set();
  const spoken = new Set(told.flatMap(one => [0, 1, 2].map(further => keyOf(one, further))));
  const more = candidates.filter(one => one.relation.repeats && spoken.has(keyOf(one, 0)));
  return new Set([...told, ...more]);
}

function isInterview(
  { relation, trigger, subject, object }: Candidate,
  tree: Tree,
  chains: Chains,
  { furniture, nameCues, time, titles }: Schema,
): boolean {
  const { plover } = relation.codes;
  const hearer = plover === 'REQUEST' ? subject : plover === 'STATEMENT' ? object : undefined;
  if (hearer === undefined) return false;
  const entity = chains.entity(hearer);
  const isOne =
    isOutlet(entity.name, furniture) ||
    isCalledOne(entity, tree, nameCues) ||
    isReporter(entity, tree, titles) ||
    tree.tokens[trigger]!.lemma === 'interview';
  return isOne && !isAired(tree, time);
}

function isOutlet(name: string, { outlets, agencies, outletWords }: FurnitureCues): boolean {
  const form = name.toLowerCase();
  const words = form.split(/\s+/);
  const last = words.at(-1)!;
  // "the International Atomic Energy Agency"
  const isNamed = words.length > 1 && outletWords.has(last) && (last !== 'agency' || words.includes('news'));
  return outlets.has(form) || agencies.has(form) || isNamed;
}

/** "the Harbour newspaper", "Norsk news agency" */
function isCalledOne({ mentions }: ArticleEntity, { annotation }: Tree, { outletNouns }: NameCues): boolean {
  return mentions.some(({ kind, span }) => {
    const behind = annotation.document.text.slice(span.end, span.end + LONGEST_KIND).toLowerCase();
    const [first, second] = behind.match(/\p{L}+/gu) ?? [];
    return kind === 'name' && (outletNouns.has(first!) || outletNouns.has(`${first} ${second}`));
  });
}

/** "told freelance reporter Ito", "told Norsk photographer Ito": whoever asks for a paper. */
function isReporter({ type, mentions }: ArticleEntity, { annotation }: Tree, { reporting }: Titles): boolean {
  if (type !== 'PERSON') return false;
  const { text } = annotation.document;
  return mentions.some(({ span }) => {
    const before = text.slice(Math.max(0, span.start - LONGEST_KIND), span.start).toLowerCase();
    return reporting.has(/(\p{L}+) $/u.exec(before)?.[1] ?? '');
  });
}

/** Letters of " television channel". */
const LONGEST_KIND = 20;

function isTied(tree: Tree, trigger: number, { sequence, partsOfDay }: TimeCues): boolean {
  const { first, end } = tree.annotation.sentences[tree.tokens[trigger]!.sentence]!;
  return tree.tokens
    .slice(first, end)
    .some(
      ({ index, lower, deprel, head }) =>
        isAncestor(tree, trigger, index) &&
        (partsOfDay.has(lower) ||
          (deprel === 'case' && sequence.has(lower) && tree.tokens[head]!.head === trigger)),
    );
}

/** "said in an interview that was aired on Sunday": the day of all that the article quotes from it. */
function isAired({ tokens }: Tree, { delivering, interviews }: TimeCues): boolean {
  return tokens.some(
    ({ lemma, deprel, head }) =>
      deprel.startsWith('acl') && delivering.has(lemma) && interviews.has(tokens[head]!.lemma),
  );
}
