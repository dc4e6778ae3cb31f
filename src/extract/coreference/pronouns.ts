/**
 * Pronouns of persons, in text order: those outside direct speech first, then those inside it, whose speakers are
 * known by then. In: candidates known so far (names, descriptions). Out: the pronouns that found their entities.
 */
import type { Gender } from '../../model/index.js';
import type { PronounClass, Pronouns } from '../../schema/pronouns.js';
import type { QuotedSpeech } from '../quoted.js';
import { isAncestor, relation, type Tree, tokenFrom } from '../tree/tree.js';
import { type Candidate, candidateAt } from './candidates.js';
import { hearersOf } from './hearers.js';
import { isMentionAt, type PronounContext, type Sought, type Suitor, speakersOf } from './pronounContext.js';
import { genderSigns, signsFor, speechAroundPronoun } from './pronounSigns.js';
import { isFellowArgument, isForbidden, namedBelow, type Seeker, type Signs, scoreOf } from './ranking.js';
import type { SpeechAt } from './speech.js';

/** Below this sum no candidate is taken. */
const LEAST_SCORE = -1.5;

export function resolvePersonPronouns(context: PronounContext, known: readonly Candidate[]): Candidate[] {
  const candidates = [...known];
  const learnt = new Map<number, Gender>();
  const pass = (chosen: readonly Sought[]) => {
    for (const { seeker, kind } of chosen) {
      const near = antecedent(context, fromItsSpeech(context, seeker), kind, candidates, learnt);
      const opening = near.length === 0 ? fromOpening(context, seeker) : undefined;
      const drafts = opening ? antecedent(context, opening, kind, candidates, learnt) : near;
      if (drafts.length === 0) continue;
      candidates.push({ ...seeker, drafts });
      if ((kind === 'male' || kind === 'female') && drafts.length === 1) learnt.set(drafts[0]!, kind);
    }
  };
  const inSpeech = ({ seeker }: Sought) => seeker.speech !== undefined;
  const third = context.sought.filter(({ kind }) => kind === 'male' || kind === 'female');
  pass(third.filter(one => !inSpeech(one)));
  pass(third.filter(inSpeech));
  pass(context.sought.filter(({ kind }) => kind === 'speaker'));
  const spokenTo = context.sought.filter(({ kind }) => kind === 'addressee');
  if (spokenTo.length === 0) return candidates.slice(known.length);
  const hearers = hearersOf(context, candidates, glossedIn(context, spokenTo, candidates));
  for (const { seeker } of spokenTo) {
    const glossed = glossOf(context, seeker, candidates);
    const hearer = seeker.speech && hearers.get(seeker.speech);
    const drafts = glossed.length > 0 || hearer === undefined ? glossed : [hearer];
    if (drafts.length > 0) candidates.push({ ...seeker, drafts });
  }
  return candidates.slice(known.length);
}

/** `"…. …. …," he said`: whoever says several sentences is sought before the first of them. */
function fromItsSpeech({ tree, quotedSpeech }: PronounContext, seeker: Seeker): Seeker {
  const speech = quotedSpeech.find(
    ({ kind, speakers, content }) =>
      kind === 'direct' && speakers.includes(seeker.head) && content.end <= tree.tokens[seeker.head]!.start,
  );
  if (!speech) return seeker;
  const { sentence } = tree.tokens[tokenFrom(tree.tokens, speech.content.start)]!;
  return sentence < seeker.sentence ? { ...seeker, sentence } : seeker;
}

/** Speech over several paragraphs may go on about whom it opened with: sought from its first words; undefined where it is no longer. */
function fromOpening({ tree, quotedSpeech }: PronounContext, seeker: Seeker): Seeker | undefined {
  const { speech } = seeker;
  if (speech?.kind !== 'direct') return undefined;
  const sentenceAt = (offset: number): number => tree.tokens[tokenFrom(tree.tokens, offset)]!.sentence;
  let sentence = sentenceAt(speech.content.start);
  for (let at = quotedSpeech.indexOf(speech) - 1; at >= 0; at--) {
    const { kind, content } = quotedSpeech[at]!;
    if (kind !== 'direct' || sentence - sentenceAt(content.end - 1) > LONGEST_BREAK) break;
    sentence = sentenceAt(content.start);
  }
  return sentence < seeker.sentence ? { ...seeker, sentence } : undefined;
}

/** Sentences from one passage of direct speech to the next that goes on about the same. */
const LONGEST_BREAK = 2;

export function findSought(tree: Tree, pronouns: Pronouns, speechAt: SpeechAt): readonly Sought[] {
  const sought: Sought[] = [];
  for (const token of tree.tokens) {
    const word = token.lower;
    const kind = pronouns.classOf.get(word);
    if (!kind || tree.nameAt[token.index] || token.text === 'US') continue;
    const span = { start: token.start, end: token.end };
    const seeker = {
      ...candidateAt(tree, token.index, span, [], 'pronoun', speechAt),
      ...(pronouns.nominative.has(word) ? asSubject(tree, token.index) : {}),
      isPossessive: token.deprel === 'nmod:poss' || token.xpos === 'PRP$',
      isReflexive: pronouns.reflexive.has(word),
    };
    sought.push({ seeker, kind });
  }
  return sought;
}

