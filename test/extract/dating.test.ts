/** Which time is whose, and on which side of publication it lies. Articles are published on Tuesday, 2023-06-20. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extractionOf, shown } from '../extracted.js';

/** One sentence a row, what it says, and when that was. */
function check(rows: readonly (readonly [text: string, said: string, date: string | undefined])[]): void {
  for (const [text, said, date] of rows) {
    const extraction = extractionOf(text);
    const found = extraction.statements.find(statement => shown(extraction, statement) === said);
    assert.ok(found, `${said}: ${text}`);
    assert.equal(found.date, date, text);
  }
}

const met = 'Weber -met-with-> Ito';

test('a present that names a day to come tells what is planned', () => {
  check([
    ['Olga Weber arrives in Oslo on Thursday.', 'Weber -visited-> Oslo (planned)', '2023-06-22'],
    ['Olga Weber is meeting Kenji Ito on Thursday.', `${met} (planned)`, '2023-06-22'],
    ['Olga Weber to visit Oslo on Thursday', 'Weber -visited-> Oslo (planned)', '2023-06-22'],
    ['Olga Weber meets Kenji Ito in Oslo on Monday.', met, '2023-06-19'],
    ['Olga Weber arrives in Oslo on Tuesday.', 'Weber -visited-> Oslo', '2023-06-20'],
  ]);
});

test('what might have been lies behind', () => {
  check([['Olga Weber might have met Kenji Ito in July.', `${met} (possible)`, '2022-07']]);
});

test('the day of the words is not the day of what they plan', () => {
  check([
    ['Olga Weber agreed on Monday to meet Kenji Ito.', `${met} (planned)`, undefined],
    ['Olga Weber agreed on Monday to meet Kenji Ito on Thursday.', `${met} (planned)`, '2023-06-22'],
    ['Olga Weber on Monday announced a visit to Oslo.', 'Weber -visited-> Oslo (planned)', undefined],
  ]);
});

test('a phrase that only bounds an event keeps its time to itself', () => {
  check([
    ['Olga Weber and Kenji Ito have met six times since her appointment as mayor last year.', met, undefined],
    ['Olga Weber will meet Kenji Ito ahead of the July 3-4 summit in Oslo.', `${met} (planned)`, undefined],
    [
      'Olga Weber praised Kenji Ito on Monday ahead of a summit on Sunday.',
      'Weber -supported-> Ito',
      '2023-06-19',
    ],
  ]);
});

test('a participle beside the clause shares its time', () => {
  check([
    ['Speaking in Oslo on Monday, Olga Weber criticised Kenji Ito.', 'Weber -criticized-> Ito', '2023-06-19'],
    ['Olga Weber accused Kenji Ito of lying in a speech on Monday.', 'Weber -criticized-> Ito', '2023-06-19'],
  ]);
});

test('a clause that says when an event took place dates it', () => {
  check([
    ['The meeting between Olga Weber and Kenji Ito, held on Monday, was brief.', met, '2023-06-19'],
    ['The last time that Olga Weber met Kenji Ito was in March 2018.', met, '2018-03'],
  ]);
});

test('a clause with "when" happened at the time before it', () => {
  check([
    ['The talks are the first since 2011, when Olga Weber met Kenji Ito.', met, '2011'],
    ['The border was opened in March 2018, when Olga Weber met Kenji Ito.', met, '2018-03'],
  ]);
});

test('what lies a day before or after a day that is named', () => {
  check([
    ['Olga Weber left Oslo on Monday, a day after she met Kenji Ito.', met, '2023-06-18'],
    ['Norway closed the border on Monday, hours after Olga Weber met Kenji Ito.', met, '2023-06-19'],
    ['Norway closed the border on Monday, two days before Olga Weber met Kenji Ito.', met, '2023-06-21'],
  ]);
});

test('a day that cannot be resolved is not the day of another meeting', () => {
  const { statements } = extractionOf(
    'Olga Weber met Kenji Ito on Tuesday. Weber last met Ito in May 2015.',
    '',
  );
  assert.deepEqual(
    statements.map(({ date }) => date),
    [undefined, '2015-05'],
  );
});

