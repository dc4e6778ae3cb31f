/** Days of an event that another clause tells than its own. Published on Tuesday, 2023-06-20. */
import { test } from 'node:test';
import { checkDates as check } from '../extracted.js';

test('what was signed, launched or imposed is of the day of that', () => {
  check('The floods cast doubt over the Norway-Sweden agreement signed in March.', { agreement: '2023-03' });
  check('Olga Weber praised the agreement between Norway and Sweden that was signed in March.', {
    agreement: '2023-03',
  });
  check('Norway’s sanctions on Sweden, imposed in March, hurt exports.', { sanctions: '2023-03' });
  check('Olga Weber spoke of Norway’s attack on Sweden, which it launched in March.', { attack: '2023-03' });
  check(
    'The floods came after Norway’s surprise offensive into northern Sweden, which began on the morning of May 10.',
    {
      offensive: '2023-05-10',
    },
  );
});

test('what somebody else launched is of another day', () => {
  check('Olga Weber held talks with Kenji Ito, who launched an attack on Sweden in March.', {
    talks: undefined,
    launched: '2023-03',
  });
});

test('what was done during a raid is of the day on which that was carried out', () => {
  check('Norway captured Olga Weber during the raid it led through Sweden on May 3.', {
    captured: '2023-05-03',
  });
  check('Norway detained Olga Weber in a raid carried out in March.', { detained: '2023-03' });
});

test('the first to do something did it when they became that', () => {
  check('Olga Weber became the first Norwegian premier to visit Oslo in 41 years in May.', {
    visit: '2023-05',
  });
  check('Olga Weber was at the palace on Sunday to have lunch with Kenji Ito.', { lunch: '2023-06-18' });
});

test('what was on the eve of a day was on the one before', () => {
  check('Olga Weber met Kenji Ito in Oslo on the eve of talks in Rome on Monday.', { met: '2023-06-18' });
  check('Olga Weber met Kenji Ito in Oslo on the eve of Wednesday’s vote.', { met: '2023-06-20' });
  check('Olga Weber praised Kenji Ito on the eve of talks between Norway and Japan on Wednesday.', {
    praised: '2023-06-20',
  });
  check('Olga Weber met Kenji Ito on the eve of the vote.', { met: '2023-06-20' });
});

test('what was weeks before, or not quite so many months, has no day', () => {
  const lead = 'Olga Weber resigned on Monday,';
  check(`${lead} weeks after she met Kenji Ito.`, { met: undefined });
  check(`${lead} soon after she met Kenji Ito.`, { met: undefined });
  check(`${lead} shortly after she met Kenji Ito.`, { met: '2023-06-19' });
  check(`${lead} less than six months after she met Kenji Ito.`, { met: undefined });
  check(`${lead} six months after she met Kenji Ito.`, { met: '2022-12' });
  check('Norway has closed its ports, days after it reached a truce with Sweden.', { reached: undefined });
  check('Norway has closed its ports, hours after it reached a truce with Sweden.', {
    reached: '2023-06-20',
  });
});

test('what was hours before something in a month was in that month', () => {
  check('Olga Weber’s visit in May came hours after Norway bombed Japan.', { bombed: '2023-05' });
  check('Olga Weber’s visit in May came three weeks after Norway bombed Japan.', { bombed: undefined });
  check('Kenji Ito resigned in May, two months after Norway accused him of spying.', { accused: '2023-03' });
  check('Kenji Ito resigned in 2019, a year after Norway accused him of spying.', { accused: '2018' });
  check('Kenji Ito resigned in 2019, two months after Norway accused him of spying.', { accused: undefined });
});

test('what came of a raid has days of its own', () => {
  check('The death toll from a Norwegian raid on Japan rose to six on Monday.', { raid: undefined });
  check('Thousands marched on Monday on the anniversary of the Norwegian attack on Japan.', {
    attack: undefined,
  });
});

