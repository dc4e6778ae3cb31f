/** Visits of so many days, and days told in other ways than by the clause of an event. Published on Tuesday, 2023-06-20. */
import { test } from 'node:test';
import { checkDates as check } from '../extracted.js';

test('a visit of so many days is on the days from its beginning, or up to its end', () => {
  check('Olga Weber arrived in Norway on Monday on a two-day state visit. Weber’s visit went well.', {
    arrived: '2023-06-19',
    'visit went': '2023-06-19/2023-06-20',
  });
  check('Olga Weber concluded a two-day visit to Norway on Monday.', { 'visit to': '2023-06-18/2023-06-19' });
});

test('a visit that takes as many days as lie between its first and last event is on those days', () => {
  check(
    'Olga Weber met Norwegian Prime Minister Kenji Ito on Monday. Weber is there on a two-day visit to Norway. She will meet Norwegian Foreign Minister Ana Costa on Tuesday.',
    { 'visit to': '2023-06-19/2023-06-20' },
  );
});

test('plans of a visit are of its days however much the story tells of it, until it is over', () => {
  const background = ' Oslo is calm. It rains. The port is shut. Fish is dear. Nobody talks. Trade is slow.';
  check(
    `Olga Weber arrived in Oslo on Monday on a three-day visit.${background} Weber will meet Kenji Ito.`,
    { 'meet Kenji': '2023-06-19/2023-06-21' },
  );
  check('Olga Weber arrived in Oslo on Monday on a three-day visit during which she will meet Kenji Ito.', {
    'meet Kenji': '2023-06-19/2023-06-21',
  });
  check('Olga Weber arrived in Oslo on June 5 on a three-day visit. Weber will meet Kenji Ito in Rome.', {
    'meet Kenji': undefined,
  });
});

test('what is quoted counts from the day of the story, which its “today” leaves as it is', () => {
  check(
    'Olga Weber arrived in Oslo on Monday. “We act today,” Weber said. Weber praised Kenji Ito. “Ana Costa met Kenji Ito today,” Weber said.',
    { praised: '2023-06-19', 'met Kenji': '2023-06-19' },
  );
});

test('a time since a vote earlier this year is not that of the visit', () => {
  check(
    'Olga Weber arrived in Oslo on Monday. It was Weber’s first visit to Norway since the vote earlier this year.',
    {
      'visit to': '2023-06-19',
    },
  );
});

test('what a clause in front says to have come later is of no day of the story', () => {
  check('Olga Weber arrived in Oslo on Monday. Before she flew to Norway, Weber visited Rome.', {
    visited: undefined,
  });
});

test('a summit set to take place on a day was to be on that day', () => {
  check('Olga Weber on Monday cancelled a summit with Kenji Ito that was set to take place on July 12.', {
    'summit with': '2023-07-12',
  });
});

test('days before and after count from a day of the story, and less than a day that the clause names', () => {
  check(
    'Olga Weber met Kenji Ito on Monday. They had first met on April 3. The talks came two days after Ana Costa visited Rome.',
    { visited: '2023-06-17' },
  );
  check('The news came a day after Olga Weber met Kenji Ito in Oslo on Saturday.', {
    'met Kenji': '2023-06-17',
  });
});

test('a day named in the present lies ahead for what follows it', () => {
  check('Olga Weber has talks with Kenji Ito on Thursday and will meet Ana Costa in Rome on the same day.', {
    'meet Ana': '2023-06-22',
  });
});

test('what long ago is told of two people dates no other meeting of theirs', () => {
  check(
    'Olga Weber arrived in Oslo on Monday. She was met by Kenji Ito. It comes a year after Weber and Ito met at a summit in 2018.',
    { 'met by': '2023-06-19', 'met at': '2018' },
  );
});

test('a headline plans for the day that the opening sets', () => {
  check(
    'Olga Weber to meet Kenji Ito in Oslo\n\nNorway announced plans on Monday. Weber and Ito will talk about fish at a summit on July 5.',
    { 'meet Kenji': '2023-07-05' },
  );
});

test('a story that names no day but today’s is of the day on which it is published', () => {
  check('Olga Weber met Kenji Ito in Oslo. Ana Costa said she hoped for the best at today’s talks.', {
    'met Kenji': '2023-06-20',
  });
});

test('a visit of so many days from a day is on all of them', () => {
  check('Olga Weber is to pay a four-day visit to Norway from next Thursday to discuss fish.', {
    'visit to': '2023-06-22/2023-06-25',
  });
});

test('what was planned for next week is where the plan goes on', () => {
  check('Olga Weber will visit Norway next month. Weber will meet Kenji Ito, the mayor of Oslo.', {
    visit: '2023-07',
    meet: '2023-07',
  });
});

test('a visit of so many days begins on the one day of arrival', () => {
  check('Olga Weber arrived in Oslo on Monday. Weber’s three-day visit to Norway is the first since 1990.', {
    'visit to': '2023-06-19/2023-06-21',
  });
});

test('the day of a plan joined to what was done is not its day', () => {
  check('Olga Weber flew home on Monday. Kenji Ito visited Oslo and will attend a summit on Friday.', {
    visited: '2023-06-19',
  });
});

test('what a report says to have been said at dated talks was said on their day', () => {
  check(
    'Olga Weber met Kenji Ito on Sunday. Oslo was calm on Monday. The ministry said Weber had told Ito to wait.',
    { told: '2023-06-18' },
  );
  check('Oslo was calm on Monday. The ministry said Weber had told Ito to wait.', { told: '2023-06-19' });
});

