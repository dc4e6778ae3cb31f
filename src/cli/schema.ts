/**
 * `readout schema`: checks the schema, events included, and prints what can be in the graph. With `--try` it shows what a sentence
 * gives: names, quotations, statements, and every frame whose trigger was there with what it lacked.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandModule } from 'yargs';
import { explainFrames } from '../extract/index.js';
import type { Annotation, Extraction, Statement } from '../model/index.js';
import { createPipeline, type Pipeline } from '../pipeline.js';
import { loadEventSchema } from '../schema/events.js';
import { loadSchema, type Schema } from '../schema/index.js';
import { GAZETTEER_OPTION, gazetteerFiles } from './configuration.js';
import { packageRoot, schemaFolder } from './packageRoot.js';
import { paint, say, table } from './terminal.js';

interface Arguments {
  try: string | undefined;
  published: string | undefined;
  schema: string | undefined;
  gazetteer: string[] | undefined;
  json: boolean;
}

export const schemaCommand: CommandModule<object, Arguments> = {
  builder: yargs =>
    yargs
      .option('try', { type: 'string', describe: 'a sentence: which frames fire, and why others do not' })
      .option('published', { type: 'string', describe: 'day on which the sentence appeared, as 2024-05-17' })
      .option('schema', { type: 'string', describe: 'folder of a schema of your own' })
      .option('gazetteer', GAZETTEER_OPTION)
      .option('json', { type: 'boolean', default: false, describe: 'the relations as JSON' })
      .example('$0 schema', 'what can be in the graph')
      .example('$0 schema --try "Minister Weber met Ito in Oslo on Friday."', 'what a sentence says')
      .example('$0 schema --schema mine --try "Weber sued Ito."', 'your own relation at work'),
  handler: async options => {
    const folder = options.schema ?? schemaFolder();
    const gazetteers = gazetteerFiles(options.gazetteer);
    if (options.try === undefined) {
      const schema = loadSchema(folder, gazetteers);
      if (existsSync(join(folder, 'events'))) loadEventSchema(folder);
      await say(
        options.json ? `${JSON.stringify(schema.relations, undefined, 2)}\n` : describeSchema(schema, folder),
      );
      return;
    }
    const pipeline = createPipeline({ packageRoot: packageRoot(), schemaDirectory: folder, gazetteers });
    await say(describeSentence(options.try, options.published, pipeline));
  },
};

function describeSchema({ relations, entityKinds, version }: Schema, folder: string): string {
  const rows = relations.map(({ id, from, to, symmetric, kind, codes, meaning }) => [
    id,
    `${from.join('|')} ${symmetric ? '↔' : '→'} ${to.join('|')}`,
    kind,
    codes.cameo ?? codes.wikidata ?? '',
    meaning.replace(/\s+/g, ' ').trim(),
  ]);
  const kinds = entityKinds.map(
    ({ id, label, within }) => `${id} (${label})${within ? ` in ${within}` : ''}`,
  );
  return [
    `${join(folder)}, version ${version}: ${relations.length} relations, all files well-formed`,
    '',
    `entity types: ${kinds.join(', ')}`,
    '',
    table(['relation', 'joins', 'kind', 'code', 'means'], rows),
    '',
  ].join('\n');
}

function describeSentence(text: string, published: string | undefined, pipeline: Pipeline): string {
  const { document } = pipeline.read({ article: 'sentence', text, published });
  const annotation = pipeline.annotate(document);
  const extraction = pipeline.extract(annotation);
  const heading = (title: string) => `\n${paint('bold', title)}`;
  const none = ['  none'];
  const attempts = explainFrames(annotation, pipeline.schema).map(({ relation, frame, trigger, lacks }) => [
    `  ${relation.id}/${frame.name}`,
    annotation.tokens[trigger]?.text ?? '',
    lacks === undefined ? 'fired' : `no: ${lacks}`,
  ]);
  return [
    heading('Words'),
    table(['  ', '', '', '', ''], describeTokens(annotation)).replace(/^.*\n/, ''),
    heading('Names'),
    ...orNone(
      extraction.entities.map(({ type, name, mentions }) => `  ${type} ${name}: ${listed(mentions)}`),
      none,
    ),
    heading('Quotations'),
    ...orNone(describeQuotations(extraction), none),
    heading('Statements'),
    ...orNone(describeStatements(extraction), none),
    heading('Frames whose trigger was there'),
    ...(attempts.length ? [table(['  frame', 'trigger', 'what came of it'], attempts)] : none),
    '',
  ].join('\n');
}

function describeTokens({ tokens }: Annotation): string[][] {
  return tokens.map(({ index, text, lemma, upos, head, deprel }) => [
    `  ${index}`,
    text,
    lemma,
    upos,
    `${deprel}${head < 0 ? '' : ` of ${tokens[head]?.text}`}`,
  ]);
}

function describeQuotations({ quotations, entities, document }: Extraction): string[] {
  const name = (id: string) => entities.find(entity => entity.id === id)?.name ?? id;
  return quotations.map(({ speaker, kind, cue, span, addressees }) => {
    const to = addressees.length ? ` to ${addressees.map(name).join(', ')}` : '';
    return `  ${name(speaker)} ${cue ?? '–'}${to} (${kind}): ${document.text.slice(span.start, span.end)}`;
  });
}

function describeStatements({ statements, entities, document }: Extraction): string[] {
  const name = (id: string | undefined) => entities.find(entity => entity.id === id)?.name;
  return statements.map(statement => {
    const { relation, subject, object, status, place, title, trigger, rule, confidence, attributedTo } =
      statement;
    const more = [
      status,
      title && `title ${title}`,
      dateOf(statement, document.text),
      place && `in ${name(place)}`,
      attributedTo && `says ${name(attributedTo)}`,
      `confidence ${confidence.toFixed(2)}`,
      `by ${rule} on "${document.text.slice(trigger.start, trigger.end)}"`,
    ].filter(Boolean);
    return `  ${name(subject)} ${relation} ${name(object)}: ${more.join(', ')}`;
  });
}

/** "date 2023-06-18 (weekday: Sunday)" */
function dateOf({ date, dateRule, dateWords }: Statement, text: string): string | undefined {
  if (date === undefined) return undefined;
  const words = dateWords ? `: ${text.slice(dateWords.start, dateWords.end)}` : '';
  return `date ${date} (${dateRule}${words})`;
}

function listed(mentions: Extraction['entities'][number]['mentions']): string {
  return mentions.map(({ text, kind }) => (kind === 'name' ? text : `${text} (${kind})`)).join(', ');
}

function orNone(lines: readonly string[], none: readonly string[]): readonly string[] {
  return lines.length ? lines : none;
}
