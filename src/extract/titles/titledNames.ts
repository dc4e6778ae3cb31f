/**
 * Names that a title stands beside, found by the words between the two. In: the tree, a title phrase and the persons
 * named in the article, by the first token of the name. Out: their names, in text order; or the head of the one name.
 */
import type { Name } from '../../model/index.js';
import { dependents, headOfName, relation, type Tree, textAt } from '../tree/tree.js';
import type { TitlePhrase } from './titlePhrases.js';

/** "Foreign Minister Ida Berg"; "Presidents Ida Berg of Norway and Kenji Ito of Japan". */
export function namesAfter(
  tree: Tree,
  phrase: TitlePhrase,
  persons: ReadonlyMap<number, Name>,
  courtesy: ReadonlySet<string>,
): Name[] {
  // "Spokesman Dr. Weber"
  const between = isCourtesy(tree, phrase.end, courtesy) ? 1 : 0;
  // "Prime Minister (PM) Weber"
  const isGlossed = textAt(tree, phrase.end) === '(' && textAt(tree, phrase.end + 2) === ')';
  const first = persons.get(phrase.end + (isGlossed ? 3 : between));
  if (!first || !sameSentence(tree, phrase.head, first.first)) return [];
  const names = [first];
  while (phrase.plural) {
    const next = nextInList(tree, names.at(-1)!, persons);
    if (!next) break;
    names.push(next);
  }
  // "a lunch with senators Weber is to attend": a clause of its own.
  const acts = ['VERB', 'AUX'].includes(tree.tokens[first.end]?.upos ?? '');
  return phrase.plural && names.length === 1 && acts ? [] : names;
}

function isCourtesy(tree: Tree, token: number, courtesy: ReadonlySet<string>): boolean {
  return courtesy.has(textAt(tree, token).toLowerCase().replace('.', ''));
}

/** The next name of a list, over "of PLACE", a comma and "and". */
function nextInList(tree: Tree, name: Name, persons: ReadonlyMap<number, Name>): Name | undefined {
  let token = name.end;
  if (textAt(tree, token) === 'of' && tree.nameAt[token + 1]) token = tree.nameAt[token + 1]!.end;
  if (textAt(tree, token) === ',') token++;
  if (/^(?:and|or|&)$/.test(textAt(tree, token))) token++;
  return token > name.end && sameSentence(tree, token, name.first) ? persons.get(token) : undefined;
}

