/**
 * CAMEO's code of what a word says, whoever acts: of an event itself, and of one that is promised, asked for, refused,
 * threatened or ended ("agreed to send aid" is 033, "called for an end to the war" 0256). In: roles, the frames and
 * tables of the schema. Out: codes, undefined where a word is no event.
 */
import type { Act, EventCategory, EventCodes, EventFrame, EventSchema } from '../../schema/events.js';
import type { FrameInput } from '../frames/candidates.js';
import { type FrameEntry, framesAt, indexFrames } from '../frames/frameIndex.js';
import { missing } from '../frames/requirements.js';
import { isVerbal } from '../tree/clauses.js';
import { dependents } from '../tree/tree.js';

export interface CodeReader {
  /** Of a frame at its trigger. */
  readonly ofFrame: (category: EventCategory, frame: EventFrame, trigger: number) => string | undefined;
  /** The act that a word takes its event for. */
  readonly actAt: (token: number) => Act | undefined;
  readonly become: EventCodes['become'];
}

/** How deep a matter may lie in another: "urged … to agree to stop attacks". */
const DEEPEST = 5;

/** Roles in which the matter of an act may stand, best first. */
const MATTERS = [
  'clause',
  'participle',
  'that',
  'object',
  'for',
  'to',
  'with',
  'on',
  'in',
  'of',
  'over',
  'against',
  'from',
  'about',
];

/** Of what is ended: "halted aid to end the fighting" halts aid. */
const NOMINAL = MATTERS.filter(role => !/^(clause|participle|that)$/.test(role));

export function codeReader(input: FrameInput<EventCategory>, { codes }: EventSchema): CodeReader {
  const { grammar } = input;
  const { tree } = grammar;
  const index = indexFrames(input.relations);
  return {
    ofFrame: (category, frame, trigger) => codeOfFrame(category, frame, trigger, 0),
    actAt,
    become: codes.become,
  };

  function codeOfFrame(
    category: EventCategory,
    { act, cameo }: EventFrame,
    trigger: number,
    depth: number,
  ): string | undefined {
    if (act === undefined) return withPurpose(cameo ?? category.codes.cameo, category, trigger, depth);
    if (act === 'accuse') return cameo;
    const matter = matterOf(trigger, depth, act === 'halt' ? NOMINAL : MATTERS);
    return (matter === undefined ? undefined : codes.become(act, matter)) ?? cameo;
  }

  /** "marched to demand elections": the code of marching goes on with what is demanded. */
  function withPurpose(
    code: string | undefined,
    { purposes }: EventCategory,
    trigger: number,
    depth: number,
  ): string | undefined {
    if (code?.length !== 3 || purposes.size === 0) return code;
    const matter = matterOf(trigger, depth);
    return code + (matter === undefined ? '' : (purposes.get(matter) ?? ''));
  }

  function actAt(token: number): Act | undefined {
    const lemma = tree.tokens[token]!.lemma.toLowerCase();
    if (codes.withInfinitive.has(lemma) && grammar.rolesOf(token).at('infinitive').length === 0)
      return undefined;
    return (
      codes.governors.get(grammar.lemmaOf(token)) ??
      codes.governors.get(lemma) ??
      codes.governors.get(tree.tokens[token]!.lower)
    );
  }

  function matterOf(token: number, depth: number, places: readonly string[] = MATTERS): string | undefined {
    if (depth > DEEPEST) return undefined;
    const roles = grammar.rolesOf(token);
    for (const role of places)
      for (const filler of roles.at(role)) {
        const code = filler === token ? undefined : codeAt(filler, depth + 1);
        if (code !== undefined) return code;
      }
    return undefined;
  }

  function codeAt(token: number, depth: number): string | undefined {
    if (depth > DEEPEST || tree.nameAt[token]) return undefined;
    return isVerbal(tree.tokens[token]!) ? codeOfVerb(token, depth) : codeOfNoun(token, depth);
  }

  function codeOfVerb(verb: number, depth: number): string | undefined {
    const best = bestFrame(verb);
    const isPlain = best === undefined || best.frame.requires.length === 0;
    const matterOfEmpty =
      isPlain && codes.empty.has(tree.tokens[verb]!.lemma) ? matterOf(verb, depth) : undefined;
    if (matterOfEmpty !== undefined) return matterOfEmpty;
    if (best) return codeOfFrame(best.relation, best.frame, verb, depth);
    const act = actAt(verb);
    const matter = act === undefined ? undefined : matterOf(verb, depth);
    return act === undefined || matter === undefined ? undefined : codes.become(act, matter);
  }

  function codeOfNoun(noun: number, depth: number): string | undefined {
    const lemma = tree.tokens[noun]!.lemma.toLowerCase();
    if (codes.ends.has(lemma)) {
      const matter = matterOf(noun, depth);
      if (matter !== undefined) return codes.become('halt', matter);
    }
    const act = actAt(noun);
    if (act !== undefined && act !== 'halt' && act !== 'accuse') {
      const matter = matterOf(noun, depth);
      if (matter !== undefined) return matter;
    }
    const topic = topicOf(noun, lemma);
    if (topic !== undefined) return topic;
    const best = bestFrame(noun);
    if (best) return codeOfFrame(best.relation, best.frame, noun, depth);
    const whole = grammar.cues.transparent.has(lemma) ? matterOf(noun, depth) : undefined;
    return whole ?? compoundTopic(noun);
  }

  /** "aid deliveries", "mediation efforts" */
  function compoundTopic(noun: number): string | undefined {
    for (const child of dependents(tree, noun, 'compound').reverse()) {
      const lemma = tree.tokens[child]!.lemma.toLowerCase();
      const topic = qualifiedTopic(noun, lemma) ?? topicOf(child, lemma);
      if (topic !== undefined) return topic;
    }
    return undefined;
  }

  /** "military aid" before "aid". */
  function topicOf(noun: number, lemma: string): string | undefined {
    return qualifiedTopic(noun, lemma) ?? codes.topics.get(lemma);
  }

  function qualifiedTopic(noun: number, lemma: string): string | undefined {
    for (const child of dependents(tree, noun, 'amod', 'compound')) {
      const topic = codes.topics.get(`${tree.tokens[child]!.lower} ${lemma}`);
      if (topic !== undefined) return topic;
    }
    return undefined;
  }

  /** Whatever its ends: what the frame asks beside them is there. */
  function bestFrame(token: number): FrameEntry<EventCategory> | undefined {
    let best: FrameEntry<EventCategory> | undefined;
    for (const entry of framesAt(index, grammar, token)) {
      const { frame } = entry;
      if (frame.weak || frame.trigger === 'adjective' || missing(input, frame, token) !== undefined) continue;
      if (!best || specificity(frame) > specificity(best.frame)) best = entry;
    }
    return best;
  }
}

/** How much a frame asks for: the more, the surer it is what is meant. */
export function specificity(frame: EventFrame): number {
  const narrow = frame.fromKinds.length + frame.toKinds.length > 0 ? 1 : 0;
  const deep = frame.cameo !== undefined && frame.cameo.length > 3 ? 0.5 : 0;
  return 4 * frame.requires.length + (frame.light.size > 0 ? 3 : 0) + narrow + deep - (frame.weak ? 10 : 0);
}