/** "says he is close": a form that only subjects have is one, whatever the parser made of it. */
function asSubject(tree: Tree, token: number): Pick<Candidate, 'role' | 'clause'> | undefined {
  const { deprel, sentence } = tree.tokens[token]!;
  if (/^(?:nsubj|conj)/.test(deprel)) return undefined;
  const verb = tree.tokens
    .slice(token + 1, token + 5)
    .find(other => other.sentence === sentence && /^(?:VERB|AUX)$/.test(other.upos));
  return { role: 'subject', clause: verb?.index ?? token };
}

function antecedent(
  context: PronounContext,
  seeker: Seeker,
  kind: PronounClass,
  candidates: readonly Candidate[],
  learnt: ReadonlyMap<number, Gender>,
): readonly number[] {
  if (kind === 'speaker') return speakersOf(seeker.speech?.speakers ?? [], candidates, context);
  const glossed = glossOf(context, seeker, candidates);
  if (glossed.length > 0) return glossed;
  const gender = kind as Gender;
  const subjectOfTalk = saidOf(context, seeker, candidates);
  if (subjectOfTalk && fits(context, subjectOfTalk, gender, learnt, [])) return subjectOfTalk.drafts;
  const speakers =
    seeker.speech && seeker.speech.kind === 'direct'
      ? speakersOf(seeker.speech.speakers, candidates, context)
      : [];
  const excluded = new Set(
    namedBelow(context.tree, seeker, candidates)
      .filter(candidate => !followsOpening(context.tree, seeker.head, candidate))
      .flatMap(({ drafts }) => drafts),
  );
  const own = namedInOwnSpeech(context, seeker, candidates);
  for (const draft of own) excluded.add(draft);
  for (const fellow of candidates)
    if (isFellowArgument(context.tree, seeker, fellow, context.pronouns.requesting))
      for (const draft of fellow.drafts) excluded.add(draft);
  const fitting = candidates.filter(
    candidate =>
      fits(context, candidate, gender, learnt, speakers) &&
      !candidate.drafts.some(draft => excluded.has(draft) || context.persons.opposesOwn(seeker.head, draft)),
  );
  const around = speechAroundPronoun(context, seeker);
  const ranked: Suitor[] = [];
  const suits = (candidate: Candidate, signs: Signs): void => {
    ranked.push({ candidate, signs, score: scoreOf(signs, context.pronouns.weights) });
  };
  for (const candidate of fitting)
    if (
      candidate.head < seeker.head &&
      !isForbidden(context.tree, seeker, candidate, context.pronouns.requesting) &&
      !tells(context, candidate, seeker)
    )
      suits(candidate, signsFor(context, seeker, candidate, fitting, around, gender, learnt));
  for (const candidate of fitting)
    if (isBehind(context.tree, seeker, candidate))
      suits(candidate, signsBehind(context, seeker, candidate, gender, learnt));
  ranked.sort((a, b) => b.score - a.score || b.candidate.head - a.candidate.head);
  context.observe?.({ seeker, ranked });
  const best = ranked[0];
  return best && best.score >= LEAST_SCORE ? best.candidate.drafts : [];
}

/** `"Ortega will go," he said`: nobody speaks of himself by name. */
function namedInOwnSpeech(
  { quotedSpeech }: PronounContext,
  { head }: Seeker,
  candidates: readonly Candidate[],
): number[] {
  const own = quotedSpeech.filter(({ kind, speakers }) => kind === 'direct' && speakers.includes(head));
  if (own.length === 0) return [];
  return candidates
    .filter(({ kind, speech }) => kind === 'name' && speech !== undefined && own.includes(speech))
    .flatMap(({ drafts }) => drafts);
}

/** "Ortega, the minister, told him": who tells is not told, whatever the parser made of the subject. */
function tells({ tree, quotedSpeech }: PronounContext, candidate: Candidate, seeker: Seeker): boolean {
  if (seeker.isPossessive || seeker.isReflexive) return false;
  return quotedSpeech.some(
    ({ cue, speakers }) =>
      cue !== undefined &&
      cue === seeker.clause &&
      !speakers.includes(seeker.head) &&
      speakers.some(speaker => isMentionAt(tree, candidate, speaker)),
  );
}

/** "he (Ortega)", "he [Ortega]": the name that an editor put in. */
function glossOf(
  { tree, persons }: PronounContext,
  { head }: Seeker,
  candidates: readonly Candidate[],
): readonly number[] {
  const name = /^[([]$/.test(tree.tokens[head + 1]?.text ?? '') ? tree.nameAt[head + 2] : undefined;
  if (!name || !/^[)\]]$/.test(tree.tokens[name.end]?.text ?? '')) return [];
  const at = candidates.find(candidate => isMentionAt(tree, candidate, name.end - 1));
  return at?.drafts.length === 1 && persons.isPerson(at.drafts[0]!) ? at.drafts : [];
}

