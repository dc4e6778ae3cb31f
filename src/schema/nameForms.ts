/** `schema/cues/name-forms.yaml`: how one name is written in several ways. */
import { z } from 'zod';
import { readYaml } from './yaml.js';

export interface NameForms {
  readonly particles: ReadonlySet<string>;
  /** Particles before a father's name: `bin`. */
  readonly sonOf: ReadonlySet<string>;
  readonly suffixes: ReadonlySet<string>;
  /** Titles before a name of which nobody bears two of different groups: `mr` → 0, `mrs` → 1. */
  readonly courtesy: ReadonlyMap<string, number>;
  /** Given name → the groups of equal given names it is in. */
  readonly nicknames: ReadonlyMap<string, ReadonlySet<string>>;
  readonly organizationKinds: ReadonlySet<string>;
  readonly bodies: ReadonlySet<string>;
  readonly placeKinds: ReadonlySet<string>;
  /** Nouns behind the name of what they say it is: "Kandahar *province*". */
  readonly areas: ReadonlySet<string>;
  /** A spelling → the first of its group. */
  readonly spellings: ReadonlyMap<string, string>;
  readonly unstressed: ReadonlySet<string>;
}

const WORDS = z.array(z.string());
const SHAPE = z.strictObject({
  particles: WORDS,
  sonOf: WORDS,
  suffixes: WORDS,
  courtesy: z.array(WORDS),
  nicknames: z.array(WORDS),
  organizationKinds: WORDS,
  bodies: WORDS,
  placeKinds: WORDS,
  areas: WORDS,
  spellings: z.array(WORDS),
  unstressed: WORDS,
});

export function loadNameForms(directory: string): NameForms {
  const file = readYaml(directory, 'cues/name-forms.yaml', SHAPE);
  return {
    particles: new Set(file.particles),
    sonOf: new Set(file.sonOf),
    suffixes: new Set(file.suffixes),
    courtesy: new Map(file.courtesy.flatMap((group, index) => group.map(word => [word, index] as const))),
    nicknames: groupsByMember(file.nicknames),
    organizationKinds: new Set(file.organizationKinds),
    bodies: new Set(file.bodies),
    placeKinds: new Set(file.placeKinds),
    areas: new Set(file.areas),
    spellings: new Map(file.spellings.flatMap(group => group.map(word => [word, group[0]!] as const))),
    unstressed: new Set(file.unstressed),
  };
}

function groupsByMember(groups: readonly (readonly string[])[]): Map<string, Set<string>> {
  const byMember = new Map<string, Set<string>>();
  for (const group of groups)
    for (const member of group) {
      const known = byMember.get(member) ?? new Set<string>();
      for (const other of group) known.add(other);
      byMember.set(member, known);
    }
  return byMember;
}
