/** Who said what to whom: sentences of many kinds with the quotations they hold, through the whole pipeline. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPipeline } from '../../src/pipeline.js';
import { root } from '../root.js';

const pipeline = createPipeline({ packageRoot: root });

/** Each quotation as `Speaker: "content" → addressee`, in text order; paragraphs are lines. */
function quotationsIn(text: string): string[] {
  const { document } = pipeline.read({ article: 'test.txt', text });
  const { entities, quotations } = pipeline.extract(pipeline.annotate(document));
  const names = new Map(entities.map(entity => [entity.id, entity.name]));
  return quotations.map(({ speaker, span, addressees }) => {
    const spoken = `${names.get(speaker)}: "${document.text.slice(span.start, span.end)}"`;
    return [spoken, ...addressees.map(id => names.get(id))].join(' → ');
  });
}

function check(text: string, expected: readonly string[]): void {
  assert.deepEqual(quotationsIn(text), expected, text);
}

test('cue before, after, inverted and between two passages', () => {
  check('“We will rebuild the bridge,” Maria Costa told Paul Berger on Monday.', [
    'Maria Costa: "We will rebuild the bridge," → Paul Berger',
  ]);
  check('Maria Costa said: “We will rebuild the bridge.”', ['Maria Costa: "We will rebuild the bridge."']);
  check('"We will rebuild the bridge," said Maria Costa, the mayor of Lisbon.', [
    'Maria Costa: "We will rebuild the bridge,"',
  ]);
  check('“What worries me”, Maria Costa said, “is that nobody has asked the farmers.”', [
    'Maria Costa: "What worries me"',
    'Maria Costa: "is that nobody has asked the farmers."',
  ]);
});

test('clauses without marks, and with marks inside', () => {
  check('Maria Costa said the bridge would reopen in May.', [
    'Maria Costa: "the bridge would reopen in May"',
  ]);
  check('Maria Costa said on Friday that the bridge was “a national shame”.', [
    'Maria Costa: "the bridge was “a national shame”"',
  ]);
  check('The bridge would reopen in May, Maria Costa said.', [
    'Maria Costa: "The bridge would reopen in May"',
  ]);
  check('The talks, Maria Costa said, were long and difficult.', [
    'Maria Costa: "The talks, Maria Costa said, were long and difficult"',
  ]);
});

test('place, day and other listeners before the clause are no part of it', () => {
  check('Maria Costa told reporters in Lisbon on Monday she had raised wages.', [
    'Maria Costa: "she had raised wages"',
  ]);
  check('Maria Costa told Paul Berger, her aide and the farmers that the day was sad.', [
    'Maria Costa: "the day was sad" → Paul Berger',
  ]);
});

test('promises, requests, warnings and charges', () => {
  check('Maria Costa promised to repair the bridge.', ['Maria Costa: "to repair the bridge"']);
  check('Maria Costa urged Paul Berger not to close the port.', [
    'Maria Costa: "not to close the port" → Paul Berger',
  ]);
  check('Maria Costa warned Spain against closing the port.', [
    'Maria Costa: "against closing the port" → Spain',
  ]);
  check('Maria Costa accused Paul Berger of hiding the report.', ['Maria Costa: "hiding the report"']);
  check('Maria Costa called on Spain to open the border.', ['Maria Costa: "to open the border" → Spain']);
});

test('what a thing is called, and phrases of stance', () => {
  check('Maria Costa called the vote a “sham”.', ['Maria Costa: "the vote a “sham”"']);
  check('Maria Costa described the talks as useful.', ['Maria Costa: "the talks as useful"']);
  check('Maria Costa stressed the need to protect the river during the meeting.', [
    'Maria Costa: "the need to protect the river"',
  ]);
  check('Maria Costa hailed “progress” after the talks.', ['Maria Costa: "progress"']);
});

