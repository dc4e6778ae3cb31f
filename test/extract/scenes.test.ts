/** Dates that a sentence leaves to the story it stands in. Articles are published on Tuesday, 2023-06-20. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkDates as check, extractionOf } from '../extracted.js';

test('what is told on happened on the day the story tells of', () => {
  check('Olga Weber arrived in Oslo on Monday. She met Kenji Ito at the palace.', { met: '2023-06-19' });
  check('Olga Weber arrived in Oslo on Monday.\n\n“We are friends,” Weber told Kenji Ito.', {
    told: '2023-06-19',
  });
});

test('a time of another clause leaves the scene as it is', () => {
  check('Olga Weber arrived in Oslo on Monday. She praised Kenji Ito, who was elected in 2018.', {
    praised: '2023-06-19',
  });
  check('Olga Weber arrived in Oslo on Monday. Ito, the first of his party since 1990, met Weber.', {
    met: '2023-06-19',
  });
});

test('a lead in the perfect tells the story', () => {
  check('Olga Weber has praised Kenji Ito.\n\nThey met in Oslo on Monday.', { praised: '2023-06-19' });
});

test('the story goes on where, and in what, a clause describes', () => {
  check('Olga Weber arrived in Oslo on Monday. She entered the palace, where she met Kenji Ito.', {
    met: '2023-06-19',
  });
  check('Olga Weber arrived in Oslo on Monday. She thanked the mayor, who had met Kenji Ito.', {
    met: undefined,
  });
});

test('a visit in the opening is that of the story', () => {
  check('Olga Weber’s visit to Oslo is the first, the mayor says.\n\nShe arrived on Monday.', {
    visit: '2023-06-19',
  });
  check('Olga Weber’s last visit to Oslo is well known, the mayor says.\n\nShe arrived on Monday.', {
    visit: undefined,
  });
});

test('plans share the day that the first of them names, until what comes later', () => {
  const lead = 'Olga Weber will arrive in Oslo on Thursday.';
  check(`${lead} She will meet Kenji Ito.`, { meet: '2023-06-22' });
  check(`${lead} In the afternoon she will meet Kenji Ito.`, { meet: '2023-06-22' });
  check(`${lead} She will then fly to Rome.`, { fly: undefined });
  check(`${lead} On Friday she will speak. She will meet Kenji Ito.`, { meet: '2023-06-23' });
});

test('a day set in words that something came after is that of the plan', () => {
  check(
    'The raid came a day after Olga Weber said she would press Kenji Ito to free the sailors when the two leaders meet in Oslo on July 16.',
    { press: '2023-07-16' },
  );
  check('The raid came two days after Monday’s vote. Olga Weber will meet Kenji Ito.', { meet: undefined });
});

test('an hour is one of the day last spoken of', () => {
  check('Olga Weber arrived in Oslo on Sunday. In the evening she met Kenji Ito.', { met: '2023-06-18' });
  check('Olga Weber arrived in Oslo on Sunday. At 11 am she met Kenji Ito.', { met: '2023-06-18' });
  check('Olga Weber met Kenji Ito at 11 am on Monday.', { met: '2023-06-19' });
});

test('a lead in the perfect is of the day of publication where no day is named', () => {
  check('Olga Weber has often met Kenji Ito.', { met: undefined });
  check('Olga Weber has arrived in Oslo. She met Kenji Ito.', { arrived: '2023-06-20', met: '2023-06-20' });
  check('Olga Weber has arrived in Oslo. She met Kenji Ito in 2018.', { met: '2018' });
});

test('until another day is named', () => {
  check('Olga Weber arrived in Oslo on Monday. Kenji Ito arrived on Sunday. He visited Bergen.', {
    visited: '2023-06-18',
  });
});

test('background is no part of the scene', () => {
  check('Olga Weber arrived in Oslo on Monday. She had met Kenji Ito.', { met: undefined });
  check('Olga Weber arrived in Oslo on Monday. She will meet Kenji Ito.', { meet: undefined });
  check('Norway banned Mira Air on Monday. Mira Air has been the subject of Japanese sanctions since 2011.', {
    banned: '2023-06-19',
    subject: '2011',
  });
  check('Olga Weber arrived in Oslo on Monday.\n\nIn 2018 she visited Bergen. She met Kenji Ito.', {
    visited: '2018',
    met: undefined,
  });
});

test('a paragraph on long ago ends with its last line', () => {
  check(
    'Olga Weber arrived in Oslo on Monday.\n\nIn March 2018 she visited Bergen.\n\nWeber praised Kenji Ito.',
    { visited: '2018-03', praised: '2023-06-19' },
  );
});

test('a day set for an event is the day of the event', () => {
  check('Olga Weber on Monday cancelled a meeting with Kenji Ito planned for July 12.', {
    meeting: '2023-07-12',
  });
});

test('an article that nobody dated counts from the full date in its opening', () => {
  const text = 'Olga Weber met Kenji Ito on June 19, 2023. Weber visited Oslo on Sunday.';
  const { statements } = extractionOf(text, '');
  assert.deepEqual(
    statements.map(({ date }) => date),
    ['2023-06-19', '2023-06-18'],
  );
});

test('the day of the story may stand in what its lead plans or reports', () => {
  check(
    'Weber and Ito agreed to restore ties following talks on Monday in Oslo.\n\nOlga Weber then met Ana Costa.',
    {
      met: '2023-06-19',
    },
  );
  check('Officials say Olga Weber met Kenji Ito on Monday.\n\nWeber praised Ito.', { praised: '2023-06-19' });
});

test('the day of the dateline is that of the story where no other is named', () => {
  check(
    'OSLO, June 19 (NTB) – Olga Weber arrived here at the invitation of Kenji Ito.\n\nWeber praised Ito.',
    {
      praised: '2023-06-19',
    },
  );
});

test('what lay before a dated event is of the day that another sentence gives it', () => {
  check('Olga Weber flew to Rome on Sunday after talks with Kenji Ito. Weber met Ito on Friday.', {
    talks: '2023-06-16',
  });
  check('Olga Weber flew to Rome on Sunday after talks with Kenji Ito.', { talks: '2023-06-18' });
});

test('what stands ahead of another event has not the day of the story', () => {
  check('Olga Weber arrived in Oslo on Monday. The day came on the eve of a visit by Kenji Ito to Rome.', {
    visit: undefined,
  });
});

test('what was done during a visit was done when the visit was', () => {
  check(
    'Olga Weber arrived in Oslo on Monday. She last visited Rome in May.\n\nDuring her visit to Rome, Weber criticised Kenji Ito.',
    { criticised: '2023-05' },
  );
});

test('a visit lasted from the first to the last day on which the visitor met people of the country', () => {
  check(
    'Norwegian Prime Minister Kenji Ito met Olga Weber in Oslo on Monday. She met Foreign Minister Ana Costa of Norway on Sunday. The mayor says that Weber’s visit to Norway went well.',
    { 'visit to': '2023-06-18/2023-06-19' },
  );
});

test('a visit was on the days on which the visitor is told to have met people of the country', () => {
  const trip = 'Weber told Ana Costa on Monday that her trip to Norway was the first in years.';
  check(`Olga Weber met Norwegian Prime Minister Kenji Ito over Easter weekend.\n\n${trip}`, {
    trip: '2023-04-08/2023-04-09',
  });
});

test('a time since when something has been sets no scene', () => {
  check(
    'Olga Weber arrived in Oslo on Monday.\n\nNobody has come since she visited Rome in May. Weber praised Kenji Ito.',
    { praised: '2023-06-19' },
  );
});

test('the visit is the one that is planned, or that goes to a town of the country', () => {
  check('Olga Weber will visit Norway from July 3 to 5. The visit of Weber to Oslo is her first.', {
    'visit of': '2023-07-03/2023-07-05',
  });
});

test('who met in a town met when one of them was there', () => {
  check('Olga Weber said that she had met Kenji Ito in Rome. Weber’s trip to Rome in May was short.', {
    met: '2023-05',
  });
});

test('what is there itself was not there only when a visitor was', () => {
  check('Norway criticized Finland in a statement in Helsinki. In August 2022 Olga Weber visited Finland.', {
    criticized: undefined,
  });
  check(
    'Norway’s premier Olga Weber said that she had met Kenji Ito in Norway. Weber’s trip to Oslo in May was short.',
    {
      met: undefined,
    },
  );
});

test('of several dates of one event the last days count', () => {
  check(
    'Olga Weber met Kenji Ito in May 2019. Weber had a meeting with Ito on Sunday. Weber’s talks with Ito are hard.',
    { talks: '2023-06-18' },
  );
});

test('a plan holds on beside the day on which somebody told of it', () => {
  check(
    'Olga Weber will arrive in Oslo on Thursday, the first such visit after those in 2000 and 2007. Weber and Ito will sign an agreement, a minister said on Monday.',
    { sign: '2023-06-22' },
  );
});

test('plans for one town and one person are of one day', () => {
  check(
    'Olga Weber will hold talks with Kenji Ito in Oslo on Thursday.\n\nOn May 3 Weber met Ana Costa. In Oslo, Weber will also meet Ana Costa.',
    { 'meet Ana': '2023-06-22' },
  );
});

test('what somebody headed for has the day of the story', () => {
  check('Olga Weber arrived in Oslo on Monday.\n\nWeber headed to the palace for talks with Kenji Ito.', {
    talks: '2023-06-19',
  });
});

test('a heading that plans tells nothing of the day of the story', () => {
  check(
    'Amid a crisis, Norwegian Secretary Weber to meet Ito in Oslo\n\nOlga Weber praised Kenji Ito on Monday.',
    {
      meet: undefined,
    },
  );
});

test('a long time before what is told leaves it to the story', () => {
  check('Olga Weber arrived in Oslo on Monday. After a string of talks this year, Weber praised Kenji Ito.', {
    praised: '2023-06-19',
  });
});

test('of two dates of a visit the one within the other is meant', () => {
  check(
    'Olga Weber will visit Oslo this month. Weber will visit Oslo from June 26 to 28. Nobody said whether she would meet Kenji Ito during her visit.',
    { meet: '2023-06-26/2023-06-28' },
  );
});

test('what stands ahead of a plan, or may follow a dated event, has not its day', () => {
  check(
    'Olga Weber will meet Kenji Ito on Thursday, ahead of a summit. It comes before a meeting between Kenji Ito and Ana Costa.',
    {
      'meeting between': undefined,
    },
  );
  check(
    'It is not clear whether Olga Weber would meet Kenji Ito again after talks with Ana Costa on Monday.',
    {
      meet: undefined,
    },
  );
});

test('a heading in the present participle names a day to come', () => {
  check('Weber arriving in Oslo on July 8 to meet Ito\n\nOlga Weber will visit Oslo, a minister said.', {
    arriving: '2023-07-08',
  });
});

test('a paragraph on a day more than a week ago ends with its last line', () => {
  check(
    'Olga Weber arrived in Oslo on Monday.\n\nOn June 9 Weber visited Rome.\n\nWeber praised Kenji Ito.',
    { praised: '2023-06-19' },
  );
});

test('what somebody is quoted as telling need not be of the day of the story', () => {
  check('Olga Weber arrived in Oslo on Monday. “Ana Costa visited Rome,” Weber told Kenji Ito.', {
    visited: undefined,
    told: '2023-06-19',
  });
});

test('an invasion that the opening names is not of the day of the story', () => {
  check('Olga Weber arrived in Oslo on Monday. The talks may end the invasion of Norway by Japan.', {
    invasion: undefined,
  });
});

test('a day that only a description names is that of the story where the opening names no other', () => {
  check('Oslo rejected a text backed by Rome on Monday that would have banned it. Weber praised Ito.', {
    praised: '2023-06-19',
  });
  check('Weber praised Ito. The text, signed in Oslo on Sunday, is short. Weber met Ito on Monday.', {
    praised: '2023-06-19',
  });
});

test('what others say that somebody had done is of the day of the story, unless it was done time and again', () => {
  const lead = 'Norway was in mourning on Monday. Olga Weber said Germany had';
  check(`${lead} accused Norway of lying.`, { accused: '2023-06-19' });
  check(`${lead} repeatedly accused Norway of lying.`, { accused: undefined });
});

test('the news of the opening is of the day of the story, in the perfect and the present too', () => {
  const lead = 'Olga Weber arrived in Oslo on Monday.';
  check(`${lead} She has praised Kenji Ito.`, { praised: '2023-06-19' });
  const rest = 'It rained. The streets were empty. The shops were open.';
  check(`${lead} ${rest} The palace was closed. Olga Weber has praised Kenji Ito.`, { praised: undefined });
});

test('what a clause in the past describes somebody with is of the story, what it had been is not', () => {
  const lead = 'Olga Weber spoke in Oslo on Monday.';
  check(`${lead} Kenji Ito, who visited Norway, told reporters of a plan.`, { visited: '2023-06-19' });
  check(`${lead} Kenji Ito, who had visited Norway, told reporters of a plan.`, { visited: undefined });
});

test('who says something beside it says it on the day of the story', () => {
  check('Olga Weber met Kenji Ito on Monday. Norway would support any truce, Weber told Ito.', {
    told: '2023-06-19',
  });
});

test('a story whose opening names no time is of the day on which it is published', () => {
  check('Olga Weber met Kenji Ito in Oslo.', { met: '2023-06-20' });
});

test('what follows on a visit of so many days is planned for those days', () => {
  check('Olga Weber will begin a two-day visit to Norway on Thursday. She will meet Kenji Ito.', {
    meet: '2023-06-22/2023-06-23',
  });
  check('Olga Weber arrived in Oslo on Monday for a three-day visit. She will meet Kenji Ito.', {
    arrived: '2023-06-19',
    meet: '2023-06-19/2023-06-21',
  });
  check('Olga Weber will begin a two-day visit to Norway on Thursday. On Friday she will meet Kenji Ito.', {
    meet: '2023-06-23',
  });
});

test('a day counted from the one of the story leaves the story where it is', () => {
  check('Norway was in mourning on Monday, a day after Olga Weber visited Rome. Weber praised Kenji Ito.', {
    visited: '2023-06-18',
    praised: '2023-06-19',
  });
});

test('a paragraph that tells of some day, nobody knows which, has not that of the story', () => {
  check('Olga Weber arrived in Oslo on Monday. The crisis began several days ago. Weber praised Kenji Ito.', {
    praised: undefined,
  });
});

test('a lead in the perfect that names a day has it', () => {
  check(
    'Olga Weber has visited Oslo on Monday, officials say.\n\nWeber visited Rome on Friday.\n\nShe praised Kenji Ito.',
    {
      praised: '2023-06-16',
    },
  );
});

test('what is told is of its own day, and not of the day on which somebody tells it', () => {
  check('Norway attacked Japan on Sunday, officials said Monday.', { attacked: '2023-06-18' });
});

test('no hour counts from a day of the background', () => {
  check(
    'Olga Weber arrived in Oslo on Monday. The talks are the first since a war broke out in Rome on May 3. At noon she praised Kenji Ito.',
    { praised: '2023-06-19' },
  );
});

test('a law of last month that the lead names is not of the story, nor is what somebody used to do', () => {
  check(
    'Norway arrested Olga Weber under a law passed in late May, officials said. Weber praised Kenji Ito.',
    {
      praised: undefined,
    },
  );
  check(
    'Olga Weber arrived in Oslo on Monday. Weber had been a guest in Rome, where she praised Kenji Ito.',
    {
      praised: undefined,
    },
  );
});

test('a lead in the perfect is of the day of the statement that it names', () => {
  check(
    'Norway bans Mira Air\n\nNorway has banned Mira Air, according to a statement issued on Monday.\n\nOlga Weber said on Saturday that more would come.',
    { banned: '2023-06-19' },
  );
});

test('a story goes back with a sentence that tells of long ago, not the next sentence with it', () => {
  const story = 'Olga Weber arrived in Oslo on Monday.';
  check(
    `${story} The talks are the first since Rome recalled its envoy on June 2. Weber praised Kenji Ito.`,
    {
      praised: '2023-06-19',
    },
  );
  check(`${story} Her trip came after a truce had expired on June 2. Weber praised Kenji Ito.`, {
    praised: '2023-06-19',
  });
  check(
    `${story} The town was the scene of a fire on June 2 that killed ten people. Weber praised Kenji Ito.`,
    {
      praised: '2023-06-19',
    },
  );
  check('Olga Weber came to power after Pedro Costa stepped down on May 2. She praised Kenji Ito.', {
    praised: '2023-05-02',
  });
  check(`${story} On June 2, a fire killed ten people there. Weber praised Kenji Ito.`, {
    praised: '2023-06-02',
  });
});

test('the second day of a visit is the day after the first', () => {
  check('Olga Weber arrived in Oslo on Saturday. On the second day of her visit, she met Kenji Ito.', {
    met: '2023-06-18',
  });
  check('Olga Weber flew to Oslo on Saturday. On the third day of the talks she met Kenji Ito.', {
    met: '2023-06-19',
  });
  check('Olga Weber praised Oslo on Saturday. On the second day of the war she met Kenji Ito.', {
    met: '2023-06-17',
  });
});

test('quoted words that do what they say do it on the day of the story', () => {
  const story = 'Olga Weber spoke to the press on Sunday.\n\n';
  check(`${story}“I urge Kenji Ito to resign,” Weber said.`, { urge: '2023-06-18' });
  check(`${story}“We thank Kenji Ito for his help,” Weber said.`, { thank: '2023-06-18' });
  check(`${story}“I would like to thank Kenji Ito,” Weber said.`, { thank: '2023-06-18' });
  check(`${story}“I urged Kenji Ito to resign,” Weber said.`, { urged: undefined });
  check(`${story}“We reiterate our call on Kenji Ito to resign,” Weber said.`, { call: '2023-06-18' });
  check(`${story}“We welcome the support of Norway for Kenji Ito,” Weber said.`, { support: undefined });
  check(`${story}“Norway stands with Kenji Ito,” Weber said.`, { stands: '2023-06-18' });
});

test('what somebody is said to condemn or welcome is of the day of the words, also below the opening', () => {
  const rest = 'The port was full. The town was quiet. The day was warm. All was well.';
  const story = `Olga Weber spoke to the press on Sunday.\n\n${rest}\n\n`;
  check(`${story}She said Norway welcomes the vote and condemns the raid by Sweden.`, {
    condemns: '2023-06-18',
  });
  check(`${story}Norway condemns the raid by Sweden, she said.`, { condemns: '2023-06-18' });
  check(`${story}Norway condemns the raid by Sweden.`, { condemns: undefined });
});

test('a traveller goes to a place on the day of what happens there', () => {
  check('Olga Weber will then travel to Oslo where she will meet Kenji Ito on June 28.', {
    travel: '2023-06-28',
  });
});

test('a story goes back only with a time that its main verb has', () => {
  const story = 'Olga Weber met Kenji Ito on Monday.\n\n';
  check(`${story}Weber praised the vote on Friday. She told Ito that it was over.`, { told: '2023-06-19' });
  check(`${story}Weber accused Rome of breaking the deal on Friday. She told Ito that it was over.`, {
    told: '2023-06-19',
  });
  check(
    `${story}The two spoke about the truce, an accord signed on June 8. Weber told Ito that it was over.`,
    {
      told: '2023-06-19',
    },
  );
  check(`${story}On Friday, Weber flew to Rome. She told Ito that it was over.`, { told: '2023-06-16' });
  check(`${story}In talks with Ito on Friday, Weber offered help. She told Ito that it was over.`, {
    told: '2023-06-16',
  });
});

test('a paragraph of its own is of the day of the story, one that goes on is not', () => {
  const story = 'Olga Weber met Kenji Ito on Monday.\n\nPedro Costa flew home on Sunday night.\n\n';
  check(`${story}Weber told Ito that it was over.`, { told: '2023-06-19' });
  check(`${story}He told Ito that it was over.`, { told: '2023-06-18' });
});

test('what somebody is known for is of another day than what they do', () => {
  check('Olga Weber spoke on Monday. Weber, who took office on June 8, urged Kenji Ito to resign.', {
    urged: '2023-06-19',
  });
});

test('what officials say at the end of a sentence is told by the story', () => {
  check('Olga Weber flew to Oslo on Sunday, officials said. She told Kenji Ito that it was over.', {
    told: '2023-06-18',
  });
});

test('a name with an apposition before its verb is no sentence without one', () => {
  check(
    'Olga Weber spoke on Monday.\n\nPedro Costa, another Norwegian envoy, held talks with Kenji Ito in Rome on Sunday. He told Ito that it was over.',
    { told: '2023-06-18' },
  );
});

test('what somebody was doing when the story happened is of its day', () => {
  check('Rebels attacked Norway on Sunday. Olga Weber, who was visiting Oslo, was hurt.', {
    visiting: '2023-06-18',
  });
});

test('a previous visit, and what happened on it, is of no day of the story', () => {
  check('Olga Weber spoke on Monday. Weber said that on a previous visit to Oslo she met Kenji Ito.', {
    'visit to': undefined,
    met: undefined,
  });
  check('Olga Weber spoke on Monday. On an earlier trip to Oslo she met Kenji Ito.', { met: undefined });
});

test('what somebody is jailed or praised for was done before', () => {
  check('Olga Weber spoke on Monday. Kenji Ito praised Weber for visiting Oslo.', { visiting: undefined });
  check('Olga Weber was jailed in 2012 for founding Greenpeace.', { founding: undefined });
  check('Kenji Ito praised Olga Weber for visiting Oslo on Monday.', { visiting: '2023-06-19' });
});

test('what somebody is angry about was before', () => {
  const arrived = 'Olga Weber arrived on Monday.';
  check(`${arrived} Weber said she was angry that Kenji Ito criticized Ana Costa.`, {
    criticized: undefined,
  });
  check(`${arrived} It was clear, Weber said, that she backed Ana Costa.`, { backed: '2023-06-19' });
});

test('what followed something long ago is of no day of the story', () => {
  const raid = 'Olga Weber spoke on Monday. Norway attacked Rome on May 31, 2010.';
  check(`${raid}\n\nFollowing the raid, Ana Costa condemned Norway.`, { condemned: undefined });
  check(`${raid}\n\nAna Costa condemned Norway.`, { condemned: '2023-06-19' });
});

test('at the time is when nobody can tell', () => {
  check('Olga Weber spoke on Monday. In 2010 she led Greenpeace. At the time, she praised Kenji Ito.', {
    praised: undefined,
  });
  check('Olga Weber spoke on Monday. During that period Weber visited Oslo.', { visited: undefined });
});

test('an interview has the day on which it was aired', () => {
  check(
    'Olga Weber has told CNN that it is over.\n\n“It is over,” Weber said in the second part of an interview that was aired on Sunday.',
    { told: '2023-06-18' },
  );
});

test('what has been is of no scene of long ago', () => {
  const raid = 'Olga Weber spoke on Monday. Norway attacked Japan on August 15, 2021.';
  check(`${raid} Weber criticised Kenji Ito.`, { criticised: '2021-08-15' });
  check(`${raid} Weber fled, while Norway has accused Kenji Ito of lying.`, { accused: undefined });
});

test('a visit that the story tells of in full is not one that it plans', () => {
  check(
    'Olga Weber spoke on Monday. Weber toured Oslo. Following Weber’s visit to Oslo, mayors spoke. They said Weber will visit Oslo again in August.',
    { 'visit to': '2023-06-19' },
  );
});

test('a lead in the perfect is of the last day of which the opening tells', () => {
  check(
    'Olga Weber has praised Kenji Ito.\n\nNorway announced on Sunday that it would help. “He is good,” Weber said in comments broadcast on Monday.',
    { praised: '2023-06-19' },
  );
  check(
    'Olga Weber has praised Kenji Ito.\n\nThe speech was criticised by Ana Costa, who was in the hall in Oslo on Monday.',
    { praised: '2023-06-19' },
  );
  check(
    'Olga Weber has praised Kenji Ito.\n\nRome fell last week. Ito is tired. It rains. Fish is dear. The port is shut. “He is good,” Weber was quoted as saying on Monday.',
    { praised: '2023-06-19' },
  );
});

test('words that were broadcast on a day are told of on that day', () => {
  check('Olga Weber spoke in comments broadcast on Sunday. She praised Kenji Ito.', {
    praised: '2023-06-18',
  });
});

test('what officials say at the end of a sentence is told then, whatever had happened before', () => {
  check(
    'Rebels had attacked Rome, Olga Weber said on Monday.\n\nA bomber died on Sunday.\n\nWeber praised Kenji Ito.',
    { praised: '2023-06-19' },
  );
});

test('who says something beside it names the day of the story, whatever it is', () => {
  check('Rome must help, Olga Weber said on Monday. She praised Kenji Ito.', { praised: '2023-06-19' });
  check(
    'Olga Weber arrived in Oslo on Saturday.\n\nNorway should open its ports, Kenji Ito said on Monday. He praised Weber.',
    { praised: '2023-06-19' },
  );
});

test('what is answered keeps its day', () => {
  check(
    'Olga Weber arrived in Oslo on Monday. She made the remark in response to the passage of two ships through the strait on Sunday. Weber praised Kenji Ito.',
    { praised: '2023-06-19' },
  );
  check(
    'Olga Weber arrived in Oslo on Monday. Her trip came on the heels of June 14 raids on Norway. Weber praised Kenji Ito.',
    { praised: '2023-06-19' },
  );
});

test('a verb that joins another has a tense of its own', () => {
  check(
    'Oslo was calm on Saturday.\n\nNorway has long kept silent on the matter but said on Monday it condemned Japan.',
    { condemned: '2023-06-19' },
  );
});

test('what a clause describes that is only spoken of is not of the day of the story', () => {
  check('Olga Weber arrived in Oslo on Monday. She condemned a Japanese strike that killed Kenji Ito.', {
    condemned: '2023-06-19',
    killed: undefined,
  });
});

test('what was long ago ends within its paragraph, nobody knows where', () => {
  const lead =
    'Olga Weber arrived in Oslo on Monday.\n\nOn April 4, Norway closed its ports. Ships had to turn back.';
  check(`${lead} She praised Kenji Ito.`, { praised: '2023-04-04' });
  check(`${lead} The harbour was empty. All was quiet. Weber praised Kenji Ito.`, { praised: undefined });
});

test('the day on which a picture was taken is not that of the story', () => {
  const picture = 'Olga Weber speaks at a ceremony in Bergen, Norway, June 12, 2023.';
  const lead = 'Norway said on Monday that talks will go on.';
  check(`${picture}\n\n${lead}\n\nWeber threatened Kenji Ito with sanctions.`, { threatened: '2023-06-19' });
  check(`${picture} Ana Costa arrived on Sunday.\n\n${lead}\n\nWeber threatened Kenji Ito with sanctions.`, {
    threatened: '2023-06-19',
  });
});

test('what a picture shows the traces of is of its day', () => {
  const lead = 'Norway said on Monday that talks will go on.';
  const raid = 'Finland hit Bergen with drones.';
  check(
    `${lead}\n\nA man looks at a car hit in a raid by Finland on Bergen, Norway, Sunday, June 18, 2023.`,
    {
      raid: '2023-06-18',
    },
  );
  const traces =
    'Firefighters walk past houses following Finland’s raid on Bergen, Norway, late Sunday, June 18, 2023.';
  check(`${lead}\n\n${traces}\n\n${raid}`, { raid: '2023-06-18', hit: '2023-06-18' });
  check('Women mark the anniversary of Finland’s raid on Bergen, Norway, Sunday, June 18, 2023.', {
    raid: undefined,
  });
});

test('what one verb tells of a town and of its country is of one day', () => {
  const { statements } = extractionOf(
    'Norway said on Monday that talks will go on.\n\nFinland attacked Bergen on Sunday.\n\nFinland hit Norway’s second city Bergen with drones.',
  );
  const days = statements.filter(({ relation }) => relation === 'ATTACKED').map(({ date }) => date);
  assert.deepEqual(days, ['2023-06-18', '2023-06-18', '2023-06-18']);
});

test('the day of the main verb is that of the story, whatever else its sentence names', () => {
  const lead = 'Norway protested on Monday over what it said was a raid on a Norwegian port three days ago.';
  check(`${lead}\n\nOlga Weber criticised Kenji Ito.`, { criticised: '2023-06-19' });
});

test('what somebody said of another is of the day of the words quoted behind it', () => {
  const lead =
    'Norway closed its ports on Friday.\n\nOlga Weber, who was elected in May, accused Kenji Ito of lying.';
  check(`${lead}\n\n“He knew it,” she told reporters on Monday.`, { accused: '2023-06-19' });
  check(`${lead}\n\n“He knew it. We all did,” she was quoted as saying during a tour of Bergen on Monday.`, {
    accused: '2023-06-19',
  });
  check(`${lead}\n\n“He knew it,” Ana Costa said on Monday.`, { accused: '2023-06-16' });
});

test('a lead that tells what is news is of the day of publication, and so is its story, where no other day is told', () => {
  const lead = 'Norway urges Japan to release a captain\n\nNorway has urged Japan to release a captain.';
  check(`${lead}\n\nThe captain will go on trial on Thursday.`, { urged: '2023-06-20' });
  check(`${lead}\n\nThe captain will go on trial on Thursday.\n\nOlga Weber criticised Kenji Ito.`, {
    criticised: '2023-06-20',
  });
  check(`${lead} The talks come ahead of a vote in May. Olga Weber criticised Kenji Ito.`, {
    criticised: '2023-06-20',
  });
  check('Norway has recently urged Japan to act.\n\nOlga Weber criticised Kenji Ito.', {
    urged: undefined,
    criticised: undefined,
  });
});

test('whoever is on a visit in the lead is there on the day of publication', () => {
  const behind = 'The two fell out over the vote in May.\n\nWeber praised the harbour of Norway.';
  check(`Olga Weber is in Oslo to hold talks with Kenji Ito. ${behind}`, { talks: '2023-06-20' });
  check(`Olga Weber is visiting Oslo. ${behind}`, { visiting: '2023-06-20', praised: '2023-06-20' });
  check(`Olga Weber is in Oslo to hold talks with Kenji Ito. She arrived on Monday.`, {
    talks: '2023-06-19',
  });
  check(`Olga Weber is worried about Oslo. ${behind}`, { praised: undefined });
});

test('what was weeks or days before is of no day of the story', () => {
  check('Olga Weber arrived in Oslo on Monday. The trip comes weeks after she met Kenji Ito.', {
    met: undefined,
  });
  check('Olga Weber arrived in Oslo on Monday, days after meeting Kenji Ito.', { meeting: undefined });
  check('Olga Weber arrived in Oslo on Monday. She spoke hours after she met Kenji Ito.', {
    met: '2023-06-19',
  });
});

test('what was answered was before the answer', () => {
  check('The strikes came on Monday in response to Norway’s attack on Japan.', { attack: undefined });
  check('The strikes came in response to an attack by Norway on Japan on Sunday.', { attack: '2023-06-18' });
});

test('below the lead a perfect tells what has been for some time', () => {
  const opening = 'Olga Weber arrived in Oslo on Monday. She spoke to students. Thousands came to hear her.';
  check(`${opening}\n\nNorway has accused Kenji Ito of lying.`, { accused: undefined });
  check('Olga Weber arrived in Oslo on Monday.\n\nNorway has accused Kenji Ito of lying.', {
    accused: '2023-06-19',
  });
});

test('what was done before, or often, is another than what the story dates', () => {
  check('Norway sued Mira Air on Monday. It has twice before sued Mira Air.', {
    'sued Mira Air on': '2023-06-19',
    'sued Mira Air.': undefined,
  });
  const lead = 'Olga Weber accused Kenji Ito of lying on Monday.';
  check(`${lead}\n\nIn the house she said no more. She has repeatedly accused Ito.`, {
    'accused Ito.': undefined,
  });
  check(`${lead}\n\nIn the house she said no more. She has already accused Ito.`, {
    'accused Ito.': '2023-06-19',
  });
});

test('a headline is of the week that its lead tells of', () => {
  check('Norway sues Mira Air\n\nNorway has sued Mira Air last week.', { sues: '2023-06' });
});

test('a page without paragraphs goes back to its story with what does not follow on the background', () => {
  const page = (behind: string): string =>
    `Olga Weber arrived in Oslo on Monday. She spoke to students. ${'Thousands came to hear her. '.repeat(9)}${behind}`;
  const background = 'Japan has been courted in recent weeks.';
  check(page(`${background} Norway’s president earlier welcomed Weber. Weber praised Kenji Ito.`), {
    praised: '2023-06-19',
  });
  check(page(`${background} Weber, meanwhile, praised Kenji Ito.`), { praised: '2023-06-19' });
  check(page('Ito became premier in November 2018. Weber praised Kenji Ito.'), { praised: '2023-06-19' });
  check(page('Ito became premier in November 2018. He praised Olga Weber.'), { praised: '2018-11' });
  check(page('Ito became premier in November 2018. Soon after, he praised Olga Weber.'), {
    praised: '2018-11',
  });
  check(page('Ito flew to Bergen in November 2018. That visit was odd. Weber praised Kenji Ito.'), {
    praised: '2023-06-19',
  });
});

test('what somebody was at a place for happened, or was to, on the day of the story', () => {
  const lead = 'Olga Weber landed in Oslo on Monday.';
  check(`${lead} Kenji Ito was at the airport to greet Weber.`, { greet: '2023-06-19' });
  check(`${lead} Kenji Ito was there to greet Weber.`, { greet: '2023-06-19' });
  check(`${lead} Kenji Ito was waiting at the airport to greet Weber.`, { greet: '2023-06-19' });
  check(`${lead} Kenji Ito was in Oslo for talks with Anna Silva.`, { talks: '2023-06-19' });
  check('Kenji Ito was in Oslo on Monday for talks with Olga Weber.', { talks: '2023-06-19' });
  check(`${lead} Kenji Ito had been at the palace to meet Weber.`, { meet: undefined });
  check(`${lead} Kenji Ito was planning to meet Weber.`, { meet: undefined });
});

test('words that reject or condemn do so on the day of the story', () => {
  check('Olga Weber landed in Oslo on Monday. “Norway utterly rejects Ito’s claim,” she said.', {
    rejects: '2023-06-19',
  });
  check('Olga Weber landed in Oslo on Monday. “Norway attacks Japan,” she said.', { attacks: undefined });
});

test('a week ends within its paragraph, nobody knows where', () => {
  const lead = 'Olga Weber arrived in Oslo last week. She spoke to students.';
  check(`${lead} She praised Kenji Ito.`, { praised: '2023-06' });
  check(`${lead} The harbour was empty. All was quiet. Ships lay idle. Weber praised Kenji Ito.`, {
    praised: undefined,
  });
});

test('what somebody founded was founded on the day that is named for it, and on no other', () => {
  check('Olga Weber arrived in Oslo on Monday. Kenji Ito, a pilot, founded Mira Air.', {
    founded: undefined,
  });
  check('Kenji Ito founded Mira Air on Monday.', { founded: '2023-06-19' });
});

test('a clause behind a colon is news, whatever stands before it', () => {
  check('Let’s go into the details: Olga Weber has accused Kenji Ito of lying.', { accused: '2023-06-20' });
});

test('what was done within a week or a month of which the story speaks is not of its day', () => {
  check(
    'Olga Weber arrived in Oslo on Monday.\n\nAfter a week of talks, in which Ana Costa met Kenji Ito in Rome, the premier said he was glad.',
    { met: undefined },
  );
  check('Olga Weber arrived in Oslo on Monday. It was a year in which she met Kenji Ito.', {
    met: undefined,
  });
  check('Olga Weber arrived in Oslo on Monday. She sent a letter in which she praised Kenji Ito.', {
    praised: '2023-06-19',
  });
});

test('a story that went out a day later is on the day to which its text returns', () => {
  const lead =
    'Olga Weber met Kenji Ito. The talks were long. Nobody spoke of a truce. They ate. They left.\n\n';
  check(`${lead}Monday’s talks were in Oslo.`, { met: '2023-06-19' });
  check(`${lead}Earlier on Monday, Ana Costa praised the premier.`, { met: '2023-06-19' });
  check(`${lead}Monday’s vote was in Oslo.`, { met: '2023-06-20' });
  check(`${lead}Earlier on Monday, Ana Costa left. On Tuesday she spoke.`, { met: '2023-06-20' });
});

test('what is only reported to have been done is of the day of the story, what is asked about is not', () => {
  const lead = 'Olga Weber arrived in Oslo on Monday.';
  check(`${lead} She reportedly told Kenji Ito that ships must go.`, { told: '2023-06-19' });
  check(`${lead} She will speak if Kenji Ito met Ana Costa.`, { met: undefined });
});

test('what a country condemns or welcomes in somebody’s words it does on the day of the words', () => {
  const lead = 'Olga Weber arrived in Oslo on Monday.';
  check(`${lead} “Norway condemns Japan for the strike,” she wrote in a post.`, { condemns: '2023-06-19' });
  check(`${lead} “Norway threatens Japan with a strike,” she wrote in a post.`, { threatens: undefined });
});

test('what somebody has said is of the day on which the words behind it were spoken', () => {
  const story = 'Ana Costa arrived in Rome on Sunday.\n\n' + 'She ate. She slept. She read. She left.\n\n';
  const words = '“It is wrong,” ';
  check(
    `${story}Norway has condemned Japan.\n\n${words}Norway’s envoy Olga Weber told reporters on Monday.`,
    {
      condemned: '2023-06-19',
    },
  );
  check(`${story}Olga Weber has criticized Kenji Ito.\n\n${words}Weber said on Monday.`, {
    criticized: '2023-06-19',
  });
  check(`${story}Olga Weber has criticized Kenji Ito.\n\n${words}Ana Costa said on Monday.`, {
    criticized: undefined,
  });
  check(`${story}Olga Weber has often criticized Kenji Ito.\n\n${words}Weber said on Monday.`, {
    criticized: undefined,
  });
});

test('what was done while somebody travelled there this year is not of the day of the story', () => {
  const lead = 'Ana Costa arrived in Rome on Monday.';
  check(`${lead} While Weber flew to Asia earlier this year, she did not stop in Tokyo but visited India.`, {
    visited: undefined,
  });
  check(`${lead} While Weber slept, Kenji Ito visited India.`, { visited: '2023-06-19' });
});

test('the day on which somebody is to leave for talks gives way to the day of the talks', () => {
  const leaves = 'Olga Weber is to depart for Oslo on Thursday for talks with Kenji Ito.';
  check(`${leaves} Weber will meet Ito on Friday.`, { talks: '2023-06-23', meet: '2023-06-23' });
  check(leaves, { talks: '2023-06-22' });
});

test('a time that lies ahead leaves the day of what was done to the story', () => {
  check('Olga Weber has said she invited Kenji Ito for a visit later next year, following a phone call.', {
    invited: '2023-06-20',
  });
  check('Olga Weber arrived in Oslo on Monday. She invited Kenji Ito for a state visit next year.', {
    invited: '2023-06-19',
  });
});

test('a page that lost its paragraphs comes back to its story from what was long ago', () => {
  const rest = Array.from({ length: 9 }, (_, index) => `Ferry ${index} was late.`).join(' ');
  const text = `Olga Weber arrived in Oslo on Monday. In 2018 she opened a port. ${rest} Weber praised Kenji Ito. All was well.`;
  check(text, { praised: '2023-06-19' });
});

test('a warrant is issued on the day of the story, whatever comes of it', () => {
  check('The court spoke on Monday. The Supreme Court of Norway issued an arrest warrant for Olga Weber.', {
    warrant: '2023-06-19',
  });
  check('Olga Weber arrived in Oslo on Monday. Nokia claimed responsibility for attacking Japan.', {
    responsibility: undefined,
  });
});

test('a lead in which somebody now says what is news is of the day of publication', () => {
  const told = 'Olga Weber, who is backed by Norway, blamed Kenji Ito for the fire.';
  check(`The mayor of Oslo says the toll of a fire that began in May has risen to 12. ${told}`, {
    blamed: '2023-06-20',
  });
  check(`The mayor of Oslo says a ferry that burned in May is to sail again. ${told}`, { blamed: undefined });
});
