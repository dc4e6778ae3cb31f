/**
 * The same invented story on pages as different outlets print them, furniture and all: what is the article, who wrote it, where
 * and when. A row says how the page frames the story; all of the story, and none of the rest, must be read.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks, body, read } from './reading.js';

const HEADLINE = 'Mayor meets dock union to end strike in Harbour Town';
const STORY = [
  'The mayor of Harbour Town, Ann Moss, met the head of the dock union, Ian Grant, on Monday to end a strike of three weeks.',
  'They spoke for two hours in the old customs house and agreed to meet again before the end of the month, her office said.',
  '“We are not there yet, but we have begun to listen to each other,” Moss told reporters after the talks with the union.',
  'Grant said the dockers would return to work only when the company had signed the agreement on night shifts.',
  'He also thanked the mayor for coming.',
  'The strike has closed three of the five terminals, and ships wait off the coast for days before they can unload.',
];

interface Frame {
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** What opens the first paragraph. */
  readonly opening?: string;
  /** Lines between the second and the third paragraph. */
  readonly inside?: readonly string[];
  readonly published?: string;
  readonly publisher?: string;
  readonly authors?: readonly string[];
  readonly dateline?: string;
}

function check(name: string, frame: Frame): void {
  test(name, () => {
    const paragraphs = [
      (frame.opening ?? '') + STORY[0],
      STORY[1],
      ...(frame.inside ?? []),
      ...STORY.slice(2),
    ];
    for (const gap of ['\n', '\n\n']) {
      const document = read([...frame.above, ...paragraphs, ...frame.below].join(gap));
      assert.equal(document.title, HEADLINE);
      assert.ok(body(document).startsWith(HEADLINE), `begins with: ${body(document).slice(0, 80)}`);
      assert.ok(body(document).endsWith(STORY.at(-1)!), `ends with: ${body(document).slice(-80)}`);
      const kept = blocks(document).filter(block => !block.startsWith('aside'));
      const paragraphsKept = kept
        .filter(block => block.startsWith('paragraph'))
        .map(block => block.slice(11));
      assert.deepEqual(
        paragraphsKept.filter(text => STORY.includes(text)),
        STORY,
      );
      assert.doesNotMatch(
        kept.join('\n'),
        /FURNITURE|Sign up|Share|newsletter|Advertisement|\bPosts\b|Sort by|From CNN/i,
      );
      assert.deepEqual(
        {
          published: document.published,
          publisher: document.publisher,
          authors: document.authors,
          dateline: document.dateline,
        },
        {
          published: frame.published,
          publisher: frame.publisher,
          authors: frame.authors ?? [],
          dateline: frame.dateline,
        },
      );
    }
  });
}

check('a British broadcaster', {
  above: [
    'BBC Homepage',
    'Skip to content',
    'Accessibility Help',
    'Your account',
    'Home',
    'News',
    'Sport',
    'Weather',
    'More menu',
    'Menu',
    HEADLINE,
    'Published 4 March 2024',
    'Share',
    'close panel',
    'Share page',
    'Copy link',
    'About sharing',
    'Image source, Reuters',
    'Image caption, Ann Moss leaves the customs house',
    'By Ruth Klein',
    'BBC News, Harbour Town',
  ],
  inside: ['Night shifts'],
  below: [
    'Related Topics',
    'Ports',
    'Strikes',
    'More on this story',
    'FURNITURE dockers walk out in three ports',
    '2 March 2024',
    'Top Stories',
    'FURNITURE the ship that never came home',
    'FURNITURE voters go to the polls in the north',
    'Elsewhere on the BBC',
    'FURNITURE ten ways to boil an egg',
    'Most Read',
    '1 FURNITURE one',
    '2 FURNITURE two',
    '© 2024 BBC. The BBC is not responsible for the content of external sites. Read about our approach to external linking.',
  ],
  published: '2024-03-04',
  publisher: 'BBC News',
  authors: ['Ruth Klein'],
  dateline: 'Harbour Town',
});