test('the speaker goes on with a second cue, and so does the one spoken to', () => {
  check('Maria Costa told Paul Berger that the port was closed, adding that it would stay so.', [
    'Maria Costa: "the port was closed" → Paul Berger',
    'Maria Costa: "it would stay so" → Paul Berger',
  ]);
  check('Maria Costa insisted the port was safe, and promised to publish the report.', [
    'Maria Costa: "the port was safe"',
    'Maria Costa: "to publish the report"',
  ]);
});

test('apposition, clause and age between speaker and cue', () => {
  check('Maria Costa, a lawyer from Porto, said the port was safe.', ['Maria Costa: "the port was safe"']);
  check('The mayor, Maria Costa, said the port was safe.', ['Maria Costa: "the port was safe"']);
  check('Maria Costa, who had read the report, said the port was safe.', [
    'Maria Costa: "the port was safe"',
  ]);
  check('Maria Costa, 54, said the port was safe.', ['Maria Costa: "the port was safe"']);
  check('Secretary of Health Maria Costa said the port was safe.', ['Maria Costa: "the port was safe"']);
});

test('a passage with no cue has the speaker before it', () => {
  check('“The port is safe,” said Maria Costa. “It always was.”', [
    'Maria Costa: "The port is safe,"',
    'Maria Costa: "It always was."',
  ]);
  check('“The port is safe,” said Maria Costa.\n\n“It was safe when I took office. It is safe today.”', [
    'Maria Costa: "The port is safe,"',
    'Maria Costa: "It was safe when I took office. It is safe today."',
  ]);
});

test('a paragraph that opens its marks again goes on with the same speaker', () => {
  check(
    'Maria Costa said: “The port is safe.\n\n“It was safe when I took office, and it is safe today.”\n\nTwo ships left.',
    [
      'Maria Costa: "The port is safe."',
      'Maria Costa: "It was safe when I took office, and it is safe today."',
    ],
  );
});

test('two levels where the speakers differ, one where they do not', () => {
  check('Paul Berger said Maria Costa pledged to open the port.', [
    'Paul Berger: "Maria Costa pledged to open the port"',
    'Maria Costa: "to open the port"',
  ]);
  check('Maria Costa said the port was safe, according to Reuters.', [
    'Reuters: "Maria Costa said the port was safe"',
    'Maria Costa: "the port was safe"',
  ]);
});

test('documents speak for those who brought them out', () => {
  check('Maria Costa issued a statement on Friday. The statement said the port was safe.', [
    'Maria Costa: "the port was safe"',
  ]);
  check('According to a statement released by the European Commission, the port is safe.', [
    'European Commission: "the port is safe"',
  ]);
  check('Maria Costa’s office said the port was safe.', ['Maria Costa: "the port was safe"']);
});

test('joint speakers', () => {
  check('Maria Costa and Paul Berger said the port was safe.', [
    'Maria Costa: "the port was safe"',
    'Paul Berger: "the port was safe"',
  ]);
});

test('what is no quotation', () => {
  check('Maria Costa hopes the port will open.', []);
  check('Maria Costa declined to say when the port would open.', []);
  check('Maria Costa did not say the port was closed.', []);
  check('Maria Costa wrote a book called “The River and the Sea”.', []);
  check('Officials said the port was safe.', []);
  check('Maria Costa visited the nurses’ union and the ‘old port’ in Lisbon.', []);
});

test('speech behind a label: headlines and transcripts', () => {
  check('Costa: The port will stay open\n\nMaria Costa spoke in Lisbon on Monday.', [
    'Maria Costa: "The port will stay open"',
  ]);
  check('Costa: how the mayor won\n\nMaria Costa spoke in Lisbon on Monday.', []);
  check('The port will stay open: Maria Costa\n\nMaria Costa spoke in Lisbon on Monday.', [
    'Maria Costa: "The port will stay open"',
  ]);
  check(
    'Maria Costa met the press on Monday.\n\nQuestion: Will the port close?\n\nMaria Costa: No, it will not close.\n\nIt is safe.\n\nQuestion: Are you sure?',
    ['Maria Costa: "No, it will not close."', 'Maria Costa: "It is safe."'],
  );
  check(
    'Maria Costa met the press on Monday.\n\nMS COSTA: Good morning. I have one thing to say.\n\nQUESTION: Will the port close?',
    ['Maria Costa: "Good morning. I have one thing to say."'],
  );
  check('The towns of the river meet.\n\nLisbon: The port is safe.\n\nPorto: The bridge is closed.', []);
});

