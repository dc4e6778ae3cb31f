/** Countries, peoples and bodies that the name finder passed over. In: words of an article. Out: their codes, mostly ISO 3166-1 alpha-3. */
import type { ActorCodes } from '../../schema/events.js';
import type { Tree } from '../tree/tree.js';
import type { World } from '../world.js';

export interface PassedOver {
  readonly countryCalled: (word: string) => string | undefined;
  /** By the last token of its name. */
  readonly bodyOf: (token: number) => string | undefined;
  readonly peopleOf: (last: number) => string | undefined;
  readonly countryOfAdjective: (token: number) => string | undefined;
  readonly isState: (name: string) => boolean;
}

export function passedOverIn(tree: Tree, codes: ActorCodes, world: World): PassedOver {
  return { countryCalled, bodyOf, peopleOf, countryOfAdjective, isState };

  /** A country, its capital or a body that the name finder passed over. */
  function countryCalled(word: string): string | undefined {
    const body = codes.bodies.get(word);
    if (body !== undefined) return body;
    return (world.countryNamed(word) ?? world.countryOfCapital(word) ?? world.countryOfDemonym(word))?.iso3;
  }

  /** "the European Community", "the West Bank": a name of several words. */
  function bodyOf(token: number): string | undefined {
    if (!/^\p{Lu}/u.test(tree.tokens[token]!.text)) return undefined;
    for (let first = token - 1; first >= Math.max(0, token - 3); first--) {
      if (!/^\p{Lu}/u.test(tree.tokens[first]!.text)) break;
      const words = tree.tokens.slice(first, token + 1).map(({ text }) => text);
      const name = words.join(' ');
      const code = codes.bodies.get(name) ?? codes.regions.get(name) ?? world.countryNamed(name)?.iso3;
      if (code !== undefined) return code;
    }
    return undefined;
  }

  /** The land of a people of two words of which the second alone is another's: "Turkish Cypriots". */
  function peopleOf(last: number): string | undefined {
    const [first, word] = [tree.tokens[last - 1], tree.tokens[last]];
    if (!first || !word || world.countryOfDemonym(word.text.replace(/s$/, '')) === undefined)
      return undefined;
    return codes.regions.get(`${first.text} ${word.text}`);
  }

  /** "Scottish", "Sri Lankan", where the name finder passed over it. */
  function countryOfAdjective(token: number): string | undefined {
    const { text, upos } = tree.tokens[token]!;
    const before = tree.tokens[token - 1];
    const whole = before && /^\p{Lu}/u.test(before.text) ? `${before.text} ${text}` : undefined;
    const home = whole && (codes.regions.get(whole) ?? world.countryOfDemonym(whole)?.iso3);
    if (home || upos !== 'ADJ') return home || codes.regions.get(text.replace(/s$/, ''));
    return codes.regions.get(text) ?? world.countryOfDemonym(text)?.iso3;
  }

  /** "Kosovo", "the Soviet Union": what the gazetteer of countries leaves out. */
  function isState(name: string): boolean {
    const code = codes.regions.get(name);
    return code !== undefined && !codes.stateless.has(code);
  }
}
