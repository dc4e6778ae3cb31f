/** What one asks, blames, refuses and threatens the other with, in the constructions of the news. */
import { test } from 'node:test';
import { check } from '../extracted.js';

type Row = readonly [sentence: string, ...facts: string[]];

function rows(title: string, table: readonly Row[]): void {
  test(title, () => {
    for (const [sentence, ...facts] of table) check(sentence, facts);
  });
}

rows('blame, protest and criticism', [
  ['Norway blamed the delay on Japan.', 'Norway -criticized-> Japan'],
  ['Olga Weber took aim at Japan.', 'Weber -criticized-> Japan'],
  ['Norway lodged a protest with Japan over the launch.', 'Norway -criticized-> Japan'],
  ['Norway protested to Japan over the launch.', 'Norway -criticized-> Japan'],
  ['Norway summoned the Japanese ambassador over the arrests.', 'Norway -criticized-> Japan'],
  ["Norway summoned Japan's ambassador in Oslo to protest the arrests.", 'Norway -criticized-> Japan'],
  ['Japan drew criticism from Norway.', 'Norway -criticized-> Japan'],
  ['Japan came under fire from Norway over the arrests.', 'Norway -criticized-> Japan'],
  [
    'Japan faced criticism from Norway and Finland.',
    'Finland -criticized-> Japan',
    'Norway -criticized-> Japan',
  ],
  ['Norwegian accusations against Japan were false.', 'Norway -criticized-> Japan'],
  ['Norway said Japan was to blame for the crash.', 'Norway -criticized-> Japan'],
  ['Norway said Japan was responsible for the attack.', 'Norway -criticized-> Japan'],
  ['Norway held Japan responsible for the attack.', 'Norway -criticized-> Japan'],
  ['Norway holds Japan responsible for the deaths.', 'Norway -criticized-> Japan'],
  ['Norway said Japan was behind the attack.', 'Norway -criticized-> Japan'],
  ['Olga Weber described Japan as a terrorist state.', 'Weber -criticized-> Japan'],
  [
    'Norway and Japan accused each other of violating the truce.',
    'Japan -criticized-> Norway',
    'Norway -criticized-> Japan',
  ],
  ['Norway and Japan traded accusations.', 'Japan -criticized-> Norway', 'Norway -criticized-> Japan'],
  ['Norway delivered a rebuke to Japan.', 'Norway -criticized-> Japan'],
  ['Norway expressed outrage at Japan.', 'Norway -criticized-> Japan'],
  ['Olga Weber alleged Japanese involvement.', 'Weber -criticized-> Japan'],
  ['Norway claimed that Japan had violated the truce.', 'Norway -criticized-> Japan'],
  ['Olga Weber said Japan had violated the truce.', 'Weber -criticized-> Japan'],
  ['Norway charged that Japan had broken the treaty.', 'Norway -criticized-> Japan'],
  ["Olga Weber attacked Kenji Ito's record.", 'Weber -criticized-> Ito'],
  ['Olga Weber, a critic of Kenji Ito, left the country.', 'Weber -criticized-> Ito'],
  ['"We condemn the aggression by Japan," Olga Weber said.', 'Weber -criticized-> Japan'],
  [
    '"We strongly condemn Japan\'s attack on Finland," Olga Weber said.',
    'Japan -attacked-> Finland',
    'Weber -criticized-> Japan',
  ],
  ['Norway pointed the finger at Japan.', 'Norway -criticized-> Japan'],
  ["Norway expressed dismay over Japan's decision.", 'Norway -criticized-> Japan'],
  ['Norway expressed anger at Japanese policies.', 'Norway -criticized-> Japan'],
  ['European Union leaders criticized Turkey for drilling.', 'Union -criticized-> Turkey'],
  ['Hamas leaders accused Israel of breaking the truce.', 'Hamas -criticized-> Israel'],
]);

