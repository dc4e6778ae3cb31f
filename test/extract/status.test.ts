/** What happened, what is planned, what may be, and what did not happen. */
import { test } from 'node:test';
import { check } from '../extracted.js';

const visited = (status: string): string[] => [`Weber -visited-> Oslo${status}`];

test('asserted', () => {
  check('Olga Weber has visited Oslo.', visited(''));
  check('During the visit by Olga Weber to Oslo, no deal was announced.', visited(''));
});

test('planned', () => {
  check('Olga Weber will visit Oslo.', visited(' (planned)'));
  check('Olga Weber is due to visit Oslo.', visited(' (planned)'));
  check('Olga Weber plans to visit Oslo.', visited(' (planned)'));
  check('Olga Weber is about to visit Oslo.', visited(' (planned)'));
  check('Olga Weber was set to travel to Oslo.', visited(' (planned)'));
  check('Olga Weber is to visit Oslo.', visited(' (planned)'));
  check('Olga Weber visits Oslo next week.', visited(' (planned)'));
});

test('what a journey is for is planned', () => {
  check('Olga Weber is on a visit to Oslo to meet Kenji Ito.', [
    'Weber -visited-> Oslo',
    'Weber -met-with-> Ito (planned)',
  ]);
});

test('what is done to protest protests', () => {
  check('Olga Weber left the hall to protest Kenji Ito’s raid.', ['Weber -criticized-> Ito']);
  check('Olga Weber will leave the hall to protest Kenji Ito’s raid.', ['Weber -criticized-> Ito (planned)']);
});

test('what is still to be signed is planned', () => {
  const agreed = (status: string): string[] => [`Finland -agreed-with-> Norway${status}`];
  check('Ministers spoke of a pact to be signed by Norway and Finland.', agreed(' (planned)'));
  check('This was the first pact to be signed by Norway and Finland.', agreed(''));
  check('Ministers spoke before next week’s talks of Olga Weber with Kenji Ito.', [
    'Weber -met-with-> Ito (planned)',
  ]);
});

test('possible', () => {
  check('Olga Weber may visit Oslo.', visited(' (possible)'));
  check('Olga Weber could visit Oslo.', visited(' (possible)'));
  check('Olga Weber hopes to visit Oslo.', visited(' (possible)'));
  check('Olga Weber is considering a visit to Oslo.', visited(' (possible)'));
  check('If Olga Weber visits Oslo, the talks will fail.', visited(' (possible)'));
});

test('negated', () => {
  check('Olga Weber did not visit Oslo.', visited(' (negated)'));
  check('Olga Weber will not visit Oslo.', visited(' (negated)'));
  check('Olga Weber cancelled a visit to Oslo.', visited(' (negated)'));
  check('Olga Weber called off a visit to Oslo.', visited(' (negated)'));
  check('Olga Weber refused to visit Oslo.', visited(' (negated)'));
  check('Olga Weber denied that she visited Oslo.', visited(' (negated)'));
  check("Olga Weber's visit to Oslo was postponed.", visited(' (negated)'));
});

test('a plan for what cannot be certain stays open', () => {
  check('Olga Weber may not visit Oslo.', visited(' (possible)'));
  check('If Germany attacked Japan, Olga Weber would support Kenji Ito.', [
    'Germany -attacked-> Japan (possible)',
    'Weber -supported-> Ito (possible)',
  ]);
});

test('what comes around a plan is planned, and what was to have been was not', () => {
  check('Olga Weber will meet Kenji Ito before flying to Oslo.', [
    'Weber -met-with-> Ito (planned)',
    'Weber -visited-> Oslo (planned)',
  ]);
  check('Olga Weber met Kenji Ito before flying to Oslo.', [
    'Weber -met-with-> Ito',
    'Weber -visited-> Oslo',
  ]);
  check('Olga Weber was to have visited Oslo in February.', ['Weber -visited-> Oslo (negated)']);
});

