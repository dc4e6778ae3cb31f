/** What stands in the opening of a story and does not tell its day. Published on Tuesday, 2023-06-20. */
import { test } from 'node:test';
import { checkDates as check } from '../extracted.js';

test('the words of a picture above a lead do not count among the sentences of an opening', () => {
  const picture =
    'Norway and Japan agree truce\n\nOlga Weber Oslo\n\nNTB Thousands have fled since fighting began this month\n\n';
  check(`${picture}Norway and Japan have agreed to a truce, officials said on Saturday.`, {
    'agreed to': '2023-06-17',
  });
});

test('what is scheduled for a day, or due on it, sets no scene', () => {
  const lead = 'Norway has lost patience.';
  for (const plan of [
    'Troops would be sent for the drills scheduled for Friday, the army said.',
    'Norway criticised the drills planned for Friday.',
    'Norway prepared for a vote due on Friday.',
    'Norway postponed a vote that had been due on Friday.',
    'Olga Weber arrived ahead of talks expected on Friday.',
  ])
    check(`${lead} ${plan} Norway accused Japan of lying.`, { accused: '2023-06-20' });
  check(`${lead} Norway signed the rules set on Friday. Norway accused Japan of lying.`, {
    accused: '2023-06-16',
  });
});
