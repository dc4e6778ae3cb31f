/**
 * What was said without marks, after its cue: a clause, a to-clause, an -ing clause, a small clause ("called it a
 * gain") or a noun phrase of stance ("the need to go"). In: the view and a cue. Out: its tokens.
 */
import type { Stretch } from './content.js';
import type { Cue } from './cues.js';
import { childrenBy, isPunctuation, type Range, type SpeechView, subtree } from './view.js';

/** `afterMarks`: a quotation in marks stands before the cue, so that only "that" opens another. */
export function clauseAfter(view: SpeechView, cue: Cue, afterMarks: boolean): Stretch | undefined {
  if (cue.kind === 'preposition') return prepositionContent(view, cue);
  const found =
    cue.kind === 'verb'
      ? verbContent(view, cue)
      : thatClause(view, cue, childrenBy(view, cue.token, 'acl', 'ccomp', 'advcl'));
  if (!found || (afterMarks && !hasThat(view, found))) return undefined;
  const range = cutAfterwards(view, cue, found);
  return range.end > range.first ? { ...range, rule: found.rule } : undefined;
}

function verbContent(view: SpeechView, cue: Cue): Stretch | undefined {
  const has = (frame: Parameters<typeof cue.frames.has>[0]): boolean => cue.frames.has(frame);
  return (
    (has('of') ? ofClause(view, cue) : undefined) ??
    (has('clause') ? finiteClause(view, cue) : undefined) ??
    (has('whether') ? whetherClause(view, cue) : undefined) ??
    (has('request') ? requestClause(view, cue) : undefined) ??
    (has('intent') ? intentClause(view, cue) : undefined) ??
    (has('against') ? againstClause(view, cue) : undefined) ??
    (has('name') ? smallClause(view, cue) : undefined) ??
    (has('as') ? asPhrase(view, cue) : undefined) ??
    (has('gerund') ? gerundClause(view, cue) : undefined) ??
    (has('stance') ? stancePhrase(view, cue) : undefined) ??
    (has('marked') ? markedPhrase(view, cue) : undefined)
  );
}

/** "said (that) they would go". */
function finiteClause(view: SpeechView, cue: Cue): Stretch | undefined {
  const clause = childrenBy(view, cue.token, 'ccomp').find(
    child => child > cue.token && isFiniteClause(view, child),
  );
  if (clause !== undefined) return stretch(view, cue, clause, 'clause');
  const loose = childrenBy(view, cue.token, 'parataxis', 'xcomp', 'advcl', 'obj', 'dep').find(
    child =>
      child > cue.token &&
      isFiniteClause(view, child) &&
      (startsRight(view, cue, child) || opensWithThat(view, child)),
  );
  if (loose !== undefined) return stretch(view, cue, loose, 'clause-loose');
  return afterThat(view, cue);
}

/** The parser lost the clause, yet "that" stands right after the cue or its addressee. */
function afterThat(view: SpeechView, cue: Cue): Stretch | undefined {
  const sentence = view.sentences[view.tokens[cue.token]!.sentence]!;
  for (let at = cue.end; at < Math.min(cue.end + 14, sentence.end); at++) {
    const token = view.tokens[at]!;
    if (token.upos === 'VERB') return undefined;
    if (token.text !== 'that' || token.upos !== 'SCONJ') continue;
    return { first: at + 1, end: sentenceEnd(view, cue), rule: 'clause-that' };
  }
  return undefined;
}

function whetherClause(view: SpeechView, cue: Cue): Stretch | undefined {
  const clause = childrenBy(view, cue.token, 'ccomp', 'advcl').find(
    child =>
      child > cue.token &&
      /^(whether|if|what|who|why|how|when|where|that)$/i.test(view.tokens[firstOf(view, child)]!.text),
  );
  return clause === undefined ? undefined : { ...after(cue, subtree(view, clause)), rule: 'whether' };
}

/** "urged Rome not to go"; of "called for X to go" the content starts at X. */
function requestClause(view: SpeechView, cue: Cue): Stretch | undefined {
  const clause = childrenBy(view, cue.token, 'xcomp', 'ccomp', 'advcl').find(
    child => child > cue.token && hasTo(view, child),
  );
  if (clause !== undefined && (cue.party >= 0 || cue.frames.has('party')))
    return { ...after(cue, subtree(view, clause), cue.party), rule: 'request' };
  if (cue.party < 0) return undefined;
  // The to-clause hangs on the one asked.
  const hung = childrenBy(view, cue.party, 'acl', 'xcomp', 'advcl').find(child => hasTo(view, child));
  return hung === undefined ? undefined : { ...subtree(view, hung), rule: 'request' };
}

function intentClause(view: SpeechView, cue: Cue): Stretch | undefined {
  const clause = childrenBy(view, cue.token, 'xcomp', 'advcl').find(
    child => child > cue.token && (hasTo(view, child) || view.tokens[child]!.xpos === 'VBG'),
  );
  return clause === undefined ? undefined : stretch(view, cue, clause, 'intent');
}

