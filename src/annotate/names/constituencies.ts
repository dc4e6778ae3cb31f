/**
 * The state behind the letter of a party: `(D-WA)`, `, R-Calif.,`. In: a sentence with its names. Out: the same, with
 * those states among its names.
 */
import { PLACE } from './labels.js';
import type { Lexicon } from './lexicon.js';
import { type FoundName, fill, type ReadSentence } from './mentions.js';

/** The form leaves no doubt. */
const CERTAINTY = 0.95;

export function addConstituencies({ view, names }: ReadSentence, lexicon: Lexicon): ReadSentence {
  const { words } = view;
  const found: FoundName[] = [];
  for (let letter = 1; letter + 2 < words.length; letter++) {
    if (!/^[-–]$/.test(words[letter + 1]!.form) || !/^\p{Lu}$/u.test(words[letter]!.form)) continue;
    if (!/^[(,]$/.test(words[letter - 1]!.form)) continue;
    const first = letter + 2;
    const end = endOfRegion(view, first, lexicon);
    if (end !== undefined) found.push({ first, end, type: PLACE, certainty: CERTAINTY });
  }
  return found.length === 0 ? { view, names } : { view, names: fill(found, names) };
}

/** `North Dakota`, `Wash.` whose full stop is a word of its own, `N.C.` of three, `ND`: the longest. */
function endOfRegion({ words }: ReadSentence['view'], first: number, lexicon: Lexicon): number | undefined {
  for (let end = Math.min(first + LONGEST, words.length); end > first; end--) {
    const forms = words.slice(first, end).map(({ form }) => form);
    if (lexicon.isRegion(forms.join(' ')) || lexicon.isRegion(forms.join(''))) return end;
  }
  return undefined;
}

/** Words of the longest such name or short form. */
const LONGEST = 3;
