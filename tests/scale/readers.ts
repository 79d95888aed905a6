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

/** Clients that read pages and the file each names, without pause, until they are stopped. */
export class Readers {
  readonly report: ReadingReport = { requests: 0, failed: [], wrong: [], incomplete: [] };
  readonly #running: Promise<void>[];
  #isStopped = false;

  constructor(front: string, site: ChangingSite, count: number) {
    this.#running = Array.from({ length: count }, () => this.#read(front, site));
  }

  async stop(): Promise<ReadingReport> {
    this.#isStopped = true;
    await Promise.all(this.#running);
    return this.report;
  }

  async #read(front: string, site: ChangingSite): Promise<void> {
    const seen = new Map<string, number>();
    while (!this.#isStopped) {
      // Most readers read what is new: the first page and a handful of others.
      const index =
        Math.random() < 0.4 ? 0 : 2 + Math.floor(Math.random() ** 3 * (site.paths.length - 2));
      const path = site.paths[index] ?? 'index.html';
      const answer = await this.#get(`${front}/${path.replace(/index\.html$/, '')}`);
      if (answer === null) continue;
      const known = site.history.get(path)?.find(({ text }) => text === answer);
      if (!known) this.report.wrong.push(`${path}: ${answer.slice(0, 60)}`);
      else if (known.release < (seen.get(path) ?? 0)) this.report.wrong.push(`${path}: back`);
      else seen.set(path, known.release);
      const [, asset = ''] = /href="\/([^"]+)"/.exec(answer) ?? [];
      const bytes = await this.#get(`${front}/${asset}`);
      if (bytes !== null && bytes !== site.assets.get(asset)) this.report.incomplete.push(asset);
    }
  }

  async #get(url: string): Promise<string | null> {
    this.report.requests += 1;
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
      const text = await response.text();
      if (response.status === 200) return text;
      this.report.failed.push(`${response.status} ${new URL(url).pathname}`);
    } catch (error) {
      this.report.failed.push(`${(error as Error).message} ${new URL(url).pathname}`);
    }
    return null;
  }
}