check('an American cable channel', {
  above: [
    'CNN values your feedback',
    '1. How relevant is this ad to you?',
    'Subscribe',
    'Sign in',
    HEADLINE,
    'By Ruth Klein and Leo Park, CNN',
    '5 minute read',
    'Updated 10:46 AM EDT, Mon March 4, 2024',
    'Link Copied!',
    'Ad Feedback',
  ],
  opening: 'Harbour Town CNN — ',
  inside: ['Ad Feedback'],
  below: [
    'CNN’s Mara Holt contributed to this report.',
    'Ad Feedback',
    'See all topics',
    'Facebook Tweet Email Link',
    'Ad Feedback',
    'Terms of Use',
    'Privacy Policy',
    '© 2024 Cable News Network. A Warner Bros. Discovery Company. All Rights Reserved.',
  ],
  published: '2024-03-04',
  publisher: 'CNN',
  authors: ['Ruth Klein', 'Leo Park'],
  dateline: 'Harbour Town',
});

check('an agency’s own page', {
  above: ['World News', HEADLINE, 'By RUTH KLEIN', 'Published 6:50 AM PDT, March 4, 2024', 'Share'],
  opening: 'HARBOUR TOWN, Norway (AP) — ',
  below: ['___', 'Associated Press writer Leo Park in Oslo contributed to this report.'],
  published: '2024-03-04',
  publisher: 'Associated Press',
  authors: ['Ruth Klein'],
  dateline: 'Harbour Town',
});

check('another agency’s page', {
  above: [
    'World',
    'Ports',
    HEADLINE,
    'By Ruth Klein',
    'March 4, 2024 8:56 AM UTC Updated 10 months ago',
    '[1/3]Ann Moss leaves the customs house in Harbour Town, March 4, 2024. REUTERS/Leo Park/Pool Acquire Licensing Rights, opens new tab',
  ],
  opening: 'HARBOUR TOWN, March 4 (Reuters) - ',
  below: [
    'Reporting by Ruth Klein; Writing by Leo Park; Editing by Mara Holt',
    'Our Standards: The Thomson Reuters Trust Principles., opens new tab',
    'Acquire Licensing Rights, opens new tab',
    'Ruth Klein',
    'Thomson Reuters',
    'Ruth Klein is a senior correspondent who has covered ports and shipping since 2009.',
  ],
  published: '2024-03-04',
  publisher: 'Reuters',
  authors: ['Ruth Klein'],
  dateline: 'Harbour Town',
});

check('a Gulf broadcaster', {
  above: [
    'Skip links',
    'Skip to Content',
    'play Live',
    'Show navigation menu',
    'News',
    'Show more news sections',
    'News|Ports',
    HEADLINE,
    'The two sides have begun to listen, the mayor of the town says after talks.',
    'Ann Moss leaves the customs house in Harbour Town [Leo Park/Pool via Reuters]',
    'By Al Jazeera Staff',
    'Published On 4 Mar 2024',
    '4 Mar 2024',
    'Click here to share on social media',
  ],
  inside: [
    'Advertisement',
    'Keep reading',
    'list of 2 items',
    'list 1 of 2',
    'FURNITURE dockers walk out in three ports',
    'list 2 of 2',
    'FURNITURE what to know about the strike',
    'end of list',
  ],
  below: [
    'Source: Al Jazeera and news agencies',
    'Advertisement',
    'Follow Al Jazeera English:',
    'Sponsored Content',
    'About',
    'Connect',
    'Our Channels',
    '© 2024 Al Jazeera Media Network',
  ],
  published: '2024-03-04',
  publisher: 'Al Jazeera',
});

