/** Days of an event that another clause tells than its own. Published on Tuesday, 2023-06-20. */
import { test } from 'node:test';
import { checkDates as check } from '../extracted.js';

test('what was signed, launched or imposed is of the day of that', () => {
  check('The floods cast doubt over the Norway-Sweden agreement signed in March.', { agreement: '2023-03' });
  check('Olga Weber praised the agreement between Norway and Sweden that was signed in March.', {
    agreement: '2023-03',
  });
  check('Norway’s sanctions on Sweden, imposed in March, hurt exports.', { sanctions: '2023-03' });
  check('Olga Weber spoke of Norway’s attack on Sweden, which it launched in March.', { attack: '2023-03' });
  check(
    'The floods came after Norway’s surprise offensive into northern Sweden, which began on the morning of May 10.',
    {
      offensive: '2023-05-10',
    },
  );
});

test('what somebody else launched is of another day', () => {
  check('Olga Weber held talks with Kenji Ito, who launched an attack on Sweden in March.', {
    talks: undefined,
    launched: '2023-03',
  });
});

test('what was done during a raid is of the day on which that was carried out', () => {
  check('Norway captured Olga Weber during the raid it led through Sweden on May 3.', {
    captured: '2023-05-03',
  });
  check('Norway detained Olga Weber in a raid carried out in March.', { detained: '2023-03' });
});

test('the first to do something did it when they became that', () => {
  check('Olga Weber became the first Norwegian premier to visit Oslo in 41 years in May.', {
    visit: '2023-05',
  });
  check('Olga Weber was at the palace on Sunday to have lunch with Kenji Ito.', { lunch: '2023-06-18' });
});
