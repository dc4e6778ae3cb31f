/** Whom a noun with no name of its own stands for. */
import { test } from 'node:test';
import { check } from '../extracted.js';

test('fighters stand for the body whose name they bear', () => {
  check('Olga Weber was captured by Hezbollah fighters.', ['Hezbollah -detained-> Weber']);
});

test('villagers stand for their country only where events are wanted', () => {
  check('Turkish villagers attacked Olga Weber.', []);
});
