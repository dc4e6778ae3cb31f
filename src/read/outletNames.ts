/** Names of outlets and agencies, and words of posts. In: text. Out: the usual name, or whether such a word stands in it. */
import type { FurnitureCues } from '../model/index.js';

/** The outlet or agency whose name the text is. */
export function nameOutlet(text: string, cues: FurnitureCues): string | undefined {
  const form = text
    .toLowerCase()
    .replace(/^[^\p{L}]+|[^\p{L}\p{N})]+$/gu, '')
    .replace(/\s+/g, ' ');
  return cues.outlets.get(form) ?? cues.agencies.get(form);
}

const TITLE_CASE = /^(?:The )?\p{Lu}[\p{L}’'.-]*(?: (?:&|of|the|and|\p{Lu}[\p{L}’'.-]*)){1,4}$/u;

/** The outlet a line of its own names: one that is known, or a name in capitals such as papers have. */
export function nameOutletLine(text: string, cues: FurnitureCues): string | undefined {
  const line = text.trim();
  const known = nameOutlet(line, cues);
  if (known !== undefined || !TITLE_CASE.test(line) || !/\p{Ll}/u.test(line)) return known;
  const words = line.toLowerCase().match(/\p{L}+/gu) ?? [];
  const isNamed = words.some(word => cues.outletWords.has(word));
  return isNamed && !words.every(word => cues.labelWords.has(word)) ? line : undefined;
}

/** Does a word of it name a post: "foreign minister", "Diplomatic Correspondent"? */
export function hasWordOf(text: string, posts: ReadonlySet<string>): boolean {
  return text
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .some(word => posts.has(word));
}
