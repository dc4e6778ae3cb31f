/** What verbs of saying take, each with sentences in which the same verb says nothing. Invented people. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extractionOf } from '../extracted.js';

/** The contents of all quotations, in order. */
function check(text: string, expected: readonly string[]): void {
  const found = extractionOf(text).quotations.map(({ span }) => text.slice(span.start, span.end));
  assert.deepEqual(found, expected, text);
}

test('what is declared, deemed or proclaimed to be so', () => {
  check('Greenpeace declared the outbreak to be a pandemic.', ['the outbreak to be a pandemic']);
  check('Olga Weber declared that the war was over.', ['the war was over']);
  check('Olga Weber proclaimed the ceasefire to be over.', ['the ceasefire to be over']);
  check('Olga Weber proclaimed that Norway was free.', ['Norway was free']);
  check('The Supreme Court deemed that the law was invalid.', ['the law was invalid']);
  check('Olga Weber deemed the plan too costly.', ['the plan too costly']);
  check('Olga Weber declared a state of emergency.', []);
  check('Olga Weber proclaimed a ceasefire.', []);
  check('Olga Weber declared war on Norway.', []);
  check('On Monday Olga Weber proclaimed the new law.', []);
});

test('needs, preferences and reluctance that somebody notes or expresses', () => {
  check('Olga Weber expressed a preference to proceed with the vote.', [
    'a preference to proceed with the vote',
  ]);
  check('Olga Weber expressed her reluctance to go.', ['her reluctance to go']);
  check('Olga Weber noted the need to hurry.', ['the need to hurry']);
  check('Olga Weber noted the importance of the talks.', ['the importance of the talks']);
  check('Olga Weber acknowledged the need to wait.', ['the need to wait']);
  check('Olga Weber noted the weather.', []);
  check('Olga Weber acknowledged the crowd.', []);
  check('Olga Weber noted the time of the talks.', []);
  check('Olga Weber expressed herself well.', []);
  check('Olga Weber acknowledged a mistake.', []);
});

test('a name that looks like a verb of saying says nothing', () => {
  check("Oman's Sultan, Karim bin Said, died on Friday.", []);
  check('The council named his cousin, Karim bin Said, as the new Sultan of Oman.', []);
  check('Karim bin Said said the ports were open.', ['the ports were open']);
  check('The ports are open, Karim bin Said said.', ['The ports are open']);
});

test('what somebody admits to', () => {
  check('Norway admitted downing the jet by mistake.', ['downing the jet by mistake']);
  check('Norway admitted to downing the jet by mistake.', ['downing the jet by mistake']);
  check('Olga Weber confessed to stealing the car.', ['stealing the car']);
  check('Norway admitted it had downed the jet.', ['it had downed the jet']);
  check('Olga Weber admitted the visitors to the hall.', []);
  check('Olga Weber was admitted to the hospital on Monday.', []);
  check('Olga Weber confessed to the theft.', []);
});