function gerundClause(view: SpeechView, cue: Cue): Stretch | undefined {
  const clause = childrenBy(view, cue.token, 'xcomp', 'ccomp', 'obj', 'advcl', 'obl').find(child => {
    if (child < cue.end) return false;
    if (view.tokens[child]!.xpos === 'VBG' && view.tokens[child]!.upos === 'VERB')
      return startsRight(view, cue, child);
    const inner = childrenBy(view, child, 'acl', 'xcomp', 'advcl')[0];
    return (
      startsRight(view, cue, child) && inner !== undefined && hasTo(view, inner) && cue.end > cue.first + 1
    );
  });
  return clause === undefined
    ? undefined
    : { ...skipLead(view, after(cue, subtree(view, clause))), rule: 'gerund' };
}

function againstClause(view: SpeechView, cue: Cue): Stretch | undefined {
  const clause = childrenBy(view, cue.token, 'advcl', 'obl', 'xcomp', 'ccomp').find(
    child =>
      child > cue.token &&
      /^against$/i.test(view.tokens[firstOf(view, child)]!.text) &&
      view.tokens[child]!.xpos === 'VBG',
  );
  return clause === undefined ? undefined : { ...subtree(view, clause), rule: 'against' };
}

function ofClause(view: SpeechView, cue: Cue): Stretch | undefined {
  const heads = cue.party >= 0 ? [cue.token, cue.party] : [cue.token];
  for (const head of heads)
    for (const child of view.children[head]!) {
      if (child < cue.end) continue;
      const range = subtree(view, child);
      if (view.tokens[range.first]!.text !== 'of' || view.tokens[child]!.xpos !== 'VBG') continue;
      return { first: range.first + 1, end: range.end, rule: 'accused-of' };
    }
  return undefined;
}

/** "called it a gain", "found it to be unlawful": object and what it is called. */
function smallClause(view: SpeechView, cue: Cue): Stretch | undefined {
  const object = childrenBy(view, cue.token, 'obj').find(child => child > cue.token);
  const said = childrenBy(view, cue.token, 'xcomp', 'ccomp').find(child => child > cue.token);
  if (said !== undefined) {
    const range = subtree(view, said);
    const first = object === undefined ? range.first : Math.min(subtree(view, object).first, range.first);
    if (object === undefined && childrenBy(view, said, 'nsubj').length === 0) return undefined;
    return { first: Math.max(first, cue.end), end: range.end, rule: 'called' };
  }
  if (object === undefined) return undefined;
  // A second noun phrase in marks that the parser hung on the first: called the vote a "sham".
  const range = subtree(view, object);
  const sentence = view.sentences[view.tokens[cue.token]!.sentence]!;
  const passage = view.passages.find(
    found =>
      found.outerFirst >= cue.end &&
      found.outerFirst < sentence.end &&
      found.parent === view.level[cue.token]!,
  );
  if (!passage || passage.outerFirst > range.end + 3) return undefined;
  return {
    first: Math.max(range.first, cue.end),
    end: Math.max(range.end, passage.outerEnd),
    rule: 'called',
  };
}

/** "described the talks as useful". */
function asPhrase(view: SpeechView, cue: Cue): Stretch | undefined {
  const object = childrenBy(view, cue.token, 'obj', 'obl').find(child => child >= cue.end);
  if (object === undefined) return undefined;
  const heads = [cue.token, object];
  for (const head of heads)
    for (const child of view.children[head]!) {
      const range = subtree(view, child);
      if (child <= object || view.tokens[range.first]!.text !== 'as') continue;
      const first = Math.max(cue.end, Math.min(subtree(view, object).first, range.first));
      return { first, end: range.end, rule: 'described-as' };
    }
  return undefined;
}

/** "stressed the need to go", "expressed support for the plan". */
function stancePhrase(view: SpeechView, cue: Cue): Stretch | undefined {
  const object = childrenBy(view, cue.token, 'obj').find(child => child > cue.token);
  if (object === undefined || !view.cues.stances.has(view.tokens[object]!.lemma.toLowerCase()))
    return undefined;
  const range = after(cue, subtree(view, object));
  const complement = view.children[object]!.some(
    child => child > object && /^(nmod|acl|ccomp|advcl|xcomp)/.test(view.tokens[child]!.deprel),
  );
  return complement ? { ...range, rule: 'stance' } : undefined;
}

/** A noun phrase that holds marks: `blamed the "wrong turn" for it`. */
function markedPhrase(view: SpeechView, cue: Cue): Stretch | undefined {
  const object = childrenBy(view, cue.token, 'obj').find(child => child > cue.token);
  if (object === undefined) return undefined;
  const range = after(cue, subtree(view, object));
  const passage = view.passages.find(
    found => found.first < range.end && found.end > range.first && found.parent === view.level[cue.token]!,
  );
  if (!passage || passage.end - passage.first < 2) return undefined;
  return { ...range, rule: 'marked' };
}

