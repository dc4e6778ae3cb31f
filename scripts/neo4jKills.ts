/**
 * `node dist/scripts/neo4jKills.js [TIMES]`: kills a client TIMES times and the server as often (10 by default) at
 * random moments of a load, completes each load, and says whether the load was under way and the rows are those of
 * an undisturbed one. Exits with 1 where they are not.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { table } from '../src/cli/terminal.js';
import { type Kill, openKillRange } from './neo4j/kills.js';
import { freePort } from './neo4j/server.js';

const times = Number(process.argv[2] ?? 10);
const home = mkdtempSync(join(tmpdir(), 'readout-kills-'));
const range = await openKillRange(
  { home, port: await freePort(), password: 'a-password-of-tests', heap: '512m', brief: true },
  { entities: 60, facts: 400 },
);
const kills: Kill[] = [];
try {
  for (const victim of ['client', 'server'] as const)
    for (let time = 0; time < times; time++) {
      const kill = await range.kill(victim);
      kills.push(kill);
      process.stderr.write(`${JSON.stringify(kill)}\n`);
    }
} finally {
  await range.close();
  rmSync(home, { recursive: true, force: true });
}
const rows = kills.map(kill => [
  kill.victim,
  `${kill.rows}`,
  kill.underWay ? 'yes' : 'NO',
  kill.clientEnded,
  `${kill.completed}`,
  kill.same ? 'same' : 'DIFFERENT',
]);
process.stdout.write(
  `${table(['killed', 'rows known', 'load under way', 'client ended', 'rows completed', 'in the end'], rows)}\n\n${range.rows} rows a load\n`,
);
process.exitCode = kills.every(({ same }) => same) ? 0 : 1;
