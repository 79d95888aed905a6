import { Worker } from 'node:worker_threads';
import type { WordPaper } from '../../../src/attachments/word/paper.ts';

/** A thousand pages are read in some seconds. */
const LIMIT_MS = 20_000;
const LIMIT_MEGABYTES = 512;

/**
 * Reads a Word file in a thread of its own: a small file can unpack to gigabytes and must not take
 * the site with it.
 * @returns null when it is no Word file, or takes too long
 */
export async function readPaperSandboxed(bytes: Buffer): Promise<WordPaper | null> {
  const { promise, resolve } = Promise.withResolvers<WordPaper | null>();
  const worker = new Worker(new URL('./paper-worker.ts', import.meta.url), {
    workerData: new Uint8Array(bytes),
    resourceLimits: { maxOldGenerationSizeMb: LIMIT_MEGABYTES },
  });
  const limit = setTimeout(() => resolve(null), LIMIT_MS);
  worker.once('message', (paper: WordPaper) => resolve(paper));
  worker.once('error', () => resolve(null));
  worker.once('exit', () => resolve(null));
  const paper = await promise;
  clearTimeout(limit);
  await worker.terminate();
  return paper;
}
