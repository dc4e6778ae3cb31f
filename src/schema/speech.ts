/**
 * The cue lexicon of `schema/cues/speech.yaml`: words that tell who said what, and what each of them takes.
 * A verb stands once in the map, under its first word; its particle is told apart by the rest.
 */
import { z } from 'zod';
import { readYaml } from './yaml.js';

const FRAMES = [
  'quote',
  'clause',
  'bare',
  'headline',
  'whether',
  'party',
  'request',
  'intent',
  'gerund',
  'against',
  'of',
  'as',
  'name',
  'stance',
  'marked',
] as const;

/** What a cue verb takes; the file says it of each. */
export type SpeechFrame = (typeof FRAMES)[number];

export interface CueVerb {
  readonly lemma: string;
  /** `out` of "point out"; empty for most. */
  readonly particles: readonly string[];
  readonly frames: ReadonlySet<SpeechFrame>;
}

export interface SpeechCues {
  /** By lemma; verbs with particles stand before the bare verb. */
  readonly verbs: ReadonlyMap<string, readonly CueVerb[]>;
  /** Lemma of each form of a cue verb: `said` → `say`. */
  readonly forms: ReadonlyMap<string, string>;
  readonly stances: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  readonly adjectives: ReadonlySet<string>;
  /** Words of each, in order, by the first of them. */
  readonly prepositions: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly documents: ReadonlySet<string>;
  readonly issuing: ReadonlySet<string>;
  readonly standIns: ReadonlySet<string>;
  /** Of those, heads that stand for a country where a person owns them. */
  readonly governments: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
  /** Whom one speaks to without a name: the press, a court. */
  readonly listeners: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly unreal: ReadonlySet<string>;
  readonly happened: ReadonlySet<string>;
  readonly silences: ReadonlySet<string>;
  readonly withheld: ReadonlySet<string>;
  readonly openers: ReadonlySet<string>;
  /** Words that open a relative clause. */
  readonly relatives: ReadonlySet<string>;
  /** Words that open a clause or phrase of when, why or despite what. */
  readonly subordinators: ReadonlySet<string>;
  /** Of those and others, what belongs to the cue rather than to a noun phrase of stance. */
  readonly occasions: ReadonlySet<string>;
  /** Words that set the next speaker against the last. */
  readonly contrasts: ReadonlySet<string>;
  /** Participles of whoever was asked. */
  readonly questioned: ReadonlySet<string>;
  /** Words behind a comma with which a phrase is over. */
  readonly phraseEnds: ReadonlySet<string>;
  /** Verbs with a verdict behind their object. */
  readonly verdicts: ReadonlySet<string>;
  /** Words between a stand and what it is about. */
  readonly stanceOpenings: ReadonlySet<string>;
  /** Words after "as" that give no name for a thing. */
  readonly comparisons: ReadonlySet<string>;
  /** Forms of verbs behind a document, even where they look like nouns. */
  readonly readAloud: ReadonlySet<string>;
  /** Participles after "quoted as". */
  readonly quotedAs: ReadonlySet<string>;
  /** Labels of a transcript that quote nobody. */
  readonly askers: ReadonlySet<string>;
  /** First words behind the colon of a headline that quotes nobody. */
  readonly topics: ReadonlySet<string>;
  /** Verbs whose object somebody else said. */
  readonly passingOn: ReadonlySet<string>;
  /** Verbs whose object is seen or heard speaking: "a clip showing Rossi saying". */
  readonly witnessing: ReadonlySet<string>;
  /** Words for how near a source stands to somebody. */
  readonly closeness: ReadonlySet<string>;
  /** First words of a sentence that opens with an adverbial clause or a participle. */
  readonly adverbialOpenings: ReadonlySet<string>;
  /** First words of a sentence that opens with a phrase of occasion, behind which the clause may follow at once. */
  readonly occasionOpenings: ReadonlySet<string>;
  /** Words that open a clause inside the sentence. */
  readonly innerOpenings: ReadonlySet<string>;
  /** What somebody is before "of" and a verb of speech that may not have taken place. */
  readonly charged: ReadonlySet<string>;
  /** Verbs whose object is let do what an infinitive tells. */
  readonly enabling: ReadonlySet<string>;
  /** Lemmas of participles behind a comma that tell what speech led to. */
  readonly consequences: ReadonlySet<string>;
  readonly elisions: ReadonlySet<string>;
  readonly times: ReadonlySet<string>;
}

