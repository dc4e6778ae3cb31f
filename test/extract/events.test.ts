/** Every example of a category's file gives its events, and no counterexample gives one of that root. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codedIn, eventSchema, eventsIn } from '../coded.js';

for (const { id, root, lines, counterexamples } of eventSchema.categories) {
  test(`${id} is coded in its examples`, () => {
    const missed = lines.flatMap(({ text, events }) => {
      const found = eventsIn(text);
      return events
        .filter(event => !found.some(one => one.replace(/ \(.*/, '') === event))
        .map(event => `${text}\n  wanted ${event}\n  coded ${found.join(', ') || 'nothing'}`);
    });
    assert.equal(missed.length, 0, missed.join('\n'));
  });
  test(`${id} is not coded in its counterexamples`, () => {
    for (const text of counterexamples)
      assert.deepEqual(
        eventsIn(text).filter(event => event.includes(` ${root}`)),
        [],
        text,
      );
  });
}

function check(text: string, expected: readonly string[]): void {
  assert.deepEqual(eventsIn(text).sort(), [...expected].sort(), text);
}

test('actors have the roles of CAMEO', () => {
  check('Norwegian troops attacked Finland.', ['NORMIL -> FIN 190']);
  check('The Norwegian prime minister criticized Finnish lawmakers.', ['NORGOV -> FINLEG 111']);
  check('A Finnish court convicted two Norwegian businessmen.', ['FINJUD -> NORBUS 116']);
  check('Amnesty International criticized the police in Finland.', ['NGOHRIAMN -> FINCOP 111']);
  check('The leader of the Norwegian opposition praised Finland.', ['NOROPP -> FIN 051']);
  check('Norway warned the United Nations.', ['NOR -> IGOUNO 130']);
});

test('a role has the country of the place it is in, or of those it deals with', () => {
  check('Police arrested two students in Oslo.', ['NORCOP -> NOREDU 173']);
  check('The Norwegian police arrested three activists.', ['NORCOP -> NOROPP 173']);
  check('Norway fought rebels.', ['NOR -> REB 190', 'REB -> NOR 190']);
});

test('who is known by name has the role of the day', () => {
  const sourceOn = (day: string) =>
    codedIn('Jens Stoltenberg criticized Finland.', day).events![0]!.source.code;
  assert.equal(sourceOn('2010-05-14'), 'NORGOV');
  assert.equal(sourceOn('2020-05-14'), 'IGOWSTNAT');
});

test('a family name alone is whoever of that name governs', () => {
  check('Mr. Lavrov criticized Finland.', ['RUSGOV -> FIN 111']);
});

test('two adjectives or names with a hyphen are two', () => {
  const both = ['NOR -> FIN 046', 'FIN -> NOR 046'];
  check('Norwegian-Finnish peace talks resumed in Oslo.', both);
  check('Norway-Finland trade talks ended without a deal.', both);
});

test('a meeting in a land of neither', () => {
  check('The Norwegian and Finnish foreign ministers met in Vienna.', [
    'NORGOV -> FINGOV 044',
    'FINGOV -> NORGOV 044',
  ]);
  check('The Norwegian and Finnish foreign ministers met in Oslo.', [
    'NORGOV -> FINGOV 040',
    'FINGOV -> NORGOV 040',
  ]);
});

test('who will be visited plans nothing', () => {
  check('The Norwegian prime minister will travel to Finland next week.', ['NORGOV -> FIN 036 (planned)']);
  check('Norway offered to negotiate with Finland.', ['NOR -> FIN 036']);
});

test('a state does nothing to its own soldiers', () => {
  check('Norway refused to withdraw its troops from Finland.', ['NOR -> FIN 1246 (negated)']);
});

test('a bombing that killed is one event, that of the killing', () => {
  check('A roadside bomb killed two Finnish soldiers in Norway.', ['--- -> FINMIL 1833']);
});

test('officials speak of their own land, and "they" are the officials', () => {
  check('Norwegian police said gunmen kidnapped two students.', ['NORUAF -> NOREDU 181']);
  check('Finnish authorities say they have arrested two Norwegian smugglers.', ['FINGOV -> NORCRM 173']);
});

test('a place in a part of a land is in the land', () => {
  check("Gunmen fought with police in Norway's northern district.", [
    'NORUAF -> NORCOP 190',
    'NORCOP -> NORUAF 190',
  ]);
});

