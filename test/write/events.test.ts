/** Events as event coders write them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatEvents } from '../../src/write/events.js';
import { codedIn } from '../coded.js';

function linesOf(text: string): string[][] {
  return formatEvents(codedIn(text))
    .split('\n')
    .filter(line => line !== '')
    .map(line => line.split('\t'));
}

function eventsIn(text: string): string[][] {
  return linesOf(text).map(line => line.slice(0, 5));
}

test('a meeting is a line each way, between those who govern', () => {
  assert.deepEqual(eventsIn('Austrian Chancellor Karl Weber met Norwegian President Ida Berg on Monday.'), [
    ['2024-05-13', 'AUTGOV', 'NORGOV', '040', 'asserted'],
    ['2024-05-13', 'NORGOV', 'AUTGOV', '040', 'asserted'],
  ]);
});

test('what did not happen is a refusal, what has no day gets that of publication', () => {
  assert.deepEqual(eventsIn('Austrian Chancellor Karl Weber did not visit Norway.')[0], [
    '2024-05-14',
    'AUTGOV',
    'NOR',
    '125',
    'negated',
  ]);
});

test('what is planned has the code of the intent', () => {
  assert.deepEqual(eventsIn('Austrian Chancellor Karl Weber will visit Norway.')[0], [
    '2024-05-14',
    'AUTGOV',
    'NOR',
    '036',
    'planned',
  ]);
});

test('a line ends with category, place in the text and the names of both', () => {
  assert.deepEqual(linesOf('Austria imposed sanctions on Norway.'), [
    ['2024-05-14', 'AUT', 'NOR', '163', 'asserted', 'SANCTION', 'a.txt', '0', '36', 'Austria', 'Norway', ''],
  ]);
});

test('the category is the one that PLOVER gives the code, the last column its mode', () => {
  const told = (text: string) => linesOf(text).map(line => [line[3], line[5], line[11]]);
  assert.deepEqual(told('Austrian police arrested two Norwegians.'), [['173', 'COERCE', 'arrest']]);
  assert.deepEqual(told('Austria released three Norwegian soldiers.'), [['0841', 'RETREAT', 'release']]);
  assert.deepEqual(told('Austrian police tortured a Norwegian.'), [['1822', 'ASSAULT', 'torture']]);
});

test('an end that the sentence leaves unsaid is marked', () => {
  assert.deepEqual(
    linesOf('Two Norwegian soldiers were killed on Monday.').map(line => [line[1], line[2], line[9]]),
    [['---', 'NORMIL', '']],
  );
});

test('states are no events', () => {
  assert.deepEqual(eventsIn('Karl Weber is the chancellor of Austria.'), []);
});
