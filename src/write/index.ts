/**
 * Knowledge → targets. One row a kind of target; `parseTarget` tells early whether a name can be one, so that
 * nobody waits an hour to read of a mistyped ending. A second run of the same knowledge changes nothing.
 */
import { join } from 'node:path';
import { type Extraction, type Knowledge, ReadoutError } from '../model/index.js';
import { checkEmbedded } from '../store/embedded.js';
import { buildEmbedded } from '../store/embeddedBuild.js';
import { prepareFile, writeFileWhole } from '../store/file.js';
import { NEO4J_URL, parseNeo4jAddress } from '../store/neo4jAddress.js';
import type { SyncResult } from '../store/neo4jSync.js';
import { tablesOf } from '../store/tables.js';
import { formatGephiEdges, formatGephiNodes } from './csv.js';
import { type Drawing, drawingOf, measuresOf } from './drawing.js';
import { formatGexf } from './gexf.js';
import { formatGraphJson } from './graphJson.js';
import { formatGraphml } from './graphml.js';
import { formatLine } from './line.js';
import { importCommand, importFiles } from './neo4jImport.js';

export interface WriteInput {
  readonly knowledge: Knowledge;
  /** What the knowledge was made from, for `x.jsonl`. */
  readonly extractions: readonly Extraction[];
}

export interface WriteOptions {
  /** Speech in GraphML, GEXF and CSV: edges between people, or nodes of its own. */
  readonly quotations?: 'edges' | 'nodes' | undefined;
  /** Name of the database in Neo4j, where it is not the default one. */
  readonly database?: string | undefined;
  /** Where NEO4J_USER and NEO4J_PASSWORD are looked up. */
  readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
  /** Relations of the schema, which the embedded database has tables for even where no fact has them. */
  readonly relations?: readonly string[] | undefined;
  /** Databases are left alone; `Written.cypher` says what would be run. */
  readonly dryRun?: boolean | undefined;
  /** Rows done of all rows, for a target that takes its time. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Percent of the indexes that a database fills after its rows. */
  readonly onIndexes?: ((percent: number) => void) | undefined;
}

export interface Written {
  readonly target: string;
  /** Files, or the address of a database. */
  readonly places: readonly string[];
  /** False where everything stood there already. */
  readonly changed: boolean;
  /** Rows of a database by what was done with them. */
  readonly rows?: SyncResult | undefined;
  /** What is left to the user to run. */
  readonly command?: string | undefined;
  /** What a dry run would have run. */
  readonly cypher?: readonly string[] | undefined;
}

export interface Target {
  /** As the user wrote it, without a password. */
  readonly text: string;
  /** @throws ReadoutError where the target could not be written now. */
  readonly check: (options?: WriteOptions) => Promise<void>;
  readonly write: (input: WriteInput, options: WriteOptions, drawing: () => Drawing) => Promise<Written>;
}

interface TargetKind {
  readonly example: string;
  readonly pattern: RegExp;
  readonly open: (text: string, match: RegExpExecArray) => Omit<Target, 'text'>;
  /** The text without what nobody should read. */
  readonly mask?: (text: string) => string;
}

