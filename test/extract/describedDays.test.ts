/** Days of a noun that are those of the clause behind it. Articles are published on Tuesday, 2023-06-20. */
import { test } from 'node:test';
import { checkDates as check } from '../extracted.js';

test('what a noun with a day did, or was the setting of, is of that day', () => {
  check('The June 3 raid that killed Kenji Ito in Oslo is under review, police said on Monday.', {
    killed: '2023-06-03',
  });
  check('The court heard of the May 2 speech in which Olga Weber accused Kenji Ito of fraud.', {
    accused: '2023-05-02',
  });
  check('The news came days after Sunday’s visit to Oslo, where Olga Weber met Kenji Ito.', {
    met: '2023-06-18',
  });
  check('Olga Weber recalled the 2015 speech in which Kenji Ito praised Norway.', { praised: '2015' });
  check('A letter dated June 3 in which Olga Weber urged Kenji Ito to leave was found.', {
    urged: '2023-06-03',
  });
  check('Olga Weber spoke of Friday’s summit, at which she will meet Kenji Ito.', { meet: '2023-06-23' });
});

test('so is what carried it out, but not what was said of it', () => {
  check('Olga Weber left the 2015 pact that Norway signed with Sweden.', { signed: '2015' });
  check(
    'Norway is planning raids in retaliation for the June 3 strike Olga Weber ordered to kill Kenji Ito, police said on Monday.',
    { kill: '2023-06-03' },
  );
  check('Norway condemned Sunday’s raid, which Olga Weber blamed on Kenji Ito.', { blamed: undefined });
});
