import type { SiteFiles } from './site-files.ts';

/** How long nobody must have asked for anything. */
const IDLE_MS = 1_000;

/** Packs what is asked for often at the best level, one file after the other, while nobody asks for anything. */
export class BestPacking {
  readonly #files: SiteFiles;
  #requests = 0;
  #isAwake = false;

  constructor(files: SiteFiles) {
    this.#files = files;
  }

  noteRequest(): void {
    this.#requests += 1;
    if (this.#isAwake) return;
    this.#isAwake = true;
    this.#wait();
  }

  #wait(): void {
    const before = this.#requests;
    setTimeout(() => {
      if (this.#requests !== before) return this.#wait();
      this.#pack(before).catch(console.error);
    }, IDLE_MS).unref();
  }

  async #pack(before: number): Promise<void> {
    for (;;) {
      const file = this.#files.nextForBest();
      if (file === null) break;
      await file.packBest();
      if (this.#requests !== before) return this.#wait();
    }
    this.#isAwake = false;
  }
}
