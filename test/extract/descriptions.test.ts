/** Posts, jobs and kin beside names, through the whole annotator. Invented people. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDescriptions } from '../../src/extract/titles/descriptions.js';
import { createPipeline } from '../../src/pipeline.js';
import { root } from '../root.js';

const pipeline = createPipeline({ packageRoot: root });

/** Each description as `holder | title | owner`, with what else is said of it. */
function check(text: string, expected: readonly string[]): void {
  const { document } = pipeline.read({ article: 'test.txt', text });
  const annotation = pipeline.annotate(document);
  const phrase = (token: number | undefined) => {
    if (token === undefined) return '–';
    const name = annotation.names.find(({ first, end }) => token >= first && token < end);
    return name?.text ?? annotation.tokens[token]!.text;
  };
  const found = findDescriptions(annotation, pipeline.schema).map(
    ({ holder, title, owner, past, planned }) => {
      const words = title ? document.text.slice(title.start, title.end).toLowerCase() : '–';
      const more = `${past ? ' past' : ''}${planned ? ' planned' : ''}`;
      return `${phrase(holder)} | ${words} | ${phrase(owner)}${more}`;
    },
  );
  assert.deepEqual(found, expected, text);
}

test('titles before names, with their owner', () => {
  check('Kenyan President Amina Otieno met German Foreign Minister Karl Brandt in Nairobi.', [
    'Amina Otieno | president | Kenyan',
    'Karl Brandt | foreign minister | German',
  ]);
  check('The talks with US Secretary of State Helen Marsh went well.', [
    'Helen Marsh | secretary of state | US',
  ]);
  check("China's top diplomat Lin Meiyu spoke in Beijing.", ['Lin Meiyu | top diplomat | China']);
});

test('titles of several words, joined or in the plural', () => {
  check('She served under President Helen Marsh and met US Under Secretary of State Omar Haddad.', [
    'Helen Marsh | president | –',
    'Omar Haddad | under secretary of state | US',
  ]);
  check('Omar Haddad, the foreign affairs minister of Jordan, spoke.', [
    'Omar Haddad | foreign affairs minister | Jordan',
  ]);
  check("The word came from Karl Brandt's son-in-law, Omar Haddad, on Friday.", [
    'Omar Haddad | son-in-law | Karl Brandt',
  ]);
  check("Ida Berg, a spokeswoman for the Marsh administration's Department of Justice, spoke.", [
    'Ida Berg | spokeswoman | Department of Justice',
  ]);
});

test('who holds the post of something', () => {
  check('Helen Marsh, who held the post of mayor of Lyon until 2019, spoke.', [
    'Helen Marsh | mayor | Lyon past',
  ]);
  check('Helen Marsh will take the office of president of Norway.', [
    'Helen Marsh | president | Norway planned',
  ]);
});

test('former, then and elect', () => {
  check('Former Chilean President Rosa Ibarra left the hotel.', ['Rosa Ibarra | president | Chilean past']);
  check('Bolivian President-elect Luis Paz met then-mayor John Hill.', [
    'Luis Paz | president | Bolivian planned',
    'John Hill | mayor | – past',
  ]);
});

test('appositions both ways', () => {
  check('Karen Okoro, a spokeswoman for the Nigerian army, denied it.', [
    'Karen Okoro | spokeswoman | Nigerian army',
  ]);
  check("Ghana's trade minister, Kofi Boateng, signed the deal.", ['Kofi Boateng | trade minister | Ghana']);
  check('Wu Lihua, a professor and director at the Institute of Peace, agreed.', [
    'Wu Lihua | professor | Institute of Peace',
    'Wu Lihua | director | Institute of Peace',
  ]);
  check('Per request of President John Hill, the queen suspended the session.', [
    'John Hill | president | –',
  ]);
});

test('kin and predecessors', () => {
  check('He met Peter Vance and his brother, Colonel Paul Vance, on Monday.', [
    'Paul Vance | brother | his',
    'Paul Vance | colonel | –',
  ]);
  check('She thanked her predecessor Tom Wild.', ['Tom Wild | predecessor | her']);
});

test('copulas, relative clauses and service', () => {
  check('Jane Roe, who is the president of the World Bank, smiled.', ['Jane Roe | president | World Bank']);
  check('Olu Adeyemi became mayor of Lagos.', ['Olu Adeyemi | mayor | Lagos']);
  check('Rosa Ibarra, mayor of the Chilean city of Arica, smiled.', ['Rosa Ibarra | mayor | Arica']);
  check('Ama Boateng was the prime minister of Ghana.', ['Ama Boateng | prime minister | Ghana past']);
});

test('a possessor without a title, and party letters', () => {
  check("The BBC's Tom Wild reported from Oslo.", ['Tom Wild | – | BBC']);
  check('The bill of Sen. Ann Lee (D-Ohio) failed.', [
    'Ann Lee | sen. | –',
    'Ann Lee | d | Ohio',
    'Ann Lee | d | D',
  ]);
});

test('elected, appointed and sworn in', () => {
  check('Olu Adeyemi was elected mayor of Lagos.', ['Olu Adeyemi | mayor | Lagos']);
  check('Olu Adeyemi was sworn in as mayor of Lagos.', ['Olu Adeyemi | mayor | Lagos']);
  check('Olu Adeyemi may become mayor of Lagos.', []);
});

