/** `readout explain <graph> "<name>" ["<name>"]`: the sentences behind a node, or between two. */
import type { CommandModule } from 'yargs';
import { type ExplainedFact, type Explanation, explain } from '../query/explain.js';
import { readKnowledge } from '../query/graph.js';
import { UsageError } from './failure.js';
import { type GraphOptions, graphOptions, takeGraphName, withGraph } from './openGraph.js';
import { describeSource } from './sources.js';
import { count, paint, say, talk } from './terminal.js';

interface Arguments extends GraphOptions {
  words: string[];
  merge: string | undefined;
  json: boolean;
}

export const explainCommand: CommandModule<object, Arguments> = {
  command: 'explain [words..]',
  describe: 'the sentences behind a name, or between two',
  builder: yargs =>
    graphOptions(
      yargs.positional('words', {
        type: 'string',
        array: true,
        default: [],
        describe: 'the graph (or none where readout.yaml names it), and one name or two',
      }),
    )
      .option('merge', { type: 'string', describe: 'why this name was joined with others (x.json)' })
      .option('json', { type: 'boolean', default: false, describe: 'as JSON' })
      .example('$0 explain graph.json "Ana Reyes"', '')
      .example('$0 explain graph.json "Ana Reyes" "Li Bo"', ''),
  handler: async options => {
    const { name, rest } = takeGraphName(options.words);
    if (options.merge !== undefined) return say(describeMerges(name, options.merge, options.json));
    if (rest.length < 1 || rest.length > 2)
      throw new UsageError('name one entity or two; quote names of several words');
    const explanation = await withGraph(name, options, graph => explain(graph, rest));
    if (options.json) return say(`${JSON.stringify(explanation, undefined, 1)}\n`);
    for (const other of explanation.others)
      talk(`also of that name: ${other.name} (${other.type}, ${other.id})`);
    await say(describe(explanation));
  },
};

function describe({ entities, chain, facts, quotations }: Explanation): string {
  const heads = entities.map(({ name, type, aliases, wikidata, mentions }) => {
    const also = aliases.length > 0 ? `, also ${aliases.join(', ')}` : '';
    return `${paint('bold', name)}  ${paint('dim', `${type}${also}${wikidata ? `, ${wikidata}` : ''}, ${count(mentions, 'mention')}`)}`;
  });
  const body = facts.map(fact => [describeFact(fact), ...fact.sources.map(describeSource)].join('\n'));
  const speech = quotations.map(
    ({ speaker, cue, text, publisher, published, article }) =>
      `${paint('bold', speaker)}${cue ? ` ${cue}` : ''}: “${text.replace(/\s+/g, ' ')}”\n      ${paint('dim', [publisher, published?.slice(0, 10), article].filter(Boolean).join(', '))}`,
  );
  const nothing = facts.length + quotations.length === 0 ? ['nothing joins them in this graph'] : [];
  return `${[...heads, ...(chain ? ['No fact joins them directly; the shortest chain:'] : []), ...body, ...speech, ...nothing].join('\n')}\n`;
}

function describeFact(fact: ExplainedFact): string {
  const details = [
    fact.status,
    fact.date,
    fact.place && `in ${fact.place}`,
    fact.title,
    `${count(fact.reports, 'report')}, ${fact.independentSources} independent`,
  ];
  return `${paint('bold', `${fact.subject} –${fact.relation}→ ${fact.object}`)}  ${details.filter(Boolean).join(', ')}`;
}

function describeMerges(graph: string, name: string, json: boolean): string {
  if (!graph.endsWith('.json'))
    throw new UsageError('--merge needs x.json: databases do not keep why names were joined');
  const wanted = name.toLowerCase();
  const merges = readKnowledge(graph).merges.filter(({ names }) =>
    names.some(one => one.toLowerCase().includes(wanted)),
  );
  if (json) return `${JSON.stringify(merges, undefined, 1)}\n`;
  if (merges.length === 0) return `no name like "${name}" was joined with another\n`;
  const blocks = merges.map(({ names, articles, score, evidence }) =>
    [
      `${paint('bold', `${names[0]} = ${names[1]}`)}  score ${score}  ${paint('dim', articles.join(', '))}`,
      ...evidence.map(
        ({ kind, weight, detail }) => `    ${weight >= 0 ? '+' : ''}${weight}  ${kind}: ${detail}`,
      ),
    ].join('\n'),
  );
  return `${blocks.join('\n')}\n`;
}
