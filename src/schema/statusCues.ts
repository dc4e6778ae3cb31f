/** `schema/cues/status.yaml` → words that take an event out of what has happened, by lemma or lower-case form. */
import { z } from 'zod';
import { readYaml, setsOf } from './yaml.js';

type Unreal = 'planned' | 'possible' | 'negated';

export interface StatusCues {
  readonly negations: ReadonlySet<string>;
  /** After a negation these take it back: `only`. */
  readonly restrictions: ReadonlySet<string>;
  /** Marks of what was not done but another thing: `instead`. */
  readonly substitutes: ReadonlySet<string>;
  /** Modals that are no open question where they are denied: `can`. */
  readonly abilities: ReadonlySet<string>;
  /** Adverbs that leave a verb open: `allegedly`. */
  readonly hedges: ReadonlySet<string>;
  readonly modals: ReadonlyMap<string, 'planned' | 'possible' | 'conditional'>;
  readonly conditions: { readonly marks: ReadonlySet<string>; readonly nouns: ReadonlySet<string> };
  readonly governors: ReadonlyMap<string, Unreal>;
  readonly clauseOnly: ReadonlySet<string>;
  /** Governors that open no question once they are past: `allow`. */
  readonly achieving: ReadonlySet<string>;
  /** Whoever had one took it: `opportunity`, with a verb of `having`. */
  readonly chances: ReadonlySet<string>;
  readonly having: ReadonlySet<string>;
  /** Verbs of taking one: `seize`. */
  readonly seizing: ReadonlySet<string>;
  /** Before a noun of what is open they deny it: `little` hope. */
  readonly scarce: ReadonlySet<string>;
  /** Nouns of why to do or think something: `reason`; of what it is seen from: `sign`. */
  readonly grounds: ReadonlySet<string>;
  readonly signs: ReadonlySet<string>;
  /** Verbs of not doing, which denied say that it was done: `hesitate`. */
  readonly reversing: ReadonlySet<string>;
  /** "can't `believe`", "who would have `thought`", of what is so; `unthinkable`, of what is not. */
  readonly marvelling: ReadonlySet<string>;
  readonly foreseeing: ReadonlySet<string>;
  readonly incredible: ReadonlySet<string>;
  /** With "enough", of who did it: `lucky`. */
  readonly daring: ReadonlySet<string>;
  /** Verbs whose object shares in what is done: `lead` "Norway in attacking Ito". */
  readonly spearheading: ReadonlySet<string>;
  /** Before a verb of what was not quite done: `nearly`. */
  readonly approximating: ReadonlySet<string>;
  /** Trying to persuade is asking: `try` to `persuade`. */
  readonly attempting: ReadonlySet<string>;
  readonly persuading: ReadonlySet<string>;
  /** Verbs of going somewhere to do something: `come` to meet Ito. */
  readonly faring: ReadonlySet<string>;
  /** Verbs of knowing what is so: `forget` that. */
  readonly knowing: ReadonlySet<string>;
  /** Before an example: `such` as. */
  readonly exemplifying: ReadonlySet<string>;
  /** What can be accepted: `invite`. */
  readonly inviting: ReadonlySet<string>;
  /** Words whose clause is open where it is a condition: "would love to". */
  readonly wishing: ReadonlySet<string>;
  /** Verbs whose clause is taken for granted: `regret`. */
  readonly granting: ReadonlySet<string>;
  /** Before words that do what they say: `want` to thank. */
  readonly prefacing: ReadonlySet<string>;
  /** Verbs of words that do what they say: `thank`. */
  readonly performing: ReadonlySet<string>;
  /** Of nouns for such words: `reiterate` our `call`. */
  readonly uttering: ReadonlySet<string>;
  readonly utterances: ReadonlySet<string>;
  readonly firstPersons: ReadonlySet<string>;
  /** Prepositions of the participle that a governor has for its object: "charged with". */
  readonly charging: ReadonlySet<string>;
  /** Verbs of speaking about an event: `discuss`. */
  readonly topics: ReadonlySet<string>;
  /** In the passive these leave open what they tell: `say`. */
  readonly rumouring: ReadonlySet<string>;
  /** Verbs that answer what somebody said, which was said: `deny`. */
  readonly answering: ReadonlySet<string>;
  /** Nouns of what is meant to be done, which own the infinitive behind them: `plan`. */
  readonly schemes: ReadonlySet<string>;
  /** Nouns of what somebody says, behind which "that" opens what is said. */
  readonly told: ReadonlySet<string>;
  /** Verbs of asking for something to be done: `call` "for Japan to withdraw". */
  readonly requesting: ReadonlySet<string>;
  /** Verbs that say what something is: `consider` "Taiwan its own territory". */
  readonly naming: ReadonlySet<string>;
  /** Verbs whose object is the guest: "received Ito for a visit". */
  readonly hosting: ReadonlySet<string>;
  /** Verbs whose object may be a guest: "told visiting minister Ito". */
  readonly receiving: ReadonlySet<string>;
  /** Nouns of what somebody does to somebody: `murder`. */
  readonly deeds: ReadonlySet<string>;
  /** Verbs of what is said along with the main verb: `accuse`. */
  readonly declaring: ReadonlySet<string>;
  /** Verbs whose object there is, whatever becomes of it: `end`. */
  readonly upholding: ReadonlySet<string>;
  /** Of `clauseOnly`, those that open the event of a noun without an article: `threaten`. */
  readonly openingNew: ReadonlySet<string>;
  /** Nouns of when an event is to be: `date`. */
  readonly dates: ReadonlySet<string>;
  /** Prepositions of one of several that a noun stands for: `including`. */
  readonly listing: ReadonlySet<string>;
  /** Participles of what comes with a noun: `followed`. */
  readonly followed: ReadonlySet<string>;
  /** Prepositions of an event that lies ahead where its clause does: `during`. */
  readonly within: ReadonlySet<string>;
  /** The same before a journey: `on`. */
  readonly aboard: ReadonlySet<string>;
  /** Of `motion`, those that do not arrive: `leave`. */
  readonly leaving: ReadonlySet<string>;
  /** Verbs between a whole and one of its parts: `include`. */
  readonly comprising: ReadonlySet<string>;
  /** Words of a court that has not found yet: `trial`; or has found the contrary: "not guilty". */
  readonly trials: ReadonlySet<string>;
  /** Verbs that come after what they respond to: `retaliate`. */
  readonly responding: ReadonlySet<string>;
  /** Verbs whose object is done by whom they belong to: `order`. */
  readonly committing: ReadonlySet<string>;
  /** Whose word on a crime is a charge: `prosecutor`. */
  readonly accusers: ReadonlySet<string>;
  /** What accusers do themselves: `charge`. */
  readonly proceedings: ReadonlySet<string>;
  readonly modifiers: ReadonlyMap<string, Unreal>;
  readonly happening: ReadonlySet<string>;
  readonly settingUp: ReadonlySet<string>;
  readonly takingPlace: ReadonlySet<string>;
  readonly presupposing: ReadonlySet<string>;
  /** Of these, those after which it is past, whatever noun it follows. */
  readonly elapsed: ReadonlySet<string>;
  /** Before a participle whose clause shares what is ahead: `before`. */
  readonly accompanying: ReadonlySet<string>;
  /** Before a present tense: `before`. */
  readonly outset: ReadonlySet<string>;
  /** Adverbs that put a present tense ahead: `next`. */
  readonly soon: ReadonlySet<string>;
  /** Verbs whose end is reached in doing them: `telephone`. */
  readonly contacting: ReadonlySet<string>;
  /** Verbs done by what is done for their sake: "left the hall to `protest`". */
  readonly enacted: ReadonlySet<string>;
  /** Verbs that settle what their object leaves open: `accept`. */
  readonly accepting: ReadonlySet<string>;
  /** Before a noun they say that its infinitive was done: `first`; verbs whose predicate that noun is: `become`. */
  readonly ordinals: ReadonlySet<string>;
  readonly becoming: ReadonlySet<string>;
  /** Participles that share the clause of whom they tell: `accompany`. */
  readonly together: ReadonlySet<string>;
  /** Verbs of being in talks: `sit`; verbs of promising: `pledge`. */
  readonly engaging: ReadonlySet<string>;
  readonly promising: ReadonlySet<string>;
  readonly ahead: ReadonlySet<string>;
  readonly motion: ReadonlySet<string>;
  /** Verbs of saying: `announce`; of these, those that leave open what they do not say: `confirm`; `allege`. */
  readonly attribution: {
    readonly neutral: ReadonlySet<string>;
    readonly unsettled: ReadonlySet<string>;
    readonly doubted: ReadonlySet<string>;
  };
  readonly subjectControl: ReadonlySet<string>;
  /** Verbs whose object does what the infinitive behind them says: `send`. */
  readonly sending: ReadonlySet<string>;
  /** Nouns of what somebody keeps doing: "a history of funding Ito". */
  readonly habits: ReadonlySet<string>;
  /** Verbs of getting praise or blame "for meeting Ito". */
  readonly earning: ReadonlySet<string>;
  readonly light: ReadonlySet<string>;
  readonly transparent: ReadonlySet<string>;
  /** Verbs whose agent has made what they are said of: `propose`. */
  readonly authoring: ReadonlySet<string>;
  /** Words before a hyphen that make a name no agent: `anti`. */
  readonly prefixes: ReadonlySet<string>;
  /** Nouns that count what they are made of: `dozen`. */
  readonly measures: ReadonlySet<string>;
  /** Stretches of time: `week`. */
  readonly spans: ReadonlySet<string>;
  readonly standIns: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
  readonly localRulers: ReadonlySet<string>;
}

