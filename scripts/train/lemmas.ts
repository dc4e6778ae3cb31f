/**
 * Learns the endings that make lemmas, and the forms that they do not tell: those of the treebanks, and those of a
 * vocabulary whose lemma is told by which stems are words, and last those of irregular verbs.
 */
import {
  findLemma,
  type LemmaEdit,
  type LemmaModel,
  LONGEST_ENDING,
  lemmaForm,
} from '../../src/annotate/syntax/lemmatizer.js';
import type { TreebankSentence } from './conllu.js';
import { inflections, prefixedForms } from './inflections.js';
import { irregularForms } from './irregularVerbs.js';

/** An ending must be seen with so many different forms, and this share of them must be made alike. */
const FORMS_OF_AN_ENDING = 2;
const SHARE_OF_AN_ENDING = 0.7;

/** `vocabulary` has the most frequent word first. */
export function learnLemmas(
  sentences: readonly TreebankSentence[],
  vocabulary: readonly string[],
): LemmaModel {
  const lemmas = commonLemmas(sentences);
  const counts = new Map<string, Map<string, number>>();
  for (const [key, lemma] of lemmas) {
    const space = key.lastIndexOf(' ');
    const tag = key.slice(0, space);
    const form = key.slice(space + 1);
    const edit = editOf(form, lemma);
    for (let length = 0; length <= Math.min(LONGEST_ENDING, form.length - 1); length++) {
      if (edit.cut > length + 1 && length > 0) continue;
      const ending = `${tag} ${form.slice(form.length - length).toLowerCase()}`;
      const edits = counts.get(ending) ?? new Map<string, number>();
      const name = `${edit.cut}\t${edit.add}`;
      counts.set(ending, edits.set(name, (edits.get(name) ?? 0) + 1));
    }
  }
  const endings = new Map<string, LemmaEdit>();
  for (const ending of [...counts.keys()].sort()) {
    const edits = [...counts.get(ending)!].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const total = edits.reduce((sum, [, count]) => sum + count, 0);
    const [name, count] = edits[0]!;
    const short = ending.endsWith(' ');
    if (!short && (count < FORMS_OF_AN_ENDING || count < total * SHARE_OF_AN_ENDING)) continue;
    const [cut = '', add = ''] = name.split('\t');
    endings.set(ending, { cut: Number(cut), add });
  }
  const plain: LemmaModel = { exceptions: new Map(), endings: withoutEchoes(endings) };
  const exceptions = new Map<string, string>();
  for (const [key, lemma] of lemmas) {
    const space = key.lastIndexOf(' ');
    const tag = key.slice(0, space);
    const form = key.slice(space + 1);
    if (findLemma(plain, form, tag) !== lemma) exceptions.set(`${tag} ${form.toLowerCase()}`, lemma);
  }
  for (const { tag, form, lemma } of [...inflections(vocabulary), ...prefixedForms(vocabulary, lemmas)])
    if (!lemmas.has(`${tag} ${form}`) && findLemma(plain, form, tag) !== lemma)
      exceptions.set(`${tag} ${form}`, lemma);
  return withIrregularForms({ ...plain, exceptions });
}

/** Forms that are known, whatever a treebank says of them. */
export function withIrregularForms(model: LemmaModel): LemmaModel {
  const exceptions = new Map(model.exceptions);
  for (const { tag, form, lemma } of irregularForms())
    if (findLemma({ ...model, exceptions }, form, tag) !== lemma) exceptions.set(`${tag} ${form}`, lemma);
  return { ...model, exceptions };
}

/** `tag form` → the lemma most often given to it, in the order of the keys. */
function commonLemmas(sentences: readonly TreebankSentence[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { words } of sentences)
    for (const { form, lemma, tag } of words) {
      if (lemma === '_' || form === '') continue;
      const key = `${tag} ${lemmaForm(form, tag)}`;
      const seen = counts.get(key) ?? new Map<string, number>();
      counts.set(key, seen.set(lemma, (seen.get(lemma) ?? 0) + 1));
    }
  return new Map(
    [...counts.keys()].sort().map(key => {
      const [best] = [...counts.get(key)!].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
      return [key, best![0]];
    }),
  );
}

function editOf(form: string, lemma: string): LemmaEdit {
  let shared = 0;
  while (shared < form.length && shared < lemma.length && form[shared] === lemma[shared]) shared++;
  return { cut: form.length - shared, add: lemma.slice(shared) };
}

/** Drops endings that say what the next shorter one says. */
function withoutEchoes(endings: ReadonlyMap<string, LemmaEdit>): Map<string, LemmaEdit> {
  const kept = new Map<string, LemmaEdit>();
  for (const [key, edit] of endings) {
    const space = key.lastIndexOf(' ');
    let shorter: LemmaEdit | undefined;
    for (let from = space + 2; from <= key.length && !shorter; from++)
      shorter = endings.get(key.slice(0, space + 1) + key.slice(from));
    if (!shorter || key.length === space + 1 || shorter.cut !== edit.cut || shorter.add !== edit.add)
      kept.set(key, edit);
  }
  return kept;
}
