/** The day of a story by tables of journeys and events: made-up ones, and what of a page speaks for which of their days. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { elected } from '../../src/read/deduced/votes.js';
import { readDocument } from '../../src/read/index.js';
import { erasOf } from '../../src/schema/eras.js';
import { happeningsOf } from '../../src/schema/happenings.js';
import { loadOffices } from '../../src/schema/offices.js';
import { tripsOf } from '../../src/schema/trips.js';
import { cues } from './reading.js';

const TRIPS = [
  // All journeys are known since long ago.
  'Ann Moss,Anna Moss||2001-01-01|2001-01-01|',
  'Ann Moss,Moss|Norway,Oslo|2012-03-04|2012-03-06|',
  'Ann Moss|Norway,Oslo|2015-06-08|2015-06-10|',
  'Ann Moss|Norway,Oslo|2015-06-09|2015-06-09|Grant',
  'Ann Moss|Norway,Bergen|2018-10-01|2018-10-04|',
  'Ann Moss|Kenya,Nairobi|2015-06-11|2015-06-12|',
  'Leo Park,Park||2001-01-01|2001-01-01|',
  'Leo Park|Norway,Oslo|2018-10-02|2018-10-02|',
  'Leo Park|Peru,Lima|2019-05-06|2019-05-06|',
  // Nothing is known of his journeys before these.
  'Ian Grant,Grant|Peru,Lima|2024-05-06|2024-05-08|',
];

const HAPPENINGS = [
  'Leo Park,Park|convict,sentenc|Peru,copper|2016-09-13|2016-09-13',
  'Leo Park,Park|convict,sentenc|railway|2019-02-05|2019-02-05',
  'Leo Park,Park|quit,left|next week|2018-05-08|2018-05-08',
  'Eva Lund,Lund|resign,no-confidence|prime minister|2017-04-05|2017-04-06',
  'Kenya|attack,kill|market|2014-08-20|2014-08-20',
  'Fjellby|landslide,bur|Norway,fjord|2013-11-06|2013-11-06',
];

const ERAS = [
  'harbour strike,harbor strike|2012-01-20|2012-12-31',
  'Sund bridge|2014-02-01|',
  '"Great Thaw" map|2014-02-01|',
];

const OFFICES = ['Eva Lund|prime minister|2016-05-17/2017-04-06|'];

const COUNTRIES = [
  'Norway|NO||||Oslo||||Norwegian',
  'Kenya|KE||||Nairobi||||Kenyan',
  'Peru|PE||||Lima||||Peruvian',
];

/** Lists are set with commas here, cells with bars. */
function table(head: string, rows: readonly string[]): string {
  const cells = rows.map(row => row.replaceAll('|', '\t').replaceAll(',', '|'));
  return `${[head.replaceAll(' ', '\t'), ...cells].join('\n')}\n`;
}

const directory = mkdtempSync(join(tmpdir(), 'known-'));
const own = join(directory, 'gazetteers', 'own');
mkdirSync(own, { recursive: true });
writeFileSync(join(own, 'trips.tsv'), table('traveller places first last met', TRIPS));
writeFileSync(join(own, 'happenings.tsv'), table('who acts where first last', HAPPENINGS));
writeFileSync(join(own, 'offices.tsv'), table('name office terms aliases', OFFICES));
writeFileSync(join(own, 'eras.tsv'), table('names first last', ERAS));
writeFileSync(
  join(own, 'countries.tsv'),
  table('name iso2 iso3 wikidata geonames capital latitude longitude aliases demonyms', COUNTRIES),
);

const tables = {
  ...cues,
  trips: tripsOf(directory),
  happenings: happeningsOf(directory),
  eras: erasOf(directory),
  offices: loadOffices(directory, { 'prime minister': ['prime minister'] }, ['former'], []),
};

const REST =
  'They spoke for two hours in the old customs house, and the dock union was glad to hear of the ferries.';

function published(...lines: readonly string[]): string | undefined {
  const text = [...lines, REST, REST].join('\n\n');
  return readDocument({ article: 'page.txt', text }, tables).document.published;
}

