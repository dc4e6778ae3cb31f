/** Days that one clause of a sentence tells, and not the other. Published on Tuesday, 2023-06-20. */
import { test } from 'node:test';
import { checkDates as check } from '../extracted.js';

test('the day on which somebody said so is not that of the plan', () => {
  check(
    'Olga Weber will meet Kenji Ito, and her visit will be long and hard, delegates acknowledged on Monday.',
    { meet: undefined },
  );
});

test('what stands between two verbs is the time of the second', () => {
  check('Norway accused Japan of lying, and last month visited Olga Weber in Rome.', { accused: undefined });
  check('Olga Weber met Kenji Ito and left Oslo on Monday.', { met: '2023-06-19' });
});

test('a year behind a war of which a clause only speaks is that of the war', () => {
  check('The border was made murky by Norway’s war with Sweden in 1947.', { war: '1947' });
  check('Olga Weber condemned Norway’s invasion of Sweden in 2014.', {
    condemned: undefined,
    invasion: '2014',
  });
  check('Olga Weber condemned Norway’s war on Sweden on Monday.', { condemned: '2023-06-19' });
  check('Norway ended its war with Sweden in 1947.', { war: '1947' });
});
