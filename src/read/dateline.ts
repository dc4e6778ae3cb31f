/**
 * The dateline that opens an agency's story: "BEIJING, June 19 (Reuters) – ". In: the text of a paragraph. Out: its
 * length up to the first word of the story, place in normal case, agency and date. A dateline needs a sign that
 * cannot be prose: a place in capitals, an agency, a date, or a place known to head datelines.
 */
import type { FurnitureCues } from '../model/index.js';
import { findDates, type StatedDate } from './dates.js';
import { nameOutletLine } from './outletNames.js';

export interface Dateline {
  readonly length: number;
  readonly place: string | undefined;
  readonly agency: string | undefined;
  readonly date: StatedDate | undefined;
  readonly authors: readonly string[];
}

const CAPITAL =
  "(?!(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|ember|ober)?\\b)\\p{Lu}[\\p{L}.'’-]*";
const WORD = `(?:${CAPITAL}|of|the|de|al|la|el)`;
const PLACE = `${CAPITAL}(?: ${WORD}){0,3}(?:/${CAPITAL}(?: ${WORD}){0,3})*`;
const REGION = `(?:, ?${CAPITAL}(?: ${WORD}){0,2})`;
const FORM = new RegExp(
  `^(?<place>${PLACE})?(?<regions>${REGION}{0,2})[,.:]?\\s*(?:[\\p{L}\\d ]{5,24} H corresponding to )?(?<date>[\\p{L}0-9., ]{3,24}?)?[,.]?\\s*` +
    '(?<agency>(?:\\([^()]{2,60}\\)|/[^()/]{2,40}/)\\.?)?\\s*(?<separator>--+|[–—-]|:|(?<=[)/]\\.?|\\d\\.))' +
    '(?:\\s+|(?<=\\)\\s?:)|(?<=--)|(?<=\\p{L}\\))(?=[“"‘]?\\p{Lu})|(?<=\\p{Lu}{4}[-–—])(?=\\p{Lu}\\p{Ll}))(?=[“‘"\'(\\[]?[\\p{L}\\p{N}$£€])',
  'u',
);

