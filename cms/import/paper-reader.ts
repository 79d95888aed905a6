import { Worker } from 'node:worker_threads';
import type { WordPaper } from '../../src/attachments/word/paper.ts';

/** What came of reading a file: the paper, or why there is none. */
export type ReadResult = { paper: WordPaper } | { fault: 'unreadable' | 'tooSlow' };

/** A hundred pages take two seconds; a file that takes longer than this was made to. */
const LIMIT_MS = 30_000;
const LIMIT_MEGABYTES = 1024;

/**
 * Reads Word files one after the other in a thread that is kept: what exhausts it ends the thread and not
 * the run, and the next file gets a new one.
 */
export class PaperReader {
  #worker: Worker | null = null;
  readonly #limitMs: number;

  constructor(limitMs = LIMIT_MS) {
    this.#limitMs = limitMs;
  }

  /** Reads one file; never throws. */
  async read(content: Uint8Array): Promise<ReadResult> {
    this.#worker ??= new Worker(new URL('./paper-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: LIMIT_MEGABYTES },
    });
    const worker = this.#worker;
    const { promise, resolve } = Promise.withResolvers<ReadResult>();
    const end = () => {
      this.#worker = null;
      resolve({ fault: 'unreadable' });
    };
    const answer = (paper: WordPaper | null) =>
      resolve(paper === null ? { fault: 'unreadable' } : { paper });
    worker.once('message', answer).once('error', end).once('exit', end);
    const limit = setTimeout(() => resolve({ fault: 'tooSlow' }), this.#limitMs);
    worker.postMessage(content);
    const result = await promise;
    clearTimeout(limit);
    worker.off('message', answer).off('error', end).off('exit', end);
    if ('fault' in result && result.fault === 'tooSlow') await this.close();
    return result;
  }

  /** Ends the thread. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    // Whatever it still says is nobody's any more.
    worker?.on('error', () => undefined);
    await worker?.terminate();
  }
}
