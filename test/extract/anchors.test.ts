/** Days that count from that of the story, and those that it does not lend. Published on Tuesday, 2023-06-20. */
import { test } from 'node:test';
import { checkDates as check } from '../extracted.js';

test('a day after what a story tells counts from the day of the story', () => {
  check('Olga Weber has accused Japan of theft, a day after Norway arrested Kenji Ito.', {
    accused: '2023-06-20',
    arrested: '2023-06-19',
  });
  check('The vote comes two days after Olga Weber met Kenji Ito.', { met: '2023-06-18' });
  check('Olga Weber resigned on Monday. The step comes a day after she met Kenji Ito.', {
    met: '2023-06-18',
  });
});

test('what was two days before something that the story told is of two days before it', () => {
  check('Olga Weber and Kenji Ito spoke on Monday. Two days before they met, Weber told Pedro Costa so.', {
    met: '2023-06-19',
    told: '2023-06-17',
  });
  check('Olga Weber and Kenji Ito spoke on Monday. A month before they met, she had praised Pedro Costa.', {
    met: '2023-06-19',
    praised: '2023-05',
  });
  check('Olga Weber flew to Oslo on Monday. A day before she meets Kenji Ito, she praised Pedro Costa.', {
    meets: '2023-06-20',
  });
});

test('what somebody is thanked for keeps its month', () => {
  check('Olga Weber resigned on Monday. She thanked Kenji Ito for a visit to Norway in May.', {
    thanked: '2023-06-19',
    visit: '2023-05',
  });
});

test('what has not been since a vote on some day is not of that day', () => {
  check(
    'Olga Weber arrived in Oslo on Monday. She praised Kenji Ito in her first words since the vote in Rome on Friday.',
    {
      praised: '2023-06-19',
    },
  );
});

test('a war of long ago lends its year to nothing that the story denies or leaves open', () => {
  check(
    'Olga Weber arrived in Oslo on Monday.\n\nKenji Ito was premier when Japan invaded Norway in 2006. Norway is opposed to a Japanese invasion of Norway, Weber said.',
    { invaded: '2006', 'invasion of': undefined },
  );
});

test('who attends what has a time does so at that time', () => {
  check('Olga Weber attended the March summit in Finland.', { attended: '2023-03' });
  check('Olga Weber condemned the March attack by Finland.', { condemned: undefined });
});

test('a month that is a verb elsewhere is a month behind “the”', () => {
  check('Norway and Japan signed a pact at the May talks.', { signed: '2023-05' });
});

test('a stretch of time is not what somebody is attacked over', () => {
  check('Norway attacked Japan over the weekend.', { attacked: '2023-06-17/2023-06-18' });
  check('Olga Weber hailed Kenji Ito during a weekend visit to Norway.', {
    hailed: '2023-06-17/2023-06-18',
    visit: '2023-06-17/2023-06-18',
  });
});

test('“that day” of a plan that is over is the day nearest to the story', () => {
  check('Olga Weber was expected to meet Kenji Ito on Monday. He had arrived in Oslo earlier that day.', {
    meet: '2023-06-19',
    arrived: '2023-06-19',
  });
  check('Olga Weber is expected to meet Kenji Ito on Monday. He will arrive in Oslo earlier that day.', {
    meet: '2023-06-26',
    arrive: '2023-06-26',
  });
});

test('who is invited for a time to come is invited on the day of the story', () => {
  check('Olga Weber arrived in Oslo on Monday. Kenji Ito invited Weber to visit Finland in October.', {
    invited: '2023-06-19',
    visit: '2023-10',
  });
});

test('“the next day” of a plan counts from what was planned, and from nothing that puts it behind', () => {
  const next = 'The next day she will meet Kenji Ito.';
  check(`Olga Weber will fly to Oslo on Friday, her office said on Monday. ${next}`, { meet: '2023-06-24' });
  check(`Olga Weber arrived in Oslo on Monday. ${next}`, { meet: '2023-06-20' });
  check(`Olga Weber will visit Oslo and Rome, her office said on Friday. ${next}`, { meet: undefined });
  check('Olga Weber visited Oslo on Friday. The next day she is going to meet Kenji Ito.', {
    meet: undefined,
  });
});

test('below a heading nothing is planned for the day that was set above it', () => {
  const plan = 'Olga Weber will arrive in Oslo on Thursday.';
  const visit = 'In the capital she will hold a meeting with Kenji Ito that has been long in the making.';
  check(`Weber abroad\n\n${plan}\n\n${visit}`, { meeting: '2023-06-22' });
  check(`Weber abroad\n\n${plan}\n\nRome\n\n${visit}`, { meeting: undefined });
  check(`Weber abroad\n\n${plan}\n\nRome\n\nShe will meet Kenji Ito the next morning.`, { meet: undefined });
});

test('what is set, due or expected on a day is a plan, and sets the day of what follows', () => {
  const next = 'She will visit Rome.';
  check(`The talks between Olga Weber and Kenji Ito are set for Friday. ${next}`, { visit: '2023-06-23' });
  check(`Olga Weber is due in Oslo on Friday. ${next}`, { visit: '2023-06-23' });
  check(`Olga Weber is expected in Oslo on Friday. ${next}`, { visit: '2023-06-23' });
  check(`Olga Weber was expected in Oslo on Friday. ${next}`, { visit: undefined });
});

test('a visit told in the present behind a plan is part of it', () => {
  const plan = 'Olga Weber will arrive in Oslo on Friday.';
  check(`${plan} She heads to Rome after talks with Kenji Ito.`, { heads: '2023-06-23' });
  check(`${plan} She lives in Rome and admires Kenji Ito. She often meets him.`, { meets: undefined });
});
