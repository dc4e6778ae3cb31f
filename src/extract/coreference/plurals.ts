/**
 * "they" and "their": names coordinated ("Biden and Xi"), nouns for several ("the two sides"), a body or a
 * country, or two persons who do something together ("their meeting"). Plural nouns of people whom the article
 * does not name ("officials") compete, and win nothing.
 */
import { relation, type Tree } from '../tree/tree.js';
import { type Candidate, candidateAt, tellsOf } from './candidates.js';
import type { PronounContext } from './pronounContext.js';
import { isForbidden, type Seeker, scoreOf, signsOf } from './ranking.js';

/** Below this sum no candidate is taken: more is asked than of one person, since plurals stand for much else. */
const LEAST_SCORE = 0.5;
const LEAST_TOGETHER = -2;
/** Sentences back in which the two who met were last named. */
const LASTING = 3;
/** Weight of a body or a country, which "they" is only at times. */
const SINGLE = -0.8;

export function resolvePlurals(context: PronounContext, known: readonly Candidate[]): Candidate[] {
  const sought = context.sought.filter(({ kind }) => kind === 'plural');
  if (sought.length === 0) return [];
  const groups = [...coordinated(context.tree, known), ...known.filter(({ drafts }) => drafts.length > 1)];
  const singles = known.filter(
    ({ drafts, kind }) =>
      drafts.length === 1 && kind !== 'pronoun' && context.persons.isCollective(drafts[0]!),
  );
  const others = unnamedGroups(context);
  const resolved: Candidate[] = [];
  for (const { seeker } of sought) {
    const drafts =
      antecedentTogether(context, seeker, [...groups, ...resolved], known) ??
      antecedent(context, seeker, [...groups, ...singles, ...others, ...resolved]) ??
      [];
    if (drafts.length > 0) resolved.push({ ...seeker, drafts });
  }
  return resolved;
}

/** Names joined by "and", with nothing between but titles and commas. */
function coordinated(tree: Tree, known: readonly Candidate[]): Candidate[] {
  const names = known.filter(({ kind, drafts }) => kind === 'name' && drafts.length === 1);
  const groups: Candidate[] = [];
  for (const [index, last] of names.entries()) {
    const group = [last];
    let joined = false;
    for (let before = index - 1; before >= 0; before--) {
      const link = linkBetween(tree, names[before]!, group[0]!);
      if (!link || (!joined && link !== 'and')) break;
      joined = true;
      group.unshift(names[before]!);
    }
    if (group.length < 2) continue;
    groups.push({
      ...group[0]!,
      head: last.head,
      drafts: [...new Set(group.flatMap(({ drafts }) => drafts))],
    });
  }
  return groups.filter(({ drafts }) => drafts.length > 1);
}

function linkBetween(tree: Tree, a: Candidate, b: Candidate): 'and' | 'comma' | undefined {
  if (a.sentence !== b.sentence || a.speech !== b.speech) return undefined;
  const first = tree.nameAt[a.head]?.end ?? a.head + 1;
  const end = tree.nameAt[b.head]?.first ?? b.head;
  if (end <= first || end - first > 6) return undefined;
  const between = tree.tokens.slice(first, end);
  const passable = between.every(
    token =>
      /^(?:and|,|&|-|–|of)$/i.test(token.text) ||
      ['ADJ', 'NOUN', 'PROPN', 'DET', 'PRON'].includes(token.upos),
  );
  if (!passable) return undefined;
  if (/^(?:and|&|-|–)$/i.test(between[0]!.text)) return 'and';
  if (between.some(({ lower }) => lower === 'and')) return tree.nameAt[first + 1] ? 'and' : undefined;
  return between[0]!.text === ',' ? 'comma' : undefined;
}

/** "officials", "two Americans": plural nouns with no entity. */
function unnamedGroups({ tree, speechAt }: PronounContext): Candidate[] {
  return tree.tokens
    .filter(
      ({ index, xpos, deprel }) =>
        xpos === 'NNS' && !tree.nameAt[index] && ['nsubj', 'nsubj:pass', 'obj', 'obl'].includes(deprel),
    )
    .map(({ index, start, end }) => candidateAt(tree, index, { start, end }, [], 'nominal', speechAt));
}

/** Entities of the best candidate; none where somebody unnamed is best; undefined where nothing suits. */
function antecedent(
  { tree, pronouns, quotedSpeech }: PronounContext,
  seeker: Seeker,
  candidates: readonly Candidate[],
  least = LEAST_SCORE,
): readonly number[] | undefined {
  const allowed = candidates.filter(
    candidate => candidate.head < seeker.head && !isForbidden(tree, seeker, candidate, pronouns.requesting),
  );
  const last = quotedSpeech.findLast(({ cue }) => cue !== undefined && cue < seeker.head);
  const ranked = allowed
    .map(candidate => {
      const signs = signsOf(tree, seeker, candidate, {
        between: 0,
        spokeLast: last?.speakers.includes(candidate.head) ?? false,
        speaksHere: false,
        goesOn: false,
        toldOf: false,
        obliged: false,
        count: 0,
        genderKnown: candidate.drafts.length > 1,
        genderDiffers: false,
      });
      return {
        candidate,
        score: scoreOf(signs, pronouns.weights) + (candidate.drafts.length === 1 ? SINGLE : 0),
      };
    })
    .sort((a, b) => b.score - a.score || b.candidate.head - a.candidate.head);
  const best = ranked[0];
  return best && best.score >= least ? best.candidate.drafts : undefined;
}

