/** Names of persons → persons. Namesakes stay apart by given name, courtesy title and order of mention. */

import { askedOnce } from '../../model/askedOnce.js';
import type { Annotation, Name } from '../../model/index.js';
import { startsWithCapital } from '../../model/letters.js';
import type { NameForms } from '../../schema/nameForms.js';
import { headOfRange, relation } from '../tree/tree.js';
import type { NameGroup } from './nameGroup.js';
import {
  isInitialsOf,
  isNicknameOf,
  type PersonForm,
  personForm,
  sameFullName,
  shortFormFit,
} from './personNames.js';

interface Person {
  readonly forms: PersonForm[];
  readonly names: Name[];
}

export function groupPersons(names: readonly Name[], annotation: Annotation, forms: NameForms): NameGroup[] {
  const formOfText = askedOnce((text: string) => personForm(text, forms));
  const formOf = ({ text }: Name) => formOfText(text);
  const persons: Person[] = [];
  const isFull = (name: Name) => formOf(name).words.length > 1;
  for (const name of byLength(names.filter(isFull), formOf)) joinFull(persons, name, formOf(name), forms);
  const short = names.filter(name => !isFull(name));
  const apart = namesakesBeside(short, persons, annotation);
  for (const name of short)
    joinShort(persons, name, formOf(name), apart.get(name.text) ?? NOBODY, annotation, forms);
  return persons.map(({ names: group }) => {
    const inOrder = [...group].sort((a, b) => a.span.start - b.span.start);
    return { type: 'PERSON', name: fullest(inOrder), names: inOrder };
  });
}

/** Longest first, so that every shorter form meets the fullest; text order among equals. */
function byLength(names: readonly Name[], formOf: (name: Name) => PersonForm): Name[] {
  return [...names].sort(
    (a, b) => formOf(b).words.length - formOf(a).words.length || a.span.start - b.span.start,
  );
}

function joinFull(persons: Person[], name: Name, form: PersonForm, forms: NameForms): void {
  const same = persons.find(person => person.forms.some(other => sameFullName(form, other, forms)));
  const inner =
    same ?? onlyOne(persons.filter(person => person.forms.some(other => shortFormFit(form, other) >= 2)));
  if (inner) addTo(inner, name, form);
  else persons.push({ forms: [form], names: [name] });
}

function joinShort(
  persons: Person[],
  name: Name,
  form: PersonForm,
  apart: ReadonlySet<Person>,
  annotation: Annotation,
  forms: NameForms,
): void {
  const { courtesy } = forms;
  const courtesyOf = (other: Name) => courtesy.get(titleBefore(other, annotation) ?? '');
  const own = courtesyOf(name);
  // "Mrs Ruiz" is not whoever is called Mr Ruiz.
  const isOther = (person: Person): boolean =>
    own === undefined ? apart.has(person) : person.names.some(other => (courtesyOf(other) ?? own) !== own);
  const fits = persons.map(person =>
    isOther(person)
      ? 0
      : Math.max(
          ...person.forms.map(other => (isInitialsOf(name.text, other) ? 4 : fitOf(form, other, forms))),
        ),
  );
  const best = Math.max(0, ...fits);
  const candidates = persons.filter((_, index) => best > 0 && fits[index] === best);
  const chosen = candidates.length > 1 ? mostSpokenOf(candidates, name, annotation) : candidates[0];
  if (chosen) addTo(chosen, name, form);
  else persons.push({ forms: [form], names: [name] });
}

