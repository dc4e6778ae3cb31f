/**
 * Mends where times hang: a day behind the second of two joined verbs is that of the second where the first has one
 * of its own ("arrived on Sunday and met Ito on Monday"), one between commas is that of what follows ("To win, in
 * 2018, Weber …"). In and out: a tree over the same tokens.
 */
import type { TimeCues } from '../../schema/timeCues.js';
import { clauseOf, isVerbal } from '../tree/clauses.js';
import { dependents, isAncestor, prepositions, relation, type Tree, withSyntax } from '../tree/tree.js';

export function mendTimes(tree: Tree, cues: TimeCues, today: number | undefined): Tree {
  const { tokens } = tree;
  const mended = new Map<number, { readonly head: number; readonly deprel: string }>();
  const isTime = (token: number): boolean => namesTime(tokens[token]!.lower, cues);
  for (const { index, head, deprel } of tokens) {
    const told = deprel.startsWith('nmod') ? verbOfSubject(tree, index, isTime) : undefined;
    if (told !== undefined) mended.set(index, { head: told, deprel: 'obl' });
    const event = deprel.startsWith('nmod') ? nounBeforeDay(tree, index, isTime) : undefined;
    if (event !== undefined) {
      mended.set(index, { head: event, deprel: 'nmod' });
      mended.set(head, { head: event, deprel: 'nmod' });
      continue;
    }
    const before = isTime(index) ? wordBeforeDash(tree, index) : undefined;
    if (before !== undefined)
      mended.set(index, { head: before, deprel: isVerbal(tokens[before]!) ? 'obl' : 'nmod' });
    // "agreed Dec. 1 to suspend": no day is agreed
    if (deprel === 'obj' && isVerbal(tokens[head]!) && isDayOfMonth(tree, index, cues))
      mended.set(index, { head, deprel: 'obl:unmarked' });
    const isAdverbial = deprel.startsWith('obl');
    const governor =
      isAdverbial || deprel.startsWith('advmod') ? verbBeforePlan(tree, index, cues, today) : undefined;
    if (governor !== undefined) mended.set(index, { head: governor, deprel });
    const speech = isAdverbial ? speechBefore(tree, index, isTime, cues) : undefined;
    if (speech !== undefined) {
      mended.set(index, { head: speech, deprel });
      const hearer = hearerBefore(tree, index, speech);
      if (hearer !== undefined) mended.set(hearer, { head: speech, deprel: 'obj' });
    }
    if (!isAdverbial || index < head || !isVerbal(tokens[head]!)) continue;
    if (!isTimePhrase(tree, index, isTime)) continue;
    const verb =
      verbAroundRelative(tree, index) ??
      joinedVerb(tree, index, isTime) ??
      verbBehind(tree, index) ??
      verbAbovePurpose(tree, index, isTime);
    if (verb !== undefined) mended.set(index, { head: verb, deprel });
  }
  return withSyntax(tree, mended);
}

/**
 * "told Ito on Monday she would go": a day between the verb and a clause that no "that" opens, and whoever is told
 * before it, belong to the verb.
 */
function speechBefore(
  tree: Tree,
  time: number,
  isTime: (token: number) => boolean,
  cues: TimeCues,
): number | undefined {
  const { tokens } = tree;
  const { head: clause } = tokens[time]!;
  if (clause < time || relation(tokens[clause]!) !== 'ccomp') return undefined;
  const { head: speech } = tokens[clause]!;
  if (speech > time || !/^VB[DN]$/.test(tokens[speech]!.xpos)) return undefined;
  if (!isTimePhrase(tree, time, isTime) && !isGone(tree, time, cues)) return undefined;
  if (!dependents(tree, clause, 'nsubj', 'expl').some(subject => subject > time)) return undefined;
  const between = tokens.slice(speech + 1, clause);
  const isOpened = between.some(
    ({ index, deprel, upos }) => (deprel === 'mark' && tokens[index]!.head === clause) || upos === 'PUNCT',
  );
  return isOpened ? undefined : speech;
}

