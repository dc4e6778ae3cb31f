/**
 * Who is who in one article. In: names, syntax, quoted speech by form, descriptions. Out: chains, that is every
 * entity with its mentions, and for each token the entities it stands for.
 */
import type { Annotation } from '../../model/index.js';
import type { Schema } from '../../schema/index.js';
import type { Chains } from '../chains.js';
import type { Description } from '../descriptions.js';
import type { QuotedSpeech } from '../quoted.js';
import { buildChains } from './chainBuilder.js';
import { referencesOfNames } from './nameReferences.js';
import { treeOf } from './tree.js';
import { worldOf } from './world.js';

export function resolveCoreference(
  annotation: Annotation,
  _quotedSpeech: readonly QuotedSpeech[],
  _descriptions: readonly Description[],
  schema: Schema,
): Chains {
  const tree = treeOf(annotation);
  const world = worldOf(schema.gazetteers);
  const named = referencesOfNames(tree, schema, world);
  return buildChains(named.drafts, named.references, annotation.document.text);
}