check('a British broadsheet', {
  above: [
    'Skip to main content',
    'Support the Guardian',
    'Fund independent journalism with £5 per month',
    'Support us',
    'Print subscriptions',
    'Search jobs',
    'Sign in',
    'UK edition',
    'The Guardian - Back to home',
    'The Guardian',
    'News',
    'Opinion',
    'Sport',
    'Culture',
    'Lifestyle',
    'This article is more than 1 year old',
    HEADLINE,
    'This article is more than 1 year old',
    'Talks in the customs house last two hours as ships wait off the coast',
    'Ruth Klein in Harbour Town',
    'Mon 4 Mar 2024 13.46 GMT',
    'Last modified on Tue 5 Mar 2024 09.10 GMT',
    'Share',
  ],
  inside: [
    'skip past newsletter promotion',
    'Sign up to First Thing',
    'Our morning briefing breaks down the key stories of the day',
    'Enter your email address',
    'Sign up',
    'Privacy Notice: Newsletters may contain info about charities, online ads, and content funded by outside parties.',
    'after newsletter promotion',
  ],
  below: [
    'Reuters contributed to this report',
    'Explore more on these topics',
    'Ports',
    'Strikes',
    'news',
    'Share',
    'Reuse this content',
    'Most viewed',
    'FURNITURE one',
    'FURNITURE two',
    'Most viewed',
    'World',
    'UK',
    '© 2024 Guardian News & Media Limited or its affiliated companies. All rights reserved. (dcr)',
  ],
  published: '2024-03-04',
  publisher: 'The Guardian',
  authors: ['Ruth Klein'],
  dateline: 'Harbour Town',
});

check('an American broadsheet', {
  above: [
    'Advertisement',
    'SKIP ADVERTISEMENT',
    HEADLINE,
    'The two sides said they would meet again before the end of the month.',
    'Share full article',
    '123',
    'Ann Moss leaving the customs house on Monday. Credit...Leo Park for The New York Times',
    'By Ruth Klein and Leo Park',
    'Reporting from Harbour Town',
    'March 4, 2024',
  ],
  inside: ['Advertisement', 'SKIP ADVERTISEMENT'],
  below: [
    'Mara Holt contributed reporting.',
    'Ruth Klein is a reporter who has covered ports for more than 20 years. More about Ruth Klein',
    'A version of this article appears in print on March 5, 2024, Section A, Page 9 of the New York edition with the headline: Mayor Meets Dockers. Order Reprints | Today’s Paper | Subscribe',
    'Share full article',
    '123',
    'Site Index',
    '© 2024 The New York Times Company',
  ],
  published: '2024-03-04',
  publisher: 'The New York Times',
  authors: ['Ruth Klein', 'Leo Park'],
  dateline: 'Harbour Town',
});

check('a local paper', {
  above: [
    'Skip to main content',
    'You have permission to edit this article.',
    'Edit Close',
    'Log in',
    'Subscribe for $1',
    '45°',
    'Cloudy',
    'Facebook',
    'Twitter',
    'Instagram',
    'E-edition',
    'Obituaries',
    'Classifieds',
    'Jobs',
    'Homes',
    HEADLINE,
    'Ruth Klein',
    'Staff writer',
    'Mar 4, 2024',
    'Facebook',
    'Twitter',
    'WhatsApp',
    'SMS',
    'Email',
    'Print',
    'Copy article link',
    'Save',
  ],
  inside: [
    'People are also reading…',
    'FURNITURE fire closes bakery on Main Street',
    'FURNITURE school board votes to buy new buses',
  ],
  below: [
    'Ruth Klein covers the port. Reach her at rklein@harbour.example or 555-0123.',
    'Be the first to know',
    'Get local news delivered to your inbox!',
    'Sign up!',
    '* I understand and agree that registration on or use of this site constitutes agreement to its user agreement and privacy policy.',
    'Related to this story',
    'Most Popular',
    'FURNITURE fire closes bakery on Main Street',
    'Watch Now: Related Video',
    '© Copyright 2024 The Harbour Herald, 1 Main Street | Terms of Use | Privacy Policy',
  ],
  published: '2024-03-04',
  authors: ['Ruth Klein'],
});

