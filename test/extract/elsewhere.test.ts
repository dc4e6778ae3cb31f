/** What a story tells of other days than its own without naming them. Published on Tuesday, 2023-06-20. */
import { test } from 'node:test';
import { checkDates as check } from '../extracted.js';

const lead = 'Olga Weber arrived in Oslo on Monday.';

test('a sentence that opens with so long before something else is of no day of the story', () => {
  for (const opener of [
    'A week before the vote',
    'Just two months before the vote',
    'Days before the vote',
    'The night before the raids',
    'On the day she took office',
    'But on the same day that the bill failed',
  ])
    check(`${lead}\n\n${opener}, Norway accused Japan of meddling. Sweden denounced Norway.`, {
      accused: undefined,
      denounced: undefined,
    });
  check(`${lead}\n\nHours before the talks, Norway accused Japan of meddling.`, { accused: '2023-06-19' });
  check(`${lead}\n\nOn the same day, Norway accused Japan of meddling.`, { accused: '2023-06-19' });
  check('A week before the vote, Olga Weber met Kenji Ito.', { met: '2023-06-20' });
});

test('so long after something else is no news far below an opening', () => {
  const rain = 'Rain fell over the harbour and over the old town.';
  const story = `${lead} ${rain} ${rain} ${rain} ${rain}`;
  check(`${story}\n\nThree months after the vote, Norway accused Japan of meddling.`, { accused: undefined });
});

test('what goes on or comes again and again is of no day of the story', () => {
  check(`${lead} Despite repeated requests from Kenji Ito, Norway did not help.`, { requests: undefined });
  check(`${lead} Norway ignored repeated warnings from Japan.`, { warnings: '2023-06-19' });
  check(`${lead} Norway’s constant attacks on Japan hurt her.`, { attacks: undefined });
  check(`${lead} She spoke of Norway’s ongoing attack on Japan.`, { attack: undefined });
  check(`${lead} With all eyes on the Norwegian incursion into Japan, she left.`, { incursion: undefined });
  check(`${lead} Norway’s attack on Japan hurt her.`, { attack: '2023-06-19' });
});

test('what a name is called by was not done just now', () => {
  check(`${lead} The Norway-backed Southern Transitional Council seeks peace.`, { backed: undefined });
  check(`${lead} US-sanctioned Kenji Ito was there.`, { sanctioned: undefined });
});