test('what the article completes is as far as what it says in full', () => {
  check(
    'Olga Weber will pay a visit to Norway on Friday. The prime minister, Ida Berg, welcomed the visit by Olga Weber.',
    ['Weber -visited-> Norway (planned)', 'Berg -holds-office-> Norway'],
  );
});

test('a visit for talks, a visit not announced, a trip that comes next', () => {
  check('Olga Weber is making a visit to Oslo for talks with Kenji Ito.', [
    'Weber -visited-> Oslo',
    'Weber -met-with-> Ito (planned)',
  ]);
  check("Olga Weber's visit to Oslo was not announced ahead of time.", ['Weber -visited-> Oslo']);
  check("Norway did not announce Olga Weber's visit to Oslo in advance.", ['Weber -visited-> Oslo']);
  check("Norway has not confirmed Olga Weber's visit to Oslo.", ['Weber -visited-> Oslo (possible)']);
  check('Norway did not announce a visit to Oslo by Olga Weber.', ['Weber -visited-> Oslo (possible)']);
  check('Olga Weber is traveling next to Oslo.', ['Weber -visited-> Oslo (planned)']);
});

test('yet to, should have, no plans, an invitation accepted, a denial', () => {
  check('Olga Weber has yet to meet Kenji Ito.', ['Weber -met-with-> Ito (negated)']);
  check('Olga Weber should have visited Oslo in May.', ['Weber -visited-> Oslo (negated)']);
  check('There are no plans for Olga Weber to meet Kenji Ito.', ['Weber -met-with-> Ito (negated)']);
  check('Olga Weber accepted an invitation to visit Oslo.', ['Weber -visited-> Oslo (planned)']);
  check('Olga Weber denied meeting Kenji Ito.', ['Weber -met-with-> Ito (negated)']);
});

test('who is in a town for talks will hold them', () => {
  check('Olga Weber is in Oslo for talks with Kenji Ito.', [
    'Weber -visited-> Oslo',
    'Weber -met-with-> Ito (planned)',
  ]);
});

test('what a promise came after was done, who sits in talks is as far as the verb says', () => {
  check('Olga Weber promised to step down after meeting Kenji Ito.', ['Weber -met-with-> Ito']);
  check('Olga Weber will sit in talks with Kenji Ito.', ['Weber -met-with-> Ito (planned)']);
});

test('the first to do it did it', () => {
  check('Olga Weber became the first minister in ten years to visit Oslo.', visited(''));
  check('Olga Weber was the first Western leader to visit Oslo.', visited(''));
  check('Olga Weber will be the first Western leader to visit Oslo.', visited(' (planned)'));
  check('Olga Weber, accompanied by Kenji Ito, will arrive in Oslo.', [
    'Weber -visited-> Oslo (planned)',
    'Ito -visited-> Oslo (planned)',
  ]);
});
test('a plan that its verb drops, an offer that is turned down', () => {
  check('Olga Weber scrapped plans to visit Oslo.', visited(' (negated)'));
  check('Olga Weber has no plans to visit Oslo.', visited(' (negated)'));
  check('Olga Weber backed out of a planned trip to Oslo.', visited(' (negated)'));
  check('Olga Weber decided against visiting Oslo.', visited(' (negated)'));
  check('Olga Weber turned down an invitation to meet Kenji Ito.', ['Weber -met-with-> Ito (negated)']);
  check('Norsk Oil dropped its bid to acquire Suomi Gas.', ['Oil -acquired-> Gas (negated)']);
});

test('short of doing it', () => {
  check('Norway stopped short of attacking Finland.', ['Norway -attacked-> Finland (negated)']);
});

test('not only, no longer, instead of, cannot', () => {
  check('Not only did Olga Weber visit Oslo, she also visited Bergen.', [
    'Weber -visited-> Oslo',
    'Weber -visited-> Bergen',
  ]);
  check('Olga Weber will no longer travel to Oslo.', visited(' (negated)'));
  check('Instead of visiting Oslo, Olga Weber stayed at home.', visited(' (negated)'));
  check('Olga Weber could not visit Oslo.', visited(' (negated)'));
  check('Olga Weber might not visit Oslo.', visited(' (possible)'));
  check('Olga Weber said it was not her first visit to Oslo.', visited(''));
});

