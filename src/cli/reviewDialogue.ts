/**
 * The talk with the user about doubtful pairs: shows one, asks, notes the answer, goes on. In: pairs, lines of the
 * user's, where to write. Out: how many were settled. Every answer is saved before the next question.
 */
import type { Pair, Sentence, Side } from '../query/doubts.js';
import type { Decided, DecisionsFile } from './decisionsFile.js';

export interface Dialogue {
  /** Lines as the user types them; their end is as good as "quit". */
  readonly lines: AsyncIterator<string>;
  readonly write: (text: string) => void;
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly file: DecisionsFile;
}

const KEYS = '[s]ame  [d]ifferent  s[k]ip  [u]ndo  [q]uit';

/** @returns the decisions made. */
export async function reviewPairs(pairs: readonly Pair[], dialogue: Dialogue): Promise<readonly Decided[]> {
  const { write, bold, lines, file } = dialogue;
  const answers: (Decided | undefined)[] = [];
  const decided = (): Decided[] => answers.filter(answer => answer !== undefined);
  while (answers.length < pairs.length) {
    const pair = pairs[answers.length]!;
    if (isSettled(pair, decided())) {
      answers.push(undefined);
      continue;
    }
    write(`\n${bold(`${answers.length + 1} of ${pairs.length}`)}  ${describePair(pair, dialogue)}${KEYS} > `);
    const { value, done } = await lines.next();
    const word = done ? 'quit' : value.trim().toLowerCase();
    if (word === 'q' || word === 'quit') break;
    if (word === 'u' || word === 'undo') {
      undo(answers, pairs);
      file.save(decided());
      continue;
    }
    const verdict = VERDICTS[word];
    if (verdict === undefined && word !== 'k' && word !== 'skip') {
      write('type s, d, k, u or q, then Enter\n');
      continue;
    }
    answers.push(verdict && { verdict, pair: [pair.sides[0].reference, pair.sides[1].reference] });
    if (verdict) file.save(decided());
  }
  return decided();
}

const VERDICTS: Readonly<Record<string, Decided['verdict'] | undefined>> = {
  s: 'same',
  same: 'same',
  d: 'different',
  different: 'different',
};

/** A short name that was given to one is asked of no other. */
function isSettled({ sides, joined }: Pair, decided: readonly Decided[]): boolean {
  return (
    !joined &&
    decided.some(
      ({ verdict, pair }) =>
        verdict === 'same' &&
        sides.some(({ reference }) => reference.includes(' @ ') && pair.includes(reference)),
    )
  );
}

/** Takes back the last answer, and with it the pairs that it had settled. */
function undo(answers: (Decided | undefined)[], pairs: readonly Pair[]): void {
  let last = answers.pop();
  while (last === undefined && answers.length > 0) {
    const pair = pairs[answers.length]!;
    if (
      !isSettled(
        pair,
        answers.filter(answer => answer !== undefined),
      )
    )
      return;
    last = answers.pop();
  }
}

export function describePair(
  { sides, joined, score, evidence }: Pair,
  { bold, dim }: Pick<Dialogue, 'bold' | 'dim'>,
): string {
  const heading = `${joined ? 'joined' : 'kept apart'}, score ${score} ${dim('(joined above 0)')}`;
  const reasons = evidence.map(
    ({ kind, weight, detail }) => `    ${weight >= 0 ? '+' : ''}${weight}  ${kind}: ${detail}`,
  );
  const [one, other] = sides.map((side, index) => describeSide('AB'[index]!, side, bold, dim));
  return `${[heading, one, other, 'Evidence', ...reasons].join('\n')}\n`;
}

/** Articles shown of each side. */
const MOST_ARTICLES = 3;

function describeSide(
  letter: string,
  { name, type, mentions, articles, descriptions, sentences }: Side,
  bold: (text: string) => string,
  dim: (text: string) => string,
): string {
  const also = descriptions.length > 0 ? `  ${descriptions.join('; ')}` : '';
  const more = articles.length > MOST_ARTICLES ? ` and ${articles.length - MOST_ARTICLES} more` : '';
  const where = `${articles.slice(0, MOST_ARTICLES).join(', ')}${more}`;
  const counted = `${mentions} ${mentions === 1 ? 'mention' : 'mentions'} in ${where}`;
  return [
    `${letter}  ${bold(name)}  ${dim(`${type}, ${counted}`)}${also}`,
    ...sentences.map(sentence => describeSentence(sentence, bold, dim)),
  ].join('\n');
}

function describeSentence(
  { text, name: [start, end], article, published }: Sentence,
  bold: (text: string) => string,
  dim: (text: string) => string,
): string {
  const shown = `${text.slice(0, start)}${bold(text.slice(start, end))}${text.slice(end)}`;
  const place = [published?.slice(0, 10), article].filter(Boolean).join(', ');
  return `    “${shown.replace(/\s+/g, ' ').trim()}” ${dim(place)}`;
}
