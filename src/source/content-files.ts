import { type Dirent, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { filesBelow } from '../lib/files-below.ts';
import type { Collection, Settings } from '../model/collection.ts';
import { allCollections, SETTINGS_FOLDER } from '../model/registry.ts';
import { type ParsedFile, parseFile } from './front-matter.ts';
import { isPlainFile } from './plain-file.ts';
import { type YamlLimit, YamlLimitError } from './yaml.ts';

/** One content file as read, before any check. */
export interface ContentFile extends ParsedFile {
  /** Path below the content folder with forward slashes: tin-tuc/x.md */
  file: string;
  /** File name without ending; the slug of the entry. */
  id: string;
  extension: string;
  /** Why the front matter could not be read; data is {} then. */
  fault?: ReadFault;
}

/**
 * `encoding`: not UTF-8; `noFrontMatter`: Markdown without `---`; `yaml`, and `limit` for YAML that content
 * may not hold: with the line, counted from 1.
 */
export type ReadFault =
  | { kind: 'encoding' }
  | { kind: 'noFrontMatter' }
  | { kind: 'yaml'; line: number; reason: string }
  | { kind: 'limit'; line: number; limit: YamlLimit };

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Files of a content type, subfolders included, sorted by path so that builds repeat. */
export function listFiles(contentDir: string, collection: Collection): string[] {
  return filesBelow(
    contentDir,
    collection.folder,
    (item) => isFileOrLink(item) && !item.name.startsWith('.'),
  )
    .filter((file) => !belongsToOther(file, collection))
    .sort();
}

/** What may be listed of the content folder; links are looked at before they are read. */
export function isFileOrLink(item: Dirent): boolean {
  return item.isFile() || item.isSymbolicLink();
}

/** The content type a file below the content folder is an entry of; null when it is none. */
export function collectionOfFile(file: string): Collection | null {
  const fitting = allCollections.filter(({ folder }) => file.startsWith(`${folder}/`));
  const [found] = fitting.toSorted((left, right) => right.folder.length - left.folder.length);
  const isHidden = basename(file).startsWith('.');
  return found && !isHidden && hasEntryExtension(file, found) ? found : null;
}

/** Whether a file has an ending that entries of the content type may have. */
export function hasEntryExtension(file: string, collection: Collection): boolean {
  return (collection.extensions as readonly string[]).includes(extname(file).slice(1));
}

/** Reads one file of the content folder; front matter that cannot be parsed becomes a `fault`. */
export function readContentFile(contentDir: string, file: string): ContentFile {
  return parseContentFile(file, readFileSync(join(contentDir, file)));
}

/** The same for bytes that come from elsewhere: the content store, an editor's save. */
export function parseContentFile(file: string, bytes: Uint8Array): ContentFile {
  const extension = extname(file).slice(1);
  const base = { file, id: basename(file, extname(file)), extension };
  const isYaml = extension === 'yml';
  try {
    const text = utf8.decode(bytes);
    return { ...base, ...parseFile(text, isYaml) };
  } catch (error) {
    return { ...base, data: {}, body: '', fault: faultOf(error, isYaml) };
  }
}

/** All entries of a content type. */
export function readCollection(contentDir: string, collection: Collection): ContentFile[] {
  return listFiles(contentDir, collection)
    .filter((file) => hasEntryExtension(file, collection) && isPlainFile(contentDir, file))
    .map((file) => readContentFile(contentDir, file));
}

/** Where a settings file stands below the content folder. */
export function settingsPath(settings: Pick<Settings, 'file'>): string {
  return `${SETTINGS_FOLDER}/${settings.file}.yml`;
}

function belongsToOther(file: string, collection: Collection): boolean {
  return allCollections.some(
    (other) =>
      other.folder.startsWith(`${collection.folder}/`) && file.startsWith(`${other.folder}/`),
  );
}

function faultOf(error: unknown, isYaml: boolean): ReadFault {
  const first = isYaml ? 1 : 2;
  if (error instanceof YamlLimitError)
    return { kind: 'limit', line: error.line + first, limit: error.limit };
  if (error instanceof TypeError) return { kind: 'encoding' };
  if (!(error instanceof Error) || !('mark' in error)) return { kind: 'noFrontMatter' };
  const { line = 0 } = (error.mark ?? {}) as { line?: number };
  const reason = 'reason' in error ? String(error.reason) : '';
  return { kind: 'yaml', line: line + first, reason };
}