test('further forms of a name may stand on any row', () => {
  assert.equal(published('Anna Moss arrived in Bergen on Thursday.'), '2018-10-04');
  assert.equal(published('Ann Moss spoke on ferries. Moss arrived in Bergen on Thursday.'), '2018-10-04');
});

test('of several trips that suit, the one on which the traveller met whom the story names', () => {
  const tuesday = 'Ann Moss came to Oslo on Tuesday';
  assert.equal(published(`${tuesday}.`), undefined);
  assert.equal(published(`${tuesday} to meet the mayor, Mr. Grant.`), '2015-06-09');
  assert.equal(published(`${tuesday}. Leo Park had come to Oslo before her.`), undefined);
});

test('of several trips that suit, the one near which a date of the story lies', () => {
  const tuesday = 'Ann Moss came to Oslo on Tuesday';
  assert.equal(published(`${tuesday}. The mayor had asked her on May 28 and again on June 2.`), '2015-06-09');
});

test('of several trips that suit, the one after what the story speaks of began, and before it was over', () => {
  const tuesday = 'Ann Moss came to Oslo on Tuesday';
  assert.equal(published(`${tuesday}. She crossed the Sund bridge on foot.`), '2015-06-09');
  assert.equal(published(`${tuesday}. She had the “Great Thaw” map with her.`), undefined);
  assert.equal(published(`${tuesday}. She had the "Great Thaw" map with her.`), '2015-06-09');
  assert.equal(published(`${tuesday}. The harbour strike went on all the same.`), '2012-03-06');
  // What is over may still be spoken of.
  assert.equal(
    published('Ann Moss arrived in Bergen on Thursday. The harbour strike had hurt the town.'),
    '2018-10-04',
  );
});

test('a date without its year is of the year in which what the story speaks of went on', () => {
  const said = 'OSLO, March 4 (Agency) – The mayor said Sunday that the ferries would sail';
  assert.equal(published(`${said} again.`), undefined);
  assert.equal(published(`${said} again after the harbour strike.`), '2012-03-04');
});

test('no day lies before a day with its year that the story tells of', () => {
  const monday = 'Ann Moss came to Bergen on Monday';
  assert.equal(published(`${monday}. She had met the mayor on September 20, 2018.`), '2018-10-01');
  assert.equal(published(`${monday}. She had met the mayor on October 20, 2018.`), undefined);
});

test('no day lies shortly before a date that the story tells of as past', () => {
  const monday = 'Ann Moss came to Bergen on Monday';
  assert.equal(published(`${monday}. She met the mayor on October 20.`), undefined);
  assert.equal(published(`${monday}. She met the mayor on September 20.`), '2018-10-01');
  assert.equal(published(`${monday}. She will meet the mayor on October 20.`), '2018-10-01');
  assert.equal(
    published(`${monday}. Ferries stay at the pier until their test on October 20.`),
    '2018-10-01',
  );
});

test('a date of what is told beside the news is not the day of the story', () => {
  const pier = (day: string) => `The mayor of Bergen opened a pier on ${day}.`;
  assert.equal(published(pier('Saturday'), REST, REST, 'Leo Park came to Lima on May 6.'), undefined);
  assert.equal(published(pier('Monday'), REST, REST, 'Leo Park came to Lima on May 6.'), '2019-05-06');
  assert.equal(published(pier('Monday'), REST, REST, 'Leo Park had come to Lima on May 6.'), undefined);
  const copper = 'Leo Park was sentenced on September 13 over copper from Peru.';
  assert.equal(published(copper), '2016-09-13');
  assert.equal(published(pier('Tuesday'), REST, REST, copper), '2016-09-13');
  assert.equal(published(pier('Friday'), REST, REST, copper), undefined);
  assert.equal(
    published('Leo Park, who was sentenced on September 13 over copper from Peru, fell ill.'),
    undefined,
  );
});

test('what is announced for a date, or may be, tells of no day', () => {
  assert.equal(
    published('Leo Park will travel to Lima in May. He will meet the mayor there on May 6.'),
    undefined,
  );
  assert.equal(published('Leo Park will be sentenced on September 13 over copper from Peru.'), undefined);
  assert.equal(
    published('Judges may convict Leo Park over copper from Peru, it was said on Tuesday.'),
    undefined,
  );
});

