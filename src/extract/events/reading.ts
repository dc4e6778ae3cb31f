/**
 * Whether an event is told as happening, and what it is coded as where it is promised, asked for, refused, threatened
 * or ended by the words that govern it. From the trigger we climb as status does; each act on the way changes the
 * code, an appeal or a demand also who acts: "Weber urged Ito to meet Berg" is Weber's appeal to Ito.
 */
import type { ArticleEntityId, Status } from '../../model/index.js';
import type { Arguments } from '../frames/arguments.js';
import { inClause, type Unreal } from '../status/clauseStatus.js';
import type { Step } from '../status/nounScopes.js';
import { climb } from '../status/scopes.js';
import { statusOf } from '../status/status.js';
import { hasMark, isVerbal } from '../tree/clauses.js';
import type { Grammar } from '../tree/grammar.js';
import type { CodeReader } from './codes.js';

export interface Told {
  readonly code: string;
  readonly status: Status;
  readonly source: ArticleEntityId | undefined;
  readonly target: ArticleEntityId | undefined;
  /** The line that goes back: the other meets whom it is met by. */
  readonly back: boolean;
  /** Both are named as those who do it. */
  readonly joint: boolean;
}

/** Undefined where the sentence tells no event of it. */
export function readAs(
  told: Told,
  trigger: number,
  ahead: boolean,
  grammar: Grammar,
  args: Arguments,
  codes: CodeReader,
  isMatched: (token: number) => boolean,
): Told | undefined {
  let now: Told | undefined = told;
  let here = trigger;
  let below: number | undefined;
  for (let steps = 0; now !== undefined && steps < 64; steps++) {
    const open = inClause(here, grammar, below);
    const cue = open === 'possible' && isVow(here, grammar) ? 'planned' : open;
    // "could attack", "if it attacks": nobody codes what may be.
    if (cue === 'possible') return undefined;
    now = unreal(now, cue, codes);
    const { head } = grammar.tree.tokens[here]!;
    if (now === undefined || head < 0) break;
    const step = deedAbove(here, trigger, grammar) ?? climb(here, grammar);
    const act = actOver(here, head, step.cue, grammar, codes);
    if (isGerundOf(here, grammar) && isBlamed(head, act, grammar, codes)) return undefined;
    if (act === 'accuse' && isContent(here, grammar)) return undefined;
    if (step.to === undefined && step.cue === undefined) break;
    if (step.to === undefined && act !== 'accuse') now = unreal(now, step.cue, codes);
    else if (act === undefined && step.cue === 'planned' && isPurpose(here, grammar))
      now = { ...now, status: 'planned' };
    else if (act === undefined) now = unreal(now, step.cue, codes);
    else if (
      isMatched(head) &&
      (act === 'appeal' || act === 'demand' || !isVerbal(grammar.tree.tokens[here]!))
    )
      return undefined;
    else now = underAct(now, act, sourcesAt(head, grammar, args), codes);
    if (step.to === undefined) break;
    below = step.to === head ? here : undefined;
    here = step.to;
  }
  if (now?.status !== 'asserted' || now.code !== told.code) return now;
  const status = statusOf(trigger, grammar, ahead);
  return status === 'asserted' ? now : unreal(now, status, codes);
}

/** "would not take part in talks": what the verb that lends the noun its subject makes of it. */
function deedAbove(here: number, trigger: number, grammar: Grammar): Step | undefined {
  const { deprel, head } = grammar.tree.tokens[here]!;
  if (here !== trigger || deprel !== 'obl' || !grammar.cues.light.has(grammar.lemmaOf(head)))
    return undefined;
  const isHolders = grammar.rolesOf(here).at('holder').length > 0;
  return isHolders && inClause(head, grammar) === 'negated' ? { to: head, cue: undefined } : undefined;
}

/** "would attack unless …" threatens, "would meet if …" offers, whatever the condition. */
function isVow(token: number, { rolesOf, tree, cues, lemmaOf }: Grammar): boolean {
  const { head, deprel } = tree.tokens[token]!;
  const isSaid = deprel === 'ccomp' && cues.attribution.neutral.has(lemmaOf(head));
  return (
    isSaid &&
    rolesOf(token)
      .at('modal')
      .some(modal => /^(will|would)$/.test(tree.tokens[modal]!.lemma))
  );
}

