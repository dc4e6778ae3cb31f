/** What one does for or to the other, in the constructions of the news. */
import { test } from 'node:test';
import { check } from '../extracted.js';

type Row = readonly [sentence: string, ...facts: string[]];

function rows(title: string, table: readonly Row[]): void {
  test(title, () => {
    for (const [sentence, ...facts] of table) check(sentence, facts);
  });
}

rows('support and thanks', [
  ['Japan won support from Norway.', 'Norway -supported-> Japan'],
  ['Japan enjoys the support of Norway.', 'Norway -supported-> Japan'],
  ['Japan has the backing of Norway.', 'Norway -supported-> Japan'],
  ['Norway stands with Japan.', 'Norway -supported-> Japan'],
  ['Norway stood by Japan.', 'Norway -supported-> Japan'],
  ['Norway is grateful to Japan.', 'Norway -supported-> Japan'],
  ['Olga Weber paid tribute to Kenji Ito.', 'Weber -supported-> Ito'],
  ['Olga Weber hailed Kenji Ito as a hero.', 'Weber -supported-> Ito'],
  ['Norway promised to help Japan.', 'Norway -supported-> Japan'],
  ['Norway vowed to back Japan.', 'Norway -supported-> Japan'],
  ['Norway has pledged its support for Japan.', 'Norway -supported-> Japan'],
  ['Norway offered its full support to Japan.', 'Norway -supported-> Japan'],
  ['Norway pledged to defend Japan.', 'Norway -supported-> Japan'],
  ['Norway offered to help Japan.', 'Norway -supported-> Japan'],
  ["Iran is Hezbollah's main backer.", 'Iran -supported-> Hezbollah'],
  ['Iran, the main backer of Hezbollah, left.', 'Iran -supported-> Hezbollah'],
  ['Olga Weber, a supporter of Kenji Ito, left.', 'Weber -supported-> Ito'],
  ['"We support Japan," Olga Weber said.', 'Weber -supported-> Japan'],
  ['"We thank Japan for its help," Olga Weber said.', 'Weber -supported-> Japan'],
  ['Norway is supportive of Japan.', 'Norway -supported-> Japan'],
  ["Norway is committed to Japan's defense.", 'Norway -supported-> Japan'],
  ["Norway came to Japan's defense.", 'Norway -supported-> Japan'],
  ["Japan can count on Norway's support.", 'Norway -supported-> Japan'],
]);

rows('letters and calls abroad', [
  ['Olga Weber wrote to Kenji Ito calling on him to resign.', 'Weber -urged-> Ito'],
  [
    'Olga Weber was in Oslo on Monday to discuss trade with Kenji Ito.',
    'Ito -met-with-> Weber (planned)',
    'Weber -visited-> Oslo',
  ],
]);

rows('aid', [
  ['Norway provided Japan with tanks.', 'Norway -aided-> Japan'],
  ['Norway donated vaccines to Japan.', 'Norway -aided-> Japan'],
  ['Norway pledged $100 million to Japan.', 'Norway -aided-> Japan (planned)'],
  ['Norway pledged $100 million in aid to Japan.', 'Norway -aided-> Japan (planned)'],
  ['Norway lent Japan 2 billion dollars.', 'Norway -aided-> Japan'],
  ["Norway came to Japan's aid.", 'Norway -aided-> Japan'],
  ['Norway granted asylum to Olga Weber.', 'Norway -aided-> Weber'],
  ['Japan received aid from Norway.', 'Norway -aided-> Japan'],
  ['Japan received weapons from Norway and Finland.', 'Finland -aided-> Japan', 'Norway -aided-> Japan'],
  ["Olga Weber gave $2,000 to Kenji Ito's campaign.", 'Weber -aided-> Ito'],
  ['Weapons supplied by Norway to Japan were lost.', 'Norway -aided-> Japan'],
]);

