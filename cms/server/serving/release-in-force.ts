import { lstatSync } from 'node:fs';

/** For so long a look at the link holds: a look costs a tenth of an answer. */
const HOLDS_MS = 1;

/**
 * Counts the releases that a link has named; whoever asks a millisecond after a swap gets the new site. Of a folder
 * that is no link everything may change at any time.
 */
export class ReleaseInForce {
  readonly #link: string;
  #seen = '';
  #count = 0;
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(link: string) {
    this.#link = link;
  }

  /** A number that is another one as soon as other files may stand behind the link. */
  get number(): number {
    const now = performance.now();
    if (now - this.#lookedAt < HOLDS_MS) return this.#count;
    this.#lookedAt = now;
    const stats = lstatSync(this.#link, { throwIfNoEntry: false });
    // Every swap makes a new link.
    const seen = stats?.isSymbolicLink() ? `${stats.ino} ${stats.mtimeMs}` : '';
    if (seen === '' || seen !== this.#seen) this.#count += 1;
    this.#seen = seen;
    return this.#count;
  }
}