test('what a condition, a rumour or an accuser tells is open', () => {
  check('Olga Weber will visit Oslo if Norway agrees.', visited(' (possible)'));
  check('Should Norway agree, Olga Weber will visit Oslo.', visited(' (possible)'));
  check('Olga Weber should agree, and will visit Oslo.', visited(' (planned)'));
  check('Olga Weber has not decided whether to visit Oslo.', visited(' (possible)'));
  check('Olga Weber is said to have visited Oslo.', visited(' (possible)'));
  check('Olga Weber allegedly visited Oslo.', visited(' (possible)'));
  check('Prosecutors say Olga Weber shot Kenji Ito.', ['Weber -attacked-> Ito (possible)']);
  check('Olga Weber shot Kenji Ito, prosecutors say.', ['Weber -attacked-> Ito (possible)']);
  check('Olga Weber went on trial for killing Kenji Ito.', ['Weber -attacked-> Ito (possible)']);
  check('Olga Weber pleaded not guilty to killing Kenji Ito.', ['Weber -attacked-> Ito (possible)']);
  check('Olga Weber pleaded guilty to killing Kenji Ito.', ['Weber -attacked-> Ito']);
  check('According to the indictment, Olga Weber shot Kenji Ito.', ['Weber -attacked-> Ito (possible)']);
  check('Norway threatened to attack Finland if it joins NATO.', [
    'Norway -threatened-> Finland',
    'Norway -attacked-> Finland (possible)',
  ]);
});

test('what was possible and has come', () => {
  check('Olga Weber was able to visit Oslo.', visited(''));
  check('Olga Weber went on to meet Kenji Ito.', ['Weber -met-with-> Ito']);
});

test('what is spoken of, ended or kept is there', () => {
  check('Olga Weber wants to end the talks with Kenji Ito.', ['Weber -met-with-> Ito']);
  check('Olga Weber did not mention the talks with Kenji Ito.', ['Weber -met-with-> Ito']);
  check('Norway denied accusations by Finland.', ['Finland -criticized-> Norway']);
  check('Olga Weber vowed to stay, accusing Kenji Ito of treason.', ['Weber -criticized-> Ito']);
});

test('a noun with what is said of it', () => {
  check('The meeting planned for May between Olga Weber and Kenji Ito appeared in doubt.', [
    'Weber -met-with-> Ito (planned)',
  ]);
  check('Weber visit to Oslo postponed', visited(' (negated)'));
  check('A meeting between Olga Weber and Kenji Ito would be useful.', ['Weber -met-with-> Ito (possible)']);
  check('No date has been set for a meeting between Olga Weber and Kenji Ito.', [
    'Weber -met-with-> Ito (possible)',
  ]);
  check('Ahead of a meeting between Olga Weber and Kenji Ito, Norway called for calm.', [
    'Weber -met-with-> Ito (planned)',
  ]);
  check('The possibility of Olga Weber visiting Oslo was discussed.', visited(' (possible)'));
});

test('the first to do it, and when something else comes', () => {
  check('Olga Weber will become the first leader to visit Oslo.', visited(' (planned)'));
  check('Olga Weber will be the first German president to visit Oslo.', [
    'Weber -holds-office-> Germany',
    'Weber -visited-> Oslo (planned)',
  ]);
  check('The peace talks will resume when Olga Weber meets Kenji Ito.', ['Weber -met-with-> Ito (planned)']);
});

test('what a sentence takes for granted is as far as the article says in full', () => {
  check(
    'Olga Weber will visit Oslo in May. The visit by Olga Weber to Oslo has raised hopes.',
    visited(' (planned)'),
  );
  check('Olga Weber will meet Kenji Ito during her visit to Oslo.', [
    'Weber -met-with-> Ito (planned)',
    'Weber -visited-> Oslo (planned)',
  ]);
  check('Olga Weber arrived in Oslo. Olga Weber will meet Kenji Ito during her visit to Oslo.', [
    'Weber -visited-> Oslo',
    'Weber -met-with-> Ito (planned)',
  ]);
  check('Olga Weber was set to travel to Oslo in February, but she postponed the visit.', [
    'Weber -visited-> Oslo (planned)',
    'Weber -visited-> Oslo (negated)',
  ]);
  check('Olga Weber will attend a dinner followed by talks with Kenji Ito.', [
    'Weber -met-with-> Ito (planned)',
  ]);
});

