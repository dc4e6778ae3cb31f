/** Days of what is said, told by whoever quotes it. Published on Tuesday, 2023-06-20. */
import { test } from 'node:test';
import { checkDates as check } from '../extracted.js';

test('the first sentence of a quotation is of the day that its tag names', () => {
  const lead = 'Norway has called for peace, officials said on Monday.\n\n';
  check(`${lead}“Norway strongly condemns Japan’s raids. They must stop,” Olga Weber said on Saturday.`, {
    condemns: '2023-06-17',
  });
  check(`${lead}“We urge Japan to go. It must go. It is time,” Olga Weber wrote in a post on Saturday.`, {
    urge: '2023-06-17',
  });
  check(`${lead}“Norway strongly condemns Japan’s raids. They must stop,” Olga Weber said.`, {
    condemns: '2023-06-19',
  });
  check(
    `${lead}“Norway strongly condemns Japan’s raids.”\n\n“They must stop,” Olga Weber said on Saturday.`,
    {
      condemns: '2023-06-19',
    },
  );
});

test('what somebody told an outlet after the talks tells of all that they told it', () => {
  const lead = 'Olga Weber met Kenji Ito in Oslo on Monday.';
  check(
    `${lead} Ana Costa told Reuters after the meeting that she was tired. Ana Costa told Reuters that she was ill.`,
    { 'told Reuters after': '2023-06-19', 'told Reuters that': '2023-06-19' },
  );
  check(
    `${lead} Ana Costa told Reuters after the meeting that she was tired. Hana Silva told Reuters that she was ill.`,
    { 'told Reuters after': '2023-06-19', 'told Reuters that': undefined },
  );
});

test('quoted words from the record of a call tell of the day of the story', () => {
  const lead = 'Olga Weber spoke to Kenji Ito by phone on Sunday.\n\nAll was well.\n\n';
  check(`${lead}“Weber was clear. Weber thanked Ito for it,” the White House said in a readout.`, {
    thanked: '2023-06-18',
  });
  check(`${lead}“Weber thanked Ito for it,” the White House said in a speech.`, { thanked: undefined });
});

test('a story that names no day in its opening goes on with the one that it names', () => {
  const opening = [
    'Lawyers of families from Oslo said a ruling would give them time until at least next Tuesday.',
    'The families had been parted on June 2, and the law sets them a term that ends on July 26.',
    'Many of them are poor.',
    'Others have left Norway.',
    'Some will stay.',
  ].join('\n\n');
  check(
    `${opening}\n\nAt a Tuesday afternoon hearing before U.S. District Judge Kenji Ito in Oslo, lawyers spoke.\n\nOlga Weber told Ana Costa that the term was short.`,
    {
      told: '2023-06-20',
    },
  );
  check(
    `${opening}\n\nA court sat in Oslo on June 12.\n\nOlga Weber told Ana Costa that the term was short.`,
    {
      told: undefined,
    },
  );
});
