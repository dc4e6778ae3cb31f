/** `schema/cues/status.yaml` → words that take an event out of what has happened, by lemma or lower-case form. */
import { z } from 'zod';
import { readYaml } from './yaml.js';

type Unreal = 'planned' | 'possible' | 'negated';

export interface StatusCues {
  readonly negations: ReadonlySet<string>;
  readonly modals: ReadonlyMap<string, 'planned' | 'possible' | 'conditional'>;
  readonly conditions: { readonly marks: ReadonlySet<string>; readonly nouns: ReadonlySet<string> };
  readonly governors: ReadonlyMap<string, Unreal>;
  readonly clauseOnly: ReadonlySet<string>;
  readonly modifiers: ReadonlyMap<string, Unreal>;
  readonly happening: ReadonlySet<string>;
  readonly settingUp: ReadonlySet<string>;
  readonly takingPlace: ReadonlySet<string>;
  readonly presupposing: ReadonlySet<string>;
  /** Before a participle whose clause shares what is ahead: `before`. */
  readonly accompanying: ReadonlySet<string>;
  /** Adverbs that put a present tense ahead: `next`. */
  readonly soon: ReadonlySet<string>;
  /** Verbs whose end is reached in doing them: `telephone`. */
  readonly contacting: ReadonlySet<string>;
  /** Verbs that settle what their object leaves open: `accept`. */
  readonly accepting: ReadonlySet<string>;
  /** Before a noun they say that its infinitive was done: `first`; verbs whose predicate that noun is: `become`. */
  readonly ordinals: ReadonlySet<string>;
  readonly becoming: ReadonlySet<string>;
  /** Participles that share the clause of whom they tell: `accompany`. */
  readonly together: ReadonlySet<string>;
  readonly ahead: ReadonlySet<string>;
  readonly motion: ReadonlySet<string>;
  /** Verbs of saying: `announce`; of these, those that leave open what they do not say: `confirm`; `allege`. */
  readonly attribution: {
    readonly neutral: ReadonlySet<string>;
    readonly unsettled: ReadonlySet<string>;
    readonly doubted: ReadonlySet<string>;
  };
  readonly subjectControl: ReadonlySet<string>;
  readonly light: ReadonlySet<string>;
  readonly transparent: ReadonlySet<string>;
  /** Verbs whose agent has made what they are said of: `propose`. */
  readonly authoring: ReadonlySet<string>;
  /** Nouns that count what they are made of: `dozen`. */
  readonly measures: ReadonlySet<string>;
  readonly standIns: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
  readonly localRulers: ReadonlySet<string>;
}

const forms = z.array(z.string());
const unreal = z.strictObject({ planned: forms, possible: forms, negated: forms });

const shape = z.strictObject({
  negations: forms,
  modals: z.strictObject({ planned: forms, possible: forms, conditional: forms }),
  conditions: z.strictObject({ marks: forms, nouns: forms }),
  governors: unreal,
  clauseOnly: forms,
  modifiers: unreal,
  happening: forms,
  settingUp: forms,
  takingPlace: forms,
  presupposing: forms,
  accompanying: forms,
  soon: forms,
  contacting: forms,
  accepting: forms,
  together: forms,
  ordinals: forms,
  becoming: forms,
  ahead: forms,
  motion: forms,
  attribution: z.strictObject({ neutral: forms, unsettled: forms, doubted: forms }),
  subjectControl: forms,
  light: forms,
  transparent: forms,
  authoring: forms,
  measures: forms,
  standIns: forms,
  members: forms,
  localRulers: forms,
});

export function loadStatusCues(directory: string): StatusCues {
  const raw = readYaml(directory, 'cues/status.yaml', shape);
  return {
    negations: new Set(raw.negations),
    modals: byWord(raw.modals),
    conditions: { marks: new Set(raw.conditions.marks), nouns: new Set(raw.conditions.nouns) },
    governors: byWord(raw.governors),
    clauseOnly: new Set(raw.clauseOnly),
    modifiers: byWord(raw.modifiers),
    happening: new Set(raw.happening),
    settingUp: new Set(raw.settingUp),
    takingPlace: new Set(raw.takingPlace),
    presupposing: new Set(raw.presupposing),
    accompanying: new Set(raw.accompanying),
    soon: new Set(raw.soon),
    contacting: new Set(raw.contacting),
    accepting: new Set(raw.accepting),
    together: new Set(raw.together),
    ordinals: new Set(raw.ordinals),
    becoming: new Set(raw.becoming),
    ahead: new Set(raw.ahead),
    motion: new Set(raw.motion),
    attribution: {
      neutral: new Set(raw.attribution.neutral),
      unsettled: new Set(raw.attribution.unsettled),
      doubted: new Set(raw.attribution.doubted),
    },
    subjectControl: new Set(raw.subjectControl),
    light: new Set(raw.light),
    transparent: new Set(raw.transparent),
    authoring: new Set(raw.authoring),
    measures: new Set(raw.measures),
    standIns: new Set(raw.standIns),
    members: new Set(raw.members),
    localRulers: new Set(raw.localRulers),
  };
}

/** Each word with the list it stands in; the first list wins. */
function byWord<K extends string>(lists: Readonly<Record<K, readonly string[]>>): Map<string, K> {
  const map = new Map<string, K>();
  for (const [kind, words] of Object.entries(lists) as [K, readonly string[]][])
    for (const word of words) if (!map.has(word)) map.set(word, kind);
  return map;
}
