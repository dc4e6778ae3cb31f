/**
 * Compiles the kernel of the network where its source is newer than what was compiled, as part of the build: the
 * compiler takes seconds. Plain JavaScript, since it runs before there is any TypeScript compiled.
 */
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const source = 'assembly/kernel.ts';
const target = 'dist/src/annotate/network/kernel.wasm';

if (!existsSync(join(root, target)) || changed(target) < changed(source)) {
  const { default: compiler } = await import('assemblyscript/asc');
  const options = ['--baseDir', root, '-O3', '--runtime', 'stub', '--enable', 'simd', '--noAssert'];
  const { error, stderr } = await compiler.main([source, '-o', target, ...options]);
  if (error) {
    process.stderr.write(`${stderr}${error.message}\n`);
    process.exitCode = 1;
  }
}

function changed(file) {
  return statSync(join(root, file)).mtimeMs;
}