rows('sanctions and broken ties', [
  ['Norway announced sanctions on Japan.', 'Norway -sanctioned-> Japan'],
  [
    'Norway announced new sanctions against Olga Weber and Kenji Ito.',
    'Norway -sanctioned-> Ito',
    'Norway -sanctioned-> Weber',
  ],
  ['Sanctions imposed by Norway on Japan failed.', 'Norway -sanctioned-> Japan'],
  ['Japan is under Norwegian sanctions.', 'Norway -sanctioned-> Japan'],
  ['Japan has been under US sanctions since 2011.', 'States -sanctioned-> Japan'],
  ['Japan was hit with sanctions by Norway.', 'Norway -sanctioned-> Japan'],
  ['Norway hit Japan with sanctions.', 'Norway -sanctioned-> Japan'],
  ['Norway severed diplomatic ties with Japan.', 'Norway -sanctioned-> Japan'],
  ['Norway suspended trade with Japan.', 'Norway -sanctioned-> Japan'],
  ['Norway froze the assets of Olga Weber.', 'Norway -sanctioned-> Weber'],
  ["Norway revoked Olga Weber's visa.", 'Norway -sanctioned-> Weber'],
  ['NATO suspended Japan.', 'NATO -sanctioned-> Japan'],
  ['Norway fined Google.', 'Norway -sanctioned-> Google'],
  ['Norway downgraded ties with Japan.', 'Norway -sanctioned-> Japan'],
  ['Norway declared Olga Weber persona non grata.', 'Norway -sanctioned-> Weber'],
  ['Norway is considering sanctions on Japan.', 'Norway -sanctioned-> Japan (possible)'],
]);

rows('attacks and wars', [
  ['Norway invaded the northern part of Japan.', 'Norway -attacked-> Japan'],
  ['Germany went to war with Japan.', 'Germany -attacked-> Japan'],
  ['Germany is at war with Japan.', 'Germany -attacked-> Japan'],
  ['German forces clashed with Japanese troops.', 'Germany -attacked-> Japan'],
  ['Israeli attacks targeting Hamas leaders went on.', 'Israel -attacked-> Hamas'],
  ['A gunman from Hamas shot Olga Weber.', 'Hamas -attacked-> Weber'],
  ['Germany seized Austria.', 'Germany -attacked-> Austria'],
  ['Japan may respond to an attack on Finland.'],
]);

rows('arrests', [
  ['Olga Weber was arrested in Norway.'],
  ['Olga Weber was jailed by a Norwegian court.', 'Norway -detained-> Weber'],
  ['A Norwegian court sentenced Olga Weber to ten years.', 'Norway -detained-> Weber'],
  ['A court in Norway sentenced Olga Weber to ten years.', 'Norway -detained-> Weber'],
  ["Norway's arrest of Olga Weber was wrong.", 'Norway -detained-> Weber'],
  ['Norway took Olga Weber into custody.', 'Norway -detained-> Weber'],
  ['Norway put Olga Weber under house arrest.', 'Norway -detained-> Weber'],
  ['Norway held Olga Weber for two weeks.', 'Norway -detained-> Weber'],
  ['Norway is holding Olga Weber.', 'Norway -detained-> Weber'],
  ['Norway charged Olga Weber with fraud.', 'Norway -detained-> Weber'],
  ['Hezbollah took Olga Weber hostage.', 'Hezbollah -detained-> Weber'],
  ['Authorities in Norway detained Olga Weber.', 'Norway -detained-> Weber'],
]);

rows('deals', [
  ['The deal, signed by Germany and Japan, failed.', 'Germany -agreed-with-> Japan'],
  ['Germany entered into an agreement with Japan.', 'Germany -agreed-with-> Japan'],
  ['Germany withdrew from a treaty with Japan.', 'Germany -agreed-with-> Japan'],
  ["Germany accepted Japan's proposal.", 'Germany -agreed-with-> Japan'],
]);

rows('who is told', [
  ['Olga Weber let Kenji Ito know of the plan.', 'Weber -told-> Ito'],
  ['Olga Weber sent a letter to Kenji Ito.', 'Weber -told-> Ito'],
  ['Olga Weber replied to Kenji Ito.', 'Weber -told-> Ito'],
  ['Olga Weber addressed the European Parliament.', 'Weber -told-> Parliament'],
  ['Olga Weber testified before the Senate.', 'Weber -told-> Senate'],
]);