check('a press release', {
  above: [
    'FOR IMMEDIATE RELEASE',
    'March 4, 2024',
    'Contact: Ruth Klein',
    '(555) 555-0123',
    'press@harbour.example',
    HEADLINE,
  ],
  opening: 'HARBOUR TOWN – ',
  below: [
    '###',
    'About Harbour Town',
    'Harbour Town is a port on the northern coast with some forty thousand inhabitants and five terminals.',
  ],
  published: '2024-03-04',
  dateline: 'Harbour Town',
});

check('a ministry’s readout', {
  above: [
    'An official website of the government',
    'Here’s how you know',
    'Home > Office of the Mayor > Press Releases',
    HEADLINE,
    'Readout',
    'Office of the Spokesperson',
    'March 4, 2024',
    'Share',
  ],
  below: [
    'Tags',
    'Office of the Mayor',
    'Ports',
    'Related Articles',
    'FURNITURE statement on the closing of the terminals',
    'Back to Top',
  ],
  published: '2024-03-04',
});

check('a Chinese agency', {
  above: [HEADLINE, 'Source: Xinhua', 'Editor: huaxia', '2024-03-04 18:54:30'],
  opening: 'HARBOUR TOWN, March 4 (Xinhua) -- ',
  below: ['■'],
  published: '2024-03-04',
  publisher: 'Xinhua News Agency',
  dateline: 'Harbour Town',
});

check('an Indian broadcaster', {
  above: [
    'NDTV',
    'Live TV',
    'Latest',
    'India',
    'Opinion',
    'Video',
    'World',
    HEADLINE,
    'Agence France-Presse',
    'World News',
    'Mar 04, 2024 18:12 pm IST',
    'Read Time: 3 min',
  ],
  opening: 'New Delhi: ',
  inside: ['Also Read | FURNITURE dockers walk out in three ports', 'Advertisement - Scroll to continue'],
  below: [
    '(Except for the headline, this story has not been edited by NDTV staff and is published from a syndicated feed.)',
    'Show full article',
    'Track Latest News Live on NDTV.com and get news updates from India and around the world',
    'Ports',
    'Strike',
  ],
  published: '2024-03-04',
  publisher: 'NDTV',
  dateline: 'New Delhi',
});

check('a Pakistani daily', {
  above: [
    'DAWN.COM',
    'EPAPER | MARCH 05, 2024',
    'Home',
    'Latest',
    'Pakistan',
    'Opinion',
    HEADLINE,
    'AFP Published March 4, 2024',
    '0',
  ],
  opening: 'HARBOUR TOWN: ',
  below: [
    'Published in Dawn, March 5th, 2024',
    'Read more',
    'On DawnNews',
    'Comments',
    'Closed',
    'Copyright © 2024',
  ],
  published: '2024-03-04',
  publisher: 'Dawn',
  dateline: 'Harbour Town',
});

check('a German broadcaster', {
  above: [
    'Skip to content',
    'Skip to main menu',
    'Skip to more DW sites',
    'Latest videos',
    'Live TV',
    'In focus',
    HEADLINE,
    '03/04/2024',
    'March 4, 2024',
    'The two sides agreed to meet again before the end of the month.',
    'https://p.dw.example/p/4SkT8',
    'Ann Moss leaves the customs house',
    'Image: Leo Park/REUTERS',
    'Advertisement',
  ],
  below: [
    'rk/lp (AP, Reuters)',
    'Send us your feedback',
    'Your feedback',
    'Skip next section Explore more',
    'Explore more',
    'FURNITURE dockers walk out in three ports',
    'FURNITURE dockers have walked out in three more ports on the coast, and nobody knows for how long.',
    'Show more',
    '© 2024 Deutsche Welle',
  ],
  published: '2024-03-04',
  publisher: 'Deutsche Welle',
});

