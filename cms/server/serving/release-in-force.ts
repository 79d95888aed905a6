import { lstatSync } from 'node:fs';

/**
 * Counts the releases that a link has named. The link is looked at once in each turn of the event loop, so that
 * whoever asks after a swap gets the new site. Of a folder that is no link everything may change at any time.
 */
export class ReleaseInForce {
  readonly #link: string;
  #seen = '';
  #count = 0;
  #isKnown = false;

  constructor(link: string) {
    this.#link = link;
  }

  /** A number that is another one as soon as other files may stand behind the link. */
  get number(): number {
    if (this.#isKnown) return this.#count;
    this.#isKnown = true;
    setImmediate(() => {
      this.#isKnown = false;
    });
    const stats = lstatSync(this.#link, { throwIfNoEntry: false });
    // Every swap makes a new link.
    const seen = stats?.isSymbolicLink() ? `${stats.ino} ${stats.mtimeMs}` : '';
    if (seen === '' || seen !== this.#seen) this.#count += 1;
    this.#seen = seen;
    return this.#count;
  }
}
