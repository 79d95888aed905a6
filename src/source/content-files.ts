import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join, relative, sep } from 'node:path';
import type { Collection, Settings } from '../model/collection.ts';
import { allCollections, SETTINGS_FOLDER } from '../model/registry.ts';
import { type ParsedFile, parseFile } from './front-matter.ts';

/** One content file as read, before any check. */
export interface ContentFile extends ParsedFile {
  /** Path below the content folder with forward slashes: tin-tuc/x.md */
  file: string;
  /** File name without ending; the slug of the entry. */
  id: string;
  extension: string;
  /** Why the head could not be read; data is {} then. */
  fault?: { line?: number; reason: string };
}

/** Files of a content type, subfolders included, sorted by path so that builds repeat. */
export function listFiles(contentDir: string, collection: Collection): string[] {
  const folder = join(contentDir, collection.folder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map((item) => relative(contentDir, join(item.parentPath, item.name)).split(sep).join('/'))
    .filter((file) => !belongsToOther(file, collection))
    .sort();
}

/** Whether a file has an ending that entries of the content type may have. */
export function hasEntryExtension(file: string, collection: Collection): boolean {
  return (collection.extensions as readonly string[]).includes(extname(file).slice(1));
}

/** Reads one file of the content folder; a head that cannot be parsed becomes a `fault`. */
export function readContentFile(contentDir: string, file: string): ContentFile {
  const extension = extname(file).slice(1);
  const text = readFileSync(join(contentDir, file), 'utf8');
  const base = { file, id: basename(file, extname(file)), extension };
  try {
    return { ...base, ...parseFile(text, extension === 'yml') };
  } catch (error) {
    return { ...base, data: {}, body: '', fault: faultOf(error) };
  }
}

/** All entries of a content type. */
export function readCollection(contentDir: string, collection: Collection): ContentFile[] {
  return listFiles(contentDir, collection)
    .filter((file) => hasEntryExtension(file, collection))
    .map((file) => readContentFile(contentDir, file));
}

/** Where a settings file stands below the content folder. */
export function settingsPath(settings: Settings): string {
  return `${SETTINGS_FOLDER}/${settings.file}.yml`;
}

function belongsToOther(file: string, collection: Collection): boolean {
  return allCollections.some(
    (other) =>
      other.folder.startsWith(`${collection.folder}/`) && file.startsWith(`${other.folder}/`),
  );
}

function faultOf(error: unknown): { line?: number; reason: string } {
  if (error instanceof Error && 'mark' in error) {
    const mark = error.mark as { line?: number } | undefined;
    const reason = 'reason' in error ? String(error.reason) : error.message;
    return { line: (mark?.line ?? 0) + 2, reason };
  }
  return { reason: error instanceof Error ? error.message : String(error) };
}
