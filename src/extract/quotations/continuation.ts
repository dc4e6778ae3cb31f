/**
 * Passages in marks that no cue introduces. In: the view, the passages left over and what is known so far. Out:
 * speech whose source stands before it: the quotation before in the same or the preceding paragraph, a sentence that
 * brings somebody in to speak, or a mark that was never closed there.
 */
import type { QuotedSpeech } from '../quoted.js';
import { confidenceOf } from './confidence.js';
import { sourcesAt } from './sources.js';
import { childrenBy, isPunctuation, type MarkedPassage, nameOf, type SpeechView } from './view.js';

export function continueSpeech(
  view: SpeechView,
  found: readonly QuotedSpeech[],
  claimed: ReadonlySet<number>,
): QuotedSpeech[] {
  const all = [...found].sort((a, b) => a.content.start - b.content.start);
  const continued: QuotedSpeech[] = [];
  for (const passage of view.passages) {
    if (passage.parent >= 0 || claimed.has(passage.index) || !standsAlone(view, passage)) continue;
    const source = sourceOf(view, passage, all);
    if (!source) continue;
    const speech: QuotedSpeech = {
      kind: 'direct',
      content: passage.inner,
      speakers: source.speakers,
      cue: undefined,
      cueSpan: undefined,
      addressees: [],
      rule: source.rule,
      confidence: confidenceOf(source.rule),
    };
    continued.push(speech);
    all.splice(all.findIndex(other => other.content.start > passage.inner.start) >>> 0, 0, speech);
  }
  return continued;
}