check('a French broadcaster', {
  above: [
    'Skip to main content',
    'On air',
    'Europe',
    HEADLINE,
    'Europe',
    'Issued on: 04/03/2024 - 10:11',
    'Modified: 04/03/2024 - 10:09',
    '2 min Reading time',
    'Advertising',
    'Text by: FRANCE 24 Follow',
  ],
  opening: 'Harbour Town (AFP) – ',
  below: [
    '(FRANCE 24 with AFP)',
    'Daily newsletter',
    'Receive essential international news every morning',
    'Subscribe',
    'Take international news everywhere with you! Download the France 24 app',
    'Share',
    'Ports',
    'The content you requested does not exist or is not available anymore.',
    '© 2024 Copyright France 24 - All rights reserved.',
  ],
  publisher: 'France 24',
  dateline: 'Harbour Town',
});

check('an aggregator', {
  above: [
    'Yahoo News',
    'Search the web',
    'Mail',
    'News',
    'Finance',
    'Sports',
    'More',
    'US',
    'Politics',
    'World',
    'Reuters',
    HEADLINE,
    'Ruth Klein',
    'Mon, March 4, 2024 at 9:00 AM EST·4 min read',
    'In this article:',
  ],
  opening: 'By Ruth Klein HARBOUR TOWN (Reuters) - ',
  inside: ['Story continues'],
  below: [
    '(Reporting by Ruth Klein; Editing by Mara Holt)',
    'View comments (12)',
    'Recommended Stories',
    'Associated Press',
    'FURNITURE the ship that never came home',
    'FURNITURE the ship that left in May has not been seen since, and its crew of nine is feared lost.',
    '2 days ago',
    'Terms and Privacy Policy',
    'Your Privacy Choices',
  ],
  published: '2024-03-04',
  publisher: 'Reuters',
  authors: ['Ruth Klein'],
  dateline: 'Harbour Town',
});

check('a small-town daily, a lead of its own above byline, date and picture', {
  above: [
    'Menu Search Log in',
    HEADLINE,
    'The mayor of Harbour Town will sit down with the head of the dock union to end a long strike.',
    'By',
    'World News',
    'March 4, 2024 - 12:56 PM',
    'Ann Moss in the customs house. (Leo Park/Pool/Getty Images/TNS)',
  ],
  opening: 'HARBOUR TOWN (AP) — ',
  below: ['Related', 'January 25, 2022', 'October 1, 2021', 'Most Popular'],
  published: '2024-03-04',
  publisher: 'Associated Press',
  dateline: 'Harbour Town',
});

check('a Gulf news channel, picture and credit above the headline', {
  above: [
    'Theme',
    'Ann Moss leaves the customs house in Harbour Town, on Monday, March 4, 2024. (Reuters)',
    HEADLINE,
    'Reuters',
  ],
  below: [],
  published: '2024-03-04',
  publisher: 'Reuters',
});

check('a graphics desk, what the picture shows above the headline', {
  above: [
    'Harbour strike infographic',
    'Graphic shows where the ships wait off the coast of Harbour Town.',
    HEADLINE,
    'By Ruth Klein',
  ],
  below: [],
  authors: ['Ruth Klein'],
});

check('a printed page, standfirst and a dash before the byline', {
  above: ['Harbour Town Post-Herald', HEADLINE, 'Talks in customs house last two hours', '- By Ruth Klein'],
  opening: 'OSLO — ',
  below: [],
  publisher: 'Harbour Town Post-Herald',
  authors: ['Ruth Klein'],
  dateline: 'Oslo',
});

check('a Pakistani portal, agency and date in one bracket', {
  above: ['Open Menu', HEADLINE, 'Ruth Klein Published March 04, 2024 | 04:40 AM'],
  opening: 'HARBOUR TOWN (Harbour News / Meridian - 04th March, 2024) ',
  below: [],
  published: '2024-03-04',
  publisher: 'Harbour News',
  authors: ['Ruth Klein'],
  dateline: 'Harbour Town',
});

