/** Posts in pairs and lists, posts told in passing, titles of rulers. Invented people. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check, extractionOf } from '../extracted.js';

/** Names of the text by type, in order: `Ida Berg/PERSON`. */
function checkNames(text: string, expected: readonly string[]): void {
  const { entities } = extractionOf(text);
  const found = entities.flatMap(({ type, mentions }) =>
    mentions.filter(({ kind }) => kind === 'name').map(({ span, text: name }) => ({ span, name, type })),
  );
  found.sort((a, b) => a.span.start - b.span.start);
  assert.deepEqual(
    found.map(({ name, type }) => `${name}/${type}`),
    expected,
    text,
  );
}

/** What the sentence says of posts: `Weber | director | Institute`. */
function checkPosts(text: string, expected: readonly string[]): void {
  const { entities, statements } = extractionOf(text);
  const name = (id: string): string => entities.find(entity => entity.id === id)!.name;
  const found = statements
    .filter(({ title }) => title !== undefined)
    .map(({ subject, object, title, past }) => {
      const after = past ? ' past' : '';
      return `${name(subject).split(' ').at(-1)} | ${title} | ${name(object).split(' ').at(-1)}${after}`;
    });
  assert.deepEqual(found.sort(), [...expected].sort(), text);
}

test('somebody known serves a country of their own, whatever the article speaks of', () => {
  const rest = 'Ukraine waits. Ukraine wants peace with Russia, and Ukraine asks for help.';
  checkPosts(`Defense Minister Sergei Shoigu spoke on Monday. ${rest}`, [
    'Shoigu | defense minister | Russia',
  ]);
  checkPosts('Secretary Antony J. Blinken and Foreign Minister Pekka Haavisto met in Finland.', [
    'Haavisto | foreign minister | Finland',
  ]);
});

test('the head of a state of a federation has no post in the federation', () => {
  checkPosts('Australia waits. Premier Gladys Berejiklian spoke in Australia on Monday.', []);
  checkPosts('India waits. Chief Minister Rosa Dahl spoke in India on Monday.', []);
});

test('a minister heard in a capital is of its country', () => {
  const rest = 'Norway said so. Norway waits. Norway wants peace with Chile.';
  checkPosts(`In Santiago, Defense Minister Rosa Dahl spoke on Monday. ${rest}`, [
    'Dahl | defense minister | Chile',
  ]);
  checkPosts(`Defense Minister Rosa Dahl spoke on Monday. ${rest}`, ['Dahl | defense minister | Norway']);
});

test('a country has its own president, whoever acts in the sentence', () => {
  checkPosts(
    'Taiwan asked for help. China threatened it with war after a speech by its president Lai Ching-te.',
    ['Ching-te | president | Taiwan'],
  );
});

test('the second post of a pair is of the country of the first', () => {
  const rest = 'Chile objects. Chile said so. Chile wants a share.';
  checkPosts(
    `The text was signed by the Norwegian prime minister Olga Weber and energy minister Ole Dahl, Kenyan prime minister Amina Otieno and energy minister Joseph Maina, and Japanese president Kenji Ito and energy minister Mika Mori. ${rest}`,
    [
      'Weber | prime minister | Norway',
      'Dahl | energy minister | Norway',
      'Otieno | prime minister | Kenya',
      'Maina | energy minister | Kenya',
      'Ito | president | Japan',
      'Mori | energy minister | Japan',
    ],
  );
  checkPosts(
    `Norway's president Olga Weber and foreign minister Ole Dahl, and Kenyan president Amina Otieno and foreign minister Joseph Maina spoke. ${rest}`,
    [
      'Weber | president | Norway',
      'Dahl | foreign minister | Norway',
      'Otieno | president | Kenya',
      'Maina | foreign minister | Kenya',
    ],
  );
});

