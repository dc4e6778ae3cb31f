/** Dates of what is said to somebody, or done in answer. Articles are published on Tuesday, 2023-06-20. */
import { test } from 'node:test';
import { checkDates as check } from '../extracted.js';

test('what was answered keeps its time', () => {
  const lead = 'Norway bombed Rome on Sunday.';
  check('Norway bombed Rome in response to an attack on Oslo last year.', { bombed: '2023-06-20' });
  check(
    'Norway bombed Rome as a reply to the killing of Olga Weber, a judge, in a raid on Oslo last month.',
    {
      bombed: undefined,
    },
  );
  check('Norway bombed Rome on Sunday in response to an attack on Oslo last year.', { bombed: '2023-06-18' });
  check('Norway bombed Rome in protest last month.', { bombed: '2023-05' });
  check(`${lead} Norway announced it had shelled Venice in response to an attack on Oslo last month.`, {
    shelled: '2023-06-18',
  });
});

test('what is announced, or said, as done is of the day of the story', () => {
  const lead = 'Olga Weber arrived in Oslo on Monday.';
  check(`${lead} Norway announced that it had condemned Rome.`, { condemned: '2023-06-19' });
  check(`${lead} Norway said that it had condemned Rome.`, { condemned: '2023-06-19' });
  check(`${lead} Kenji Ito added that talks would go on, and that he had urged Rome to wait.`, {
    urged: '2023-06-19',
  });
  check(`${lead} Kenji Ito believed that Norway had condemned Rome.`, { condemned: undefined });
  check(`${lead} Kenji Ito claimed on Sunday that Norway had shelled Rome.`, { shelled: '2023-06-18' });
});

test('no plan is set for what its words put behind', () => {
  const lead =
    'Norway said it had fired rockets at Rome on Sunday to avenge the killing of a general last month.';
  check(`${lead} The army said Norway was planning to bomb Venice.`, { bomb: undefined });
});

test('what somebody is has no day of what they do', () => {
  check('Olga Weber, a critic of Kenji Ito, visited Oslo last month.', {
    critic: undefined,
    visited: '2023-05',
  });
});

test('what somebody tells an outlet is of no day but the one its words name', () => {
  const lead = 'Olga Weber arrived in Oslo on Monday.';
  check(`${lead} She told Reuters that the plan was dead.`, { told: undefined });
  check(`${lead} She told Norsk newspaper that the plan was dead.`, { told: undefined });
  check(`${lead} She told Norskfunk radio that the plan was dead.`, { told: undefined });
  check(`${lead} She told freelance photographer Kenji Ito that the plan was dead.`, { told: undefined });
  check(`${lead} Kenji Ito did not answer Reuters’ request for comment.`, { request: undefined });
  check(`${lead} She told the Harbour Star newspaper that the plan was dead.`, { told: undefined });
  check(`${lead} “The plan is dead,” she said in an interview with the BBC.`, { said: undefined });
  check(`${lead} She told Reuters that the plan was dead. She accused Kenji Ito of lying.`, {
    accused: undefined,
  });
  check(`${lead} She began the dispute in a morning interview with the BBC.`, { interview: '2023-06-19' });
  check(`${lead} She told Reuters after the talks that the plan was dead.`, { told: '2023-06-19' });
  check(`${lead} She told Reuters on Sunday that the plan was dead.`, { told: '2023-06-18' });
  check(`${lead} She told the health ministry that the plan was dead.`, { told: '2023-06-19' });
  check(`${lead} She told Reuters that the plan was dead. Then she met Kenji Ito.`, { met: '2023-06-19' });
});

test('what was done so many times, or on a recent visit, has no day of the story', () => {
  const lead = 'Olga Weber arrived in Oslo on Monday.';
  check(`${lead} She spoke to Kenji Ito at least five times.`, { spoke: undefined });
  check(`${lead} On a recent trip to Rome, she praised Kenji Ito.`, { trip: undefined, praised: undefined });
  check(`${lead} She spoke to Kenji Ito.`, { spoke: '2023-06-19' });
});

test('what somebody is said to have done lies behind, however open it is', () => {
  check('Olga Weber accused Norway of bombing Rome in December.', { bombing: '2022-12' });
  check('Norway allegedly bombed Rome on June 12.', { bombed: '2023-06-12' });
  check('Kenji Ito is charged with killing Olga Weber on Friday.', { killing: '2023-06-16' });
  check('Norway is accused of planning to bomb Rome on July 12.', { bomb: '2023-07-12' });
  check('Kenji Ito is considering visiting Rome on July 12.', { visiting: '2023-07-12' });
});
