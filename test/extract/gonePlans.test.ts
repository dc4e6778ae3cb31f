/** Days gone by in the sentence of a plan. Articles are published on Tuesday, 2023-06-20. */
import { test } from 'node:test';
import { checkDates as check } from '../extracted.js';

test('what a plan answers or comes after is not its day', () => {
  const open = { sanction: undefined };
  check('Norway will sanction Sweden in response to the May 2 raid on Oslo.', open);
  check('Norway plans to sanction Sweden over the May 2 raid on Oslo.', open);
  check('Norway plans to sanction Sweden following Sunday’s raid on Oslo.', open);
  check('Norway plans to sanction Sweden for Sunday’s raid on Oslo.', open);
  check('Norway plans to sanction Sweden on July 2.', { sanction: '2023-07-02' });
  check('Olga Weber will meet Kenji Ito to discuss the May 2 vote.', { meet: undefined });
  check('Olga Weber will meet Kenji Ito at Friday’s summit.', { meet: '2023-06-23' });
});

test('a day a few weeks ago is not meant for the year after', () => {
  check('Olga Weber will thank Kenji Ito for his visit on June 3.', { thank: undefined });
  check('Olga Weber had planned to meet Kenji Ito on June 3.', { meet: '2023-06-03' });
  check('Olga Weber will meet Kenji Ito on January 30.', { meet: '2024-01-30' });
});

test('what is on the sidelines or at the start of a summit is of its day', () => {
  check('Olga Weber met Kenji Ito on the sidelines of Sunday’s summit.', { met: '2023-06-18' });
  check('Olga Weber will meet Kenji Ito on the sidelines of the July 2 summit.', { meet: '2023-07-02' });
  const lead = 'Olga Weber spoke in Oslo on Monday.';
  check(`${lead} She met Kenji Ito on the anniversary of the June 3 raid.`, { met: '2023-06-19' });
});
