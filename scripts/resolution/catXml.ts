/**
 * The CAT XML of ECB+ and MEANTIME → articles with their entities and the chain each belongs to across articles.
 * Only mentions that hold a capital are kept: what has no name is no matter of names.
 */
import { join } from 'node:path';
import {
  type ArticleEntity,
  type ArticleEntityId,
  bareDocument,
  type EntityType,
  type Extraction,
  type Mention,
} from '../../src/model/index.js';
import { readGzip, readTar } from '../gazetteers/sources.js';

export interface ChainedArticle {
  readonly extraction: Extraction;
  /** Articles of one topic tell of one event; chains are complete inside a topic alone. */
  readonly topic: string;
  /** Entity id → chain across articles; of an entity without one it is not known whether others are the same. */
  readonly chainOf: ReadonlyMap<string, string>;
}

export function readChainedArticles(data: string): ChainedArticle[] {
  const archives = [
    [
      'ecbplus',
      'ecbplus-train.tar.gz',
      (path: string) => `ecb ${path.split('/').at(-2)} ${/plus/.test(path)}`,
    ],
    [
      'meantime-en',
      'meantime-en-train.tar.gz',
      (path: string) => (/cross-doc/.test(path) ? `meantime ${path.split('/').at(-2)}` : ''),
    ],
  ] as const;
  return archives.flatMap(([folder, archive, topicOf]) =>
    [...readTar(readGzip(join(data, folder, archive)))].flatMap(([path, content]) => {
      const topic = path.endsWith('.xml') ? topicOf(path) : '';
      return topic === '' ? [] : [readArticle(path, topic, content.toString('utf8'))];
    }),
  );
}

const TYPES: readonly (readonly [RegExp, EntityType])[] = [
  [/^(?:HUMAN_PART_PER|PER)/, 'PERSON'],
  [/^(?:HUMAN_PART_ORG|ORG)/, 'ORGANIZATION'],
  [/^(?:LOC_GEO|LOC|HUMAN_PART_GPE)/, 'PLACE'],
];

const UNKNOWN = 'unknown ';

function readArticle(path: string, topic: string, xml: string): ChainedArticle {
  const tokens = new Map(
    [...xml.matchAll(/<token [^>]*t_id="(\d+)"[^>]*>([^<]*)</g)].map(m => [m[1]!, m[2]!]),
  );
  const chains = new Map<string, string>();
  for (const [, tag, sources, target] of xml.matchAll(
    /<((?:CROSS|INTRA)_DOC_COREF|REFERS_TO) [^>]*>((?:\s*<source [^>]*>)*)\s*<target m_id="(\d+)"/g,
  ))
    for (const [, source] of sources!.matchAll(/m_id="(\d+)"/g)) chains.set(source!, `${tag} ${target}`);
  const targets = new Map<string, { chain: string; type: string }>();
  for (const [element, tag, id] of xml.matchAll(/<([A-Z_]+) [^>]*?m_id="(\d+)"[^>]*\/>/g)) {
    const instance = /instance_id="([^"]+)"/.exec(element)?.[1];
    targets.set(id!, {
      chain: instance ?? `${UNKNOWN}${id}`,
      type: /ent_type="([^"]+)"/.exec(element)?.[1] ?? tag!,
    });
  }
  const entities = new Map<string, { type: EntityType; mentions: Mention[] }>();
  let text = '';
  for (const [, tag, id, anchors] of xml.matchAll(
    /<([A-Z_]+)[^>]* m_id="(\d+)"[^>]*>((?:\s*<token_anchor [^>]*>)+)/g,
  )) {
    const words = [...anchors!.matchAll(/t_id="(\d+)"/g)].map(m => tokens.get(m[1]!) ?? '');
    const name = nameIn(words);
    const target = targets.get(chains.get(id!)?.split(' ')[1] ?? '');
    const type = TYPES.find(([pattern]) =>
      pattern.test(tag === 'ENTITY_MENTION' ? (target?.type ?? '') : tag!),
    )?.[1];
    if (name === '' || !type) continue;
    const chain = target?.chain ?? `${UNKNOWN}${id}`;
    const start = text.length;
    text += `${name} . `;
    const entity = entities.get(chain) ?? { type, mentions: [] };
    entities.set(chain, entity);
    const span = { start, end: start + name.length };
    entity.mentions.push({ span, text: name, kind: 'name', standsFor: undefined });
  }
  const all = [...entities].map(([chain, { type, mentions }], index) => ({
    chain,
    entity: {
      id: `e${index}` as ArticleEntityId,
      type,
      name: longest(mentions),
      mentions,
    } satisfies ArticleEntity,
  }));
  return {
    topic,
    chainOf: new Map(
      all.filter(({ chain }) => !chain.startsWith(UNKNOWN)).map(({ chain, entity }) => [entity.id, chain]),
    ),
    extraction: {
      document: bareDocument(path, text),
      versions: { readout: '', models: '', schema: '' },
      entities: all.map(({ entity }) => entity),
      quotations: [],
      statements: [],
      problems: [],
    },
  };
}

/** From the first to the last capitalised word; a mention without any has no name. */
function nameIn(words: readonly string[]): string {
  const capital = words.map(word => /^\p{Lu}/u.test(word));
  const first = capital.indexOf(true);
  if (
    first < 0 ||
    (words.length === 1 && /^(?:He|She|It|They|His|Her|We|I|You|The|Their|Its|Who)$/.test(words[0]!))
  )
    return '';
  return words
    .slice(first, capital.lastIndexOf(true) + 1)
    .join(' ')
    .replace(/ (['’]s|[.,])/g, '$1')
    .replace(/ - /g, '-');
}

function longest(mentions: readonly Mention[]): string {
  return [...mentions].sort((a, b) => b.text.length - a.text.length || (a.text < b.text ? -1 : 1))[0]!.text;
}
