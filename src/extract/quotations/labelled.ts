/**
 * Speech without marks that stands behind who speaks: lines of a transcript ("ROSSI: We will go"), headlines ("Rossi:
 * Talks went well", "Talks went well: ministry"), paragraphs after one that ends in "Rossi said:". In: the view and
 * all cues. Out: one piece of speech a block, with no cue of its own but for the last kind.
 */
import type { Block } from '../../model/index.js';
import type { QuotedSpeech } from '../quoted.js';
import { tokenFrom } from '../tree/tree.js';
import { confidenceOf } from './confidence.js';
import type { Cue } from './cues.js';
import { isMark, isPunctuation, type Range, type SpeechView, spanOf } from './view.js';
import { finiteVerbIn } from './wordScan.js';

interface LabelledBlock extends Range {
  readonly block: Block;
  /** Words of the label, lower case; undefined where the block has none. */
  readonly label: string | undefined;
  /** Token that speaks; undefined where nobody is named, as in "Q:". */
  readonly source: number | undefined;
  /** First token behind the label. */
  readonly start: number;
}

/** Longest label: a name with its post. */
const LONGEST_LABEL = 14;
const FIRST_PERSON = /^(i|we|me|my|our|us|mine|ours)$/i;

export function labelledSpeech(view: SpeechView, cues: readonly Cue[]): QuotedSpeech[] {
  const blocks = view.annotation.document.blocks
    .filter(({ kind }) => kind !== 'aside')
    .map(block => readLabel(view, block));
  return [...transcript(view, blocks), ...headlines(view, blocks), ...afterColon(view, blocks, cues)];
}

function readLabel(view: SpeechView, block: Block): LabelledBlock {
  const first = tokenFrom(view.tokens, block.span.start);
  const end = tokenFrom(view.tokens, block.span.end);
  const none = { block, first, end, label: undefined, source: undefined, start: first };
  const colon = view.tokens
    .slice(first, Math.min(end, first + LONGEST_LABEL))
    .findIndex(({ text }) => text === ':');
  if (colon <= 0) return none;
  const at = first + colon;
  const label = view.text.slice(view.tokens[first]!.start, view.tokens[at]!.start).trim().toLowerCase();
  const source = speakerIn(view, first, at);
  if (source === undefined && !view.cues.askers.has(label)) return none;
  return { block, first, end, label, source, start: at + 1 };
}

/** A name with nothing but its titles, or a title alone. */
function speakerIn(view: SpeechView, first: number, end: number): number | undefined {
  const words = view.tokens.slice(first, end);
  if (words.some(({ upos, text }) => /^(VERB|AUX|SCONJ)$/.test(upos) || /^(and|v|vs|or)$/i.test(text)))
    return undefined;
  const names = view.annotation.names.filter(name => name.first >= first && name.end <= end);
  const persons = names.filter(({ type }) => type === 'PERSON');
  const [person] = persons;
  if (persons.length === 1 && (person!.end === end || view.tokens[person!.end]!.text === ','))
    return person!.end - 1;
  const last = names.at(-1);
  if (persons.length > 0 || (last && last.end === end && last.type === 'PLACE')) return undefined;
  if (last?.end === end) return end - 1;
  const elsewhere = bearerElsewhere(view, end - 1);
  if (elsewhere !== undefined) return elsewhere;
  return view.isTitle(view.tokens[end - 1]!.lower) ? end - 1 : undefined;
}