function thatClause(view: SpeechView, cue: Cue, clauses: readonly number[]): Stretch | undefined {
  const own = clauses.find(child => child > cue.token && opensWithThat(view, child));
  if (own !== undefined) return stretch(view, cue, own, `${cue.kind}-that`);
  // "Their argument was that …"
  const token = view.tokens[cue.token]!;
  if (token.deprel.startsWith('nsubj') && token.head > cue.token) {
    const range = subtree(view, token.head);
    for (let at = cue.end; at < range.end; at++)
      if (
        view.tokens[at]!.text === 'that' &&
        view.tokens[at]!.upos === 'SCONJ' &&
        view.tokens[at - 1]?.lemma === 'be'
      )
        return { first: at + 1, end: range.end, rule: 'noun-is-that' };
  }
  return undefined;
}

/** "According to X, …": the rest of the sentence. What stands before the phrase is fronted content. */
function prepositionContent(view: SpeechView, cue: Cue): Stretch | undefined {
  const sentence = view.sentences[view.tokens[cue.token]!.sentence]!;
  const phrase = cue.party >= 0 ? subtree(view, cue.party) : { first: cue.end, end: cue.end };
  for (let at = sentence.first; at < cue.first; at++)
    if (!isPunctuation(view.tokens[at]!) && !view.cues.openers.has(view.tokens[at]!.text.toLowerCase()))
      return undefined;
  let first = Math.max(cue.end, phrase.end);
  // The phrase ends at its comma, whatever the parser hung on it.
  for (let at = cue.end; at < first; at++)
    if (view.tokens[at]!.text === ',' && !isApposition(view, at, cue)) {
      first = at + 1;
      break;
    }
  while (first < sentence.end && view.tokens[first]!.text !== ',' && !isPunctuation(view.tokens[first - 1]!))
    first++;
  return first < sentence.end ? { first, end: sentence.end, rule: 'according-to' } : undefined;
}

function isApposition(view: SpeechView, comma: number, cue: Cue): boolean {
  const next = view.tokens[comma + 1];
  return next !== undefined && next.head === cue.party && /^(appos|conj)$/.test(next.deprel);
}

function stretch(view: SpeechView, cue: Cue, clause: number, rule: string): Stretch {
  return { ...skipLead(view, after(cue, subtree(view, clause))), rule };
}

/** "that" and prepositions before the clause are no content. */
function skipLead(view: SpeechView, range: Range): Range {
  let { first } = range;
  while (first < range.end - 1) {
    const token = view.tokens[first]!;
    const isThat = token.text.toLowerCase() === 'that' && (token.upos === 'SCONJ' || token.deprel === 'mark');
    const isLead = /^(of|for|to|about)$/.test(token.text) && token.upos !== 'PART' && token.deprel !== 'case';
    if (!isThat && !isLead && !isPunctuation(token)) break;
    if (isPunctuation(token) && view.passages.some(passage => passage.outerFirst === first)) break;
    first++;
  }
  return { first, end: range.end };
}

function after(cue: Cue, range: Range, party = -1): Range {
  return { first: Math.max(range.first, cue.end, party + 1), end: range.end };
}

function hasThat(view: SpeechView, range: Range): boolean {
  return view.tokens[range.first - 1]?.text.toLowerCase() === 'that';
}

function opensWithThat(view: SpeechView, clause: number): boolean {
  return childrenBy(view, clause, 'mark').some(child => view.tokens[child]!.text.toLowerCase() === 'that');
}

function firstOf(view: SpeechView, head: number): number {
  return subtree(view, head).first;
}

function hasTo(view: SpeechView, clause: number): boolean {
  return childrenBy(view, clause, 'mark').some(child => view.tokens[child]!.text.toLowerCase() === 'to');
}

/** A clause with a subject of its own, or with "that". */
function isFiniteClause(view: SpeechView, clause: number): boolean {
  return opensWithThat(view, clause) || childrenBy(view, clause, 'nsubj', 'csubj', 'expl').length > 0;
}

/** Nothing but adverbs, times and the addressee stands between the cue and the phrase. */
function startsRight(view: SpeechView, cue: Cue, head: number): boolean {
  const { first } = subtree(view, head);
  for (let at = cue.end; at < first; at++) {
    const token = view.tokens[at]!;
    if (isPunctuation(token)) return false;
    if (token.upos === 'VERB') return false;
  }
  return true;
}

function sentenceEnd(view: SpeechView, cue: Cue): number {
  const level = view.level[cue.token]!;
  const end = view.sentences[view.tokens[cue.token]!.sentence]!.end;
  return level < 0 ? end : Math.min(end, view.passages[level]!.end);
}

/** What the parser hung on the content and yet is none: ", adding that …", ", according to X", "and said …". */
function cutAfterwards(view: SpeechView, cue: Cue, range: Range): Range {
  let { first, end } = range;
  const level = view.level[cue.token]!;
  if (level >= 0) end = Math.min(end, view.passages[level]!.end);
  for (let at = first + 1; at < end; at++) {
    if (view.level[at]! !== level) continue;
    const token = view.tokens[at]!;
    const before = view.tokens[at - 1]!;
    if (before.text === ',' && token.text === 'according') return { first, end: at - 1 };
    if (
      before.text === ',' &&
      token.xpos === 'VBG' &&
      view.cues.verbs.has(token.lemma) &&
      token.deprel !== 'amod'
    )
      return { first, end: at - 1 };
  }
  return { first, end };
}