/** "called the attack a crime" asks for no attack. */
function actOver(
  token: number,
  head: number,
  cue: Unreal | undefined,
  { tree, cues, lemmaOf }: Grammar,
  codes: CodeReader,
): Act | undefined {
  const named = tree.tokens[token]!.deprel === 'obj' && cues.clauseOnly.has(lemmaOf(head));
  const act = codes.actAt(head);
  // "broke the truce by shelling …", "after breaking up a rally and beating …": done beside it, not ended.
  if (act === 'halt' && /^(conj|advcl)$/.test(tree.tokens[token]!.deprel)) return undefined;
  // "the attack is considered a crime" is not considered.
  if (/^nsubj/.test(tree.tokens[token]!.deprel) && cue !== 'planned' && cue !== 'negated') return undefined;
  return named && act !== 'accuse' ? undefined : act;
}

/** The verb accuses, or the noun is whom its verb accuses. */
function isBlamed(head: number, act: Act | undefined, { tree }: Grammar, codes: CodeReader): boolean {
  if (act === 'accuse') return true;
  const { deprel, head: above } = tree.tokens[head]!;
  return deprel === 'obj' && above >= 0 && codes.actAt(above) === 'accuse';
}

/** "blamed them for killing": what they are blamed for. */
function isGerundOf(token: number, { tree }: Grammar): boolean {
  const { xpos, deprel } = tree.tokens[token]!;
  if (xpos !== 'VBG' || !/^(advcl|ccomp|xcomp|acl)$/.test(deprel)) return false;
  return tree.children[token]!.some(child => /^(of|for|over|with)$/.test(tree.tokens[child]!.lower));
}

/** "allegations that it armed rebels": nobody tells that it did. */
function isContent(here: number, { tree }: Grammar): boolean {
  const { deprel, head } = tree.tokens[here]!;
  return deprel.startsWith('acl') && tree.tokens[head]!.upos === 'NOUN' && hasMark(tree, here, 'that');
}

/** "flew to Oslo to meet Berg": what it was done for is coded as it is. */
function isPurpose(token: number, { tree }: Grammar): boolean {
  return /^(advcl|acl)$/.test(tree.tokens[token]!.deprel);
}

function unreal(told: Told, cue: Unreal | undefined, codes: CodeReader): Told | undefined {
  if (cue === undefined) return told;
  // Who will be visited plans nothing.
  if (cue === 'planned' && told.back && HOST.test(told.code)) return undefined;
  // Who is not met refuses nothing.
  if (cue === 'negated' && told.back && !told.joint) return undefined;
  if (cue === 'possible') return told.status === 'asserted' ? { ...told, status: 'possible' } : told;
  const code = codes.become(cue === 'negated' ? 'refuse' : 'intent', told.code);
  return code === undefined ? undefined : { ...told, code, status: cue };
}

const HOST = /^04[23]/;

type Act = NonNullable<ReturnType<CodeReader['actAt']>>;

function underAct(
  told: Told,
  act: Act,
  sources: readonly ArticleEntityId[],
  codes: CodeReader,
): Told | undefined {
  const code = codes.become(act, told.code);
  if (code === undefined) return undefined;
  const own = told.source !== undefined && sources.includes(told.source);
  if (act === 'appeal' || act === 'demand') {
    const [source] = sources;
    if (source === undefined) return undefined;
    if (told.back) return undefined;
    return {
      ...told,
      code,
      status: 'possible',
      source,
      target: own ? told.target : told.source,
      back: false,
    };
  }
  if (sources.length > 0 && !own && (act !== 'intent' || told.back)) return undefined;
  return { ...told, code, status: act === 'intent' || act === 'threat' ? 'planned' : 'negated' };
}

/** Whose act it is: the subject of a verb, whoever a noun belongs to. */
function sourcesAt(token: number, grammar: Grammar, args: Arguments): ArticleEntityId[] {
  const roles = grammar.rolesOf(token);
  for (const names of [['subject'], ['possessor', 'by', 'holder', 'adjective']]) {
    const ids = names.flatMap(name => roles.at(name)).flatMap(args.entitiesOf);
    if (ids.length > 0) return ids;
  }
  return [];
}
