/** `schema/cues/furniture.yaml`: what news pages carry around an article, and how outlets name themselves. */
import { z } from 'zod';
import type { FurnitureCues } from '../model/index.js';
import { erasOf } from './eras.js';
import { loadGatherings } from './gatherings.js';
import { happeningsOf } from './happenings.js';
import { loadOffices } from './offices.js';
import { tripsOf } from './trips.js';
import { readYaml } from './yaml.js';

const WORDS = z.array(z.string()).transform((words): ReadonlySet<string> => new Set(words));
const PHRASES = z.array(z.string()).min(1);
const NAMES = z.record(z.string(), z.array(z.string().regex(/^[^A-Z]+$/, 'a form in lower case')));
const SHAPE = z.strictObject({
  notices: PHRASES.transform((phrases, context) => wholeLine(phrases, context)),
  lines: PHRASES.transform((phrases, context) => wholeLine(phrases, context)),
  boxes: PHRASES.transform((phrases, context) => wholeLine(phrases, context)),
  ends: PHRASES.transform((phrases, context) => wholeLine(phrases, context)),
  credits: PHRASES.transform((phrases, context) => wholeLine(phrases, context)),
  captions: PHRASES.transform((phrases, context) => wholeLine(phrases, context)),
  glued: PHRASES.transform((phrases, context) => compile(phrases, body => `(?:${body})`, context, 'giu')),
  clocks: PHRASES.transform((phrases, context) => compile(phrases, anywhere, context)),
  changes: PHRASES.transform((phrases, context) => compile(phrases, anywhere, context)),
  oldPictures: PHRASES.transform((phrases, context) => compile(phrases, anywhere, context)),
  untoldBeside: PHRASES.transform((phrases, context) => compile(phrases, directlyBefore, context)),
  onTheDay: PHRASES.transform((phrases, context) => compile(phrases, directlyBefore, context)),
  untoldBefore: PHRASES.transform((phrases, context) => compile(phrases, anywhere, context)),
  untold: PHRASES.transform((phrases, context) => compile(phrases, anywhere, context, 'giu')),
  atGathering: PHRASES.transform((phrases, context) => compile(phrases, shortlyBefore, context)),
  thisWeek: PHRASES.transform((phrases, context) => compile(phrases, anywhere, context)),
  nextWeek: PHRASES.transform((phrases, context) => compile(phrases, anywhere, context)),
  ofMinisters: PHRASES.transform((phrases, context) => compile(phrases, anywhere, context)),
  whereTo: PHRASES.transform((phrases, context) => compile(phrases, leadingTo, context)),
  whereFor: PHRASES.transform((phrases, context) => compile(phrases, directlyAfter, context)),
  servantOf: PHRASES.transform((phrases, context) => compile(phrases, directlyBefore, context)),
  servant: PHRASES.transform((phrases, context) => compile(phrases, directlyAfter, context)),
  sameAgain: PHRASES.transform((phrases, context) => compile(phrases, anywhere, context)),
  lookingBack: PHRASES.transform((phrases, context) => compile(phrases, inClauseBefore, context)),
  earlier: PHRASES.transform((phrases, context) => compile(phrases, inClauseBefore, context)),
  anniversary: PHRASES.transform((phrases, context) => compile(phrases, anywhere, context)),
  takingOffice: PHRASES.transform((phrases, context) => compile(phrases, anywhere, context)),
  leavingOffice: PHRASES.transform((phrases, context) => compile(phrases, anywhere, context)),
  toCome: PHRASES.transform((phrases, context) => compile(phrases, directlyBefore, context)),
  arriving: PHRASES.transform((phrases, context) => compile(phrases, anywhere, context)),
  leaving: PHRASES.transform((phrases, context) => compile(phrases, anywhere, context)),
  lastWeek: PHRASES.transform((phrases, context) => compile(phrases, anywhere, context)),
  meeting: PHRASES.transform((phrases, context) => compile(phrases, anywhere, context)),
  fromAfar: PHRASES.transform((phrases, context) => compile(phrases, anywhere, context)),
  longPast: PHRASES.transform((phrases, context) => compile(phrases, anywhere, context)),
  happened: PHRASES.transform((phrases, context) => compile(phrases, anywhere, context)),
  ownDay: PHRASES.transform((phrases, context) => compile(phrases, anywhere, context)),
  present: PHRASES.transform((phrases, context) => compile(phrases, anywhere, context)),
  today: PHRASES.transform((phrases, context) => compile(phrases, anywhere, context)),
  yesterday: PHRASES.transform((phrases, context) => compile(phrases, anywhere, context)),
  telling: PHRASES.transform((phrases, context) => compile(phrases, anywhere, context, 'giu')),
  tellingBeside: PHRASES.transform((phrases, context) => compile(phrases, directlyBefore, context)),
  offices: z.record(z.string(), z.array(z.string())),
  notInOffice: z.array(z.string()),
  sameOffice: z.array(z.string()),
  dateWords: WORDS,
  roles: WORDS,
  reporters: WORDS,
  outletWords: WORDS,
  labelWords: WORDS,
  notPlaces: WORDS,
  places: WORDS,
  aggregators: WORDS,
  agencies: NAMES.transform(namesByForm),
  outlets: NAMES.transform(namesByForm),
  languages: z
    .record(z.string(), WORDS)
    .transform((record): ReadonlyMap<string, ReadonlySet<string>> => new Map(Object.entries(record))),
});

