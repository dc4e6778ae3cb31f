/**
 * Plain text of the data folder for word classes and silver labels: GMB's newswire, Wikinews, Senate press releases.
 * In: the data folder. Out: sentences of tokens, cut by a plain rule that is good enough for counting.
 */
import { readText } from './namesCorpora.js';

/** GMB, words only: its own labels are never looked at. Sentences stand in the order of their articles. */
export function gmbSentences(data: string): string[][] {
  return readText(data, 'gmb', 'gmb-train.tsv.gz')
    .split(/\n\s*\n/)
    .map(block =>
      block
        .split('\n')
        .filter(line => line.includes('\t'))
        .flatMap(line => cutWord(line.split('\t')[0]!)),
    )
    .filter(forms => forms.length > 0);
}

/** Wikinews articles, one list of sentences each. */
export function wikinewsArticles(data: string): string[][][] {
  const rows = [...readText(data, 'raw-wikinews', 'wikinews_2019.csv.gz').matchAll(/"((?:[^"]|"")*)"/g)];
  return rows
    .map(([, cell]) => cell!.replace(/""/g, '"'))
    .filter(cell => cell.length > 300)
    .map(cutSentences);
}

/** Every `step`-th press release, one list of sentences each. */
export function senateReleases(data: string, step: number): string[][][] {
  const files = ['senate-press-2005-08-15_2005-12-31.jsonl.gz', 'senate-press-2006_2008.jsonl.gz'];
  return files
    .flatMap(file => readText(data, 'raw-senate-press', file).split('\n'))
    .filter((line, i) => line !== '' && i % step === 0)
    .map(line => cutSentences((JSON.parse(line) as { text: string }).text));
}

function cutSentences(text: string): string[][] {
  return text
    .split(/\n+|(?<=[a-z0-9)”"][.!?][”"]?)\s+(?=[“"]?\p{Lu})/u)
    .map(cutTokens)
    .filter(forms => forms.length > 0);
}

function cutTokens(text: string): string[] {
  const found =
    text.match(
      /(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}]*\.(?=\s+\p{Lu})|[\p{L}\p{M}]+|\d[\d.,]*\d|\d|[’']s\b|[^\s]/gu,
    ) ?? [];
  return found.flatMap(form => (/^\p{L}{5,}\.$/u.test(form) ? [form.slice(0, -1), '.'] : [form]));
}

const cutWord = (form: string): string[] =>
  /\p{L}-\p{L}/u.test(form) ? form.split(/(-)/).filter(part => part !== '') : [form];
