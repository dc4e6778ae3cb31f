/**
 * Sources with something in between: "Rossi, the minister, said", "the minister, Rossi, said", "the home of Rossi, who
 * said". In: the view and the comma or pronoun before a verb. Out: the tokens that speak; undefined where none do.
 */
import { isNominal, isNominalAt, type Phrase, phraseEndingAt } from './phrases.js';
import { beforeAdverbs, earlierSubject, isDash, parsedSources, sourcesAt, subjectAt } from './sources.js';
import { isCueVerb } from './verbs.js';
import { isPunctuation, nameOf, type SpeechView } from './view.js';

/** "Rossi, the minister said the talks went well", the second comma forgotten: the name that opens the clause. */
export function describedBefore(
  view: SpeechView,
  verb: number,
  { first, head }: Phrase,
  floor: number,
): number | undefined {
  const comma = first - 1;
  if (view.tokens[comma]?.text !== ',' || nameOf(view, head) || view.tokens[first]!.upos !== 'DET')
    return undefined;
  // "Rossi, the minister said, will go"
  if (isPunctuation(view.tokens[verb + 1])) return undefined;
  if (nameOf(view, comma - 1)?.type !== 'PERSON' || !view.isTitle(view.tokens[head]!.lemma.toLowerCase()))
    return undefined;
  return phraseEndingAt(view, comma - 1, floor)?.first === floor ? comma - 1 : undefined;
}

/** "Rossi, the minister, said", "Rossi, who led the talks, said", "The minister, Rossi, said". */
export function beforeParenthesis(
  view: SpeechView,
  verb: number,
  comma: number,
  floor: number,
  depth: number,
): number[] | undefined {
  const sign = view.tokens[comma]!.text;
  let fallback: number[] | undefined;
  let close = comma;
  for (let at = comma - 1; at >= floor; at--) {
    const text = view.tokens[at]!.text;
    const opens = sign === ')' ? text === '(' : text === ',' || isDash(view.tokens[at]!);
    if (!opens) continue;
    const inside = loneName(view, at + 1, close);
    const through = inside === undefined ? undefined : speakerThrough(view, at, floor);
    if (through !== undefined) return subjectAt(view, through, floor);
    // "Rossi of the agency (NCA)": letters in brackets speak where nobody stands before them.
    if (sign === ')' && inside !== undefined) fallback = sourcesAt(view, inside);
    else if (inside !== undefined) return sourcesAt(view, inside);
    const relative = /^(who|which|whom|whose)$/i.test(view.tokens[at + 1]!.text);
    const last = beforeAdverbs(view, at - 1, floor);
    if (last >= floor && isNominalAt(view, last)) {
      const phrase = phraseEndingAt(view, last, floor)!;
      const opening = view.tokens[phrase.first - 1];
      const startsClause =
        phrase.first <= floor ||
        isPunctuation(opening) ||
        isCueVerb(view, phrase.first - 1) ||
        /^(SCONJ|CCONJ)$/.test(opening?.upos ?? '') ||
        (/^(after|before|since|until|as)$/i.test(opening?.text ?? '') &&
          nameOf(view, phrase.head) !== undefined) ||
        opening?.upos === 'ADV';
      if (relative || (startsClause && opening?.text !== ',')) return subjectAt(view, last, floor);
      if (startsClause && nameOf(view, phrase.head)?.type === 'PERSON')
        fallback = subjectAt(view, last, floor);
    }
    close = at;
  }
  if (fallback) return fallback;
  const parsed = parsedSources(view, verb);
  if (parsed) return parsed;
  return depth < 3 ? earlierSubject(view, verb, comma, floor, depth) : undefined;
}

/**
 * "Rossi, through her aide, Berg, said", "Rossi, in a statement signed by her aide, Berg, said": last token of whom the one
 * behind the comma speaks for.
 */
function speakerThrough(view: SpeechView, comma: number, floor: number): number | undefined {
  for (let at = comma - 1; at > floor; at--) {
    const { text, upos, xpos } = view.tokens[at]!;
    // "its Director General, Media and Publicity, Rossi": commas may stand inside the title.
    const isOutside = text === ',' && !/^\p{Lu}/u.test(view.tokens[at + 1]!.text);
    if ((upos === 'VERB' && !/^VB[NG]$/.test(xpos)) || upos === 'AUX' || isOutside) return undefined;
    const carries = text === 'through' || text === 'via' || (text === 'in' && opensDocument(view, at + 1));
    if (!carries) continue;
    const last = view.tokens[at - 1]!.text === ',' ? at - 2 : at - 1;
    const first = last < floor ? undefined : phraseEndingAt(view, last, floor)?.first;
    return first === floor || (first !== undefined && view.tokens[first - 1]!.text === ',')
      ? last
      : undefined;
  }
  return undefined;
}

/** "a written statement". */
function opensDocument(view: SpeechView, first: number): boolean {
  let at = first;
  while (/^(DET|ADJ)$/.test(view.tokens[at]?.upos ?? '')) at++;
  const token = view.tokens[at];
  return token?.upos === 'NOUN' && view.cues.documents.has(token.lemma);
}

/** A name, with its title, and nothing else between two commas. */
function loneName(view: SpeechView, first: number, end: number): number | undefined {
  const phrase = phraseEndingAt(view, end - 1, first);
  if (!phrase || phrase.first !== first || /^an?$/.test(view.tokens[first]!.text)) return undefined;
  const name = nameOf(view, phrase.head);
  return name?.type === 'PERSON' || (name?.type === 'ORGANIZATION' && name.first <= first + 1)
    ? phrase.head
    : undefined;
}

export function antecedentSources(view: SpeechView, pronoun: number, floor: number): number[] | undefined {
  const sign = view.tokens[pronoun - 1];
  const last = sign && (sign.text === ',' || isDash(sign)) ? pronoun - 2 : pronoun - 1;
  if (last < floor || !isNominal(view.tokens[last]!)) return undefined;
  const phrase = phraseEndingAt(view, last, floor);
  if (!phrase) return undefined;
  const isPerson = /^(who|whom)$/i.test(view.tokens[pronoun]!.text);
  // "the group Hezbollah based in Lebanon which said"
  const reduced = view.tokens[phrase.first - 2];
  if (
    !isPerson &&
    view.tokens[phrase.first - 1]?.upos === 'ADP' &&
    reduced?.xpos === 'VBN' &&
    reduced.deprel === 'acl'
  )
    return sourcesAt(view, nameOf(view, reduced.index - 1) ? reduced.index - 1 : reduced.head);
  const word = view.tokens[phrase.head]!.lemma.toLowerCase();
  // "the home of Rossi, who said"; not "a spokesman for Rossi, who said".
  if (isPerson && nameOf(view, last)?.type === 'PERSON' && !view.isTitle(word) && !view.cues.others.has(word))
    return sourcesAt(view, last);
  // "in talks with the president, who said"
  if (isPerson && view.isTitle(view.tokens[last]!.lemma.toLowerCase()) && !view.isTitle(word))
    return sourcesAt(view, last);
  return (isPerson ? apposedTo(view, phrase.head) : undefined) ?? sourcesAt(view, phrase.head);
}

/** "Rossi, a doctor and head of the clinic, who said": the person whom the noun describes. */
function apposedTo(view: SpeechView, head: number): number[] | undefined {
  let at = head;
  while (/^(appos|conj)$/.test(view.tokens[at]!.deprel) && view.tokens[at]!.head >= 0) {
    at = view.tokens[at]!.head;
    if (nameOf(view, at)?.type === 'PERSON') return [nameOf(view, at)!.end - 1];
  }
  return undefined;
}
