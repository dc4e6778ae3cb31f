/**
 * ECB+ (Cybulska and Vossen 2014) → its documents with the mentions of participants, places and times in the sentences
 * that were checked, each with its chain. In: the folder of the corpus. A mention without a chain is alone in its own.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../../src/schema/csv.js';
import { readGzip, readTar } from '../gazetteers/sources.js';

export interface EcbDocument {
  /** `2_10ecbplus`. */
  readonly name: string;
  /** Sentences a line. */
  readonly text: string;
  readonly mentions: readonly EcbMention[];
}

export interface EcbMention {
  /** Unique in the corpus. */
  readonly id: string;
  readonly document: string;
  /** Half-open, in the document's text. */
  readonly start: number;
  readonly end: number;
  readonly chain: string;
}

/** `part`: train, dev or test, as the archives are named. */
export function readEcbDocuments(folder: string, part: string): EcbDocument[] {
  const checked = checkedSentences(folder);
  return [...readTar(readGzip(join(folder, `ecbplus-${part}.tar.gz`)))]
    .filter(([path]) => path.endsWith('.xml'))
    .map(([path, content]) => readDocument(path, content.toString('utf8'), checked))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function checkedSentences(folder: string): ReadonlySet<string> {
  const file = join(folder, 'ECBplus_coreference_sentences.csv');
  const rows = parseCsv(readFileSync(file, 'utf8'), file);
  return new Set(rows.map(({ cells: [...row] }) => row.map(([, cell]) => cell).join(' ')));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function readDocument(path: string, xml: string, checked: ReadonlySet<string>): EcbDocument {
  const name = path.split('/').at(-1)!.replace('.xml', '');
  const [topic, file] = name.split('_') as [string, string];
  const places = new Map<string, { start: number; end: number; sentence: string }>();
  let text = '';
  let line = '';
  for (const [, id, sentence, form] of xml.matchAll(
    /<token t_id="(\d+)" sentence="(\d+)"[^>]*>([^<]*)<\/token>/g,
  )) {
    if (sentence !== line && text !== '') text = `${text.trimEnd()}\n`;
    line = sentence!;
    const word = form!.replace(/&(\w+);/g, (all, entity: string) => ENTITIES[entity] ?? all);
    places.set(id!, { start: text.length, end: text.length + word.length, sentence: sentence! });
    text += `${word} `;
  }
  const chains = chainsIn(xml, name);
  const mentions: EcbMention[] = [];
  for (const [, tag, id, anchors] of xml.matchAll(
    /<([A-Z_]+)[^>]* m_id="(\d+)"[^>]*>((?:\s*<token_anchor [^>]*>)+)/g,
  )) {
    const found = [...anchors!.matchAll(/t_id="(\d+)"/g)].map(([, token]) => places.get(token!)!);
    if (/ACTION/.test(tag!) || !checked.has(`${topic} ${file} ${found[0]!.sentence}`)) continue;
    const key = `${name} ${id}`;
    mentions.push({
      id: key,
      document: name,
      start: Math.min(...found.map(({ start }) => start)),
      end: Math.max(...found.map(({ end }) => end)),
      chain: chains.get(id!) ?? key,
    });
  }
  return { name, text, mentions };
}

/** Mention → the instance it is one with across documents, or the link inside its own. */
function chainsIn(xml: string, name: string): ReadonlyMap<string, string> {
  const instances = new Map<string, string>();
  for (const [, id, instance] of xml.matchAll(/m_id="(\d+)"[^>]*instance_id="([^"]+)"/g))
    instances.set(id!, instance!);
  const chains = new Map<string, string>();
  for (const [, sources, target] of xml.matchAll(
    /<(?:CROSS|INTRA)_DOC_COREF [^>]*>((?:\s*<source [^>]*>)*)\s*<target m_id="(\d+)"/g,
  ))
    for (const [, source] of sources!.matchAll(/m_id="(\d+)"/g))
      chains.set(source!, instances.get(target!) ?? `${name} target ${target}`);
  return chains;
}