/** "Weber and first lady Ana Weber": whom the short form does not mean, though it is the end of their name. */
function namesakesBeside(
  short: readonly Name[],
  persons: readonly Person[],
  { tokens }: Annotation,
): ReadonlyMap<string, ReadonlySet<Person>> {
  const apart = new Map<string, Set<Person>>();
  const isBeside = (one: Name, other: Name): boolean => {
    const between = tokens.slice(one.end, other.first);
    if (between.length === 0 || between.length > LONGEST_POST) return false;
    if (tokens[one.first]!.sentence !== tokens[other.first]!.sentence) return false;
    return (
      between[0]!.lower === 'and' &&
      between.every(({ upos, text }, place) => place === 0 || /^(NOUN|ADJ|PRON)$/.test(upos) || text === ',')
    );
  };
  for (const person of persons)
    for (const full of person.names)
      for (const { text } of short.filter(
        name => full.text.endsWith(` ${name.text}`) && isBeside(name, full),
      ))
        apart.set(text, (apart.get(text) ?? new Set()).add(person));
  return apart;
}

const NOBODY: ReadonlySet<Person> = new Set();

/** Words: "and his wife, former minister". */
const LONGEST_POST = 6;

/** A single name that stands alone all through the article fits only itself; "Phil" is a Philip where nobody is called so. */
function fitOf(short: PersonForm, other: PersonForm, forms: NameForms): number {
  if (other.words.length > 1) return shortFormFit(short, other) || Number(isNicknameOf(short, other, forms));
  return short.words[0] === other.words[0] && (!short.numeral || short.numeral === other.numeral) ? 4 : 0;
}

function addTo(person: Person, name: Name, form: PersonForm): void {
  person.names.push(name);
  if (!person.forms.some(other => other.words.join(' ') === form.words.join(' '))) person.forms.push(form);
}

/**
 * Of namesakes: whose courtesy title agrees; then who was called by this same short form last; then who alone was the
 * subject of the sentence before; then who was named most often in full before this point (the first where equal).
 */
function mostSpokenOf(candidates: readonly Person[], name: Name, annotation: Annotation): Person {
  const title = titleBefore(name, annotation);
  const agreeing = title
    ? candidates.filter(person => person.names.some(other => titleBefore(other, annotation) === title))
    : [];
  const pool = agreeing.length > 0 ? agreeing : candidates;
  const short = pool
    .flatMap(person =>
      person.names
        .filter(other => isBefore(other, name) && other.text === name.text)
        .map(other => ({ person, other })),
    )
    .sort((a, b) => b.other.span.start - a.other.span.start)[0];
  if (short) return short.person;
  const told = pool.filter(person =>
    person.names.some(other => isSubjectJustBefore(other, name, annotation)),
  );
  if (told.length === 1) return told[0]!;
  const count = (person: Person) => person.names.filter(other => isBefore(other, name)).length;
  const first = (person: Person) => Math.min(...person.names.map(other => other.span.start));
  return [...pool].sort((a, b) => count(b) - count(a) || first(a) - first(b))[0]!;
}

/** "Kim Yo Jong travelled south. Kim said": the sentence before is told of her. */
function isSubjectJustBefore(other: Name, name: Name, { tokens }: Annotation): boolean {
  const sentence = tokens[name.first]!.sentence;
  const head = tokens[headOfRange(tokens, other.first, other.end)]!;
  return head.sentence === sentence - 1 && relation(head) === 'nsubj';
}

function isBefore(a: Name, b: Name): boolean {
  return a.span.start < b.span.start;
}

/** The word before a name, where it is capitalised: `Mr`, `Mrs`, `President`. */
function titleBefore(name: Name, annotation: Annotation): string | undefined {
  let before = name.first - 1;
  if (annotation.tokens[before]?.text === '.') before--;
  const token = annotation.tokens[before];
  if (!token || token.sentence !== annotation.tokens[name.first]?.sentence) return undefined;
  return startsWithCapital(token.text) ? token.text.replace(/\.$/, '').toLowerCase() : undefined;
}

function onlyOne<T>(candidates: readonly T[]): T | undefined {
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** The name with most words; the first such. */
function fullest(names: readonly Name[]): string {
  const size = (name: Name) => name.text.split(/\s+/).length;
  return names.reduce((best, name) => (size(name) > size(best) ? name : best)).text;
}
