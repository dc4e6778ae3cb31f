/** Who speaks where a description, an aide or a party stands for the name: through the whole pipeline. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPipeline } from '../../src/pipeline.js';
import { root } from '../root.js';

const pipeline = createPipeline({ packageRoot: root });

/** Each quotation as `Speaker: "content"`, in text order; paragraphs are lines. */
function check(text: string, expected: readonly string[]): void {
  const { document } = pipeline.read({ article: 'test.txt', text });
  const { entities, quotations } = pipeline.extract(pipeline.annotate(document));
  const names = new Map(entities.map(entity => [entity.id, entity.name]));
  const found = quotations.map(
    ({ speaker, span }) => `${names.get(speaker)}: "${document.text.slice(span.start, span.end)}"`,
  );
  assert.deepEqual(found, expected, text);
}

test('requests over brackets, passages joined by "and", remarks behind their author', () => {
  check('Maria Costa urged Senator Paul Berger (PDP, Lagos) to withdraw his bill.', [
    'Maria Costa: "to withdraw his bill"',
  ]);
  check('Maria Costa wrote: “Nobody asked the farmers” and “We will not wait for them any longer.”', [
    'Maria Costa: "Nobody asked the farmers"',
    'Maria Costa: "We will not wait for them any longer."',
  ]);
  check(
    'The row began with remarks made by her predecessor, Paul Berger, in early May that farmers were rich.',
    ['Paul Berger: "farmers were rich"'],
  );
  check('Maria Costa said she had called Paul Berger asking for help.', [
    'Maria Costa: "she had called Paul Berger asking for help"',
  ]);
});

test('who speaks through somebody else', () => {
  check('Governor Maria Costa, through her press secretary, Paul Berger, said the bridge was safe.', [
    'Maria Costa: "the bridge was safe"',
  ]);
  check('Maria Costa in a statement signed by her aide, Paul Berger, described the claims as false.', [
    'Maria Costa: "the claims as false"',
  ]);
});

test('a member told by party and seat is a person, not the party', () => {
  check(
    'Republican Sen. Peter Vance of Ohio met Helen Marsh, D-Calif. The Ohio Republican said taxes were high. The Democrat said they were low.',
    ['Peter Vance: "taxes were high"', 'Helen Marsh: "they were low"'],
  );
});

test('a spokesman whose party the reader knows', () => {
  check('Peter Vance said that nobody had left. The APC spokesman said the row was over.', [
    'Peter Vance: "nobody had left"',
    'Peter Vance: "the row was over"',
  ]);
});

test('posts under a style, of the press, and of a country that the article is about', () => {
  check('Norwegian Foreign Minister Prince Karl Brandt arrived. The minister said taxes were high.', [
    'Karl Brandt: "taxes were high"',
  ]);
  check('Press secretary Peter Vance arrived. “We will see,” the spokesman added.', [
    'Peter Vance: "We will see,"',
  ]);
  check('According to the envoy for Chad and Mali, Helen Marsh, the talks are close.', [
    'Helen Marsh: "the talks are close"',
  ]);
});

test('who speaks in a participle', () => {
  check('Peter Vance targeted the foreign minister, alleging: “Her silence is damning.”', [
    'Peter Vance: "Her silence is damning."',
  ]);
  check('Peter Vance has since refuted the claims saying they were misleading.', [
    'Peter Vance: "they were misleading"',
  ]);
  check('Peter Vance posted a clip showing Helen Marsh saying: “We sent them a message.”', [
    'Helen Marsh: "We sent them a message."',
  ]);
  check('Helen Marsh attacked Peter Vance after he criticised the farmers, saying the row was over.', [
    'Helen Marsh: "the row was over"',
  ]);
  check('Peter Vance told the council that taxes were high adding that wages were low.', [
    'Peter Vance: "taxes were high"',
    'Peter Vance: "wages were low"',
  ]);
  check('Calling the answer a disgrace, Peter Vance said that it was late.', [
    'Peter Vance: "the answer a disgrace"',
    'Peter Vance: "it was late"',
  ]);
});

test('no speech: reports of media of a country, verbs that take words in marks alone', () => {
  check('According to US media reports, the envoy is ill.', []);
  check('Peter Vance had spoken to me, Helen Marsh had spoken to him.', []);
});