const TARGETS: readonly TargetKind[] = [
  fileTarget('.graphml', (_input, drawing) => formatGraphml(drawing())),
  fileTarget('.gexf', (_input, drawing) => formatGexf(drawing())),
  fileTarget('.json', ({ knowledge }) => formatGraphJson(knowledge)),
  fileTarget('.jsonl', ({ extractions }) => formatLines(extractions)),
  folderTarget('csv', {
    'nodes.csv': (_input, drawing) => formatGephiNodes(drawing()),
    'edges.csv': (_input, drawing) => formatGephiEdges(drawing()),
  }),
  {
    example: 'neo4j-import:DIR',
    pattern: /^neo4j-import:(.+)$/s,
    open: (text, [, folder]) => ({
      check: async () => void prepareFile(join(folder!, 'import.sh')),
      write: async ({ knowledge }, options, drawing) => {
        const tables = tablesOf(knowledge, measuresOf(drawing()));
        const changes = [...importFiles(tables)].map(([name, format]) =>
          writeFileWhole(join(folder!, name), format()),
        );
        const command = `cd ${folder} && ${importCommand(tables, options.database)}`;
        return {
          target: text,
          places: [join(folder!, 'import.sh')],
          changed: changes.includes(true),
          command,
        };
      },
    }),
  },
  {
    example: 'x.db',
    pattern: /^(?!\w+:\/\/).*[^/\\]\.db$/s,
    open: path => ({
      check: async () => {
        prepareFile(path);
        await checkEmbedded();
      },
      write: async ({ knowledge }, options, drawing) => ({
        target: path,
        places: [path],
        changed: await buildEmbedded(path, tablesOf(knowledge, measuresOf(drawing()), options.relations)),
      }),
    }),
  },
  {
    example: 'neo4j://host:7687',
    pattern: NEO4J_URL,
    mask: text => text.replace(/\/\/[^/@]*@/, '//'),
    open: text => ({
      check: async options => {
        const { checkNeo4j } = await loadNeo4j();
        if (!options?.dryRun) await checkNeo4j(parseNeo4jAddress(text, options));
      },
      write: async ({ knowledge }, options, drawing) => {
        const address = parseNeo4jAddress(text, options);
        const { describeNeo4j, writeNeo4j } = await loadNeo4j();
        const written = { target: address.url, places: [address.url] };
        if (options.dryRun)
          return { ...written, changed: false, cypher: describeNeo4j(knowledge, drawing()) };
        const { onProgress, onIndexes } = options;
        const indexes = { onProgress: onIndexes };
        const rows = await writeNeo4j(address, knowledge, drawing(), { onProgress, indexes });
        return { ...written, changed: rows.created + rows.updated + rows.deleted > 0, rows };
      },
    }),
  },
];

/** The driver costs every start a fifth of a second. */
function loadNeo4j() {
  return import('./neo4j.js');
}

/** How each kind of target is written on the command line. */
export const TARGET_EXAMPLES: readonly string[] = TARGETS.map(kind => kind.example);

/** `own` are options of this target alone. @throws ReadoutError `unknown-target`. */
export function parseTarget(text: string, own: WriteOptions = {}): Target {
  for (const kind of TARGETS) {
    const match = kind.pattern.exec(text);
    if (!match) continue;
    const { check, write } = kind.open(text, match);
    return {
      text: kind.mask?.(text) ?? text,
      check: options => check({ ...options, ...own }),
      write: (input, options, drawing) => write(input, { ...options, ...own }, drawing),
    };
  }
  throw new ReadoutError({
    code: 'unknown-target',
    place: `--to ${text}`,
    expected: `one of ${TARGET_EXAMPLES.join(', ')}`,
    actual: `"${text}"`,
    remedy: 'end the name with the format you want',
  });
}

/** Writes all targets in their order. The drawing that several of them need is made once. */
export async function writeTargets(
  targets: readonly Target[],
  input: WriteInput,
  options: WriteOptions = {},
): Promise<readonly Written[]> {
  let drawing: Drawing | undefined;
  const draw = () => (drawing ??= drawingOf(input.knowledge, options.quotations ?? 'edges'));
  const written: Written[] = [];
  for (const target of targets) written.push(await target.write(input, options, draw));
  return written;
}

type Format = (input: WriteInput, drawing: () => Drawing) => Iterable<string>;

function fileTarget(ending: string, format: Format): TargetKind {
  return {
    example: `x${ending}`,
    pattern: new RegExp(`^(?!\\w+://).*[^/\\\\]\\${ending}$`, 's'),
    open: path => ({
      check: async () => void prepareFile(path),
      write: async (input, _options, drawing) => ({
        target: path,
        places: [path],
        changed: writeFileWhole(path, format(input, drawing)),
      }),
    }),
  };
}

function folderTarget(scheme: string, files: Readonly<Record<string, Format>>): TargetKind {
  return {
    example: `${scheme}:DIR`,
    pattern: new RegExp(`^${scheme}:(.+)$`, 's'),
    open: (text, [, folder]) => {
      const places = Object.keys(files).map(name => join(folder!, name));
      return {
        check: async () => places.forEach(place => void prepareFile(place)),
        write: async (input, _options, drawing) => {
          const changes = Object.values(files).map((format, index) =>
            writeFileWhole(places[index]!, format(input, drawing)),
          );
          return { target: text, places, changed: changes.includes(true) };
        },
      };
    },
  };
}

/** Sorted by article: the same lines whatever the order of the input. */
function* formatLines(extractions: readonly Extraction[]): Generator<string> {
  const sorted = [...extractions].sort((a, b) => (a.document.article < b.document.article ? -1 : 1));
  for (const extraction of sorted) yield `${formatLine(extraction)}\n`;
}
