/** The folder that holds `package.json`, `schema/`, `models/` and `corpus/`, wherever the program was installed. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

export function schemaFolder(): string {
  return join(packageRoot(), 'schema');
}
