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