test('a day beside a weekday dates an article that tells only the year', () => {
  const { statements } = extractionOf(
    'Olga Weber met Kenji Ito on Monday, June 19. They met in Oslo in May 2023. Weber visited Rome on Sunday.',
    '',
  );
  assert.deepEqual(
    statements.map(({ date }) => date),
    ['2023-06-19', '2023-05', '2023-06-18'],
  );
});

test('what is announced or said to be done is of the day of its announcement', () => {
  check([
    ['On Sunday Norway announced that Olga Weber had met Kenji Ito.', met, '2023-06-18'],
    ['Norway announced on Sunday that Olga Weber had met Kenji Ito in May.', met, '2023-05'],
    ['Olga Weber said on Sunday that she had met Kenji Ito.', met, '2023-06-18'],
    ['Olga Weber said on Sunday that she had met Kenji Ito in May.', met, '2023-05'],
  ]);
});

test('each date says what told it, and by which words', () => {
  const rules = (text: string): string[] => {
    const { document, statements } = extractionOf(text);
    return statements.flatMap(({ date, dateRule, dateWords }) =>
      date === undefined
        ? []
        : [
            `${date} ${dateRule}${dateWords ? `: ${document.text.slice(dateWords.start, dateWords.end)}` : ''}`,
          ],
    );
  };
  assert.deepEqual(rules('Olga Weber visited Oslo on Sunday.'), ['2023-06-18 weekday: Sunday']);
  assert.deepEqual(rules('Olga Weber visited Oslo on May 4.'), ['2023-05-04 calendar: May 4']);
  assert.deepEqual(rules('Olga Weber visited Oslo last month.'), ['2023-05 unit: last month']);
  assert.deepEqual(rules('Olga Weber visited Oslo yesterday. She met Kenji Ito there.'), [
    '2023-06-19 day: yesterday',
    '2023-06-19 scene',
  ]);
  assert.deepEqual(rules('Olga Weber has arrived in Oslo.'), ['2023-06-20 published']);
});

test('each name of a list has the day that follows it', () => {
  const text = 'Olga Weber held talks with Kenji Ito on Sunday and with Ana Costa on Monday.';
  check([
    [text, met, '2023-06-18'],
    [text, 'Weber -met-with-> Costa', '2023-06-19'],
    ['Olga Weber met Kenji Ito and Ana Costa on Monday.', met, '2023-06-19'],
  ]);
});

test('a day behind two verbs is that of the second where the first has its own', () => {
  const text =
    'Olga Weber arrived in the town of Bergen on Thursday and had a meeting with Kenji Ito at the palace in Oslo, Norway on Friday.';
  check([
    [text, 'Weber -visited-> Bergen', '2023-06-15'],
    [text, met, '2023-06-16'],
    ['To win, in 2018, Olga Weber met Kenji Ito.', met, '2018'],
  ]);
});

test('what was planned once is of the nearest such day', () => {
  check([
    ['Olga Weber was set to visit Oslo in February.', 'Weber -visited-> Oslo (planned)', '2023-02'],
    ['Olga Weber had planned to visit Oslo on Thursday.', 'Weber -visited-> Oslo (planned)', '2023-06-22'],
    ['Olga Weber will visit Oslo in February.', 'Weber -visited-> Oslo (planned)', '2024-02'],
  ]);
});

test('a time inside one of two joined nouns is not that of the other', () => {
  check([
    [
      'This is the second dinner of the ministers this month and Olga Weber’s first visit to Oslo in that post.',
      'Weber -visited-> Oslo',
      undefined,
    ],
  ]);
});

test('talks that follow on a dinner are of its evening', () => {
  check([
    [
      'Olga Weber was given a welcome with music at the palace on Monday night followed by talks with Kenji Ito.',
      met,
      '2023-06-19',
    ],
  ]);
});