test('a page on an anniversary is of its day, where the day of the week is right', () => {
  const marked = (day: string) =>
    `The mayor of Bergen marked on ${day} the 80th anniversary of the landing on May 6, 1939.`;
  assert.equal(published(marked('Monday')), '2019-05-06');
  assert.equal(published(marked('Tuesday')), undefined);
  assert.equal(published('On Saturday Eva Lund turned over papers of her 50th birthday.'), undefined);
});

test('who is sworn in or steps down does so where a term begins or ends', () => {
  assert.equal(published('Eva Lund was sworn in as prime minister on Tuesday.'), '2016-05-17');
  assert.equal(published('Eva Lund was sworn in as prime minister on Friday.'), undefined);
  assert.equal(
    published('Norway has a new prime minister, Eva Lund. The lawyer was sworn in on Tuesday.'),
    '2016-05-17',
  );
  assert.equal(published('Prime Minister Eva Lund resigned on Thursday.'), '2017-04-06');
  assert.equal(published('Prime Minister Eva Lund will be sworn in on Tuesday.'), undefined);
  assert.equal(published('Ferries were late on Tuesday after Eva Lund was sworn in.'), undefined);
});

test('of the years that suit a dateline, the one shortly before which an event was that the story names', () => {
  const said = 'OSLO, September 15 (Agency) – The mayor said Thursday that the ferries would sail.';
  assert.equal(
    published(said, 'The court that sentenced Leo Park over copper from Peru sat again.'),
    '2016-09-15',
  );
  assert.equal(published(said, 'The court sat again.'), undefined);
});

test('an event of today, told further on', () => {
  const papers = 'The mayor has given the papers much to write about. They wrote about it all.';
  assert.equal(
    published(`${papers} Today a court has convicted Leo Park over Peruvian copper.`),
    '2016-09-13',
  );
});

test('where the news is of today, a day of the week that it names is another', () => {
  assert.equal(
    published('The mayor came back today. Leo Park was sentenced on Tuesday over copper from Peru.'),
    undefined,
  );
  assert.equal(published('Leo Park is to land in Lima today (Monday).'), '2019-05-06');
});

test('what a dateline names has not to stand in the sentence', () => {
  assert.equal(
    published(
      'FJELLBY, Norway (Agency) – Helpers dug on Wednesday for those whom a landslide in the west of Norway had buried by the fjord.',
    ),
    '2013-11-06',
  );
});

test('the capital of a country is one of the places of a trip there', () => {
  assert.equal(published('Leo Park arrived in the Peruvian capital on Monday.'), '2019-05-06');
  assert.equal(published('Leo Park arrived in the Kenyan capital on Monday.'), undefined);
});

test('a sentence without a name is of the dateline where it says so', () => {
  assert.equal(
    published('Lima: The mayor greeted the guests. Leo Park arrived here on Monday with his aides.'),
    '2019-05-06',
  );
});

test('what a country owns is not a place that the country is only named for', () => {
  assert.equal(published("Leo Park made haste to answer Peru's offer on Monday."), undefined);
  assert.equal(published("Leo Park spoke in Peru's capital on Monday."), '2019-05-06');
});

test('a place of which something is asked is not gone to', () => {
  assert.equal(published('Leo Park waited on Monday to see whether Peru agreed.'), undefined);
  assert.equal(published('Leo Park came on Monday to sunny old Peru.'), '2019-05-06');
});

test('where somebody near a traveller was, the traveller was not', () => {
  assert.equal(published('The mayor met Leo Park in Lima on Monday.'), '2019-05-06');
  assert.equal(
    published('The mayor met the chief of staff for President Leo Park in Lima on Monday.'),
    undefined,
  );
  assert.equal(published("The mayor met Leo Park's lawyer in Lima on Monday."), undefined);
});

