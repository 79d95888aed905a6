const TWO_MINUTES_MS = 120_000;

/** Tells when nobody has published for a while, and the layers of the search index can be folded. */
export class FoldTimer {
  readonly #afterMs: number;
  /** When a release was made that has layers; null when there is nothing to fold. */
  #since: number | null = null;

  constructor(afterMs: number = TWO_MINUTES_MS) {
    this.#afterMs = afterMs;
  }

  /** A release was made. */
  note(isLayered: boolean): void {
    this.#since = isLayered ? Date.now() : null;
  }

  /** Whether it is time; true once. */
  takeDue(): boolean {
    if (this.#since === null || Date.now() - this.#since < this.#afterMs) return false;
    this.#since = null;
    return true;
  }
}