test('who leaves for a visit is not there yet', () => {
  check('Olga Weber left on Saturday for a visit to Oslo.', visited(' (planned)'));
  check('Olga Weber arrived for a visit to Oslo.', visited(''));
});

test('one of several, and what is spoken of beside another thing', () => {
  check('The scheduled trips of the summer include a visit by Olga Weber to Oslo.', visited(' (planned)'));
  check('Ana Costa discussed the elections as well as Olga Weber’s visit to Oslo.', visited(''));
});

test('what is reported, appears or is asked is open', () => {
  check('Olga Weber has reportedly travelled to Oslo.', visited(' (possible)'));
  check('Olga Weber appears to have visited Oslo.', visited(' (possible)'));
  check('Ana Costa could not confirm reports that Olga Weber had visited Oslo.', visited(' (possible)'));
  check('Ana Costa denied reports that Olga Weber had visited Oslo.', visited(' (negated)'));
  check('Will Olga Weber visit Oslo?', visited(' (possible)'));
  check('Why did Olga Weber visit Oslo?', visited(''));
  check('The move may result in Norwegian sanctions on Finland.', [
    'Norway -sanctioned-> Finland (possible)',
  ]);
  check('Norway and Finland are negotiating a deal.', ['Norway -agreed-with-> Finland (possible)']);
  check('Norway and Finland negotiated a deal.', ['Norway -agreed-with-> Finland']);
});

test('who would be glad to do it may, who is glad to do it does', () => {
  check('"I would love to visit Oslo," said Olga Weber.', visited(' (possible)'));
  check('Olga Weber was glad to visit Oslo.', visited(''));
});

test('what is put on hold or pushed back is not done, what is stopped is', () => {
  check("Olga Weber's visit to Oslo has been put on hold.", visited(' (negated)'));
  check("Olga Weber's trip to Oslo is on hold.", visited(' (negated)'));
  check("Olga Weber's visit to Oslo fell through.", visited(' (negated)'));
  check('The meeting between Olga Weber and Kenji Ito was pushed back.', ['Weber -met-with-> Ito (negated)']);
  check('Germany called on Norway to stop attacking Finland.', [
    'Germany -urged-> Norway',
    'Norway -attacked-> Finland',
  ]);
});

test('what is anticipated or prepared for, and a plan that has come true', () => {
  check("Olga Weber's anticipated visit to Oslo has alarmed Finland.", visited(' (planned)'));
  check('Arrangements are being made for a meeting between Olga Weber and Kenji Ito.', [
    'Weber -met-with-> Ito (planned)',
  ]);
  check('The planned meeting between Olga Weber and Kenji Ito took place on Monday.', [
    'Weber -met-with-> Ito',
  ]);
  check('Olga Weber met Kenji Ito on Monday and is due to meet him again on Friday.', [
    'Weber -met-with-> Ito',
    'Weber -met-with-> Ito (planned)',
  ]);
  check('Olga Weber jetted to Oslo for talks with Kenji Ito.', [
    'Weber -visited-> Oslo',
    'Weber -met-with-> Ito (planned)',
  ]);
});

test('what a sentence plans and takes back is told twice', () => {
  check('Olga Weber was scheduled to visit Oslo in May, but the trip was cancelled.', [
    'Weber -visited-> Oslo (planned)',
    'Weber -visited-> Oslo (negated)',
  ]);
  check('Olga Weber was to meet Kenji Ito on Monday, but it was called off.', [
    'Weber -met-with-> Ito (planned)',
    'Weber -met-with-> Ito (negated)',
  ]);
});

