import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { type AttachmentPage, attachmentText } from './text.ts';

/** Part of the cached file's name; grows when attachmentText reads files in another way. */
const TEXT_VERSION = 1;

/**
 * The text of an attachment, read once for as long as its bytes stay the same: a build must not read
 * a library of ten years again.
 * @param folder where texts are cached between builds
 * @throws Error when the file is not what its name says
 */
export function cachedText(path: string, folder: string): Promise<AttachmentPage[]> {
  return cachedResult(path, folder, `${TEXT_VERSION}`, () => attachmentText(path));
}

/** All words of an attachment; '' for one that cannot be read, which the guard reports. */
export async function cachedWords(path: string, folder: string): Promise<string> {
  const pages = await cachedText(path, folder).catch(() => []);
  return pages.map(({ text }) => text).join('\n');
}

/** Where texts of attachments are cached between builds. */
export function textCacheFolder(cacheDir: string): string {
  return join(cacheDir, 'attachment-text');
}

/**
 * What was worked out from a file, cached for as long as its bytes stay the same. A cached file that
 * cannot be read is written anew.
 * @param version grows when the work is done in another way
 */
export async function cachedResult<T>(
  path: string,
  folder: string,
  version: string,
  work: () => Promise<T>,
): Promise<T> {
  const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
  const file = join(folder, `${hash}.${version}${extname(path).toLowerCase()}.json`);
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    const result = await work();
    mkdirSync(folder, { recursive: true });
    // Written beside and moved: another process or thread may cache the same file.
    const own = `${file}.${process.pid}-${threadId}`;
    writeFileSync(own, JSON.stringify(result));
    renameSync(own, file);
    return result;
  }
}