test('where what was said ends: consequences, hearsay, the next cue of the same speaker', () => {
  check('Karl Brandt attacked the plan, saying it was wrong, prompting Peter Vance to leave.', [
    'Karl Brandt: "it was wrong"',
  ]);
  check('Karl Brandt told the council it was over before adding that he was tired, it has been claimed.', [
    'Karl Brandt: "it was over"',
    'Karl Brandt: "he was tired"',
  ]);
  check('Karl Brandt has made very clear that it is over.', ['Karl Brandt: "it is over"']);
  check('Karl Brandt praised Peter Vance for being a “fighter for rights.”', [
    'Karl Brandt: "being a “fighter for rights.”"',
  ]);
});

test('no speech: what somebody is let do, a deal that is announced with what it may bring', () => {
  check('Nobody wants to allow Karl Brandt to confirm the nominee broke the law.', []);
  check('Karl Brandt announced a deal on trade, which he hopes would lead to peace.', []);
});

test('a sentence broken over an empty line', () => {
  check('Karl Brandt said on Monday that all the small\n\nparties should show restraint in the valley.', [
    'Karl Brandt: "all the small\n\nparties should show restraint in the valley"',
  ]);
});

test('the one judge of an article may speak before the name is told', () => {
  check('A town was sued. The judge said taxes were high. Judge Karl Brandt added that wages were low.', [
    'Karl Brandt: "taxes were high"',
    'Karl Brandt: "wages were low"',
  ]);
});

test('who is told, what is asked, and where it ends', () => {
  check('Karl Brandt told South Korean officials they were ready for talks.', [
    'Karl Brandt: "they were ready for talks"',
  ]);
  check('Karl Brandt asked Peter Vance if he was still mayor, to much amusement.', [
    'Karl Brandt: "if he was still mayor"',
  ]);
  check('Karl Brandt urged Peter Vance to stay after Helen Marsh said she would go.', [
    'Karl Brandt: "to stay"',
    'Helen Marsh: "she would go"',
  ]);
  check('Karl Brandt left, promising that “every door stays open” to those who may come back.', [
    'Karl Brandt: "“every door stays open” to those who may come back"',
  ]);
  check('Karl Brandt expressed “deep regret” over the flights.', [
    'Karl Brandt: "“deep regret” over the flights"',
  ]);
});

test('kin of somebody, and an outlet before the words for its kind', () => {
  check('The sister of President Karl Brandt said it was late.', []);
  check('Two were hurt in the fire, according to Yonhap news agency.', [
    'Yonhap News Agency: "Two were hurt in the fire"',
  ]);
});

test('a post cut short, words in marks that an office passed on, remarks behind the comma', () => {
  check('Norwegian Prime Minister Karl Brandt arrived. The PM said taxes were high.', [
    'Karl Brandt: "taxes were high"',
  ]);
  check('“We will go,” Karl Brandt told the council, according to a statement by his office.', [
    'Karl Brandt: "We will go,"',
  ]);
  check('Karl Brandt said the deal was close, rare remarks that told of a thaw.', [
    'Karl Brandt: "the deal was close"',
  ]);
  check('Karl Brandt called his trip a peace plan.', ['Karl Brandt: "his trip a peace plan"']);
});

test('a page that lost its paragraphs, and a cue behind a clause in marks', () => {
  check('Maria Costa said: "We left at dawn. "We came back at night." Then she called the trip "slow".', [
    'Maria Costa: "We left at dawn."',
    'Maria Costa: "We came back at night."',
    'Maria Costa: "the trip "slow""',
  ]);
  check('Maria Costa said her rivals were "late and lack a plan" but insisted that talks would go on.', [
    'Maria Costa: "her rivals were "late and lack a plan""',
    'Maria Costa: "talks would go on"',
  ]);
});

test('what a speaker leaves unsaid, and who speaks next, end what was said', () => {
  check('Maria Costa said the mill was shut but did not elaborate.', ['Maria Costa: "the mill was shut"']);
  check('Maria Costa said the mill was shut and would not discuss what the owners had told her.', [
    'Maria Costa: "the mill was shut"',
  ]);
  check('Norway said the mill was shut and Maria Costa said the owners were abroad.', [
    'Norway: "the mill was shut"',
    'Maria Costa: "the owners were abroad"',
  ]);
  check(
    '"The mill is shut," Maria Costa said.\n\nShe would not discuss the owners.\n\n"They are abroad. We are trying to find them."',
    ['Maria Costa: "The mill is shut,"', 'Maria Costa: "They are abroad. We are trying to find them."'],
  );
});

test('a speaker behind the verb whose post is told with a participle', () => {
  check('Jobs will be cut, said the recently named executive chair Paul Berger.', [
    'Paul Berger: "Jobs will be cut"',
  ]);
  check('Jobs will be cut, said Nordport Mills’s recently named executive chair Paul Berger.', [
    'Paul Berger: "Jobs will be cut"',
  ]);
});