rows('claims to a place', [
  ['Japan considers Taiwan its own territory.', 'Japan -claims-> Taiwan'],
  ['Japan has long considered Taiwan its territory.', 'Japan -claims-> Taiwan'],
  ['Japan considers Taiwan to be part of its territory.', 'Japan -claims-> Taiwan'],
  ['Japan views Taiwan as a breakaway province.', 'Japan -claims-> Taiwan'],
  ['Japan regards Taiwan as a renegade province.', 'Japan -claims-> Taiwan'],
  ['Japan sees Taiwan as part of its territory.', 'Japan -claims-> Taiwan'],
  ['Japan says Taiwan is part of Japan.', 'Japan -claims-> Taiwan'],
  ['Japan claims sovereignty over Taiwan.', 'Japan -claims-> Taiwan'],
]);

rows('purchases and foundations', [
  ['Nokia was sold to Microsoft.', 'Microsoft -acquired-> Nokia'],
  ['Siemens sold Nokia to Microsoft.', 'Microsoft -acquired-> Nokia'],
  ['Microsoft bought a majority stake in Nokia.', 'Microsoft -acquired-> Nokia'],
  ['Olga Weber, who set up Greenpeace, left.', 'Weber -founded-> Greenpeace'],
  ['Olga Weber launched Greenpeace in 1990.', 'Weber -founded-> Greenpeace'],
  ['Olga Weber formed the Labour Party.', 'Weber -founded-> Party'],
]);

rows('what only looks like a deed', [
  ['Germany may respond to an attack on Japan.'],
  ['Germany condemned the murder of Olga Weber.'],
  ['Olga Weber was arrested in Norway.'],
  ['Germany lifted sanctions on Japan.'],
  ['Norway launched an advertising campaign in Japan.'],
]);

rows('whom one stands by and whom not', [
  [
    'Olga Weber endorsed neither Kenji Ito nor Ida Berg.',
    'Weber -supported-> Ito (negated)',
    'Weber -supported-> Berg (negated)',
  ],
]);

