/** Days that belong to another clause than the one they stand in. Published on Tuesday, 2023-06-20. */
import { test } from 'node:test';
import { checkDates as check } from '../extracted.js';

test('days from one to another that lie ahead begin with the nearest to come', () => {
  check('Olga Weber will visit Norway from Thursday to July 4, the ministry said.', {
    visit: '2023-06-22/2023-07-04',
  });
});

test('the day on which a visit was announced is not that of the visit', () => {
  check(
    'Olga Weber will visit Norway on Friday. Weber’s visit to Oslo was announced on Monday by Kenji Ito.',
    {
      'visit to': '2023-06-23',
    },
  );
});

test('whoever is met when he lands is met on the day of landing', () => {
  check('Oslo is calm. Olga Weber was greeted by Kenji Ito when she landed in Oslo on Thursday.', {
    greeted: '2023-06-15',
  });
});

test('how long after a vote something was tells of no day of the story', () => {
  check(
    'Olga Weber arrived in Oslo on Monday. She came to the post five days after a vote. Weber praised Kenji Ito.',
    { praised: '2023-06-19' },
  );
});

test('a visit through a day lasts from its arrival to that day', () => {
  check(
    'Olga Weber arrived in Oslo on Monday. Weber’s visit to Norway, which is to last through Thursday, is her first.',
    {
      'visit to': '2023-06-19/2023-06-22',
    },
  );
});

test('a day behind a clause on somebody is that of the verb above', () => {
  check(
    'Olga Weber will meet Kenji Ito – who is seen as a friend of Ana Costa – in Oslo Friday as fish gets dear.',
    {
      'meet Kenji': '2023-06-23',
    },
  );
  check('Olga Weber met Kenji Ito, a mayor who has ties with Norway, on Sunday at the palace.', {
    'met Kenji': '2023-06-18',
  });
});

test('who arrived on a day meets others later than that', () => {
  check(
    'Olga Weber, who arrived in Oslo on Sunday, met Kenji Ito. Later in the day, Weber will meet Ana Costa.',
    { 'meet Ana': '2023-06-20' },
  );
});

test('an hour that is planned is of the day on which that is told', () => {
  check('Olga Weber will meet Kenji Ito before noon, a spokesman said on Tuesday.', {
    'meet Kenji': '2023-06-20',
  });
});

test('what both sides agreed on in dated talks has their day', () => {
  check('On June 11, talks were held between Norway and Japan, in which Norway and Japan agreed to stop.', {
    'agreed to': '2023-06-11',
  });
});

test('what both agreed to earlier this year they agreed on then, and nothing else', () => {
  check(
    'Olga Weber and Kenji Ito signed an agreement in Oslo on Monday.\n\nWeber and Ito agreed on fish.\n\nThey agreed to resume talks earlier this year.',
    { 'signed an': '2023-06-19', 'agreed on': '2023-06-19', 'agreed to': '2023' },
  );
});

test('no story is on a day that has not come, nor on that of what it goes back to', () => {
  check('Olga Weber met Kenji Ito on Monday. The map includes talks on July 7. Weber praised Ito.', {
    praised: '2023-06-19',
  });
  check('Olga Weber met Kenji Ito on Monday. Weber and Ito agreed on fish, as set at talks on June 9.', {
    'agreed on': '2023-06-19',
  });
});

test('a day between a verb of saying and what is said with no “that” is the day of the words', () => {
  const before = 'Olga Weber arrived in Oslo on Saturday.';
  check(`${before} Weber told Kenji Ito on Monday she would step in if it helped the case.`, {
    told: '2023-06-19',
  });
  check(`${before} Weber warned Kenji Ito Sunday he would regret it.`, { warned: '2023-06-18' });
  check(`${before} Weber told Kenji Ito last month she was ill.`, { told: '2023-05' });
  check(`${before} Weber told reporters in Bergen on Monday Norway will attack Denmark.`, {
    attack: undefined,
  });
  check(`${before} Weber told Kenji Ito that on Monday she would step in.`, { told: '2023-06-17' });
});

test('what lies ahead of an announcement is the time of what is announced', () => {
  check('Olga Weber on Monday announced a visit to Norway next month.', { visit: '2023-07' });
  check('Olga Weber on Monday announced a visit to Norway on Friday.', { visit: '2023-06-23' });
  check('Olga Weber on Monday cancelled a meeting with Kenji Ito next month.', { meeting: '2023-07' });
  check('Olga Weber on Monday announced a visit to Norway.', { visit: undefined });
  check('Olga Weber held talks with Kenji Ito on Monday.', { talks: '2023-06-19' });
});
