/** Facts that stand in other words than a plain verb and its object: chances, membership, programmes, capitals. */
import { test } from 'node:test';
import { check } from '../extracted.js';

test('a body with an article owns the post behind a name', () => {
  check("Ana Paz, the U.N.'s humanitarian chief, was silent.", ['Paz -holds-office-> Nations']);
  check("Ana Paz, the EU's migration chief, was silent.", ['Paz -holds-office-> Union']);
});

test('who is one of the leaders of a body is its leader', () => {
  check("One of Hamas's leaders, Omar Nasser, seized power.", ['Nasser -holds-office-> Hamas']);
  check("Omar Nasser, one of Hamas's leaders, seized power.", ['Nasser -holds-office-> Hamas']);
});

test('what stands before the second of two titles is no owner of the first', () => {
  check('Former prime minister and Orange Party leader Ana Paz resigned.', ['Paz -holds-office-> Party']);
});

test('a secretary-general without a body has that of the article', () => {
  check('Inspectors of the U.N. left. Secretary-General Ana Paz spoke on Monday.', [
    'Paz -holds-office-> Nations',
  ]);
  check('The club met. Secretary-General Ana Paz spoke on Monday.', []);
});

test('a president with the surname of known persons is of no country that they do not serve', () => {
  check('President Trump spoke on Monday. Police in Benin were silent.', []);
});

test('who had the chance to do something did it', () => {
  check('"I had the opportunity to meet Olga Weber," said Ana Paz.', ['Paz -met-with-> Weber']);
  check('Ana Paz got the chance to visit Norway in May.', ['Paz -visited-> Norway']);
  check('Ana Paz has the opportunity to meet Olga Weber.', ['Paz -met-with-> Weber (possible)']);
  check('Ana Paz never had the chance to meet Olga Weber.', ['Paz -met-with-> Weber (negated)']);
});

test('membership is given, gained or told of by who includes whom', () => {
  check('Norway was granted the membership of NATO in 1949.', ['Norway -member-of-> NATO']);
  check('Norway gained membership of NATO in 1949.', ['Norway -member-of-> NATO']);
  check('NATO, which also includes Norway and Canada, met.', [
    'Norway -member-of-> NATO',
    'Canada -member-of-> NATO',
  ]);
  check('The report includes Norway.', []);
  check('NATO includes Norway in its plans.', []);
});

test('what a programme is told its maker is told', () => {
  check("Ana Paz told the BBC's evening programme that the plan was dead.", ['Paz -told-> BBC']);
  check('Ana Paz made the remark after her address to the Security Council.', ['Paz -told-> Council']);
});

test('who arrives in the capital of a country visits it', () => {
  check('Ana Paz arrived in the Norwegian capital on Monday.', ['Paz -visited-> Norway']);
  check('Oslo was calm. Ana Paz landed in the Norwegian capital on Monday.', ['Paz -visited-> Oslo']);
  check('Ana Paz landed in the Norwegian capital, Oslo, on Monday.', [
    'Paz -visited-> Oslo',
    'Oslo -located-in-> Norway',
  ]);
});

test('loans withheld, talks led by two, works objected to, troops sent to help, places deep inside others', () => {
  check('The World Bank is withholding a loan to Kenya.', ['Bank -sanctioned-> Kenya']);
  check('The pact came after talks led by Ana Paz and Olga Weber.', ['Paz -met-with-> Weber']);
  check('Kenya objected to Norway building a dam.', ['Kenya -rejected-> Norway']);
  check('Kenya deployed soldiers to support African Union forces.', ['Kenya -aided-> Union']);
  check('Jets circled over Lyon, deep inside France.', ['Lyon -located-in-> France']);
});

test('who attends a summit or a funeral goes there, and so does who is on the way', () => {
  check('Ana Paz did not attend the summit in Norway.', ['Paz -visited-> Norway (negated)']);
  check('Ana Paz took part in the summit in Norway.', ['Paz -visited-> Norway']);
  check('Ana Paz took part in the raid in Norway.', []);
  check('Ana Paz is on her way to Europe to meet with leaders.', ['Paz -visited-> Europe (planned)']);
});

test('a place that opens the sentence owns no title behind it', () => {
  check('In Norway President Weber is expected to speak.', []);
  check('In Norway, Chilean President Olga Weber spoke.', ['Weber -holds-office-> Chile']);
});

test('talks that somebody is open to are possible, talks in which something will be discussed planned', () => {
  check('Ana Paz is open to direct talks with Olga Weber.', ['Paz -met-with-> Weber (possible)']);
  check('Ana Paz will discuss trade in talks with Olga Weber.', ['Paz -met-with-> Weber (planned)']);
  check('Ana Paz discussed trade in talks with Olga Weber.', ['Paz -met-with-> Weber']);
});

test('support for the talks of two sides is support for neither', () => {
  check('Chile announced its support for the Israeli-Palestinian negotiations.', []);
  check('Chile announced its support for Norway.', ['Chile -supported-> Norway']);
});