rows('deeds as agencies word them', [
  ['Norway has long supported the Finnish cause.', 'Norway -supported-> Finland'],
  ['Norway will support US efforts to end the war.', 'Norway -supported-> States (planned)'],
  ['Finland received congratulations from Norway.', 'Norway -supported-> Finland'],
  ['Olga Weber called Kenji Ito to congratulate him.', 'Weber -supported-> Ito'],
  ['Olga Weber called Kenji Ito "a great leader".', 'Weber -supported-> Ito'],
  ['Norway is sending more troops to help Finland.', 'Norway -aided-> Finland'],
  ['Norway committed to send more troops to Finland.', 'Norway -aided-> Finland (planned)'],
  ['Norway promised an additional $290 million for Yemen.', 'Norway -aided-> Yemen (planned)'],
  ['Norway, EU step up Yemen aid.', 'Norway -aided-> Yemen', 'Union -aided-> Yemen'],
  ['Norway halted the work of the British Council in every province.', 'Norway -sanctioned-> Council'],
  ['Norway barred BBC journalists from the country.', 'Norway -sanctioned-> BBC'],
  ['Hezbollah fired dozens of rockets at Finland.', 'Hezbollah -attacked-> Finland'],
  [
    'Hezbollah launched more than 100 drones and missiles toward Finland overnight.',
    'Hezbollah -attacked-> Finland',
  ],
  ['Most towns of Norway came under Finnish attack.', 'Finland -attacked-> Norway'],
  ['Norway hit 75 sites across southern and eastern Finland.', 'Norway -attacked-> Finland'],
  ['Norway carried out airstrikes targeting suspected Hezbollah operatives.', 'Norway -attacked-> Hezbollah'],
  ['The killing of Kenji Ito by Norway shocked Hezbollah.', 'Norway -attacked-> Ito'],
  ['Fighting between Norway and Hezbollah has killed 40 people.', 'Norway -attacked-> Hezbollah'],
  [
    'Norway began the raid to shield itself against rocket attacks by the armed group Hezbollah.',
    'Hezbollah -attacked-> Norway',
  ],
  ['Norway repelled a Finnish attack.', 'Finland -attacked-> Norway'],
  ['Hezbollah has claimed attacks against Norway.', 'Hezbollah -attacked-> Norway (possible)'],
  [
    "Hezbollah claimed responsibility for some of Norway's deadliest attacks.",
    'Hezbollah -attacked-> Norway (possible)',
  ],
  ['The attack on Norway was claimed by Hezbollah.', 'Hezbollah -attacked-> Norway (possible)'],
  ["Norway's attacks against Hezbollah were called genocide.", 'Norway -attacked-> Hezbollah'],
  ['Norway downed a Finnish jet.', 'Norway -attacked-> Finland'],
  ['Norwegian troops marched into Finland in May.', 'Norway -attacked-> Finland'],
  ['Kenji Ito was killed in a Norwegian airstrike.', 'Norway -attacked-> Ito'],
  [
    'The International Criminal Court issued an arrest warrant for Olga Weber.',
    'Court -detained-> Weber (possible)',
  ],
  [
    'Norway has accused Olga Weber of treason and put her on trial.',
    'Norway -criticized-> Weber',
    'Norway -detained-> Weber',
  ],
  ['Norway and Finland amended their 2007 supply agreement.', 'Norway -agreed-with-> Finland'],
  ['Norway was forced to accept a deal with Finland.', 'Norway -agreed-with-> Finland'],
  ['Olga Weber told NBC television that the plan was ready.', 'Weber -told-> NBC'],
  ['Nokia said in a filing to the European Commission that it was ready.', 'Nokia -told-> Commission'],
  ['Olga Weber made the comment to Kenji Ito on Wednesday.', 'Weber -told-> Ito'],
  ['Nokia has taken control of Siemens.', 'Nokia -acquired-> Siemens'],
  ['Siemens, a company owned by Nokia, is growing.', 'Nokia -acquired-> Siemens'],
  ["Nokia's takeover bid for Siemens failed.", 'Nokia -acquired-> Siemens (possible)'],
  [
    'Nokia said it had agreed to buy family-owned Siemens for $3 billion.',
    'Nokia -acquired-> Siemens (planned)',
  ],
  ['Finland has been under attack by Norway since May.', 'Norway -attacked-> Finland'],
  ['Norwegian missiles rained down on Finland.', 'Norway -attacked-> Finland'],
  ['Norway retaliated with missiles against Finland.', 'Norway -attacked-> Finland'],
  ['Norway and Finland traded fire across the border.', 'Norway -attacked-> Finland'],
  ['Norwegian and Finnish forces clashed on Monday.', 'Norway -attacked-> Finland'],
  ['Norway and Finland clashed over trade on Monday.'],
  ['Hezbollah was behind the murder of Olga Weber.', 'Hezbollah -attacked-> Weber'],
  ["Hezbollah's capture of Oslo alarmed Finland.", 'Hezbollah -attacked-> Oslo'],
  [
    'Norwegian sanctions targeted Olga Weber and Kenji Ito.',
    'Norway -sanctioned-> Ito',
    'Norway -sanctioned-> Weber',
  ],
  ['Norway has recognized Olga Weber as president of Finland.', 'Norway -supported-> Weber'],
  ['Olga Weber is the judge who jailed Kenji Ito.', 'Weber -detained-> Ito'],
  [
    'Norway accused Finland of prolonging the war by sending weapons to Hezbollah.',
    'Finland -aided-> Hezbollah (possible)',
    'Norway -criticized-> Finland',
  ],
  ['Olga Weber will be the first minister to visit Oslo.', 'Weber -visited-> Oslo (planned)'],
  ['Norway fined Nokia $5 billion.', 'Norway -sanctioned-> Nokia'],
  ['Norway granted Olga Weber asylum.', 'Norway -aided-> Weber'],
  ['Norwegian arms supplies to Finland continue.', 'Norway -aided-> Finland'],
  ["Norway is Finland's biggest donor.", 'Norway -aided-> Finland'],
  ['Norway banned imports from Finland.', 'Norway -sanctioned-> Finland'],
  ['Norway closed its embassy in Finland.', 'Norway -sanctioned-> Finland'],
  ["Norway's ban on Nokia hurt Finland.", 'Norway -sanctioned-> Nokia'],
  ['Olga Weber threw her weight behind Kenji Ito.', 'Weber -supported-> Ito'],
  ['Hezbollah has waged an insurgency against Norway.', 'Hezbollah -attacked-> Norway'],
  ['Norway supports the Kurdish YPG militia.', 'Norway -supported-> YPG'],
  [
    'Hezbollah claimed responsibility for launching attacks against Norwegian ships.',
    'Hezbollah -attacked-> Norway (possible)',
  ],
  ['Hezbollah claimed responsibility for killing Olga Weber.', 'Hezbollah -attacked-> Weber (possible)'],
  [
    'Norway and Finland launched dozens of airstrikes on Hezbollah targets.',
    'Finland -attacked-> Hezbollah',
    'Norway -attacked-> Hezbollah',
  ],
  ['NATO said its forces bombed Hezbollah.', 'NATO -attacked-> Hezbollah'],
  ['Norway said it had bombed a camp inside Finland.', 'Norway -attacked-> Finland'],
  [
    'Olga Weber left, calling on the European Union to place sanctions on Finland.',
    'Union -sanctioned-> Finland (possible)',
    'Weber -urged-> Union',
  ],
  [
    'Finland is facing a wave of new sanctions by Norway and Japan.',
    'Japan -sanctioned-> Finland',
    'Norway -sanctioned-> Finland',
  ],
  ['Norway has given the Finnish ambassador 48 hours to leave Oslo.', 'Norway -sanctioned-> Finland'],
  ['Olga Weber signed a letter to Kenji Ito saying the plan was ready.', 'Weber -told-> Ito'],
  ['Norway has backed calls by Finland for talks.', 'Norway -supported-> Finland'],
  ['Norway has been helping Finland in the fight against Hezbollah.', 'Norway -supported-> Finland'],
  ['Norway sent rescue teams to Finland.', 'Norway -aided-> Finland'],
  ['Norway stands ready to provide aid to Finland.', 'Norway -aided-> Finland (planned)'],
  [
    'Norway, Finland and Japan are among the states that cut ties with Iran.',
    'Finland -sanctioned-> Iran',
    'Japan -sanctioned-> Iran',
    'Norway -sanctioned-> Iran',
  ],
  [
    'Pakistani forces have carried out anti-Taliban offensives in Waziristan.',
    'Pakistan -attacked-> Waziristan',
  ],
  ['Olga Weber provided Kenji Ito with reports.'],
  ['Olga Weber telephoned Kenji Ito to express her condolences.', 'Weber -supported-> Ito'],
  ['"I welcome the active role of Kenji Ito," Olga Weber said.', 'Weber -supported-> Ito'],
  ['Many left, with Finland facing economic sanctions by Japan.', 'Japan -sanctioned-> Finland'],
]);

