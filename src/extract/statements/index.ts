/**
 * What each sentence claims: relation, ends, status, date, place, and whoever says so.
 *
 *   syntax → roles → frames of the schema → candidates → status, date, place → what the article completes
 *
 * Pure. Statements come in text order; one a relation, pair, status and sentence.
 */
import type { Annotation, ArticleEntityId, Quotation, Span, Statement } from '../../model/index.js';
import { covers } from '../../model/index.js';
import { confidenceOf, type RuleConfidence } from '../../schema/confidence.js';
import type { Frame } from '../../schema/frames.js';
import type { Schema } from '../../schema/index.js';
import type { Chains } from '../chains.js';
import { type Arguments, argumentsOf } from '../frames/arguments.js';
import type { Attempt, Candidate, FrameInput } from '../frames/candidates.js';
import { matchFrames } from '../frames/frames.js';
import { grammarOf } from '../frames/predicates.js';
import { mendedTree } from '../mends/mendedTree.js';
import { calledOff } from '../status/calledOff.js';
import { ofArticle } from '../status/clauseStatus.js';
import { isSupposed } from '../status/nounScopes.js';
import { statusOf } from '../status/status.js';
import { weekdayOfPublication } from '../times/calendar.js';
import type { Calendar, Dated, Dating } from '../times/dates.js';
import { calendarOf } from '../times/dating.js';
import { isPluperfect } from '../times/tenses.js';
import type { Description } from '../titles/descriptions.js';
import { isVerbal } from '../tree/clauses.js';
import type { Grammar } from '../tree/grammar.js';
import { dependents, prepositions, relation, type Tree } from '../tree/tree.js';
import { completeStatements } from './completion.js';
import type { Draft } from './draft.js';
import { halfToldOf } from './halfTold.js';
import { beginningOf } from './heldSince.js';
import { interviewsOf } from './interviews.js';
import { isJourney } from './sharedDates.js';

export function findStatements(
  annotation: Annotation,
  chains: Chains,
  descriptions: readonly Description[],
  quotations: readonly Quotation[],
  schema: Schema,
): readonly Statement[] {
  const input = frameInput(annotation, chains, descriptions, quotations, schema);
  const { grammar, args } = input;
  const calendar = calendarOf(grammar, schema.time, quotations);
  const candidates = withoutEchoes(matchFrames(input));
  const interviews = interviewsOf(candidates, grammar.tree, chains, schema);
  const drafts = candidates.flatMap(candidate => {
    const told = draftOf(candidate, grammar, args, calendar, quotations);
    const draft = interviews.has(candidate) ? { ...told, scene: undefined } : told;
    // That someone might govern or belong somewhere tells nothing of who does.
    if (candidate.relation.kind === 'state' && draft.status === 'possible') return [];
    const off =
      candidate.relation.kind === 'event'
        ? calledOff(candidate.trigger, draft.status, candidate.relation, grammar)
        : undefined;
    if (off === undefined) return [draft];
    // "was to visit Oslo in April but called the trip off on Monday": the day for which it was planned
    const planned = draft.status === 'planned' && draft.date !== undefined;
    const day = planned ? {} : datedBy(calendar.stated(off)?.date(false));
    return [draft, { ...draft, status: 'negated' as const, ...day }];
  });
  const halfTold = halfToldOf(input, candidates, drafts, calendar);
  const { text } = annotation.document;
  const statements = completeStatements(inTextOrder(drafts), halfTold, text, chains, schema);
  const symmetric = new Set(schema.relations.filter(kind => kind.symmetric).map(({ id }) => id));
  return once(sureEnough(statements, schema.confidence), symmetric);
}

/** "pledged its support for Ito": one deed, which the verb tells, and not also what the noun alone would say. */
function withoutEchoes(candidates: readonly Candidate[]): readonly Candidate[] {
  const keyOf = ({ relation, trigger, subject, object }: Candidate): string =>
    `${relation.id} ${trigger} ${subject} ${object}`;
  const light = new Set(candidates.filter(({ frame }) => frame.status === 'light').map(keyOf));
  if (light.size === 0) return candidates;
  return candidates.filter(one => one.frame.status !== undefined || !light.has(keyOf(one)));
}

/** Every frame whose trigger stands in the text, and what it lacked: for `readout schema --try`. */
export function explainStatements(
  annotation: Annotation,
  chains: Chains,
  descriptions: readonly Description[],
  quotations: readonly Quotation[],
  schema: Schema,
): readonly Attempt[] {
  const attempts: Attempt[] = [];
  matchFrames(frameInput(annotation, chains, descriptions, quotations, schema), attempt =>
    attempts.push(attempt),
  );
  return attempts;
}

