/** `schema/cues/titles.yaml`: words of posts, jobs, kin and courtesy. Lower case. */
import { z } from 'zod';
import type { Gender } from '../model/index.js';
import { readYaml } from './yaml.js';

export type TitleKind = 'office' | 'membership' | 'employment' | 'role' | 'kin' | 'peer';

export interface Titles {
  /** What the last word of a title says its holder is; singular or plural. */
  readonly kindOf: (word: string) => TitleKind | undefined;
  /** Plural of a known word. */
  readonly isPlural: (word: string) => boolean;
  /** Of a known word; any other word is given back. */
  readonly singularOf: (word: string) => string;
  readonly genderOf: (word: string) => Gender | undefined;
  /** `Mr`, `Mrs`: no title of a post. */
  readonly courtesy: ReadonlySet<string>;
  readonly modifiers: ReadonlySet<string>;
  readonly past: ReadonlySet<string>;
  readonly planned: ReadonlySet<string>;
  /** Between a comma and a post that is over, "*formerly* the director", and one that is not, "*currently* …". */
  readonly onceAdverbs: ReadonlySet<string>;
  readonly nowAdverbs: ReadonlySet<string>;
  readonly dropped: ReadonlySet<string>;
  readonly complements: ReadonlySet<string>;
  readonly linking: ReadonlySet<string>;
  readonly servingAs: ReadonlySet<string>;
  readonly appointing: ReadonlySet<string>;
  /** Of these, those by which a body fills a post of its own. */
  readonly engaging: ReadonlySet<string>;
  /** "replaced Ito as mayor", "took office as mayor". */
  readonly entering: ReadonlySet<string>;
  /** "took *office* as mayor". */
  readonly offices: ReadonlySet<string>;
  /** "the post of mayor". */
  readonly posts: ReadonlySet<string>;
  readonly holding: ReadonlySet<string>;
  readonly moving: ReadonlySet<string>;
  readonly postedAbroad: ReadonlySet<string>;
  readonly apart: ReadonlySet<string>;
  readonly ofParty: ReadonlySet<string>;
  /** Posts where "chief" opens the title. */
  readonly chiefs: ReadonlySet<string>;
  /** Stand between a post and a name: "Minister *Prince* Saud". */
  readonly styles: ReadonlySet<string>;
  /** "*press* secretary": one who speaks for others. */
  readonly voices: ReadonlySet<string>;
  /** "BBC Africa *correspondent*": what stands right before is the beat, the body before that employs. */
  readonly reporting: ReadonlySet<string>;
}

const LIST = z.array(z.string());
const WORDS = z.string().transform(text => text.split(/\s+/).filter(word => word.length > 0));
const SHAPE = z.strictObject({
  office: WORDS,
  membership: WORDS,
  employment: WORDS,
  role: WORDS,
  kin: z.strictObject({ male: LIST, female: LIST, either: LIST }),
  peers: LIST,
  gender: z.strictObject({ male: LIST, female: LIST }),
  courtesy: z.strictObject({ male: LIST, female: LIST, either: LIST }),
  modifiers: WORDS,
  past: LIST,
  planned: LIST,
  onceAdverbs: LIST,
  nowAdverbs: LIST,
  dropped: WORDS,
  complements: WORDS,
  abbreviations: z.record(z.string(), z.string()),
  linking: LIST,
  servingAs: LIST,
  appointing: LIST,
  engaging: LIST,
  entering: LIST,
  offices: LIST,
  posts: LIST,
  holding: LIST,
  moving: LIST,
  postedAbroad: LIST,
  apart: LIST,
  ofParty: LIST,
  chiefs: LIST,
  styles: LIST,
  voices: LIST,
  reporting: LIST,
});

export function loadTitles(directory: string): Titles {
  const file = readYaml(directory, 'cues/titles.yaml', SHAPE);
  const kin = [...file.kin.male, ...file.kin.female, ...file.kin.either];
  const kinds = new Map<string, TitleKind>();
  const groups: readonly (readonly [TitleKind, readonly string[]])[] = [
    ['role', file.role],
    ['peer', file.peers],
    ['employment', file.employment],
    ['membership', file.membership],
    ['office', file.office],
    ['kin', kin],
  ];
  for (const [kind, words] of groups) for (const word of words) kinds.set(word, kind);
  const singular = new Map([...kinds.keys()].map(word => [pluralOf(word), word]));
  const full = new Map(Object.entries(file.abbreviations));
  const kindOfForm = new Map<string, TitleKind>();
  for (const form of [...singular.keys(), ...kinds.keys(), ...full.keys()]) {
    const word = full.get(form) ?? form;
    const kind = kinds.get(word) ?? kinds.get(singular.get(word) ?? '');
    if (kind !== undefined) kindOfForm.set(form, kind);
  }
  const male = new Set([...file.gender.male, ...file.kin.male, ...file.courtesy.male]);
  const female = new Set([...file.gender.female, ...file.kin.female, ...file.courtesy.female]);
  return {
    kindOf: form => kindOfForm.get(form),
    isPlural: form => {
      const word = full.get(form) ?? form;
      return !kinds.has(word) && singular.has(word);
    },
    singularOf: form => {
      const word = full.get(form.endsWith('.') ? form.slice(0, -1) : form) ?? form;
      return kinds.has(word) ? word : (singular.get(word) ?? word);
    },
    genderOf: word => (male.has(word) ? 'male' : female.has(word) ? 'female' : undefined),
    courtesy: new Set([...file.courtesy.male, ...file.courtesy.female, ...file.courtesy.either]),
    modifiers: new Set(file.modifiers),
    past: new Set(file.past),
    planned: new Set(file.planned),
    onceAdverbs: new Set(file.onceAdverbs),
    nowAdverbs: new Set(file.nowAdverbs),
    dropped: new Set(file.dropped),
    complements: new Set(file.complements),
    linking: new Set(file.linking),
    servingAs: new Set(file.servingAs),
    appointing: new Set(file.appointing),
    engaging: new Set(file.engaging),
    entering: new Set(file.entering),
    offices: new Set(file.offices),
    posts: new Set(file.posts),
    holding: new Set(file.holding),
    moving: new Set(file.moving),
    postedAbroad: new Set(file.postedAbroad),
    apart: new Set(file.apart),
    ofParty: new Set(file.ofParty),
    chiefs: new Set(file.chiefs),
    styles: new Set(file.styles),
    voices: new Set(file.voices),
    reporting: new Set(file.reporting),
  };
}

/** `secretary` → `secretaries`, `spokesman` → `spokesmen`, `boss` → `bosses`. */
function pluralOf(word: string): string {
  if (word.endsWith('man')) return `${word.slice(0, -3)}men`;
  if (word === 'child') return 'children';
  if (word === 'wife') return 'wives';
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
