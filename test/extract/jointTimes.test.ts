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
    condemned: '2023-06-20',
    invasion: '2014',
  });
  check('Olga Weber condemned Norway’s war on Sweden on Monday.', { condemned: '2023-06-19' });
  check('Norway ended its war with Sweden in 1947.', { war: '1947' });
});

test('an interview is of no day of the story, unless its words tie it to that', () => {
  const lead = 'Olga Weber arrived in Oslo on Monday.';
  check(`${lead} She told Reuters that she was tired.`, { told: undefined });
  check(`${lead} She told the International Atomic Energy Agency that she was tired.`, {
    told: '2023-06-19',
  });
  check(`${lead} She told Reuters on Sunday that she was tired.`, { told: '2023-06-18' });
  check(`${lead} She told Reuters after the talks that she was tired.`, { told: '2023-06-19' });
  check(`${lead} She told Kenji Ito that she was tired.`, { told: '2023-06-19' });
});

test('talks for which somebody is in town are of the day of the story', () => {
  check('Olga Weber is in Oslo for talks with Kenji Ito.', { talks: '2023-06-20' });
  check('Olga Weber is visiting Oslo to meet Kenji Ito.', { meet: '2023-06-20' });
  check('Olga Weber is in Oslo for talks with Kenji Ito on Thursday.', { talks: '2023-06-22' });
  check('Olga Weber is due in Oslo for talks with Kenji Ito.', { talks: undefined });
  check('Olga Weber will be in Oslo for talks with Kenji Ito.', { talks: undefined });
});

test('what one is said to have told the other is of the day on which they met', () => {
  check(
    'Olga Weber met Kenji Ito in Oslo on Saturday.\n\nOn Monday both sides spoke of peace. The ministry said Weber told Ito that she was ill.',
    { told: '2023-06-17' },
  );
});

test('what followed on something long before has not its time', () => {
  check('Olga Weber had met Kenji Ito in May and told Ana Costa of it.', { met: '2023-05', told: undefined });
});

test('a war is of the year that stands beside it', () => {
  check('The 1962 Swedish-Finnish War was hard. Norway had invaded Sweden ten years before.', {
    invaded: '1952',
  });
  check('The line was drawn after the Finnish war of 1962. Norway had invaded Sweden ten years before.', {
    invaded: '1952',
  });
});

test('where a traveller was before is of some day before', () => {
  check('Olga Weber arrived in Oslo on Monday after visiting Rome.', { visiting: undefined });
  check('Olga Weber resigned on Monday. She travelled to Oslo after attending a summit in Rome.', {
    attending: undefined,
  });
  check('Olga Weber flew home on Monday after a visit to Rome.', { visit: '2023-06-19' });
});

test('a decade is no date', () => {
  check('Norway invaded Sweden in the 1980s.', { invaded: undefined });
  check('Norway invaded Sweden on Monday. It condemned Finland in the early 2000s.', {
    condemned: undefined,
  });
});

test('a deed that is told again with its day was on that day, not on the day of the report', () => {
  const lead = 'Norway arrested Kenji Ito, police said on Tuesday.';
  check(`${lead}\n\nIto was arrested on Sunday in Bergen.`, { arrested: '2023-06-18' });
  check(`${lead}\n\nAna Costa was arrested on Sunday in Bergen.`, { arrested: '2023-06-20' });
  check(`Norway arrested Kenji Ito on Monday, police said.\n\nIto was arrested on Sunday.`, {
    arrested: '2023-06-19',
  });
});
