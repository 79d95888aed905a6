import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEnv } from '../../src/env.ts';
import { importMessages as messages } from '../../src/i18n/import-messages.ts';
import { filesBelow } from '../../src/lib/files-below.ts';
import { dataPaths } from '../server/data-paths.ts';
import { ContentStore } from '../server/store/content-store.ts';
import { CONTENT } from '../server/store/entry-index.ts';
import { placeAll, type Replacement, replaceAll } from './folder-files.ts';

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
    list: async () => filesBelow(contentDir),
    read: async (path) => {
      const file = join(contentDir, path);
      return existsSync(file) ? readFileSync(file) : null;
    },
    add: async (files) => placeAll(contentDir, files),
    replace: async (files) => replaceAll(contentDir, files),
    close: () => undefined,
  };
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

/** Where imports of this installation write: once the server has run, its store is the only truth. */
export async function openSink(): Promise<Sink> {
  const { dataDir, contentDir, siteUrl } = readEnv();
  const { store } = dataPaths(dataDir);
  return existsSync(store) ? storeSink(store, new URL(siteUrl).hostname) : folderSink(contentDir);
}
