/** What is taken from the CIA World Factbook (public domain) of one country. */
import { parsePosition, plainText, readGzip, readTar } from './sources.js';

export interface FactbookCountry {
  /** FIPS 10-4 code, lower case: the file's name. */
  readonly fips: string;
  readonly position: readonly [latitude: string, longitude: string];
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
  /** Heads of state and government; the family name in capitals, as the Factbook writes it. */
  readonly leaders: readonly string[];
  /** Name, then its abbreviation where there is one. */
  readonly parties: readonly (readonly string[])[];
}

export function readFactbook(path: string): FactbookCountry[] {
  const countries: FactbookCountry[] = [];
  for (const [file, content] of readTar(readGzip(path))) {
    const match = /([a-z]{2})\.json$/.exec(file);
    if (!match || /^(meta|world|oceans)\//.test(file)) continue;
    const profile = JSON.parse(content.toString('utf8')) as Field;
    const text = (...keys: string[]): string => {
      let field: Field | undefined = profile;
      for (const key of keys) field = field?.[key] as Field | undefined;
      return typeof field?.text === 'string' ? field.text : '';
    };
    const executive = (post: string) => text('Government', 'Executive branch', post);
    countries.push({
      fips: match[1]!,
      position: parsePosition(text('Geography', 'Geographic coordinates')),
      names: ['conventional short form', 'conventional long form']
        .map(form => plainText(text('Government', 'Country name', form)))
        .filter(name => name !== '' && name !== 'none'),
      demonyms: [
        ...demonymsOf(text('People and Society', 'Nationality', 'noun')),
        ...demonymsOf(text('People and Society', 'Nationality', 'adjective')),
      ],
      leaders: [...leadersOf(executive('chief of state')), ...leadersOf(executive('head of government'))],
      parties: partiesOf(text('Government', 'Political parties')),
    });
  }
  return countries;
}

type Field = { readonly [key: string]: Field | string | undefined };

/** `Afghan(s)` → Afghan, Afghans; `Mosotho (singular), Basotho (plural)` → both. */
function demonymsOf(text: string): string[] {
  return plainText(text)
    .split(/,| or |\/|;/)
    .flatMap(part => {
      const word = part.replace(/\(.*?\)/g, '').trim();
      if (!/^\p{Lu}[\p{L}' -]+$/u.test(word) || word === 'none') return [];
      return /\(s\)|\(e?s\)/.test(part) ? [word, `${word}${part.includes('(es)') ? 'es' : 's'}`] : [word];
    });
}

/** `President XI Jinping (since 14 March 2013)` → XI Jinping. */
function leadersOf(text: string): string[] {
  return [
    ...plainText(text).matchAll(
      /((?:\p{Lu}[\p{L}'’.-]+ |[A-Z]\. |al-|bin |de |van )*\p{Lu}{2}[\p{Lu}'’-]*(?: \p{Lu}{2,}| \p{Lu}\p{Ll}[\p{L}'’-]+)*) \((?:since|born)/gu,
    ),
  ]
    .map(match => match[1]!.replace(TITLE, '').trim())
    .filter(name => name.includes(' '));
}

const TITLE =
  /^(?:(?:Acting|Interim|Transitional|Transition|Caretaker|Vice|First|Supreme|Co-|Federal|State|Governor|General|President|Prime|Minister|Premier|Chancellor|King|Queen|Emperor|Emir|Amir|Sultan|Prince|Princess|Grand|Duke|Captain|Captains|Regent|Taoiseach|Leader|Chairman|Chairperson|Chair|Chief|Executive|Lieutenant|Colonel|Major|Field|Marshal|Marshall|Crown|Sheikh|Shaykh|Dr|Sir|Dame|Pope|Administrator|Secretary|Council|Sovereign|Military|Head|of|the|and) |Dr\. |Gen\. |Lt\. |Col\. |Maj\. |Sr\. )+/u;

/** `Bharatiya Janata Party or BJP <br> …` → [name, abbreviation] each. */
function partiesOf(text: string): string[][] {
  return text
    .split(/<br>|<\/p>/)
    .map(part =>
      plainText(part)
        .replace(/\(.*?\)|\[.*?\]|\(.*$/g, '')
        .replace(/^(note|other|independents?)\b.*/i, '')
        .split(/ or | - /)
        .map(name => name.trim())
        .filter(name => /^\p{Lu}[^:;,"]{1,60}$/u.test(name) && !/\d{4}/.test(name)),
    )
    .filter(names => names.length > 0 && names[0]!.length > 3);
}
