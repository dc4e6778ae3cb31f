/** Ids of all relations of a schema folder, from the names of their files, without reading them. */
import { yamlFiles } from './yaml.js';

/** @throws ReadoutError with code `schema` where the folder cannot be read. */
export function relationNames(directory: string): string[] {
  return yamlFiles(directory, 'relations').map(path =>
    path
      .slice(path.lastIndexOf('/') + 1, -'.yaml'.length)
      .replaceAll('-', '_')
      .toUpperCase(),
  );
}