/** "their meeting", "they last met": a pair of this sentence or the one before, persons where only persons do so. */
function antecedentTogether(
  context: PronounContext,
  seeker: Seeker,
  groups: readonly Candidate[],
  known: readonly Candidate[],
): readonly number[] | undefined {
  const { tree, pronouns, persons } = context;
  const head = tree.tokens[tree.tokens[seeker.head]!.head];
  const isSubject = relation(tree.tokens[seeker.head]!) === 'nsubj';
  if (!head || !(seeker.isPossessive || isSubject)) return undefined;
  const lemma = head.lemma.toLowerCase();
  const areMeeting = pronouns.meetings.has(lemma);
  if (!areMeeting && !pronouns.together.has(lemma)) return undefined;
  const near = groups.filter(
    ({ sentence, drafts }) =>
      seeker.sentence - sentence <= 1 && (!areMeeting || drafts.every(draft => persons.isPerson(draft))),
  );
  const found = antecedent(context, seeker, near, LEAST_TOGETHER);
  if (found || areMeeting) return found ?? lastTwo(context, seeker, known);
  return seeker.isPossessive ? pairHere(context, seeker, known) : pairBefore(context, seeker, groups, known);
}

/** "They last spoke when Ortega rang Marsh": who does it, and to whom, in the clause that hangs below. */
function pairBelow(
  tree: Tree,
  persons: PronounContext['persons'],
  seeker: Seeker,
  known: readonly Candidate[],
): readonly number[] | undefined {
  const below = known.filter(
    ({ head, sentence, role, clause, drafts }) =>
      head > seeker.head &&
      sentence === seeker.sentence &&
      (role === 'subject' || role === 'object') &&
      relation(tree.tokens[clause] ?? tree.tokens[head]!) === 'advcl' &&
      tree.tokens[clause]?.head === seeker.clause &&
      drafts.every(draft => persons.isPerson(draft)),
  );
  const pair = new Set(below.flatMap(({ drafts }) => drafts));
  return pair.size === 2 && new Set(below.map(({ clause }) => clause)).size === 1 ? [...pair] : undefined;
}

/** "Ortega called Marsh before their talks": the two persons of the sentence, where no others are in it. */
function pairHere(
  { tree, persons }: PronounContext,
  seeker: Seeker,
  known: readonly Candidate[],
): readonly number[] | undefined {
  const before = known.filter(({ sentence, head }) => sentence === seeker.sentence && head < seeker.head);
  const pair = new Set(before.flatMap(({ drafts }) => drafts).filter(draft => persons.isPerson(draft)));
  const areOthers = tree.tokens.some(
    ({ index, sentence, xpos, deprel }) =>
      sentence === seeker.sentence && index < seeker.head && xpos === 'NNS' && /^nsubj/.test(deprel),
  );
  return pair.size === 2 && !areOthers ? [...pair] : undefined;
}

/** "Ortega spoke with Marsh. They discussed trade. They also agreed": the two of the sentence before, or of "they" before. */
function pairBefore(
  { tree, persons }: PronounContext,
  seeker: Seeker,
  groups: readonly Candidate[],
  known: readonly Candidate[],
): readonly number[] | undefined {
  const below = pairBelow(tree, persons, seeker, known);
  if (below) return below;
  const before = known.filter(({ sentence, speech }) => sentence === seeker.sentence - 1 && !speech);
  const pair = new Set(
    before
      .filter(({ drafts }) => drafts.length === 1 && persons.isPerson(drafts[0]!))
      .flatMap(({ drafts }) => drafts),
  );
  const areOthers = tree.tokens.some(
    ({ sentence, xpos, deprel }) => sentence === seeker.sentence - 1 && xpos === 'NNS' && deprel === 'nsubj',
  );
  if (pair.size === 2 && !areOthers) return [...pair];
  const again = groups.findLast(
    ({ kind, sentence }) => kind === 'pronoun' && seeker.sentence - sentence <= LASTING,
  );
  return again?.drafts.length === 2 ? again.drafts : undefined;
}

/** The last two persons named, in this sentence or the two before; whoever tells of them only where need be. */
function lastTwo(
  context: PronounContext,
  seeker: Seeker,
  known: readonly Candidate[],
): readonly number[] | undefined {
  const untold = known.filter(candidate => !tellsOf(context.tree, candidate, seeker.head));
  return lastPair(context, seeker, untold) ?? lastPair(context, seeker, known);
}

function lastPair(
  { persons }: PronounContext,
  seeker: Seeker,
  known: readonly Candidate[],
): readonly number[] | undefined {
  const pair: number[] = [];
  for (const { drafts, sentence, head, kind } of [...known].reverse()) {
    if (head > seeker.head || kind === 'pronoun') continue;
    if (seeker.sentence - sentence > LASTING) break;
    if (drafts.length !== 1 || !persons.isPerson(drafts[0]!)) continue;
    if (!pair.includes(drafts[0]!)) pair.push(drafts[0]!);
    if (pair.length === 2) return pair;
  }
  return undefined;
}
