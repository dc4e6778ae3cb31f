/**
 * Inputs → documents, one after the other: nothing is held but the article at hand, and the names and ids seen so far.
 * A document read twice and a name that is taken are problems; neither stops the rest.
 */
import type { Document, DocumentId, FurnitureCues, Problem } from '../model/index.js';
import { type RawArticle, readDocument } from './document.js';
import { type InputFile, type InputPlan, STANDARD_INPUT } from './inputs.js';
import { jsonlReader } from './jsonl.js';
import type { Finding, Reader, ReaderOptions } from './reader.js';
import { knownEndings, readerOf } from './readers.js';
import { fileSource, type Source, unreadable } from './source.js';
import { textReader } from './text.js';

/** What reading yields: a document with what was odd about it, a problem that left none, or at last the files passed over. */
export type Reading =
  | { readonly kind: 'document'; readonly document: Document; readonly problems: readonly Problem[] }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'ignored'; readonly count: number };

export interface ReadOptions {
  readonly cues: FurnitureCues;
  /** Of standard input. */
  readonly format?: 'jsonl' | 'text' | undefined;
  readonly keyMap?: ReadonlyMap<string, string> | undefined;
  /** Bytes of one article; 20 MB, some four hundred times the longest newspaper article. */
  readonly largestArticle?: number | undefined;
  /** Standard input. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  /** Told how many bytes of the inputs have been read so far, of `InputPlan.bytes`. */
  readonly onProgress?: ((bytes: number) => void) | undefined;
}

const LARGEST_ARTICLE = 20_000_000;

export async function* readInputs(plan: InputPlan, options: ReadOptions): AsyncGenerator<Reading> {
  const readerOptions: ReaderOptions = {
    cues: options.cues,
    keyMap: options.keyMap ?? new Map(),
    largestArticle: options.largestArticle ?? LARGEST_ARTICLE,
  };
  const register = startRegister();
  let bytes = 0;
  for (const problem of plan.problems) yield { kind: 'problem', problem };
  for (const file of plan.files) {
    const findings = openInput(file, options, readerOptions, read => {
      bytes += read;
      options.onProgress?.(bytes);
    });
    for await (const finding of findings) yield* admit(finding, register, options.cues);
  }
  if (plan.ignored > 0) yield { kind: 'ignored', count: plan.ignored };
}

async function* openInput(
  file: InputFile,
  options: ReadOptions,
  readerOptions: ReaderOptions,
  onRead: (bytes: number) => void,
): AsyncGenerator<Finding> {
  const isStandardInput = file.path === STANDARD_INPUT;
  const source: Source = isStandardInput
    ? { name: STANDARD_INPUT, path: undefined, chunks: () => options.stdin ?? process.stdin }
    : fileSource(file.name, file.path, onRead);
  const reader: Reader | undefined = isStandardInput
    ? options.format === 'text'
      ? textReader
      : jsonlReader
    : readerOf(file.name);
  if (!reader) yield { kind: 'problem', problem: unknownEnding(file.name) };
  else
    try {
      yield* reader.read(source, readerOptions);
    } catch (error) {
      yield { kind: 'problem', problem: unreadable(file.name, error) };
    }
}

interface Register {
  readonly names: Set<string>;
  readonly ids: Map<DocumentId, string>;
}

function startRegister(): Register {
  return { names: new Set(), ids: new Map() };
}

function* admit(finding: Finding, register: Register, cues: FurnitureCues): Generator<Reading> {
  if (finding.kind === 'problem') {
    yield finding;
    return;
  }
  const { article: name } = finding.article;
  const free = freeName(name, register.names);
  const raw: RawArticle = free === name ? finding.article : { ...finding.article, article: free };
  const { document, problems } = readDocument(raw, cues);
  const twin = register.ids.get(document.id);
  if (twin !== undefined) {
    yield { kind: 'problem', problem: readTwice(name, twin) };
    return;
  }
  register.names.add(free);
  register.ids.set(document.id, free);
  const renamed = free === name ? [] : [nameTaken(name, free)];
  yield { kind: 'document', document, problems: [...finding.problems, ...renamed, ...problems] };
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}~${number}`)) number++;
  return `${name}~${number}`;
}

function nameTaken(place: string, name: string): Problem {
  return {
    code: 'name-taken',
    place,
    expected: 'a name of its own for every article',
    actual: 'another article of that name',
    remedy: `it is called ${name} here; read both from one folder above to keep their names apart`,
  };
}

function readTwice(place: string, twin: string): Problem {
  return {
    code: 'read-twice',
    place,
    expected: 'every article once',
    actual: `the same text, publisher, date and address as ${twin}`,
    remedy: 'nothing to do: it counts once',
  };
}

function unknownEnding(place: string): Problem {
  return {
    code: 'unknown-format',
    place,
    expected: `a file that ends in ${knownEndings().join(', ')}, also with .gz`,
    actual: 'another ending',
    remedy: 'rename it, or send it to standard input with --format text',
  };
}
