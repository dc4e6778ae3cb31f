/** `schema/cues/time.yaml` → words that tell when, by lower-case form. Weekdays count from Monday, months from January, both from 0. */
import { z } from 'zod';
import { readYaml, setsOf } from './yaml.js';

export type TimeUnit = 'day' | 'week' | 'weekend' | 'month' | 'year';

export interface TimeCues {
  readonly weekdays: ReadonlyMap<string, number>;
  readonly months: ReadonlyMap<string, number>;
  readonly days: ReadonlyMap<string, number>;
  readonly partsOfDay: ReadonlySet<string>;
  /** After a preposition, on the day last spoken of: `dawn`. */
  readonly hoursOfDay: ReadonlySet<string>;
  /** One word, on the day last spoken of: `overnight`. */
  readonly clocks: ReadonlySet<string>;
  /** Times that nobody can count: `recently`. */
  readonly vagueTimes: ReadonlySet<string>;
  /** Between "as" and "as" they leave a time what it is: as `early` as May. */
  readonly degrees: ReadonlySet<string>;
  /** Of them, those that make what lies ahead open: as `soon` as Friday. */
  readonly earliest: ReadonlySet<string>;
  readonly vagueCounts: ReadonlySet<string>;
  readonly vagueUnits: ReadonlySet<string>;
  /** Some time after something: `soon`. */
  readonly uncounted: ReadonlySet<string>;
  /** Before a number that is not met: `nearly`. */
  readonly rough: ReadonlySet<string>;
  /** Units that nobody counts to a day: `decade`. */
  readonly longUnits: ReadonlySet<string>;
  /** Beside a day: one of several that follow each other, the last of them that of the story. */
  readonly running: ReadonlySet<string>;
  readonly seasons: ReadonlySet<string>;
  /** Of them, those that lie in one year, and the month in which they end, counted from 1. */
  readonly seasonEnds: ReadonlyMap<string, number>;
  /** Named days, by their words. */
  readonly holidays: ReadonlyMap<string, Holiday>;
  /** On some day of them or near it: over `Christmas`. */
  readonly feasts: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, TimeUnit>;
  readonly hours: ReadonlySet<string>;
  readonly shifts: ReadonlyMap<string, number>;
  readonly ago: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  /** Before an event that is another than that of the story: `previous`. */
  readonly others: ReadonlySet<string>;
  /** Verbs of setting out, on another day than that of the visit: `head`. */
  readonly departing: ReadonlySet<string>;
  /** "at the time", "during that period". */
  readonly periods: ReadonlySet<string>;
  /** What lasts for years of a life: "in her second term". */
  readonly terms: ReadonlySet<string>;
  readonly contests: ReadonlySet<string>;
  readonly contestKinds: ReadonlySet<string>;
  readonly narrative: ReadonlySet<string>;
  readonly vague: ReadonlySet<string>;
  /** Before "of the year", which is that of publication: `start`. */
  readonly starts: ReadonlySet<string>;
  /** Before "of 2018": `half`. */
  readonly partsOfYear: ReadonlySet<string>;
  readonly bounds: ReadonlySet<string>;
  /** Of them, those before or after which something was, whenever: `by`. */
  readonly limits: ReadonlySet<string>;
  readonly since: ReadonlySet<string>;
  readonly borders: ReadonlySet<string>;
  /** The day before what follows: `eve`. */
  readonly eves: ReadonlySet<string>;
  /** What follows one of these lay before its clause. */
  readonly sequence: ReadonlySet<string>;
  /** Before the event that a clause is set in: `during`. */
  readonly settings: ReadonlySet<string>;
  /** Before what a clause tells as its reason: `over`. */
  readonly causes: ReadonlySet<string>;
  /** After a preposition, what tells that the clause follows on an event: `response`. Lemmas. */
  readonly answers: ReadonlySet<string>;
  /** Before one of these: `as` a response. */
  readonly answering: ReadonlySet<string>;
  /** What came of an event, on other days than it: `toll`. Lemmas. */
  readonly outcomes: ReadonlySet<string>;
  /** Verbs of whoever does what they do at the time of an event: `attend`. Lemmas. */
  readonly attending: ReadonlySet<string>;
  /** Verbs of whoever speaks of an event on another day: `condemn`. Lemmas. */
  readonly reacting: ReadonlySet<string>;
  /** What somebody is held or tried for was before: `detain`, `suspect`. Lemmas. */
  readonly charging: ReadonlySet<string>;
  /** Verbs that report what somebody said to or of another: `accuse`. Lemmas. */
  readonly voicing: ReadonlySet<string>;
  /** Nouns of what goes on for long: `war`. */
  readonly longEvents: ReadonlySet<string>;
  /** Lemmas of where somebody stands: `support`. */
  readonly stances: ReadonlySet<string>;
  /** Lemmas of what lasts once it is agreed: `truce`. */
  readonly truces: ReadonlySet<string>;
  /** Verbs that end them: `halt`. Lemmas. */
  readonly stopping: ReadonlySet<string>;
  /** What reporters request: `comment`. Lemmas. */
  readonly routine: ReadonlySet<string>;
  /** Verbs whose day is that of what they tell as done: `announce`. Lemmas. */
  readonly announcing: ReadonlySet<string>;
  /** Verbs that tell what had been done on their day: `say`. Lemmas. */
  readonly reporting: ReadonlySet<string>;
  /** Verbs that tell when words were spoken or written: `publish`. Lemmas. */
  readonly delivering: ReadonlySet<string>;
  /** Verbs whose day is that of what they carry out: `sign`. Lemmas. */
  readonly carryingOut: ReadonlySet<string>;
  /** Talk with a paper or station. Lemmas. */
  readonly interviews: ReadonlySet<string>;
  /** What tells of a meeting or a call that was: `readout`. */
  readonly records: ReadonlySet<string>;
  /** Beside a perfect, of what has been more than once: `often`. */
  readonly frequent: ReadonlySet<string>;
  readonly repeated: ReadonlySet<string>;
  /** Beside a perfect or a present, of what is no news of the day: `already`. */
  readonly done: ReadonlySet<string>;
  readonly sequels: ReadonlySet<string>;
  /** Before the first of several days: `from`. */
  readonly openings: ReadonlySet<string>;
  /** Before the last of several days: `through`. */
  readonly closings: ReadonlySet<string>;
  /** Verbs whose day is the last of what they tell: `conclude`. Lemmas. */
  readonly ending: ReadonlySet<string>;
  /** Before "of" an event of several days, on its first day or its last: `start`, `end`. Lemmas. */
  readonly firstParts: ReadonlySet<string>;
  readonly lastParts: ReadonlySet<string>;
  readonly margins: ReadonlySet<string>;
  /** Before an event of so many days that begins: `arrived on a two-day visit`. */
  readonly staying: ReadonlySet<string>;
  /** Words that open a paragraph which goes on from the one before: `both`. Lemmas. */
  readonly resuming: ReadonlySet<string>;
  /** Of several days: `second`. */
  readonly ordinals: ReadonlyMap<string, number>;
  /** Nouns of what takes several days: `visit`. */
  readonly stays: ReadonlySet<string>;
  /** Of the stays, those in one country: "the first stop of a visit". */
  readonly wholes: ReadonlySet<string>;
  /** Verbs on whose day it begins: `arrive`. Lemmas. */
  readonly beginning: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, number>;
}