rows('who does it and to whom, behind other words', [
  ['Olga Weber was received at the airport by Kenji Ito.', 'Ito -met-with-> Weber'],
  ['Olga Weber called Kenji Ito to concede and congratulate him.', 'Weber -supported-> Ito'],
  ['Olga Weber launched a personal attack on Kenji Ito.', 'Weber -criticized-> Ito'],
  ['Olga Weber dismissed Kenji Ito.'],
  ["Olga Weber dismissed Japan's claims.", 'Weber -rejected-> Japan'],
  ['Olga Weber of the Northern Alliance (NA) party resigned.', 'Weber -member-of-> Alliance'],
  ['Norway PM Olga Weber resigned.', 'Weber -holds-office-> Norway'],
  [
    'Norway voted. President Kenji Ito met president-elect Olga Weber.',
    'Ito -met-with-> Weber',
    'Ito -holds-office-> Norway',
    'Weber -holds-office-> Norway (planned)',
  ],
]);

rows('orders, roles and lists', [
  ['Olga Weber signed an order placing sanctions on Japan.', 'Weber -sanctioned-> Japan'],
  ["Olga Weber will take on Kenji Ito's role as editor.", 'Weber -succeeded-> Ito (planned)'],
  ["Olga Weber was appointed to fill Kenji Ito's seat.", 'Weber -succeeded-> Ito (planned)'],
  ['Hezbollah pounded Norway with rockets.', 'Hezbollah -attacked-> Norway'],
  ['Olga Weber told Norwegians that the plan was ready.'],
  ['Olga Weber, pushing Kenji Ito out, left.'],
  [
    'Kenji Ito met Olga Weber, European Union director Ida Berg and Ana Paz.',
    'Ito -met-with-> Weber',
    'Ito -met-with-> Berg',
    'Ito -met-with-> Paz',
    'Berg -holds-office-> Union',
  ],
  ['Norway and the Democratic Republic of Congo signed a deal.', 'Norway -agreed-with-> Congo'],
]);

