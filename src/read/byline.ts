/**
 * Bylines: "By Rachel Moss and Ian Grant in Hong Kong", "Rachel Moss, Political Correspondent". In: one line. Out: names, the
 * place written from, the outlet or agency that stands beside the names. Without "By", only forms no headline has.
 */
import type { FurnitureCues } from '../model/index.js';
import { normalPlace } from './dateline.js';
import { findDates } from './dates.js';
import { hasWordOf, nameOutlet, nameOutletLine } from './outletNames.js';

export interface Byline {
  readonly authors: readonly string[];
  readonly place: string | undefined;
  readonly outlet: string | undefined;
}

const PARTICLE = '(?:de|del|della|di|da|van|von|der|den|bin|bint|al|el|la|le|ter|ten|dos|e|abu|ibn|ben)';
const NAME_WORD = "(?:\\p{Lu}[\\p{L}’'.-]*)";
const NAME = `${NAME_WORD}(?:\\s+(?:${PARTICLE}\\s+)?${NAME_WORD}){1,3}`;
const NAMES = new RegExp(`^${NAME}(?:(?:,|,? and|,? &|;)\\s+${NAME})*(?=$|[^\\p{L}’'.-])`, 'u');
const OPENING =
  /^(?:(?:written|words|story|report|reported|reporting|text|article|analysis|from)\s+)?by:?\s+|^(?:author|reporter|correspondent|writer)s?:\s+/iu;
const REPORTING_FROM = new RegExp(
  `^(?:reporting|reported|writing)\\s+from\\s+(?<place>${NAME_WORD}(?:\\s+${NAME_WORD}){0,2})(?:$|\\s+and\\s)`,
  'iu',
);
const PLACE_AFTER = new RegExp(
  `^\\s*,?\\s+(?:reporting\\s+)?(?:in|from)\\s+(?<place>${NAME_WORD}(?:\\s+(?:de\\s+|of\\s+)?${NAME_WORD}){0,2})`,
  'u',
);

const PLACE_AND_AGENCY = /^(?<place>\p{Lu}{3}[\p{Lu} .]*?) ?[–—-] ?(?<agency>\p{Lu}[\p{L} .-]{2,40})$/u;

const SIGN_OFF = new RegExp(
  `^(?<name>${NAME}), (?<outlet>[^,.]{3,40})(?:, (?<place>${NAME_WORD}))?\\.?$`,
  'u',
);

/** Behind a date and an hour. */
const BYLINE_BEHIND =
  /^[\s\d:|,–—-]*(?:[ap]\.?m\.?|\p{Lu}{2,4})?\s*\b[Bb]y (?<names>\p{Lu}[^|–—-]{4,60}?)(?: [|–—-] .{2,30})?$/u;