test('what comes a day after another deed is not of the day of that deed', () => {
  check('Olga Weber arrived in Oslo on Monday. A day after making peace, Weber met Kenji Ito.', {
    'met Kenji': '2023-06-19',
  });
});

test('who spends so many days somewhere is there on all of them', () => {
  check('Olga Weber arrived in Oslo on Sunday. She is spending three days in Norway.', {
    spending: '2023-06-18/2023-06-20',
  });
});

test('a visit of so many days is on all of them, of how many days the story may tell', () => {
  check(
    'Olga Weber arrived in Oslo on Sunday. On Monday, she flew to Bergen, Norway. Her three-day visit to Norway ends in Narvik.',
    { 'visit to': '2023-06-18/2023-06-20' },
  );
});

test('days from a day on are told by the verb too', () => {
  check('Olga Weber will visit Norway for three days from July 10, officials said.', {
    'visit Norway': '2023-07-10/2023-07-12',
  });
});

test('a visit begins on another day than that on which somebody sets out for it', () => {
  check('Olga Weber on Monday headed for her first visit to Norway. Weber will begin the visit on Tuesday.', {
    'visit to': '2023-06-20',
  });
  check('Olga Weber on Monday headed for her first visit to Norway.', { 'visit to': '2023-06-19' });
});

test('a visit that begins on a day and takes three is on all of them', () => {
  check(
    'Olga Weber will begin a visit to Norway on Thursday. During her three-day visit she will meet Kenji Ito.',
    { 'visit she': '2023-06-22/2023-06-24', 'meet Kenji': '2023-06-22/2023-06-24' },
  );
});

test('days after what a clause in front tells count back from the day of the main clause', () => {
  check('Two days after Olga Weber visited Rome, Kenji Ito arrived in Oslo on June 15.', {
    visited: '2023-06-13',
    arrived: '2023-06-15',
  });
  check('Olga Weber visited Rome two days after rebels attacked Oslo on June 12.', { visited: '2023-06-14' });
});

test('who also goes on the trip goes on the days of the trip', () => {
  const between =
    'The opposition protested. It said she did too little.\n\nThe mayor was glad. He was ill. The ship was late. The dockers were on strike.';
  check(
    `Olga Weber will travel to Norway on Thursday.\n\n${between}\n\nKenji Ito will also go on the trip.`,
    { 'trip.': '2023-06-22' },
  );
  check(
    `Olga Weber will travel to Norway on Thursday.\n\n${between}\n\nKenji Ito will travel to Norway too. Ito’s trip to Norway will be longer.`,
    { 'trip to': undefined },
  );
});

test('a day that somebody quoted counts from is no day of what is planned', () => {
  check(
    'Olga Weber will travel to Norway on Tuesday. “I look forward to meeting Ana Costa tomorrow,” she wrote.\n\nWeber will meet Kenji Ito in Oslo.',
    { 'meet Kenji': '2023-06-20' },
  );
  check(
    'Olga Weber will travel to Norway on Tuesday. Weber wrote that she hopes to “meet Ana Costa tomorrow” in Oslo.\n\nWeber will meet Kenji Ito.',
    { 'meet Kenji': '2023-06-20' },
  );
});

test('a visit that begins on a day takes so many days from that one, wherever its days are told', () => {
  check('Olga Weber left on Tuesday for a three-day visit to Norway, which begins on Wednesday.', {
    visit: '2023-06-21/2023-06-23',
  });
  check(
    'Olga Weber left for Norway on Tuesday. Her visit to Norway, which begins on Wednesday, is her first.\n\nAt the first stop of her three-day visit, Oslo, Weber will meet Kenji Ito.',
    { visit: '2023-06-21/2023-06-23', stop: '2023-06-21/2023-06-23' },
  );
});

test('a day at the start, in the course or at the end of a visit of so many days tells all of them', () => {
  const met = 'Olga Weber met Kenji Ito in Oslo on Monday';
  const whole = { 'visit to': '2023-06-17/2023-06-19', 'visit went': '2023-06-17/2023-06-19' };
  for (const end of [', the last day of', ', wrapping up', ' at the end of', ' on the third day of'])
    check(`${met}${end} a three-day visit to Norway. Weber’s visit went well.`, whole);
  for (const start of [' at the start of', ', kicking off', ' on the first day of'])
    check(`${met}${start} a three-day visit to Norway.`, { 'visit to': '2023-06-19/2023-06-21' });
  check('Olga Weber spoke on Monday on the second day of her three-day visit to Norway.', {
    'visit to': '2023-06-18/2023-06-20',
  });
});

test('a weekend visit was on the weekend, and so was that to the capital', () => {
  check(
    'Olga Weber said in Rome on Tuesday that she came back from a weekend visit to Norway with hope. Weber used her visit to Oslo to buy fish.',
    { 'visit to Norway': '2023-06-17/2023-06-18', 'visit to Oslo': '2023-06-17/2023-06-18' },
  );
});

test('a recent visit of which somebody spoke was on another day', () => {
  check('Kenji Ito on Monday spoke with Ana Costa over his recent visit to Norway.', {
    'visit to': undefined,
  });
  check(
    'Kenji Ito on Monday spoke with Ana Costa over his recent visit to Norway. Ito visited Norway on June 14.',
    {
      'visit to': '2023-06-14',
    },
  );
});
