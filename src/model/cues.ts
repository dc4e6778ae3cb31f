/**
 * Words that tell the kind of a name, loaded from `schema/cues/names.yaml` by `schema/` and handed to `annotate/` as values.
 * All in lower case; terms of several words are joined by single spaces.
 */
export interface NameCues {
  /** Words before a person's name: `president`, `sen.`, `sheikh`. */
  readonly titles: ReadonlySet<string>;
  /** Titles that are cut off where a name was found to begin with them. */
  readonly strippedTitles: ReadonlySet<string>;
  /** Titles cut short, without the full stop: `sec`, `maj`. */
  readonly shortTitles: ReadonlySet<string>;
  /** Head words of organisations: `ministry`, `bank`. */
  readonly organizationHeads: ReadonlySet<string>;
  /** Head words of places: `strait`, `province`. */
  readonly placeHeads: ReadonlySet<string>;
  readonly speechVerbs: ReadonlySet<string>;
  /** Institutions that are names in lower case after their country: `foreign ministry`, `military`. */
  readonly institutions: ReadonlySet<string>;
  /** Institutions that are names in lower case with no country: `state department`. */
  readonly loneInstitutions: ReadonlySet<string>;
  /** Outlets whose title begins with `The`: `guardian`, `new york times`. */
  readonly outletsWithThe: ReadonlySet<string>;
  /** Months, weekdays, feasts. */
  readonly calendar: ReadonlySet<string>;
  /** Head words in small letters that belong to the organisation's name before them: `party`. */
  readonly smallHeads: ReadonlySet<string>;
  /** Head words in small letters that belong to the place's name before them: `shrine`. */
  readonly smallPlaceHeads: ReadonlySet<string>;
  /** Last words of names of events, laws and works: `war`, `constitution`. */
  readonly eventHeads: ReadonlySet<string>;
  /** Units of money: `dollars`. */
  readonly currencies: ReadonlySet<string>;
  /** Kinds of place that follow a place's name in small letters: `district`. */
  readonly districts: ReadonlySet<string>;
  /** Believers and peoples: `muslim`, `kurds`. */
  readonly peoples: ReadonlySet<string>;
  /** Words before the name of a storm: `hurricane`. */
  readonly storms: ReadonlySet<string>;
  /** Cities that stand for a government, though a family bears the name too. */
  readonly seats: ReadonlySet<string>;
  /** What is named after a person with 's: `disease`. */
  readonly ailments: ReadonlySet<string>;
  /** Adjectives of parties, no names by themselves: `republican`. */
  readonly partyAdjectives: ReadonlySet<string>;
  /** Bodies that are names when capitalised and alone: `senate`. */
  readonly bodies: ReadonlySet<string>;
  /** Bodies that are so where the article has their full name: `council`. */
  readonly shortBodies: ReadonlySet<string>;
  /** Heads that open an organisation's name before `of`: `ministry`. */
  readonly openingHeads: ReadonlySet<string>;
  /** Titles that never end a person's name: `secretary`. */
  readonly closingTitles: ReadonlySet<string>;
  /** Kinds of body, in small letters, right before a name: `broadcaster`, `carrier`. */
  readonly bodyNouns: ReadonlySet<string>;
  /** Words that open many organisations' names and stand for none: `national`. */
  readonly commonOpenings: ReadonlySet<string>;
  /** Prepositions after which a building is the scene: `in`, `outside`. */
  readonly sceneWords: ReadonlySet<string>;
  /** Institutions that share their name with their building: `white house`. */
  readonly buildings: ReadonlySet<string>;
  /** Platforms whose name is one letter: `x`. */
  readonly letterPlatforms: ReadonlySet<string>;
  /** Heads of forums that are named after how many belong to them: `group`. */
  readonly forumHeads: ReadonlySet<string>;
  /** How many belong to such a forum: `seven`, `20`. */
  readonly forumCounts: ReadonlySet<string>;
  /** Family names that are words of English: `he`. */
  readonly familyWords: ReadonlySet<string>;
  /** Words whose ending `'s` belongs to the name: `people`. */
  readonly ownersInNames: ReadonlySet<string>;
  /** Before the name of a ship, in capitals: `uss`. */
  readonly shipPrefixes: ReadonlySet<string>;
  /** Ships and aircraft with names of their own: `air force one`. */
  readonly vessels: ReadonlySet<string>;
  /** Last words of a place's chamber: `senate`. */
  readonly chambers: ReadonlySet<string>;
  /** After a hyphen, no syllable of a name but the second half of an adjective: `backed`. */
  readonly hyphenTails: ReadonlySet<string>;
  /** First words of countries' names and adjectives: `south`. */
  readonly countryOpenings: ReadonlySet<string>;
  /** First words of bodies of a whole country or more: `federal`. */
  readonly nationwide: ReadonlySet<string>;
  /** Last words of companies' names: what country they are of is no part of the name. */
  readonly companyHeads: ReadonlySet<string>;
  /** First words of names of bodies in other languages: `partido`. */
  readonly foreignHeads: ReadonlySet<string>;
  /** Small words inside such names: `al`. */
  readonly foreignLinks: ReadonlySet<string>;
  /** Behind the name of an outlet: `newspaper`, `news agency`. */
  readonly outletNouns: ReadonlySet<string>;
  /** Last words of the names of units of an army: `brigade`. */
  readonly unitHeads: ReadonlySet<string>;
  /** Behind the name of a party, an alliance or a militia: `coalition`. */
  readonly groupNouns: ReadonlySet<string>;
  /** Those who hold a post, as the last word of no name: `governors`. */
  readonly pluralPosts: ReadonlySet<string>;
  /** Last words of the names of parts of a country: `province`. */
  readonly divisions: ReadonlySet<string>;
  /** Last words of the names of papers, which are no entities: `resolution`. */
  readonly papers: ReadonlySet<string>;
  /** Before persons only: `dr`. */
  readonly courtesyTitles: ReadonlySet<string>;
  /** Last words of the names of meetings and programmes, which are no entities: `consultations`. */
  readonly meetingHeads: ReadonlySet<string>;
  /** Events of a body, behind its name: `summit`. */
  readonly summits: ReadonlySet<string>;
  /** Posts and members of a chamber, behind its name: `leader`. */
  readonly chamberPosts: ReadonlySet<string>;
  /** Nouns that make a name with an acronym one of a thing, which is no entity: `line`, `tax`. */
  readonly thingHeads: ReadonlySet<string>;
  /** Papers by their whole name: `white paper`. */
  readonly paperNames: ReadonlySet<string>;
  /** Posts that follow on the name of a body without a title that all know: `high representative`. */
  readonly bodyPosts: ReadonlySet<string>;
  /** Titles that are family names too: kept where the gazetteers have the person so. */
  readonly familyTitles: ReadonlySet<string>;
  /** Those who sit in a body: `members of the Senate`. */
  readonly seatHolders: ReadonlySet<string>;
  /** Rulers whose title alone is nobody's name: `the Sultan`. */
  readonly rulers: ReadonlySet<string>;
  /** Words before the name of a father: `bin`. */
  readonly patronymics: ReadonlySet<string>;
}
