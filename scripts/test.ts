/**
 * Runs the tests and counts them. Arguments pick files by a part of their path. A test that cannot run here says
 * why in one line; with READOUT_REQUIRE_ALL=1 that is a failure, and tests that take minutes run in full. The last line is `N passed, N failed`.
 */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from 'node:test';
import { spec as Reporter } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', 'test');
const wanted = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.test.js'))
  .filter(name => !wanted.length || wanted.some(part => name.includes(part)))
  .sort(byLength)
  .map(name => join(folder, name));

/** Those that take minutes begin, so that the last to end is a short one. */
function byLength(one: string, other: string): number {
  const isSlow = (name: string) => Number(name.startsWith('slow'));
  return isSlow(other) - isSlow(one) || (one < other ? -1 : 1);
}

const requireAll = process.env.READOUT_REQUIRE_ALL === '1';
const skipped: string[] = [];
let passed = 0;
let failed = 0;

const stream = run({ files, concurrency: 2, timeout: 20 * 60_000 });
stream.on('test:pass', ({ name, skip, details }) => {
  if (details.type === 'suite') return;
  if (skip === undefined || skip === false) passed += 1;
  else skipped.push(`${name}: ${skip}`);
});
stream.on('test:fail', ({ details }) => {
  if (details.type !== 'suite') failed += 1;
});
const reporter = new Reporter();
reporter.on('end', finish);
stream.pipe(reporter).pipe(process.stdout, { end: false });

function finish(): void {
  for (const line of skipped) process.stdout.write(`skipped ${line}\n`);
  if (requireAll) failed += skipped.length;
  if (files.length === 0) failed += 1;
  process.exitCode = failed ? 1 : 0;
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
}