/** "you (Ortega)": of whom the rest of the speech is told too. */
function glossedIn(
  context: PronounContext,
  sought: readonly Sought[],
  candidates: readonly Candidate[],
): ReadonlyMap<QuotedSpeech, number> {
  const found = new Map<QuotedSpeech, number>();
  for (const { seeker } of sought) {
    const [draft] = glossOf(context, seeker, candidates);
    if (seeker.speech && draft !== undefined) found.set(seeker.speech, draft);
  }
  return found;
}

/** `"He was wrong," Marsh said of Ortega`: whom words in marks are about, where they name nobody themselves. */
function saidOf(
  { tree, persons }: PronounContext,
  { speech }: Seeker,
  candidates: readonly Candidate[],
): Candidate | undefined {
  if (speech?.kind !== 'direct' || speech.cue === undefined || tree.tokens[speech.cue + 1]?.text !== 'of')
    return undefined;
  const isPerson = ({ drafts }: Candidate) => drafts.length === 1 && persons.isPerson(drafts[0]!);
  if (candidates.some(one => one.kind === 'name' && one.speech === speech && isPerson(one))) return undefined;
  const about = tree.tokens
    .slice(speech.cue + 2, speech.cue + 8)
    .find(({ index }) => tree.nameAt[index]?.type === 'PERSON');
  const found = about && candidates.find(one => isMentionAt(tree, one, about.index));
  return found && isPerson(found) ? found : undefined;
}

/** One person of the right gender, and not the one who speaks. */
function fits(
  { persons }: PronounContext,
  { drafts }: Candidate,
  gender: Gender,
  learnt: ReadonlyMap<number, Gender>,
  speakers: readonly number[],
): boolean {
  if (drafts.length === 0) return true;
  const [draft] = drafts;
  if (drafts.length > 1 || !persons.isPerson(draft!) || speakers.includes(draft!)) return false;
  const sure = persons.genderOf(draft!).told ?? learnt.get(draft!);
  return sure === undefined || sure === gender;
}

/** "After he met the king, Ortega said": the subject of the clause on which the pronoun's clause or phrase hangs. */
function isBehind(tree: Tree, seeker: Seeker, candidate: Candidate): boolean {
  return (
    candidate.head > seeker.head &&
    candidate.sentence === seeker.sentence &&
    (candidate.kind === 'name' || candidate.kind === 'nominal') &&
    candidate.speech === seeker.speech &&
    (followsOpening(tree, seeker.head, candidate) ||
      (candidate.role === 'subject' &&
        candidate.clause !== seeker.clause &&
        isAncestor(tree, candidate.clause, seeker.head) &&
        hangsBefore(tree, seeker.head, candidate)))
  );
}

function signsBehind(
  context: PronounContext,
  { head, isPossessive }: Seeker,
  { drafts }: Candidate,
  gender: Gender,
  learnt: ReadonlyMap<number, Gender>,
): Signs {
  const { genderKnown, genderDiffers } = genderSigns(context, drafts[0], gender, learnt);
  // "In his speech, Ortega said": nobody else's.
  const owned = context.tree.tokens[context.tree.tokens[head]!.head];
  const isOwnSpeech = isPossessive && owned !== undefined && context.pronouns.utterances.has(owned.lemma);
  return [
    ['behind', isOwnSpeech ? 2 : 1],
    ['subject', 1],
    ['genderKnown', Number(genderKnown)],
    ['genderDiffers', Number(genderDiffers)],
  ];
}

/** The branch of the pronoun is an adverbial clause or phrase in front of the subject. */
function hangsBefore(tree: Tree, token: number, subject: Candidate): boolean {
  let branch = token;
  while (tree.tokens[branch]!.head !== subject.clause && tree.tokens[branch]!.head >= 0)
    branch = tree.tokens[branch]!.head;
  return branch < subject.head && ['advcl', 'obl'].includes(relation(tree.tokens[branch]!));
}

/** "After she met the king, Amina Otieno flew", "Asked if she would go, the minister said": an opening with a preposition or conjunction, a comma, the subject. */
function followsOpening(tree: Tree, token: number, subject: Candidate): boolean {
  const sentence = tree.annotation.sentences[subject.sentence]!;
  const opening = tree.tokens[sentence.first]!;
  const opens = ['ADP', 'SCONJ'].includes(opening.upos) || /^(?:VBG|VBN|VBD|WRB)$/.test(opening.xpos);
  const name = tree.nameAt[subject.head];
  let first = name?.first ?? subject.head;
  if (subject.kind === 'nominal')
    while (first > sentence.first && tree.tokens[first]!.start > subject.span.start) first--;
  const comma = first - 1;
  if (!opens || comma < sentence.first || token > comma || tree.tokens[comma]!.text !== ',') return false;
  for (let other = sentence.first; other < subject.head; other++)
    if (other !== comma && tree.tokens[other]!.text === ',') return false;
  const next = tree.tokens[name?.end ?? subject.head + 1];
  return /^(?:VERB|AUX|ADV)$/.test(next?.upos ?? '');
}