test('an adjective before two nouns is that of both', () => {
  check('Finland attacked Norwegian troops and policemen.', ['FIN -> NORMIL 190', 'FIN -> NORCOP 190']);
});

test('what somebody is comes before what they were', () => {
  check('Finland criticized the Norwegian president, Olga Weber, a former general.', ['FIN -> NORGOV 111']);
});

test('an interview is no consultation', () => {
  check('The Norwegian president spoke with Finnish reporters.', []);
});

test('an attack that is only named in passing is no event', () => {
  check('Norway arrested the mastermind of the attacks on Finland.', []);
});

test('"at least" counts whom a verb strikes', () => {
  check('Gunmen killed at least 12 students in Norway.', ['NORUAF -> NOREDU 190']);
});

test('soldiers who report speak of soldiers of their own', () => {
  check('The Finnish military says a roadside bomb killed three soldiers in Norway.', ['--- -> FINMIL 1833']);
});

test('what may be is no event', () => {
  check('Norway could attack Finland.', []);
});

test('whoever is told to have an office and is known by name is what is known', () => {
  check('Norwegian police arrested rebel leader Joseph Kony.', ['NORCOP -> UGAREBLRA 173']);
});

test('whose killing is condemned is not condemned', () => {
  check('Norway condemned the killing of a Finnish journalist by Russian soldiers.', ['NOR -> RUSMIL 111']);
});

test('what was killed since a year, or only tells which soldier it was, is background', () => {
  check('The family of a Finnish soldier killed in Norway moved to the coast.', []);
});

test('who has an office does not cooperate with the whole of their own country', () => {
  check('The Norwegian prime minister helped Norway.', []);
});

test('a short sentence whose verb looks like a participle', () => {
  check('Norwegian police tortured Finnish prisoners.', ['NORCOP -> FINOPP 1822']);
  check('The Red Cross delivered food to Norwegian villagers.', ['NGOHLHIRC -> NORCVL 073']);
});

test('"his country" is the country of whoever says so', () => {
  check('The Norwegian president said his country would not recognize Finland.', [
    'NORGOV -> FIN 120 (negated)',
  ]);
});

test('a clash in which somebody was killed is one event', () => {
  check('Two Norwegian soldiers were killed in a clash with Finnish rebels.', ['FINREB -> NORMIL 190']);
});

test('number words pass on whom they count', () => {
  check('Norway arrested dozens of Finnish workers.', ['NOR -> FINLAB 173']);
});

test('passives, with an agent or without', () => {
  check('Two Norwegian journalists were kidnapped by Finnish rebels.', ['FINREB -> NORMED 181']);
  check('Two Norwegian journalists were kidnapped.', ['--- -> NORMED 181']);
});

test('coordination gives each its event', () => {
  check('Norway and Finland condemned Austria.', ['NOR -> AUT 111', 'FIN -> AUT 111']);
  check('Norway praised Austria and Finland.', ['NOR -> AUT 051', 'NOR -> FIN 051']);
});

test('light verbs lend their subject', () => {
  check('Norway launched an attack on Finland.', ['NOR -> FIN 190']);
  check('Sanctions were imposed on Finland by Norway.', ['NOR -> FIN 163']);
});

test('promise, refusal, threat and appeal have codes of their own', () => {
  check('Norway promised to send aid to Finland.', ['NOR -> FIN 033 (planned)']);
  check('Norway refused to negotiate with Finland.', ['NOR -> FIN 125']);
  check('Norway threatened to impose sanctions on Finland.', ['NOR -> FIN 1312 (planned)']);
  check('Norway called on Finland to release the prisoners.', ['NOR -> FIN 0253']);
  check('Norway will attack Finland.', ['NOR -> FIN 138 (planned)']);
});

test('what is negated is refused, or no event', () => {
  check('Norway did not sign the agreement with Finland.', ['NOR -> FIN 120 (negated)']);
  check('Norway did not attack Finland.', []);
});

test('who reports an event is no part of it', () => {
  check('Austria said Norway attacked Finland.', ['NOR -> FIN 190']);
  check('Austria said Norway was ready for the winter.', ['AUT -> NOR 010']);
});

