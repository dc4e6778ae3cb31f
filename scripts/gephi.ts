/**
 * Gephi's own importer, without its window: `install` fetches the toolkit from Maven, `import FILE…` opens graph
 * files as Gephi does and prints one JSON line for each. Needs Java 17 and Maven.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageRoot } from '../src/cli/packageRoot.js';
import { toolsFolder } from './tools.js';

const VERSION = '0.10.1';

export interface GephiImport {
  readonly nodes: number;
  readonly edges: number;
  readonly dynamic: boolean;
  readonly edgeColumns: readonly string[];
  readonly issues: readonly string[];
}

/** Path of the toolkit where it is installed. */
export function gephiToolkit(): string | undefined {
  const jar = join(toolsFolder(), 'gephi', `gephi-toolkit-${VERSION}-all.jar`);
  return existsSync(jar) ? jar : undefined;
}

/** What Gephi sees in each file. @throws Error with Gephi's own message where it rejects one. */
export function importWithGephi(files: readonly string[]): GephiImport[] {
  const jar = gephiToolkit();
  if (!jar) throw new Error('the Gephi toolkit is not installed: node dist/scripts/gephi.js install');
  const program = join(packageRoot(), 'scripts', 'gephi', 'Import.java');
  const { stdout, stderr } = spawnSync('java', ['-Djava.awt.headless=true', '-cp', jar, program, ...files], {
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').filter(line => line.startsWith('{'));
  if (lines.length !== files.length) throw new Error(`Gephi gave no answer: ${stderr.slice(-500)}`);
  return lines.map(line => {
    const answer = JSON.parse(line) as GephiImport & { error?: string };
    if (answer.error) throw new Error(`Gephi rejects the file: ${answer.error}`);
    return answer;
  });
}

function install(): number {
  if (gephiToolkit()) return 0;
  const folder = join(toolsFolder(), 'gephi');
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync(
    'mvn',
    [
      '-q',
      '-B',
      'org.apache.maven.plugins:maven-dependency-plugin:2.8:copy',
      `-Dartifact=org.gephi:gephi-toolkit:${VERSION}:jar:all`,
      `-DoutputDirectory=${folder}`,
    ],
    { stdio: ['ignore', 2, 2] },
  );
  return status ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [command, ...files] = process.argv.slice(2);
  if (command === 'install') process.exitCode = install();
  else for (const answer of importWithGephi(files)) process.stdout.write(`${JSON.stringify(answer)}\n`);
}