test('who came from one country was there before', () => {
  check('Last Friday, Olga Weber visited Oslo after concluding her visit to Poland.', {
    visited: '2023-06-16',
    'visit to': undefined,
  });
});

test('what follows on something is later than it', () => {
  check(
    'Such talks, part of a thaw following a meeting between Olga Weber and Kenji Ito in November, would help.',
    { meeting: '2022-11' },
  );
});

test('a year behind what somebody is praised or blamed for is of that', () => {
  check('Olga Weber defended Kenji Ito’s decision to pull Norway out of the accord in 2017.', {
    defended: '2023-06-20',
  });
  check('Olga Weber criticised Kenji Ito for his decision to leave the accord in 2017.', {
    criticised: '2023-06-20',
  });
  check('Olga Weber criticised Kenji Ito for the accord in 2017.', { criticised: '2023-06-20' });
  check('Olga Weber criticised Kenji Ito in 2017.', { criticised: '2017' });
});

test('a clause that only speaks of what its sentence tells is of the same day', () => {
  check('Olga Weber on Sunday denounced a strike on a bridge, which Norway blamed on Sweden.', {
    blamed: '2023-06-18',
  });
  check('Olga Weber on Sunday denounced a strike that killed Kenji Ito in Oslo.', { killed: undefined });
});

test('whoever condemned a raid on one day tells of its own behind it', () => {
  check('Olga Weber on Monday condemned a raid by Norway on Sweden a day earlier.', {
    condemned: '2023-06-19',
    raid: '2023-06-18',
  });
  check('Olga Weber condemned a raid by Norway on Sweden on Monday.', { condemned: '2023-06-19' });
});

test('a clause in which something else is done tells nothing of the day of a deal', () => {
  check('Norway and Sweden reached a deal in March under which the port will open in July.', {
    deal: '2023-03',
  });
  check('Norway and Sweden reached a deal that will begin in July.', { deal: '2023-07' });
});

test('a day behind what comes later is of that', () => {
  check(
    'Olga Weber spoke to Kenji Ito on Monday ahead of a planned meeting with Ana Costa in Oslo on Thursday.',
    { spoke: '2023-06-19', meeting: '2023-06-22' },
  );
  check('Norway left the accord shortly before a summit between Olga Weber and Kenji Ito in March 2021.', {
    summit: '2021-03',
  });
});

test('what goes on for long is not of the day of what its clause tells', () => {
  check('Norway’s war on Sweden has killed thousands.', { war: undefined });
  check('Norway’s war on Sweden entered its third month on Sunday.', { war: undefined });
  check('Norway’s war on Sweden began on Sunday.', { war: '2023-06-18' });
  check('Norway’s invasion of Sweden in May killed thousands.', { invasion: '2023-05' });
});

test('a year behind a war in which something was done is that of the war', () => {
  check('Norway used similar tactics during its war against Sweden in 2008.', { war: '2008' });
  check('Norway used similar tactics in its war against Sweden on Monday.', { war: undefined });
});

test('the days behind raids to which somebody responded are those of the raids', () => {
  const lead = 'Olga Weber landed in Oslo on Monday.';
  check(`${lead} Norway responded to a fresh wave of raids over the weekend by striking Japan.`, {
    striking: '2023-06-19',
  });
  check(`${lead} Norway struck Japan over the weekend.`, { struck: '2023-06-17/2023-06-18' });
});

test('what was on some day before a vote has no day', () => {
  check('In the days before the vote, Kenji Ito visited Oslo.', { visited: undefined });
  check('Kenji Ito visited Oslo in the weeks after Olga Weber resigned.', { visited: undefined });
});

test('what was in somebody’s term has no day of the story', () => {
  const lead = 'Olga Weber resigned on Monday.';
  check(`${lead} In her second term, she welcomed Kenji Ito to Oslo.`, { welcomed: undefined });
  check(`${lead} During her presidency, she visited Rome.`, { visited: undefined });
  check(`${lead} In her speech, she praised Kenji Ito.`, { praised: '2023-06-19' });
});

