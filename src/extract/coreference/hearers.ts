/**
 * To whom direct speech is spoken where it does not say so: in an exchange, to the other one. In: the quoted speech of an
 * article and who is known so far. Out: the person who hears each speech, where one does.
 */
import type { QuotedSpeech } from '../quoted.js';
import { type Tree, tokenFrom } from '../tree/tree.js';
import type { Candidate } from './candidates.js';
import { type PronounContext, speakersOf } from './pronounContext.js';

/** Sentences that may stand between what is said and what answers it. */
const REACH = 5;

interface Turn {
  readonly speaker: number;
  readonly hearer: number | undefined;
  readonly sentence: number;
}

/** `glossed`: whom an editor's bracket tells to be meant by "you" in a speech. */
export function hearersOf(
  context: PronounContext,
  candidates: readonly Candidate[],
  glossed: ReadonlyMap<QuotedSpeech, number>,
): ReadonlyMap<QuotedSpeech, number> {
  const { tree, quotedSpeech } = context;
  const hearers = new Map<QuotedSpeech, number>();
  const turns: Turn[] = [];
  for (const speech of [...quotedSpeech].sort((a, b) => a.content.start - b.content.start)) {
    const [speaker] = speakersOf(speech.speakers, candidates, context);
    if (speaker === undefined) continue;
    const sentence = sentenceOf(tree, speech);
    const stated =
      speakersOf(speech.addressees, candidates, context)[0] ??
      glossed.get(speech) ??
      accusedIn(context, candidates, speech);
    const hearer =
      stated ??
      (speech.kind === 'direct' ? otherOf(context, turns, { speaker, sentence, speech }) : undefined);
    turns.push({ speaker, hearer, sentence });
    if (hearer !== undefined) hearers.set(speech, hearer);
  }
  return hearers;
}

/** "accused Ortega of lying": who is accused is the other of the exchange. */
function accusedIn(
  { persons }: PronounContext,
  candidates: readonly Candidate[],
  { rule, cue }: QuotedSpeech,
): number | undefined {
  if (rule !== 'accused-of') return undefined;
  const accused = candidates.find(({ role, clause }) => role === 'object' && clause === cue)?.drafts ?? [];
  return accused.length === 1 && persons.isPerson(accused[0]!) ? accused[0] : undefined;
}

/** Back over what the two have said: whom the speaker spoke to before, or who spoke to the speaker. */
function otherOf(
  { tree, pronouns }: PronounContext,
  turns: readonly Turn[],
  { speaker, sentence, speech }: { speaker: number; sentence: number; speech: QuotedSpeech },
): number | undefined {
  const last = turns.at(-1);
  const answers = speech.cue !== undefined && pronouns.answering.has(tree.tokens[speech.cue]!.lemma);
  if (answers && last && last.speaker !== speaker && sentence - last.sentence <= REACH) return last.speaker;
  let other: number | undefined;
  let near = sentence;
  for (const turn of [...turns].reverse()) {
    if (near - turn.sentence > REACH) return undefined;
    near = turn.sentence;
    if (turn.speaker === speaker) {
      if (turn.hearer !== undefined)
        return other === undefined || other === turn.hearer ? turn.hearer : undefined;
      continue;
    }
    if (other !== undefined && other !== turn.speaker) return undefined;
    other = turn.speaker;
    if (turn.hearer === speaker) return other;
    if (turn.hearer !== undefined) return undefined;
  }
  return undefined;
}

function sentenceOf(tree: Tree, { content }: QuotedSpeech): number {
  return tree.tokens[tokenFrom(tree.tokens, content.start)]!.sentence;
}
