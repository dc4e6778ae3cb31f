/**
 * Copies of some sentences in the letter case of headlines and of shouted lines, which treebanks have too few of.
 * In: sentences. Out: the same and the copies, each after its model.
 */
import type { TreebankSentence } from './conllu.js';

/** One sentence in so many gets a copy. */
const TITLE_CASE_EVERY = 14;
const CAPITALS_EVERY = 40;

export function withHeadlines(sentences: readonly TreebankSentence[]): TreebankSentence[] {
  return sentences.flatMap((sentence, index) => {
    if (index % TITLE_CASE_EVERY === 3) return [sentence, recast(sentence, titleCase)];
    if (index % CAPITALS_EVERY === 5) return [sentence, recast(sentence, form => form.toUpperCase())];
    return [sentence];
  });
}

/** The copy loses its full stop, as headlines have none. */
function recast(sentence: TreebankSentence, change: (form: string) => string): TreebankSentence {
  const last = sentence.words.length - 1;
  const words =
    last > 0 && sentence.words[last]!.form === '.' && sentence.words.every(word => word.head !== last)
      ? sentence.words.slice(0, last)
      : sentence.words;
  return { ...sentence, words: words.map(word => ({ ...word, form: change(word.form) })) };
}

/** Short words stay small, as most papers have it. */
function titleCase(form: string): string {
  return form.length > 3 ? form[0]!.toUpperCase() + form.slice(1) : form;
}
