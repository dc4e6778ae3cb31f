/**
 * The actor dictionaries of PETRARCH2 (Open Event Data Alliance, MIT): people of government and opposition to
 * about 2014, organisations. Names stand in capitals with underscores; `+` opens another form of the name above.
 */
import type { Row } from '../../src/schema/gazetteerTables.js';
import { list } from './places.js';
import { readGzip } from './sources.js';

export interface Actor {
  readonly names: readonly string[];
  /** ISO 3166-1 alpha-3 and CAMEO roles: `CHNGOV`. */
  readonly codes: readonly string[];
  /** The same with the days between which each held: `AFGGOV 1973-07-17/1978-04-27`, `AFGGOV 2001-12-22/`. */
  readonly terms: readonly string[];
  /** Taken from a list of persons. */
  readonly person: boolean;
}

export function readActors(path: string): Actor[] {
  const actors: { names: string[]; codes: string[]; terms: string[]; person: boolean }[] = [];
  for (const line of readGzip(path).toString('utf8').split('\n')) {
    const [text, ...comments] = line.split('#');
    const name = text!
      .replace(/[[;].*/, '')
      .replace(/_+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const codes = [...text!.matchAll(/\[([A-Z]{3,})/g)].map(match => match[1]!);
    if (name.startsWith('+')) actors.at(-1)?.names.push(name.slice(1).trim());
    else if (name !== '') actors.push({ names: [name], codes: [], terms: [], person: false });
    const actor = actors.at(-1);
    if (!actor) continue;
    actor.codes.push(...codes);
    actor.terms.push(...termsIn(text!));
    if (/CountryInfo|rulers/i.test(comments.join())) actor.person = true;
  }
  return actors;
}

function termsIn(line: string): string[] {
  return [...line.matchAll(/\[([A-Z]{3,}[A-Z0-9]*)\s*([<>]?)\s*(\d*)(?:\s*-\s*(\d+))?\s*\]/g)].map(
    ([, code, sign, first = '', last = '']) => {
      if (first === '') return code!;
      return `${code} ${sign === '<' ? '' : dayOf(first)}/${sign === '<' ? dayOf(first) : dayOf(last)}`;
    },
  );
}

/** `731203` and `20010620` → ISO days; years of two digits are those from 1930 on. */
function dayOf(digits: string): string {
  const [, year, month, day] = /^(\d{2}|\d{4})(\d\d)(\d\d)$/.exec(digits) ?? [];
  if (!year) return '';
  const whole = year.length === 4 ? year : `${Number(year) < 30 ? '20' : '19'}${year}`;
  return `${whole}-${month}-${day}`;
}

/** Words that a person's name does not hold. */
export const NO_PERSON =
  /\b(?:MINIST\w*|PRESIDENT|PARTY|ARMY|FORCES?|COUNCIL|COURT|COMMI\w+|NATIONAL|UNITED|GOVERNMENT|SECRETARY|GENERAL|KING|QUEEN|PRINCE|POLICE|OFFICE|STATE|UNION|FRONT|LORD|BARON)\b/;

export function buildKnownPersons(actors: readonly Actor[], isoOf: ReadonlyMap<string, string>) {
  const rows: Row<'persons'>[] = [];
  for (const { names, codes, person } of actors) {
    if (!person || NO_PERSON.test(names[0]!)) continue;
    const forms = names.filter(
      name => /^[\p{L}'.-]+(?: [\p{L}'.-]+){1,3}$/u.test(name) && !NO_PERSON.test(name),
    );
    if (forms[0] !== names[0]) continue;
    const iso2 = codes.map(code => isoOf.get(code.slice(0, 3))).find(code => code !== undefined) ?? '';
    const [name, ...aliases] = forms.map(properCase);
    rows.push({ name: name!, iso2, wikidata: '', aliases: list(aliases.filter(alias => alias !== name)) });
  }
  return rows;
}

export function buildKnownOrganizations(actors: readonly Actor[], isoOf: ReadonlyMap<string, string>) {
  const rows: Row<'organizations'>[] = [];
  for (const { names, codes, person } of actors) {
    if (person || !codes.some(code => ORGANIZATION_CODE.test(code))) continue;
    const full = names.map(name => name.replace(/\(.*?\)/g, '').trim());
    if (!ORGANIZATION_WORD.test(full[0]!) || !/^[A-Z][A-Z' -]+ [A-Z' -]+[A-Z]$/.test(full[0]!)) continue;
    const iso2 = codes.map(code => isoOf.get(code.slice(0, 3))).find(code => code !== undefined) ?? '';
    const [name, ...aliases] = full
      .filter(form => /^[A-Z][A-Z' -]+ [A-Z' -]+[A-Z]$/.test(form) && ORGANIZATION_WORD.test(form))
      .map(properCase);
    if (name) rows.push({ name, iso2, wikidata: '', aliases: list(aliases.filter(alias => alias !== name)) });
  }
  return rows;
}

const ORGANIZATION_CODE = /^(?:IGO|NGO|MNC|IMG)|REB|SEP|INS/;

const ORGANIZATION_WORD =
  /\b(?:ORGANI[SZ]ATION|COMMISSION|UNION|BANK|FUND|COUNCIL|AGENCY|ASSOCIATION|COURT|FEDERATION|FRONT|ARMY|MOVEMENT|PARTY|COMMITTEE|INSTITUTE|FOUNDATION|LEAGUE|NETWORK|SOCIETY|GROUP|CORPORATION|COMPANY|UNIVERSITY|COLLEGE|CENT(?:ER|RE)|ALLIANCE|BRIGADES?|FORCES?|CONGRESS|CONFERENCE|AUTHORITY|TRIBUNAL)\b/;

const SMALL_WORDS = new Set(
  'of the and for in on to de la del des du da do dos von van der den bin ibn al el y e di et for with against'.split(
    ' ',
  ),
);

/** `MOHAMMAD ZAHIR SHAH` → `Mohammad Zahir Shah`; particles stay small but at the beginning. */
export function properCase(name: string): string {
  return name
    .toLowerCase()
    .split(' ')
    .map((word, index) =>
      index > 0 && SMALL_WORDS.has(word)
        ? word
        : word.replace(
            /(^|[-'.])(\p{L})/gu,
            (_, before: string, letter: string) => before + letter.toUpperCase(),
          ),
    )
    .join(' ')
    .replace(/\bAl-/g, 'al-')
    .replace(/^al-/, 'Al-')
    .replace(/'S\b/g, "'s")
    .replace(/\bMc(\p{Ll})/gu, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}
