/** The day of publication: what a page states, what it states of something else, and what its story fixes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from './reading.js';

const REST = [
  'They spoke for two hours in the old customs house and agreed to meet again before the end of the year, her office said.',
  'She also thanked the dock union for its patience and promised to send another letter to all of its members.',
];

function published(lines: readonly string[]): string | undefined {
  return read([...lines, ...REST].join('\n\n')).published;
}

const HEADLINE = 'Leaders open a harbour for ferries';
const UNTIMED = 'The two mayors opened the harbour for ferries with a short speech and a long handshake.';

test('the clock of a page is no day of publication', () => {
  for (const clock of ['Friday, April 19, 2024', 'Monday 22 April 2024'])
    assert.equal(published(['Harbour weather', clock, 'Search', HEADLINE, UNTIMED]), undefined, clock);
  assert.equal(
    published(['Latest update April 11th, 2025 6:13 AM', 'Dec 14, 2023 News', UNTIMED]),
    '2023-12-14',
  );
  assert.equal(published(['29 April 2024 local time', HEADLINE, UNTIMED]), undefined);
  assert.equal(published(['Today: July 24, 2008', HEADLINE, UNTIMED]), undefined);
});

test('a date at the head of a page counts where the story is of that time', () => {
  const story = (title: string) => `${title} opened the harbour on Thursday with a short speech.`;
  const head = ['11 July 2024', HEADLINE];
  assert.equal(published([...head, story('Chancellor Olaf Scholz')]), '2024-07-11');
  assert.equal(published([...head, story('Chancellor Angela Merkel')]), undefined);
  assert.equal(published([...head, story('Former chancellor Angela Merkel')]), '2024-07-11');
  assert.equal(
    published(['Thursday, April 25, 2024', 'Search', HEADLINE, `OSLO, June 24 (Reuters) – ${UNTIMED}`]),
    undefined,
  );
});

test('when a page was changed tells its day only where nothing else does', () => {
  assert.equal(published([HEADLINE, 'Updated: 17/03/2020', 'Oslo, 24 July 2013', UNTIMED]), '2013-07-24');
  assert.equal(published([HEADLINE, 'Updated: 2013-03-18 11:07', UNTIMED]), '2013-03-18');
});

test('a date below the headline is of the article, one above it may be of the page', () => {
  const lines = ['Thu, 23 Jan 2020 07:41 GMT', HEADLINE, 'Wed, 06 Nov 2019 23:58 GMT', UNTIMED];
  assert.equal(published(lines), '2019-11-06');
  assert.equal(published(['date 2020-01-24', ...lines.slice(1)]), '2020-01-24');
});

test('the days of other articles below are not that of this one', () => {
  const below = ['Related News', '11:50 / 04.11.2024', 'Harbour gets a new crane', '14:28 / 29.10.2024'];
  assert.equal(read([HEADLINE, UNTIMED, ...REST, ...below].join('\n\n')).published, undefined);
});

test('a day of the week and a date without its year, in the only year that suits those in office', () => {
  const met = (when: string) => `Chancellor Angela Merkel and President Donald Trump met in Oslo ${when}.`;
  const document = read([met('on Wednesday, June 26'), ...REST].join('\n\n'));
  assert.equal(document.published, '2019-06-26');
  assert.equal(document.publishedRule, 'deduced');
  assert.equal(published([met('on Wednesday (26 June)')]), '2019-06-26');
  assert.equal(published([met('on June 26')]), undefined);
  const ahead =
    'Chancellor Angela Merkel and President Donald Trump will meet in Oslo on Wednesday, June 26.';
  assert.equal(published([ahead]), undefined);
  assert.equal(read([ahead, ...REST].join('\n\n')).anchor, '2019-06-26');
  assert.equal(
    published(['President Donald Trump will visit Oslo next week, Norway said on Wednesday (June 26).']),
    '2019-06-26',
  );
});

test('a dateline without its year, in the only year that suits weekday and offices', () => {
  const wired = 'OSLO, Aug. 19 (Reuters) – ';
  const met = 'Secretary of State Marco Rubio met the mayor of Oslo on Tuesday.';
  assert.equal(published([wired + met]), '2025-08-19');
  assert.equal(published([`${wired}Chancellor Angela Merkel met the mayor of Oslo on Tuesday.`]), undefined);
});

test('a picture dates the day of the week that the story tells of', () => {
  const caption = 'The mayors of Oslo and Bergen in Oslo, Norway, Sunday, June 18, 2023. (AP Photo/Leo Park)';
  const met = 'The mayors of Oslo and Bergen met in Oslo on Monday to speak of the ferries.';
  assert.equal(published([HEADLINE, caption, met]), '2023-06-19');
  const plain = 'The mayors of Oslo and Bergen shake hands in Oslo, Norway, June 18, 2023.';
  assert.equal(published([HEADLINE, plain, met]), '2023-06-19');
  assert.equal(published([HEADLINE, `FILE - ${caption}`, met]), undefined);
  assert.equal(published([HEADLINE, caption, met.replace('Monday', 'Friday')]), undefined);
});

test('a summit whose days are known dates the day of the week on which something happened there', () => {
  const met = 'Chancellor Angela Merkel met the mayor of Oslo';
  const osaka = 'the G20 summit in Osaka';
  assert.equal(published([`${met} on the sidelines of ${osaka} on Saturday.`]), '2019-06-29');
  assert.equal(published([`${met} on Wednesday, ahead of ${osaka} later this week.`]), '2019-06-26');
  assert.equal(published([`${met} on Wednesday. They last spoke at ${osaka} in June.`]), undefined);
  assert.equal(published([`${met} on Wednesday and will meet her again at ${osaka}.`]), undefined);
});

test('a trip whose days are known dates the day of the week on which something happened on it', () => {
  const met = 'Secretary of State Antony Blinken met the mayor of Beijing';
  assert.equal(published([`${met} in Beijing on Monday.`]), '2023-06-19');
  assert.equal(published([`${met} in Beijing on Thursday.`]), '2024-04-25');
  assert.equal(published([`${met} in Beijing on Tuesday.`]), undefined);
  assert.equal(published([`${met} in Oslo on Monday.`]), undefined);
  assert.equal(published([`${met} on Monday. He had been to Beijing in June.`]), undefined);
  assert.equal(published(['Blinken met the mayor of Beijing in Beijing on Monday.']), undefined);
});

test('of several trips that suit, the one near which the other stops lie', () => {
  const kuwait = 'Secretary of State Mike Pompeo arrived in Kuwait on Tuesday';
  assert.equal(published([`${kuwait}.`]), '2019-03-19');
  const doha = 'Secretary of State Antony Blinken spoke in Doha on Tuesday';
  assert.equal(published([`${doha}.`]), undefined);
  assert.equal(published([`${doha}. Blinken had left Riyadh in the morning.`]), '2024-02-06');
});

test('a trip to come dates the day of the week on which it was announced', () => {
  const visit = 'Mike Pompeo, the US secretary of state, will visit Kuwait on Tuesday';
  assert.equal(published([`${visit}, his spokeswoman said on Monday.`]), '2019-03-18');
  assert.equal(read([`${visit}.`, ...REST].join('\n\n')).anchor, '2019-03-19');
  assert.equal(
    published([
      'Vice President Mike Pence and Secretary of State Mike Pompeo will be in Ankara this week, he said on Wednesday.',
    ]),
    '2019-10-16',
  );
});

test('what happened today was on the day on which the two met', () => {
  const today = 'BEIJING, (Reuters) – The two sides agreed today on ferries during a visit by ';
  const blinken = 'Secretary of State Antony Blinken, who met Foreign Minister Qin Gang.';
  assert.equal(published([today + blinken]), '2023-06-18');
});

test('of several trips that suit, the one in the time of whom else the story names', () => {
  const merkel = 'Chancellor Angela Merkel arrived in Kyiv on Sunday';
  assert.equal(published([`${merkel} to meet President Volodymyr Zelensky.`]), '2021-08-22');
});

test('a counterpart holds the office that is named before', () => {
  const met = 'Foreign Minister Sergey Lavrov met his Turkish counterpart';
  assert.equal(published([`${met} Hakan Fidan in Oslo on Thursday, July 6.`]), '2023-07-06');
  assert.equal(published([`${met} in Oslo on Thursday, July 6.`]), undefined);
});

test('whom the traveller met tells the day where another sentence tells the place', () => {
  const kim = 'Kim Jong Un and President Vladimir Putin met on Thursday and spoke of the bridge.';
  assert.equal(published([kim]), undefined);
  assert.equal(published(['Leaders meet in Vladivostok', kim]), '2019-04-25');
});

test('the stops of a sentence without a name are those of whom the one before names', () => {
  const met = 'Secretary of State Antony Blinken met the mayors. He arrived in';
  assert.equal(published([`${met} Beijing on Monday.`]), '2023-06-19');
  assert.equal(published([`${met.replace('He', 'The plane')} Beijing on Monday.`]), undefined);
});

test('what a story speaks of tells since when it can have been written', () => {
  const dated = 'OSLO, March 5 (Reuters) – The mayor spoke on Tuesday of the ferries';
  assert.equal(published([`${dated}.`]), undefined);
  assert.equal(published([`${dated} lost since the full-scale invasion of Ukraine.`]), '2024-03-05');
});

test('a day that opens a plan is not the day of the story', () => {
  const met = 'Secretary of State Antony Blinken met Xi Jinping in Beijing.';
  assert.equal(published([`On Monday the council will meet again. ${met}`]), undefined);
  assert.equal(published([`On Monday the council met again. ${met}`]), '2023-06-19');
});

test('a caption that ran into the text dates the story', () => {
  const picture =
    'In this photo released by the palace, Anna Weber greets Kenji Ito in Oslo, Thursday, June 8, 2023.';
  const met = 'Anna Weber met Kenji Ito in Oslo on Thursday, and they spoke of fish and of ferries.';
  const rest =
    'The ferries between the two towns have not run since the spring, and the boats lie idle. '.repeat(6);
  assert.equal(published([HEADLINE, '', `The two spoke for hours. ${picture} ${met} ${rest}`]), '2023-06-08');
});

test('a picture with a day of the week and a date, in the only year that suits', () => {
  const picture =
    'President Joe Biden and Prime Minister Rishi Sunak in Oslo on Thursday, 8 June. (AP Photo/Leo Park)';
  const met = 'President Joe Biden and Prime Minister Rishi Sunak met today.';
  assert.equal(published([HEADLINE, picture, met]), '2023-06-08');
});

test('what all the world wrote about dates the day of the week on which it happened', () => {
  const told = 'Boris Johnson told the Conservative members of his town council that he would resign';
  assert.equal(published([`${told}, an aide said on Thursday.`]), '2022-07-07');
  assert.equal(published([`${told}, an aide said on Friday.`]), undefined);
  assert.equal(published([`${told}.`]), undefined);
  const since = 'Boris Johnson, who resigned as leader of the Conservative council, spoke on Thursday';
  assert.equal(published([`${since}.`]), undefined);
  const later = 'The Conservative council met on Thursday, weeks after Boris Johnson had resigned.';
  assert.equal(published([later]), undefined);
});

test('a story that looks back on a known event is of the later day of which it tells', () => {
  const cut = 'Qatar rejects the terms of Saudi Arabia, which cut ties with Qatar on Monday';
  assert.equal(published([`${cut}.`]), '2017-06-05');
  const envoy = 'An envoy flew in on Wednesday to mediate.';
  assert.equal(published([envoy, `Saudi Arabia and Bahrain cut ties with Qatar on Monday.`]), '2017-06-07');
});

test('what a story looks back on fixes its week where it says the day', () => {
  const since = 'The envoys met on Wednesday after Saudi Arabia and Bahrain cut ties on Monday with Qatar.';
  assert.equal(published([since]), '2017-06-07');
});

test('of several summits that suit, the one most of whose places are named', () => {
  const met = 'Turkey’s envoy spoke on Friday at the margins of the G20 summit in Buenos Aires, Argentina.';
  assert.equal(published([met]), '2018-11-30');
});

test('who was deposed tells of no day on which that happened', () => {
  const met = 'The mediators did not meet the deposed President Mohamed Bazoum of Niger on Thursday.';
  assert.equal(published([met]), undefined);
});

test('the day on which it was said counts before the day on which it happened', () => {
  const arrived = 'Secretary of State Antony Blinken arrived in Beijing on Sunday';
  assert.equal(published([`${arrived}, his office said.`]), '2023-06-18');
  assert.equal(published([`${arrived}, his office said on Monday.`]), '2023-06-19');
});

test('a meeting of ministers is not the summit of the same name', () => {
  const met = 'The envoys met on Friday at the margins of the G20';
  assert.equal(published([`${met} summit in New Delhi.`]), '2023-09-08');
  assert.equal(published([`${met} foreign ministers’ meeting in New Delhi.`]), '2023-03-03');
});

test('a date below the headline and the day of the week of the story fix the year', () => {
  const picture = 'President Charles Michel greets both leaders in Moldova on June 1';
  const met = 'Charles Michel, president of the European Council, met the leaders on';
  assert.equal(published([HEADLINE, picture, '', `${met} Thursday.`]), '2023-06-01');
  assert.equal(published([HEADLINE, picture, '', `${met} Sunday.`]), undefined);
  const ahead = picture.replace('in Moldova', 'who agreed to meet again');
  assert.equal(published([HEADLINE, ahead, '', `${met} Thursday.`]), undefined);
});

test('a post behind a name tells when it was written, as one before it does', () => {
  const dated = 'OSLO, July 10 (Reuters) – The mayor met Jens Stoltenberg,';
  const rest = 'and Swedish Prime Minister Ulf Kristersson on Monday.';
  assert.equal(published([`${dated} NATO secretary-general, ${rest}`]), '2023-07-10');
});

test('a year before a comma is a year', () => {
  const dated = 'OSLO, October 22 (TASS) – Prime Minister Narendra Modi will visit on October 23.';
  const joined = 'The group was founded in 2011. On January 1, 2024, Norway joined it.';
  assert.notEqual(published([dated, joined]), '2014-10-22');
});
