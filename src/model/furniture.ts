/**
 * What a news page carries around its article, and how outlets name themselves: the knowledge that `read/`
 * is handed. Loaded from `schema/cues/furniture.yaml`.
 */
import type { ByWord } from './byWord.js';
import type { Era } from './eras.js';
import type { Gathering } from './gatherings.js';
import type { Happening } from './happenings.js';
import type { Offices } from './offices.js';
import type { Traveller } from './trips.js';

export interface FurnitureCues {
  /** Invitations, cookies, paywalls: no part of an article wherever they stand, also as whole sentences. */
  readonly notices: RegExp;
  /** Navigation, sharing, advertisements: lines of a few words that are no part of an article. */
  readonly lines: RegExp;
  /** Heads of boxes of links: the short lines below belong to the box. */
  readonly boxes: RegExp;
  /** After this line the article is over, unless long runs of prose follow. */
  readonly ends: RegExp;
  /** Closing credits: "With reporting by …". */
  readonly credits: RegExp;
  /** Captions and photo credits, by their form. */
  readonly captions: RegExp;
  /** Words around a stated date: "published on", "last updated". */
  readonly dateWords: ReadonlySet<string>;
  /** Link text that has run into the sentence before it: "…he said.Read more". Found anywhere in a line. */
  readonly glued: RegExp;
  /** Words of a post that may follow a name: `minister`, `correspondent`. Lower case. */
  readonly roles: ReadonlySet<string>;
  /** Those of them that write news: `correspondent`. Lower case. */
  readonly reporters: ReadonlySet<string>;
  /** Words that papers and stations call themselves by: `herald`. Lower case. */
  readonly outletWords: ReadonlySet<string>;
  /** Words that labels of a page consist of: `headline news` is no outlet. Lower case. */
  readonly labelWords: ReadonlySet<string>;
  /** First words that look like a dateline's place and are none: `breaking`. Lower case. */
  readonly notPlaces: ReadonlySet<string>;
  /** Places that head a dateline in normal case. Lower case. */
  readonly places: ReadonlySet<string>;
  /** Lower-case form → name of an outlet. */
  readonly outlets: ReadonlyMap<string, string>;
  /** Sites that show others' articles. Lower case. */
  readonly aggregators: ReadonlySet<string>;
  readonly agencies: ReadonlyMap<string, string>;
  /** Words of a page's own clock, which is not the day of its article: `local time`. */
  readonly clocks: RegExp;
  /** Words beside a date that say when the page was changed: `last updated`. */
  readonly changes: RegExp;
  /** Marks of pictures older than the story: `FILE -`. */
  readonly oldPictures: RegExp;
  /** Words before a time that put it ahead, or long behind: what follows them is not told of the day. */
  readonly untold: RegExp;
  /** The same, where they stand directly before it. */
  readonly untoldBeside: RegExp;
  /** Directly before a date: something was on that day. */
  readonly onTheDay: RegExp;
  /** Anywhere before a date: it may be that of what is aimed at. */
  readonly untoldBefore: RegExp;
  /** Verbs in the past. */
  readonly happened: RegExp;
  /** Verbs in the present that tell of a plan. */
  readonly present: RegExp;
  /** "today" and its like: where they stand, another day that is named is not that of publication. */
  readonly ownDay: RegExp;
  /** Of these, those for the day of publication, and those for the one before. */
  readonly today: RegExp;
  readonly yesterday: RegExp;
  /** Verbs of saying: what follows them is when it was said. */
  readonly telling: RegExp;
  /** The same, where they stand directly before a time. */
  readonly tellingBeside: RegExp;
  /** Before a gathering: the story is there. */
  readonly atGathering: RegExp;
  readonly thisWeek: RegExp;
  readonly nextWeek: RegExp;
  /** Of a gathering of ministers, where that of their leaders has the same name. */
  readonly ofMinisters: RegExp;
  readonly gatherings: readonly Gathering[];
  /** What no older text can speak of, by the first word of each name. */
  readonly eras: () => ByWord<Era>;
  /** Before a place: somebody is there, goes there or comes from there. */
  readonly whereTo: RegExp;
  /** Behind a place: "visit". */
  readonly whereFor: RegExp;
  /** Before a name, and behind one: not who bears it is there, but somebody near them. */
  readonly servantOf: RegExp;
  readonly servant: RegExp;
  /** In a sentence that names nobody: it goes on about those of the one before. */
  readonly sameAgain: RegExp;
  /** Before an event, in its clause: the story looks back on it. */
  readonly lookingBack: RegExp;
  /** Before a date, in its clause: it lies before what the story tells. */
  readonly earlier: RegExp;
  /** Beside a trip: it is its first day, or its last. */
  readonly arriving: RegExp;
  readonly leaving: RegExp;
  /** Beside a trip: it was shortly before the story. */
  readonly lastWeek: RegExp;
  /** In a sentence: those it names were in one place. */
  readonly meeting: RegExp;
  /** In a sentence: they were not. */
  readonly fromAfar: RegExp;
  /** How many years ago something was: begins with their number. */
  readonly anniversary: RegExp;
  /** Somebody begins to hold an office, or ceases to. */
  readonly takingOffice: RegExp;
  readonly leavingOffice: RegExp;
  /** Directly before an event: it lies ahead. */
  readonly toCome: RegExp;
  /** Beside a trip: it is not that of the story. */
  readonly longPast: RegExp;
  /** Who travelled where when, by the first word of each full name. */
  readonly trips: () => ByWord<Traveller>;
  /** What all the world wrote about, and when it was, by the first word of each name that must stand in a text. */
  readonly happenings: () => ByWord<Happening>;
  /** Who held which office when. */
  readonly offices: Offices;
  /** BCP 47 code → its commonest words. */
  readonly languages: ReadonlyMap<string, ReadonlySet<string>>;
}
