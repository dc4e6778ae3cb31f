/** Reads treebanks in CoNLL-U. In: the text of a file. Out: sentences of words with tags and trees. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface TreebankSentence {
  readonly id: string;
  readonly text: string;
  readonly startsParagraph: boolean;
  readonly startsDocument: boolean;
  readonly words: readonly TreebankWord[];
}

export interface TreebankWord {
  readonly form: string;
  readonly lemma: string;
  /** `NOUN NNS` */
  readonly tag: string;
  /** Position in the sentence, -1 for the root. */
  readonly head: number;
  readonly deprel: string;
}

export function readTreebank(file: string): TreebankSentence[] {
  const bytes = readFileSync(file);
  return parseTreebank((file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'));
}

export function parseTreebank(content: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = [];
  let id = '';
  let text = '';
  let startsParagraph = false;
  let startsDocument = false;
  let words: TreebankWord[] = [];
  for (const line of content.split('\n')) {
    if (line.startsWith('# sent_id = ')) id = line.slice(12);
    else if (line.startsWith('# text = ')) text = line.slice(9);
    else if (line.startsWith('# newpar')) startsParagraph = true;
    else if (line.startsWith('# newdoc')) startsDocument = true;
    else if (line === '') {
      if (words.length > 0) sentences.push({ id, text, startsParagraph, startsDocument, words });
      words = [];
      startsParagraph = false;
      startsDocument = false;
    } else if (/^\d+\t/.test(line)) {
      const [, form = '', lemma = '', upos = '', xpos = '', , head = '', deprel = ''] = line.split('\t');
      words.push({ form, lemma, tag: `${upos} ${xpos}`, head: Number(head) - 1, deprel });
    }
  }
  return sentences;
}
