/** The day of what an event was set in, told of that: "at a summit hosted by Ito in May". Published on Tuesday, 2023-06-20. */
import { test } from 'node:test';
import { checkDates as check } from '../extracted.js';

test('what is done at a gathering is of the day that its clause gives the gathering', () => {
  check('Norway and Japan signed a deal at a ceremony attended by Ana Costa in October.', {
    signed: '2022-10',
  });
  check('Olga Weber met Kenji Ito at a summit hosted by Ana Costa in May.', { met: '2023-05' });
  check('Olga Weber met Kenji Ito at a summit attended by Ana Costa on Monday.', { met: '2023-06-19' });
  check(
    'The release will be in the spirit of a pact, an agreement between Norway and Japan signed at a ceremony attended by Ana Costa in October.',
    { agreement: '2022-10' },
  );
});

test('allegations are of the day on which they were made', () => {
  check('Olga Weber, who had rejected all allegations levelled by Kenji Ito in December 2015, left.', {
    allegations: '2015-12',
  });
  check('Norway denied the accusations that Japan made in May.', { accusations: '2023-05' });
  check('Norway cited Japan’s criticism of Sweden voiced in May.', { criticism: '2023-05' });
});

test('a raid that somebody claimed lies behind', () => {
  check('The attack on Japan claimed by Norway in May was denounced.', { claimed: '2023-05' });
});

test('what was signed is behind, whatever is to come of it', () => {
  check(
    'Norway and Japan agree a truce. The release of soldiers would be “in the spirit of the Oslo Declaration”, an agreement between the two countries signed at a ceremony attended by Ana Costa in October.',
    { 'agreement between': '2022-10' },
  );
});