/** @throws ReadoutError with code `schema`. */
export function loadFurnitureCues(directory: string): FurnitureCues {
  const { offices, notInOffice, sameOffice, ...cues } = readYaml(directory, 'cues/furniture.yaml', SHAPE);
  return {
    ...cues,
    gatherings: loadGatherings(directory),
    eras: erasOf(directory),
    trips: tripsOf(directory),
    happenings: happeningsOf(directory),
    offices: loadOffices(directory, offices, notInOffice, sameOffice),
  };
}

function wholeLine(phrases: readonly string[], context: z.RefinementCtx): RegExp {
  return compile(phrases, body => `^[^\\p{L}\\p{N}]*(?:${body})[^\\p{L}\\p{N}]*$`, context);
}

/** Directly before what follows the text, an article and a comma aside. */
function directlyBefore(body: string): string {
  return `${anywhere(body)},?\\s*(?:the\\s*)?$`;
}

/** Shortly before what follows the text, adjectives and places between them. */
function shortlyBefore(body: string): string {
  return `${anywhere(body)}[^,.;]{0,45}$`;
}

/** No place behind such a word is one that leads there: "to see whether Norway agrees". */
const NOT_LEADING =
  'with|of|by|and|or|but|on|that|over|against|than|as|whether|if|how|when|what|why|while|because|who|which';

/** Before a place, an article and a few describing words between them. */
function leadingTo(body: string): string {
  return `${anywhere(body)}\\s+(?:(?!(?:${NOT_LEADING})\\s)[\\p{L}’'.-]+,?\\s+){0,4}(?:of\\s+)?$`;
}

/** Before what follows the text, in its clause. */
function inClauseBefore(body: string): string {
  return `${anywhere(body)}[^,;:]{0,60}$`;
}

/** Directly behind a place. */
function directlyAfter(body: string): string {
  return `^(?:[’']s)?[\\s-](?:${body})(?![\\p{L}\\p{N}])`;
}

function anywhere(body: string): string {
  return `(?<![\\p{L}\\p{N}])(?:${body})(?![\\p{L}\\p{N}])`;
}

function compile(
  phrases: readonly string[],
  frame: (body: string) => string,
  context: z.RefinementCtx,
  flags = 'iu',
): RegExp {
  const parts: string[] = [];
  for (const phrase of phrases) {
    const part = phrase
      .replace(/№/g, '[0-9][0-9,.]*')
      .replace(/ ?…/g, found => (found.startsWith(' ') ? '\\s.*' : '.*'))
      .replace(/ \?/g, '\\s*')
      .replace(/ /g, '\\s+');
    try {
      new RegExp(part, 'iu');
      parts.push(part);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      context.addIssue({ code: 'custom', message: `phrases that can be matched; "${phrase}" is not one` });
    }
  }
  return new RegExp(frame(parts.join('|')), flags);
}

function namesByForm(record: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(record).flatMap(([name, forms]) => forms.map(form => [form, name] as const)));
}