test('what was during a campaign has no day of the story', () => {
  const lead = 'Olga Weber resigned on Monday.';
  check(`${lead} She accused Kenji Ito of theft during the election campaign.`, { accused: undefined });
  check(`${lead} Kenji Ito vowed during his campaign to visit Rome, and backed Weber.`, { visit: undefined });
  check(`${lead} She praised Kenji Ito during a campaign event.`, { praised: '2023-06-19' });
  check(`${lead} She praised Kenji Ito during the 2016 presidential campaign.`, { praised: '2016' });
});

test('what somebody is accused of, or told to stop, has no day of the story', () => {
  const lead = 'Olga Weber resigned on Monday.';
  check(`${lead} She accused Norway of exerting pressure on Sweden.`, {
    accused: '2023-06-19',
    pressure: undefined,
  });
  check(`${lead} She called on Norway to stop arming Sweden.`, { called: '2023-06-19', arming: undefined });
  check(`${lead} She accused Norway of bombing Rome in December.`, { bombing: '2022-12' });
});

test('a plan has no day of what comes long before it', () => {
  const lead = 'Olga Weber said she would visit Oslo';
  check(`${lead} soon after Kenji Ito visits Rome on Wednesday. She will meet Paul Costa.`, {
    meet: undefined,
  });
  check('Olga Weber will visit Oslo on Wednesday. She will meet Paul Costa.', { meet: '2023-06-21' });
});

test('words that a sentence before has put in marks are of whichever day', () => {
  const lead = 'Olga Weber resigned on Monday.';
  const words = 'Kenji Ito has released prisoners and reaffirmed his support for Norway';
  check(`${lead} Paul Costa “has shown courage. ${words}.”`, { support: undefined });
  check(`${lead} Paul Costa “has shown courage.” ${words}.`, { support: '2023-06-19' });
  check(`${lead} “It is late. The plan is dead,” she told Kenji Ito.`, { told: '2023-06-19' });
});

test('where somebody is said to stand, and what holds for as long as a clause tells, has no day', () => {
  const lead = 'Olga Weber resigned on Monday.';
  check(`${lead} Paul Costa said Norway supported Kenji Ito.`, { supported: undefined });
  check(`${lead} Norway backed Kenji Ito.`, { backed: '2023-06-19' });
  check(`${lead} Paul Costa said that he backed Kenji Ito.`, { backed: '2023-06-19' });
  check(`${lead} She met Kenji Ito in Rome on Sunday during a truce between Norway and Sweden.`, {
    met: '2023-06-18',
    truce: undefined,
  });
  check(`${lead} Norway agreed to a truce with Sweden on Sunday.`, { agreed: '2023-06-18' });
});

test('whoever asks somebody in an interview does so on some day', () => {
  const lead = 'Olga Weber resigned on Monday.';
  check(`${lead} In an interview with Kenji Ito, she was asked about her plans.`, { interview: undefined });
  check(`${lead} She told Kenji Ito of her plans.`, { told: '2023-06-19' });
});

test('what a statement does is of the day on which it was issued', () => {
  check('Olga Weber issued a statement Sunday praising Kenji Ito.', { praising: '2023-06-18' });
  check('Olga Weber and Ana Costa released a letter late Sunday urging Kenji Ito to go.', {
    urging: '2023-06-18',
  });
  check('Olga Weber issued a statement Sunday praising Kenji Ito for a visit to Oslo in May.', {
    praising: '2023-06-18',
  });
});

test('the day of a vote in which somebody lost is not that of blaming others for it', () => {
  check('Olga Weber blamed Kenji Ito for her defeat in Monday’s vote in a call with donors on Tuesday.', {
    blamed: '2023-06-20',
  });
  check('Olga Weber arrived in Oslo on Monday.\n\nShe accused Kenji Ito over his role in the 2016 vote.', {
    accused: '2023-06-19',
  });
  check('Olga Weber thanked Kenji Ito at Sunday’s summit.', { thanked: '2023-06-18' });
});
