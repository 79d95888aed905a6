import { join } from 'node:path';
import { filesBelow } from '../../../src/lib/files-below.ts';
import { CONTENT } from './entry-index.ts';
import { NO_OBJECT, type Repository } from './repository.ts';

/** Stores the files of a content folder. @returns a tree that holds them below {@link CONTENT} */
export async function seedTree(repository: Repository, seedDir: string): Promise<string> {
  const files = filesBelow(seedDir, '', (item) => item.isFile() && !item.name.startsWith('.'));
  const ids = await repository.writeFiles(files.map((file) => join(seedDir, file)));
  const changes = new Map(
    files.map((file, index): [string, string] => [
      `${CONTENT}${file}`.normalize('NFC'),
      ids[index] ?? NO_OBJECT,
    ]),
  );
  return repository.writeTree(null, changes);
}
