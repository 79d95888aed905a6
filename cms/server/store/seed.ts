import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { CONTENT } from './entry-index.ts';
import { NO_OBJECT, type Repository } from './repository.ts';

/** Stores the files of a content folder. @returns a tree that holds them below {@link CONTENT} */
export async function seedTree(repository: Repository, seedDir: string): Promise<string> {
  const files = readdirSync(seedDir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map((item) => join(item.parentPath, item.name));
  const ids = await repository.writeFiles(files);
  const changes = new Map(
    files.map((file, index): [string, string] => [
      `${CONTENT}${relative(seedDir, file).split(sep).join('/')}`.normalize('NFC'),
      ids[index] ?? NO_OBJECT,
    ]),
  );
  return repository.writeTree(null, changes);
}