rows('requests, calls and pressure', [
  ['Norway asked Japan for help.', 'Norway -urged-> Japan'],
  ['Norway is pressing the rest of NATO to send arms.', 'Norway -urged-> NATO'],
  ['Norway put pressure on Japan to open its ports.', 'Norway -urged-> Japan'],
  ['Norway stepped up pressure on Japan to open its ports.', 'Norway -urged-> Japan'],
  ['Japan is under pressure from Norway to open its ports.', 'Norway -urged-> Japan'],
  ['Japan came under Norwegian pressure to open its ports.', 'Norway -urged-> Japan'],
  ['Norwegian pressure on Japan grew.', 'Norway -urged-> Japan'],
  ['Olga Weber renewed calls on Japan to free the men.', 'Weber -urged-> Japan'],
  ['Calls by Norway for Japan to withdraw went unheard.', 'Norway -urged-> Japan'],
  ["Norway's call on Japan to withdraw went unheard.", 'Norway -urged-> Japan'],
  ['Olga Weber made an appeal to Japan to withdraw.', 'Weber -urged-> Japan'],
  ['Olga Weber appealed to Japan for help.', 'Weber -urged-> Japan'],
  ['Norway sought help from Japan.', 'Norway -urged-> Japan'],
  ['Norway insisted that Japan withdraw.', 'Norway -urged-> Japan'],
  ['Norway issued a warning to Japan.', 'Norway -urged-> Japan'],
  ['"We urge Japan to withdraw," Olga Weber said.', 'Weber -urged-> Japan'],
  ['"We call on Japan to withdraw," Olga Weber said.', 'Weber -urged-> Japan'],
  ['Olga Weber repeated her call for Japan to withdraw.', 'Weber -urged-> Japan'],
  ['Norway gave Japan an ultimatum.', 'Norway -threatened-> Japan'],
  ['Norway persuaded Japan to sign.', 'Norway -urged-> Japan'],
]);

rows('refusals', [
  ['Japan rejected calls from Norway to withdraw.', 'Japan -rejected-> Norway', 'Norway -urged-> Japan'],
  ["Japan rejected Norway's call to withdraw.", 'Japan -rejected-> Norway', 'Norway -urged-> Japan'],
  ['Japan refused to accept Norway.', 'Japan -rejected-> Norway'],
  ['Japan refused to talk to Norway.', 'Japan -rejected-> Norway'],
  ['Japan refused to negotiate with Norway.', 'Japan -rejected-> Norway'],
  ["Japan is opposed to Norway's plan.", 'Japan -rejected-> Norway'],
  ['Olga Weber defied Kenji Ito.', 'Weber -rejected-> Ito'],
  ['Japan said no to Norway.', 'Japan -rejected-> Norway'],
  ['"We reject Norway\'s proposal," Olga Weber said.', 'Weber -rejected-> Norway'],
]);

rows('threats', [
  [
    'Norway threatened to impose sanctions on Japan.',
    'Norway -sanctioned-> Japan (possible)',
    'Norway -threatened-> Japan',
  ],
  ["Norway's threats against Japan are serious.", 'Norway -threatened-> Japan'],
  ['Norwegian threats to invade Japan are serious.', 'Norway -threatened-> Japan'],
  ['Norway vowed to retaliate against Japan.', 'Norway -threatened-> Japan'],
  ['Norway vowed revenge on Japan.', 'Norway -threatened-> Japan'],
  ['Norway promised retaliation against Japan.', 'Norway -threatened-> Japan'],
  [
    'Norway warned it would attack Japan.',
    'Norway -attacked-> Japan (possible)',
    'Norway -threatened-> Japan',
  ],
  ['Norway threatened retaliation against Japan.', 'Norway -threatened-> Japan'],
  ['"If Japan attacks, we will destroy Japan," Olga Weber said.', 'Weber -threatened-> Japan'],
  [
    'Norway threatened to sever ties with Japan.',
    'Norway -sanctioned-> Japan (possible)',
    'Norway -threatened-> Japan',
  ],
  ['Norway threatened to leave NATO.'],
]);

rows('what only looks like a dispute', [
  ['Germany condemned the killing of Olga Weber.'],
  ['Germany rejected criticism of Japan.'],
  ['Germany denounced the arrest of Olga Weber.'],
  ['Germany met the demands of Japan.'],
  ['Olga Weber made a phone call to Kenji Ito.'],
  ['Greenpeace filed a complaint with Norway.'],
  ['Greenpeace protested to NATO.'],
  ['Norway threatened to abandon NATO.'],
]);

rows('one thing after the other', [
  [
    'Kenji Ito still refuses to accept Sweden and has accused Norway of lying.',
    'Ito -rejected-> Sweden',
    'Ito -criticized-> Norway',
  ],
  ['Norway encouraged allies such as Japan to join.', 'Norway -urged-> Japan'],
]);

