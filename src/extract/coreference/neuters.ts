/**
 * "it" and "its" of countries and bodies: the subject of the clause around it ("China said it would", "the bank
 * cut its rates"), or of the sentence before where "it" does what only countries and bodies do; what a participle does to
 * "it" its subject does to another ("Norway left the union, accusing it of …").
 */
import { dependents, relation, type Tree } from '../tree/tree.js';
import type { Candidate } from './candidates.js';
import type { PronounContext } from './pronounContext.js';

/** `servedThrough`: of "its president Weber", the country that Weber is known to serve. */
export function resolveNeuters(
  context: PronounContext,
  known: readonly Candidate[],
  countryOf: (draft: number) => string | undefined,
  servedThrough: (pronoun: number) => string | undefined,
): Candidate[] {
  const resolved: Candidate[] = [];
  for (const { seeker, kind } of context.sought) {
    if (kind !== 'neuter' || relation(context.tree.tokens[seeker.head]!) === 'expl') continue;
    const at = (token: number) => candidateHolding(context, [...known, ...resolved], token);
    const participle = seeker.isReflexive ? undefined : participleDoing(context.tree, seeker.head);
    const above =
      participle === undefined
        ? subjectAround(context, seeker.head, seeker.isPossessive)
        : lastBefore(context, known, participle);
    const nearest = above === undefined ? subjectBefore(context, seeker, known) : at(above);
    const land = nearest?.drafts.length === 1 ? countryOf(nearest.drafts[0]!) : undefined;
    const served = land === undefined ? undefined : servedThrough(seeker.head);
    const antecedent =
      served === undefined || served === land
        ? nearest
        : known.findLast(({ head, drafts: [draft] }) => head < seeker.head && countryOf(draft!) === served);
    if (antecedent && antecedent.drafts.length === 1 && !context.persons.isPerson(antecedent.drafts[0]!))
      resolved.push({ ...seeker, drafts: antecedent.drafts });
  }
  return resolved;
}

/** The participle without a subject of its own whose object the word is. */
function participleDoing({ tokens, children }: Tree, token: number): number | undefined {
  const { deprel, head } = tokens[token]!;
  if (deprel !== 'obj' || tokens[head]!.xpos !== 'VBG' || tokens[head]!.deprel !== 'advcl') return undefined;
  if (tokens[head - 1]?.text !== ',') return undefined;
  return children[head]!.some(child => /^nsubj/.test(tokens[child]!.deprel)) ? undefined : head;
}

/** The last country or body before the participle that is no subject. */
function lastBefore(
  { tree, persons }: PronounContext,
  known: readonly Candidate[],
  participle: number,
): number | undefined {
  const { sentence } = tree.tokens[participle]!;
  return known.findLast(
    ({ sentence: of, head, role, kind, drafts }) =>
      of === sentence &&
      head < participle &&
      role !== 'subject' &&
      role !== 'possessor' &&
      kind === 'name' &&
      drafts.length === 1 &&
      !persons.isPerson(drafts[0]!),
  )?.head;
}

function candidateHolding(
  { tree }: PronounContext,
  candidates: readonly Candidate[],
  token: number,
): Candidate | undefined {
  const name = tree.nameAt[token];
  return candidates.find(
    ({ head }) => head === token || (name !== undefined && head >= name.first && head < name.end),
  );
}

/** Subject of the closest clause above that is not the pronoun itself; for "its" its own clause counts. */
function subjectAround(
  { tree, pronouns }: PronounContext,
  token: number,
  isPossessive: boolean,
): number | undefined {
  let current = tree.tokens[token]!.head;
  let isOwn = !isPossessive;
  const unsaid = actorOfInfinitive(tree, token, pronouns.requesting);
  if (unsaid !== undefined && unsaid < token) return unsaid;
  while (current >= 0) {
    const subject = dependents(tree, current, 'nsubj').find(child => child !== token);
    const { upos, deprel } = tree.tokens[current]!;
    if (subject !== undefined && subject < token && !isOwn)
      return antecedentOfRelative(tree, subject, current);
    if (isOwn && upos !== 'NOUN') isOwn = false;
    if (deprel === 'root') return undefined;
    current = tree.tokens[current]!.head;
  }
  return undefined;
}

/**
 * "Norway's right to defend *itself*", "asked Norway to cut *its* forces": who does what the infinitive around the word
 * says. Who is warned or told not to do something is to spare what is another's.
 */
function actorOfInfinitive(
  { tokens, children }: Tree,
  token: number,
  requesting: ReadonlySet<string>,
): number | undefined {
  let verb = tokens[token]!.head;
  while (verb >= 0 && tokens[verb]!.upos === 'NOUN') verb = tokens[verb]!.head;
  if (verb < 0 || tokens[verb]!.upos !== 'VERB') return undefined;
  const { deprel, head } = tokens[verb]!;
  if (!/^(?:acl|xcomp|advcl)$/.test(deprel)) return undefined;
  if (!children[verb]!.some(child => tokens[child]!.xpos === 'TO')) return undefined;
  if (deprel === 'acl') return children[head]!.find(child => tokens[child]!.deprel === 'nmod:poss');
  const isSpared = children[verb]!.some(child => tokens[child]!.lemma === 'not');
  if (isSpared || tokens[head]!.lemma === 'warn' || !requesting.has(tokens[head]!.lemma)) return undefined;
  return children[head]!.find(child => child < verb && /^i?obj$/.test(tokens[child]!.deprel));
}

/** "the bank, which cut its rates". */
function antecedentOfRelative(tree: Tree, subject: number, clause: number): number {
  const isRelative = /^(?:which|that|who)$/i.test(tree.tokens[subject]!.text);
  return isRelative && tree.tokens[clause]!.deprel === 'acl:relcl' ? tree.tokens[clause]!.head : subject;
}

/** "It has imposed …": the main subject of the sentence before, a country or a body. */
function subjectBefore(
  { tree, pronouns, persons }: PronounContext,
  seeker: Candidate,
  known: readonly Candidate[],
): Candidate | undefined {
  const verb = tree.tokens[seeker.clause];
  if (seeker.role !== 'subject' || !verb || verb.upos !== 'VERB' || !pronouns.agentVerbs.has(verb.lemma))
    return undefined;
  return known.findLast(
    candidate =>
      candidate.sentence === seeker.sentence - 1 &&
      candidate.isMainSubject &&
      candidate.kind !== 'pronoun' &&
      candidate.drafts.length === 1 &&
      !persons.isPerson(candidate.drafts[0]!),
  );
}
