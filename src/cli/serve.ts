/** `readout serve <graph>`: a read-only HTTP API for other tools, on loopback unless told otherwise. */
import type { CommandModule } from 'yargs';
import { serve } from '../query/serve.js';
import { formatAnswer } from './answer.js';
import { type GraphOptions, graphOptions, limitsOf, takeGraphName, withGraph } from './openGraph.js';
import { say, talk } from './terminal.js';

interface Arguments extends GraphOptions {
  graph: string | undefined;
  host: string;
  port: number;
}

export const serveCommand: CommandModule<object, Arguments> = {
  builder: yargs =>
    graphOptions(yargs.positional('graph', { type: 'string', describe: 'x.json, x.db or neo4j://…' }))
      .option('host', { type: 'string', default: '127.0.0.1', describe: 'address to listen on' })
      .option('port', { type: 'number', default: 8484, describe: '0 takes any free one' })
      .example('$0 serve graph.json --port 9000', 'then open http://127.0.0.1:9000/openapi.json'),
  handler: async options => {
    const { name } = takeGraphName(options.graph === undefined ? [] : [options.graph]);
    await withGraph(name, options, async graph => {
      const { url, close } = await serve(graph, {
        host: options.host,
        port: options.port,
        limits: limitsOf(options),
        formatCsv: answer => formatAnswer(answer, 'csv', 0),
      });
      await say(`${url}\n`);
      talk('read-only; Ctrl-C ends it');
      await new Promise<void>(resolve => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      });
      await close();
    });
  },
};
