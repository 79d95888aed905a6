import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { findingsOfMedia } from '../../src/guards/content/attachments/problems.ts';
import type { CheckedEntry } from '../../src/guards/content/checked-entry.ts';
import { documentProblems } from '../../src/guards/content/documents/check-documents.ts';
import { checkEntry } from '../../src/guards/content/entry.ts';
import { waiversOf, withoutWaived } from '../../src/guards/content/waivers.ts';
import type { Problem } from '../../src/guards/problem.ts';
import { serverMessages } from '../../src/i18n/server-messages.ts';
import { collectionById } from '../../src/model/registry.ts';
import { parseContentFile } from '../../src/source/content-files.ts';
import type { MediaFiles } from '../../src/source/media-files.ts';
import type { NewEntry } from '../papers/new-entry.ts';
import { inspectUpload } from '../server/uploads/inspect.ts';
import { readFile } from '../server/uploads/read-file.ts';
import { entryPath } from './entry-path.ts';
import type { ImportRun } from './import-run.ts';

/**
 * What the build's guards find in an entry.
 * @param content the entry as its file would have it
 * @param added the entry and those it requires, as the rules across entries want them
 */
export async function entryProblems(
  entry: NewEntry,
  content: Uint8Array,
  { sink, paths, items, newFiles, bodies, terms }: ImportRun,
  added: readonly CheckedEntry[],
): Promise<Problem[]> {
  const path = entryPath(entry);
  const read = async (file: string) =>
    Buffer.from(entry.files.get(file) ?? newFiles.get(file) ?? (await sink.read(file)) ?? '');
  const media: MediaFiles = {
    has: (file) => entry.files.has(file) || paths.has(file),
    open: async (file) => {
      const input = await read(file);
      return { input, key: createHash('sha256').update(input).digest('hex') };
    },
  };
  const required = entry.requires.map(({ collection, slug }) => `${collection}/${slug}`);
  const { problems } = await checkEntry(
    collectionById(entry.collection),
    parseContentFile(path, content),
    {
      media,
      findings: findingsOfMedia(media, readFileSync),
      slugs: new Set([...slugsOf(paths), ...required]),
      items,
      unreadable: new Set(),
    },
  );
  const across = documentProblems([...bodies, ...added], terms, new Date());
  return withoutWaived([...problems, ...across.filter(({ file }) => file === path)], () =>
    waiversOf(entry.data),
  );
}

/**
 * Why the server would not take files of the entry, in words. Those it takes are replaced by the copies it would
 * store.
 */
export async function uploadProblems({ files }: NewEntry): Promise<string[]> {
  const problems: string[] = [];
  for (const [path, bytes] of files) {
    const upload = await inspectUpload(`content/${path}`, Buffer.from(bytes), readFile);
    if (upload.fault === null) files.set(path, upload.bytes);
    else problems.push(`${path}: ${serverMessages.uploads[upload.fault]}`);
  }
  return problems;
}

/** "collection/slug" of the entries that documents and news may point at. */
function slugsOf(paths: ReadonlySet<string>): string[] {
  return ['documents', 'bodies'].flatMap((id) => {
    const { folder } = collectionById(id);
    return [...paths]
      .filter((path) => path.startsWith(`${folder}/`))
      .map((path) => `${id}/${path.slice(folder.length + 1).replace(/\.\w+$/, '')}`);
  });
}
