/**
 * `npm run neo4j`: a local Neo4j for those who have none, by the first way that exists: Java 17 with Maven
 * artifacts, else Docker. Listens on loopback only and prints the address.
 *
 *   npm run neo4j [-- start|stop|status|install] [--port 7687] [--home DIR]
 *
 * NEO4J_PASSWORD sets the password of the user `neo4j`; without it authentication is off.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { install, startServer } from './neo4j/server.js';
import { toolsFolder } from './tools.js';

const CONTAINER = 'readout-neo4j';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { port: { type: 'string', default: '7687' }, home: { type: 'string' } },
});
const home = values.home ?? join(toolsFolder(), 'neo4j', 'home');
const port = Number(values.port);
const pidFile = join(home, 'neo4j.pid');
const password = process.env.NEO4J_PASSWORD || undefined;

const commands: Readonly<Record<string, () => Promise<number> | number>> = { start, stop, status, install };
const command = commands[positionals[0] ?? 'start'];
if (!command) process.stderr.write(`neo4j: start, stop, status or install, not "${positionals[0]}"\n`);
process.exitCode = command ? await command() : 2;

async function start(): Promise<number> {
  const running = runningPid();
  if (running) return report(`already running, process ${running}`);
  if (has('java', '-version') && (install() === 0 || !has('docker', 'info'))) {
    mkdirSync(home, { recursive: true });
    const server = await startServer({ home, port, password, detached: true });
    writeFileSync(pidFile, String(server.pid));
    return report(`process ${server.pid}, data in ${home}; stop it with npm run neo4j -- stop`);
  }
  if (has('docker', 'info')) return startContainer();
  process.stderr.write('neo4j: neither Java 17 with Maven nor Docker is here\n');
  return 1;
}

function startContainer(): number {
  const auth = password === undefined ? 'none' : `neo4j/${password}`;
  const { status } = spawnSync(
    'docker',
    [
      'run',
      '--detach',
      '--rm',
      '--name',
      CONTAINER,
      '--publish',
      `127.0.0.1:${port}:7687`,
      '--env',
      'NEO4J_AUTH',
      'neo4j:5.26-community',
    ],
    { stdio: ['ignore', 2, 2], env: { ...process.env, NEO4J_AUTH: auth } },
  );
  return status === 0 ? report(`container ${CONTAINER}; stop it with docker stop ${CONTAINER}`) : 1;
}

async function stop(): Promise<number> {
  const pid = runningPid();
  if (!pid) return report('not running', 0, false);
  process.kill(pid, 'SIGTERM');
  while (runningPid()) await new Promise(resolve => setTimeout(resolve, 100));
  rmSync(pidFile, { force: true });
  return report(`stopped process ${pid}`, 0, false);
}

function status(): number {
  const pid = runningPid();
  return pid ? report(`process ${pid}`) : report('not running', 1, false);
}

function report(line: string, code = 0, url = true): number {
  process.stderr.write(`Neo4j: ${line}\n`);
  if (url) process.stdout.write(`neo4j://127.0.0.1:${port}\n`);
  return code;
}

function runningPid(): number | undefined {
  if (!existsSync(pidFile)) return undefined;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  try {
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}

function has(program: string, argument: string): boolean {
  return spawnSync(program, [argument], { stdio: 'ignore' }).status === 0;
}
