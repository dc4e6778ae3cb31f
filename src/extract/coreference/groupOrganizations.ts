/** Names of organizations → organizations: acronyms, countries before and behind, short heads, company forms. */

import { askedOnce } from '../../model/askedOnce.js';
import type { Annotation, Name } from '../../model/index.js';
import type { NameForms } from '../../schema/nameForms.js';
import { fold } from '../spelling.js';
import type { World } from '../world.js';
import { acronymsInBrackets } from './acronyms.js';
import type { NameGroup } from './nameGroup.js';
import {
  agreeOnCountry,
  isAcronymOf,
  type OrganizationForm,
  organizationForm,
  sameWords,
  shortening,
} from './organizationNames.js';

interface Body {
  readonly forms: OrganizationForm[];
  readonly names: Name[];
  readonly known: string | undefined;
}

export function groupOrganizations(
  names: readonly Name[],
  annotation: Annotation,
  forms: NameForms,
  world: World,
): NameGroup[] {
  const expansions = acronymsInBrackets(names, annotation);
  const made = new Map<string, OrganizationForm>();
  const formOf = askedOnce((name: Name) => {
    const owner = ownerOf(name, annotation, world);
    const key = `${name.text}\n${owner ?? ''}`;
    const form = made.get(key) ?? organizationForm(name.text, owner, forms, world);
    made.set(key, form);
    return form;
  });
  const expansionOf = askedOnce((acronym: string) => expansionAmong(acronym, names, forms));
  const bodies: Body[] = [];
  for (const name of byLength(names, formOf)) {
    const form = formOf(name);
    const acronym = acronymBeforeKind(name.text, forms) ?? name.text;
    const expansion = expansions.get(acronym) ?? (form.acronym ? expansionOf(form.acronym) : undefined);
    const known = world.organizationNamed(expansion ?? name.text);
    const body =
      bodies.find(other => expansion !== undefined && other.names.some(full => full.text === expansion)) ??
      chooseBody(bodies, form, known, name, forms);
    if (body) {
      body.names.push(name);
      if (!body.forms.includes(form)) body.forms.push(form);
    } else bodies.push({ forms: [form], names: [name], known });
  }
  return bodies.map(({ names: group, known }) => {
    const inOrder = [...group].sort((a, b) => a.span.start - b.span.start);
    return { type: 'ORGANIZATION', name: known ?? fullest(inOrder), names: inOrder };
  });
}

/** `MAP` of "MAP party". */
function acronymBeforeKind(text: string, forms: NameForms): string | undefined {
  const match = /^(?<acronym>\p{Lu}{2,8}) (?<kind>\p{L}+)$/u.exec(text)?.groups;
  return match && forms.organizationKinds.has(match.kind!.toLowerCase()) ? match.acronym : undefined;
}

/** Long names first, those with a country before those without; text order among equals. */
function byLength(names: readonly Name[], formOf: (name: Name) => OrganizationForm): Name[] {
  const weight = (name: Name) => {
    const form = formOf(name);
    return form.words.length * 2 + (form.country ? 1 : 0);
  };
  return [...names].sort((a, b) => weight(b) - weight(a) || a.span.start - b.span.start);
}

/** "China's Ministry of Foreign Affairs", "the Chinese foreign ministry": the country just before the name. */
function ownerOf(name: Name, annotation: Annotation, world: World): string | undefined {
  const before = annotation.tokens[name.first - 1];
  if (!before) return undefined;
  if (/^['’]s?$/.test(before.text)) {
    const owner = annotation.names.find(other => other.end === name.first - 1);
    return owner && world.countryNamed(owner.text)?.name;
  }
  return world.countryOfDemonym(before.text)?.name ?? countryEndingAt(name.first, annotation, world);
}

function countryEndingAt(end: number, annotation: Annotation, world: World): string | undefined {
  const owner = annotation.names.find(other => other.end === end && other.type === 'PLACE');
  return owner && world.countryNamed(owner.text)?.name;
}

function expansionAmong(acronym: string, names: readonly Name[], forms: NameForms): string | undefined {
  const full = names.filter(name => isAcronymOf(acronym, name.text, forms));
  return new Set(full.map(name => fold(name.text))).size === 1 ? full[0]!.text : undefined;
}

function chooseBody(
  bodies: readonly Body[],
  form: OrganizationForm,
  known: string | undefined,
  name: Name,
  forms: NameForms,
): Body | undefined {
  const same = bodies.filter(
    body =>
      (known !== undefined && body.known === known) ||
      body.forms.some(other => sameWords(form, other) && agreeOnCountry(form, other)),
  );
  if (same.length > 0) return nearest(same, name);
  const shortened = (strength: 'strong' | 'weak') =>
    bodies.filter(body => body.forms.some(other => shortening(form, other, forms) === strength));
  const strong = shortened('strong');
  if (strong.length > 0) return nearest(strong, name);
  const weak = shortened('weak').filter(body => body.names.some(other => other.span.start < name.span.start));
  return weak.length > 0 ? nearest(weak, name) : undefined;
}

/** Spoken of last before this name; where none was, the first after it. */
function nearest(bodies: readonly Body[], name: Name): Body {
  const last = (body: Body) =>
    Math.max(-1, ...body.names.map(other => other.span.start).filter(start => start < name.span.start));
  const first = (body: Body) => Math.min(...body.names.map(other => other.span.start));
  return [...bodies].sort((a, b) => last(b) - last(a) || first(a) - first(b))[0]!;
}

function fullest(names: readonly Name[]): string {
  return names.reduce((best, name) => (name.text.length > best.text.length ? name : best)).text;
}