test('paragraphs without marks after one that ends in a colon', () => {
  check(
    'Speaking after the talks, Maria Costa said:\n\nThe port is safe.\n\nWe will keep it open, and I thank the crews.\n\nThe ministry has an office in Lisbon.',
    ['Maria Costa: "The port is safe."', 'Maria Costa: "We will keep it open, and I thank the crews."'],
  );
});

test('subjects that stand far from their verb', () => {
  check('Maria Costa went on to say that the port was safe.', ['Maria Costa: "the port was safe"']);
  check('Maria Costa said that “the port is safe”, stressing that no ship was lost.', [
    'Maria Costa: "the port is safe"',
    'Maria Costa: "no ship was lost"',
  ]);
  check('Maria Costa meets king, says port was safe\n\nMaria Costa met Paul Berger on Monday.', [
    'Maria Costa: "port was safe"',
  ]);
  check(
    'The clinic is led by Maria Costa, a doctor and professor at Porto University, who said “it is full”.',
    ['Maria Costa: "it is full"'],
  );
  check('The guests left the home of Maria Costa, who told the press her nephew was late.', [
    'Maria Costa: "her nephew was late"',
  ]);
  check('Maria Costa wrote in the Spanish language saying, “The port is safe.”', [
    'Maria Costa: "The port is safe."',
  ]);
  check('The port was safe, the Lisbon News Agency (LNA) reported.', [
    'Lisbon News Agency: "The port was safe"',
  ]);
  check('Spain, the United States (US), France and Italy said the port was safe.', [
    'Spain: "the port was safe"',
    'United States: "the port was safe"',
    'France: "the port was safe"',
    'Italy: "the port was safe"',
  ]);
});

test('commas inside and behind what was said', () => {
  check('Maria Costa said the plan to close the port, after a long delay, was a start.', [
    'Maria Costa: "the plan to close the port, after a long delay, was a start"',
  ]);
  check('Maria Costa noted that as prices rise, the port is in danger.', [
    'Maria Costa: "as prices rise, the port is in danger"',
  ]);
  check('Maria Costa declared a state of emergency on Monday, shut the schools and closed the port.', []);
  check('Maria Costa, who spoke to Reuters in Lisbon, welcomed the plan.', []);
});

test('a report speaks for whoever reported', () => {
  check('The port was safe, Reuters reported on Monday. According to the report, two ships left.', [
    'Reuters: "The port was safe"',
    'Reuters: "two ships left"',
  ]);
});

test('a verb at the end, a verb in marks, a name that ends like a preposition', () => {
  check(
    'The leaders of the river towns, a group of ten, agreed on a plan at a meeting on Sunday, reported Reuters.',
    ['Reuters: "The leaders of the river towns, a group of ten, agreed on a plan at a meeting on Sunday"'],
  );
  check('Maria Costa “regrets” the fire, and expressed deep concern over the port.', [
    'Maria Costa: "deep concern over the port"',
  ]);
  check('The port was safe, South Korean President Park Dae-in said on Sunday.', [
    'Park Dae-in: "The port was safe"',
  ]);
});

test('parentheses inside what was said', () => {
  check(
    'Paul Berger said Maria Costa, as head of the union, in a letter on Monday, condemned the plan and promised to keep the port open.',
    [
      'Paul Berger: "Maria Costa, as head of the union, in a letter on Monday, condemned the plan and promised to keep the port open"',
      'Maria Costa: "to keep the port open"',
    ],
  );
  check('Maria Costa stressed the will, alone and with others, to keep the port open.', []);
  check(
    'Maria Costa stressed her willingness, alone and with others, to keep the port open as well as the bridge.',
    ['Maria Costa: "her willingness, alone and with others, to keep the port open as well as the bridge"'],
  );
  check('Maria Costa stressed the need to protect him, his family and friends.', [
    'Maria Costa: "the need to protect him, his family and friends"',
  ]);
});