test('the same where the posts stand behind the names', () => {
  checkPosts(
    'Olga Weber, the prime minister of Norway, and Ole Dahl, the energy minister, met Ana Paz, the president of Chile, and Luis Rojas, the energy minister.',
    [
      'Weber | prime minister | Norway',
      'Dahl | energy minister | Norway',
      'Paz | president | Chile',
      'Rojas | energy minister | Chile',
    ],
  );
  checkPosts(
    "Norway's prime minister, Olga Weber, and the energy minister, Ole Dahl, met Chile's president, Ana Paz, and the energy minister, Luis Rojas.",
    [
      'Weber | prime minister | Norway',
      'Dahl | energy minister | Norway',
      'Paz | president | Chile',
      'Rojas | energy minister | Chile',
    ],
  );
});

test('who is known to serve one country pulls nobody over a post of another', () => {
  checkPosts(
    'The text was signed by Norwegian president Olga Weber and energy minister Ole Dahl, and Russian president Ivan Orlov and foreign minister Sergei Lavrov.',
    [
      'Weber | president | Norway',
      'Dahl | energy minister | Norway',
      'Orlov | president | Russia',
      'Lavrov | foreign minister | Russia',
    ],
  );
});

test('counterparts have the countries in their places of the list, and meet', () => {
  for (const verb of ['gathered in Oslo', 'met in Oslo on Monday'])
    for (const respectively of ['', ' respectively,'])
      check(
        `Norwegian foreign minister Olga Weber and her Chilean and Kenyan counterparts, Ana Paz and Amina Otieno,${respectively} ${verb}.`,
        [
          'Weber -holds-office-> Norway',
          'Paz -holds-office-> Chile',
          'Otieno -holds-office-> Kenya',
          'Weber -met-with-> Paz',
          'Weber -met-with-> Otieno',
          'Paz -met-with-> Otieno',
        ],
      );
  check(
    'Norwegian foreign minister Olga Weber hosted her counterparts from Chile and Kenya, Ana Paz and Amina Otieno, in Oslo.',
    [
      'Weber -holds-office-> Norway',
      'Paz -holds-office-> Chile',
      'Otieno -holds-office-> Kenya',
      'Weber -met-with-> Paz',
      'Weber -met-with-> Otieno',
    ],
  );
  check('Norwegian foreign minister Olga Weber met her counterpart in Chile, Ana Paz.', [
    'Weber -holds-office-> Norway',
    'Paz -holds-office-> Chile',
    'Weber -met-with-> Paz',
  ]);
});

test('posts behind an adverb, and before a courtesy', () => {
  checkPosts("The Peace Institute's director, Dr. Ann Moss, said the ice was thin.", [
    'Moss | director | Institute',
  ]);
  checkPosts('The director of the Peace Institute, Prof. Ann Moss, disagreed.', [
    'Moss | director | Institute',
  ]);
  checkPosts('Ann Moss, formerly the director of the Peace Institute, disagreed.', [
    'Moss | director | Institute past',
  ]);
  checkPosts('Ann Moss, previously a deputy administrator at Greenpeace, disagreed.', [
    'Moss | deputy administrator | Greenpeace past',
  ]);
  checkPosts('Ann Moss (formerly head of the Peace Institute) disagreed.', ['Moss | head | Institute past']);
  checkPosts('Ann Moss, now the director of the Peace Institute, disagreed.', [
    'Moss | director | Institute',
  ]);
  checkPosts('Formerly the director of the hall sang.', []);
  checkPosts('Ann Moss sang, and then the director of the Peace Institute left.', []);
});

test('a post behind the source is no part of what is said', () => {
  const saidIn = (text: string): string[] =>
    extractionOf(text).quotations.map(({ span }) => text.slice(span.start, span.end));
  for (const post of [
    'formerly the director of the Peace Institute',
    'a former director of the Peace Institute in Oslo',
    'the head of Greenpeace',
    'who led the Peace Institute',
    'director of the Peace Institute',
  ])
    assert.deepEqual(saidIn(`According to Dr. Ann Moss, ${post}, masks help.`), ['masks help'], post);
  assert.deepEqual(saidIn('According to Ann Moss, the director left, and the hall was empty.'), [
    'the director left, and the hall was empty',
  ]);
  assert.deepEqual(saidIn('According to Ann Moss, the new hall is open.'), ['the new hall is open']);
});