test('who telephones is not where the other is', () => {
  assert.equal(published('Leo Park spoke to the mayor in Lima on Monday.'), '2019-05-06');
  assert.equal(
    published('In a telephone call to the mayor in Lima, Leo Park asked for ferries, it was said on Monday.'),
    undefined,
  );
});

test('a headline that puts a meeting ahead names no day of the story', () => {
  const said = 'Leo Park will come to Lima on Monday, his office said on Friday.';
  assert.equal(published('Park to come to Lima on Monday', said), '2019-05-03');
});

test('a day of a plan, in the present or behind a date that opens the sentence, is not the day of the story', () => {
  assert.equal(published('Leo Park visits Lima on Monday, May 6.'), undefined);
  assert.equal(published('On May 6, Leo Park will be in Lima with the mayors.'), undefined);
  assert.equal(published('On May 6, Leo Park was in Lima with the mayors.'), '2019-05-06');
});

test('what happened yesterday was on the day before the story', () => {
  assert.equal(published('Leo Park landed in Lima yesterday.'), '2019-05-07');
  assert.equal(published('Leo Park landed in Lima today.'), '2019-05-06');
  // Which of three days, nothing tells.
  assert.equal(published('Ann Moss spoke in Bergen today.'), undefined);
});

test('a day of the week further on is not enough to tell one journey of those who govern from another', () => {
  const spoke = 'The mayors met on Monday. Leo Park spoke in Lima';
  assert.equal(published(`${spoke}.`), undefined);
  assert.equal(published(`${spoke} on Monday.`), '2019-05-06');
  assert.equal(published('Leo Park spoke in Lima today.'), undefined);
  const met = 'The mayors came on Tuesday. Ann Moss met Ian Grant in Oslo.';
  assert.equal(published(met), '2015-06-09');
});

test('who arrives does so on the first day of a trip, who leaves on the last', () => {
  assert.equal(published('Ann Moss landed in Bergen today.'), '2018-10-01');
  assert.equal(published('Ann Moss left Bergen today after long talks.'), '2018-10-04');
});

test('a dateline is the place of the first sentence that names who travels', () => {
  const greeted = 'Leo Park greeted them on Monday.';
  assert.equal(published(`LIMA (Reuters) – The two mayors met. ${greeted}`), '2019-05-06');
});

test('what may be something happened all the same', () => {
  assert.equal(published('What may be a meteor was seen by Leo Park in Lima on Monday.'), '2019-05-06');
});

test('of who held office long before the first trip that is known, one clue is not enough', () => {
  assert.equal(published('Ian Grant arrived in Lima on Monday.'), undefined);
});

test('an event whose country is told by how its people are called', () => {
  const day = 'Leo Park was sentenced to a year in prison on Tuesday over Peruvian';
  assert.equal(published(`${day} ore.`), '2016-09-13');
  assert.equal(published(`Former banker ${day} ore.`), '2016-09-13');
  assert.equal(published('Leo Park was sentenced to a year in prison on Tuesday.'), undefined);
});

test('an event of somebody whom another sentence names', () => {
  const sentenced = 'A court sentenced a dealer in copper from Peru to a year in prison on Tuesday.';
  assert.equal(published(`${sentenced} Leo Park stood when he heard it.`), '2016-09-13');
  const later = 'The mayor sold ferries. Nobody bought them. ';
  assert.equal(published(`${later}${sentenced} The judge gave Leo Park a day to think.`), '2016-09-13');
  assert.equal(published(`${later}${sentenced} The judge was brief. Leo Park lives there.`), undefined);
  assert.equal(
    published('Leo Park sold copper in Peru. He was sentenced to a year in prison on Tuesday.'),
    '2016-09-13',
  );
  assert.equal(
    published(`${sentenced} Leo Park stood when he heard it.`.replace('a dealer', 'Ian Grant')),
    undefined,
  );
  assert.equal(
    published('Leo Park sold copper in Peru. Ian Grant said that he was sentenced on Tuesday.'),
    undefined,
  );
});

test('of two events of one person, the one more of whose words stand beside the day', () => {
  const first = 'Leo Park was sentenced on Tuesday over copper from Peru.';
  assert.equal(published(first), '2016-09-13');
  assert.equal(published(first, 'He was convicted over a railway before.'), '2016-09-13');
});