test('numbers open a clause, claims that are denied do not', () => {
  check('Maria Costa said 40 people were on the ship.', ['Maria Costa: "40 people were on the ship"']);
  check('Maria Costa accused Spain of “theft”, a claim Spain denies.', ['Maria Costa: "theft"']);
});

test('who opposes a statement speaks', () => {
  check('Maria Costa opposed Paul Berger’s statement: “The port was safe.”', [
    'Maria Costa: "The port was safe."',
  ]);
});

test('Washington speaks for its country', () => {
  check('Washington insisted that the port was safe.', ['United States: "the port was safe"']);
});

test('who goes on, and what was asked', () => {
  check('Maria Costa told Reuters that the port was safe when asked about the fire.', [
    'Maria Costa: "the port was safe" → Reuters',
  ]);
  check('Maria Costa said that Spain would continue its search, vowing to keep the port open.', [
    'Maria Costa: "Spain would continue its search"',
    'Maria Costa: "to keep the port open"',
  ]);
  check('The talks ended, with Maria Costa’s office accusing Spain of hiding the report.', [
    'Maria Costa: "hiding the report"',
  ]);
  check('The announcement from Spain’s Ports Agency came on Monday. “All is well,” the statement said.', [
    'Ports Agency: "All is well,"',
  ]);
});

test('a study author, and who was quoted', () => {
  check('"Warm water is here," said study author Maria Costa.', ['Maria Costa: "Warm water is here,"']);
  check('“Spain talks about it,” Maria Costa was quoted as saying on Friday.', [
    'Maria Costa: "Spain talks about it,"',
  ]);
});

test('a statement from somebody, said early in the day', () => {
  check('The palace issued the following statement from Maria Costa: “The port is safe.”', [
    'Maria Costa: "The port is safe."',
  ]);
  check('Maria Costa said early Friday on Twitter that she extends her “deepest thanks” to Spain.', [
    'Maria Costa: "she extends her “deepest thanks” to Spain"',
  ]);
});

test('speech that others report, at both levels', () => {
  check(
    'Acme Bank spokesman Paul Berger said Monday that the sale is "due to his wish to travel" and no plan to leave, Reuters reports.',
    [
      'Reuters: "Acme Bank spokesman Paul Berger said Monday that the sale is "due to his wish to travel" and no plan to leave"',
      'Paul Berger: "the sale is "due to his wish to travel" and no plan to leave"',
    ],
  );
  check(
    "Spain's Maria Costa expressed willingness to speak to Paul Berger, Anna Lind said on Thursday, after Ana Silva resigned.",
    [
      'Anna Lind: "Spain\'s Maria Costa expressed willingness to speak to Paul Berger"',
      'Maria Costa: "willingness to speak to Paul Berger"',
    ],
  );
  check(
    '"Berger says that the tolls are a mistake, and that for now Norway has no plan to talk about ending them. We leave it to Rome," Maria Costa went on.',
    [
      'Maria Costa: "Berger says that the tolls are a mistake, and that for now Norway has no plan to talk about ending them. We leave it to Rome,"',
      'Berger: "the tolls are a mistake, and that for now Norway has no plan to talk about ending them"',
    ],
  );
});

test('who is reported to have said it', () => {
  check('Paul Berger is reported to have said that the port would close.', [
    'Paul Berger: "the port would close"',
  ]);
  check('The port would close, Maria Costa was quoted by Reuters as saying.', [
    'Maria Costa: "The port would close"',
  ]);
  check('Maria Costa had long called for Paul Berger to resign.', ['Maria Costa: "Paul Berger to resign"']);
});

test('claims to have done, reports of doing', () => {
  check('Maria Costa claimed to have closed the port.', ['Maria Costa: "to have closed the port"']);
  check('Maria Costa claimed to have “had the better plan” in a letter to the paper.', [
    'Maria Costa: "to have “had the better plan”"',
  ]);
  check('Maria Costa reported seeing three ships.', ['Maria Costa: "seeing three ships"']);
  check('Maria Costa described being beaten by guards.', ['Maria Costa: "being beaten by guards"']);
  check('Acme Bank reported rising sales.', []);
});

