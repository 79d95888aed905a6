import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** One state of the content at one moment: all that pages are made from. */
export interface ContentState {
  /** Folder that holds the files. */
  contentDir: string;
  /** Git's id of each plain file by its path below the folder, sorted by path. */
  files: ReadonlyMap<string, string>;
  /** Paths that are symbolic links: named in faults, never read. */
  links: ReadonlySet<string>;
  /** The moment taken as "now". */
  now: Date;
  /** The Git folder and commit the files come from; null for a folder of which that is not known. */
  git: { dir: string; commit: string } | null;
}

/** Name under which whoever renders pages hands the state to the bundled site (see src/data/content.ts). */
export const CONTENT_STATE = Symbol.for('office-site.content-state');
/** Name under which the bundled site hands out its record of what pages read (see src/data/reads.ts). */
export const PAGE_READS = Symbol.for('office-site.page-reads');

/** What the bundled site offers to whoever renders its pages. */
export interface PageReads {
  /** Runs some work and tells which keys it read. */
  record<T>(work: () => Promise<T>): Promise<{ value: T; keys: string[] }>;
  /** What a key stands for now; two states with one fingerprint give the same page. */
  fingerprint(key: string): Promise<string>;
  /** A short text that is equal for equal values; entries count by their file and its content. */
  fingerprintOf(value: unknown): string;
}

/** The state of a content folder outside of Git's store; hidden files are passed over. */
export function stateOfFolder(contentDir: string, now: Date): ContentState {
  const items = readdirSync(contentDir, { recursive: true, withFileTypes: true }).map((item) => ({
    item,
    path: relative(contentDir, join(item.parentPath, item.name)).split(sep).join('/'),
  }));
  const shown = items.filter(({ path }) => !path.split('/').some((name) => name.startsWith('.')));
  // Node does not go into linked folders.
  const files = shown
    .filter(({ item }) => item.isFile())
    .map(({ path }) => path)
    .sort();
  const ids = files.map((file) => [file, blobId(readFileSync(join(contentDir, file)))] as const);
  const links = shown.filter(({ item }) => item.isSymbolicLink()).map(({ path }) => path);
  return { contentDir, files: new Map(ids), links: new Set(links), now, git: null };
}

/** Git's id of a file with this content (SHA-1 of "blob LENGTH\0" and the bytes). */
export function blobId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
