/**
 * Reads extract lines and gold files back into extractions. In: text of one line, or of a whole file (JSON
 * lines, or one object over several lines as gold is written). Out: extractions in the order of the input, and
 * problems for what could not be read; a malformed line never stops the next. Missing keys are unknown.
 */
import { createHash } from 'node:crypto';
import type {
  ArticleEntity,
  Document,
  DocumentId,
  Extraction,
  Mention,
  Problem,
  Quotation,
  Span,
  Statement,
} from '../model/index.js';
import { type Line, lineSchema } from './lineShape.js';

export interface ReadLinesOptions {
  /** Text of an article whose line holds none, as gold files do not; offsets count in it. */
  readonly textOf?: ((article: string) => string | undefined) | undefined;
}

export interface ReadLinesResult {
  readonly extractions: readonly Extraction[];
  readonly problems: readonly Problem[];
}

/** `place` names the file in problems. */
export function readLines(content: string, place: string, options: ReadLinesOptions = {}): ReadLinesResult {
  const extractions: Extraction[] = [];
  const problems: Problem[] = [];
  for (const { source, at } of recordsOf(content, place)) {
    const result = readLine(source, at, options);
    if (result.extraction) extractions.push(result.extraction);
    problems.push(...result.problems);
  }
  return { extractions, problems };
}

/** Reads one line. `extraction` is undefined where nothing could be read. */
export function readLine(
  source: string,
  place: string,
  options: ReadLinesOptions = {},
): { readonly extraction: Extraction | undefined; readonly problems: readonly Problem[] } {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    return { extraction: undefined, problems: [malformed(place, 'JSON', (error as Error).message)] };
  }
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    const path = issue.path.join('.') || 'the line';
    return { extraction: undefined, problems: [malformed(place, `a readable ${path}`, issue.message)] };
  }
  return toExtraction(parsed.data, place, options);
}

/** A file of one object over several lines is one record; anything else is read line by line. */
function recordsOf(content: string, place: string): { source: string; at: string }[] {
  const text = content.startsWith('\uFEFF') ? content.slice(1) : content;
  const lines = text.split('\n');
  const first = lines.find(line => line.trim() !== '');
  if (first === undefined) return [];
  if (!isJson(first) && isJson(text)) return [{ source: text, at: place }];
  return lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [{ source: line, at: `${place}:${index + 1}` }],
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function malformed(place: string, expected: string, actual: string): Problem {
  return {
    code: 'malformed-line',
    place,
    expected,
    actual,
    remedy: 'write the line again with readout extract; the other lines were read',
  };
}

function toExtraction(
  line: Line,
  place: string,
  options: ReadLinesOptions,
): { extraction: Extraction; problems: Problem[] } {
  const problems: Problem[] = [];
  const document = toDocument(line, options);
  const check = createChecker(document, line, problem => problems.push({ ...problem, place }));
  const entities: ArticleEntity[] = (line.entities ?? []).map(entity => ({
    id: entity.id,
    type: entity.type,
    name: entity.name,
    mentions: (entity.mentions ?? []).map(toMention).filter(check.mention),
  }));
  return {
    extraction: {
      document,
      versions: line.versions ?? { readout: '', models: '', schema: '' },
      entities,
      quotations: (line.quotations ?? []).map(toQuotation).filter(check.quotation),
      statements: (line.facts ?? []).map(toStatement).filter(check.statement),
      problems: line.problems ?? [],
    },
    problems,
  };
}

function toDocument(line: Line, options: ReadLinesOptions): Document {
  const body = line.text ?? options.textOf?.(line.article) ?? '';
  const publisher = line.publisher;
  const published = line.published;
  const url = line.url;
  return {
    id: (line.id ?? hashOf([line.article, body, publisher, published, url])) as DocumentId,
    article: line.article,
    text: body,
    title: line.title,
    published,
    publishedRule: line.publishedRule ?? undefined,
    publisher,
    authors: line.authors ?? [],
    dateline: line.dateline,
    url,
    language: line.language ?? 'en',
    body: line.body ? toSpan(line.body) : { start: 0, end: body.length },
    blocks: [],
  };
}

/** Only for lines without an id, as gold has none: the article's name keeps textless articles apart. */
function hashOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

function toSpan([start, end]: readonly [number, number]): Span {
  return { start, end };
}

function toMention(mention: NonNullable<NonNullable<Line['entities']>[number]['mentions']>[number]): Mention {
  return {
    span: toSpan(mention.span),
    text: mention.text,
    kind: mention.kind,
    standsFor: mention.standsFor,
  };
}

function toQuotation(quotation: NonNullable<Line['quotations']>[number]): Quotation {
  return {
    speaker: quotation.speaker,
    kind: quotation.kind,
    span: toSpan(quotation.span),
    cue: quotation.cue,
    addressees: quotation.addressee ?? [],
    confidence: quotation.confidence ?? 1,
  };
}

/** A gold fact names no trigger: its whole sentence is the evidence. */
function toStatement(fact: NonNullable<Line['facts']>[number]): Statement {
  return {
    relation: fact.type,
    subject: fact.from,
    object: fact.to,
    status: fact.status,
    sentence: toSpan(fact.sentence),
    trigger: toSpan(fact.trigger ?? fact.sentence),
    rule: fact.rule ?? '',
    date: fact.date,
    dateRule: fact.dateRule ?? undefined,
    dateWords: fact.dateWords ? toSpan(fact.dateWords) : undefined,
    place: fact.place,
    title: fact.title,
    past: fact.past ?? false,
    attributedTo: fact.attributedTo,
    confidence: fact.confidence ?? 1,
  };
}

/** Drops what points to nothing: an entity that is not in the line, or characters that are not in the text. */
function createChecker(document: Document, line: Line, report: (problem: Omit<Problem, 'place'>) => void) {
  const known = new Set<string>((line.entities ?? []).map(entity => entity.id));
  /** Where the text is unknown, offsets cannot be checked. */
  const end = document.text === '' ? Number.POSITIVE_INFINITY : document.text.length;
  const drop = (expected: string, actual: string): false => {
    report({
      code: 'dangling-reference',
      expected,
      actual,
      remedy: 'it was left out; extract the article again',
    });
    return false;
  };
  const allKnown = (ids: readonly (string | undefined)[], what: string): boolean => {
    const unknown = ids.find(id => id !== undefined && !known.has(id));
    return unknown === undefined || drop(`${what} to name entities of its line`, `"${unknown}"`);
  };
  const inside = (span: Span, what: string): boolean =>
    span.end <= end || drop(`${what} inside the text of ${end} characters`, `[${span.start}, ${span.end}]`);
  return {
    mention: (mention: Mention) =>
      inside(mention.span, 'a mention') && allKnown([mention.standsFor], 'a mention'),
    quotation: (quotation: Quotation) =>
      inside(quotation.span, 'a quotation') &&
      allKnown([quotation.speaker, ...quotation.addressees], 'a quotation'),
    statement: (statement: Statement) =>
      inside(statement.sentence, 'a sentence') &&
      allKnown([statement.subject, statement.object, statement.place, statement.attributedTo], 'a fact'),
  };
}
