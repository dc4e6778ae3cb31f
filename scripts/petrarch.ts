/**
 * A peer's suite of coded sentences through the code path of `extract --events cameo`.
 *
 *   node dist/scripts/petrarch.js --data DIR [--errors]
 *
 * DIR holds `PETR.UnitTest.records.xml.gz` of PETRARCH 2. Of the events that the suite codes with a source and a target,
 * it prints how many have a line of ours with the same source, the same target, the same root code, and all three. The
 * lands of fiction in most of its sentences become countries, since a reader of news takes none of them for a state.
 * Actors are compared by country: many roles of the suite are dictionaries of its own. So are most of its codes: its
 * dictionary of verbs was made for an older scheme, WEIS. A second figure for codes, and for all slots, takes a code
 * for right whose root stands for that category of WEIS too, and passes over codes that neither scheme has.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { packageRoot } from '../src/cli/packageRoot.js';
import { createPipeline } from '../src/pipeline.js';
import { formatEvents } from '../src/write/events.js';

interface CodedEvent {
  readonly source: string;
  readonly target: string;
  readonly code: string;
}

interface CodedSentence {
  readonly id: string;
  /** ISO day. */
  readonly date: string;
  readonly text: string;
  readonly events: readonly CodedEvent[];
}

/** What the peer's successor gets right of its own suite, in per cent. */
const PEER = { source: 78, target: 67, code: 66, all: 44 };

/** Code of the suite → country it becomes, its adjective, and the names of fiction that give way. */
const LANDS: readonly (readonly [code: string, country: string, adjective: string, names: RegExp])[] = [
  ['ARN', 'Austria', 'Austrian', /\bArnor(ian)?\b/g],
  ['GON', 'Norway', 'Norwegian', /\b(?:Gondor|Minas Tirith|Anorien)\b/g],
  ['OSG', 'Hungary', 'Hungarian', /\bOsgiliath\b/g],
  ['ERI', 'Portugal', 'Portuguese', /\bEriador(i?an|i)?\b/g],
  ['CAL', 'Finland', 'Finnish', /\bCalenardhon\b/g],
  ['DAG', 'Denmark', 'Danish', /\bDagolath(i)?\b/g],
  ['ITH', 'Lebanon', 'Lebanese', /\bIthilen\b/g],
  ['FOR', 'Brazil', 'Brazilian', /\bFornost\b/g],
  ['BRE', 'Belgium', 'Belgian', /\bBree\b/g],
  ['MOR', 'Morocco', 'Moroccan', /\b(?:Mordor|Barad-dur)\b/g],
  ['ROH', 'Romania', 'Romanians', /\bRohan(s)?\b/g],
];

/** McClelland's categories of WEIS, by their two digits, as CAMEO's roots say the same. */
const WEIS: Readonly<Record<string, string>> = {
  '01': '08',
  '02': '01',
  '03': '04 03',
  '04': '05',
  '05': '03 07 05',
  '06': '05 08 07 03',
  '07': '07 06',
  '08': '03 05 06',
  '09': '02',
  '10': '02 10 03',
  '11': '12 11',
  '12': '11',
  '13': '11 14',
  '14': '01 12',
  '15': '10',
  '16': '13',
  '17': '13',
  '18': '15 14',
  '19': '16',
  '20': '17',
  '21': '17',
  '22': '18 19',
};

const { values: options } = parseArgs({
  options: { data: { type: 'string' }, errors: { type: 'boolean' }, help: { type: 'boolean' } },
});
if (options.help || !options.data) {
  const usage = 'usage: node dist/scripts/petrarch.js --data DIR [--errors]\n';
  (options.help ? process.stdout : process.stderr).write(usage);
  process.exit(options.help ? 0 : 2);
}
const records = join(options.data, 'PETR.UnitTest.records.xml.gz');
if (!existsSync(records)) {
  process.stderr.write(`expected ${records}, found no such file: --data names the folder that holds it\n`);
  process.exit(2);
}
const pipeline = createPipeline({ packageRoot: packageRoot(), events: true });
const iso3 = new Map(pipeline.schema.gazetteers.countries.map(({ name, iso3: code }) => [name, code]));
const codeOfLand = new Map(LANDS.map(([code, country]) => [code, iso3.get(country)!]));
const sentences = readSentences(unzipped(records));