test('relative clauses end, and hand on their subject', () => {
  check('Maria Costa, who announced she was cutting the budget, left.', [
    'Maria Costa: "she was cutting the budget"',
  ]);
  check('The guests were Ana Silva, Paul Berger and Maria Costa – who announced she was closing the port.', [
    'Maria Costa: "she was closing the port"',
  ]);
  check(
    'Maria Costa was joined by Ana Silva, who shared the article, adding: “This shows no will to understand.”',
    ['Ana Silva: "This shows no will to understand."'],
  );
  check('Maria Costa sent one word to Mr Berger’s office writing: “Never.”', ['Maria Costa: "Never."']);
});

test('a name after a conjunction, a place before a person', () => {
  check('The talks ended after Paul Berger, the new chancellor, told Maria Costa to quit.', [
    'Paul Berger: "to quit" → Maria Costa',
  ]);
  check('Aid came to Port Vila, and Berger reported stepping over bodies.', [
    'Berger: "stepping over bodies"',
  ]);
});

test('headlines leave out verbs', () => {
  check(
    'Maria Costa says Spain wary of new tariffs\n\nMaria Costa, the minister of Spain, spoke to the press on Monday. Nobody had any questions for her at all.',
    ['Maria Costa: "Spain wary of new tariffs"'],
  );
});

test('the lawyer of somebody is not that person', () => {
  check(
    'Paul Berger was in Rome. According to the lawyer, Berger, who has been under house arrest, was coming back from prayers.',
    [],
  );
});

test('the government of a person speaks for the country', () => {
  check('French President Paul Berger met Ana Silva. The Berger administration said the port would close.', [
    'France: "the port would close"',
  ]);
  check('Ana Silva met Paul Berger in Spain. The Berger administration said the port would close.', []);
});

test('letters in brackets, percentages, data that somebody used', () => {
  check('Nikki Moss of Norway’s Coastal Rescue Agency (CRA) said, “They cannot hide.”', [
    'Nikki Moss: "They cannot hide."',
  ]);
  check('Maria Costa said 82% of the guests came by train.', [
    'Maria Costa: "82% of the guests came by train"',
  ]);
  check('Paul Berger compared data from the Acme Institute. The study reports “rates rose by a third”.', []);
});

test('what is no content of a cue', () => {
  check('In China, which claims sovereignty over the island, marriage is no right.', []);
  check('Maria Costa ruled in regard to the case “Berger and Acme”.', []);
});

test('a past taken for a participle before its speaker', () => {
  check('Thick fog over the harbour caused trouble on the way out, Maria Costa said.', [
    'Maria Costa: "Thick fog over the harbour caused trouble on the way out"',
  ]);
});

test('joint speakers behind what they said, and before an adverbial of time', () => {
  check(
    'The army agreed to a ceasefire set to start on Saturday at 6am, Spain and France said in a statement.',
    [
      'Spain: "The army agreed to a ceasefire set to start on Saturday at 6am"',
      'France: "The army agreed to a ceasefire set to start on Saturday at 6am"',
    ],
  );
  check('Maria Costa, D-Ohio, on Twitter on Thursday called it “sad” that nobody had come.', [
    'Maria Costa: "it “sad” that nobody had come"',
  ]);
});

test('a colon without marks', () => {
  check('Maria Costa said during a meeting with Paul Berger in Lisbon: Spain is the first friend of Chad.', [
    'Maria Costa: "Spain is the first friend of Chad"',
  ]);
});

test('where a main clause begins', () => {
  check('Posting on Facebook, Maria Costa said the port would close.', [
    'Maria Costa: "the port would close"',
  ]);
  check('Maria Costa said in a letter that she was ill, and the five nations left.', [
    'Maria Costa: "she was ill, and the five nations left"',
  ]);
  check('Maria Costa added that back then most voters doubted the mayor of Lisbon.', [
    'Maria Costa: "back then most voters doubted the mayor of Lisbon"',
  ]);
  check('Paul Berger travelled to Lisbon to find solutions to end the strike.', []);
});

