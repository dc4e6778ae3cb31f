/**
 * Who is who in one article. In: names, syntax, quoted speech by form, descriptions. Out: chains, that is every
 * entity with its mentions, and for each token the entities it stands for.
 */
import type { Annotation } from '../../model/index.js';
import type { Schema } from '../../schema/index.js';
import type { Chains } from '../chains.js';
import type { Description } from '../descriptions.js';
import type { QuotedSpeech } from '../quoted.js';
import { findTitlePhrases } from '../titlePhrases.js';
import { headOfRange, treeOf } from '../tree.js';
import { type Candidate, candidateAt } from './candidates.js';
import { buildChains, type Reference } from './chainBuilder.js';
import { genderOfPerson } from './genders.js';
import { referencesOfNames } from './nameReferences.js';
import { resolvePersonPronouns } from './pronouns.js';
import { speechAround } from './speech.js';
import { worldOf } from './world.js';

export function resolveCoreference(
  annotation: Annotation,
  quotedSpeech: readonly QuotedSpeech[],
  descriptions: readonly Description[],
  schema: Schema,
): Chains {
  const tree = treeOf(annotation);
  const world = worldOf(schema.gazetteers);
  const { drafts, groups, references } = referencesOfNames(tree, schema, world);
  const speechAt = speechAround(tree, quotedSpeech);
  const genders = groups.map(group =>
    group.type === 'PERSON' ? genderOfPerson(group, tree, descriptions, schema.titles, world) : undefined,
  );
  const named = references
    .filter(({ kind }) => kind === 'name')
    .map(({ span, tokens, drafts: meant }) =>
      candidateAt(
        tree,
        headOfRange(tree.tokens, tokens[0]!, tokens.at(-1)! + 1),
        span,
        meant,
        'name',
        speechAt,
      ),
    );
  const described = new Set(descriptions.map(({ title }) => title?.start));
  const unnamed = findTitlePhrases(tree, schema.titles, world)
    .filter(
      phrase => phrase.determined && !phrase.plural && !described.has(tree.tokens[phrase.titleFirst]!.start),
    )
    .map(phrase => {
      const span = { start: tree.tokens[phrase.first]!.start, end: tree.tokens[phrase.head]!.end };
      return candidateAt(tree, phrase.head, span, [], 'nominal', speechAt);
    });
  const context = {
    tree,
    pronouns: schema.pronouns,
    quotedSpeech,
    speechAt,
    persons: {
      isPerson: (draft: number) => drafts[draft]!.type === 'PERSON',
      genderOf: (draft: number) => genders[draft],
    },
  };
  const pronouns = resolvePersonPronouns(context, [...named, ...unnamed]);
  return buildChains(drafts, [...references, ...pronouns.map(asReference)], annotation.document.text);
}

function asReference({ kind, span, head, drafts }: Candidate): Reference {
  return { kind, span, tokens: [head], drafts, standsFor: undefined };
}