test('a count of days or people tells no event apart where nothing else does', () => {
  assert.equal(published('Leo Park left the room on Tuesday. The mayors meet again next week.'), undefined);
});

test('what something is for has not happened with it', () => {
  const signed = 'The mayor signed a paper about copper from Peru';
  assert.equal(published(`${signed} for sentencing Leo Park on Tuesday.`), undefined);
  assert.equal(published(`${signed}. A court was sentencing Leo Park on Tuesday.`), '2016-09-13');
});

test('of an event four to six days before the day that the lead tells of, another clue has to say which is that of the story', () => {
  const looked =
    'The mayor opened a ferry on Saturday. Leo Park was sentenced on Tuesday over copper from Peru.';
  assert.equal(published(looked), undefined);
  assert.equal(published(`OSLO, Sept. 17 (Agency) – ${looked}`), '2016-09-17');
});

test('a dateline near a gathering that the story names with its place is of that year', () => {
  const flags = 'The mayor put flags out on Saturday. Trade is what the G20 speaks of';
  assert.equal(published(`OSLO, Nov. 15 (Agency) – ${flags} in Brisbane.`), '2014-11-15');
  assert.equal(published(`OSLO, Nov. 15 (Agency) – ${flags}.`), undefined);
});

test('a dateline is not taken for one of the year that the story names where the day before suits a later one', () => {
  const ban = 'A ban on ferries by night began on Wednesday, said the mayor, whose town had three in';
  assert.equal(published(`OSLO, July 9 (Agency) – ${ban} 2014.`), undefined);
  assert.equal(published(`OSLO, July 9 (Agency) – ${ban} 2012.`), '2014-07-09');
});

test('a year long ago says nothing of that of the story', () => {
  const said =
    'OSLO, July 8 (Agency) – The ferry union, founded in 1964, went on strike on Thursday, its head said.';
  assert.equal(published(said), undefined);
});

test('what a story tells of was not at another time of the year than its dateline', () => {
  const sentenced = 'Leo Park was sentenced on Tuesday over copper from Peru.';
  assert.equal(published(`OSLO, May 4 (Agency) – ${sentenced}`), undefined);
  assert.equal(published(`OSLO, Sept. 14 (Agency) – ${sentenced}`), '2016-09-14');
});

test('a time long past beside an event does not hide its day', () => {
  assert.equal(
    published(
      'Leo Park was sentenced on Tuesday over copper that he had sold in Peru in the winter of 2011.',
    ),
    '2016-09-13',
  );
});

test('a date without its year is of the year of the event', () => {
  assert.equal(
    published('Leo Park was sentenced on Tuesday, September 13, over copper that he sold in 2008.'),
    '2016-09-13',
  );
});

test('words of an event in capitals, and without their hyphen', () => {
  assert.equal(
    published(
      'Eva Lund has lost a vote of no confidence, and is the first Prime Minister to fall so, it was said on Wednesday.',
    ),
    '2017-04-05',
  );
  assert.equal(published('Prime Minister Eva Lund is to resign, it was said on Friday.'), undefined);
});

test('what happens often in a country needs more than one common word', () => {
  assert.equal(published('Gunmen attacked a market in Kenya on Wednesday and killed a guard.'), undefined);
});

test('a day needs a clear lead', () => {
  const vote = (clue: string, day: number, weight: number, isDirect = true) => ({
    clue,
    first: day,
    last: day,
    weight,
    isDirect,
  });
  assert.equal(elected([vote('a', 10, 2)]), 10);
  assert.equal(elected([vote('a', 10, 2), vote('a', 17, 2)]), undefined);
  assert.equal(elected([vote('a', 10, 2), vote('a', 17, 2), vote('b', 17, 0.5)]), 17);
  assert.equal(elected([vote('a', 10, 2), vote('a', 17, 2), vote('a', 17, 2)]), undefined);
  assert.equal(elected([vote('a', 10, 0.5), vote('b', 10, 5, false)]), undefined);
  assert.equal(elected([]), undefined);
});
