/**
 * Knowledge → the pairs of names of which a person should say whether they are one, what matters most first: those with
 * most mentions, and nearest to the border between joined and not. Each side says who is meant as far as the articles
 * tell. Pairs that were joined on little evidence are there, those left apart on little, and provisional short names
 * with those they may be.
 */
import type {
  DocumentId,
  Entity,
  EntityId,
  EntityMention,
  Knowledge,
  MergeEvidence,
  SourceDocument,
} from '../model/index.js';

export interface Pair {
  readonly sides: readonly [Side, Side];
  /** Whether they are one node now. */
  readonly joined: boolean;
  /** Bits; above 0 they are joined. */
  readonly score: number;
  readonly evidence: readonly MergeEvidence[];
}

export interface Side {
  /** As a decisions file means it: a name, or `name @ article`. */
  readonly reference: string;
  readonly name: string;
  readonly type: string;
  readonly mentions: number;
  readonly articles: readonly string[];
  /** Posts and descriptions: `foreign minister`, `the senator`. */
  readonly descriptions: readonly string[];
  readonly sentences: readonly Sentence[];
}

export interface Sentence {
  readonly text: string;
  /** The mention in it. */
  readonly name: readonly [start: number, end: number];
  readonly article: string;
  readonly published: string | undefined;
}

/** `border`: bits between which a pair is doubtful. */
export function doubtfulPairs(knowledge: Knowledge, border: readonly [number, number]): Pair[] {
  const describe = createDescriber(knowledge);
  const joined = knowledge.merges
    .filter(({ score, evidence }) => score <= border[1] && !evidence.some(isDecision))
    .map(({ entity, names, articles, score, evidence }): Pair => {
      const references = referencesOf(names, articles);
      const sides = [0, 1].map(side =>
        describe(entity, names[side]!, references[side]!, articles[side]!, true),
      ) as [Side, Side];
      return { sides, joined: true, score, evidence };
    });
  const apart = knowledge.doubts.map(({ entities, names, articles, score, evidence }): Pair => {
    const references = referencesOf(names, articles);
    const sides = [0, 1].map(side =>
      describe(entities[side]!, names[side]!, references[side]!, articles[side]!, false),
    ) as [Side, Side];
    return { sides, joined: false, score, evidence };
  });
  return [...joined, ...apart].sort((a, b) => weightOf(b) - weightOf(a) || (keyOf(a) < keyOf(b) ? -1 : 1));
}

function isDecision({ kind }: MergeEvidence): boolean {
  return kind === 'decision' || kind === 'copied-article';
}

function weightOf({ sides: [one, other], score }: Pair): number {
  return (one.mentions + other.mentions) / (1 + Math.abs(score));
}

function keyOf({ sides: [one, other] }: Pair): string {
  return `${one.reference}\n${other.reference}`;
}

/** A short name means somebody else in the next article, and two of one name are told apart by theirs. */
function referencesOf(
  names: readonly [string, string],
  articles: readonly [string, string],
): readonly [string, string] {
  const alike = names[0].toLowerCase() === names[1].toLowerCase();
  const of = (side: 0 | 1): string =>
    alike || !names[side].includes(' ') ? `${names[side]} @ ${articles[side]}` : names[side];
  return [of(0), of(1)];
}

/** Shown of each side. */
const MOST_SENTENCES = 2;
const MOST_DESCRIPTIONS = 4;

function createDescriber(knowledge: Knowledge) {
  const entities = new Map(knowledge.entities.map(entity => [entity.id, entity]));
  const documents = new Map(knowledge.documents.map(document => [document.id, document]));
  const titles = new Map<EntityId, { document: DocumentId; title: string }[]>();
  for (const { subject, title, document } of knowledge.statements)
    if (title) titles.set(subject, [...(titles.get(subject) ?? []), { document, title }]);
  return (id: EntityId, name: string, reference: string, article: string, alone: boolean): Side => {
    const entity = entities.get(id)!;
    const isHere = (document: DocumentId) => documents.get(document)!.article === article;
    const own = alone ? entity.mentions.filter(({ document }) => isHere(document)) : entity.mentions;
    const mentions = own.length > 0 ? own : entity.mentions;
    const inside = new Set(mentions.map(({ document }) => document));
    const posts = (titles.get(id) ?? []).filter(({ document }) => inside.has(document));
    const nominals = mentions.filter(({ kind }) => kind === 'nominal').map(({ text }) => text);
    const named = mentions.filter(({ kind }) => kind === 'name');
    return {
      reference,
      name,
      type: entity.type,
      mentions: mentions.length,
      articles: [...inside].map(document => documents.get(document)!.article).sort(),
      descriptions: mostFrequent([...posts.map(({ title }) => title), ...nominals]),
      sentences: exampleSentences(named, entity, name, documents),
    };
  };
}

function mostFrequent(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_DESCRIPTIONS)
    .map(([word]) => word);
}

/** The first of each article, those with the name as it was compared before others. */
function exampleSentences(
  mentions: readonly EntityMention[],
  { name: fullName }: Entity,
  name: string,
  documents: ReadonlyMap<DocumentId, SourceDocument>,
): Sentence[] {
  const rank = ({ text }: EntityMention): number => (text === name ? 0 : text === fullName ? 1 : 2);
  const chosen: EntityMention[] = [];
  for (const mention of [...mentions].sort((a, b) => rank(a) - rank(b)))
    if (chosen.length < MOST_SENTENCES && !chosen.some(({ document }) => document === mention.document))
      chosen.push(mention);
  return chosen.flatMap(({ document, span }) => {
    const { text, article, published } = documents.get(document)!;
    if (text === '') return [];
    const { start, end } = sentenceAround(text, span.start, span.end);
    return [
      {
        text: text.slice(start, end),
        name: [span.start - start, span.end - start] as const,
        article,
        published,
      },
    ];
  });
}

/** Characters of a sentence that are shown on either side of the name. */
const REACH = 160;

/** From the end of the sentence before to that of its own, as far as stops and line breaks tell. */
function sentenceAround(text: string, start: number, end: number): { start: number; end: number } {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const border = [...before.matchAll(/[.!?]["”’]?\s+(?=[\p{Lu}"“‘])|\n/gu)].at(-1);
  const stop = /[.!?]["”’]?(?=\s|$)|\n/u.exec(after);
  return {
    start: start - before.length + (border ? border.index + border[0].length : 0),
    end: end + (stop ? stop.index + stop[0].trimEnd().length : after.length),
  };
}
