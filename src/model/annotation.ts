/**
 * What an annotator sees in a document: tokens, sentences, syntax (Universal Dependencies v2) and names.
 * Token positions are indices into `Annotation.tokens`; spans are offsets into `Document.text`.
 */
import type { Block, Document } from './document.js';
import type { Span } from './span.js';

export type EntityType = 'PERSON' | 'PLACE' | 'ORGANIZATION';

/** Universal part of speech, https://universaldependencies.org/u/pos/ */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

export interface Token extends Span {
  readonly index: number;
  readonly text: string;
  /** `text` in small letters. */
  readonly lower: string;
  /** Lower case but for proper nouns. */
  readonly lemma: string;
  readonly upos: Upos;
  /** Penn Treebank tag (`VBD`, `VBN`, `VBG`, `NNS` …), which tells tense and number. */
  readonly xpos: string;
  /** Index of the syntactic head, -1 for the root of its sentence. */
  readonly head: number;
  /** UD relation to the head, with subtype where there is one: `nsubj:pass`, `obl`, `nmod:poss`, `appos`, `root`. */
  readonly deprel: string;
  /** Index into `Annotation.sentences`. */
  readonly sentence: number;
}

export interface Sentence {
  readonly index: number;
  readonly span: Span;
  /** Tokens `[first, end)` of the sentence. */
  readonly first: number;
  readonly end: number;
  /** Index of the block, and of the paragraph it stands in (blocks in text order). */
  readonly block: number;
  readonly kind: Block['kind'];
}

/** A name as it stands in the text: longest, without titles, articles and possessive endings. */
export interface Name {
  readonly span: Span;
  readonly text: string;
  readonly type: EntityType;
  /** Tokens `[first, end)`; a half of a hyphen compound that the tokenizer kept whole has the whole token. */
  readonly first: number;
  readonly end: number;
  /** In [0, 1]: that span and type are right. */
  readonly confidence: number;
}

export interface Annotation {
  readonly document: Document;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** In text order, not overlapping. */
  readonly names: readonly Name[];
}

/** A language model: everything that must be known to turn a document into an annotation. */
export interface Annotator {
  /** Name and version, written into every extract line. */
  readonly version: string;
  readonly annotate: (document: Document) => Annotation;
}