test('the title of a ruler alone is no name', () => {
  checkNames('The Sultan died on Friday in Oman.', ['Oman/PLACE']);
  checkNames('The court of Oman mourned the late Sultan.', ['Oman/PLACE']);
  checkNames('People in Kuwait thanked the Emir and his Crown Prince.', ['Kuwait/PLACE']);
  checkNames('The Emir of Kuwait met Olga Weber.', ['Kuwait/PLACE', 'Olga Weber/PERSON']);
  checkNames('The Shah left Iran in 1979.', ['Iran/PLACE']);
  checkNames("After the Sultan's death the ports of Oman closed.", ['Oman/PLACE']);
  checkNames('Sultan Karim of Oman arrived on Monday.', ['Karim/PERSON', 'Oman/PLACE']);
  checkNames('Sultan Karim bin Said visited Oslo.', ['Karim bin Said/PERSON', 'Oslo/PLACE']);
  checkNames('Crown Prince Haakon of Norway arrived on Monday.', ['Haakon/PERSON', 'Norway/PLACE']);
});

test('a title in capitals is no part of a name', () => {
  checkNames('On Monday Assemblywoman Olga Weber met Alderman Kenji Ito in Ohio.', [
    'Olga Weber/PERSON',
    'Kenji Ito/PERSON',
    'Ohio/PLACE',
  ]);
  checkNames('A Republican Assemblywoman, Olga Weber, spoke. Assemblywoman Ann Marsh left Ohio.', [
    'Olga Weber/PERSON',
    'Ann Marsh/PERSON',
    'Ohio/PLACE',
  ]);
  checkNames('Newly elected Assemblymember Olga Weber spoke on Monday.', ['Olga Weber/PERSON']);
});

test('but Sultan is the name of a man too', () => {
  checkNames('Sultan bin Karim visited Oslo.', ['Sultan bin Karim/PERSON', 'Oslo/PLACE']);
  checkNames('Olga Weber met Sultan bin Karim in Oslo.', [
    'Olga Weber/PERSON',
    'Sultan bin Karim/PERSON',
    'Oslo/PLACE',
  ]);
  checkNames('On Monday Prince Sultan met Olga Weber.', ['Sultan/PERSON', 'Olga Weber/PERSON']);
  checkNames('Karim Shah met Khalid bin Sultan in Oslo.', [
    'Karim Shah/PERSON',
    'Khalid bin Sultan/PERSON',
    'Oslo/PLACE',
  ]);
});

test('a city with the letters of its district is one name, with stops or without', () => {
  for (const city of ['Washington, DC', 'Washington DC', 'Washington, D.C.']) {
    checkNames(`Olga Weber flew to ${city} on Monday.`, ['Olga Weber/PERSON', `${city}/PLACE`]);
    checkNames(`Protesters marched in ${city}, and in Oslo.`, [`${city}/PLACE`, 'Oslo/PLACE']);
  }
});

test('a word for a party before a name or behind it tells of a member', () => {
  const democrat = ['Weber -member-of-> Party'];
  for (const text of [
    'Democrat Olga Weber spoke in the hall on Monday.',
    'Olga Weber, a Democrat, voted against the bill on Monday.',
    'Olga Weber, a lifelong Democrat, voted against the bill.',
    'Olga Weber is a Republican.',
    'Olga Weber, who is a Republican, voted against the bill.',
    'Republican Olga Weber won on Monday.',
    'Former Democrat Olga Weber won on Monday.',
    'The Conservative MP Olga Weber resigned.',
    'Tory MP Olga Weber resigned.',
  ])
    check(text, democrat);
  check('Republicans Olga Weber and Ann Marsh voted against the bill on Monday.', [
    'Weber -member-of-> Party',
    'Marsh -member-of-> Party',
  ]);
  check('Liberal Democrat Olga Weber spoke in London on Monday.', ['Weber -member-of-> Democrats']);
  check('Democrat Olga Weber, the former governor of Ohio, spoke.', [
    'Weber -member-of-> Party',
    'Weber -holds-office-> Ohio',
  ]);
});

