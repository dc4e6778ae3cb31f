/** Pages as they are scraped, in our own words: what of them is the article. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks, body, read } from './reading.js';

const STORY = [
  'The mayor of Harbour Town, Ann Moss, met the head of the dock union, Ian Grant, on Monday to end a strike of three weeks.',
  'They spoke for two hours in the old customs house and agreed to meet again before the end of the month, her office said.',
  '“We are not there yet, but we have begun to listen to each other,” Moss told reporters after the talks with the union.',
  'Grant said the dockers would return to work only when the company had signed the agreement on night shifts.',
];

test('navigation above and invitations below are no part of the article', () => {
  const page = [
    'All the papers you love. In one place.',
    'Start reading',
    'The Harbour Herald',
    'World',
    'Ruth Klein in Harbour Town',
    '',
    'Mayor meets dock union to end strike',
    '',
    'Ann Moss leaves the customs house.',
    'Ann Moss leaves the customs house. Photograph: Leo Park/Reuters',
    '',
    STORY.join('\n\n'),
    '',
    'Reuters contributed to this report',
    '',
    'Sign up to read this article',
    'Already a member? Sign in here',
    'Related Stories',
    'Dockers walk out in three more ports',
  ].join('\n');
  const document = read(page);
  assert.ok(body(document).startsWith('Mayor meets'));
  assert.ok(body(document).endsWith('night shifts.'));
  assert.equal(document.title, 'Mayor meets dock union to end strike');
  assert.deepEqual(document.authors, ['Ruth Klein']);
  assert.equal(document.dateline, 'Harbour Town');
  assert.deepEqual(blocks(document).slice(0, 3), [
    'headline: Mayor meets dock union to end strike',
    'caption: Ann Moss leaves the customs house.',
    'caption: Ann Moss leaves the customs house. Photograph: Leo Park/Reuters',
  ]);
});

test('a leading dateline and a closing credit lie outside the body', () => {
  for (const dateline of [
    'OSLO, March 4 (Reuters) – ',
    'OSLO (AP) — ',
    'OSLO, Norway (AFP) -- ',
    'OSLO, (Reuters) – ',
    'Oslo, March 4 (Xinhua) -- ',
    '(Reuters) - ',
    'OSLO — ',
    'OSLO: ',
    'OSLO-',
  ]) {
    const document = read(`${dateline}${STORY.join('\n')} — Reuters`);
    assert.equal(body(document), STORY.join('\n'), dateline);
    if (!dateline.startsWith('(')) assert.equal(document.dateline, 'Oslo', dateline);
  }
});

test('datelines of agencies that write no dash, or more than one name', () => {
  for (const [dateline, day, agency] of [
    ['OSLO (Meridian News / Harbour - 4th March, 2024) ', '2024-03-04', 'Meridian News'],
    ['Oslo, March 4 (Meridian News / Harbour - 4th Mar, 2024 ) :', '2024-03-04', 'Meridian News'],
    ['OSLO, Mar 4, 2024 (AP):', '2024-03-04', 'Associated Press'],
    ['OSLO, March 4, 2024 (AFP) ', '2024-03-04', 'Agence France-Presse'],
    ['OSLO, Norway, March 4, 2024. ', '2024-03-04', undefined],
  ] as const) {
    const document = read(`${dateline}${STORY.join('\n')}`);
    assert.equal(body(document), STORY.join('\n'), dateline);
    assert.deepEqual(
      [document.dateline, document.published, document.publisher],
      ['Oslo', day, agency],
      dateline,
    );
  }
  for (const prose of ['In Oslo (2019) ', 'Ann Moss (on the left) '])
    assert.ok(body(read(`${prose}${STORY.join('\n')}`)).startsWith(prose), prose);
});

test('an agency in brackets may run into the story', () => {
  for (const dateline of ['(CNN)', '(Reuters)', 'Oslo (CNN)', 'Oslo, Norway (CNN)', 'OSLO, March 4 (AP)']) {
    const document = read(`${dateline}${STORY.join('\n')}`);
    assert.equal(body(document), STORY.join('\n'), dateline);
    assert.equal(document.dateline, /^O/i.test(dateline) ? 'Oslo' : undefined, dateline);
  }
  for (const prose of ['The bank (UBS)', '(UNHCR)'])
    assert.ok(body(read(`${prose}${STORY.join('\n')}`)).startsWith(prose), prose);
});

test('places in capitals open a story without a dash', () => {
  for (const dateline of ['OSLO ', 'OSLO/BERGEN ', 'NEW YORK/OSLO ', 'UNITED NATIONS ']) {
    const document = read(`${dateline}${STORY.join('\n')}`);
    assert.equal(body(document), STORY.join('\n'), dateline);
    assert.ok(
      body(read(`${dateline}U.S. Navy ships left. ${STORY.join('\n')}`)).startsWith('U.S.'),
      dateline,
    );
  }
  for (const opening of ['MIRA The ship ', 'OSLO BRIDGE IS CLOSED ', 'OSLO airport is closed: ']) {
    const text = `${opening}${STORY.join('\n')}`;
    assert.equal(body(read(text)), text, opening);
  }
});

test('a ship or an aircraft opens a story in the place of a place', () => {
  for (const dateline of ['ABOARD AIR FORCE TWO ', 'ABOARD THE USS MERIDIAN '])
    for (const opening of ['U.S. Navy ships left.', 'The sailors left.']) {
      const story = `${opening} ${STORY.join('\n')}`;
      assert.equal(body(read(`${dateline}${story}`)), story, dateline);
    }
  const text = `ABOARD the ship ${STORY.join('\n')}`;
  assert.equal(body(read(text)), text);
});

test('prose that begins like a dateline is none', () => {
  for (const opening of ['Ann Moss – the mayor – ', 'Moss: ', 'BREAKING: ', 'Dockers — all of them — ']) {
    const document = read(opening + STORY[0]);
    assert.equal(document.body.start, 0, opening);
    assert.equal(document.dateline, undefined, opening);
  }
});

test('pulled quotes that have run together come apart', () => {
  const quotes =
    'It will hold if both sides want it to hold. Ann Moss, mayor A firm word We will not move an inch. Ian Grant, head of the Dock Union';
  const document = read([STORY[0], quotes, ...STORY.slice(1)].join('\n\n'));
  assert.deepEqual(blocks(document).slice(1, 6), [
    'pullQuote: It will hold if both sides want it to hold.',
    'pullQuote: Ann Moss, mayor',
    'subhead: A firm word',
    'pullQuote: We will not move an inch.',
    'pullQuote: Ian Grant, head of the Dock Union',
  ]);
});

test('a pulled quote with its name and post on lines of their own', () => {
  const document = read(
    [STORY[0], 'We will not move an inch.', 'Ian Grant', 'Union leader', STORY[1], STORY[2]].join('\n'),
  );
  assert.deepEqual(blocks(document).slice(1, 4), [
    'pullQuote: We will not move an inch.',
    'pullQuote: Ian Grant',
    'pullQuote: Union leader',
  ]);
});

test('a pulled quote without a full stop, a name alone below it', () => {
  const document = read(
    [STORY[0], 'We will not move an inch from here', 'Ian Grant', STORY[1], STORY[2]].join('\n'),
  );
  assert.deepEqual(blocks(document).slice(1, 3), [
    'pullQuote: We will not move an inch from here',
    'pullQuote: Ian Grant',
  ]);
});

test('a line that ends with a preposition or an article goes on in the next, capital or not', () => {
  const broken =
    'Norway has told Finland that it would open the border on\nMonday if the ministers met in the\nFinnish capital before the end of the month.';
  assert.deepEqual(blocks(read(`${broken}\n\n${STORY[0]}`)).length, 2);
  assert.deepEqual(blocks(read(`Storm over Oslo moves in\n${STORY.join(' ')}\n\n${STORY[1]}`)).length, 3);
});

test('a paragraph wrapped at a fixed width is one block', () => {
  const wrapped = STORY.map(paragraph => paragraph.replace(/(.{40,60}) /g, '$1\n')).join('\n\n');
  assert.equal(blocks(read(wrapped)).length, STORY.length);
});

test('link text that has run into a sentence is set apart', () => {
  const document = read(
    [STORY[0], `${STORY[1]}Read moreThe dockers had walked out in May.`, STORY[2]].join('\n\n'),
  );
  assert.deepEqual(blocks(document).slice(1, 4), [
    `paragraph: ${STORY[1]}`,
    'aside: Read more',
    'paragraph: The dockers had walked out in May.',
  ]);
});

test('link text behind the end of a paragraph is set apart', () => {
  const document = read([STORY[0], `${STORY[1]} Advertisement`, STORY[2], STORY[3]].join('\n\n'));
  assert.deepEqual(blocks(document).slice(1, 4), [
    `paragraph: ${STORY[1]}`,
    'aside: Advertisement',
    `paragraph: ${STORY[2]}`,
  ]);
});

test('a last sentence that lost its full stop is the article’s', () => {
  const last =
    'Before she left for the night the mayor thanked the union and promised that her office would soon announce the next step';
  assert.ok(
    body(read([...STORY, last, 'Sign up for our newsletter'].join('\n\n'))).endsWith('the next step'),
  );
});

test('an article may open with “a member of”', () => {
  const text = 'A member of the council left the room on Monday.';
  assert.equal(body(read(text)), text);
});

test('a caption that is a sentence opens an article without a headline', () => {
  const caption =
    'Ann Moss and Ian Grant met on Monday in the old customs house of the town. Photo courtesy of the port';
  const document = read([caption, `March 4 (UPI) -- ${STORY[0]}`, ...STORY.slice(1)].join('\n\n'));
  assert.equal(document.body.start, 0);
  assert.equal(document.publisher, 'United Press International');
});

test('advertisements, dates and link boxes inside the body are asides', () => {
  const document = read(
    [
      'Mayor meets dock union to end strike',
      'Monday, March 4, 2024',
      ...STORY.slice(0, 2),
      'ADVERTISEMENT',
      'Related stories',
      'Port closed for a third week',
      ...STORY.slice(2),
    ].join('\n\n'),
  );
  assert.equal(document.published, '2024-03-04');
  assert.deepEqual(
    document.blocks.map(block => block.kind),
    ['headline', 'aside', 'paragraph', 'paragraph', 'aside', 'aside', 'aside', 'paragraph', 'paragraph'],
  );
});

test('a short article goes on below a picture and a box of links', () => {
  const document = read(
    [
      'Mayor meets dock union to end strike',
      STORY[0],
      'Photo',
      'Ann Moss, left, in the customs house. Credit Leo Park for The Harbour Herald',
      'Continue reading the main story',
      'RELATED COVERAGE',
      'Dockers Walk Out in Three More Ports',
      'The Ship That Never Came Home',
      'In an interview, Ms. Moss said that she had spoken to the company as well.',
      'What happens next',
      'The two sides will meet again before the end of the month.',
      'Follow Ruth Klein on Twitter @rklein.',
    ].join('\n\n'),
  );
  assert.ok(body(document).endsWith('end of the month.'));
});

test('what a speaker says in a transcript is no dateline', () => {
  const document = read(
    [
      'MAYOR MOSS: Good evening, everyone. Thank you all for coming here tonight.',
      'KLEIN: Will you meet him again?',
      'MOSS: We will, and soon.',
      'KLEIN: Where?',
    ].join('\n\n'),
  );
  assert.equal(document.dateline, undefined);
  assert.equal(document.body.start, 0);
});

test('a headline of three words stands above outlet, byline and date; outlet and agency may be unknown', () => {
  const document = read(
    ['A long strike', 'The Northern Ledger', 'By Ruth Klein in Oslo', '4 March 2024', ...STORY].join('\n\n'),
  );
  assert.equal(document.title, 'A long strike');
  assert.equal(document.publisher, 'The Northern Ledger');
  assert.equal(read(`OSLO, March 4 (Meridian Press) – ${STORY.join('\n')}`).publisher, 'Meridian Press');
});

test('a dateline without a year has the year of the copyright; a printed edition has its day', () => {
  const story = STORY.join('\n\n');
  assert.equal(read(`OSLO, June 19 (Reuters) - ${story}\n\n© 2023 Reuters`).published, '2023-06-19');
  assert.equal(
    read(`${story}\n\nA version of this article appears in print on June 20, 2023, Section A, Page 4`)
      .published,
    '2023-06-20',
  );
  assert.equal(read(`OSLO, June 19 (Reuters) - ${story}`).published, undefined);
});

test('a date that a scraper set before the first line is no part of it', () => {
  const story = 'Olga Weber met Kenji Ito in Oslo on Sunday, her office said in a long statement.';
  const headed = read(` date 2023-06-20 Weber meets Ito\n\n${story}\n`);
  assert.equal(headed.published, '2023-06-20');
  assert.ok(body(headed).startsWith('Weber meets Ito'), body(headed));
  const wired = read(` date 2023-06-20 Oslo, June 19 (Meridian Press) ${story}\n\n${story}\n`);
  assert.equal(wired.published, '2023-06-20');
});

test('days in addresses and names of files, where nothing else tells the day', () => {
  const story = 'Olga Weber met Kenji Ito in Oslo on Sunday, her office said in a long statement.\n';
  for (const url of [
    'https://meridian.example/2023/06/18/weber',
    'https://meridian.example/world/2023/jun/18/weber',
    'https://meridian.example/n/20230618/weber.html',
    'https://meridian.example/weber-2023-06-18',
  ])
    assert.equal(read(story, { url }).published, '2023-06-18', url);
  assert.equal(read(story, { article: '2023-06-18-weber.txt' }).published, '2023-06-18');
  assert.equal(read(story, { article: '001_20230618ab.txt' }).published, undefined);
  assert.equal(read(story, { url: 'https://meridian.example/n/202306184' }).published, undefined);
});

test('where a page may say its day', () => {
  const [first, ...rest] = STORY as [string, ...string[]];
  const story = STORY.join('\n\n');
  const caption = 'The customs house on May 15, 2020. Photo: Leo Park/Reuters';
  for (const [page, day] of [
    [`${first}\n\nMarch 05, 2013\n\n${rest.join('\n\n')}`, '2013-03-05'],
    [`${story}\n\nHeadlineSep 22, 2015`, '2015-09-22'],
    [`Mayor ends the strike at last\n\n05.04.2023\n\n${story}`, '2023-04-05'],
    [`${caption}\n\nOSLO, Oct. 6 (Reuters) – ${story.replace('Monday', 'Thursday')}`, '2022-10-06'],
    [`${caption}\n\nOSLO, Oct. 6 (Reuters) – Ann Moss went to Bergen on Thursday. ${story}`, '2022-10-06'],
    [`${caption}\n\nOSLO, Oct. 6 (Reuters) – Ann Moss is to go there on Thursday. ${story}`, undefined],
    [`${caption}\n\nOSLO, Oct. 6 (Reuters) – ${story}`, undefined],
    // Days of a chronicle.
    [`${first}\n\nMarch 05, 2013\n\n${rest[0]}\n\nMarch 06, 2013\n\n${rest[1]}`, undefined],
  ] as const)
    assert.equal(read(page).published, day, page);
});

test('a short last sentence that begins with "After the" is of the story', () => {
  const last = 'After the talks, a joint press conference was held at the mayor’s office.';
  assert.ok(body(read([...STORY, last].join('\n\n'))).endsWith(last));
});

test('a reporter who signs off wrote the story for the station', () => {
  const document = read([...STORY, 'Ann Berg, Harbour World Radio News.', 'Go Top'].join('\n'));
  assert.ok(body(document).endsWith('night shifts.'));
  assert.deepEqual(document.authors, ['Ann Berg']);
  assert.equal(document.publisher, 'Harbour World Radio News');
});

test('a slogan is no headline, lists of other papers are no article', () => {
  const page = [
    'Telling the truth since 1912',
    'Mayor meets dock union to end strike',
    ...STORY,
    'Newspapers in English',
  ];
  const document = read(page.join('\n\n'));
  assert.ok(body(document).startsWith('Mayor meets') && body(document).endsWith('night shifts.'));
});

test('an agency’s dateline below several headings is none of the story', () => {
  const leads = [
    'The mayor meets the union.',
    'Talks last for hours.',
    'Dockers wait for news.',
    'Ships wait too.',
  ];
  const page = (dateline: string) => ['Mayor meets dock union', ...leads, `${dateline}${STORY.join('\n\n')}`];
  const document = read(page('OSLO (AP) — ').join('\n\n'));
  assert.equal(document.dateline, 'Oslo');
  assert.ok(blocks(document).some(block => block.startsWith('paragraph: The mayor of Harbour')));
  assert.equal(read(page('').join('\n\n')).dateline, undefined);
});
