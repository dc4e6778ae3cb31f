/** Years and months of what a clause only speaks of. Articles are published on Tuesday, 2023-06-20. */
import { test } from 'node:test';
import { checkDates as check } from '../extracted.js';

const LEAD = 'Olga Weber met Kenji Ito on Monday.\n\n';

test('the years for which somebody holds a seat date nothing else', () => {
  const praised = { praised: '2023-06-19' };
  check(`${LEAD}She praised Ito for his work as a member of the council for 2020 – 2021.`, praised);
  check(`${LEAD}She praised Ito’s work, including its seat on the council for 2020-2021.`, praised);
  check(`${LEAD}She agreed with Ito on a programme for the years 2023 to 2027.`, { agreed: '2023-06-19' });
  check(`${LEAD}Weber visited Rome between 2015 and 2018.`, { visited: '2015/2018' });
});

test('a year behind what somebody is praised or blamed for is of that', () => {
  const praised = { praised: '2023-06-19' };
  check(`${LEAD}Weber praised Ito’s handling of the floods last year and his calm.`, praised);
  check(`${LEAD}Weber praised Ito’s stay in Rome in 2018 and his book.`, praised);
  check(`${LEAD}Weber congratulated Ito on his election in 2022.`, { congratulated: '2023-06-19' });
  check(`${LEAD}Weber congratulated Ito on his victory in the May election.`, {
    congratulated: '2023-06-19',
  });
  check(`${LEAD}Weber accused Ito of fraud in the 2020 vote.`, { accused: '2023-06-19' });
  check(`${LEAD}Weber accused Ito of fraud last year.`, { accused: '2022' });
  check(`${LEAD}Weber criticized the plan of Ito in May.`, { criticized: '2023-05' });
  check(`${LEAD}Weber congratulated Ito on Sunday.`, { congratulated: '2023-06-18' });
});

test('nothing that is told in the past was in a year to come', () => {
  check(`${LEAD}Weber backed Ito in the 2024 race for mayor.`, { backed: '2023-06-19' });
  check(`${LEAD}Weber backed Ito in the 2018 race for mayor.`, { backed: '2018' });
  check(`${LEAD}Weber said Ito would visit Rome in 2024.`, { visit: '2024' });
});
