import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allCollections } from '../../src/model/registry.ts';
import { readCollection } from '../../src/source/content-files.ts';

/** Takes links within the site out of all bodies: which pages do not exist shows only in the built site. */
export function dropAllLinks(contentDir: string): void {
  for (const collection of allCollections)
    for (const { file } of readCollection(contentDir, collection)) dropLinks(contentDir, file);
}

/** Takes the links within the site out of a body; their words stay. @returns whether there were any */
export function dropLinks(contentDir: string, file: string): boolean {
  const path = join(contentDir, file);
  if (!existsSync(path)) return true;
  const text = readFileSync(path, 'utf8');
  const plain = text.replace(/(?<!!)\[([^\]]+)\]\((?!https?:|mailto:)[^)]*\)/g, '$1');
  if (plain !== text) writeFileSync(path, plain);
  return plain !== text;
}
