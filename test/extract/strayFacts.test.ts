/** Where places lie, and facts that words alone would give and the sentence does not. Invented people. */
import { test } from 'node:test';
import { check } from '../extracted.js';

test('a state or city lies in the country before its kind', () => {
  check('The storm reached the US state of Texas on Monday.', ['Texas -located-in-> States']);
  check('Rain fell in the U.S. state of Ohio.', ['Ohio -located-in-> States']);
  check('The storm hit the US city of Houston.', ['Houston -located-in-> States']);
  check('Police searched the UK town of Luton.', ['Luton -located-in-> Kingdom']);
  check('Rain fell in the Australian state of Victoria.', ['Victoria -located-in-> Australia']);
  check('Rain fell in the state of Ohio.', []);
  check('The US state department closed.', []);
});

test('a capital lies in the country that its sentence names', () => {
  check('Iran closed the schools of the capital, Tehran, on Monday.', ['Tehran -located-in-> Iran']);
  check('Iran closed the schools of the capital city Tehran on Monday.', ['Tehran -located-in-> Iran']);
  check("The plane crashed near Iran's capital city, Tehran.", ['Tehran -located-in-> Iran']);
  check('The plane crashed near the Iranian capital Tehran.', ['Tehran -located-in-> Iran']);
  check('The plane crashed near the capital, Tehran.', []);
  check('Bergen, the cultural capital, was dark.', []);
  check('Olga Weber spoke at Lunde Hall in Bergen.', ['Hall -located-in-> Bergen']);
});

test('a region lies in no town, and who talks somewhere lies elsewhere', () => {
  check('Shelling was heard in the Donetsk region in Kramatorsk on Monday.', []);
  check('Rain fell in the Darfur region in Sudan.', ['Darfur -located-in-> Sudan']);
  check('Talks between the Finnish government and the Taliban in Oslo began on Monday.', []);
});

test('an organ of a state with its country before it lies nowhere', () => {
  check("The United States' Centers for Disease Control closed.", []);
  check("Norway's Ministry of Health closed.", []);
  check("Norway's Lunde Institute closed.", ['Institute -located-in-> Norway']);
});

test('who stops what is its own punishes nobody', () => {
  check('Chile told Norway on Monday that Kenya would halt their programs in Peru.', [
    'Chile -told-> Norway',
  ]);
  check('Norway told Chile to halt its drilling off Peru.', ['Norway -urged-> Chile']);
  check('Norway halted its operations in Chile.', []);
  check('Shell closed down its offices in Norway.', []);
  check("Norway shut down Greenpeace's offices in Oslo.", ['Norway -sanctioned-> Greenpeace']);
  check('Norway said the militia was a designated terrorist organization in Japan.', []);
});

test('who killed somebody of a country attacked him, not the country', () => {
  const general = 'Ito -holds-office-> Iran';
  check('Norway killed Iranian General Kenji Ito on Monday.', ['Norway -attacked-> Ito', general]);
  check("Norway killed Iran's General Kenji Ito on Monday.", ['Norway -attacked-> Ito', general]);
  check('Norway killed General Kenji Ito of Iran on Monday.', ['Norway -attacked-> Ito', general]);
  check('Chile mourned after the strike that killed Iranian General Kenji Ito.', [general]);
  check('Norway killed ten Iranian soldiers on Monday.', ['Norway -attacked-> Iran']);
  check('Norway killed an Iranian general on Monday.', ['Norway -attacked-> Iran']);
});

test('a programme named after somebody is not that person', () => {
  check('Olga Weber said on The Late Show with Ann Hill that she would run.', []);
  check('In an interview on The Evening Hour with Ann Hill, Olga Weber said taxes would fall.', []);
  check('Olga Weber said in an interview on The Late Show with Ann Hill that she would run.', []);
  check('In an interview with Ann Hill on Monday, Olga Weber said taxes would fall.', ['Weber -told-> Hill']);
  check('In an interview on Monday with Ann Hill, Olga Weber said taxes would fall.', ['Weber -told-> Hill']);
});

test('the name that opens the next clause is in no list with the one before', () => {
  check('Kenji Ito met the leader of Norway, and Finland criticized Olga Weber.', [
    'Finland -criticized-> Weber',
  ]);
  check('Kenji Ito spoke in Norway, and Olga Weber visited Rome.', ['Weber -visited-> Rome']);
  check('Leaders of Norway, Finland and Japan criticized Olga Weber.', [
    'Norway -criticized-> Weber',
    'Finland -criticized-> Weber',
    'Japan -criticized-> Weber',
  ]);
});
