/** Learns which abbreviations stand before names and which words like to begin sentences. */
import type { SentenceKnowledge } from '../../src/annotate/sentences.js';
import type { TreebankSentence } from './conllu.js';

/** Titles and their like that the treebanks have too seldom to be learnt from them. */
const TITLES =
  'mr mrs ms mx dr prof sen sens rep reps gov gen lt col sgt capt cmdr adm maj brig cpl pvt rev hon fr sr st mt ft messrs mme mlle amb atty supt insp pres vs v al cf e.g i.e eg ie fig figs no nos vol pp ed eds art sec jan feb mar apr jun jul aug sept sep oct nov dec'
    .split(' ')
    .map(title => `${title}.`);

export function learnSentenceKnowledge(sentences: readonly TreebankSentence[]): SentenceKnowledge {
  const initial = new Map<string, number>();
  const inside = new Map<string, number>();
  const beforeCapital = new Map<string, number>();
  const final = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { words } of sentences) {
    add(initial, words[0]!.form);
    words.forEach(({ form }, index) => {
      if (index > 0) add(inside, form);
      if (!/^\p{L}{2,}\.$/u.test(form)) return;
      const next = words[index + 1]?.form;
      if (next === undefined) add(final, form.toLowerCase());
      else if (/^\p{Lu}/u.test(next)) add(beforeCapital, form.toLowerCase());
    });
  }
  const starters = [...initial.keys()].filter(
    form =>
      /^\p{Lu}/u.test(form) &&
      initial.get(form)! >= 5 &&
      (inside.get(form.toLowerCase()) ?? 0) > 3 * (inside.get(form) ?? 0),
  );
  const titles = [...beforeCapital.keys()].filter(form => beforeCapital.get(form)! >= 4 && !final.has(form));
  return { titles: new Set([...titles, ...TITLES].sort()), starters: new Set(starters.sort()) };
}
