import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { importMessages as messages } from '../../src/i18n/import-messages.ts';
import { ContentStore } from '../server/store/content-store.ts';
import { CONTENT } from '../server/store/entry-index.ts';

/** Where an import reads the content and writes new files; all paths are below the content folder. */
export interface Sink {
  /** Where that is, for people. */
  name: string;
  list: () => Promise<string[]>;
  read: (path: string) => Promise<Uint8Array | null>;
  /** Writes new files in order, never over one that is there. @throws Error naming it */
  add: (files: ReadonlyMap<string, Uint8Array>, title: string) => Promise<void>;
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
    add: async (files) => {
      const folder = workFolder(contentDir);
      mkdirSync(folder, { recursive: true });
      for (const [path, bytes] of files) {
        const file = join(contentDir, path);
        mkdirSync(dirname(file), { recursive: true });
        placeWhole(join(folder, 'tep'), file, bytes);
      }
      rmSync(folder, { recursive: true, force: true });
    },
    close: () => undefined,
  };
}

/** A folder beside the content, on the same disk, in which files are written before they get their place. */
function workFolder(contentDir: string): string {
  return join(dirname(contentDir), `.${basename(contentDir)}-nhap`);
}

/**
 * Puts a file in its place in one step, so that it is there whole or not at all, also when the machine stops.
 * @throws Error when a file is there already
 */
function placeWhole(draft: string, file: string, bytes: Uint8Array): void {
  const handle = openSync(draft, 'w');
  writeFileSync(handle, bytes);
  fsyncSync(handle);
  closeSync(handle);
  linkSync(draft, file);
  unlinkSync(draft);
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
    close: () => store.close(),
  };
}