test('who speaks last is no subject of what was said first', () => {
  check('The visit of Olga Weber to Oslo is postponed, the speaker of parliament, Kenji Ito said.', [
    'Ito -holds-office-> parliament',
    'Weber -visited-> Oslo (negated)',
  ]);
});

test('where a town lies is no plan, and the present of a weekday lies ahead where no day is known', () => {
  check('Olga Weber will fly to the Norwegian capital, Oslo.', [
    'Oslo -located-in-> Norway',
    'Weber -visited-> Oslo (planned)',
  ]);
  check(
    'Her next stop is Norway, where Olga Weber arrives on Monday.',
    ['Weber -visited-> Norway (planned)'],
    '',
  );
});

test('what nobody does, what is told or blamed, and clauses behind nouns of doubt', () => {
  check('Neither Olga Weber nor Kenji Ito visited Oslo.', [
    'Weber -visited-> Oslo (negated)',
    'Ito -visited-> Oslo (negated)',
  ]);
  check('Nobody expects Olga Weber to visit Oslo.', visited(' (negated)'));
  check('Olga Weber was told not to visit Oslo.', visited(' (possible)'));
  check('Ana Costa doubts that Olga Weber will visit Oslo.', visited(' (possible)'));
  check('Norway was blamed for bombing Finland.', ['Norway -attacked-> Finland (possible)']);
  check('Norway repeated accusations that Finland bombed Japan.', ['Finland -attacked-> Japan (possible)']);
  check('Norway denied allegations that it bombed Finland.', ['Norway -attacked-> Finland (negated)']);
  check('There is evidence that Finland bombed Japan.', ['Finland -attacked-> Japan (possible)']);
});

test('what comes before or when another thing comes', () => {
  check('Days before Olga Weber visits Oslo, the mayor resigned.', visited(' (planned)'));
  check('Protests are expected when Olga Weber visits Oslo.', visited(' (planned)'));
  check('Weeks after Olga Weber visited Oslo, the mayor resigned.', visited(''));
});

test('who is allowed to go went, who is barred did not, where a trip takes somebody they go', () => {
  check('Norway has allowed Olga Weber to visit Oslo.', visited(''));
  check('Olga Weber was barred from visiting Oslo.', visited(' (negated)'));
  check('Olga Weber gave up a trip to Oslo.', visited(' (negated)'));
  check("Olga Weber's visit to Oslo is under discussion.", visited(' (possible)'));
  check('A draft agreement between Norway and Finland was published.', [
    'Norway -agreed-with-> Finland (possible)',
  ]);
  check('Olga Weber will visit Norway on a tour that will then take her to Finland.', [
    'Weber -visited-> Norway (planned)',
    'Weber -visited-> Finland (planned)',
  ]);
});

test('what is in doubt or never came about, and what only seems a plan', () => {
  check('The meeting between Olga Weber and Kenji Ito remains uncertain.', [
    'Weber -met-with-> Ito (possible)',
  ]);
  check("Olga Weber's visit to Oslo stands cancelled.", visited(' (negated)'));
  check('Olga Weber emphasized the need to win and end the war, urging Norway to help.', [
    'Weber -urged-> Norway',
  ]);
  check('The speculative summit between Olga Weber and Kenji Ito drew a crowd.', [
    'Weber -met-with-> Ito (possible)',
  ]);
  check('A summit between Olga Weber and Kenji Ito that never materialized was to end the war.', [
    'Weber -met-with-> Ito (negated)',
  ]);
  check('The talks between Olga Weber and Kenji Ito scheduled for May drew a crowd.', [
    'Weber -met-with-> Ito (planned)',
  ]);
  check('Olga Weber came out of a shorter-than-planned meeting with Kenji Ito.', ['Weber -met-with-> Ito']);
});

test('a visit that has begun is no plan because of a further stop in the country', () => {
  check(
    'Olga Weber is visiting Norway this week. During her visit to Norway, Olga Weber will meet Kenji Ito. ' +
      'Olga Weber will later fly to Oslo.',
    ['Weber -visited-> Norway', 'Weber -met-with-> Ito (planned)', 'Weber -visited-> Oslo (planned)'],
  );
});

