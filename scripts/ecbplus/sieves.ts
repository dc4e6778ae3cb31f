/**
 * Mentions → chains, by sieves from the surest down (Raghunathan et al. 2010), all inside the documents on one event: "the
 * suspect" is one man there and another elsewhere. One entity of the graph; one string; one head lemma, with one number
 * of things; one day; a name whose words another has; an acronym; at last a pronoun and what stands before it. Chosen on
 * the training part. In: mentions. Out: chain by id.
 */
import type { ReadMention } from './mentions.js';

export type Chains = ReadonlyMap<string, string>;

/** The baseline: one head lemma in the documents on one event. */
export function headLemmaChains(mentions: readonly ReadMention[]): Chains {
  return new Map(mentions.map(({ id, topic, head }) => [id, `${topic} ${head}`]));
}

export function sieveChains(mentions: readonly ReadMention[]): Chains {
  const chains = createChains(mentions);
  const named = mentions.filter(({ kind }) => kind !== 'pronoun');
  const joinBy = (
    some: readonly ReadMention[],
    keyOf: (mention: ReadMention) => string | undefined,
  ): void => {
    const first = new Map<string, string>();
    for (const mention of some) {
      const key = keyOf(mention);
      if (key === undefined) continue;
      const inTopic = `${mention.topic} ${key}`;
      const other = first.get(inTopic);
      if (other) chains.join(mention.id, other);
      else first.set(inTopic, mention.id);
    }
  };
  joinBy(mentions, ({ entity }) => entity);
  joinBy(named, ({ text }) => bare(text));
  joinBy(named, ({ kind, head, plural, numbers }) =>
    [head, kind === 'noun' && plural ? 'plural' : '', ...numbers].join(' '),
  );
  joinBy(named, ({ text }) => dayIn(text));
  joinContained(named, chains.join);
  joinAcronyms(named, chains.join);
  const filled = new Set(named.map(({ id }) => chains.find(id)));
  for (const { id, kind, before } of mentions)
    if (kind === 'pronoun' && before !== undefined && !filled.has(chains.find(id))) chains.join(id, before);
  return chains.result();
}

const WEEKDAY = /\b(mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
const DATE = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? ?(\d{1,2})\b/i;

/** A day of the week or of the year: in articles on one event "Tuesday night" and "Tuesday" are one time. */
function dayIn(text: string): string | undefined {
  const [, month, day] = DATE.exec(text) ?? [];
  return day ? `${month!.toLowerCase()} ${Number(day)}` : WEEKDAY.exec(text)?.[0].toLowerCase();
}

/** `Alder Point` and `Alder Point Clinic`: all capital words of the one, at least two, stand in the other. */
function joinContained(mentions: readonly ReadMention[], join: (a: string, b: string) => void): void {
  const byWord = new Map<string, ReadMention[]>();
  const namesIn = ({ text }: ReadMention) =>
    text.match(/\p{Lu}\p{L}{2,}/gu)?.map(word => word.toLowerCase()) ?? [];
  const names = mentions.filter(mention => mention.kind === 'name');
  for (const mention of names)
    for (const word of new Set(namesIn(mention))) {
      const key = `${mention.topic} ${word}`;
      byWord.set(key, [...(byWord.get(key) ?? []), mention]);
    }
  for (const mention of names) {
    const words = namesIn(mention);
    if (words.length < 2) continue;
    const others = (byWord.get(`${mention.topic} ${words[0]}`) ?? []).filter(other =>
      words.every(word => namesIn(other).includes(word)),
    );
    for (const other of others) join(mention.id, other.id);
  }
}

/** `HM` and `Harbour Master`. */
function joinAcronyms(mentions: readonly ReadMention[], join: (a: string, b: string) => void): void {
  const full = new Map<string, string>();
  for (const { topic, text, id, kind } of mentions) {
    const words = text.match(/\p{Lu}[\p{L}]+/gu) ?? [];
    if (kind === 'name' && words.length > 1) full.set(`${topic} ${words.map(word => word[0]).join('')}`, id);
  }
  for (const { topic, text, id } of mentions) {
    const other = full.get(`${topic} ${text.replace(/[ .]/g, '')}`);
    if (other !== undefined && /^[\p{Lu} .]+$/u.test(text)) join(id, other);
  }
}

/** Small letters without article and possessive ending. */
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(?:the|a|an|his|her|its|their|this|that) /, '')
    .replace(/ ['’]s?$/, '');
}

function createChains(mentions: readonly ReadMention[]) {
  const parents = new Map(mentions.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    let root = id;
    while (parents.get(root) !== root) root = parents.get(root)!;
    parents.set(id, root);
    return root;
  };
  return {
    find,
    join: (a: string, b: string): void => {
      parents.set(find(a), find(b));
    },
    result: (): Chains => new Map(mentions.map(({ id }) => [id, find(id)])),
  };
}