test('an event ahead of which another stands has the time of its phrase', () => {
  check([
    [
      'The trip came ahead of talks between Olga Weber and Kenji Ito in Oslo on Thursday.',
      `${met} (planned)`,
      '2023-06-22',
    ],
    [
      'Olga Weber visited Rome ahead of a meeting between Ana Costa and Kenji Ito on Monday.',
      'Weber -visited-> Rome',
      undefined,
    ],
  ]);
});

test('a time that is what a clause says dates nothing outside it', () => {
  check([
    [
      'This will be Olga Weber’s second visit to Oslo, the first was in 2018.',
      'Weber -visited-> Oslo (planned)',
      undefined,
    ],
  ]);
});

test('what came before shares its day with what followed, but no longer time', () => {
  check([
    ['Olga Weber flew to Rome after talks with Kenji Ito on Monday.', 'Weber -visited-> Rome', '2023-06-19'],
    ['Olga Weber flew to Rome after a meeting with Kenji Ito in May.', 'Weber -visited-> Rome', undefined],
    ['Olga Weber flew to Rome after a meeting with Kenji Ito in May.', met, '2023-05'],
  ]);
});

test('a time in a plan lies ahead whatever hangs from it', () => {
  check([
    [
      'Olga Weber will meet Kenji Ito during her visit to Oslo from July 3 to 5.',
      `${met} (planned)`,
      '2023-07-03/2023-07-05',
    ],
    [
      'Olga Weber will meet Kenji Ito during her visit to Oslo from July 3 to 5.',
      'Weber -visited-> Oslo (planned)',
      '2023-07-03/2023-07-05',
    ],
  ]);
});

test('what somebody went to do has the day on which they went', () => {
  check([
    ['Olga Weber flew to Oslo on Monday to meet Kenji Ito.', `${met} (planned)`, '2023-06-19'],
    [
      'Olga Weber on Monday addressed the parliament before heading to the palace to meet Kenji Ito.',
      `${met} (planned)`,
      '2023-06-19',
    ],
    [
      'A press conference on Saturday was cancelled when Olga Weber decided to return to Oslo.',
      'Weber -visited-> Oslo (planned)',
      '2023-06-17',
    ],
    ['Olga Weber agreed to meet Kenji Ito on Friday.', `${met} (planned)`, '2023-06-23'],
  ]);
});

test('of two statements of one thing the one with words for its time stands', () => {
  check([['Olga Weber, who held talks with Kenji Ito, met Ito in 2018.', met, '2018']]);
});

test('what is agreed to has a time of its own', () => {
  const text = 'Olga Weber and Kenji Ito spoke by phone on Monday and agreed to meet in Rome on July 3.';
  check([
    [text, 'Weber -agreed-with-> Ito', '2023-06-19'],
    ['Olga Weber and Kenji Ito agreed to meet on Friday.', 'Weber -agreed-with-> Ito', undefined],
    [
      'Norway and Japan accused each other of violating the truce in Oslo on Sunday.',
      'Norway -criticized-> Japan',
      '2023-06-18',
    ],
  ]);
});

test('days to come are counted, and date nothing that has happened', () => {
  check([
    [
      'Olga Weber will visit Oslo over the next two days.',
      'Weber -visited-> Oslo (planned)',
      '2023-06-21/2023-06-22',
    ],
    [
      'Olga Weber, who came to prepare the ground for a trip by the king later this month, met Kenji Ito.',
      met,
      undefined,
    ],
  ]);
});

test('what stands ahead of a dated event, or at the other end of its verb, has not its day', () => {
  check([
    [
      'Before Olga Weber’s visit to Oslo, Kenji Ito had talks with Ana Costa on Monday.',
      'Weber -visited-> Oslo',
      undefined,
    ],
    [
      'Olga Weber’s visit to Oslo follows Kenji Ito’s trip to Rome last month.',
      'Weber -visited-> Oslo',
      undefined,
    ],
    [
      'Olga Weber’s visit to Oslo follows Kenji Ito’s trip to Rome last month.',
      'Ito -visited-> Rome',
      '2023-05',
    ],
  ]);
});

