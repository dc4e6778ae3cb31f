/**
 * Which clusters are worth comparing: those that share a blocking key. A key that too many share says nothing and
 * is passed over, so that the number of pairs grows with the number of clusters, not with its square.
 */
import type { EntityType } from '../model/index.js';
import type { NameForms } from '../schema/nameForms.js';
import { acronymsOf, coreWords, withoutCountry, withoutKind } from './bodyNames.js';
import type { Cluster } from './clusters.js';
import { nameWords } from './personNames.js';
import type { Language } from './records.js';
import { lettersOf, skeletonOf } from './spelling.js';

/** Clusters under one key. With 64 a key costs at most 2,016 comparisons. */
const MOST_IN_BLOCK = 64;
/** Names of a cluster that make keys: its most used ones. */
const MOST_NAMES = 8;

/** Indices `a < b` of clusters, each pair once. */
export function candidatePairs(
  clusters: readonly Cluster[],
  language: Language,
): (readonly [number, number])[] {
  const blocks = new Map<string, number[]>();
  clusters.forEach((cluster, index) => {
    for (const key of blockingKeys(cluster, language)) {
      const block = blocks.get(key);
      if (block) block.push(index);
      else blocks.set(key, [index]);
    }
  });
  const pairs = new Map<number, Set<number>>();
  for (const block of blocks.values()) {
    if (block.length < 2 || block.length > MOST_IN_BLOCK) continue;
    for (let i = 0; i < block.length; i++)
      for (let j = i + 1; j < block.length; j++) {
        const others = pairs.get(block[i]!);
        if (others) others.add(block[j]!);
        else pairs.set(block[i]!, new Set([block[j]!]));
      }
  }
  return [...pairs].flatMap(([a, others]) => [...others].map(b => [a, b] as const));
}

/** Its most used names; of a body not "the Committee", which says nothing outside its article. */
export function namesOf(cluster: Cluster, { weights }: Language): readonly string[] {
  const used = [...cluster.names]
    .filter(([name]) => !weights.local.has(name))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return used.slice(0, MOST_NAMES).map(([name]) => name);
}

function blockingKeys(cluster: Cluster, language: Language): Set<string> {
  const keys = new Set<string>();
  for (const name of namesOf(cluster, language)) {
    const letters = lettersOf(name);
    if (letters.length > 3 && (cluster.type !== 'PERSON' || name.includes(' '))) keys.add(`x ${letters}`);
    if (cluster.type === 'PERSON') addPersonKeys(keys, name, language.forms);
    else addBodyKeys(keys, name, cluster.type, language);
    if (cluster.type === 'ORGANIZATION')
      keys.add(`c ${withoutCountry(coreWords(name, language.forms), language).join(' ')}`);
  }
  return keys;
}

function addPersonKeys(keys: Set<string>, name: string, forms: NameForms): void {
  const words = nameWords(name, forms);
  if (words.length < 2) return;
  const [given, family] = [words[0]!, words.at(-1)!];
  keys.add(`p ${[skeletonOf(given), skeletonOf(family)].sort().join(' ')}`);
  keys.add(`f ${family} ${given[0]}`);
  keys.add(`g ${given} ${family[0]}`);
  for (const other of forms.nicknames.get(given) ?? []) keys.add(`f ${family} ${other[0]}`);
  if (words.length > 2) {
    keys.add(`f ${words[1]} ${given[0]}`);
    keys.add(`f ${words.at(-2)} ${given[0]}`);
    keys.add(`f ${family} ${words[1]![0]}`);
  }
}

function addBodyKeys(keys: Set<string>, name: string, type: EntityType, language: Language): void {
  const { forms } = language;
  const core = coreWords(name, forms);
  if (core.length === 0) return;
  keys.add(`b ${core.join(' ')}`);
  const kindless = withoutKind(core, type, language);
  if (kindless.length > 0) keys.add(`k ${kindless.join(' ')}`);
  for (const acronym of acronymsOf(name, forms)) keys.add(`a ${acronym}`);
  if (core.length === 1 && core[0]!.length <= 8) keys.add(`a ${core[0]}`);
  const skeleton = core.map(skeletonOf).join(' ');
  if (skeleton.length >= 4) keys.add(`s ${skeleton}`);
}
