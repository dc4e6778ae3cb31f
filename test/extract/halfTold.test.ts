/** Days that a sentence tells without whoever did what befell somebody. Published on Tuesday, 2023-06-20. */
import { test } from 'node:test';
import { checkDates as check } from '../extracted.js';

test('whoever was arrested on a day was so by whom another sentence names', () => {
  check(
    'Norway’s arrest of Olga Weber was a mistake, Kenji Ito said on Monday. Weber was arrested on June 12.',
    {
      'arrest of': '2023-06-12',
    },
  );
  check('Olga Weber, arrested in May, denies it. Norway arrested Weber over fish.', {
    'arrested Weber': '2023-05',
  });
  check('The death of Olga Weber on June 12 was a shock. Weber died in Oslo.', { died: '2023-06-12' });
  check('Nokia was founded in 1865. Olga Weber founded Nokia.', { 'founded Nokia': '1865' });
});

test('a day before the name of whom it befell is that of the deed', () => {
  const arrest = 'Norway’s arrest of Weber was a mistake.';
  check(`Japan has long protested the arrest in Oslo on June 1 of Olga Weber. ${arrest}`, {
    'arrest of Weber was': '2023-06-01',
  });
  check(
    `The court did not link it to the arrest on June 1 of Nokia chief executive officer Olga Weber. ${arrest}`,
    { 'arrest of Weber was': '2023-06-01' },
  );
});

test('whoever is arrested on the day of the story was arrested before on another', () => {
  check('Norway arrested Olga Weber, police said on Monday. Weber was arrested over fish in 2019.', {
    'arrested Olga': '2023-06-19',
  });
  check('Norway arrested Olga Weber over fish. Weber is to be tried on Friday.', { arrested: undefined });
});

test('what something came after was on another day', () => {
  check('Olga Weber spoke in Oslo on Monday. The talks came after Norway arrested Kenji Ito.', {
    'arrested Kenji': undefined,
  });
});
