/**
 * Extraction → lines as event coders write them: one event a line, tab-separated
 *
 *   date  source  target  code  status  relation  article  start  end  source name  target name
 *
 * `code` is CAMEO (Schrodt 2012), of the frame where it has one of its own; `source` and `target` are CAMEO actors: the country (ISO 3166-1 alpha-3), with
 * GOV for whoever holds an office there, or the name in capitals where no country is known. A symmetric relation
 * gives a line each way, as CAMEO has it. The date is the event's first day, else the day of publication, else `---`.
 */
import type { ArticleEntity, ArticleEntityId, Extraction, Statement } from '../model/index.js';
import type { Schema } from '../schema/index.js';
import type { Relation } from '../schema/relations.js';

export type EventFormat = (extraction: Extraction) => string;

export function createEventFormat(schema: Schema): EventFormat {
  const events = new Map(
    schema.relations.filter(({ kind, codes }) => kind === 'event' && codes.cameo).map(one => [one.id, one]),
  );
  const offices = new Set(
    schema.relations.filter(({ codes }) => codes.wikidata === OFFICE).map(({ id }) => id),
  );
  const iso3 = new Map(schema.gazetteers.countries.map(({ name, iso3: code }) => [name, code]));
  return extraction => {
    const actor = actorsOf(extraction, offices, iso3);
    const lines: string[] = [];
    for (const statement of extraction.statements) {
      const relation = events.get(statement.relation);
      if (relation) lines.push(...eventLines(statement, relation, extraction, actor));
    }
    return lines.join('');
  };
}

/** Wikidata's property of an office held. */
const OFFICE = 'P39';

type Actor = (id: ArticleEntityId) => { readonly code: string; readonly name: string };

function actorsOf(
  { entities, statements }: Extraction,
  offices: ReadonlySet<string>,
  iso3: ReadonlyMap<string, string>,
): Actor {
  const byId = new Map<ArticleEntityId, ArticleEntity>(entities.map(entity => [entity.id, entity]));
  const countryOf = (id: ArticleEntityId) => iso3.get(byId.get(id)?.name ?? '');
  const governs = new Map<ArticleEntityId, string>();
  for (const { relation, subject, object, past } of statements) {
    const country = offices.has(relation) && !past ? countryOf(object) : undefined;
    if (country && !governs.has(subject)) governs.set(subject, `${country}GOV`);
  }
  return id => {
    const name = byId.get(id)?.name ?? id;
    return { name, code: countryOf(id) ?? governs.get(id) ?? name.toUpperCase().replace(/\s+/g, '_') };
  };
}

function eventLines(
  statement: Statement,
  relation: Relation,
  extraction: Extraction,
  actor: Actor,
): string[] {
  const { document } = extraction;
  const date = (statement.date ?? document.published)?.slice(0, 10) ?? '---';
  const [source, target] = [actor(statement.subject), actor(statement.object)];
  const pairs = relation.symmetric
    ? [[source, target] as const, [target, source] as const]
    : [[source, target] as const];
  return pairs.map(([from, to]) =>
    [
      date,
      from.code,
      to.code,
      codeOf(statement, relation),
      statement.status,
      relation.id,
      document.article,
      statement.sentence.start,
      statement.sentence.end,
      from.name,
      to.name,
    ]
      .map(value => `${value}`.replace(/[\t\r\n]+/g, ' '))
      .join('\t')
      .concat('\n'),
  );
}

/** Of the intent where the event is planned; else of the frame that the statement's rule names: `MET_WITH/receive`, `VISITED/trip+article`. */
function codeOf({ rule, status }: Statement, { id, frames, codes }: Relation): string | undefined {
  if (status === 'planned' && codes.planned !== undefined) return codes.planned;
  const name = rule.slice(id.length + 1).replace(/\+article$/, '');
  return frames.find(frame => frame.name === name)?.cameo ?? codes.cameo;
}
