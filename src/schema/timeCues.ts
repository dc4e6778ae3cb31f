/** `schema/cues/time.yaml` → words that tell when, by lower-case form. Weekdays count from Monday, months from January, both from 0. */
import { z } from 'zod';
import { readYaml } from './yaml.js';

export type TimeUnit = 'day' | 'week' | 'weekend' | 'month' | 'year';

export interface TimeCues {
  readonly weekdays: ReadonlyMap<string, number>;
  readonly months: ReadonlyMap<string, number>;
  readonly days: ReadonlyMap<string, number>;
  readonly partsOfDay: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, TimeUnit>;
  readonly hours: ReadonlySet<string>;
  readonly shifts: ReadonlyMap<string, number>;
  readonly ago: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
  readonly narrative: ReadonlySet<string>;
  readonly vague: ReadonlySet<string>;
  readonly bounds: ReadonlySet<string>;
  readonly borders: ReadonlySet<string>;
  /** What follows one of these lay before its clause. */
  readonly sequence: ReadonlySet<string>;
  /** Before the event that a clause is set in: `during`. */
  readonly settings: ReadonlySet<string>;
  /** Verbs whose day is that of what they tell as done: `announce`. Lemmas. */
  readonly announcing: ReadonlySet<string>;
  /** Beside a perfect, of what has been more than once: `often`. */
  readonly repeated: ReadonlySet<string>;
  readonly sequels: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, number>;
}

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
  units: z.record(z.enum(UNITS), forms),
  hours: forms,
  shifts: offsets,
  ago: forms,
  before: forms,
  after: forms,
  narrative: forms,
  vague: forms,
  bounds: forms,
  borders: forms,
  sequence: forms,
  settings: forms,
  announcing: forms,
  repeated: forms,
  sequels: forms,
  numbers: offsets,
});

export function loadTimeCues(directory: string): TimeCues {
  const raw = readYaml(directory, 'cues/time.yaml', shape);
  return {
    weekdays: new Map(
      WEEKDAYS.flatMap((day, index) => raw.weekdays[day].map(form => [form, index] as const)),
    ),
    months: new Map(MONTHS.flatMap((month, index) => raw.months[month].map(form => [form, index] as const))),
    days: new Map(Object.entries(raw.days)),
    partsOfDay: new Set(raw.partsOfDay),
    units: new Map(UNITS.flatMap(unit => raw.units[unit].map(form => [form, unit] as const))),
    hours: new Set(raw.hours),
    shifts: new Map(Object.entries(raw.shifts)),
    ago: new Set(raw.ago),
    before: new Set(raw.before),
    after: new Set(raw.after),
    narrative: new Set(raw.narrative),
    vague: new Set(raw.vague),
    bounds: new Set(raw.bounds),
    borders: new Set(raw.borders),
    sequence: new Set(raw.sequence),
    settings: new Set(raw.settings),
    announcing: new Set(raw.announcing),
    repeated: new Set(raw.repeated),
    sequels: new Set(raw.sequels),
    numbers: new Map(Object.entries(raw.numbers)),
  };
}