/** "the arrest in Oslo on May 1 of Olga Weber": what stands before a day, of a name that stands behind it. */
function nounBeforeDay(tree: Tree, owner: number, isTime: (token: number) => boolean): number | undefined {
  const { tokens } = tree;
  const { head: day } = tokens[owner]!;
  if (day > owner || !prepositions(tree, owner).includes('of') || !isTimePhrase(tree, day, isTime))
    return undefined;
  const named = [owner, ...dependents(tree, owner, 'appos', 'compound', 'nmod')];
  if (!named.some(word => tree.nameAt[word]) || isTimePhrase(tree, owner, isTime)) return undefined;
  const [first] = dependents(tree, day, 'case');
  for (let noun = (first ?? day) - 1; noun >= 0 && !isVerbal(tokens[noun]!); noun = tokens[noun]!.head)
    if (tokens[noun]!.upos === 'NOUN' && !tree.nameAt[noun])
      return isAncestor(tree, day, noun) ? undefined : noun;
  return undefined;
}

/** "left in July – meeting Ito", which is no July meeting: the word before the preposition. */
function wordBeforeDash({ tokens }: Tree, time: number): number | undefined {
  const { deprel, head } = tokens[time]!;
  if (deprel !== 'compound' || head < time || !/^[–—]$/.test(tokens[time + 1]?.text ?? '')) return undefined;
  const above = tokens[time - 2];
  return tokens[time - 1]?.upos === 'ADP' && above && /^(NOUN|PROPN|VERB)$/.test(above.upos)
    ? above.index
    : undefined;
}

/** What the parser took for a second subject of the clause, behind the verb that has no object. */
function hearerBefore(tree: Tree, time: number, speech: number): number | undefined {
  if (dependents(tree, speech, 'obj', 'iobj').length > 0) return undefined;
  const hearers = dependents(tree, tree.tokens[time]!.head, 'nsubj');
  return hearers.find(noun => noun > speech && noun < time && prepositions(tree, noun).length === 0);
}

/** "last week", "earlier this month" */
function isGone({ tokens }: Tree, time: number, { units, shifts }: TimeCues): boolean {
  const shift = shifts.get(tokens[time - 1]?.lower ?? '');
  return units.has(tokens[time]!.lower) && shift !== undefined && shift <= 0;
}

/** "arrived on Sunday and met Ito on Monday": the last verb before the time, where the first has a time of its own. */
function joinedVerb(tree: Tree, time: number, isTime: (token: number) => boolean): number | undefined {
  const { head } = tree.tokens[time]!;
  const last = dependents(tree, head, 'conj').findLast(verb => verb < time && isVerbal(tree.tokens[verb]!));
  const hasOwn =
    last !== undefined &&
    dependents(tree, head, 'obl').some(other => other < last && isTimePhrase(tree, other, isTime));
  return hasOwn ? last : undefined;
}

/** "To win, in 2018, Weber met Ito": what stands between commas belongs to what follows. */
function verbBehind({ tokens }: Tree, time: number): number | undefined {
  const { head } = tokens[time]!;
  const above = tokens[head]!;
  if (relation(above) !== 'advcl' || above.head < time || tokens[time + 1]?.text !== ',') return undefined;
  return tokens.slice(head, time).some(({ text }) => text === ',') ? above.head : undefined;
}

/**
 * "agreed to resume talks earlier this year", "agreed to deepen ties on Monday" on that Monday or the day after it: what
 * is past is not the time of what was agreed to.
 */
function verbBeforePlan(
  tree: Tree,
  time: number,
  cues: TimeCues,
  today: number | undefined,
): number | undefined {
  const { tokens } = tree;
  const { head: plan } = tokens[time]!;
  if (plan < 0 || plan > time || tokens[plan]!.xpos !== 'VB') return undefined;
  const { head: verb } = tokens[plan]!;
  if (relation(tokens[plan]!) !== 'xcomp' || tokens[verb]!.xpos !== 'VBD') return undefined;
  const word = tokens[time]!.lower;
  const [before, second] = [time - 1, time - 2].map(index => tokens[index]!.lower);
  const isPast =
    (cues.days.get(word) ?? 0) < 0 ||
    isJustGone(tree, time, cues, today) ||
    cues.ago.has(word) ||
    (cues.units.has(word) && ((cues.shifts.get(before!) ?? 0) < 0 || cues.before.has(second!)));
  return isPast ? verb : undefined;
}