test('which of two nouns a relative clause tells of', () => {
  check('Nobody met the group Hezbollah rooted in the hills of Lebanon which said it was tired.', [
    'Hezbollah: "it was tired"',
  ]);
});

test('a paragraph that never closes is said by whoever says the next', () => {
  check(
    'The port has closed for good.\n\n“It has not sunk in yet. We are still in shock.\n\n“We should have been closer to the end,” Maria Costa told Spain on Monday.',
    [
      'Maria Costa: "It has not sunk in yet. We are still in shock."',
      'Maria Costa: "We should have been closer to the end," → Spain',
    ],
  );
});

test('agencies leave out the determiner', () => {
  check(
    'Chilean presidential spokesman Paul Berger spoke on Monday. The talks went well, Chilean presidential spokesman has added.',
    ['Paul Berger: "The talks went well"'],
  );
});

test('a clause whose verb stands deep, and one whose subject looks like the party spoken to', () => {
  check('Maria Costa said the work was hard and added that in those days few believed in the bridge.', [
    'Maria Costa: "the work was hard"',
    'Maria Costa: "in those days few believed in the bridge"',
  ]);
  check('Maria Costa warned the remarks were in breach of the treaty and that they could be costly.', [
    'Maria Costa: "the remarks were in breach of the treaty and that they could be costly"',
  ]);
  check('One of the mayors, Maria Costa, spoke up, saying the two have “no plan”.', [
    'Maria Costa: "the two have “no plan”"',
  ]);
  check('Maria Costa said that the “huts” are illegal and condemned by the farmers.', [
    'Maria Costa: "the “huts” are illegal and condemned by the farmers"',
  ]);
  check('Maria Costa expressed her discontent with the plan and that the port may never open.', [
    'Maria Costa: "her discontent with the plan and that the port may never open"',
  ]);
});

test('a name between commas with its cue inverted, and a title behind "warned"', () => {
  check('The surplus, said Mr Paul Berger, has grown every year.', [
    'Paul Berger: "The surplus, said Mr Paul Berger, has grown every year"',
  ]);
  check('The talks will fail, warned the central bank governor Paul Berger, who said he was worried.', [
    'Paul Berger: "The talks will fail"',
    'Paul Berger: "he was worried"',
  ]);
  check('Maria Costa, the mayor, said Mr Paul Berger, a baker, was ill.', [
    'Maria Costa: "Mr Paul Berger, a baker, was ill."',
  ]);
});

test('a subject before the cue and its verb in marks behind it is one quotation', () => {
  check('The deal, Maria Costa said, “is dead.”', ['Maria Costa: "The deal, Maria Costa said, “is dead.”"']);
});

test('who speaks behind a forgotten comma, in "as having said" and past a reported clause', () => {
  check('Paul Berger, the spokesman said the talks went well.', ['Paul Berger: "the talks went well"']);
  check('Paul Berger, the spokesman said, would go home.', []);
  check('Paul Berger was quoted by Reuters as having said: “Nobody has asked the farmers.”', [
    'Paul Berger: "Nobody has asked the farmers."',
  ]);
  check('Paul Berger dismissed fears that the row would hurt trade, insisting that the port was safe.', [
    'Paul Berger: "the port was safe"',
  ]);
});

test('what several marks call a thing, and marks that belong to a clause in between', () => {
  check('Maria Costa called the vote a “sham” and “an insult to the farmers”.', [
    'Maria Costa: "the vote a “sham” and “an insult to the farmers”"',
  ]);
  check('“It is over,” Maria Costa told reporters alongside Paul Berger, who called the vote “unfair”.', [
    'Maria Costa: "It is over,"',
    'Paul Berger: "the vote “unfair”"',
  ]);
  check('Maria Costa dismissed as “nonsense” reports of a rift.', [
    'Maria Costa: "“nonsense” reports of a rift"',
  ]);
});

