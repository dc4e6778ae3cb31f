/** What words of time mean, counted from a day of publication. 2023-06-20 was a Tuesday. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  dayOf,
  formatStretch,
  parseDay,
  parseStretch,
  partsOf,
  weekdayOf,
} from '../../src/extract/times/calendar.js';
import { wordsOf } from '../../src/extract/times/expression.js';
import { narrativeAfter, resolveTime } from '../../src/extract/times/timeResolution.js';
import { findTimes } from '../../src/extract/times/times.js';
import { loadTimeCues } from '../../src/schema/timeCues.js';
import { root } from '../root.js';

const cues = loadTimeCues(join(root, 'schema'));

interface Setting {
  readonly published?: string;
  readonly narrative?: string;
  readonly ahead?: boolean;
}

function check(words: string, expected: readonly (string | undefined)[], setting: Setting = {}): void {
  const { published = '2023-06-20', narrative, ahead = false } = setting;
  const dates = findTimes(wordsOf(words.split(' ')), cues).map(({ time }) => {
    const stretch = resolveTime(time, {
      published: parseDay(published),
      narrative: narrativeAfter({}, narrative === undefined ? undefined : parseStretch(narrative)),
      ahead,
    });
    return stretch && formatStretch(stretch);
  });
  assert.deepEqual(dates, expected, words);
}

test('weekdays are the nearest on the side of the event', () => {
  check('They met on Sunday .', ['2023-06-18']);
  check('They met on Tuesday .', ['2023-06-20']);
  check('They will meet on Thursday .', ['2023-06-22'], { ahead: true });
  check('last Tuesday', ['2023-06-13']);
  check('this past Friday', ['2023-06-16']);
  check('next Tuesday', ['2023-06-27']);
  check('the friday prayer', []);
});

test('days count from publication', () => {
  check('today', ['2023-06-20']);
  check('yesterday afternoon', ['2023-06-19']);
  check('tomorrow', ['2023-06-21']);
  check('this morning', ['2023-06-20']);
  check('last night', ['2023-06-19']);
  check('two days ago', ['2023-06-18']);
  check('48 hours ago', ['2023-06-18']);
  check('three hours ago', ['2023-06-20']);
});

test('or from the day last spoken of', () => {
  const narrative = '2023-06-18';
  check('earlier in the day', ['2023-06-18'], { narrative });
  check('later that day', ['2023-06-18'], { narrative });
  check('a day earlier', ['2023-06-17'], { narrative });
  check('the day before', ['2023-06-17'], { narrative });
  check('the next day', ['2023-06-19'], { narrative });
  check('the previous day', ['2023-06-17'], { narrative });
  check('hours later', ['2023-06-18'], { narrative });
});

test('parts of a day are of the day last spoken of', () => {
  const narrative = '2023-06-18';
  check('overnight', ['2023-06-18'], { narrative });
  check('before dawn', ['2023-06-18'], { narrative });
  check('that evening', ['2023-06-18'], { narrative });
  check('the next morning', ['2023-06-19'], { narrative });
  check('the previous night', ['2023-06-17'], { narrative });
  check('for the third straight night', ['2023-06-18'], { narrative });
  check('for a second day in a row', ['2023-06-20']);
});

test('months and years count from the month or year last spoken of', () => {
  const narrative = '2019-05';
  check('later that year', ['2019'], { narrative });
  check('the following month', ['2019-06'], { narrative });
  check('a year later', ['2020'], { narrative });
  check('in November of that year', ['2019-11'], { narrative });
  check('in November the following year', ['2020-11'], { narrative });
});

test('a day of the month last spoken of', () => {
  const narrative = '2019-05-02';
  check('On the 17th of that month', ['2019-05-17'], { narrative });
  check('on 22 of the same month', ['2019-05-22'], { narrative });
  check('on the 3rd of the following month', ['2019-06-03'], { narrative });
  check('on the 3rd of last month', ['2023-05-03'], { narrative });
  check('for the 5th of all months', [], { narrative });
});

test('a weekday in its week', () => {
  check('on Monday last week', ['2023-06-12']);
  check('last week on Thursday', ['2023-06-15']);
  check('on Wednesday of last week', ['2023-06-14']);
  check('a week ago Monday', ['2023-06-12']);
  check('the day before yesterday', ['2023-06-18']);
  check('the night before last', ['2023-06-18']);
});

test('holidays have their day', () => {
  check('on Christmas Day', ['2022-12-25']);
  check('on New Year ’s Eve 2019', ['2019-12-31']);
  check('on Easter Sunday', ['2023-04-09']);
  check('on Good Friday last year', ['2022-04-15']);
  check('over Easter weekend', ['2023-04-08/2023-04-09']);
  check('over the Easter weekend of 2019', ['2019-04-20/2019-04-21']);
  check('over Christmas weekend', [undefined]);
  check('on Independence Day', [undefined]);
});

test('what nobody can count is read, and known to be unknown', () => {
  for (const words of [
    'recently',
    'in the 1990s',
    'in recent weeks',
    'several days ago',
    'two decades ago',
    'years ago',
  ])
    check(words, [undefined]);
  for (const words of ['the past year', 'over the last few weeks', 'last winter', 'a couple of days ago'])
    check(words, [undefined]);
  for (const words of ['in the coming months', 'over the next days', 'in the following weeks'])
    check(words, [undefined]);
  check('in the last week of May', ['2023-05']);
});

test('a year beside a noun, and one that a vague word opens', () => {
  check('the 2019 vote', ['2019']);
  check('Norway ’s 2019 invasion', ['2019']);
  check('the end of 2019', ['2019']);
  check('the summer of 2019', ['2019']);
  check('in mid - May', ['2023-05']);
  check('the 2019 Finnish raid', ['2019']);
  check('It goes back to 2014 .', ['2014']);
  check('It goes back to 2014 , when he left .', ['2014']);
  check('It fell back to 2014 levels .', []);
  check('2019 people', []);
});

test('a day counted from an event is not known from the words alone', () => {
  check('a year to the day after he left', []);
  check('a day after meeting the premier', [undefined]);
  check('two days before the summit', [undefined]);
});

test('months and years without a year or day keep their precision', () => {
  check('in November', ['2022-11']);
  check('in June', ['2023-06']);
  check('in November', ['2023-11'], { ahead: true });
  check('last November', ['2022-11']);
  check('late May 2021', ['2021-05']);
  check('in 2018', ['2018']);
  check('since 2018', ['2018']);
  check('later in the year', ['2023']);
  check('earlier this year', ['2023']);
  check('last year', ['2022']);
  check('last month', ['2023-05']);
  check('next month', ['2023-07']);
  check('three months ago', ['2023-03']);
});

test('dates in full', () => {
  check('on June 18', ['2023-06-18']);
  check('on 18 June 2021', ['2021-06-18']);
  check('on June 18 , 2021', ['2021-06-18']);
  check('on the 3rd of March', ['2023-03-03']);
  check('June 18 - 19', ['2023-06-18/2023-06-19']);
  check('2021-02-03', ['2021-02-03']);
  check('on December 24', ['2022-12-24']);
  check('on February 24 last year', ['2022-02-24']);
  check('in February last year', ['2022-02']);
  check('on the 3rd .', ['2023-06-03']);
  check('on the 25th .', ['2023-05-25']);
  check('on the 25th .', ['2023-06-25'], { ahead: true });
  check('on the 3rd floor', []);
});

test('stretches', () => {
  check('from 2008 until 2016', ['2008/2016']);
  check('from March to May 2021', ['2021-03/2021-05']);
  check('from 1998 to 2000', ['1998/2000']);
  check('in 1998 - 2000', ['1998/2000']);
  check('between 1998 and 2000', ['1998/2000']);
  check('on Friday , Saturday and Sunday', ['2023-06-16/2023-06-18']);
  check('on Saturday night and Sunday morning', ['2023-06-17/2023-06-18']);
  check('on Friday and Sunday', ['2023-06-16', '2023-06-18']);
  check('in the past 24 hours', ['2023-06-19/2023-06-20']);
  check('over the last two days', ['2023-06-18/2023-06-20']);
  check('from Sunday to Monday', ['2023-06-18/2023-06-19']);
  check('from 18 to 20 June', ['2023-06-18/2023-06-20']);
  check('from June 18 to 20', ['2023-06-18/2023-06-20']);
  check('between 15 and 20 June', ['2023-06-15/2023-06-20']);
  check('on June 18 and 19', ['2023-06-18/2023-06-19']);
  check('on June 10 and 19 people', ['2023-06-10']);
  check('over the weekend', ['2023-06-17/2023-06-18']);
  check('at the weekend', ['2023-06-24/2023-06-25'], { ahead: true });
  check('last week', ['2023-06']);
  check('next week', ['2023-06-26/2023-07-02']);
});

test('a weekday beside a date is one day with it, and tells its year', () => {
  check('on Monday , June 19', ['2023-06-19']);
  check('on Monday ( 19 June )', ['2023-06-19']);
  check('on Monday the 19th of June 2023', ['2023-06-19']);
  check('on June 19 ( Monday )', ['2023-06-19']);
  check('on Saturday , June 24', ['2023-06-24']);
  check('on Friday , June 24', ['2022-06-24']);
});

test('words that look like times and are none', () => {
  check('they may meet', []);
  check('May they meet soon .', []);
  check('the march of 2000 people', []);
  check('the last meeting', []);
});

test('without a day of publication only full dates are known', () => {
  const unknown = { published: '' };
  check('on Sunday', [undefined], unknown);
  check('in November', [undefined], unknown);
  check('in January 2009', ['2009-01'], unknown);
});

test('the day that a weekday means is that weekday, a week away or, said to be last, a day more, on the side of the event', () => {
  const days = fc.integer({ min: 0, max: 40_000 });
  const shifts = fc.constantFrom(undefined, -1, 1);
  fc.assert(
    fc.property(days, fc.nat(6), shifts, fc.boolean(), (published, weekday, shift, ahead) => {
      const time = { kind: 'weekday', weekday, shift } as const;
      const { first, last } = resolveTime(time, { published, narrative: {}, ahead })!;
      assert.equal(first, last);
      assert.equal(weekdayOf(first), weekday);
      assert.ok(Math.abs(first - published) <= (shift === -1 ? 8 : 7));
      const comes = shift === undefined ? ahead : shift > 0;
      assert.ok(comes ? first >= published : first <= published);
    }),
  );
});

test('what lies behind does not begin after publication, and nothing ends before it begins', () => {
  const words = fc.constantFrom(
    'on Sunday',
    'over the weekend',
    'in June',
    'on June 18 - 19',
    'on the 3rd .',
    'last week',
    'from Friday to Sunday',
    'from 18 to 20 June',
    'two days ago',
    'last year',
    'in May last year',
  );
  fc.assert(
    fc.property(words, fc.integer({ min: 0, max: 40_000 }), fc.boolean(), (text, published, ahead) => {
      const [found] = findTimes(wordsOf(text.split(' ')), cues);
      const stretch = resolveTime(found!.time, { published, narrative: {}, ahead });
      assert.ok(stretch && stretch.first <= stretch.last, text);
      if (!ahead) assert.ok(stretch.first <= published, text);
    }),
  );
});

test('every day is written and read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200_000, max: 100_000 }), day => {
      const { year, month, day: inMonth } = partsOf(day);
      assert.equal(dayOf(year, month, inMonth), day);
      assert.equal(parseDay(formatStretch({ first: day, last: day })), year >= 0 ? day : undefined);
      assert.equal(weekdayOf(day + 7), weekdayOf(day));
    }),
  );
});

test('a stretch is written and read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.nat(800), (first, length) => {
      const stretch = { first, last: first + length };
      assert.deepEqual(parseStretch(formatStretch(stretch)), stretch);
    }),
  );
});

test('days on either side of a dash are an interval', () => {
  check('from November 30 - December 1 , 2018', ['2018-11-30/2018-12-01']);
  check('May 30 – June 2', ['2023-05-30/2023-06-02']);
});

test('a season is told as its year where that is sure', () => {
  check('last summer', ['2022']);
  check('last fall', ['2022']);
  check('last spring', [undefined]);
  check('this spring', ['2023']);
  check('last winter', [undefined]);
  check('in the summer', [undefined]);
  check('in the summer of 2021', ['2021']);
  check('over the summer', ['2023']);
  check('over the autumn', ['2022']);
  check('over the autumn', ['2023'], { ahead: true });
  check('over the spring', ['2024'], { ahead: true });
});

test('parts of a year are told as the year, and half of it is not counted', () => {
  check('in the third quarter of 2022', ['2022']);
  check('at the start of the year', ['2023']);
  check('half a year ago', [undefined]);
  check('a year and a half ago', [undefined]);
});

test('a night is of its day', () => {
  check('last Sunday night', ['2023-06-18']);
  check('the night before', ['2023-06-17'], { narrative: '2023-06-18' });
});

test('a weekend before a noun is the nearest one', () => {
  check('his weekend trip', ['2023-06-17/2023-06-18']);
  check('every weekend trip', []);
});

test('as early, late or recently as a time is that time', () => {
  check('as early as 2018', ['2018']);
  check('as far back as May', ['2023-05']);
  check('as recently as last month', ['2023-05']);
  check('as recently as the vote', [undefined]);
  check('as soon as Sunday', ['2023-06-18']);
  check('more than 2018 people', []);
});

test('the other day, feasts and quarters without a year are some day that nobody can tell', () => {
  for (const words of ['the other day', 'over Christmas', 'after Easter', 'in the fourth quarter'])
    check(words, [undefined]);
  check('at a Christmas market', []);
  check('in Q1 2023', ['2023']);
});

test('the week, month or year before counts from the one last spoken of', () => {
  check('the month before', ['2018-04'], { narrative: '2018-05-03' });
  check('the year before', ['2017'], { narrative: '2018' });
  check('the week before', ['2023-06']);
  check('the year before last', ['2021']);
  check('the year before she left', [undefined]);
});