test('words for a party', () => {
  check('Republican Senator Ann Lee smiled.', ['Ann Lee | republican | Republican', 'Ann Lee | senator | –']);
  check('Labour Minister Ann Lee smiled.', ['Ann Lee | labour minister | –']);
  check('Labour MP Ann Lee smiled.', ['Ann Lee | labour | Labour', 'Ann Lee | mp | –']);
});

test('posts that somebody is given or takes', () => {
  check('Siemens named Helen Marsh chief executive.', ['Helen Marsh | chief executive | Siemens']);
  check('Parliament elected Helen Marsh as president of Norway.', ['Helen Marsh | president | Norway']);
  check('Helen Marsh was sworn in as president of Norway and Omar Haddad as governor of Lagos.', [
    'Helen Marsh | president | Norway',
    'Omar Haddad | governor | Lagos',
  ]);
  check('Helen Marsh replaced Omar Haddad as coach of Arsenal.', ['Helen Marsh | coach | Arsenal']);
  check("Helen Marsh took office as Norway's president.", ['Helen Marsh | president | Norway']);
  check('Helen Marsh was sworn in at five p.m. local time as mayor of Lagos.', [
    'Helen Marsh | mayor | Lagos',
  ]);
  check('Norway described Helen Marsh as president of a party.', []);
});

test('as many owners as names: each has their own', () => {
  check('The Norwegian and Chilean ministers, Helen Marsh and Omar Haddad, met.', [
    'Helen Marsh | ministers | Norwegian',
    'Omar Haddad | ministers | Chilean',
  ]);
  check('The presidents of Norway and Chile, Helen Marsh and Omar Haddad, met.', [
    'Helen Marsh | presidents | Norway',
    'Omar Haddad | presidents | Chile',
  ]);
});

test('the body that owns a post, not what owns or describes the body', () => {
  check('Karl Brandt, an engineer at the Norwegian company Fjord Industries, spoke.', [
    'Karl Brandt | engineer | Fjord Industries',
  ]);
  check('A spokesman for the Chilean firm Andes Mining, Omar Haddad, said so.', [
    'Omar Haddad | spokesman | Andes Mining',
  ]);
  check("Helen Marsh, leader of Norway's Labour Party, spoke.", ['Helen Marsh | leader | Labour Party']);
  check('Helen Marsh, head of the Oslo-based Peace Institute, spoke.', [
    'Helen Marsh | head | Peace Institute',
  ]);
  check('Helen Marsh, governor of the United States territory of Guam, spoke.', [
    'Helen Marsh | governor | Guam',
  ]);
  check('The foreign minister of Norway Helen Marsh spoke.', ['Helen Marsh | foreign minister | Norway']);
});

test('the field of a post reaches to the name', () => {
  check('Minister of State for Information and Trade Omar Haddad spoke.', [
    'Omar Haddad | minister of state for information and trade | –',
  ]);
  check('Minister of Agriculture, Omar Haddad, spoke.', ['Omar Haddad | minister of agriculture | –']);
});

test('nouns behind the country that owns a post, and an article inside a list of owners', () => {
  check('The spokeswoman of the US administration, Helen Marsh, spoke.', ['Helen Marsh | spokeswoman | US']);
  check('The presidents of Norway and the Czech Republic, Helen Marsh and Omar Haddad, met.', [
    'Helen Marsh | presidents | Norway',
    'Omar Haddad | presidents | Czech Republic',
  ]);
});

test('kin of whoever was named before, of whom "and" joins, of the subject', () => {
  check("Helen Marsh's brother Karl and son Jonas stayed.", [
    'Karl | brother | Helen Marsh',
    'Jonas | son | Helen Marsh',
  ]);
  check('Helen Marsh and husband Omar Haddad arrived in Nairobi.', ['Omar Haddad | husband | Helen Marsh']);
  check('Helen Marsh arrived with daughter Amina Haddad.', ['Amina Haddad | daughter | Helen Marsh']);
  check('Helen Marsh thanked Sister Amina Haddad.', ['Amina Haddad | sister | –']);
});

test('posts that somebody is moved to or takes on, and where a high commissioner serves', () => {
  check('Helen Marsh was moved to the post of finance minister.', ['Helen Marsh | finance minister | –']);
  check('Helen Marsh will take on the role of finance minister.', [
    'Helen Marsh | finance minister | – planned',
  ]);
  check('Helen Marsh has been made finance minister of Norway.', ['Helen Marsh | finance minister | Norway']);
  check("Norway's High Commissioner to Ghana Helen Marsh spoke.", [
    'Helen Marsh | high commissioner | Ghana',
  ]);
});

test('whom somebody is named to serve, where a pope comes from, whose king somebody serves', () => {
  check('Omar Haddad appointed Helen Marsh to serve as finance minister.', [
    'Helen Marsh | finance minister | – planned',
  ]);
  check('Omar Haddad stays on as finance minister of Norway.', ['Omar Haddad | finance minister | Norway']);
  check('Omar Haddad, the first archbishop from Norway, spoke.', ['Omar Haddad | first archbishop | –']);
  check("Omar Haddad, an adviser to Norway's King Olav, spoke.", [
    'Omar Haddad | adviser | Olav',
    'Olav | king | Norway',
  ]);
});
