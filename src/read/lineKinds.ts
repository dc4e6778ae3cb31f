/**
 * What each line of a page is by its own form, before its place on the page is weighed. In: lines. Out: one kind
 * for each. `prose` are sentences, `short` what could be a heading, a link or a name.
 */
import type { FurnitureCues } from '../model/index.js';
import { closingCredit, readByline, readSignOff } from './byline.js';
import { findDates } from './dates.js';
import { endsSentence, type Line } from './lines.js';
import { nameOutletLine } from './outletNames.js';

export type LineKind =
  | 'prose'
  | 'short'
  | 'caption'
  | 'byline'
  | 'date'
  | 'outlet'
  | 'furniture'
  | 'box'
  | 'end'
  | 'credit';

/** An e-mail address: contact lines of press offices and the lines that introduce an author. */
const CONTACT = /\S+@[\w-]+\.\w/;

/** Furniture phrases are matched in lines up to these lengths: longer ones are articles that begin alike. */
const LONGEST_PHRASE = 600;
const WORDS_OF_A_LABEL = 14;
const WORDS_OF_A_NOTICE = 60;
const WORDS_OF_A_DATE_LINE = 16;
/** No heading is as long, so that this is a sentence whose full stop got lost. */
const WORDS_OF_A_SENTENCE = 20;

export function kindOfLine(line: Line, cues: FurnitureCues): LineKind {
  if (line.text.length > LONGEST_PHRASE) return 'prose';
  const isLabel = line.words <= WORDS_OF_A_LABEL;
  if (line.words <= WORDS_OF_A_NOTICE) {
    if (cues.ends.test(line.text)) return 'end';
    if (isLabel && cues.boxes.test(line.text) && !/[.!?]$/.test(line.text)) return 'box';
    if (cues.notices.test(line.text)) return 'furniture';
    if (isLabel && cues.lines.test(line.text)) return 'furniture';
  }
  if (line.words === 0) return 'furniture';
  if (closingCredit(line.text, cues)) return line.words > 6 ? 'prose' : 'credit';
  if (/\spublished\s/iu.test(line.text) && readByline(line.text, cues)) return 'byline';
  if (isDateLine(line, cues))
    return /\dM?\s+by\s/iu.test(line.text) && readByline(line.text, cues) ? 'byline' : 'date';
  if (isLabel && nameOutletLine(line.text.replace(/(?:\s+[-–—|]|,\s).*$/u, ''), cues)) return 'outlet';
  if (cues.captions.test(line.text)) return 'caption';
  if (!(endsSentence(line.text) && line.words > 8) && readByline(line.text, cues)) return 'byline';
  if (isLabel && readSignOff(line.text, cues)) return 'byline';
  if (line.words <= WORDS_OF_A_NOTICE && CONTACT.test(line.text)) return 'credit';
  if (cues.credits.test(line.text)) return 'credit';
  if (line.words <= WORDS_OF_A_CLOCK && CLOCK.test(line.text)) return 'furniture';
  return isSentence(line) || line.words >= WORDS_OF_A_SENTENCE ? 'prose' : 'short';
}

/** "29 Sunbula 1399, 08:39 PM": a time of day behind a date of another calendar. */
const CLOCK = /\d\d:\d\d(?:\s?[ap]\.?m\.?)?$/iu;
const WORDS_OF_A_CLOCK = 6;

/** "… on Monday. Enditem", "… on Monday. (WAH)": an agency's mark behind the last sentence. */
const SIGNED_END = /\p{Ll}{2}[.!?][”"’']? (?:\p{Lu}\p{L}+|[(-]\p{L}{2,6}[)-])$/u;

function isSentence(line: Line): boolean {
  if (SIGNED_END.test(line.text) && line.words >= WORDS_OF_A_LABEL) return true;
  return (endsSentence(line.text) && line.words >= 3) || (line.text.endsWith(':') && line.words >= 8);
}

/** A date with nothing beside it but the words that go with dates, a place or a zone. */
function isDateLine(line: Line, cues: FurnitureCues): boolean {
  if (line.words > WORDS_OF_A_DATE_LINE) return false;
  const dates = findDates(line.text);
  if (dates.length === 0) return false;
  let rest = line.text;
  for (const { span } of [...dates].reverse()) rest = rest.slice(0, span.start) + rest.slice(span.end);
  const words = rest
    .toLowerCase()
    .split(/[^\p{L}.]+/u)
    .filter(
      word =>
        /\p{L}/u.test(word) && !cues.dateWords.has(word) && !cues.dateWords.has(word.replace(/\.$/, '')),
    );
  return words.length <= 2 && !(endsSentence(line.text) && words.length > 0);
}