test('what a plan follows on lies on the nearest such day', () => {
  const { statements } = extractionOf(
    'Olga Weber will speak in Oslo on Tuesday.\n\nShe will fly home after meeting Kenji Ito on Monday.',
  );
  assert.equal(statements.find(({ relation }) => relation === 'MET_WITH')?.date, '2023-06-19');
});

test('a time that a noun keeps to itself dates nothing that its clause tells', () => {
  check([
    ['Norway condemned Sunday’s attack by Japan.', 'Norway -criticized-> Japan', undefined],
    ['Norway on Monday condemned Sunday’s attack by Japan.', 'Norway -criticized-> Japan', '2023-06-19'],
    ['Norway’s 2019 invasion of Japan was a shock.', 'Norway -attacked-> Japan', '2019'],
    ['Norway arrested Olga Weber over a protest in 2019.', 'Norway -detained-> Weber', '2023-06-20'],
    [
      'Norway arrested Olga Weber two days after the June 12 attack.',
      'Norway -detained-> Weber',
      '2023-06-14',
    ],
    ['At Monday’s meeting Olga Weber criticised Kenji Ito.', 'Weber -criticized-> Ito', '2023-06-19'],
    ['Olga Weber praised Ana Costa after Sunday’s meeting with Kenji Ito.', met, '2023-06-18'],
    [
      'Olga Weber praised Ana Costa after Sunday’s meeting with Kenji Ito.',
      'Weber -supported-> Costa',
      undefined,
    ],
    [
      'Olga Weber has been silent since last year’s attack by Norway on Japan.',
      'Norway -attacked-> Japan',
      '2022',
    ],
  ]);
});

test('what goes on since a time began then', () => {
  check([
    ['Norway has held Olga Weber since March 2019.', 'Norway -detained-> Weber', '2019-03'],
    ['Norway has held Olga Weber since early on Sunday.', 'Norway -detained-> Weber', '2023-06-18'],
    ['Japan has been under Norwegian sanctions since 2014.', 'Norway -sanctioned-> Japan', '2014'],
    ['Norway has criticised Japan since 2014.', 'Norway -criticized-> Japan', undefined],
  ]);
});

test('an attack before dawn is of the day that follows its hour', () => {
  check([['Norway attacked Japan before dawn on Sunday.', 'Norway -attacked-> Japan', '2023-06-18']]);
});

test('what somebody only speaks of is not of the day on which he does', () => {
  check([
    ['Olga Weber on Monday condemned Japan’s attack on Norway.', 'Weber -criticized-> Japan', '2023-06-19'],
    ['Olga Weber on Monday condemned Japan’s attack on Norway.', 'Japan -attacked-> Norway', undefined],
    [
      'Norway on Monday imposed sanctions over Japan’s invasion of China.',
      'Japan -attacked-> China',
      undefined,
    ],
    ['A truce began on May 3 in the war between Norway and Japan.', 'Norway -attacked-> Japan', undefined],
    ['Olga Weber on Monday praised the talks with Kenji Ito.', met, '2023-06-19'],
  ]);
});

test('what somebody is held or tried for was before', () => {
  const attacked = 'Finland -attacked-> Bergen';
  check([
    ['Norway detained Kenji Ito on Monday in the Finnish attacks on Bergen.', attacked, undefined],
    ['Norway detained two suspects on Monday in the Finnish attacks on Bergen.', attacked, undefined],
    ['Norway jailed Kenji Ito on Monday for a Finnish attack on Bergen.', attacked, undefined],
    ['A court on Monday convicted Ito for his role in the Finnish attack on Bergen.', attacked, undefined],
    ['Ito was charged on Monday in the 2015 Finnish attack on Bergen.', attacked, '2015'],
    ['Norway detained Ito on Monday in a Finnish raid on Bergen.', attacked, '2023-06-19'],
  ]);
});

test('what lay before an event of long ago has not its day', () => {
  check([
    [
      'After Norway rejected Japan, Olga Weber met Kenji Ito on May 3.',
      'Norway -rejected-> Japan',
      undefined,
    ],
    ['After Norway rejected Japan, Olga Weber met Kenji Ito on May 3.', met, '2023-05-03'],
  ]);
});

