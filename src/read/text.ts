/** Plain text and Markdown: one article a file. */
import type { Problem } from '../model/index.js';
import { decode } from './decode.js';
import { type Finding, problemFinding, type Reader, type ReaderOptions } from './reader.js';
import { collect, type Source, tooLarge } from './source.js';

export const textReader: Reader = { endings: ['.txt', '.text', '.md'], read: readText };

async function* readText(source: Source, options: ReaderOptions): AsyncGenerator<Finding> {
  const whole = await readWhole(source, options);
  if ('problem' in whole) yield problemFinding(whole.problem);
  else {
    const { text, problems } = whole;
    yield {
      kind: 'article',
      article: { article: source.path === undefined ? `${source.name}#1` : source.name, text },
      problems,
    };
  }
}

export interface Whole {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** The text of a whole file, with the problem of its encoding; or the problem that left no text. */
export async function readWhole(
  source: Source,
  options: ReaderOptions,
  decodeBytes = decode,
): Promise<Whole | { readonly problem: Problem }> {
  const bytes = await collect(source, options.largestArticle);
  if (bytes === undefined) return { problem: tooLarge(source.name, options.largestArticle) };
  const { text, problem } = decodeBytes(bytes, source.name);
  if (text === undefined) return { problem: problem! };
  if (!/\S/.test(text)) return { problem: emptyFile(source.name, bytes.length) };
  return { text, problems: problem ? [problem] : [] };
}

function emptyFile(place: string, size: number): Problem {
  return {
    code: 'empty-file',
    place,
    expected: 'the text of an article',
    actual: size === 0 ? 'an empty file' : 'only white space',
    remedy: 'delete it or fetch the article again; it was left out',
  };
}
