/** Frames of titles: who holds a post, or is kin to whom, as descriptions beside names tell. */
import type { Span } from '../../model/index.js';
import type { Role } from '../../schema/frames.js';
import type { Relation } from '../../schema/relations.js';
import type { Description } from '../titles/descriptions.js';
import type { Tree } from '../tree/tree.js';
import { type Candidate, type FrameInput, fits, type Note } from './candidates.js';
import type { FrameIndex } from './frameIndex.js';

export function fireDescription<R extends Relation>(
  input: FrameInput<R>,
  index: FrameIndex<R>,
  description: Description,
  candidates: Candidate<R>[],
  note: Note,
): void {
  const { tree } = input.grammar;
  const trigger = description.title ? headOfTitle(tree, description, description.title) : description.holder;
  const { start, end, lemma } = tree.tokens[trigger]!;
  const span = description.title ?? { start, end };
  const isParty = description.construction === 'party' || description.construction === 'partisan';
  const title = description.title && !isParty ? textOf(tree, description.title).toLowerCase() : undefined;
  const words = [
    ...(title ? [title] : []),
    lemma.toLowerCase(),
    `@${classOf(input, description, trigger)}`,
    '*',
  ];
  const holders = input.args.entitiesOf(description.holder);
  const { expressedAt, entitiesOf } = input.args;
  const ownersAt = description.construction === 'partisan' ? expressedAt : entitiesOf;
  const owners = description.owner === undefined ? [] : ownersAt(description.owner);
  const ends = ({ name }: Role) => (name === 'holder' ? holders : owners);
  for (const word of new Set(words))
    for (const { relation, frame } of index.description.get(word) ?? []) {
      if (words.some(other => frame.except.has(other))) continue;
      const [from, to] = [frame.from[0]!, frame.to[0]!];
      const [left, right] = [ends(from), ends(to)];
      const subjects = left.filter(id => fits(input, id, relation.from, frame.fromKinds));
      const objects = right.filter(id => fits(input, id, relation.to, frame.toKinds));
      // "Weber's spokesman" serves what Weber serves, which the article must tell.
      const through = right.find(id => fits(input, id, ['PERSON'], []));
      const unsaid =
        frame.otherwise !== undefined &&
        (frame.otherwise === 'owner' ? through !== undefined : right.length === 0);
      const lacks =
        subjects.length === 0
          ? `from: ${from.name}`
          : objects.length === 0 && !unsaid
            ? `to: ${to.name}`
            : undefined;
      note({ relation, frame, trigger, lacks });
      if (lacks !== undefined) continue;
      for (const subject of subjects)
        for (const object of unsaid ? [undefined] : objects)
          if (subject !== object)
            candidates.push({
              relation,
              frame,
              trigger,
              triggerSpan: span,
              subject,
              object,
              title,
              through,
              past: description.past,
              // Whoever is to lead a party belongs to it.
              planned: description.planned && !isParty,
            });
    }
}

/** `office`, `kin` …; `party` for a letter in brackets, `partisan` for "Republican", `untitled` for an owner alone. */
function classOf({ titles, grammar }: FrameInput, description: Description, head: number): string {
  if (description.construction === 'party' || description.construction === 'partisan')
    return description.construction;
  if (!description.title) return 'untitled';
  const { start } = description.title;
  const { lower, end } = grammar.tree.tokens[head]!;
  if (titles.chiefs.has(lower) && /^chief /i.test(textOf(grammar.tree, description.title))) return 'office';
  // "son-in-law" is one word.
  const joined = textOf(grammar.tree, { start, end }).split(/\s/).at(-1)!;
  return titles.kindOf(joined.toLowerCase()) ?? titles.kindOf(lower) ?? 'office';
}

function textOf({ annotation }: Tree, { start, end }: Span): string {
  return annotation.document.text.slice(start, end);
}

/** Last word of a title before any preposition: `minister` of "foreign minister", `secretary` of "secretary of state". */
function headOfTitle({ tokens, annotation }: Tree, { sentence, holder }: Description, title: Span): number {
  const { first, end } = annotation.sentences[sentence]!;
  const inside = tokens
    .slice(first, end)
    .filter(token => token.start >= title.start && token.end <= title.end);
  const stop = inside.findIndex(
    (token, index) => (token.upos === 'ADP' && inside[index - 1]?.end !== token.start) || token.text === ',',
  );
  const words = stop > 0 ? inside.slice(0, stop) : inside;
  return words.at(-1)?.index ?? holder;
}