/** Whole sentences: it opens where a sentence opens and ends where one ends. */
function standsAlone(view: SpeechView, passage: MarkedPassage): boolean {
  const before = view.tokens[passage.outerFirst - 1];
  const opens =
    !before || before.sentence !== view.tokens[passage.first]!.sentence || /^[:.?!]$/.test(before.text);
  const after = view.tokens[passage.outerEnd];
  const closes =
    !after ||
    after.sentence !== view.tokens[passage.end - 1]!.sentence ||
    /^[.;]$/.test(after.text) ||
    /[.?!]/.test(view.text[passage.inner.end - 1]!);
  const comma =
    before !== undefined &&
    /^[,—–-]$/.test(before.text) &&
    /^[\p{Lu}[]/u.test(view.text[passage.inner.start]!);
  return (
    (opens || comma) &&
    closes &&
    (passage.isClause || (opens && /[.?!]$/.test(view.text.slice(0, passage.inner.end))))
  );
}

interface Source {
  readonly speakers: readonly number[];
  readonly rule: string;
}

function sourceOf(
  view: SpeechView,
  passage: MarkedPassage,
  all: readonly QuotedSpeech[],
): Source | undefined {
  const previous = all.findLast(
    // "his post answered Berg's claim that …": who is only told of does not go on.
    speech =>
      speech.content.end <= passage.outer.start && !isInside(view, speech) && !speech.rule.startsWith('noun'),
  );
  const gap = previous ? blockAt(view, previous) : -2;
  const before = view.passages.findLast(other => other.parent < 0 && other.outer.end <= passage.outer.start);
  const reopens =
    before !== undefined &&
    !before.closed &&
    (before.block === passage.block - 1 || adjoins(before, passage));
  if (reopens && previous && gap >= before.block) return { speakers: previous.speakers, rule: 'reopened' };
  // A paragraph whose marks never close is said by whoever says the next one.
  const next = passage.closed ? undefined : view.passages[passage.index + 1];
  if (next && (adjoins(passage, next) || (next.block === passage.block + 1 && startsBlock(view, next)))) {
    const following = all.find(
      ({ cue, content }) =>
        cue !== undefined && content.start === next.inner.start && content.end <= next.outer.end,
    );
    if (following) return { speakers: following.speakers, rule: 'reopened' };
  }
  const introduced = introducer(view, passage);
  const colon = view.tokens[passage.outerFirst - 1];
  // `said they would fight on: "…"`: the speaker of that sentence.
  if (
    colon?.text === ':' &&
    previous?.cue !== undefined &&
    view.tokens[previous.cue]!.sentence === colon.sentence
  )
    return { speakers: previous.speakers, rule: 'introduced-colon' };
  if (introduced && introduced.rule === 'introduced-colon') return introduced;
  // In one paragraph speech goes on at once; a sentence about somebody else in between breaks it off.
  if (!passage.isClause && (!previous || gap !== passage.block)) return undefined;
  if (previous && gap === passage.block && !strangerBetween(view, previous, passage))
    return { speakers: previous.speakers, rule: 'continued' };
  if (introduced) return introduced;
  if (previous && gap === passage.block - 1 && startsBlock(view, passage))
    return { speakers: previous.speakers, rule: 'continued-paragraph' };
  const silent = previous && gap === passage.block - 2 ? whoKeptSilent(view, passage) : undefined;
  return silent === undefined
    ? undefined
    : { speakers: sourcesAt(view, silent), rule: 'continued-paragraph' };
}

/** `She would not discuss it. ¶ "We are still looking into it."`: a paragraph on what the speaker left unsaid. */
function whoKeptSilent(view: SpeechView, passage: MarkedPassage): number | undefined {
  const end = view.tokens[passage.outerFirst - 1];
  if (!end || !startsBlock(view, passage)) return undefined;
  const { first, block } = view.sentences[end.sentence]!;
  const subject = mainSubject(view, first, end.index + 1);
  if (block !== passage.block - 1 || subject === undefined || view.tokens[subject]!.upos !== 'PRON')
    return undefined;
  const { lemma } = view.tokens[view.tokens[subject]!.head]!;
  return view.cues.silences.has(lemma) || view.cues.withheld.has(lemma) ? subject : undefined;
}

/** Marks that open where the ones before broke off, in a page that lost its paragraphs. */
function adjoins(before: MarkedPassage, passage: MarkedPassage): boolean {
  return before.outer.end === passage.outer.start;
}

/** Speech inside another's passage does not take the floor. */
function isInside(view: SpeechView, speech: QuotedSpeech): boolean {
  return view.passages.some(
    passage =>
      passage.isClause &&
      passage.inner.start <= speech.content.start &&
      speech.content.end <= passage.inner.end &&
      passage.inner.end - passage.inner.start > speech.content.end - speech.content.start,
  );
}

function blockAt(view: SpeechView, speech: QuotedSpeech): number {
  const blocks = view.annotation.document.blocks;
  return blocks.findIndex(
    block => block.span.start <= speech.content.start && speech.content.start < block.span.end,
  );
}

function startsBlock(view: SpeechView, passage: MarkedPassage): boolean {
  const block = view.annotation.document.blocks[passage.block]!;
  return view.text.slice(block.span.start, passage.outer.start).trim() === '';
}

/** Between two passages of a paragraph stands a whole sentence with another subject. */
function strangerBetween(view: SpeechView, previous: QuotedSpeech, passage: MarkedPassage): boolean {
  for (let at = passage.outerFirst - 1; at >= 0; at--) {
    const token = view.tokens[at]!;
    if (token.end <= previous.content.end) return false;
    if (!token.deprel.startsWith('nsubj') || token.start < previous.content.end) continue;
    const sentence = view.sentences[token.sentence]!;
    if (sentence.span.start < previous.content.end) continue;
    if (nameOf(view, at)) return true;
  }
  return false;
}

/** The sentence before brings in a speaker: `Rossi spoke to the press: "…"`, `Rossi disagreed. "…"`. */
function introducer(view: SpeechView, passage: MarkedPassage): Source | undefined {
  const last = passage.outerFirst - 1;
  const end = view.tokens[last];
  if (!end) return undefined;
  const sentence = view.sentences[end.sentence]!;
  if (sentence.block < passage.block - 1 || sentence.kind !== 'paragraph') return undefined;
  const colon = end.text === ':' || /^[,—–-]$/.test(end.text);
  if (sentence.block !== passage.block && !colon) return undefined;
  const subject = mainSubject(view, sentence.first, last + 1);
  if (subject === undefined) return undefined;
  const isPerson = nameOf(view, subject) !== undefined || view.tokens[subject]!.upos === 'PRON';
  if (!colon && !isPerson) return undefined;
  return { speakers: sourcesAt(view, subject), rule: colon ? 'introduced-colon' : 'introduced' };
}

function mainSubject(view: SpeechView, first: number, end: number): number | undefined {
  const root = view.tokens
    .slice(first, end)
    .find(token => token.head < 0 || token.head < first || token.head >= end);
  if (!root || isPunctuation(root)) return undefined;
  return childrenBy(view, root.index, 'nsubj')[0];
}