/** A day of each year, one counted from Easter Sunday, or several so counted, or one that differs from country to country. */
export type Holiday =
  | { readonly kind: 'fixed'; readonly month: number; readonly day: number }
  | { readonly kind: 'easter'; readonly offset: number; readonly last?: number }
  | { readonly kind: 'national' };

const forms = z.array(z.string());
const offsets = z.record(z.string(), z.number().int());
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;
const UNITS = ['day', 'week', 'weekend', 'month', 'year'] as const;

const shape = z.strictObject({
  weekdays: z.record(z.enum(WEEKDAYS), forms),
  months: z.record(z.enum(MONTHS), forms),
  days: offsets,
  partsOfDay: forms,
  hoursOfDay: forms,
  clocks: forms,
  vagueTimes: forms,
  degrees: forms,
  earliest: forms,
  vagueCounts: forms,
  vagueUnits: forms,
  uncounted: forms,
  rough: forms,
  longUnits: forms,
  running: forms,
  seasons: forms,
  seasonEnds: offsets,
  holidays: z.record(z.string(), z.string().regex(/^\d\d-\d\d$/)),
  easter: offsets,
  easterStays: z.record(z.string(), z.tuple([z.number().int(), z.number().int()])),
  nationalDays: forms,
  feasts: forms,
  units: z.record(z.enum(UNITS), forms),
  hours: forms,
  shifts: offsets,
  ago: forms,
  before: forms,
  after: forms,
  others: forms,
  departing: forms,
  periods: forms,
  terms: forms,
  contests: forms,
  contestKinds: forms,
  narrative: forms,
  vague: forms,
  starts: forms,
  partsOfYear: forms,
  bounds: forms,
  limits: forms,
  since: forms,
  borders: forms,
  eves: forms,
  sequence: forms,
  settings: forms,
  causes: forms,
  answers: forms,
  answering: forms,
  outcomes: forms,
  attending: forms,
  reacting: forms,
  charging: forms,
  voicing: forms,
  longEvents: forms,
  stances: forms,
  truces: forms,
  stopping: forms,
  routine: forms,
  announcing: forms,
  reporting: forms,
  delivering: forms,
  carryingOut: forms,
  interviews: forms,
  records: forms,
  frequent: forms,
  repeated: forms,
  done: forms,
  sequels: forms,
  openings: forms,
  closings: forms,
  ending: forms,
  firstParts: forms,
  lastParts: forms,
  margins: forms,
  staying: forms,
  resuming: forms,
  ordinals: offsets,
  wholes: forms,
  stays: forms,
  beginning: forms,
  numbers: offsets,
});