/** "OSLO -": a dateline that a page has set on a line of its own. */
const DATELINE_ALONE = /^(?<place>\p{Lu}{2}[\p{Lu} .'’]{1,30}?)(?:, \p{Lu}\p{Ll}+\.?)?\s*(?:-{1,2}|[–—])$/u;

/** "Rachel Moss Published March 4, 2024". */
const PUBLISHED = /\s+(?:published|posted|updated)(?:\s+(?:on|at))?:?$/iu;

export function readByline(line: string, cues: FurnitureCues): Byline | undefined {
  if (line.length > 200) return undefined;
  const [date] = findDates(line);
  const alone = DATELINE_ALONE.exec(line)?.groups?.place;
  if (alone) return { authors: [], place: normalPlace(alone), outlet: undefined };
  const capital = /^\p{Lu}{3}[\p{Lu} .]*$/u.test(line) && cues.places.has(line.toLowerCase());
  if (capital) return { authors: [], place: normalPlace(line), outlet: undefined };
  // "ATHENS – Agence France-Presse"
  const credited = PLACE_AND_AGENCY.exec(line)?.groups;
  const agency = credited && nameOutlet(credited.agency!, cues);
  if (agency) return { authors: [], place: normalPlace(credited.place!), outlet: agency };
  // "27 June 2020 - 11:21 By Ann Moss - Oslo"
  const behind = date ? BYLINE_BEHIND.exec(line.slice(date.span.end)) : null;
  if (behind) return readByline(`By ${behind.groups!.names}`, cues);
  const undated = (date ? line.slice(0, date.span.start) : line)
    .replace(/^[\s|•·–—-]+|[\s|•·,–—-]+$/gu, '')
    .trim();
  const text = undated.replace(PUBLISHED, '');
  const isDated = text !== undated && date !== undefined;
  const from = REPORTING_FROM.exec(text)?.groups?.place;
  if (from) return { authors: [], place: normalPlace(from), outlet: undefined };
  const opening = OPENING.exec(text)?.[0] ?? '';
  const rest = text.slice(opening.length);
  const ofOutlet = /^from (?<outlet>[^’']{2,30})[’']s \p{Lu}/iu.exec(text)?.groups?.outlet;
  if (ofOutlet && nameOutlet(ofOutlet, cues))
    return { authors: [], place: undefined, outlet: nameOutlet(ofOutlet, cues) };
  const outletAlone = nameOutlet(rest, cues);
  if (opening !== '' && (outletAlone || hasWordOf(/\S*$/.exec(rest)![0], cues.reporters)))
    return { authors: [], place: undefined, outlet: outletAlone ?? outletWithin(rest, cues) };
  const names = NAMES.exec(rest)?.[0];
  if (!names) return undefined;
  const named = names
    .split(/\s*(?:,\s+and\s|,|;|&|\s+and\s)\s*/u)
    .map(name => normalPlace(name.trim()))
    .filter(name => name.includes(' '));
  // "By Ann Moss, The Canadian Press": the last may be whom they write for.
  const last = named.length > 1 ? nameOutlet(named.at(-1)!, cues) : undefined;
  const authors = last === undefined ? named : named.slice(0, -1);
  if (authors.length === 0) return undefined;
  if (authors.some(name => nameOutlet(name, cues) || hasWordOf(name, cues.roles))) return undefined;
  let after = rest.slice(names.length);
  const place = PLACE_AFTER.exec(after);
  if (place) after = after.slice(place[0].length).replace(/^\s+(?:and|&)\s+\p{Lu}[\p{L}\s]*/u, '');
  const beside = after.replace(/^(?:[\s,|/•·–—:(&-]|and\s)+|[\s.)]+$/gu, '');
  if (beside === '' && opening === '' && !place && !isDated) return undefined;
  if (beside !== '' && !isPostOrOutlet(beside, cues)) return undefined;
  if (opening === '' && names.split(/\s+/).length > 8) return undefined;
  if (isDated && opening === '' && hasWordOf(names, cues.labelWords)) return undefined;
  return {
    authors,
    place: place ? normalPlace(place.groups!.place!) : undefined,
    outlet: last ?? outletWithin(beside, cues),
  };
}

/** What may stand beside the names: "CNN", "Diplomatic Correspondent", "Associated Press, Oslo". */
function isPostOrOutlet(beside: string, cues: FurnitureCues): boolean {
  const words = beside.split(/\s+/).length;
  if (hasWordOf(beside, cues.reporters)) return words <= 8;
  return words <= 6 && outletWithin(beside, cues) !== undefined;
}

/** "Ann Moss, Harbour World Radio News.": how a broadcaster's reporter signs off, at the end of the story. */
export function readSignOff(line: string, cues: FurnitureCues): Byline | undefined {
  const match = SIGN_OFF.exec(line)?.groups;
  const outlet = match && nameOutletLine(match.outlet!, cues);
  if (!outlet || hasWordOf(match.name!, cues.roles)) return undefined;
  return { authors: [match.name!], place: match.place, outlet };
}

/** Editors sign with these: "rk/lp (AP, Reuters)". */
const INITIALS = /^\p{Ll}{2,4}(?:[/,] ?\p{Ll}{2,4})*$/u;
const CLOSING_CREDIT = /(?:\s+|^)(?:[—–-]+\s*|\()(?<name>[\p{Lu}][^()—–]{1,60}?)\)?\.?$/u;

/** "… he said. — Reuters": where the credit at the end of a line begins, counted in characters, and whom it names. */
export function closingCredit(
  line: string,
  cues: FurnitureCues,
): { start: number; outlet: string } | undefined {
  const match = CLOSING_CREDIT.exec(line);
  if (!match) return undefined;
  const before = line.slice(0, match.index).trim();
  if (before !== '' && !/[.!?…][”"’')]*$/u.test(before) && !INITIALS.test(before)) return undefined;
  const names = match.groups!.name!.split(/\s*(?:\/|,|\b(?:and|with)\b)\s*/u);
  const outlet = nameOutlet(names[0]!, cues);
  return outlet ? { start: match.index, outlet } : undefined;
}

function outletWithin(text: string, cues: FurnitureCues): string | undefined {
  // "is The Harbour Herald's port reporter"
  const owner = /^(?:is\s+)?(?<owner>.{2,40}?)[’']s?\s/iu.exec(text)?.groups?.owner;
  const owned = owner && nameOutlet(owner, cues);
  if (owned) return owned;
  for (const part of text.split(/\s*(?:[,|/•·()–—]|\bfor\b|\bof\b)\s*/u)) {
    const outlet = nameOutlet(part, cues);
    if (outlet) return outlet;
  }
  return undefined;
}