test('what becomes of an agreement, what would come of a deed, who is invited', () => {
  check('A deal between Norway and Finland has not been signed.', [
    'Norway -agreed-with-> Finland (negated)',
  ]);
  check('A deal between Norway and Finland will be signed on Friday.', [
    'Norway -agreed-with-> Finland (planned)',
  ]);
  check('A deal between Norway and Finland was signed.', ['Norway -agreed-with-> Finland']);
  check('New sanctions against Finland by Norway would hurt trade.', [
    'Norway -sanctioned-> Finland (possible)',
  ]);
  check('Kenji Ito has invited Olga Weber to Oslo.', visited(' (possible)'));
});

test('a trip that others are part of is as far as they are', () => {
  check('Olga Weber is planning to visit Norway as part of a longer trip to Finland.', [
    'Weber -visited-> Norway (planned)',
    'Weber -visited-> Finland (planned)',
  ]);
  check('Olga Weber was to visit Oslo in April, but that was put off.', [
    'Weber -visited-> Oslo (planned)',
    'Weber -visited-> Oslo (negated)',
  ]);
});

test('who will do something on a visit is not there yet, who is on one is', () => {
  check('Olga Weber will meet Kenji Ito on a visit to Oslo.', [
    'Weber -met-with-> Ito (planned)',
    'Weber -visited-> Oslo (planned)',
  ]);
  check('Olga Weber, on her second visit to Oslo, will meet Kenji Ito.', [
    'Weber -visited-> Oslo',
    'Weber -met-with-> Ito (planned)',
  ]);
});

test('who wants to thank somebody thanks, who wants to meet somebody has not', () => {
  check('“I want to thank Kenji Ito for his help,” said Olga Weber.', ['Weber -supported-> Ito']);
  check('“I would like to congratulate Kenji Ito,” said Olga Weber.', ['Weber -supported-> Ito']);
  check('“I want to meet Kenji Ito,” said Olga Weber.', ['Weber -met-with-> Ito (possible)']);
  check('Olga Weber wants to thank Kenji Ito.', ['Weber -supported-> Ito (possible)']);
});

test('due to do it, plans for somebody to do it, short of it, when they meet', () => {
  check('Kenji Ito, who is due to visit Oslo, was ready.', ['Ito -visited-> Oslo (planned)']);
  check('Olga Weber was due to arrive in Oslo on Monday.', visited(' (planned)'));
  check('There are plans for Olga Weber to visit Oslo.', visited(' (planned)'));
  check('Norway rejected a request for Olga Weber to visit Oslo.', visited(' (negated)'));
  check('Norway stopped short of criticizing Finland.', ['Norway -criticized-> Finland (negated)']);
  check('A planned visit by Olga Weber to Oslo fell through on Monday.', visited(' (negated)'));
  check('Talks will be an issue discussed when Olga Weber visits Oslo this week.', visited(' (planned)'));
  check('Olga Weber became the second president to visit Oslo.', visited(''));
});

test('an attack that fears follow has happened', () => {
  check("Olga Weber said that the bank was receiving threats following Norway's attack on Japan.", [
    'Norway -attacked-> Japan',
  ]);
});

test('a past tense goes on from a past tense, not from the infinitive before it', () => {
  check('Olga Weber vowed to end the violence and condemned Kenji Ito.', ['Weber -criticized-> Ito']);
  check('Norway has promised to help the refugees and bombed Finland.', ['Norway -attacked-> Finland']);
  check('Olga Weber refused to resign and accused Kenji Ito of treason.', ['Weber -criticized-> Ito']);
  check('Olga Weber urged Kenji Ito to resign and criticized Norway.', [
    'Weber -urged-> Ito',
    'Weber -criticized-> Norway',
  ]);
  check('Olga Weber hopes to visit Oslo and meet Kenji Ito.', [
    'Weber -visited-> Oslo (possible)',
    'Weber -met-with-> Ito (possible)',
  ]);
});