test('a day between a subject and its verb, or behind what was done to some end, is that of the verb', () => {
  check([
    ['The mayor Olga Weber on Sunday praised Kenji Ito.', 'Weber -supported-> Ito', '2023-06-18'],
    ['Olga Weber held talks with Kenji Ito to discuss the crisis in China on Sunday.', met, '2023-06-18'],
  ]);
});

test('an hour is one of the day on which it is told', () => {
  check([
    ['Norway attacked Japan overnight, officials said Sunday.', 'Norway -attacked-> Japan', '2023-06-18'],
    ['Norway attacked Japan following Sunday’s vote.', 'Norway -attacked-> Japan', undefined],
  ]);
});

test('what is said to be being done is of the day on which it is said', () => {
  check([
    [
      'Norway said on Sunday it was expelling diplomats from Japan.',
      'Norway -sanctioned-> Japan',
      '2023-06-18',
    ],
    ['Olga Weber said on Sunday that Norway was attacking Japan.', 'Norway -attacked-> Japan', '2023-06-18'],
  ]);
});

test('“last” is said of no day less than two days back', () => {
  check([
    ['Olga Weber met Kenji Ito last Monday.', met, '2023-06-12'],
    ['Olga Weber met Kenji Ito last Tuesday.', met, '2023-06-13'],
    ['Olga Weber met Kenji Ito last Sunday.', met, '2023-06-18'],
    ['Olga Weber met Kenji Ito this past Monday.', met, '2023-06-19'],
    ['Olga Weber met Kenji Ito on Monday.', met, '2023-06-19'],
  ]);
});

test('so many days before or after a day to come', () => {
  check([
    ['Olga Weber will meet Kenji Ito a day before the July 8 summit.', `${met} (planned)`, '2023-07-07'],
    ['Olga Weber is to meet Kenji Ito the day after the July 8 vote.', `${met} (planned)`, '2023-07-09'],
    ['Olga Weber will meet Kenji Ito two days after Monday’s vote.', `${met} (planned)`, '2023-06-21'],
    ['Olga Weber met Kenji Ito a day after the May 8 vote.', met, '2023-05-09'],
  ]);
});

test('the day on which somebody left is that of what she left for', () => {
  check([
    ['Olga Weber flew to Oslo on Saturday to meet Kenji Ito.', `${met} (planned)`, '2023-06-17'],
    ['Olga Weber flew to Oslo on Saturday to meet Kenji Ito on Friday.', `${met} (planned)`, '2023-06-23'],
    ['Olga Weber flew to Oslo to meet Kenji Ito on Friday.', `${met} (planned)`, '2023-06-23'],
  ]);
});

test('a year throughout which something was done', () => {
  check([
    ['Olga Weber accused Kenji Ito of lying throughout 2022.', 'Weber -criticized-> Ito', '2022'],
    ['Throughout 2022 Olga Weber accused Kenji Ito of fraud.', 'Weber -criticized-> Ito', '2022'],
    ['Olga Weber has accused Kenji Ito throughout the year of fraud.', 'Weber -criticized-> Ito', '2023'],
  ]);
});

test('of two times of one clause the one that lies in the other is closer', () => {
  check([
    [
      'Olga Weber will visit Oslo next month from July 4 to July 6.',
      'Weber -visited-> Oslo (planned)',
      '2023-07-04/2023-07-06',
    ],
    [
      'Olga Weber visited Oslo twice last year, in May as mayor and in August.',
      'Weber -visited-> Oslo',
      '2022',
    ],
  ]);
});

test('words are of the day on which they were published or spoken', () => {
  check([
    [
      'In an interview that the Herald published on Saturday, Olga Weber urged Kenji Ito to resign.',
      'Weber -urged-> Ito',
      '2023-06-17',
    ],
    [
      'Olga Weber accused Kenji Ito of fraud in a speech she gave on Friday.',
      'Weber -criticized-> Ito',
      '2023-06-16',
    ],
    ['Olga Weber praised Kenji Ito in a book that he wrote in May.', 'Weber -supported-> Ito', '2023-05'],
    ['Olga Weber praised Kenji Ito for a film that was shown in May.', 'Weber -supported-> Ito', undefined],
  ]);
});

