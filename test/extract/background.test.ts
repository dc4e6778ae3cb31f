/** Days of what had begun before, or lay long before, the story. Articles are published on Tuesday, 2023-06-20. */
import { test } from 'node:test';
import { checkDates as check } from '../extracted.js';

test('what goes on is dated by the clause that tells how it began', () => {
  const before = 'Olga Weber arrived in Oslo on Sunday.';
  check(`${before} Norway is already holding Kenji Ito, who was detained on Monday.`, {
    holding: '2023-06-19',
  });
  check(`${before} Norway is holding Kenji Ito, a banker who was arrested last month.`, {
    holding: '2023-05',
  });
  check(`${before} Norway is still holding Kenji Ito, detained last month.`, { holding: '2023-05' });
  check(`${before} Norway is still holding Kenji Ito, who was elected last month.`, { holding: undefined });
  check(`${before} Norway jailed Kenji Ito, who was arrested in 2019.`, { jailed: '2023-06-18' });
});

test('what a deed ends, a recent visit and a request for comment are of no day of the story', () => {
  check('Norway on Sunday halted its offensive against Finland.', { offensive: undefined });
  check('A truce on Sunday is set to end a war between Norway and Finland.', { war: undefined });
  check('Norway began an offensive against Finland on Sunday.', { offensive: '2023-06-18' });
  const before = 'Olga Weber arrived in Oslo on Monday.';
  check(`${before} On a recent trip to Bergen, Weber said nothing.`, { 'trip to': undefined });
  check(`${before} Neither Weber nor Kenji Ito returned CNN’s requests for comment.`, {
    requests: undefined,
  });
});

test('what was long after something else is no news of the day, but in the opening', () => {
  const raid = 'The raid on Oslo was on show on Monday. The mayor was ill. The ship was late. Dockers slept.';
  check(`${raid}\n\nNobody came.\n\nNorway barred Mira Air, one week after the raid.`, { barred: undefined });
  check('Norway barred Mira Air, one week after the raid.\n\nIt told Kenji Ito so on Monday.', {
    barred: '2023-06-19',
  });
  const arrived = 'Olga Weber arrived in Oslo on Sunday.';
  check(`${arrived} Talks between Weber and Kenji Ito began after he was elected last year.`, {
    Talks: undefined,
  });
  check(`${arrived} Talks between Weber and Kenji Ito began after he was elected earlier this year.`, {
    Talks: '2023',
  });
  check(`${arrived} Talks between Weber and Kenji Ito began after he landed.`, { Talks: '2023-06-18' });
});

test('a year long ago in the opening leaves the story on the day of publication', () => {
  check('Olga Weber praised Kenji Ito, who was elected in 2018.\n\nThey met in Oslo.', {
    praised: '2023-06-20',
  });
  check('Olga Weber praised Kenji Ito, who was elected last month.\n\nThey met in Oslo.', {
    praised: undefined,
  });
});

test('what was more than a week before the deed of an opening is not the day of the story', () => {
  const lead = 'The ship was seized after the council passed a resolution on';
  check(
    `${lead} June 9.\n\nIt is still held, officials said on Monday.\n\nNorway accused Kenji Ito of theft.`,
    {
      accused: '2023-06-19',
    },
  );
  check(`${lead} June 17.\n\nIt is still held, officials said.\n\nNorway accused Kenji Ito of theft.`, {
    accused: '2023-06-17',
  });
  check('Olga Weber resigned on Monday. Word of it emerged after she accused Kenji Ito of theft.', {
    accused: undefined,
  });
});

test('what came after a year long gone is of no day of the story', () => {
  const lead = 'Olga Weber met Kenji Ito on Monday.\n\n';
  for (const told of [
    'Following the 2014 ouster of a mayor in Bergen, Norway invaded Sweden.',
    'In the wake of the 2014 coup, Norway invaded Sweden.',
    'After a coup broke out in Bergen in 2014, Norway invaded Sweden.',
    'Norway invaded Sweden after the 2014 coup.',
  ])
    check(`${lead}${told}`, { invaded: undefined });
  check(`${lead}After her defeat in 2014, Weber accused Ito of fraud.`, { accused: undefined });
  check(`${lead}Weber thanked Ito for his help after the 2014 storm.`, { thanked: '2023-06-19' });
  check(`${lead}After Monday’s talks, Weber praised Ito.`, { praised: '2023-06-19' });
  check(`${lead}Weber, elected after the 2014 coup, told Ito that ties were good.`, { told: '2023-06-19' });
});

test('the lead tells what is of its day, whatever it came after', () => {
  check(
    'Olga Weber accused Kenji Ito of fraud after his defeat in last year’s vote.\n\nShe spoke on Monday.',
    {
      accused: '2023-06-19',
    },
  );
});
