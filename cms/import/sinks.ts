import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { importMessages as messages } from '../../src/i18n/import-messages.ts';
import { ContentStore } from '../server/store/content-store.ts';
import { CONTENT } from '../server/store/entry-index.ts';

/** The text of a file as it was read, and as it is to be; null where there is none. */
export interface Replacement {
  before: string | null;
  after: string | null;
}

/** Where an import reads the content and writes new files; all paths are below the content folder. */
export interface Sink {
  /** Where that is, for people. */
  name: string;
  list: () => Promise<string[]>;
  read: (path: string) => Promise<Uint8Array | null>;
  /** Writes new files in order, never over one that is there. @throws Error naming it */
  add: (files: ReadonlyMap<string, Uint8Array>, title: string) => Promise<void>;
  /**
   * Writes files over what was read before, all or none; null takes one away.
   * @throws Error naming one that is another now
   */
  replace: (files: ReadonlyMap<string, Replacement>, title: string) => Promise<void>;
  close: () => void;
}

/** A content folder on disk, for a site whose server has not run yet. */
export function folderSink(contentDir: string): Sink {
  return {
    name: contentDir,
    list: async () =>
      readdirSync(contentDir, { recursive: true, withFileTypes: true })
        .filter((item) => item.isFile())
        .map((item) => relative(contentDir, join(item.parentPath, item.name)).split(sep).join('/')),
    read: async (path) => {
      const file = join(contentDir, path);
      return existsSync(file) ? readFileSync(file) : null;
    },
    add: async (files) => placeAll(contentDir, files),
    replace: async (files) => replaceAll(contentDir, files),
    close: () => undefined,
  };
}

/** A folder beside the content, on the same disk, in which files are written before they get their place. */
function workFolder(contentDir: string): string {
  return join(dirname(contentDir), `.${basename(contentDir)}-nhap`);
}

/**
 * Adds files to a folder, all or none: each is written whole beside the content first. Who is stopped in the
 * middle leaves whole files only.
 * @throws Error when a file is there already
 */
function placeAll(contentDir: string, files: ReadonlyMap<string, Uint8Array>): void {
  const folder = workFolder(contentDir);
  const placed: string[] = [];
  mkdirSync(folder, { recursive: true });
  try {
    const written = [...files].map(([path, bytes], at) => {
      const draft = join(folder, String(at));
      writeWhole(draft, bytes);
      return { draft, file: join(contentDir, path) };
    });
    for (const { draft, file } of written) {
      mkdirSync(dirname(file), { recursive: true });
      // A link takes no place that is taken.
      linkSync(draft, file);
      placed.push(file);
    }
  } catch (error) {
    for (const file of placed) rmSync(file);
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Gives files other text, or takes them away, each in one step.
 * @throws Error before anything is changed when a file is not as it was read
 */
function replaceAll(
  contentDir: string,
  files: ReadonlyMap<string, { before: string | null; after: string | null }>,
): void {
  for (const [path, { before }] of files) {
    const file = join(contentDir, path);
    const now = existsSync(file) ? readFileSync(file, 'utf8') : null;
    if (now !== before) throw new Error(messages.reasons.changedMeanwhile(path));
  }
  const folder = workFolder(contentDir);
  mkdirSync(folder, { recursive: true });
  for (const [path, { after }] of files) {
    const file = join(contentDir, path);
    if (after === null) {
      rmSync(file);
      continue;
    }
    const draft = join(folder, 'moi');
    writeWhole(draft, Buffer.from(after));
    renameSync(draft, file);
  }
  rmSync(folder, { recursive: true, force: true });
}

/** Writes a file and waits until the disk has it. */
function writeWhole(file: string, bytes: Uint8Array): void {
  const handle = openSync(file, 'w');
  writeFileSync(handle, bytes);
  fsyncSync(handle);
  closeSync(handle);
}

/** The server's content store; the import is one commit, and the server may be running beside it. */
export async function storeSink(dir: string, host: string): Promise<Sink> {
  const store = await ContentStore.open(dir, null, host);
  return {
    name: dir,
    list: async () => {
      const { files } = await store.main();
      return [...files.keys()]
        .filter((path) => path.startsWith(CONTENT))
        .map((path) => path.slice(CONTENT.length));
    },
    read: async (path) => {
      const blob = (await store.main()).files.get(`${CONTENT}${path}`);
      return blob ? store.repository.readBlob(blob) : null;
    },
    add: async (files, title) => {
      await store.exclusively(async () => {
        const { files: now } = await store.main();
        for (const path of files.keys())
          if (now.has(`${CONTENT}${path}`))
            throw new Error(messages.reasons.changedMeanwhile(path));
        const blobs = new Map<string, string>();
        for (const [path, bytes] of files)
          blobs.set(`${CONTENT}${path}`, await store.repository.writeBlob(Buffer.from(bytes)));
        await store.changeMain(blobs, { login: 'nhap-lieu', name: messages.author }, title);
      });
    },
    replace: async (files, title) => {
      await store.exclusively(async () => {
        const { files: now } = await store.main();
        const blobs = new Map<string, string | null>();
        for (const [path, { before, after }] of files) {
          const blob = now.get(`${CONTENT}${path}`);
          const bytes = blob ? await store.repository.readBlob(blob) : null;
          if ((bytes === null ? null : String(bytes)) !== before)
            throw new Error(messages.reasons.changedMeanwhile(path));
          const written =
            after === null ? null : await store.repository.writeBlob(Buffer.from(after));
          blobs.set(`${CONTENT}${path}`, written);
        }
        await store.changeMain(blobs, { login: 'nhap-lieu', name: messages.author }, title);
      });
    },
    close: () => store.close(),
  };
}