const forms = z.array(z.string());
const unreal = z.strictObject({ planned: forms, possible: forms, negated: forms });

const shape = z.strictObject({
  negations: forms,
  restrictions: forms,
  substitutes: forms,
  abilities: forms,
  hedges: forms,
  modals: z.strictObject({ planned: forms, possible: forms, conditional: forms }),
  conditions: z.strictObject({ marks: forms, nouns: forms }),
  governors: unreal,
  clauseOnly: forms,
  achieving: forms,
  chances: forms,
  having: forms,
  seizing: forms,
  scarce: forms,
  grounds: forms,
  signs: forms,
  reversing: forms,
  marvelling: forms,
  foreseeing: forms,
  incredible: forms,
  daring: forms,
  spearheading: forms,
  approximating: forms,
  attempting: forms,
  persuading: forms,
  faring: forms,
  knowing: forms,
  exemplifying: forms,
  inviting: forms,
  wishing: forms,
  granting: forms,
  prefacing: forms,
  performing: forms,
  uttering: forms,
  utterances: forms,
  firstPersons: forms,
  charging: forms,
  topics: forms,
  rumouring: forms,
  answering: forms,
  schemes: forms,
  told: forms,
  requesting: forms,
  naming: forms,
  hosting: forms,
  receiving: forms,
  deeds: forms,
  declaring: forms,
  upholding: forms,
  openingNew: forms,
  dates: forms,
  listing: forms,
  followed: forms,
  within: forms,
  aboard: forms,
  leaving: forms,
  comprising: forms,
  trials: forms,
  responding: forms,
  committing: forms,
  accusers: forms,
  proceedings: forms,
  modifiers: unreal,
  happening: forms,
  settingUp: forms,
  takingPlace: forms,
  presupposing: forms,
  elapsed: forms,
  accompanying: forms,
  outset: forms,
  soon: forms,
  contacting: forms,
  enacted: forms,
  accepting: forms,
  together: forms,
  engaging: forms,
  promising: forms,
  ordinals: forms,
  becoming: forms,
  ahead: forms,
  motion: forms,
  attribution: z.strictObject({ neutral: forms, unsettled: forms, doubted: forms }),
  subjectControl: forms,
  sending: forms,
  habits: forms,
  earning: forms,
  light: forms,
  transparent: forms,
  authoring: forms,
  prefixes: forms,
  measures: forms,
  spans: forms,
  standIns: forms,
  members: forms,
  localRulers: forms,
});

export function loadStatusCues(directory: string): StatusCues {
  const raw = readYaml(directory, 'cues/status.yaml', shape);
  const { modals, conditions, governors, modifiers, attribution, ...lists } = raw;
  return {
    ...setsOf(lists),
    modals: byWord(modals),
    conditions: setsOf(conditions),
    governors: byWord(governors),
    modifiers: byWord(modifiers),
    attribution: setsOf(attribution),
  };
}

/** Each word with the list it stands in; the first list wins. */
function byWord<K extends string>(lists: Readonly<Record<K, readonly string[]>>): Map<string, K> {
  const map = new Map<string, K>();
  for (const [kind, words] of Object.entries(lists) as [K, readonly string[]][])
    for (const word of words) if (!map.has(word)) map.set(word, kind);
  return map;
}