/** "MR ROSSI": a family name in capitals or alone, which a name finder may not know, of a person named in the text. */
function bearerElsewhere(view: SpeechView, at: number): number | undefined {
  const word = view.tokens[at]!.text;
  if (!/^\p{Lu}[\p{L}'’-]+$/u.test(word)) return undefined;
  const bearer = view.annotation.names.find(
    name => name.type === 'PERSON' && view.tokens[name.end - 1]!.lower === word.toLowerCase(),
  );
  return bearer && bearer.end - 1;
}

/** Blocks of speakers that take turns; a block without a label goes on with the one before. */
function transcript(view: SpeechView, blocks: readonly LabelledBlock[]): QuotedSpeech[] {
  const paragraphs = blocks.filter(({ block }) => block.kind === 'paragraph');
  const labels = paragraphs.flatMap(({ label }) => label ?? []);
  const isTranscript = labels.some((label, at) => view.cues.askers.has(label) || labels.indexOf(label) < at);
  const found: QuotedSpeech[] = [];
  let source: number | undefined;
  for (const one of paragraphs) {
    if (one.label !== undefined) source = one.source;
    if (source === undefined || !isSaid(view, one)) continue;
    if (isTranscript || (one.label !== undefined && isFirstPerson(view, one)))
      found.push(speechOf(view, one, source, undefined));
    if (!isTranscript) source = undefined;
  }
  return found;
}

function headlines(view: SpeechView, blocks: readonly LabelledBlock[]): QuotedSpeech[] {
  return blocks
    .filter(({ block }) => block.kind === 'headline' || block.kind === 'subhead')
    .flatMap(one => {
      if (one.source !== undefined)
        return isSaid(view, one) && !opensTopic(view, one.start)
          ? [speechOf(view, one, one.source, undefined)]
          : [];
      const sign = view.tokens
        .slice(one.first, one.end)
        .findLast(
          ({ text, start }) => text === ':' || (/^[-–—]$/.test(text) && view.text[start - 1] === ' '),
        );
      const source = sign && speakerIn(view, sign.index + 1, one.end);
      const content = sign && { ...one, end: sign.index };
      return content && source !== undefined && isSaid(view, content)
        ? [speechOf(view, content, source, undefined)]
        : [];
    });
}

/** Behind the colon of a headline: "Talks: what we know", "Rossi: 5 things to know". */
function opensTopic({ tokens, cues }: SpeechView, at: number): boolean {
  const { text, lower } = tokens[at]!;
  return cues.topics.has(lower) || /^\d+$/.test(text);
}

/** "Speaking in Oslo, Rossi said:" and paragraphs without marks, as long as somebody speaks of "us" or "me". */
function afterColon(
  view: SpeechView,
  blocks: readonly LabelledBlock[],
  cues: readonly Cue[],
): QuotedSpeech[] {
  return blocks.flatMap((one, at) => {
    const cue = introducing(view, one, cues);
    if (!cue) return [];
    const following = blocks.slice(at + 1);
    const stop = following.findIndex(
      next => next.block.kind !== 'paragraph' || next.label !== undefined || !isSaid(view, next),
    );
    const plain = following.slice(0, stop < 0 ? following.length : stop);
    if (plain[0] && isMark(view.tokens[plain[0].first])) return [];
    const last = plain.findLastIndex((next, index) => index === 0 || isFirstPerson(view, next));
    return plain.slice(0, last + 1).map(next => speechOf(view, next, -1, cue));
  });
}

function introducing(view: SpeechView, { first, end }: Range, cues: readonly Cue[]): Cue | undefined {
  if (view.tokens[end - 1]?.text !== ':') return undefined;
  const { sentence } = view.tokens[end - 1]!;
  return cues.findLast(
    cue =>
      cue.token >= first &&
      cue.token < end &&
      view.tokens[cue.token]!.sentence === sentence &&
      cue.sources.length > 0 &&
      (cue.kind === 'noun' || cue.frames.has('quote')),
  );
}

/** A clause, and not words in marks that somebody else's rule reads. */
function isSaid(view: SpeechView, { start, end }: Pick<LabelledBlock, 'start' | 'end'>): boolean {
  return end - start >= 3 && finiteVerbIn(view, start, end) !== undefined;
}

function isFirstPerson(view: SpeechView, { start, end }: LabelledBlock): boolean {
  return view.tokens
    .slice(start, end)
    .some(({ text, index }) => FIRST_PERSON.test(text) && text !== 'US' && view.level[index]! < 0);
}

function speechOf(
  view: SpeechView,
  { block, start, end }: LabelledBlock,
  source: number,
  cue: Cue | undefined,
): QuotedSpeech {
  const passage = view.passages.find(found => found.outerFirst === start && found.outerEnd >= end - 1);
  let last = end - 1;
  while (block.kind !== 'paragraph' && last > start && isPunctuation(view.tokens[last])) last--;
  const rule = cue ? 'after-colon' : 'labelled';
  return {
    kind: passage ? 'direct' : 'indirect',
    content: passage ? passage.inner : spanOf(view, { first: start, end: last + 1 }),
    speakers: cue ? cue.sources : [source],
    cue: cue?.token,
    cueSpan: cue && spanOf(view, cue),
    addressees: [],
    verbatim: true,
    rule,
    confidence: confidenceOf(rule),
  };
}