test('what a name is, set off behind it, is no part of the plan', () => {
  check(
    'The exercise would be held “in the spirit of the Oslo Declaration”, an agreement between Norway and Finland signed in May.',
    ['Norway -agreed-with-> Finland'],
  );
  check('Norway will host a meeting between Olga Weber and Kenji Ito, a lawyer.', [
    'Weber -met-with-> Ito (planned)',
  ]);
});

test('what is said behind a quotation is said, whatever stands in it', () => {
  const told = ['Ito -told-> Herald'];
  check('“Not if, but when and who will lead it,” Kenji Ito told the Daily Herald.', told);
  check('“Perhaps not”, Kenji Ito told the Daily Herald.', told);
  check('"Never again," Kenji Ito told the Daily Herald.', told);
  check('Olga Weber has not “met” Kenji Ito.', ['Weber -met-with-> Ito (negated)']);
});

test('how a plan came out', () => {
  check('Norway was more than willing to sanction Finland, and did so.', ['Norway -sanctioned-> Finland']);
  check('Olga Weber wanted to meet Kenji Ito, but did not.', ['Weber -met-with-> Ito (negated)']);
  check('Olga Weber wanted to visit Oslo and will do so in May.', visited(' (planned)'));
  check('Olga Weber wanted to visit Oslo, and Kenji Ito did too.', visited(' (possible)'));
  check('Olga Weber wanted to visit Oslo and did her best.', visited(' (possible)'));
  const asked = 'Kenji Ito invited Olga Weber to visit Oslo';
  check(`${asked}, and the minister accepted with pleasure.`, [
    'Ito -urged-> Weber',
    'Weber -visited-> Oslo (planned)',
  ]);
  check(`${asked}, but she declined.`, ['Ito -urged-> Weber', 'Weber -visited-> Oslo (negated)']);
  check(`${asked} and refused an offer.`, ['Ito -urged-> Weber', 'Weber -visited-> Oslo (possible)']);
});

test('a chance taken, a degree, a verb of not doing that is denied', () => {
  check('Olga Weber took the occasion to thank Kenji Ito.', ['Weber -supported-> Ito']);
  check('Olga Weber had the honour to meet Kenji Ito.', ['Weber -met-with-> Ito']);
  check('Olga Weber will take the time to thank Kenji Ito.', ['Weber -supported-> Ito (planned)']);
  check('Olga Weber has the chance to visit Oslo.', visited(' (possible)'));
  check('Olga Weber had no chance to visit Oslo.', visited(' (negated)'));
  check('“I would like to take this opportunity to thank Kenji Ito,” said Olga Weber.', [
    'Weber -supported-> Ito',
  ]);
  check('Olga Weber was too busy to travel to Oslo.', visited(' (negated)'));
  check('Olga Weber arrived too late to meet Kenji Ito.', ['Weber -met-with-> Ito (negated)']);
  check('Olga Weber is only too happy to meet Kenji Ito.', ['Weber -met-with-> Ito']);
  check('Olga Weber was lucky enough to meet Kenji Ito.', ['Weber -met-with-> Ito']);
  check('Norway is strong enough to attack Finland.', ['Norway -attacked-> Finland (possible)']);
  check('Norway did not hesitate to attack Finland.', ['Norway -attacked-> Finland']);
  check('Norway will not hesitate to attack Finland.', ['Norway -attacked-> Finland (planned)']);
  check('Norway hesitated to attack Finland.', ['Norway -attacked-> Finland (possible)']);
  check('Olga Weber forgot to thank Kenji Ito.', ['Weber -supported-> Ito (negated)']);
  check('Norway coordinated with Japan to bomb Finland.', ['Norway -attacked-> Finland']);
});

