/**
 * Makes a fresh checkout ready: installs what is missing and builds. Plain JavaScript, since it runs before
 * there is a compiler. Node and npm are all it needs.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  stop(`readout needs Node 20.19 or newer, this is ${process.versions.node}; install a newer one from nodejs.org`);

if (!installed()) run('npm', ['ci', '--no-audit', '--no-fund']);
run('npm', ['run', '--silent', 'build']);

/** npm writes its own copy of the lock file last: an install that was cut off lacks it, an outdated one is older. */
function installed() {
  const marker = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(marker)) return false;
  if (statSync(marker).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs) return true;
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return Object.keys({ ...dependencies, ...devDependencies }).every(name =>
    existsSync(join(root, 'node_modules', name, 'package.json')),
  );
}

function run(command, args) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) stop(`${command} ${args.join(' ')} failed; the lines above say why`);
}

function stop(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