export function loadTimeCues(directory: string): TimeCues {
  const raw = readYaml(directory, 'cues/time.yaml', shape);
  const {
    weekdays,
    months,
    days,
    seasonEnds,
    units,
    shifts,
    ordinals,
    numbers,
    holidays,
    easter,
    easterStays,
    nationalDays,
    ...lists
  } = raw;
  return {
    ...setsOf(lists),
    weekdays: new Map(WEEKDAYS.flatMap((day, index) => weekdays[day].map(form => [form, index] as const))),
    months: new Map(MONTHS.flatMap((month, index) => months[month].map(form => [form, index] as const))),
    days: new Map(Object.entries(days)),
    seasonEnds: new Map(Object.entries(seasonEnds)),
    holidays: holidaysOf(raw),
    units: new Map(UNITS.flatMap(unit => units[unit].map(form => [form, unit] as const))),
    shifts: new Map(Object.entries(shifts)),
    ordinals: new Map(Object.entries(ordinals)),
    numbers: new Map(Object.entries(numbers)),
  };
}

function holidaysOf(raw: z.infer<typeof shape>): ReadonlyMap<string, Holiday> {
  const holidays = new Map<string, Holiday>();
  for (const [name, date] of Object.entries(raw.holidays)) {
    const [month, day] = date.split('-').map(Number);
    holidays.set(name, { kind: 'fixed', month: month! - 1, day: day! });
  }
  for (const [name, offset] of Object.entries(raw.easter)) holidays.set(name, { kind: 'easter', offset });
  for (const [name, [offset, last]] of Object.entries(raw.easterStays))
    holidays.set(name, { kind: 'easter', offset, last });
  for (const name of raw.nationalDays) holidays.set(name, { kind: 'national' });
  return holidays;
}