test('who is accused of an event has not done it', () => {
  check('Austria accused Norway of attacking Finland.', ['AUT -> NOR 1123']);
});

test('disasters attack nobody', () => {
  check('Floods killed two people in Norway.', []);
});

test('an adjective that a state shares with its islands is the state’s', () => {
  check('Dutch police arrested a French student.', ['NLDCOP -> FRAEDU 173']);
});

test('a bus is whoever is aboard', () => {
  check('Gunmen opened fire on a bus carrying Finnish pilgrims in Norway.', ['NORUAF -> FINREL 193']);
});

test('victims are of the land that is attacked', () => {
  check('Norwegian forces shelled the Finnish coast, killing four civilians.', [
    'NORMIL -> FIN 194',
    'NORMIL -> FINCVL 190',
  ]);
});

test('an attack by aircraft has its code, whoever sent them', () => {
  check('A Norwegian drone strike killed two Finnish rebels.', ['NOR -> FINREB 195']);
  check('Norwegian air strikes on Finland continued.', ['NOR -> FIN 195']);
});

test('who takes part with no country and no role is no actor', () => {
  check('Olga Weber met Kenji Ito.', []);
});

test('an office of a body of several countries is that body', () => {
  check('The United Nations Commission on Fisheries criticized Norway.', ['IGOUNO -> NOR 111']);
});

test('who goes abroad visits, who travels at home does not', () => {
  check('The Norwegian prime minister flew to Finland.', ['NORGOV -> FIN 042', 'FIN -> NORGOV 043']);
  check('The Norwegian prime minister flew to Bergen.', []);
});

test('a suicide attacker bombs', () => {
  check('A suicide attacker killed two Finnish soldiers in Norway.', ['NORUAF -> FINMIL 1831']);
});

test('whom no role of the act names stands nearest below it', () => {
  check('Norwegian police prevented a demonstration planned by students.', ['NORCOP -> NOREDU 170']);
  check('Norway threatened to halt the negotiations if Finland tests another missile.', ['NOR -> FIN 134']);
  check('Armed men sheltered along the border with Norway.', []);
});

test('what would be done under a condition is offered or threatened', () => {
  check('Finnish rebel leaders said they would meet the Norwegian mediator if he gave them a veto.', [
    'FINREB -> NOR 036 (planned)',
    'NOR -> FINREB 036 (planned)',
  ]);
  check('A drought would kill farmers in Norway if it lasted.', []);
});

test('what a land only lends is not its own', () => {
  check('Norwegian-backed rebels attacked Finland.', ['REB -> FIN 190']);
});

test('states of the past and regions act', () => {
  check('Yugoslavia lodged a protest with Norway.', ['YUG -> NOR 114']);
  check('The Soviet Union closed its border with Norway.', ['SUN -> NOR 172']);
  check('Norway closed its offices in the West Bank.', ['NOR -> PSE 161']);
});

test('a president is in office where the day of the article is wrong or unknown', () => {
  const [event] = codedIn('President Robert Mugabe criticized Finland.', '2019-05-01').events!;
  assert.equal(event!.source.code, 'ZWEGOV');
});

test('what should have been done is no appeal, nor what a president says of the own country', () => {
  check('Norway said Finland should have apologized.', ['NOR -> FIN 010']);
  check('The Norwegian president said Norway must leave the union.', []);
});

test('a neighboring country is no verb, and up to so many people are the object', () => {
  check('Norwegian troops attacked neighboring Finland.', ['NORMIL -> FIN 190']);
  check('Norway is willing to withdraw its soldiers from neighboring Finland.', [
    'NOR -> FIN 0356 (planned)',
  ]);
  check('Norway will expel up to 300 Finnish students.', ['NOR -> FINEDU 132 (planned)']);
});

test('a verb before the one of saying keeps its subject, a verb with a particle its object', () => {
  check('Finnish guerrillas wounded two Norwegian soldiers in a bomb attack, officials said.', [
    'FINREB -> NORMIL 183',
  ]);
  check('The Norwegian union called off its strike.', ['NORLAB -> --- 082']);
});

test('supporters of a president are not the president', () => {
  check('Supporters of President Robert Mugabe blocked a road in Norway.', ['ZWECVL -> NOR 144']);
});