const right = { source: 0, target: 0, code: 0, all: 0 };
const weis = { total: 0, code: 0, all: 0 };
let total = 0;
let false_ = 0;
for (const sentence of sentences) {
  const coded = codeOf(sentence);
  total += sentence.events.length;
  const matched = sentence.events.map(event => {
    const hits = coded.map(line => ({
      source: line.source === event.source,
      target: line.target === event.target,
      code: line.code.slice(0, 2) === event.code.slice(0, 2),
      weis: isMeant(event.code, line.code),
    }));
    if (isKnown(event.code)) {
      weis.total++;
      if (hits.some(hit => hit.weis)) weis.code++;
      if (hits.some(hit => hit.source && hit.target && hit.weis)) weis.all++;
    }
    const all = hits.some(({ source, target, code }) => source && target && code);
    for (const slot of ['source', 'target', 'code'] as const) if (hits.some(hit => hit[slot])) right[slot]++;
    if (all) right.all++;
    return hits.some(({ source, target }) => source && target);
  });
  false_ += coded.filter(
    ({ source, target }) =>
      !sentence.events.some(event => event.source === source && event.target === target),
  ).length;
  if (options.errors && matched.includes(false))
    process.stdout.write(
      `${sentence.id}: ${sentence.text}\n  wanted ${shown(sentence.events)}\n  got ${shown(coded)}\n`,
    );
}
const share = (count: number) => Math.round((100 * count) / total);
process.stdout.write(
  `${sentences.length} sentences, ${total} events; pairs of ours that are not the suite's: ${false_}\n`,
);
for (const slot of ['source', 'target', 'code', 'all'] as const)
  process.stdout.write(`${slot.padEnd(8)}${share(right[slot])} %   (peer ${PEER[slot]} %)\n`);
const ofKnown = (count: number) => Math.round((100 * count) / weis.total);
process.stdout.write(
  `read as WEIS or CAMEO, ${weis.total} events: code ${ofKnown(weis.code)} %, all ${ofKnown(weis.all)} %\n`,
);

/** A code of a category of WEIS or of a root of CAMEO. */
function isKnown(code: string): boolean {
  return /^(0[1-9]|1\d|2[0-2])\d+$/.test(code);
}

function isMeant(wanted: string, code: string): boolean {
  const root = code.slice(0, 2);
  return root === wanted.slice(0, 2) || (WEIS[wanted.slice(0, 2)] ?? '').split(' ').includes(root);
}

function unzipped(path: string): string {
  return gunzipSync(readFileSync(path)).toString('utf8');
}

function readSentences(xml: string): readonly CodedSentence[] {
  const found: CodedSentence[] = [];
  for (const [, head = '', body = ''] of xml.matchAll(/<Sentence ([^>]*)>([\s\S]*?)<\/Sentence>/g)) {
    const text = /<Text>([\s\S]*?)<\/Text>/.exec(body)?.[1]?.replace(/\s+/g, ' ').trim() ?? '';
    const day = /date\s*=\s*"(\d{4})(\d\d)(\d\d)"/.exec(head);
    const events = [...body.matchAll(/<EventCoding ([^>]*)>/g)].flatMap(([, event = '']) => {
      const slot = (name: string) => new RegExp(`${name}\\s*=\\s*"([^"]*)"`).exec(event)?.[1] ?? '';
      const [source, target, code] = [slot('sourcecode'), slot('targetcode'), slot('eventcode')];
      if (!/^[A-Z]{3}/.test(source) || !/^[A-Z]{3}/.test(target)) return [];
      const country = (actor: string) => codeOfLand.get(actor.slice(0, 3)) ?? actor.slice(0, 3);
      return [{ source: country(source), target: country(target), code }];
    });
    const id = /id\s*=\s*"([^"]*)"/.exec(head)?.[1] ?? '';
    if (day) found.push({ id, date: `${day[1]}-${day[2]}-${day[3]}`, text: withCountries(text), events });
  }
  return found;
}

/** "Eriadori" becomes an adjective, and so does a land before a title or a group of its people. */
function withCountries(text: string): string {
  let changed = text;
  for (const [, country, adjective, names] of LANDS)
    changed = changed.replace(names, (name, ending: unknown) =>
      typeof ending === 'string' && ending !== '' && name.endsWith(ending) ? adjective : country,
    );
  return changed;
}

function codeOf({ id, date, text }: CodedSentence): readonly CodedEvent[] {
  const { document } = pipeline.read({ article: id, text, published: date });
  return formatEvents(pipeline.extract(pipeline.annotate(document)))
    .split('\n')
    .filter(line => line !== '')
    .map(line => {
      const [, source = '', target = '', code = ''] = line.split('\t');
      return { source: source.slice(0, 3), target: target.slice(0, 3), code };
    });
}

function shown(events: readonly CodedEvent[]): string {
  return events.map(({ source, target, code }) => `${source}>${target} ${code}`).join(', ') || 'nothing';
}
