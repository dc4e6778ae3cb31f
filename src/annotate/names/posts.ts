/**
 * What of a name is a post, a meeting or those who hold posts, and no part of it: `Senate Majority Leader`, `G7 Summit`.
 * In: the forms of a sentence and a span found in them. Out: the span without it, or whether nothing is left.
 */
import { type LabelledSpan, ORGANIZATION, PERSON, PLACE } from './labels.js';
import { Flag, KNOWN_BODY, type Lexicon } from './lexicon.js';
import { isPlace, kindsOf } from './spanKinds.js';

/** `Senate Majority Leader`, `House Republicans`: the Senate, the House. */
export function withoutPost(forms: readonly string[], span: LabelledSpan, lexicon: Lexicon): LabelledSpan {
  const { cues } = lexicon;
  const isBody = (lower: string) => cues.bodies.has(lower) || cues.shortBodies.has(lower);
  for (let i = span.first + 1; i < span.end; i++) {
    const isPost = cues.chamberPosts.has(forms[i]!.toLowerCase());
    if (isPost && isBody(forms[i - 1]!.toLowerCase())) return { ...span, end: i, type: ORGANIZATION };
  }
  return span.type === ORGANIZATION ? withoutBodyPost(forms, span, lexicon) : span;
}

/** `European Union High Representative for Trade`: a known body, and a post in it. */
function withoutBodyPost(forms: readonly string[], span: LabelledSpan, lexicon: Lexicon): LabelledSpan {
  const { bodyPosts } = lexicon.cues;
  for (let i = span.first + 1; i < span.end; i++) {
    const word = forms[i]!.toLowerCase();
    const isPost = bodyPosts.has(word) || bodyPosts.has(`${word} ${forms[i + 1]?.toLowerCase()}`);
    const body = { ...span, end: i };
    if (!isPost) continue;
    if (kindsOf(forms, body, lexicon) & KNOWN_BODY) return body;
    if (isPlace(forms, body, lexicon)) return { ...body, type: PLACE };
  }
  return span;
}

/** `G7 Summit`, `Council of Europe Summit`: the event is no name, the forum is. */
export function withoutSummit(forms: readonly string[], span: LabelledSpan, lexicon: Lexicon): LabelledSpan {
  const isEvent = span.end - span.first > 1 && lexicon.cues.summits.has(forms[span.end - 1]!.toLowerCase());
  if (!isEvent || span.type === PERSON) return span;
  const forum = { ...span, end: span.end - 1 };
  return isPlace(forms, forum, lexicon) ? { ...forum, type: PLACE } : forum;
}

/** `G20 Finance Meeting`, `Norway-UN Consultations`: the meeting is no name, the body or country before it is. */
export function withoutMeeting(
  forms: readonly string[],
  span: LabelledSpan,
  lexicon: Lexicon,
): LabelledSpan | undefined {
  const length = span.end - span.first;
  const isEvent = length > 1 && lexicon.cues.meetingHeads.has(forms[span.end - 1]!.toLowerCase());
  if (span.type !== ORGANIZATION || !isEvent || kindsOf(forms, span, lexicon) & KNOWN_BODY) return span;
  for (let end = span.end - 1; end > span.first; end--) {
    const part = { ...span, end };
    if (isPlace(forms, part, lexicon)) return { ...part, type: PLACE };
    if (kindsOf(forms, part, lexicon) & KNOWN_BODY || /^G-?\d+$/u.test(forms[end - 1]!)) return part;
  }
  return undefined;
}

/** `Minister of State for Home Olga Weber`: the two last words, or all from an initial, behind one word of a field. */
export function behindField(
  forms: readonly string[],
  { first, end }: LabelledSpan,
): LabelledSpan | undefined {
  const isField = /^state$/i.test(forms[first]!) && forms[first + 1] === 'for' && end - first >= 5;
  if (!isField || !/^of$/i.test(forms[first - 1] ?? '')) return undefined;
  for (let i = first + 3; i < end - 1; i++)
    if (/^\p{Lu}\.?$/u.test(forms[i]!)) return { first: i, end, type: PERSON };
  return { first: end - 2, end, type: PERSON };
}

/** `Chinese FM`: a nationality and a post, nobody's name. */
export function isPostAlone(
  forms: readonly string[],
  { first, end, type }: LabelledSpan,
  lexicon: Lexicon,
): boolean {
  if (type === PERSON || end - first !== 2) return false;
  const isNational = (lexicon.flags(forms[first]!.toLowerCase()) & Flag.demonym) !== 0;
  return isNational && lexicon.cues.closingTitles.has(forms[end - 1]!.toLowerCase());
}

/** `Harbour Town Crown Prince`: the place, without the title. */
export function withoutTitleBehind(
  forms: readonly string[],
  span: LabelledSpan,
  lexicon: Lexicon,
): LabelledSpan | undefined {
  let end = span.end;
  while (end > span.first + 1 && lexicon.cues.strippedTitles.has(forms[end - 1]!.toLowerCase())) end--;
  const place = { ...span, end };
  return end < span.end && isPlace(forms, place, lexicon) ? place : undefined;
}

/** `Northern Governors`: many who hold a post, and no body that anybody knows. */
export function isOfficials(forms: readonly string[], span: LabelledSpan, lexicon: Lexicon): boolean {
  if (span.type !== ORGANIZATION || !lexicon.cues.pluralPosts.has(forms[span.end - 1]!.toLowerCase()))
    return false;
  return (kindsOf(forms, span, lexicon) & KNOWN_BODY) === 0;
}
