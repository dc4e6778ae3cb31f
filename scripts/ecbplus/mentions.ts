/** Documents of ECB+ → their mentions as the pipeline sees them: head, words, and the entity that it finds there. */
import type { EntityId, Extraction, Span, Token } from '../../src/model/index.js';
import type { Pipeline } from '../../src/pipeline.js';
import { resolve } from '../../src/resolve/index.js';
import type { EcbDocument, EcbMention } from './documents.js';

export interface ReadMention extends EcbMention {
  /** Event its document tells of. */
  readonly topic: number;
  readonly text: string;
  /** Lemma of the head, in small letters. */
  readonly head: string;
  readonly kind: 'pronoun' | 'name' | 'noun' | 'number';
  /** Lemmas of the other content words, in small letters. */
  readonly modifiers: readonly string[];
  readonly plural: boolean;
  /** Numbers among its words. */
  readonly numbers: readonly string[];
  /** For a pronoun that the pipeline left open, the mention before it that it may stand for. */
  readonly before: string | undefined;
  /** Of the resolved graph. */
  readonly entity: EntityId | undefined;
}

export function readMentions(
  documents: readonly EcbDocument[],
  topics: ReadonlyMap<string, number>,
  pipeline: Pipeline,
): ReadMention[] {
  const annotations = documents.map(({ name, text }) =>
    pipeline.annotate(pipeline.read({ article: name, text }).document),
  );
  const extractions = annotations.map(pipeline.extract);
  const entityAt = createEntityFinder(extractions, pipeline);
  return documents.flatMap(({ name, mentions }, index) => {
    const annotation = annotations[index]!;
    const read = mentions.map(mention => {
      const tokens = annotation.tokens.filter(({ start, end }) => start < mention.end && end > mention.start);
      return { mention, tokens, head: headOf(tokens) };
    });
    return read.map(({ mention, tokens, head }): ReadMention => {
      return {
        numbers: tokens
          .filter(({ upos, text }) => upos === 'NUM' && /\d|^\p{Ll}/u.test(text))
          .map(({ lemma }) => lemma),
        before: head && mentionBefore(head, mention, read)?.id,
        ...mention,
        topic: topics.get(name)!,
        text: annotation.document.text.slice(mention.start, mention.end),
        head: (head?.lemma ?? '').toLowerCase(),
        kind: kindOf(head),
        modifiers: tokens
          .filter(token => token !== head && /^(NOUN|PROPN|ADJ|NUM)$/.test(token.upos))
          .map(({ lemma }) => lemma.toLowerCase()),
        plural: /^NNP?S$/.test(head?.xpos ?? ''),
        entity: head && entityAt(name, mention, head),
      };
    });
  });
}

/** The token that hangs on none of the others; of a name whose parts are equal the last. */
function headOf(tokens: readonly Token[]): Token | undefined {
  const inside = new Set(tokens.map(({ index }) => index));
  const words = tokens.filter(({ upos }) => upos !== 'PUNCT');
  const tops = words.filter(({ head }) => !inside.has(head));
  const top = tops.find(({ upos }) => /^(NOUN|PROPN|PRON|NUM)$/.test(upos)) ?? tops[0] ?? words[0];
  return words.findLast(({ head, deprel }) => deprel.startsWith('flat') && head === top?.index) ?? top;
}

const RELATIVE = /^(who|whom|whose|which|that|where|when)$/;
const PERSONAL = /^(he|she|his|her|him|hers|himself|herself|i|me|my)$/;

const PLURAL = /^(they|them|their|theirs|themselves|we|us|our|those|these)$/;
const THING = /^(it|its|itself|this|there|here)$/;

/** A relative pronoun stands for what it follows, a personal one for the last name or person before it. */
function mentionBefore(
  head: Token,
  mention: EcbMention,
  read: readonly { readonly mention: EcbMention; readonly head: Token | undefined }[],
): EcbMention | undefined {
  const word = head.text.toLowerCase();
  const earlier = read.filter(other => other.head !== undefined && other.head.index < head.index);
  const inOrder = earlier.sort((a, b) => b.head!.index - a.head!.index);
  if (RELATIVE.test(word))
    return inOrder.find(other => other.head!.sentence === head.sentence && other.mention !== mention)
      ?.mention;
  if (PERSONAL.test(word))
    return inOrder.find(
      other => other.head!.upos === 'PROPN' || PERSONAL.test(other.head!.text.toLowerCase()),
    )?.mention;
  if (PLURAL.test(word))
    return inOrder.find(({ head: other }) => PLURAL.test(other!.text.toLowerCase()) || /S$/.test(other!.xpos))
      ?.mention;
  return THING.test(word)
    ? inOrder.find(
        ({ head: other }) => /^(NN|NNP)$/.test(other!.xpos) || THING.test(other!.text.toLowerCase()),
      )?.mention
    : undefined;
}

function kindOf(head: Token | undefined): ReadMention['kind'] {
  if (head?.upos === 'PROPN') return 'name';
  if (head?.upos === 'PRON' || head?.upos === 'DET') return 'pronoun';
  return head?.upos === 'NUM' ? 'number' : 'noun';
}

type EntityFinder = (article: string, span: Span, head: Token) => EntityId | undefined;

/** The entity of that mention of the pipeline that covers the head and agrees best in its borders. */
function createEntityFinder(extractions: readonly Extraction[], pipeline: Pipeline): EntityFinder {
  const { entities, documents } = resolve(extractions, pipeline.schema);
  const articles = new Map(documents.map(({ id, article }) => [id, article]));
  const found = new Map<string, { span: Span; entity: EntityId }[]>();
  for (const { id, mentions } of entities)
    for (const { document, span } of mentions) {
      const article = articles.get(document)!;
      found.set(article, [...(found.get(article) ?? []), { span, entity: id }]);
    }
  return (article, { start, end }, head) => {
    const distance = (span: Span) => Math.abs(span.start - start) + Math.abs(span.end - end);
    return (found.get(article) ?? [])
      .filter(({ span }) => span.start <= head.start && head.end <= span.end && span.end <= end + 3)
      .sort((a, b) => distance(a.span) - distance(b.span))[0]?.entity;
  };
}
