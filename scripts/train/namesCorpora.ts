/**
 * The labelled sets for names, read into one form and one scheme: PERSON, PLACE, ORGANIZATION as `LabelledSpan`s,
 * without titles and articles, nationalities outside. In: the data folder. Out: documents of sentences.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { LabelledSpan } from '../../src/annotate/names/labels.js';

export interface LabelledSentence {
  readonly forms: readonly string[];
  readonly spans: readonly LabelledSpan[];
  /** Tokens whose label the set does not tell: 1. */
  readonly unknown?: Uint8Array | undefined;
}

export type LabelledDocument = readonly LabelledSentence[];

const PERSON = 0;
const PLACE = 1;
const ORGANIZATION = 2;

/** Name of a set, the file it comes from, and how it is read. */
export interface Corpus {
  readonly name: string;
  readonly documents: readonly LabelledDocument[];
}

export function readText(...path: string[]): string {
  const file = join(...path);
  const bytes = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Universal NER over EWT: `part` is train or dev. */
export function readUner(data: string, part: string): Corpus {
  const types: Types = { PER: PERSON, LOC: PLACE, ORG: ORGANIZATION };
  const documents: LabelledSentence[][] = [];
  for (const block of blocksOf(readText(data, 'uner-ewt', `en_ewt-ud-${part}.iob2.gz`))) {
    if (block.some(line => line.startsWith('# newdoc')) || documents.length === 0) documents.push([]);
    const rows = block.filter(line => /^\d+\t/.test(line)).map(line => line.split('\t'));
    documents.at(-1)!.push(
      fromTags(
        rows.map(row => row[1]!),
        rows.map(row => row[2]!),
        types,
      ),
    );
  }
  return { name: `uner-ewt ${part}`, documents };
}

/** Two columns, token and tag; sets without document marks become documents of `length` sentences. */
export function readColumns(data: string, file: string, types: Types, length = 20): Corpus {
  const documents: LabelledSentence[][] = [];
  for (const block of blocksOf(readText(data, file))) {
    const rows = block.map(line => line.split(/[\t ]/)).filter(row => row.length >= 2 && row[0] !== '');
    if (rows.length === 0) continue;
    if (documents.length === 0 || documents.at(-1)!.length >= length) documents.push([]);
    const split = splitHyphens(
      rows.map(row => row[0]!),
      rows.map(row => row.at(-1)!),
    );
    documents.at(-1)!.push(fromTags(split.forms, split.tags, types));
  }
  return { name: file, documents };
}

export const readWikigold = (data: string): Corpus =>
  readColumns(data, 'wikigold/wikigold.conll.txt.gz', { PER: PERSON, LOC: PLACE, ORG: ORGANIZATION });

const CROSSNER_TYPES: Types = {
  person: PERSON,
  politician: PERSON,
  writer: PERSON,
  scientist: PERSON,
  researcher: PERSON,
  musicalartist: PERSON,
  location: PLACE,
  country: PLACE,
  organisation: ORGANIZATION,
  politicalparty: ORGANIZATION,
  university: ORGANIZATION,
  band: ORGANIZATION,
};

export const readCrossner = (data: string, field: string, part: string): Corpus =>
  readColumns(data, `crossner/${field}.${part}.txt.gz`, CROSSNER_TYPES, 1);

export const readWnut = (data: string): Corpus =>
  readColumns(
    data,
    'wnut17/wnut17train.conll.gz',
    { person: PERSON, location: PLACE, corporation: ORGANIZATION, group: ORGANIZATION },
    1,
  );

/** GUM: entities whose head is a proper noun, cut to the name. */
export function readGum(data: string, part: string, wanted = /./): Corpus {
  const documents: LabelledSentence[][] = [];
  let taken = false;
  for (const block of blocksOf(readText(data, 'gum', `en_gum-ud-${part}.free.conllu.gz`))) {
    const opening = block.find(line => line.startsWith('# newdoc'));
    if (opening) {
      taken = wanted.test(opening);
      if (taken) documents.push([]);
    }
    if (taken) documents.at(-1)!.push(fromGum(block));
  }
  return { name: `gum ${part}`, documents };
}

interface GumToken {
  readonly form: string;
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly deprel: string;
  readonly misc: string;
}

/** Entities open in one sentence and close in it, but for a few of another's words: the stack lives one sentence. */
function fromGum(block: readonly string[]): LabelledSentence {
  const tokens: GumToken[] = block
    .filter(line => /^\d+\t/.test(line))
    .map(line => line.split('\t'))
    .map(row => ({
      form: row[1]!,
      upos: row[3]!,
      xpos: row[4]!,
      head: Number(row[6]) - 1,
      deprel: row[7]!,
      misc: row[9]!,
    }));
  const open: { id: string; type: string; first: number }[] = [];
  const found: { first: number; end: number; type: number }[] = [];
  const types: Types = { person: PERSON, place: PLACE, organization: ORGANIZATION };
  tokens.forEach((token, i) => {
    const entity = /(?:^|\|)Entity=([^|]*)/.exec(token.misc)?.[1] ?? '';
    for (const [, opens, ends] of entity.matchAll(/\(([^()]*)|([^()]*)\)/g)) {
      if (opens !== undefined) {
        const parts = opens.split('-');
        open.push({ id: parts[0]!, type: parts[1] ?? '', first: i });
        if (new RegExp(`\\(${quoteForPattern(opens)}\\)`).test(entity)) close(parts[0]!, i);
      } else if (ends) close(ends, i);
    }
  });
  function close(id: string, at: number): void {
    for (let k = open.length - 1; k >= 0; k--)
      if (open[k]!.id === id) {
        const [entity] = open.splice(k, 1);
        if (types[entity!.type] !== undefined)
          found.push({ first: entity!.first, end: at + 1, type: types[entity!.type]! });
        return;
      }
  }
  const spans: LabelledSpan[] = [];
  for (const mention of found.sort((a, b) => b.end - b.first - (a.end - a.first))) {
    const name = nameInside(tokens, mention);
    if (name && !spans.some(other => other.first < name.end && name.first < other.end)) spans.push(name);
  }
  const forms = tokens.map(token => token.form);
  return { forms, spans: cutTitles(forms, spans) };
}

/** The stretch of proper nouns around the head of a mention, `of` and `and` between proper nouns included. */
function nameInside(tokens: readonly GumToken[], mention: LabelledSpan): LabelledSpan | undefined {
  let head = mention.first;
  for (let i = mention.first; i < mention.end; i++)
    if (tokens[i]!.head < mention.first || tokens[i]!.head >= mention.end) {
      head = i;
      break;
    }
  if (tokens[head]!.upos !== 'PROPN') return undefined;
  const within = (i: number) => i >= mention.first && i < mention.end;
  const part = (i: number) =>
    within(i) && (tokens[i]!.upos === 'PROPN' || tokens[i]!.form === '-' || /^\p{Lu}/u.test(tokens[i]!.form));
  let first = head;
  while (mention.type !== PERSON && part(first - 1) && !/^'s|’s$/.test(tokens[first - 1]!.form)) first--;
  let end = head + 1;
  for (;;) {
    if (part(end) && (mention.type !== PERSON || /^(flat|compound|goeswith|punct)/.test(tokens[end]!.deprel)))
      end++;
    else if (
      within(end + 1) &&
      /^(of|and|for|&|de|the|on|in)$/.test(tokens[end]!.form) &&
      mention.type !== PERSON
    ) {
      let next = end + 1;
      while (within(next) && /^(of|the|for|and)$/.test(tokens[next]!.form)) next++;
      if (!part(next) || tokens[end]!.form === 'in') break;
      end = next + 1;
    } else break;
  }
  while (first < head && (tokens[first]!.form === '-' || tokens[first]!.upos === 'DET')) first++;
  while (end > head + 1 && tokens[end - 1]!.form === '-') end--;
  return { first, end, type: mention.type };
}

const quoteForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** MEANTIME: named mentions of sentences 0 to 5, the only ones annotated throughout. */
export function readMeantime(data: string): Corpus {
  const archive = join(data, 'meantime-en', 'meantime-en-train.tar.gz');
  const documents: LabelledSentence[][] = [];
  if (!existsSync(archive)) return { name: 'meantime-en', documents };
  const files = execFileSync('tar', ['tzf', archive], { encoding: 'utf8' })
    .split('\n')
    .filter(file => /intra-doc_annotation.*\.xml$/.test(file))
    .sort();
  const all = execFileSync('tar', ['xzOf', archive, ...files], { encoding: 'utf8', maxBuffer: 1 << 28 });
  for (const xml of all.split(/(?=<\?xml )/)) if (xml.includes('<token ')) documents.push(fromMeantime(xml));
  return { name: 'meantime-en', documents };
}

function fromMeantime(xml: string): LabelledSentence[] {
  const types: Types = { PER: PERSON, LOC: PLACE, ORG: ORGANIZATION };
  const sentences: { forms: string[]; spans: LabelledSpan[] }[] = [];
  const place = new Map<string, [sentence: number, token: number]>();
  for (const [, sentence, id, form] of xml.matchAll(
    /<token number="\d+" sentence="(\d+)" t_id="(\d+)">([^<]*)<\/token>/g,
  )) {
    if (Number(sentence) > 5) continue;
    const row = (sentences[Number(sentence)] ??= { forms: [], spans: [] });
    place.set(id!, [Number(sentence), row.forms.length]);
    row.forms.push(unescapeXml(form!));
  }
  const typeOfEntity = new Map<string, number>();
  for (const [element] of xml.matchAll(/<ENTITY [^>]*>/g)) {
    const type = types[/ent_type="(\w+)"/.exec(element)?.[1] ?? ''];
    if (type !== undefined) typeOfEntity.set(/m_id="(\d+)"/.exec(element)![1]!, type);
  }
  const typeOfMention = new Map<string, number>();
  for (const [, body] of xml.matchAll(/<REFERS_TO [^>]*>([\s\S]*?)<\/REFERS_TO>/g)) {
    const type = typeOfEntity.get(/<target m_id="(\d+)"/.exec(body!)?.[1] ?? '');
    if (type === undefined) continue;
    for (const [, source] of body!.matchAll(/<source m_id="(\d+)"/g)) typeOfMention.set(source!, type);
  }
  const mentions: { first: number; end: number; type: number; sentence: number }[] = [];
  for (const [, open, body] of xml.matchAll(/<ENTITY_MENTION ([^>]*)>([\s\S]*?)<\/ENTITY_MENTION>/g)) {
    if (!/syntactic_type="NAM"/.test(open!)) continue;
    const type = typeOfMention.get(/m_id="(\d+)"/.exec(open!)![1]!);
    const places = [...body!.matchAll(/t_id="(\d+)"/g)].map(([, id]) => place.get(id!));
    if (type === undefined || places.length === 0 || places.some(at => at === undefined)) continue;
    const [sentence] = places[0]!;
    const first = Math.min(...places.map(at => at![1]));
    mentions.push({ first, end: first + places.length, type, sentence });
  }
  for (const { sentence, first, end, type } of mentions.sort((a, b) => b.end - b.first - (a.end - a.first))) {
    const { spans } = sentences[sentence]!;
    if (!spans.some(other => other.first < end && first < other.end)) spans.push({ first, end, type });
  }
  return sentences
    .filter(row => row !== undefined)
    .map(({ forms, spans }) => ({ forms, spans: cutTitles(forms, spans) }));
}

const unescapeXml = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

/** DocRED's revised dev part. Nationalities are places there: outside here; what is MISC there may be anything. */
export function readDocred(data: string, demonyms: ReadonlySet<string>): Corpus {
  const types: Types = { PER: PERSON, LOC: PLACE, ORG: ORGANIZATION };
  interface Mention {
    readonly sent_id: number;
    readonly pos: readonly [number, number];
    readonly type: string;
    readonly name: string;
  }
  const articles = JSON.parse(readText(data, 're-docred', 'dev_revised.json.gz')) as {
    readonly sents: readonly (readonly string[])[];
    readonly vertexSet: readonly (readonly Mention[])[];
  }[];
  const documents = articles.map(({ sents, vertexSet }) =>
    sents.map((forms, s) => {
      const spans: LabelledSpan[] = [];
      const unknown = new Uint8Array(forms.length);
      for (const mention of vertexSet.flat()) {
        if (mention.sent_id !== s) continue;
        const [first, end] = mention.pos;
        const type = types[mention.type];
        if (type === undefined || !/^\p{Lu}|^(al|el|de|the) /u.test(mention.name)) {
          if (mention.type === 'MISC') unknown.fill(1, first, end);
          continue;
        }
        if (end - first === 1 && demonyms.has(forms[first]!.toLowerCase())) continue;
        if (!spans.some(other => other.first < end && first < other.end)) spans.push({ first, end, type });
      }
      return { forms, spans: cutTitles(forms, spans), unknown };
    }),
  );
  return { name: 're-docred', documents };
}

export type Types = Readonly<Record<string, number>>;

function blocksOf(text: string): string[][] {
  return text
    .split(/\n\s*\n/)
    .map(block => block.split('\n').map(line => line.trimEnd()))
    .filter(block => block.some(line => line !== '' && !line.startsWith('#')));
}

/** Spans from IOB1, IOB2 or bare `I-` tags; other types are outside. */
function fromTags(forms: readonly string[], tags: readonly string[], types: Types): LabelledSentence {
  const spans: LabelledSpan[] = [];
  let open: { first: number; kind: string } | undefined;
  for (let i = 0; i <= tags.length; i++) {
    const tag = tags[i] ?? 'O';
    const kind = tag.slice(2);
    if (open && (tag.startsWith('B-') || kind !== open.kind)) {
      const type = types[open.kind];
      if (type !== undefined) spans.push({ first: open.first, end: i, type });
      open = undefined;
    }
    if (!open && kind !== '') open = { first: i, kind };
  }
  return { forms, spans: cutTitles(forms, spans) };
}

/** Hyphens stand alone, as the tokenizer leaves them: `US-led` is three tokens. */
function splitHyphens(
  forms: readonly string[],
  tags: readonly string[],
): { forms: string[]; tags: string[] } {
  const out = { forms: [] as string[], tags: [] as string[] };
  forms.forEach((form, i) => {
    const parts =
      /\p{L}-\p{L}/u.test(form) && !/[/@]/.test(form)
        ? form.split(/(-)/).filter(part => part !== '')
        : [form];
    parts.forEach((part, k) => {
      out.forms.push(part);
      out.tags.push(k === 0 ? tags[i]! : tags[i]!.replace(/^B-/, 'I-'));
    });
  });
  return out;
}

const ARTICLES_AND_TITLES =
  /^(the|a|an|mr|mrs|ms|dr|sir|prof|president|senator|sen|rep|gov|governor|king|queen|prince|princess|pope|sheikh|shaikh|sheik|gen|general|col|lt|capt|captain|sgt|judge|justice|minister|secretary|prime|vice|chairman|professor|lord|lady|congressman|mayor|rev|ambassador|chancellor|premier|mullah|ayatollah|imam|major|colonel|admiral)\.?$/i;

/** Names begin after the article, those of persons after their titles. */
function cutTitles(forms: readonly string[], spans: readonly LabelledSpan[]): LabelledSpan[] {
  return spans
    .map(({ first, end, type }) => {
      let start = first;
      if (type === PERSON) while (start < end - 1 && ARTICLES_AND_TITLES.test(forms[start]!)) start++;
      else if (forms[start] === 'the' && start < end - 1) start++;
      let stop = end;
      while (stop > start + 1 && /^('s|’s|'|’|,)$/.test(forms[stop - 1]!)) stop--;
      return { first: start, end: stop, type };
    })
    .sort((a, b) => a.first - b.first);
}
