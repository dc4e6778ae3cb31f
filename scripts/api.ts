/**
 * Writes `api.md`: every public name with its declaration and its contract, read from the compiled declarations.
 * With `--check` it only compares and fails where the file is out of date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

interface PublicName {
  readonly name: string;
  readonly contract: string;
  readonly declaration: string;
}

/** The text of `api.md` for the declarations as they are compiled now. */
export function describeApi(): string {
  const entry = join(root, 'dist', 'src', 'index.d.ts');
  const names = publicNames(entry).sort((a, b) => (a.name < b.name ? -1 : 1));
  const sections = names.map(
    ({ name, contract, declaration }) =>
      `## ${name}\n${contract ? `\n${contract}\n` : ''}\n\`\`\`ts\n${declaration}\n\`\`\`\n`,
  );
  return `# The public names of readout\n\nMade by \`npm run api\`; a test compares it with the code.\n\n${sections.join('\n')}`;
}

function publicNames(file: string): PublicName[] {
  const text = readFileSync(file, 'utf8');
  const found = declarationsIn(text);
  for (const [, names, path] of text.matchAll(/^export (?:type )?(\*|\{[^}]*\}) from '(\.[^']+)'/gm)) {
    const target = join(dirname(file), (path ?? '').replace(/\.js$/, '.d.ts'));
    const there = publicNames(target);
    if (names === '*') found.push(...there);
    else {
      const wanted = new Set((names ?? '').match(/[A-Za-z]\w*/g)?.filter(word => word !== 'type'));
      found.push(...there.filter(({ name }) => wanted.has(name)));
    }
  }
  return [...new Map(found.map(one => [one.name, one])).values()];
}

function declarationsIn(text: string): PublicName[] {
  const pattern =
    /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?^export (?:declare )?(?:const|function|interface|type|class) (\w+)(?:[^\n]*;$|[^\n]*\{$[\s\S]*?^\}[^\n]*$)/gm;
  return [...text.matchAll(pattern)].map(([all, comment, name]) => ({
    name: name ?? '',
    contract: (comment ?? '').replace(/^\s*\* ?/gm, '').trim(),
    declaration: all.slice(all.search(/^export /m)).replace(/^export (?:declare )?/, ''),
  }));
}

function main(): void {
  const file = join(root, 'api.md');
  const text = describeApi();
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    process.stderr.write('api.md is out of date: run npm run api and read what changed\n');
    process.exitCode = 1;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