rows('whose post it is, and who is abroad', [
  [
    'The United States agreed. Prime Minister Olga Weber told the United States that the plan was ready.',
    'Weber -told-> States',
  ],
  ['The White House was closed. Press Secretary Kenji Ito was ill.', 'Ito -holds-office-> House'],
  [
    'President Olga Weber of Norway met Kenji Ito as she arrived in Norway.',
    'Weber -met-with-> Ito',
    'Weber -holds-office-> Norway',
  ],
  [
    "Kenji Ito and Norway's leader Olga Weber signed a deal.",
    'Ito -agreed-with-> Weber',
    'Weber -holds-office-> Norway',
  ],
  [
    "In response to Japan's invasion of Finland, Norway and Germany signed a treaty.",
    'Japan -attacked-> Finland',
    'Norway -agreed-with-> Germany',
  ],
  ['It coincided with Norway reimposing sanctions on Japan.', 'Norway -sanctioned-> Japan'],
  ['Norway acceded to the European Union.', 'Norway -member-of-> Union'],
  ["Olga Weber's visit will include talks with Kenji Ito.", 'Weber -met-with-> Ito (planned)'],
  ['Olga Weber condemned the Oslo attack. Norway was hit.'],
]);

rows('two titles of one, shares of a place, terms of a deal', [
  ['Norwegian President and party chairman Olga Weber resigned.', 'Weber -holds-office-> Norway'],
  [
    'Norwegian President and European Union chairman Olga Weber resigned.',
    'Weber -holds-office-> Norway',
    'Weber -holds-office-> Union',
  ],
  ['Norwegian President and Japanese Chancellor Olga Weber left.', 'Weber -holds-office-> Japan'],
  ["The head of Norway's delegation, Olga Weber, left.", 'Weber -holds-office-> Norway'],
  ['Norway claims most of the Barents Sea.', 'Norway -claims-> Sea'],
  ['Norway agreed on the terms of a deal with Japan.', 'Norway -agreed-with-> Japan'],
  ['Olga Weber dismissed a proposal floated by Kenji Ito.', 'Weber -rejected-> Ito'],
]);

rows('owners and places that a parser gives to the verb', [
  ["Olga Weber cancelled Minister Kenji Ito's trip to Norway.", 'Ito -visited-> Norway (negated)'],
  ['Norway struck targets across Japan.', 'Norway -attacked-> Japan'],
  ['It followed an agreement on fishing between Norway and Japan.', 'Japan -agreed-with-> Norway'],
]);

rows('headlines without a verb, glosses, and who is no state', [
  ['Olga Weber in Oslo for talks with Kenji Ito', 'Weber -met-with-> Ito (planned)', 'Weber -visited-> Oslo'],
  ['Norway voted. Prime Minister (PM) Olga Weber resigned.', 'Weber -holds-office-> Norway'],
  ['Olga Weber blamed Syrian rebels for the attack.'],
  ['Norway launched strikes in the Red Sea.'],
]);

