/** Names that the text itself abbreviates: "the Revolutionary Armed Forces of Colombia (FARC)". */
import type { Annotation, Name } from '../../model/index.js';

/** Acronym → the name it stands behind, in brackets; or before, with the acronym first: "FARC (the …)". */
export function acronymsInBrackets(names: readonly Name[], annotation: Annotation): Map<string, string> {
  const { text } = annotation.document;
  const expansions = new Map<string, string>();
  for (const [index, name] of names.entries()) {
    const next = names[index + 1];
    if (!next) continue;
    const between = text.slice(name.span.end, next.span.start);
    if (!/^\s*[([]\s*(?:the\s+)?$/.test(between) || !/^\s*[)\],;]/.test(text.slice(next.span.end))) continue;
    if ((isAcronym(next.text) && isExpansion(name.text, next.text)) || isInitials(next.text, name.text))
      expansions.set(next.text, name.text);
    else if (isAcronym(name.text) && isExpansion(next.text, name.text)) expansions.set(name.text, next.text);
  }
  return expansions;
}

function isAcronym(text: string): boolean {
  return /^\p{Lu}[\p{L}\d.&-]{1,9}$/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

/** `Umno` of "United Malays National Organisation". */
function isInitials(text: string, name: string): boolean {
  const letters = name.match(/(?<=^|[ -])\p{Lu}/gu)?.join('') ?? '';
  return /^\p{Lu}\p{Ll}{2,7}$/u.test(text) && letters.toLowerCase() === text.toLowerCase();
}

/** Several words, of which one begins with a letter of the acronym: it may abbreviate another language. */
function isExpansion(text: string, acronym: string): boolean {
  const words = text.split(/\s+/);
  return words.length > 1 && words.some(word => acronym.toLowerCase().includes(word[0]!.toLowerCase()));
}
