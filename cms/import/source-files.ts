import { type Dirent, existsSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { filesBelow } from '../../src/lib/files-below.ts';
import { fileKey } from './field-table.ts';

/** Endings of files in a folder that are looked at; pictures beside a saved page are not. */
const SOURCE_FILE = /\.(?:docx?|html?|xml|rss|csv|rtf|odt)$/i;

/**
 * Every file at or below the named places, in an order that repeats.
 * @returns missing: names that lead to nothing
 */
export function filesOf(sources: readonly string[]): { files: string[]; missing: string[] } {
  const files = sources
    .filter((source) => existsSync(source))
    .flatMap((source) => (statSync(source).isDirectory() ? sourcesBelow(source) : [source]));
  return {
    files: [...new Set(files)],
    missing: sources.filter((source) => !existsSync(source)),
  };
}

/** Whether a file is a table of fields and not something to import. */
export function isTable(file: string): boolean {
  return extname(file).toLowerCase() === '.csv';
}

/** What a table may call a file, the most precise first: with as many of its folders as it likes. */
export function namesOf(file: string): string[] {
  const parts = fileKey(file).split('/');
  return parts.map((_part, at) => parts.slice(at).join('/'));
}

function sourcesBelow(folder: string): string[] {
  return filesBelow(folder, '', (item) => item.isFile() && !isTemporary(item))
    .map((file) => join(folder, file))
    .filter((file) => SOURCE_FILE.test(file))
    .sort();
}

/** Hidden files, and the ones Word leaves beside an open document. */
function isTemporary({ name }: Dirent): boolean {
  return name.startsWith('~$') || name.startsWith('.');
}