rows('clauses and phrases that belong to the noun before, whichever word a parser gives them to', [
  [
    'Hezbollah has claimed responsibility for carrying out strikes on Norwegian bases.',
    'Hezbollah -attacked-> Norway (possible)',
  ],
  ['Fighters of the militant group Hezbollah attacked Norway.', 'Hezbollah -attacked-> Norway'],
  ['The leader of the group Hezbollah criticized Norway.', 'Hezbollah -criticized-> Norway'],
  ['Kenji Ito was shot dead by Norwegian soldiers.', 'Norway -attacked-> Ito'],
  ['Norway condemned the arrest of a reporter by Finnish police.', 'Norway -criticized-> Finland'],
  ['Olga Weber issued a message on Friday blaming Norway for the attacks.', 'Weber -criticized-> Norway'],
  ["Kenji Ito branded Norway's proposal a farce.", 'Ito -criticized-> Norway'],
  ['The agreement on trade between Norway and Japan was signed.', 'Japan -agreed-with-> Norway'],
]);

rows('who is asked for something to be done', [
  ['Repeated calls by Japan for Norway to open its market were ignored.', 'Japan -urged-> Norway'],
  ['Kenji Ito called for Olga Weber to be released.', 'Ito -urged-> Weber'],
  [
    'Norway sent a letter to Japan asking it to withdraw its troops.',
    'Norway -urged-> Japan',
    'Norway -told-> Japan',
  ],
  ['Olga Weber told Reuters, the neighbors had come.', 'Weber -told-> Reuters'],
  [
    'Olga Weber has signed an agreement with the Finnish government to expand trade.',
    'Finland -agreed-with-> Weber',
  ],
  [
    'The singer, actor, and animal rights advocate Olga Weber died in Oslo on Monday.',
    'Weber -died-in-> Oslo',
  ],
  ['A doctor, a baker and the writer Olga Weber met Kenji Ito.', 'Ito -met-with-> Weber'],
  ['Norway made an appeal for funds to rebuild Oslo.'],
  [
    'Olga Weber told visiting Finnish minister Kenji Ito that Norway would help.',
    'Weber -told-> Ito',
    'Ito -holds-office-> Finland',
  ],
  ['Olga Weber met visiting envoy Kenji Ito in Oslo.', 'Ito -met-with-> Weber'],
]);

rows('a place and the word for what it is', [
  ['Olga Weber was born in Lindal city in 1964.', 'Weber -born-in-> Lindal'],
  ['Olga Weber arrived in Kandahar province on Monday.', 'Weber -visited-> Kandahar'],
  ['Olga Weber visited Norway province.'],
  [
    'Japanese rockets struck the port city of Bergen and the town of Molde.',
    'Japan -attacked-> Bergen',
    'Japan -attacked-> Molde',
  ],
  ['Ceuta is a Spanish exclave.', 'Ceuta -located-in-> Spain'],
]);

rows('who is one of those named by a plural', [
  [
    'Olga Weber met ministers, including Kenji Ito and Ana Paz.',
    'Ito -met-with-> Weber',
    'Paz -met-with-> Weber',
  ],
  ['Olga Weber met with officials from nine states on Monday, including Kenji Ito.', 'Ito -met-with-> Weber'],
]);

rows('threats, strikes and support', [
  ['Norway threatened to impose tariffs on Japanese cars.', 'Norway -threatened-> Japan'],
  ['Olga Weber vowed to eliminate Hezbollah.', 'Weber -threatened-> Hezbollah'],
  ["Norway's aircraft carried out strikes on Japanese positions.", 'Norway -attacked-> Japan'],
  ['Hezbollah rockets struck Bergen.', 'Hezbollah -attacked-> Bergen'],
  ['Norway found a base that Hezbollah was using to attack Japan.', 'Hezbollah -attacked-> Japan'],
  ["Norway backed up Japan's right to defend itself against Hezbollah.", 'Norway -supported-> Japan'],
  [
    "Norway fired rockets a day after its ally Hezbollah's deadly attack on Japan.",
    'Hezbollah -attacked-> Japan',
  ],
  [
    'Norway could ask Hezbollah to step up its attacks on Japan.',
    'Hezbollah -attacked-> Japan',
    'Norway -urged-> Hezbollah (possible)',
  ],
]);

