/** Whether a person is "he" or "she": by title of courtesy, by the words of posts and kinship, by given name. */
import type { Gender, Name } from '../../model/index.js';
import type { Titles } from '../../schema/titles.js';
import { fold } from '../spelling.js';
import type { Description } from '../titles/descriptions.js';
import type { Tree } from '../tree/tree.js';
import type { World } from '../world.js';
import type { NameGroup } from './nameGroup.js';

/** What titles and kinship say is `told`; what the given name suggests may be wrong for one in many. */
export interface PersonGender {
  readonly told: Gender | undefined;
  readonly named: Gender | undefined;
}

export function genderOfPerson(
  group: NameGroup,
  tree: Tree,
  descriptions: readonly Description[],
  titles: Titles,
  world: World,
): PersonGender {
  let [female, male] = [0, 0];
  const tell = (gender: Gender | undefined): void => {
    if (gender === 'female') female++;
    else if (gender === 'male') male++;
  };
  for (const name of group.names) {
    tell(titles.genderOf(wordBefore(tree, name)));
    for (const { title } of descriptionsOf(name, descriptions))
      if (title) tell(titles.genderOf(lastWord(tree, title.end)));
  }
  return {
    told: female === male ? undefined : female > male ? 'female' : 'male',
    named: byGivenName(group, world),
  };
}

/** Descriptions come in the order of their holders. */
function descriptionsOf(name: Name, descriptions: readonly Description[]): readonly Description[] {
  let first = 0;
  let beyond = descriptions.length;
  while (first < beyond) {
    const middle = (first + beyond) >> 1;
    if (descriptions[middle]!.holder < name.first) first = middle + 1;
    else beyond = middle;
  }
  let end = first;
  while (end < descriptions.length && descriptions[end]!.holder < name.end) end++;
  return descriptions.slice(first, end);
}

/** Folded word before a name: `mr` of "Mr. Olmert", also where the full stop is a token. */
function wordBefore(tree: Tree, name: Name): string {
  let token = name.first - 1;
  if (tree.tokens[token]?.text === '.') token--;
  const before = tree.tokens[token];
  return before && before.sentence === tree.tokens[name.first]!.sentence ? fold(before.text) : '';
}

/** Letters that can matter of a word before a name. */
const LONGEST_WORD = 40;

function lastWord(tree: Tree, end: number): string {
  const word = /[\p{L}]+$/u.exec(tree.annotation.document.text.slice(Math.max(0, end - LONGEST_WORD), end));
  return word ? fold(word[0]) : '';
}

/** First name of the fullest form; the second where the first tells nothing, as in Asian order. */
function byGivenName(group: NameGroup, world: World): Gender | undefined {
  const words = group.name.split(/\s+/);
  if (words.length === 1) return undefined;
  return (
    world.genderOfGivenName(words[0]!) ?? (words.length > 2 ? world.genderOfGivenName(words[1]!) : undefined)
  );
}