test('what cannot be believed is so, what there is no reason to believe is not', () => {
  check('I can’t believe Olga Weber has made it to Oslo.', visited(''));
  check('Who would have thought that Olga Weber would visit Oslo?', visited(''));
  check('Kenji Ito does not believe that Olga Weber visited Oslo.', visited(' (possible)'));
  check('There was little reason to believe that Olga Weber had visited Oslo.', visited(' (negated)'));
  check('There is good reason to believe that Olga Weber visited Oslo.', visited(' (possible)'));
  check('There is a little hope that Olga Weber will visit Oslo.', visited(' (possible)'));
  check('There are signs that Norway is bombing Finland.', ['Norway -attacked-> Finland (possible)']);
  check('It is hard to imagine that Olga Weber visited Oslo.', visited(' (possible)'));
  check('It is unthinkable that Norway would attack Finland.', ['Norway -attacked-> Finland (negated)']);
});

test('an example of what is feared, somebody’s deed that others face, and whichever there may be', () => {
  check(
    'Drills respond to what it deems as threats such as Olga Weber’s visit to Oslo in 2022.',
    visited(''),
  );
  check('Norway fears events such as a visit by Olga Weber to Oslo.', visited(' (possible)'));
  check('Japan may stand up to Norway’s aggression in Finland.', ['Norway -attacked-> Finland']);
  check('Kenji Ito is proud of leading the West in standing up to Norway’s aggression in Finland.', [
    'Norway -attacked-> Finland',
  ]);
  check('Any attack by Norway on Finland will be answered.', ['Norway -attacked-> Finland (possible)']);
  check('Olga Weber denied any meeting with Kenji Ito.', ['Weber -met-with-> Ito (negated)']);
});

test('pressure, requests and warnings are as far as the verb that makes them', () => {
  const urged = (status: string): string[] => [`Norway -urged-> Finland${status}`];
  check('Norway put pressure on Finland to leave.', urged(''));
  check('Norway may put pressure on Finland to leave.', urged(' (possible)'));
  check('Norway will issue an appeal to Finland to leave.', urged(' (planned)'));
  check('Norway has not made a request to Finland for help.', urged(' (negated)'));
  check('Any request by Norway to Finland for aid would be considered.', urged(' (possible)'));
  check('Norway did not make threats against Finland.', ['Norway -threatened-> Finland (negated)']);
  check('“I want to express my gratitude to Kenji Ito,” said Olga Weber.', ['Weber -supported-> Ito']);
});

test('what was not quite done, what would have been, what is known or only pretended', () => {
  check('Olga Weber nearly visited Oslo.', visited(' (negated)'));
  check('Olga Weber almost certainly visited Oslo.', visited(''));
  check('Had Olga Weber visited Oslo, the talks would have gone on.', visited(' (negated)'));
  check('Olga Weber had visited Oslo, and the talks went on.', visited(''));
  check('Olga Weber left before she could meet Kenji Ito.', ['Weber -met-with-> Ito (negated)']);
  check('Olga Weber stayed at home rather than visit Oslo.', visited(' (negated)'));
  check('Norway did not know that Finland attacked Japan.', ['Finland -attacked-> Japan']);
  check('Norway does not know whether Finland attacked Japan.', ['Finland -attacked-> Japan (possible)']);
  check('Olga Weber pretended to support Kenji Ito.', ['Weber -supported-> Ito (negated)']);
});

test('what somebody comes for lies ahead, and trying to persuade is asking', () => {
  check('Olga Weber had come to meet Kenji Ito.', ['Weber -met-with-> Ito (planned)']);
  check('Olga Weber came to support Kenji Ito.', ['Weber -supported-> Ito']);
  check('Olga Weber stopped to meet Kenji Ito.', ['Weber -met-with-> Ito']);
  check('Olga Weber is planning on visiting Oslo.', visited(' (planned)'));
  check('Norway has been trying for years to persuade Finland to give up its arms.', [
    'Norway -urged-> Finland',
  ]);
  check('Norway tried to attack Finland.', ['Norway -attacked-> Finland (possible)']);
  check('Norway did not try to persuade Finland to leave.', ['Norway -urged-> Finland (negated)']);
  check('Norway will try to persuade Finland to leave.', ['Norway -urged-> Finland (planned)']);
  check('The charge stems from allegations Norway tried to persuade Finland to leave.', [
    'Norway -urged-> Finland (possible)',
  ]);
});