test('but no member is who is none, or is a democrat at heart', () => {
  for (const text of [
    'Olga Weber is not a Republican.',
    'Olga Weber is a democrat at heart.',
    'Olga Weber is a liberal thinker.',
    'Republican voters like Olga Weber.',
    'Olga Weber wrote a book on Republicans.',
    'Olga Weber, no Democrat, voted against the bill.',
  ])
    check(text, []);
});

test('members of a body whose names follow at once', () => {
  check('Republican members of the House of Representatives Olga Weber and Ann Marsh voted against it.', [
    'Weber -member-of-> Party',
    'Marsh -member-of-> Party',
    'Weber -member-of-> Representatives',
    'Marsh -member-of-> Representatives',
  ]);
  checkNames('Members of the House of Representatives Olga Weber and Ann Marsh left Ohio.', [
    'House of Representatives/ORGANIZATION',
    'Olga Weber/PERSON',
    'Ann Marsh/PERSON',
    'Ohio/PLACE',
  ]);
  check('The mayor of Houston Olga Weber spoke on Monday.', ['Weber -holds-office-> Houston']);
});

test('a mayor is of the city that the article speaks of', () => {
  const mayor = 'Weber -holds-office-> Houston';
  check("Houston flooded. The city's mayor, Olga Weber, spoke.", [mayor]);
  check("Houston flooded. The city's Democratic mayor Olga Weber spoke.", [
    mayor,
    'Weber -member-of-> Party',
  ]);
  check('Houston flooded. Mayor Olga Weber spoke.', [mayor]);
  check('Houston and Dallas flooded. Mayor Olga Weber spoke.', []);
  check('Norway flooded. Mayor Olga Weber spoke.', []);
  check('Houston flooded. Former mayor Olga Weber spoke.', []);
});

test('a field between a job and its employer employs nobody', () => {
  checkPosts('Olga Weber, an expert on China at Yale University, said no.', ['Weber | expert | University']);
  checkPosts('Olga Weber is an analyst on northern Asia for Greenpeace.', ['Weber | analyst | Greenpeace']);
  checkPosts("Norway's deputy minister for education, Ana Paz, left.", [
    'Paz | deputy minister for education | Norway',
  ]);
});

test('a beat employs no reporter', () => {
  checkPosts('BBC Africa correspondent Tom Hill said no.', ['Hill | correspondent | BBC']);
  checkPosts('BBC state department reporter Tom Hill said no.', ['Hill | reporter | BBC']);
});

test('a post behind a possessor and a comma, with one comma less than it should have', () => {
  checkPosts("Nokia's chairwoman, Ida Berg said that sales had grown.", ['Berg | chairwoman | Nokia']);
});

test('an adviser who is kin', () => {
  checkPosts("She talked with Tom Hill's senior adviser and son-in-law, Kenji Ito.", [
    'Ito | son-in-law | Hill',
  ]);
});

test('the first of a party on a committee', () => {
  check('Olga Weber, the top Democrat on the Finance Committee, spoke.', [
    'Weber -member-of-> Committee',
    'Weber -member-of-> Party',
  ]);
});

test('a body behind the region that it has somebody for', () => {
  checkPosts('Olga Weber, vice president for China operations of the Trade Council, left.', [
    'Weber | vice president | Council',
  ]);
});

test('a second post behind a copula, a post between its holder and the verb', () => {
  check('Olga Weber was a musician and co-founder of Greenpeace.', ['Weber -founded-> Greenpeace']);
  checkPosts("However, Olaf Berg, Norway's commander-in-chief says that the army has held.", [
    'Berg | commander-in-chief | Norway',
  ]);
  checkPosts('Olga Weber, now director at public policy think tank the Nansen Institute, left.', [
    'Weber | director | Institute',
  ]);
});

test('a new holder in a list is of the country of the list', () => {
  checkPosts('Chile agreed. Norway President Olga Weber and new premier Ole Dahl waved. Chile waved.', [
    'Weber | president | Norway',
    'Dahl | premier | Norway',
  ]);
});

test('two posts of one possessor before a comma and the name', () => {
  checkPosts("Hezbollah's political leader and chief negotiator, Karim Awad, was praised.", [
    'Awad | political leader | Hezbollah',
  ]);
});
