import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Directory, packDirectory } from '../directory.ts';
import { fragmentFile, pieceFile } from '../pagefind/outline.ts';
import type { PageRecord } from './page-record.ts';
import type { IndexState } from './state.ts';
import type { WrittenIndex } from './write-index.ts';

/** Holds the index below the output folder. */
export const INDEX_FOLDER = 'pagefind/';

/** Where an index is written until its content gives it a name. */
export function workFolder(name: string): string {
  return `${INDEX_FOLDER}${name}.unfinished/`;
}

/**
 * Gives the folder of an index a name made of its content, so that caches may hold it for ever.
 * @returns the folder's name below the base path
 */
export function finalizeFolder(
  outDir: string,
  folder: string,
  name: string,
  { hash }: WrittenIndex,
): string {
  const final = `${INDEX_FOLDER}${name}-${hash}/`;
  // One of that name may be there, and lack the fragments of pages that no longer counted.
  rmSync(join(outDir, final), { recursive: true, force: true });
  renameSync(join(outDir, folder), join(outDir, final));
  return final;
}

/** Writes a directory into the folder of its shard, under a name made of its content. @returns the name */
export function writeDirectory(outDir: string, folder: string, directory: Directory): string {
  const json = JSON.stringify(packDirectory(directory));
  const hash = createHash('sha256').update(json).digest('hex').slice(0, 10);
  const name = `danh-muc-${hash}.json`;
  const path = join(outDir, folder, name);
  if (!existsSync(path)) writeFileSync(path, json);
  return name;
}

/**
 * Whether the files of an index are where the last update left them; the folder's name is made of
 * their content.
 * @param taken files that came with the directory instead
 */
export function isWhole(
  outDir: string,
  { folder, outline, pages }: IndexState,
  taken: Readonly<Record<string, string>> = {},
): boolean {
  const path = join(outDir, folder);
  if (!existsSync(path)) return false;
  const there = new Set(readdirSync(path, { recursive: true }).map(String));
  const files = [
    ...outline.pieces.map((_, place) => pieceFile(place)),
    ...[...pages.values()].map(({ number }) => fragmentFile(number)),
  ];
  return files.every((file) => there.has(file) || file in taken);
}

/**
 * The index with only those pages that still count from it. Fragments of the others are removed: they
 * hold texts that may have been withdrawn.
 */
export function countFrom(
  outDir: string,
  index: IndexState,
  pages: readonly PageRecord[],
): IndexState {
  const { folder, pages: known } = index;
  const current = new Map(pages.map(({ path, content }) => [path, content.hash]));
  const counting = [...known].filter(([path, { content }]) => current.get(path) === content);
  const remaining = new Map(counting);
  for (const [path, { number }] of known)
    if (!remaining.has(path)) rmSync(join(outDir, folder, fragmentFile(number)), { force: true });
  return { ...index, pages: remaining };
}

/** Removes everything of the index that a release does not use. @param used paths below the base path */
export function removeUnused(outDir: string, used: ReadonlySet<string>): void {
  const root = join(outDir, INDEX_FOLDER);
  for (const item of readdirSync(root, { withFileTypes: true })) {
    const path = INDEX_FOLDER + item.name + (item.isDirectory() ? '/' : '');
    if (!used.has(path)) rmSync(join(outDir, path), { recursive: true, force: true });
    else if (item.isDirectory())
      for (const name of readdirSync(join(outDir, path)))
        if (name.endsWith('.json') && !used.has(path + name)) rmSync(join(outDir, path, name));
  }
}

/**
 * Takes the pieces of a small index out of its folder, to come with the directory, while they are no
 * longer than `most` characters together.
 * @returns the files in base64 by their names
 */
export function takeFiles(outDir: string, folder: string, most: number): Record<string, string> {
  const path = join(outDir, folder);
  const pieces = readdirSync(path, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.pf_index'))
    .map((name) => [name, readFileSync(join(path, name)).toString('base64')] as const);
  const length = pieces.reduce((sum, [, file]) => sum + file.length, 0);
  if (length > most) return {};
  for (const [name] of pieces) rmSync(join(path, name));
  return Object.fromEntries(pieces);
}