function frameInput(
  annotation: Annotation,
  chains: Chains,
  descriptions: readonly Description[],
  quotations: readonly Quotation[],
  schema: Schema,
): FrameInput {
  const today = weekdayOfPublication(annotation.document);
  const grammar = grammarOf(mendedTree(annotation, descriptions, schema, today), schema.status);
  const args = argumentsOf(grammar, chains, schema, quotations);
  return { grammar, args, descriptions, quotations, relations: schema.relations, titles: schema.titles };
}

function draftOf(
  candidate: Candidate,
  grammar: Grammar,
  args: Arguments,
  calendar: Calendar,
  quotations: readonly Quotation[],
): Draft {
  const { relation: kind, frame, trigger, subject, object } = candidate;
  const event = kind.kind === 'event';
  const isEnd = (token: number): boolean | undefined => {
    const ids = args.entitiesOf(token);
    return ids.length === 0 ? undefined : ids.some(id => id === subject || id === object);
  };
  const isGathering = kind.codes.plover === 'CONSULT';
  const told = event && !isTrait(frame);
  const dating = told
    ? (calendar.stated(trigger, { isEnd, lasts: kind.lasts, isGathering, isJourney: isJourney(kind) }) ??
      begun(candidate, grammar, calendar))
    : undefined;
  const clausal = told || frame.trigger === 'verb' || frame.trigger === 'noun';
  const deed = frame.status === 'light' ? (grammar.rolesOf(trigger).lightToken ?? trigger) : trigger;
  const status =
    frame.status !== undefined && frame.status !== 'light'
      ? (ofArticle(trigger, grammar) ?? frame.status)
      : candidate.planned
        ? 'planned'
        : clausal
          ? statusOf(deed, grammar, dating?.ahead ?? false)
          : 'asserted';
  const sentence = grammar.tree.annotation.sentences[grammar.tree.tokens[trigger]!.sentence]!;
  const ahead = status === 'planned' || status === 'possible';
  const date = dating?.date(ahead);
  const days = event ? calendar.days(trigger) : undefined;
  return {
    relation: kind.id,
    subject,
    object,
    status,
    sentence: sentence.span,
    trigger: candidate.triggerSpan,
    rule: `${kind.id}/${frame.name}`,
    ...datedBy(date),
    // "the visit was announced on Monday" leaves open when it is to be.
    timed: dating !== undefined && (status !== 'planned' || date !== undefined),
    scene:
      told &&
      !dating &&
      !kind.ofLife &&
      (status !== 'possible' || isOpened(candidate) || isReportedly(trigger, grammar)) &&
      status !== 'negated'
        ? calendar.scene(trigger, status === 'planned', {
            isGathering,
            isJourney: isJourney(kind),
            isQuoted: isQuoted(candidate, sentence.span, quotations, grammar.tree.annotation.document.text),
          })
        : undefined,
    plan: told && !dating ? calendar.scene(trigger, true) : undefined,
    borrowed: dating?.borrowed ?? false,
    settings:
      told && !dating
        ? calendar.settings(trigger, isGathering).map(token => grammar.tree.tokens[token]!.start)
        : [],
    stay: event ? calendar.stay(trigger) : undefined,
    begin: event ? calendar.begin(trigger) : undefined,
    until: event ? calendar.until(trigger) : undefined,
    days,
    repeated: told && calendar.isRepeated(trigger),
    reported: told && calendar.isReported(trigger),
    lasting: event && (frame.trigger === 'noun' || days !== undefined) && !calendar.isAnother(trigger),
    common: told && !dating && isCommon(trigger, grammar),
    supposed:
      told &&
      !kind.repeats &&
      !dating &&
      !calendar.isAnother(trigger) &&
      isSupposed(trigger, status, grammar),
    place: event ? placeOf(candidate, grammar, args) : undefined,
    title: candidate.title,
    past: candidate.past,
    through: candidate.through,
    attributedTo: sourceOf(candidate, quotations),
    // Known only when the article has completed the statement.
    confidence: 0,
  };
}

/** "is holding Ito, who was detained on Monday" */
function begun(candidate: Candidate, grammar: Grammar, calendar: Calendar): Dating | undefined {
  const verb = beginningOf(candidate, grammar);
  return verb === undefined ? undefined : calendar.stated(verb, { lasts: true, isGathering: false });
}

/** "the trip", "joined on the trip by Ito", but not "her trip", "the trip by Ito was short". */
function isCommon(trigger: number, { tree, rolesOf }: Grammar): boolean {
  const { tokens } = tree;
  const isDefinite = dependents(tree, trigger, 'det').some(word =>
    /^(?:the|this)$/.test(tokens[word]!.lower),
  );
  const owners = relation(tokens[trigger]!) === 'obl' ? ['possessor', 'of'] : ['possessor', 'of', 'by'];
  return isDefinite && owners.every(role => rolesOf(trigger).at(role).length === 0);
}

