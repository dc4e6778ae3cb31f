/** Words and sentences as the annotator that ships finds them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { findSentences, LONGEST_SENTENCE } from '../../src/annotate/sentences.js';
import { readSyntaxModel } from '../../src/annotate/syntax/index.js';
import { adaptTokens } from '../../src/annotate/tokens.js';
import { createWinkTokenizer } from '../../src/annotate/wink.js';
import { root } from '../root.js';

const model = readSyntaxModel(readFileSync(join(root, 'models/syntax.bin')));
const findTokens = createWinkTokenizer();

function words(text: string): string[] {
  return adaptTokens(text, findTokens(text), model.tokens).map(({ start, end }) => text.slice(start, end));
}

function sentences(text: string): string[] {
  const tokens = adaptTokens(text, findTokens(text), model.tokens);
  const borders = findSentences(text, tokens, model.sentences);
  return borders
    .slice(1)
    .map((end, index) => text.slice(tokens[borders[index]!]!.start, tokens[end - 1]!.end));
}

function check(found: readonly string[], expected: string): void {
  assert.equal(found.join(' | '), expected);
}

test('clitics are words, whatever the apostrophe', () => {
  check(
    words("Berg's aides didn't know; they’re here."),
    "Berg | 's | aides | did | n't | know | ; | they | ’re | here | .",
  );
  check(words('The ministers’ talks can’t fail.'), 'The | ministers | ’ | talks | ca | n’t | fail | .');
  check(words("I'm not gonna go"), "I | 'm | not | gon | na | go");
});

test('both halves of a hyphen compound are words', () => {
  check(
    words('The US-China and Berg-Haddad talks'),
    'The | US | - | China | and | Berg | - | Haddad | talks',
  );
  check(words('a pre-war plan'), 'a | pre-war | plan');
  check(words('a six-year-old, pro-Kyiv deal'), 'a | six | - | year | - | old | , | pro | - | Kyiv | deal');
});

test('numbers, sums and addresses stay whole', () => {
  check(
    words('It cost $3.5bn (12%) by 10:30 a.m.'),
    'It | cost | $ | 3.5 | bn | ( | 12 | % | ) | by | 10:30 | a.m.',
  );
  check(words('See example.org or x@example.com.'), 'See | example.org | or | x@example.com | .');
});

test('letters of any alphabet make one word', () => {
  check(words('Łódź and Kraków met Erdoğan'), 'Łódź | and | Kraków | met | Erdoğan');
});

test('titles, initials and short forms do not end a sentence', () => {
  check(
    sentences('Mr. Berg met Sen. J. K. Haddad. They spoke.'),
    'Mr. Berg met Sen. J. K. Haddad. | They spoke.',
  );
  check(sentences('The U.S. Senate met. It voted.'), 'The U.S. Senate met. | It voted.');
  check(sentences('He left the U.S. The talks went on.'), 'He left the U.S. | The talks went on.');
  check(sentences('They met at 10 a.m. on Monday.'), 'They met at 10 a.m. on Monday.');
});

test('closing marks belong to the sentence that they close', () => {
  check(sentences('“We agree.” He left.'), '“We agree.” | He left.');
  check(sentences('"We agree." He left. "Why?" she asked.'), '"We agree." | He left. | "Why?" she asked.');
  check(sentences('He left (at noon.) Nobody spoke!'), 'He left (at noon.) | Nobody spoke!');
  check(sentences('“One. Two.” “Three?” Four…'), '“One. | Two.” | “Three?” | Four…');
});

test('an empty line ends a sentence, a full stop in a number or a name does not', () => {
  check(sentences('Talks in Oslo\n\nMinisters met on Monday'), 'Talks in Oslo | Ministers met on Monday');
  check(
    sentences('It grew by 3.5 percent at Example.com Ltd. last year.'),
    'It grew by 3.5 percent at Example.com Ltd. last year.',
  );
});

test('a sentence is never longer than what is analysed at once, whatever closes it', () => {
  const text = `Talks ended. ${') '.repeat(1200)}`;
  const tokens = adaptTokens(text, findTokens(text), model.tokens);
  const borders = findSentences(text, tokens, model.sentences);
  const lengths = borders.slice(1).map((end, index) => end - borders[index]!);
  assert.ok(Math.max(...lengths) <= LONGEST_SENTENCE, `${lengths}`);
});

test('a wide gap ends a sentence whose mark was lost', () => {
  check(
    sentences('Weber brought both sides to the table   In August, Ito went home.'),
    'Weber brought both sides to the table | In August, Ito went home.',
  );
  check(sentences('The table   Berg bought is old.'), 'The table   Berg bought is old.');
  check(sentences('Weber went  In August.'), 'Weber went  In August.');
});