test('a relative pronoun that is the subject of what was said', () => {
  check('It was a step that Maria Costa said would cost the port dear.', [
    'Maria Costa: "would cost the port dear"',
  ]);
});

test('nouns, occasions and silences are no part of what was said', () => {
  check('Spain confirmed the killing of a farmer on Thursday as the police fired at the crowd.', []);
  check(
    'Maria Costa announced the decision after a call with Berger, who had told reporters Spain would pay.',
    ['Berger: "Spain would pay"'],
  );
  check('Maria Costa denies wrongdoing and went home.', []);
  check('Maria Costa said Spain had closed the port but declined to say more.', [
    'Maria Costa: "Spain had closed the port"',
  ]);
  check('When Maria Costa announced the end of the rally, angry farmers met in the hall.', []);
  check('During an interview on Monday, while she was in Lisbon, Maria Costa commented on the war.', []);
  check('During the talks both sides made progress, Maria Costa said.', [
    'Maria Costa: "During the talks both sides made progress"',
  ]);
  check('Nobody was sure how, exactly, Maria Costa found out about the plan.', []);
});

test('who is quoted by others, and who is blamed for what was said', () => {
  check('“The port will stay open,” the statement quotes Maria Costa as saying.', [
    'Maria Costa: "The port will stay open,"',
  ]);
  check('Maria Costa criticised Paul Berger for insisting that the port was closed.', [
    'Paul Berger: "the port was closed"',
  ]);
  check('Maria Costa reported the case. The port was closed, according to a media report.', []);
  check('Maria Costa had said Feb. 1 that the port was closed.', ['Maria Costa: "the port was closed"']);
});

test('whom a paper quotes, and what somebody is named', () => {
  check('"We will rebuild the bridge," the paper quoted Maria Costa as saying.', [
    'Maria Costa: "We will rebuild the bridge,"',
  ]);
  check('Norway named Maria Costa as its ambassador to Ghana.', []);
});

test('a comma behind the cue instead of "that", and a hyphen that sets nothing off', () => {
  check('Maria Costa said, the port will stay open.', ['Maria Costa: "the port will stay open"']);
  check('Briefing the press, Maria Costa said, we will keep the port open.', [
    'Maria Costa: "we will keep the port open"',
  ]);
  check('The spokesman said, Spain continues to send aid.', []);
  check('Maria Costa, whose town is the most Spain-dependent of all, said that the port was open.', [
    'Maria Costa: "the port was open"',
  ]);
});

test('whose lawyer, whose paper and whose agency does not speak', () => {
  check('According to the lawyer for Maria Costa, the plan was weak.', []);
  check('A source in the town contacted by Reuters confirmed that the port was open.', []);
  check('It is no surprise, said Maria Costa, an editor of the “Daily Bee.”', [
    'Maria Costa: "It is no surprise"',
  ]);
  check('The court is hearing the case, said today the lawyer of the farmers, Maria Costa.', [
    'Maria Costa: "The court is hearing the case"',
  ]);
});

test('single marks that stay open because the next paragraph opens with another', () => {
  check("Maria Costa replied: 'I'm staying here. We will talk.\n\n'If he wants to come, he can.'", [
    'Maria Costa: "I\'m staying here. We will talk."',
    'Maria Costa: "If he wants to come, he can."',
  ]);
});

test('a name and at once what it is called, a term before the cue, a day before "that"', () => {
  check('Maria Costa has called Berger a puppet who seeks to ruin the port.', [
    'Maria Costa: "Berger a puppet who seeks to ruin the port"',
  ]);
  check('Maria Costa, whom some call “the fox,” said the visit was “a mistake”.', [
    'Maria Costa: "the visit was “a mistake”"',
  ]);
  check('The Supreme Court ruled Wednesday that the port can be closed.', [
    'Supreme Court: "the port can be closed"',
  ]);
});

test('an interview that somebody gave and a view that he has repeated are no speech here', () => {
  check('Maria Costa was responding to an interview that Paul Berger gave to the paper.', []);
  check('Nobody knows what it means, but Paul Berger is ill — a claim he has repeated since.', []);
  check('Reuters reported Paul Berger as saying on Monday that the port was open.', [
    'Paul Berger: "the port was open"',
  ]);
});