/** "Nokia founder Olga Weber", "a critic of Ito": says what somebody is, whatever its clause tells. */
function isTrait({ trigger, from }: Frame): boolean {
  return trigger === 'description' || (trigger === 'noun' && from.some(({ name }) => name === 'same'));
}

/** "issued a warrant for Ito": what is done leaves open only what comes of it. */
function isOpened({ frame, relation: kind }: Candidate): boolean {
  return frame.status === 'possible' && kind.lasts;
}

/** "reportedly met Ito", "claimed that Norway had shelled Oslo": in doubt, and of the day of the story all the same. */
function isReportedly(trigger: number, { tree }: Grammar): boolean {
  const { xpos, deprel } = tree.tokens[trigger]!;
  if (deprel === 'ccomp' && isPluperfect(tree, trigger)) return true;
  return xpos === 'VBD' && dependents(tree, trigger, 'mark').length === 0;
}

function datedBy(dated: Dated | undefined): Pick<Draft, 'date' | 'dateRule' | 'dateWords'> {
  return { date: dated?.date, dateRule: dated?.dateRule, dateWords: dated?.dateWords };
}

/** "in" or "at" a place, under the event or the verb that carries it, not in a clause of its own. */
function placeOf(candidate: Candidate, grammar: Grammar, args: Arguments): ArticleEntityId | undefined {
  if (candidate.relation.to.includes('PLACE')) return undefined;
  const { tree } = grammar;
  const light = grammar.rolesOf(candidate.trigger).lightToken;
  for (const head of light === undefined ? [candidate.trigger] : [candidate.trigger, light])
    for (const token of phrase(tree, head)) {
      const [word] = prepositions(tree, token);
      if (word !== 'in' && word !== 'at') continue;
      const place = args.entitiesOf(token).find(id => args.kindsOf(id).has('PLACE'));
      if (place !== undefined && place !== candidate.subject && place !== candidate.object) return place;
    }
  return undefined;
}

/** Nominal dependents of a word, at any depth, nearest first. */
function phrase(tree: Tree, head: number): number[] {
  const found: number[] = [];
  const queue = [head];
  for (let next = 0; next < queue.length; next++)
    for (const child of tree.children[queue[next]!]!) {
      const token = tree.tokens[child]!;
      if (isVerbal(token) || !/^(obl|nmod|obj|nsubj|conj)$/.test(relation(token))) continue;
      queue.push(child);
      found.push(child);
    }
  return found;
}

/** What somebody is quoted as saying of the past need not be what the story tells. */
function isQuoted(
  { triggerSpan }: Candidate,
  sentence: Span,
  quotations: readonly Quotation[],
  text: string,
): boolean {
  const isSaid = quotations.some(({ kind, span }) => kind === 'direct' && covers(span, triggerSpan));
  // "She “has come. Ito has released prisoners”": marks that a sentence before has opened, whoever speaks
  const from = text.lastIndexOf('\n', sentence.start) + 1;
  const opened = text.slice(from, sentence.start).lastIndexOf('“');
  return isSaid || (opened >= 0 && !text.slice(from + opened, triggerSpan.start).includes('”'));
}

/** Speaker of the smallest quotation that holds the trigger. */
function sourceOf({ triggerSpan }: Candidate, quotations: readonly Quotation[]): ArticleEntityId | undefined {
  let source: Quotation | undefined;
  for (const quotation of quotations)
    if (
      covers(quotation.span, triggerSpan) &&
      (!source || quotation.span.end - quotation.span.start < source.span.end - source.span.start)
    )
      source = quotation;
  return source?.speaker;
}

function inTextOrder(drafts: readonly Draft[]): Draft[] {
  return [...drafts].sort(
    (a, b) => a.trigger.start - b.trigger.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}

function sureEnough(statements: readonly Statement[], known: RuleConfidence): Statement[] {
  return statements
    .map(statement => ({ ...statement, confidence: confidenceOf(statement.rule, known) }))
    .filter(({ confidence }) => confidence >= known.threshold);
}

/** Of those that say the same in one sentence the first, or the first whose words tell when. */
function once(statements: readonly Statement[], symmetric: ReadonlySet<string>): Statement[] {
  const seen = new Map<string, Statement>();
  for (const statement of statements) {
    const { relation: id, subject, object, status, sentence, dateWords } = statement;
    const turned = symmetric.has(id) && object < subject;
    const ends = turned ? `${object} ${subject}` : `${subject} ${object}`;
    const key = `${id} ${ends} ${status} ${sentence.start}`;
    const known = seen.get(key);
    if (!known || (!known.dateWords && dateWords)) seen.set(key, statement);
  }
  return [...seen.values()];
}