test('what somebody was to do after all that has not its day', () => {
  check([
    [
      'Olga Weber praised Pedro Costa on Sunday before she was to meet Kenji Ito in Rome.',
      `${met} (planned)`,
      undefined,
    ],
    [
      'Olga Weber praised Pedro Costa on Sunday before she was to meet Kenji Ito on Friday.',
      `${met} (planned)`,
      '2023-06-23',
    ],
  ]);
});

test('a trip called off has the day for which it was planned', () => {
  check([
    [
      'Olga Weber had planned to visit Oslo in April but called off the trip on Monday.',
      'Weber -visited-> Oslo (negated)',
      '2023-04',
    ],
  ]);
});

test('a time within quotation marks is not that of whoever is quoted', () => {
  check([
    [
      'Olga Weber resigned on Monday. “Three weeks ago nobody knew,” Weber told Kenji Ito.',
      'Weber -told-> Ito',
      '2023-06-19',
    ],
    [
      '“Three weeks ago nobody knew,” Olga Weber told Kenji Ito on Monday.',
      'Weber -told-> Ito',
      '2023-06-19',
    ],
    ['“Kenji Ito met Ana Costa on Monday,” Olga Weber said.', 'Ito -met-with-> Costa', '2023-06-19'],
  ]);
});

test('a letter or an interview has the day on which it came out, and no day of what it tells', () => {
  check([
    [
      'Olga Weber hit back at Kenji Ito’s claim that Norway has led a war in a letter published last week.',
      'Weber -criticized-> Ito',
      '2023-06',
    ],
    [
      'Olga Weber told Ana Costa that Norway had fought Finland in an interview aired on Sunday.',
      'Weber -told-> Costa',
      '2023-06-18',
    ],
    [
      'Olga Weber told Ana Costa that Norway had fought Finland in an interview aired on Sunday.',
      'Norway -attacked-> Finland',
      undefined,
    ],
    [
      'Olga Weber said Kenji Ito had accused Ana Costa of lying in a letter published on Sunday.',
      'Ito -criticized-> Costa',
      '2023-06-18',
    ],
  ]);
});

test('a time before a dash is that of what stands before it, and of what the same people did behind it', () => {
  check([
    [
      'Kenji Ito angered lawmakers with his trip to Oslo at the beginning of May – meeting Olga Weber.',
      'Ito -visited-> Oslo',
      '2023-05',
    ],
    [
      'Kenji Ito angered lawmakers with his trip at the beginning of May – meeting Norwegian President Olga Weber in Oslo, Swedish leader Ana Costa in Stockholm, and most recently former Prime Minister Maria Silva in Lisbon.',
      'Ito -met-with-> Weber',
      '2023-05',
    ],
    [
      'Kenji Ito angered lawmakers with his trip at the beginning of May – meeting Norwegian President Olga Weber in Oslo, Swedish leader Ana Costa in Stockholm, and most recently former Prime Minister Maria Silva in Lisbon.',
      'Ito -met-with-> Silva',
      undefined,
    ],
  ]);
});

test('a programme is named after no time of its own', () => {
  check([
    ['Olga Weber told CNN’s “This Week” on Sunday that it was over.', 'Weber -told-> CNN', '2023-06-18'],
    [
      'Olga Weber resigned on Sunday. Weber told CNN’s “This Week” after the vote that it was over.',
      'Weber -told-> CNN',
      '2023-06-18',
    ],
  ]);
});

test('of two met on two days in two towns each has a day', () => {
  check([
    [
      'Olga Weber met Kenji Ito in Oslo on June 10, and Ana Costa on June 11.',
      'Weber -met-with-> Costa',
      '2023-06-11',
    ],
    ['Olga Weber met Kenji Ito in Oslo on June 10, and Ana Costa on June 11.', met, '2023-06-10'],
    [
      'Olga Weber and Kenji Ito on Sunday agreed to meet Ana Costa on June 26.',
      'Weber -met-with-> Costa (planned)',
      '2023-06-26',
    ],
  ]);
});