test('what is issued says what its issuer says', () => {
  check('Norwegian rebels issued a declaration demanding that the Finnish government hold talks.', [
    'NORREB -> FINGOV 106',
  ]);
});

test('those who fight soldiers or shoot at policemen are of their land, but not of one they fire into', () => {
  check('Norwegian soldiers killed five militants.', ['NORMIL -> NORUAF 190']);
  check('Gunmen shot at Norwegian policemen.', ['NORUAF -> NORCOP 193']);
  check('Militants fired rockets into Norway near the town of Moss.', ['UAF -> NOR 194']);
});

test('who wants what beside an act is not whom the act is with', () => {
  const both = ['NOR -> FIN 040', 'FIN -> NOR 040'];
  const found = eventsIn('Norway and Finland opened talks, with Sweden seeking changes.');
  for (const event of both) assert.ok(found.includes(event), found.join());
});

test('a pope is of the Vatican, who governed is of the elite, who holds a post of two nouns has it', () => {
  check('The pope condemned the attack on Norway.', ['VATGOV -> NOR 111']);
  check('Norway arrested a former Finnish minister.', ['NOR -> FINELI 173']);
  check("Norway's chief of staff criticized Finland.", ['NORMIL -> FIN 111']);
});

test('who is in a capital is of the land that the capital is said to be of', () => {
  check('Police arrested a student in the Norwegian capital.', ['NORCOP -> NOREDU 173']);
});

test('who takes no part in talks refuses them; talks that break down are broken off', () => {
  check('Norway will not take part in talks with Finland.', ['NOR -> FIN 125 (negated)']);
  check('Talks between Norway and Finland broke down.', ['NOR -> FIN 164', 'FIN -> NOR 164']);
});

test('neither of two does what they are said not to do', () => {
  check('Neither Norway nor Finland attacked Sweden.', []);
});

test('who is told to do something is ordered to, who is told that it is so is told', () => {
  check('Norway told Finland to withdraw its troops.', ['NOR -> FIN 1056']);
  check('Norway told Finland that it was ready.', ['NOR -> FIN 010']);
});

test('a participle behind an owner is no verb of the sentence', () => {
  check("Finland's exiled opposition called on Norway to cut off oil supplies.", ['FINOPP -> NOR 020']);
});

test('a place before a participle does not do what it tells', () => {
  const found = eventsIn(
    'Officials say a blast ripped through a mosque in northwest Norway killing 11 people.',
  );
  assert.ok(!found.some(event => event.startsWith('NOR ->')), found.join());
});

test('spellings of peoples that news once used are of their lands', () => {
  check('Ecuadorean troops attacked Norway.', ['ECUMIL -> NOR 190']);
});

test('who is willing to settle a dispute, named or by "it", means to', () => {
  check('Norway is willing to resolve its dispute with Finland.', ['NOR -> FIN 037']);
  check('Norway said it was willing to resolve its dispute with Finland.', ['NOR -> FIN 037']);
});

test('victims are of the land that the harm befell; the government that its militiamen defy is of theirs', () => {
  const found = eventsIn('Norway said it would provide aid to victims of the Finnish floods.');
  assert.ok(
    found.some(event => event.startsWith('NOR -> FINCVL 033')),
    found.join(),
  );
  check('Norwegian militiamen defied a government order to disarm.', ['NORUAF -> NORGOV 128']);
});

test('exiles demand something of their own land', () => {
  check('Norwegian exiles demanded an apology from Norway.', ['NOROPP -> NOR 102']);
});

test('a government for another land is of its own, a people of two words is one', () => {
  check("Norway's pro-Finnish government attacked Sweden.", ['NORGOV -> SWE 190']);
  check('Turkish Cypriots attacked Norway.', ['CYP -> NOR 190']);
});

test('what is done to break something is done, what is broken up beside it too', () => {
  const found = eventsIn('Norwegian guerrillas broke a truce by shelling a Finnish garrison.');
  assert.ok(
    found.some(event => /^NORREB -> FINMIL 19/.test(event)),
    found.join(),
  );
});

test('who is put on alert or deployed is so whoever orders it', () => {
  check('The Norwegian army was put on alert along the border with Finland.', ['NORMIL -> FIN 152']);
  check('Norwegian soldiers were deployed in Finland.', ['NORMIL -> FIN 154']);
});