/** "OSLO/BERGEN The mayor", "OSLO U.S. Navy ships": places in capitals, with nothing between them and a story that has small letters. */
const BARE =
  /^(?<place>\p{Lu}[\p{Lu}.'’-]+(?: (?!U\.)\p{Lu}[\p{Lu}.'’-]+){0,2})(?:\/\p{Lu}(?:(?! U\.)[\p{Lu}.'’ -])+){0,2} (?=[“"‘']?(?:U\.\p{Lu}\. )?\p{Lu}(?:[\p{L}'’]*\p{Ll}| ))/u;

/** "ABOARD THE MERIDIAN U.S. sailors": a ship or an aircraft in the place of a place. */
const ABOARD =
  /^ABOARD(?: (?:\p{Lu}{2,}|\d+)(?![\p{L}.])){1,5} (?=[“"‘']?(?:U\.\p{Lu}\. )?\p{L}[\p{L}'’]*\p{Ll})/u;

/** What an agency that is not on the list may be called: "Meridian Press". */
const AGENCY_NAME = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3}$/u;

/** The longest dateline has three places, a date and an agency: about 70 characters. */
const LONGEST = 90;

/** "By Ann Moss OSLO (Reuters) -": a byline that has run into the dateline. */
const RUN_IN_BYLINE =
  /^By (?<authors>\p{Lu}\p{Ll}[\p{L}'’.-]*(?: (?:and )?\p{Lu}[\p{L}'’.-]*){1,5}?) (?=\p{Lu}{3,}[\p{Lu}\s,/]*[\s,][^.]{0,40}(?:[–—-]|--) )/u;

export function findDateline(text: string, cues: FurnitureCues): Dateline | undefined {
  const byline = RUN_IN_BYLINE.exec(text);
  const story = text.slice(byline?.[0].length ?? 0);
  const dateline = readDateline(story, cues) ?? readBarePlace(story, cues);
  if (!byline || !dateline) return dateline;
  const authors = byline.groups!.authors!.split(/,? and /);
  return { ...dateline, length: dateline.length + byline[0].length, authors };
}

function readDateline(text: string, cues: FurnitureCues): Dateline | undefined {
  const match = FORM.exec(text.slice(0, LONGEST + 20));
  if (!match || match[0].length > LONGEST) return undefined;
  const { regions = '', separator = '' } = match.groups ?? {};
  const { place, outlet } = splitOutlet(match.groups?.place, cues);
  const dateText = match.groups?.date ?? '';
  const agencyText = match.groups?.agency?.replace(/^[(/]|[)/]\.?$/g, '').trim();
  const loose = readDateAndAgency(dateText, cues);
  if (!loose) return undefined;
  const stated = findDates(agencyText ?? '')[0];
  const credited = agencyText?.split(/\s+[/–—-]\s+|\//u)[0];
  const named = credited === undefined ? undefined : nameAgency(credited, cues);
  const agency = named ?? loose.agency ?? outlet ?? nameAgency(regions.replace(/^,\s*/, ''), cues);
  if (!place) {
    // "AFP: Will you go?": who asks, in a transcript.
    if (!agency || (separator === ':' && agencyText === undefined && !loose.date)) return undefined;
    return { length: match[0].length, place: undefined, agency, date: loose.date, authors: [] };
  }
  // "Harbour News – The mayor …": the outlet's name in the place of a place.
  if (separator !== ':' && separator !== '' && !regions && !dateText && agencyText === undefined) {
    const name = nameOutletLine(match.groups!.place!, cues);
    if (name)
      return { length: match[0].length, place: undefined, agency: name, date: undefined, authors: [] };
  }
  const first = place.split('/')[0]!;
  if (cues.notPlaces.has(first.toLowerCase()) || cues.notPlaces.has(first.split(' ')[0]!.toLowerCase()))
    return undefined;
  if (hasWordOf(first, cues.roles)) return undefined;
  const inCapitals = /^[\p{Lu}\s.'’/-]{3,}$/u.test(place);
  const known = cues.places.has(normalPlace(first).toLowerCase());
  const unknown = credited !== undefined && AGENCY_NAME.test(credited) ? credited : undefined;
  const certain = agency !== undefined || loose.date !== undefined || inCapitals || known;
  if (!certain) return undefined;
  if (agencyText !== undefined && agency === undefined && !inCapitals && !known) return undefined;
  // "Oslo, June 4 (AP) Olga Weber": with no dash, only a date and an agency tell it from "Oslo (Norway) has".
  if (separator === '' && agencyText?.startsWith('(') !== false && !(agency ?? loose.date ?? stated))
    return undefined;
  // "(CNN)President": run into the story, and only agencies are
  if (match[0].endsWith(')') && named === undefined) return undefined;
  // "UN-Backed": a dash with no space stands behind places only.
  if (/\p{Lu}[-–—]$/u.test(match[0]) && !known) return undefined;
  if (separator === '-' && !inCapitals && !agency && !loose.date) return undefined;
  if (inCapitals && !known && separator === ':' && regions === '' && first.split(' ').length > 2)
    return undefined;
  return {
    length: match[0].length,
    place: normalPlace(first),
    agency: agency ?? unknown,
    date: loose.date?.iso === undefined && stated?.iso !== undefined ? stated : (loose.date ?? stated),
    authors: [],
  };
}

function readBarePlace(text: string, cues: FurnitureCues): Dateline | undefined {
  const aboard = ABOARD.exec(text.slice(0, LONGEST));
  if (aboard)
    return { length: aboard[0].length, place: undefined, agency: undefined, date: undefined, authors: [] };
  const match = BARE.exec(text.slice(0, LONGEST));
  const place = normalPlace(match?.groups?.place ?? '');
  if (!match || !cues.places.has(place.toLowerCase())) return undefined;
  return { length: match[0].length, place, agency: undefined, date: undefined, authors: [] };
}

/** "BEIJING" → "Beijing", "WASHINGTON D.C." → "Washington". */
export function normalPlace(place: string): string {
  const bare = place
    .trim()
    .replace(/[,.]?\s+D\.?\s?C\.?$/iu, '')
    .replace(/[,.]$/, '');
  if (/\p{Ll}/u.test(bare)) return bare;
  return bare.toLowerCase().replace(/(?<![\p{L}’'])\p{Ll}/gu, letter => letter.toUpperCase());
}

/** "Oslo CNN" → Oslo and CNN. */
function splitOutlet(
  words: string | undefined,
  cues: FurnitureCues,
): { place: string | undefined; outlet: string | undefined } {
  const match = /^(?<place>.+) (?<outlet>\S+)$/u.exec(words ?? '');
  const outlet = match && nameAgency(match.groups!.outlet!, cues);
  return outlet ? { place: match.groups!.place, outlet } : { place: words, outlet: undefined };
}

/** What stands between place and dash must be a date, an agency, or nothing. */
function readDateAndAgency(
  text: string,
  cues: FurnitureCues,
): { date: StatedDate | undefined; agency: string | undefined } | undefined {
  const [date] = findDates(text);
  const rest = (date ? text.slice(0, date.span.start) + text.slice(date.span.end) : text)
    .split(/[\s,.]+/)
    .filter(word => word !== '' && !cues.dateWords.has(word.toLowerCase()))
    .join(' ');
  if (rest === '') return { date, agency: undefined };
  const agency = nameAgency(rest, cues);
  return agency ? { date, agency } : undefined;
}

function hasWordOf(text: string, posts: ReadonlySet<string>): boolean {
  return text.split(' ').some(word => posts.has(word.toLowerCase()));
}

function nameAgency(text: string, cues: FurnitureCues): string | undefined {
  const form = text.toLowerCase();
  return (
    cues.agencies.get(form) ?? cues.outlets.get(form) ?? cues.agencies.get(form.split(/[\s,–-]/)[0] ?? '')
  );
}