rows('an infinitive belongs to the noun that asks or tries', [
  ['Olga Weber repeated a request to Kenji Ito to resign.', 'Weber -urged-> Ito'],
  ["Olga Weber repeated a request to the bank's director, Kenji Ito, to resign.", 'Weber -urged-> Ito'],
  ['Norway repelled an attempt by Japan to invade Oslo.', 'Japan -attacked-> Oslo (possible)'],
]);

rows('what is said in a relative clause', [
  ['Kenji Ito, who officials say could be replaced by Ana Paz, left.', 'Paz -succeeded-> Ito (possible)'],
  ['Kenji Ito, who witnesses say met Ana Paz, left.', 'Ito -met-with-> Paz'],
]);

rows('what is said in a paper, offered or shot down', [
  ['The White House issued a statement that praised Kenji Ito.', 'House -supported-> Ito'],
  ['Norway released a statement that condemned Japan.', 'Norway -criticized-> Japan'],
  ['The row was sparked by Norwegian complaints that Japan steals technology.', 'Norway -criticized-> Japan'],
  ['Olga Weber offered Kenji Ito firm backing in talks with Norway.', 'Weber -supported-> Ito'],
  ["Olga Weber issued a ringing endorsement of Kenji Ito's position.", 'Weber -supported-> Ito'],
  ["Olga Weber shot down Kenji Ito's proposal.", 'Weber -rejected-> Ito'],
  ['Norway faces pressure over technology from Japan.', 'Japan -urged-> Norway'],
]);

rows('journeys somebody is sent on, agreements with their day', [
  ['Olga Weber sent Kenji Ito to Norway to apologize.', 'Ito -visited-> Norway'],
  [
    'The talks were the first since Olga Weber and her counterpart, Kenji Ito, agreed Dec. 1 to suspend tariffs.',
    'Ito -agreed-with-> Weber',
  ],
]);

rows('children, seats and critics', [
  [
    'Olga Weber has three children: Karl, Jonas and Maria.',
    'Karl -family-> Weber',
    'Jonas -family-> Weber',
    'Maria -family-> Weber',
  ],
  [
    'Olga Weber, a Democrat who sits on the Finance Committee, left.',
    'Weber -member-of-> Committee',
    'Weber -member-of-> Party',
  ],
  ['Olga Weber was part of the Election Commission.', 'Weber -member-of-> Commission'],
  ['Olga Weber is now with the watchdog Transparency International.', 'Weber -works-for-> International'],
  [
    'Olga Weber, another Republican and a critic of Kenji Ito, left.',
    'Weber -criticized-> Ito',
    'Weber -member-of-> Party',
  ],
]);

rows('attacks told by those whom they killed, campaigns of armies', [
  ['Hezbollah-led gunmen killed about ten people in an attack on Norway.', 'Hezbollah -attacked-> Norway'],
  ['The Norwegian army launched a campaign in Lapland.', 'army -attacked-> Lapland'],
  ['Greenpeace launched a campaign in Lapland.'],
]);

rows('who does what stands behind "of" or "for"', [
  ['Norway has a long history of funding Hezbollah.', 'Norway -aided-> Hezbollah'],
  ['Olga Weber drew fire for intervening on behalf of Nokia.', 'Weber -supported-> Nokia'],
  ['Olga Weber drew criticism for meeting Kenji Ito.', 'Ito -met-with-> Weber'],
]);

rows('warnings, requests and sharp words', [
  ['Norway warned of retaliatory measures if Japan does not open its ports.', 'Norway -threatened-> Japan'],
  ['Norway has asked Japan for extra security at its embassy.', 'Norway -urged-> Japan'],
  ["Olga Weber bristled at Kenji Ito's assertion.", 'Weber -criticized-> Ito'],
  ['Nokia said its managers met with Greenpeace.', 'Greenpeace -met-with-> Nokia'],
]);
