import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { type AttachmentPage, attachmentText } from './text.ts';

/** Part of the file's key: grows when attachmentText reads files in another way. */
const EDITION = 1;

/**
 * The text of an attachment, read once for as long as its bytes stay the same: a library of ten
 * years must not be read anew for every news item.
 * @param folder where texts are kept between builds
 * @throws Error when the file is not what its name says
 */
export function cachedText(path: string, folder: string): Promise<AttachmentPage[]> {
  return keptWork(path, folder, `${EDITION}`, () => attachmentText(path));
}

/** All words of an attachment; '' for one that cannot be read, which the guard tells. */
export async function cachedWords(path: string, folder: string): Promise<string> {
  const pages = await cachedText(path, folder).catch(() => []);
  return pages.map(({ text }) => text).join('\n');
}

/** Where texts of attachments are kept between builds. */
export function textFolder(cacheDir: string): string {
  return join(cacheDir, 'chu-trong-tep');
}

/**
 * What was worked out from a file, kept for as long as its bytes stay the same.
 * @param edition grows when the work is done in another way
 */
export async function keptWork<T>(
  path: string,
  folder: string,
  edition: string,
  work: () => Promise<T>,
): Promise<T> {
  const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
  const kept = join(folder, `${hash}.${edition}${extname(path).toLowerCase()}.json`);
  try {
    return JSON.parse(readFileSync(kept, 'utf8'));
  } catch {
    const made = await work();
    mkdirSync(folder, { recursive: true });
    const own = `${kept}.${process.pid}-${threadId}`;
    writeFileSync(own, JSON.stringify(made));
    renameSync(own, kept);
    return made;
  }
}