rows('papers speak for their authors', [
  ['A report by Greenpeace urges Japan to act.', 'Greenpeace -urged-> Japan'],
  ['A NATO statement called on Japan to act.', 'NATO -urged-> Japan'],
  ['A United Nations report accused Japan of torture.', 'Nations -criticized-> Japan'],
  ['Olga Weber said Kenji Ito was staging a coup.', 'Weber -criticized-> Ito'],
  ['Olga Weber rejected an ultimatum from Japan.', 'Japan -threatened-> Weber', 'Weber -rejected-> Japan'],
]);

rows('disputes as agencies word them', [
  ['Norway attributed the bombing to Hezbollah.', 'Norway -criticized-> Hezbollah'],
  ['Olga Weber said Kenji Ito was a liar.', 'Weber -criticized-> Ito'],
  [`Olga Weber called Kenji Ito's plan "lousy".`, 'Weber -criticized-> Ito'],
  ["Norway questioned Finland's commitment to peace.", 'Norway -criticized-> Finland'],
  ['Norway called on Finland, which has closed its border, to open it.', 'Norway -urged-> Finland'],
  ['"I reject the results announced by the Ministry of Trade," Olga Weber said.', 'Weber -rejected-> Trade'],
  ['Norway vetoed a resolution sponsored by Finland.', 'Norway -rejected-> Finland'],
  ['Norway has refused to allow UN forces to enter the country.', 'Norway -rejected-> Nations'],
  ['Norway rebuffed troops from Finland.'],
  ['Olga Weber threatened war with Japan.', 'Weber -threatened-> Japan'],
  ['Norway threatened retaliation if Finland attacks.', 'Norway -threatened-> Finland'],
  ["Norway has vowed to respond to Finland's attack.", 'Norway -threatened-> Finland'],
  [
    'Norway condemned the airstrikes that the Finnish military carried out against Hezbollah.',
    'Norway -criticized-> military',
    'military -attacked-> Hezbollah',
  ],
  ['Norway gave Finland until Monday to pay.', 'Norway -threatened-> Finland'],
  ['Norway called for more weapons from Finland.', 'Norway -urged-> Finland'],
  ["Norway asked for Finland's help.", 'Norway -urged-> Finland'],
  ['Norway told Finland to stop.', 'Norway -urged-> Finland'],
  ['Norway denounced what it called brutal Finnish attacks.', 'Norway -criticized-> Finland'],
  ["Olga Weber said Finland's move was a provocation.", 'Weber -criticized-> Finland'],
  ['Olga Weber said the attack by Finland was unacceptable.', 'Weber -criticized-> Finland'],
  ['Olga Weber condemned the actions of the Norwegian government.', 'Weber -criticized-> Norway'],
  [
    'Norway presented a strong protest to the Finnish ambassador over the attack.',
    'Norway -criticized-> Finland',
  ],
  ['Olga Weber spoke out against Kenji Ito.', 'Weber -criticized-> Ito'],
  ["Norway's opposition to a Finnish bid surprised Japan.", 'Norway -rejected-> Finland'],
  ['The United Nations said that Norway had committed genocide.', 'Nations -criticized-> Norway'],
  ['Norway invited Kenji Ito to a summit in Oslo.', 'Norway -urged-> Ito'],
  [
    'Norway warned Finland against launching attacks, saying they would be unacceptable.',
    'Norway -urged-> Finland',
  ],
  ['Norway ruled out talks with Hezbollah.', 'Norway -rejected-> Hezbollah'],
  ['Norway voted against the resolution proposed by Finland.', 'Norway -rejected-> Finland'],
  ['Norway urged restraint from Finland and Japan.', 'Norway -urged-> Finland', 'Norway -urged-> Japan'],
  ["Norway strongly objected to Finland's display of the pilot.", 'Norway -criticized-> Finland'],
  ['"We deplore what Norway did," Olga Weber said.', 'Weber -criticized-> Norway'],
  ['Norway rejected claims of fraud by Olga Weber.', 'Norway -rejected-> Weber'],
  ['Norway has requested Finnish assistance.', 'Norway -urged-> Finland'],
  ["Norway's military rulers accused Finland of lying.", 'Norway -criticized-> Finland'],
  [
    'Norway severed ties with Finland, accusing it of supporting Hezbollah.',
    'Finland -supported-> Hezbollah (possible)',
    'Norway -criticized-> Finland',
    'Norway -sanctioned-> Finland',
  ],
  ['Olga Weber expressed her concerns to Kenji Ito about the war.'],
]);