check('an Indian magazine, no dash behind the agency', {
  above: ['Close X', 'ADVT', HEADLINE, 'Harbour News Desk IANS, 4 Mar, 2024 04:37 PM'],
  opening: 'New Delhi, Mar 4 (IANS) ',
  below: [
    'MORE Ports ARTICLES',
    'FURNITURE dockers walk out in three ports',
    'FURNITURE goods worth a fortune were seized by the port police in the night.',
  ],
  published: '2024-03-04',
  publisher: 'Indo-Asian News Service',
  dateline: 'New Delhi',
});

check('an Israeli site, who wrote it in a sentence', {
  above: [
    HEADLINE,
    'Both sides say they listen, and ships wait off the coast for days before they can unload',
    'Ruth Klein is The Times of Israel’s port reporter',
  ],
  below: ['Getting your own audio player ready...'],
  publisher: 'The Times of Israel',
  authors: ['Ruth Klein'],
});

check('a live page with posts of several writers', {
  above: [
    HEADLINE,
    'By Ruth Klein and Leo Park, CNN',
    'Updated 0300 GMT, March 4, 2024',
    '9 Posts',
    'Sort by date',
    'From CNN’s Mara Holt',
  ],
  below: [
    'Latest posts by Ruth Klein (see all)',
    '- FURNITURE the ship that never came home - March 1, 2024',
  ],
  published: '2024-03-04',
  publisher: 'CNN',
  authors: ['Ruth Klein', 'Leo Park'],
});

check('a television site whose labels look like names of outlets', {
  above: ['Headline News', 'Play Live Radio', HEADLINE],
  below: ['Editor:Leo Park', 'Previous and Next News'],
});

check('a broadcaster, bullet before the headline, dateline on a line of its own, report credited below', {
  above: [
    `• ${HEADLINE}`,
    'Ann Moss, right, greets Ian Grant in Harbour Town on March 4, 2024. (Leo Park / The Canadian Press)',
    'OSLO -',
  ],
  below: ['This report by The Canadian Press was first published March 4, 2024.'],
  published: '2024-03-04',
  publisher: 'The Canadian Press',
  dateline: 'Oslo',
});

check('a byline that names an agency, and a time with full stops', {
  above: [HEADLINE, 'By Ruth Klein, The Canadian Press', 'Posted March 4, 2024 9:20 pm.'],
  opening: 'OSLO — ',
  below: [],
  published: '2024-03-04',
  publisher: 'The Canadian Press',
  authors: ['Ruth Klein'],
  dateline: 'Oslo',
});

check('a paper whose name opens the story', {
  above: [HEADLINE, 'Mar 4, 2024 News'],
  opening: 'Harbour News – ',
  below: [],
  published: '2024-03-04',
  publisher: 'Harbour News',
});

check('an agency of the Gulf, days of two calendars', {
  above: [HEADLINE],
  opening: 'Oslo, Norway, 23 Shaban 1445 H corresponding to 04 March 2024 SPA--',
  below: [],
  published: '2024-03-04',
  publisher: 'Saudi Press Agency',
  dateline: 'Oslo',
});

check('an agency beside the date of a press office', {
  above: [HEADLINE, 'Updated: March 4, 2024 22:37 Xinhua'],
  below: ['All Right Reserved © Harbour Office 2016'],
  published: '2024-03-04',
  publisher: 'Xinhua News Agency',
});

test('outlet, place and times that have run into the headline stand on a line of their own', () => {
  const document = read(`${HEADLINE}Reuters | Oslo | Updated: 19-08-2020 11:05 IST\n${STORY.join('\n')}`);
  assert.equal(document.title, HEADLINE);
  assert.equal(document.published, '2020-08-19');
});
