import { Worker } from 'node:worker_threads';
import type { ChangingSite } from './changing-site.ts';

export interface ReadingReport {
  requests: number;
  /** Answers other than 200, with what they were. */
  failed: string[];
  /** Pages that no release had, or an older one after a newer one. */
  wrong: string[];
  /** Pages whose own file was another one. */
  incomplete: string[];
}

/** What readers may be shown. */
export type KnownSite = Pick<ChangingSite, 'history' | 'assets'>;

/** Clients that read pages and the file each names, without pause, until they are stopped. */
export class Readers {
  readonly #thread: Worker;
  readonly #report: Promise<ReadingReport>;

  constructor(front: string, site: ChangingSite, count: number) {
    const workerData = { front, paths: site.paths, count };
    this.#thread = new Worker(new URL('./reader-thread.ts', import.meta.url), { workerData });
    this.#report = new Promise((resolve, reject) => {
      this.#thread.once('message', resolve);
      this.#thread.once('error', reject);
    });
    this.learn(site);
  }

  /** To be called before a release is sent. @param paths pages that changed; all without it */
  learn({ history, assets }: KnownSite, paths?: readonly string[]): void {
    const changed = paths ? new Map(paths.map((path) => [path, history.get(path) ?? []])) : history;
    this.#thread.postMessage({ history: changed, assets } satisfies KnownSite);
  }

  stop(): Promise<ReadingReport> {
    this.#thread.postMessage('stop');
    return this.#report;
  }
}
