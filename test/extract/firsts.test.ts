/** Who is first or also there. Published on Tuesday, 2023-06-20. */
import { test } from 'node:test';
import { checkDates as check } from '../extracted.js';

test('who is called the first to come for years has come on the day of the story', () => {
  const lead = 'Norway and Sweden signed a pact on Monday.';
  const day = { visit: '2023-06-19' };
  check(
    `${lead} Weber, the most senior Norwegian official to visit Japan since 2017, met Kenji Ito in Tokyo.`,
    day,
  );
  check(`${lead} Olga Weber, the first Norwegian leader to visit Japan in six years, met Kenji Ito.`, day);
  check(`${lead} Olga Weber is the first Norwegian leader to visit Japan in six years.`, day);
  check(`${lead} Olga Weber became the first Norwegian leader to visit Japan since 2017.`, day);
  check(`${lead} Olga Weber, the first woman to visit Japan as leader, met Kenji Ito.`, { visit: undefined });
  check(`${lead} Olga Weber, the last leader to visit Japan before the war, met Kenji Ito.`, {
    visit: undefined,
  });
});

test('a paragraph that tells of the same deed with “also” goes on from the last one', () => {
  const story = 'Olga Weber arrived in Oslo on Sunday.\n\nKenji Ito met eight victims on Saturday.';
  check(`${story}\n\nAna Costa, who was jailed in Rome, also met Kenji Ito.`, { 'met Kenji': '2023-06-17' });
  check(`${story}\n\nAna Costa met Kenji Ito.`, { 'met Kenji': '2023-06-18' });
  check(`${story}\n\nAna Costa also accused Kenji Ito of lying.`, { accused: '2023-06-18' });
});
