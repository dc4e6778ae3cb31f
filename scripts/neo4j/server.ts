/**
 * A real Neo4j Community server from Maven artifacts: no root, no container, nothing installed but a folder of
 * jars. Needs Java 17 or 21; Maven only the first time. Used by `npm run neo4j`, the tests and CI alike.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { packageRoot } from '../../src/cli/packageRoot.js';
import { toolsFolder } from '../tools.js';

const VERSION = '5.26.30';

export interface ServerOptions {
  /** Where data, logs and configuration live. */
  readonly home: string;
  readonly port: number;
  /** User `neo4j`; undefined turns authentication off. */
  readonly password?: string | undefined;
  readonly heap?: string | undefined;
  /** Compiles less of the server: a life of minutes, as in tests, then costs half of the processor's time. */
  readonly brief?: boolean | undefined;
  /** Ends with this process, or lives on after it. */
  readonly detached?: boolean | undefined;
}

export interface Server {
  readonly url: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
  /** As a power cut does. */
  readonly kill: () => Promise<void>;
}

/** Why a server cannot run here, or false. */
export function lacksNeo4j(): string | false {
  if (spawnSync('java', ['-version']).status !== 0) return 'no java on the path';
  return isInstalled() ? false : 'Neo4j is not installed: node dist/scripts/neo4j.js install';
}

export function isInstalled(): boolean {
  return existsSync(libraryFolder()) && readdirSync(libraryFolder()).length > 0;
}

/** Fetches the jars with Maven: 142 MB, some two minutes. @returns Maven's exit code. */
export function install(): number {
  if (isInstalled()) return 0;
  const folder = libraryFolder();
  const partial = `${folder}.part`;
  mkdirSync(partial, { recursive: true });
  const { status } = spawnSync(
    'mvn',
    [
      '-B',
      '-q',
      '-f',
      join(packageRoot(), 'scripts', 'neo4j', 'pom.xml'),
      'org.apache.maven.plugins:maven-dependency-plugin:2.8:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${partial}`,
    ],
    { stdio: ['ignore', 2, 2] },
  );
  if (status !== 0) return status ?? 1;
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
  return 0;
}

/** Starts a server and waits until it answers. @throws Error with the end of its log where it does not. */
export async function startServer(options: ServerOptions): Promise<Server> {
  configure(options);
  if (options.password !== undefined && !existsSync(join(options.home, 'data', 'dbms', 'auth.ini')))
    runAdmin(options.home, ['dbms', 'set-initial-password', options.password]);
  const heap = options.heap ?? '1g';
  const log = openSync(join(options.home, 'logs', 'console.log'), 'a');
  const java = spawn(
    'java',
    [
      `-Xms${heap}`,
      `-Xmx${heap}`,
      ...(options.brief ? [LITTLE_COMPILING] : []),
      '-XX:+UseG1GC',
      '-XX:+UnlockExperimentalVMOptions',
      '-XX:+TrustFinalNonStaticFields',
      '-XX:+DisableExplicitGC',
      '-Dio.netty.tryReflectionSetAccessible=true',
      '-Dlog4j2.disable.jmx=true',
      '-Dfile.encoding=UTF-8',
      ...OPENS,
      '-cp',
      join(libraryFolder(), '*'),
      'org.neo4j.server.CommunityEntryPoint',
      `--home-dir=${options.home}`,
      `--config-dir=${join(options.home, 'conf')}`,
    ],
    {
      detached: options.detached ?? false,
      stdio: ['ignore', log, log],
      env: { ...process.env, NEO4J_HOME: options.home, NEO4J_CONF: join(options.home, 'conf') },
    },
  );
  await waitFor(java, options);
  if (options.detached) java.unref();
  return {
    url: `bolt://127.0.0.1:${options.port}`,
    pid: java.pid!,
    stop: () => end(java, 'SIGTERM'),
    kill: () => end(java, 'SIGKILL'),
  };
}

/** Runs neo4j-admin on a home whose server is stopped. @throws Error with its output where it fails. */
export function runAdmin(home: string, parameters: readonly string[], folder = home): string {
  const { status, stdout, stderr } = spawnSync(
    'java',
    [
      '-Xmx1g',
      ...OPENS,
      `-Dbasedir=${home}`,
      '-cp',
      join(libraryFolder(), '*'),
      'org.neo4j.cli.AdminTool',
      ...parameters,
    ],
    {
      encoding: 'utf8',
      cwd: folder,
      env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
    },
  );
  if (status !== 0) throw new Error(`neo4j-admin ${parameters.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}

/** Writes the configuration; data that is there stays. */
export function configure({ home, port, password }: ServerOptions): void {
  for (const folder of ['conf', 'data', 'logs', 'plugins', 'import', 'run'])
    mkdirSync(join(home, folder), { recursive: true });
  const settings = [
    'server.default_listen_address=127.0.0.1',
    'server.bolt.enabled=true',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    `dbms.security.auth_enabled=${password !== undefined}`,
    'dbms.usage_report.enabled=false',
    'server.memory.pagecache.size=512m',
    'db.tx_log.rotation.retention_policy=keep_none',
    /** Otherwise the server stays ten idle seconds after all is closed. */
    'internal.dbms.bolt.netty_server_shutdown_quiet_period=0',
  ];
  writeFileSync(join(home, 'conf', 'neo4j.conf'), `${settings.join('\n')}\n`);
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** Of a Java program that ends soon. */
const LITTLE_COMPILING = '-XX:TieredStopAtLevel=1';

/** What Neo4j's own start script opens to it. */
const OPENS = [
  'java.base/java.nio',
  'java.base/java.io',
  'java.base/sun.nio.ch',
  'java.base/java.util.concurrent',
  'java.base/java.lang',
].map(module => `--add-opens=${module}=ALL-UNNAMED`);

function libraryFolder(): string {
  return join(toolsFolder(), 'neo4j', VERSION, 'lib');
}

/** Milliseconds: a machine that is busy with other work took three minutes. */
const LONGEST_START = 600_000;

async function waitFor(java: ChildProcess, { home, port }: ServerOptions): Promise<void> {
  const deadline = Date.now() + LONGEST_START;
  while (!(await answers(port))) {
    if (java.exitCode !== null || Date.now() > deadline) {
      java.kill('SIGKILL');
      const log = readFileSync(join(home, 'logs', 'console.log'), 'utf8');
      throw new Error(`Neo4j did not start: ${log.slice(-2000)}`);
    }
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

function end(java: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise(resolve => {
    if (java.exitCode !== null || java.signalCode !== null) return resolve();
    java.once('exit', () => resolve());
    java.kill(signal);
  });
}