test('a text that ends with a verb of asking', () => {
  check('Maria Costa wept at the burial she ordered.', []);
});

test('where it was said and whoever says more of it', () => {
  check('Maria Costa said in a statement she would resign.', ['Maria Costa: "she would resign"']);
  check('Maria Costa has been a critic of the plan, warning it would “ruin” the port.', [
    'Maria Costa: "it would “ruin” the port"',
  ]);
  check('The port was closed in May and according to Reuters it will not open.', [
    'Reuters: "it will not open"',
  ]);
});

test('whoever speaks several sentences at once was named before the first of them', () => {
  check(
    'Paul Berger met Maria Costa. Berger spoke up. “That is not true. We tried. We failed. We will try again. Nobody likes it,” he said.',
    ['Paul Berger: "That is not true. We tried. We failed. We will try again. Nobody likes it,"'],
  );
});

test('demands as nouns, questions that end in "is that", sources behind which others stand', () => {
  check('Maria Costa’s demand is a “stunt”.', []);
  check('“All that Spain asks is that you close the port,” Maria Costa said.', [
    'Maria Costa: "All that Spain asks is that you close the port,"',
  ]);
  check('The port is closed, Reuters reported citing Maria Costa.', ['Reuters: "The port is closed"']);
  check('Paul Berger dismissed a report, according to which Maria Costa is ill.', []);
  check(
    'Maria Costa, a lawyer in Spain, said the army’s raid involved “murder and worse, farmers being shot.”',
    ['Maria Costa: "the army’s raid involved “murder and worse, farmers being shot.”"'],
  );
});

test('ends of what was said: "in what", a further verb of the paper, speech inside it', () => {
  check('Maria Costa said she would “join hands” with Spain, in what many saw as a sign of hope.', [
    'Maria Costa: "she would “join hands” with Spain"',
  ]);
  check('Reuters reports that the courts are looking into the case, and refers to other papers.', [
    'Reuters: "the courts are looking into the case"',
  ]);
  check('Maria Costa said the man had told her: “This is the end.”', [
    'Maria Costa: "the man had told her: “This is the end.”"',
  ]);
  check('The other, Maria Costa added, was a matter of trust.', [
    'Maria Costa: "The other, Maria Costa added, was a matter of trust"',
  ]);
});

test('neither who is close to somebody nor a sentence that only names its source', () => {
  check('Sources close to Maria Costa told the paper the talks were over.', []);
  check('The port will close. That is according to the mayor, Maria Costa.', []);
});

test('conditions behind the cue, a cue behind a dash, a plain past taken for a participle', () => {
  check('The talks could fail, says the mayor Maria Costa, if nobody moves.', [
    'Maria Costa: "The talks could fail, says the mayor Maria Costa, if nobody moves"',
  ]);
  check('Maria Costa told reporters there were polls which told of hope - and said it was welcome.', [
    'Maria Costa: "there were polls which told of hope"',
    'Maria Costa: "it was welcome"',
  ]);
  check('Maria Costa said the answer compared poorly to the plan made in May.', [
    'Maria Costa: "the answer compared poorly to the plan made in May"',
  ]);
});

test('a cue that ends the text with no full stop', () => {
  check('Taxes will rise in May, says the mayor Maria Costa', ['Maria Costa: "Taxes will rise in May"']);
  check('Taxes may rise in May, aide Maria Costa says', ['Maria Costa: "Taxes may rise in May"']);
});

test('what went on meanwhile is no part of what was said, nor is what one was briefed on a request', () => {
  check('Maria Costa was calm, insisting that it was no strike, as workers poured into the square.', [
    'Maria Costa: "it was no strike"',
  ]);
  check('Maria Costa briefed Paul Berger on her efforts to save the bridge.', []);
  check('Maria Costa called on her friends to save the bridge.', ['Maria Costa: "to save the bridge"']);
});