/** "on Monday", told on that day or the next: the Monday to come would be "next Monday". */
function isJustGone(
  { tokens, children }: Tree,
  time: number,
  { weekdays }: TimeCues,
  today: number | undefined,
): boolean {
  const weekday = weekdays.get(tokens[time]!.lower);
  if (weekday === undefined || today === undefined || (today - weekday + 7) % 7 > 1) return false;
  return (
    children[time]!.every(child => tokens[child]!.deprel !== 'case' || tokens[child]!.lemma === 'on') &&
    children[time]!.every(child => !/^(amod|det)$/.test(tokens[child]!.deprel))
  );
}

/** "will meet Ito – who leads Norway – in Oslo on Friday": what stands behind the closing dash, or right behind the comma. */
function verbAroundRelative(tree: Tree, time: number): number | undefined {
  const { tokens } = tree;
  const inner = tokens[time]!.head;
  if (relation(tokens[inner]!) !== 'acl' || inner > time) return undefined;
  const isMark = ({ text }: { readonly text: string }): boolean => /^[-–—,]+$/.test(text);
  const closing = tokens.slice(inner, time).findLastIndex(isMark);
  if (closing < 0) return undefined;
  const mark = tokens[inner + closing]!.text;
  const between = tokens.slice(inner + closing + 1, time);
  const fits =
    mark === ','
      ? between.every(({ deprel }) => /^(case|det|nummod)$/.test(deprel))
      : tokens.slice(tokens[inner]!.head, inner).some(({ text }) => text === mark);
  if (!fits) return undefined;
  const above = clauseOf(tree, tokens[inner]!.head);
  return isVerbal(tokens[above]!) ? above : undefined;
}

/** "A court on Sunday ordered": the day between a subject and its verb is that of the verb. */
function verbOfSubject(tree: Tree, time: number, isTime: (token: number) => boolean): number | undefined {
  const { tokens } = tree;
  const { head: noun } = tokens[time]!;
  if (noun < 0 || noun > time || !isTimePhrase(tree, time, isTime)) return undefined;
  const { head: verb, deprel: part } = tokens[noun]!;
  if (!part.startsWith('nsubj') || verb < time || !isVerbal(tokens[verb]!)) return undefined;
  for (let between = time + 1; between < verb; between++)
    if (!/^(aux|advmod)/.test(tokens[between]!.deprel) || tokens[between]!.head !== verb) return undefined;
  return verb;
}

/** "held a summit to discuss the crisis on Wednesday": the day of the summit. */
function verbAbovePurpose(tree: Tree, time: number, isTime: (token: number) => boolean): number | undefined {
  const { tokens } = tree;
  const purpose = tokens[time]!.head;
  const { xpos, head: above } = tokens[purpose]!;
  if (xpos !== 'VB' || !/^(acl|advcl)$/.test(relation(tokens[purpose]!)) || above > purpose) return undefined;
  if (!dependents(tree, purpose, 'mark').some(mark => tokens[mark]!.lemma === 'to')) return undefined;
  const verb = isVerbal(tokens[above]!) ? above : tokens[above]!.head;
  if (verb < 0 || tokens[verb]!.xpos !== 'VBD' || tokens[verb]!.head >= 0) return undefined;
  // A plan has its own day: "signed a deal to free Ito on Friday".
  const hasOwn = dependents(tree, verb, 'obl').some(other => isTimePhrase(tree, other, isTime));
  return hasOwn ? undefined : verb;
}

/** "June 7", "7 June", "Monday evening". */
function isTimePhrase(tree: Tree, head: number, isTime: (token: number) => boolean): boolean {
  return (
    isTime(head) ||
    tree.children[head]!.some(
      child => /^(nmod|compound|flat)/.test(tree.tokens[child]!.deprel) && isTime(child),
    )
  );
}

/** "Dec. 1": a number with its month right before. */
function isDayOfMonth({ tokens, children }: Tree, token: number, cues: TimeCues): boolean {
  const { text } = tokens[token]!;
  const month = tokens[token - 1]?.lower.replace('.', '') ?? '';
  return /^\d{1,2}$/.test(text) && cues.months.has(month) && children[token]!.includes(token - 1);
}

function namesTime(word: string, { weekdays, months, days, partsOfDay }: TimeCues): boolean {
  if (partsOfDay.has(word)) return true;
  return weekdays.has(word) || months.has(word) || days.has(word) || /^(19|20)\d\d$/.test(word);
}