test('a birth that the story mentions is not of its day', () => {
  check([
    ['Olga Weber resigned on Monday. Weber was born in Oslo.', 'Weber -born-in-> Oslo', undefined],
    ['Olga Weber was born in Oslo on Monday.', 'Weber -born-in-> Oslo', '2023-06-19'],
  ]);
});

test('what did not come about may have been ahead', () => {
  check([
    ['Olga Weber cancelled a visit to Oslo on June 28.', 'Weber -visited-> Oslo (negated)', '2023-06-28'],
    ['Olga Weber called off a trip to Oslo in July.', 'Weber -visited-> Oslo (negated)', '2023-07'],
    ['Olga Weber refused to meet Kenji Ito on July 3.', `${met} (negated)`, '2023-07-03'],
    ['Olga Weber refused to meet Kenji Ito on June 14.', `${met} (negated)`, '2023-06-14'],
    [
      'Olga Weber cancelled a visit to Oslo on July 3, 2022.',
      'Weber -visited-> Oslo (negated)',
      '2022-07-03',
    ],
  ]);
});

test('a weekday just gone behind what was agreed to is the day of the agreement', () => {
  const agreed = 'Weber -agreed-with-> Ito';
  check([
    ['Olga Weber and Kenji Ito agreed to deepen their ties on Monday.', agreed, '2023-06-19'],
    ['Olga Weber and Kenji Ito agreed to deepen their ties on Tuesday.', agreed, '2023-06-20'],
    ['Olga Weber agreed to visit Oslo on Monday.', 'Weber -visited-> Oslo (planned)', undefined],
    ['Olga Weber agreed to visit Oslo on Thursday.', 'Weber -visited-> Oslo (planned)', '2023-06-22'],
  ]);
});

test('what was before need not have been on the day of what followed', () => {
  const flew = 'Olga Weber flew to Oslo on Monday';
  check([
    [`${flew} following the killing of Kenji Ito by Japan.`, 'Japan -attacked-> Ito', undefined],
    [`${flew}, days after talks with Kenji Ito.`, met, undefined],
    [`${flew}, weeks after Japan invaded Norway.`, 'Japan -attacked-> Norway', undefined],
    [`${flew} after talks with Kenji Ito.`, met, '2023-06-19'],
  ]);
});

test('so many years earlier counts from the year since when something has been', () => {
  check([
    [
      'The visit is the first since 1996 and Kenji Ito made a similar trip to Oslo two years earlier.',
      'Ito -visited-> Oslo',
      '1994',
    ],
  ]);
});

test('the first day on which something may be is not the day on which it will', () => {
  check([
    ['Olga Weber could meet Kenji Ito as early as Thursday.', `${met} (possible)`, undefined],
    ['Olga Weber will meet Kenji Ito as soon as next week.', `${met} (planned)`, undefined],
    ['Olga Weber will meet Kenji Ito no later than Friday.', `${met} (planned)`, undefined],
    ['As early as 2018, Olga Weber met Kenji Ito.', met, '2018'],
    ['Olga Weber met Kenji Ito as recently as May.', met, '2023-05'],
  ]);
});

test('what was before or after a time, whenever that was, is not of the day of the story', () => {
  const story = 'Norway closed the port on Sunday.';
  check([
    [`${story} Olga Weber met Kenji Ito before 2018.`, met, undefined],
    [`${story} Olga Weber met Kenji Ito ahead of Friday.`, met, undefined],
    [`${story} Olga Weber met Kenji Ito no later than May.`, met, undefined],
    [`${story} Olga Weber met Kenji Ito more than two years ago.`, met, '2021'],
    [`${story} Olga Weber went ahead Monday and met Kenji Ito.`, met, '2023-06-19'],
    [`${story} Olga Weber met Kenji Ito after the 2018 vote.`, met, '2023-06-18'],
    [`${story} Olga Weber met Kenji Ito before dawn.`, met, '2023-06-18'],
  ]);
});