const WORDS = z.array(z.string().min(1)).transform((words): ReadonlySet<string> => new Set(words));
const CLASS = z.strictObject({
  class: z.string(),
  frames: z.array(z.enum(FRAMES)),
  words: z.array(z.string()),
});
const SHAPE = z.strictObject({
  verbs: z.array(CLASS).transform(collectVerbs),
  stances: WORDS,
  nouns: WORDS,
  adjectives: WORDS,
  prepositions: z.array(z.string()).transform(byFirstWord),
  documents: WORDS,
  issuing: WORDS,
  standIns: WORDS,
  governments: WORDS,
  others: WORDS,
  listeners: WORDS,
  negations: WORDS,
  unreal: WORDS,
  happened: WORDS,
  silences: WORDS,
  withheld: WORDS,
  openers: WORDS,
  relatives: WORDS,
  subordinators: WORDS,
  occasions: WORDS,
  contrasts: WORDS,
  questioned: WORDS,
  phraseEnds: WORDS,
  verdicts: WORDS,
  stanceOpenings: WORDS,
  comparisons: WORDS,
  readAloud: WORDS,
  quotedAs: WORDS,
  askers: WORDS,
  topics: WORDS,
  passingOn: WORDS,
  witnessing: WORDS,
  closeness: WORDS,
  adverbialOpenings: WORDS,
  occasionOpenings: WORDS,
  innerOpenings: WORDS,
  charged: WORDS,
  enabling: WORDS,
  consequences: WORDS,
  elisions: WORDS,
  times: WORDS,
  irregular: z.record(z.string(), z.array(z.string())),
});

export function loadSpeechCues(directory: string): SpeechCues {
  const { irregular, ...file } = readYaml(directory, 'cues/speech.yaml', SHAPE);
  return { ...file, forms: collectForms([...file.verbs.keys()], irregular) };
}

function byFirstWord(phrases: readonly string[]): Map<string, string[][]> {
  const byWord = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    byWord.set(words[0]!, [...(byWord.get(words[0]!) ?? []), words]);
  }
  return byWord;
}

/** Regular forms by rule, the others as the file has them. */
function collectForms(
  lemmas: readonly string[],
  irregular: Readonly<Record<string, readonly string[]>>,
): Map<string, string> {
  const forms = new Map<string, string>();
  for (const lemma of lemmas)
    for (const form of [lemma, ...(irregular[lemma] ?? []), ...regularForms(lemma)])
      if (!forms.has(form)) forms.set(form, lemma);
  return forms;
}

function regularForms(lemma: string): string[] {
  const past = (stem: string): string[] => [`${stem}ed`, `${stem}ing`];
  if (/[^aeiou]y$/.test(lemma))
    return [`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`];
  if (lemma.endsWith('e')) return [`${lemma}s`, `${lemma}d`, `${lemma.slice(0, -1)}ing`];
  const third = /(s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const doubled = /[^aeiou][aeiou][bdglmnprt]$/.test(lemma) ? past(lemma + lemma.at(-1)) : [];
  return [third, ...past(lemma), ...doubled];
}

/** A verb named in several classes has the frames of all of them. */
function collectVerbs(classes: readonly z.infer<typeof CLASS>[]): Map<string, CueVerb[]> {
  const frames = new Map<string, Set<SpeechFrame>>();
  for (const group of classes)
    for (const word of group.words) frames.set(word, new Set([...(frames.get(word) ?? []), ...group.frames]));
  const verbs = new Map<string, CueVerb[]>();
  for (const [word, taken] of frames) {
    const [lemma, ...particles] = word.split(' ') as [string, ...string[]];
    const entries = verbs.get(lemma) ?? [];
    entries.push({ lemma, particles, frames: taken });
    verbs.set(
      lemma,
      entries.sort((a, b) => b.particles.length - a.particles.length),
    );
  }
  return verbs;
}