/** "Karen Okoro, 45, a teacher at": the name before the comma. */
export function nameBefore(
  tree: Tree,
  phrase: TitlePhrase,
  persons: ReadonlyMap<number, Name>,
): number | undefined {
  let token = phrase.first - 1;
  // "Weber, no lawyer, …"
  if (/^no$/i.test(textAt(tree, phrase.first))) return undefined;
  // "Weber, one of the party's leaders,"
  if (isOneOf(tree, phrase)) token -= 2;
  if (!/^[,(–—-]$/.test(textAt(tree, token))) return undefined;
  if (tree.tokens[token - 1]?.upos === 'NUM' && textAt(tree, token - 2) === ',') token -= 2;
  const name = tree.nameAt[token - 1];
  if (name?.type !== 'PERSON' || name.end !== token || !persons.has(name.first)) return undefined;
  return sameSentence(tree, name.first, phrase.head) ? headOfName(tree, name) : undefined;
}

/** "one of the party's leaders" */
function isOneOf(tree: Tree, { plural, first }: TitlePhrase): boolean {
  return plural && textAt(tree, first - 1) === 'of' && /^one$/i.test(textAt(tree, first - 2));
}

/** Not "…, the Queen suspended": what follows closes the apposition. */
export function standsBeside(tree: Tree, phrase: TitlePhrase): boolean {
  const next = tree.tokens[phrase.end];
  if (!next || next.sentence !== tree.tokens[phrase.head]!.sentence) return true;
  if (phrase.kind === 'kin' && /^(?:and|or)$/.test(next.text)) return false;
  // "Marsh, his wife Ida and": whoever the kin is, it is named right behind.
  if (phrase.kind === 'kin' && phrase.first < phrase.titleFirst && next.upos === 'PROPN') return false;
  // "Berger, the spokesman said, would go"
  if (/^VB[DZP]$/.test(next.xpos) && textAt(tree, next.index + 1) === ',') return false;
  if (relation(tree.tokens[phrase.head]!) === 'appos' || !['VERB', 'AUX'].includes(next.upos)) return true;
  // "Berg, Norway's commander-in-chief says": the parser gives the verb to the name
  const name = tree.nameAt[phrase.first - 2];
  if (name?.type !== 'PERSON' || phrase.owner === undefined) return false;
  const { deprel, head } = tree.tokens[headOfName(tree, name)]!;
  return deprel === 'nsubj' && head === next.index && !dependents(tree, head, 'nsubj').includes(phrase.head);
}

/**
 * "a spokesman for the ministry, Olu Adeyemi, said"; "his brother, President Raul Castro"; "two ministers, Olga Weber
 * and Kenji Ito, said".
 */
export function namesBehindComma(
  tree: Tree,
  phrase: TitlePhrase,
  persons: ReadonlyMap<number, Name>,
  phrases: readonly TitlePhrase[],
  courtesy: ReadonlySet<string>,
): Name[] {
  // "one of the party's leaders, Olga Weber, said"
  const plural = phrase.plural && !isOneOf(tree, phrase);
  const one = /^one$/i.test(textAt(tree, phrase.first));
  // "Minister of Agriculture, Luis Paz, said", "Meanwhile Minister of Agriculture, Luis Paz arrived"
  const opens = opensWithCapital(tree, phrase);
  const beside = phrase.determined || phrase.plural || one || opens;
  if (!beside || !/^[,:]$/.test(textAt(tree, phrase.end))) return [];
  // "the institute's director, Dr. Weber, said"
  const start = phrase.end + (isCourtesy(tree, phrase.end + 1, courtesy) ? 2 : 1);
  const between = phrases.find(other => other.first === start && persons.has(other.end));
  const name = persons.get(between ? between.end : start);
  if (!name || !sameSentence(tree, phrase.head, name.first) || followsOpening(tree, phrase, name)) return [];
  const names = [name];
  while (plural) {
    const next = nextInList(tree, names.at(-1)!, persons);
    if (!next) break;
    names.push(next);
  }
  if (plural && names.length < 2) return [];
  // "Chilean minister: Paz should resign" has a minister who speaks.
  const isLabel = textAt(tree, phrase.end) === ':';
  if (closesApposition(tree, names.at(-1)!)) return names;
  return names.length === 1 && ((opens && !isLabel) || isOneSubject(tree, phrase, name)) ? names : [];
}

/** "Nokia's chairwoman, Ida Berg said": without its second comma the parser gives the verb two subjects. */
function isOneSubject(tree: Tree, { head, owner }: TitlePhrase, name: Name): boolean {
  const [post, named] = [tree.tokens[head]!, tree.tokens[headOfName(tree, name)]!];
  const isSubject = relation(post) === 'nsubj' && relation(named) === 'nsubj' && post.head === named.head;
  return isSubject && owner !== undefined && textAt(tree, name.first - 1) === ',';
}

/** A title in capitals that no article opens, at the beginning of its sentence or behind a comma. */
function opensWithCapital(tree: Tree, { first, titleFirst, determined }: TitlePhrase): boolean {
  const before = tree.tokens[first - 1];
  return (
    !determined &&
    /^\p{Lu}/u.test(textAt(tree, titleFirst)) &&
    (before === undefined ||
      before.sentence !== tree.tokens[first]!.sentence ||
      /^[,;]$/.test(before.text) ||
      before.upos === 'ADV')
  );
}

/** "According to the lawyer, Olu Adeyemi, who is ill, stays at home": the name begins the main clause. */
function followsOpening(tree: Tree, phrase: TitlePhrase, name: Name): boolean {
  const { first } = tree.annotation.sentences[tree.tokens[phrase.head]!.sentence]!;
  const head = tree.tokens[headOfName(tree, name)]!;
  return (
    phrase.first - first <= 2 &&
    /^(?:to|for|in)$/.test(textAt(tree, phrase.first - 1)) &&
    relation(head) === 'nsubj' &&
    head.head > name.end
  );
}

function closesApposition(tree: Tree, name: Name): boolean {
  const next = tree.tokens[name.end];
  return !next || next.sentence !== tree.tokens[name.first]!.sentence || /^[,.;:)–—"”-]$/.test(next.text);
}

function sameSentence(tree: Tree, a: number, b: number): boolean {
  return tree.tokens[a]?.sentence === tree.tokens[b]?.sentence;
}
