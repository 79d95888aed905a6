/** What is held of one address: the value, its size, and the release for which it is known to be right. */
export interface Held<T> {
  value: T;
  bytes: number;
  release: number;
}

/**
 * A memory with a bound that forgets what nobody asks for: when the half that is filled is full, the other half is
 * forgotten and they change places; what is asked for moves to the one that is filled.
 */
export class FileMemory<T> {
  readonly #half: number;
  #young = new Map<string, Held<T>>();
  #old = new Map<string, Held<T>>();
  #bytes = 0;

  /** @param maxBytes what all values together may take */
  constructor(maxBytes: number) {
    this.#half = maxBytes / 2;
  }

  get(path: string): Held<T> | undefined {
    const held = this.#young.get(path);
    if (held !== undefined) return held;
    const older = this.#old.get(path);
    if (older === undefined) return undefined;
    this.#old.delete(path);
    this.set(path, older);
    return older;
  }

  set(path: string, held: Held<T>): void {
    this.delete(path);
    if (this.#bytes + held.bytes > this.#half) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#bytes = 0;
    }
    this.#young.set(path, held);
    this.#bytes += held.bytes;
  }

  delete(path: string): void {
    this.#bytes -= this.#young.get(path)?.bytes ?? 0;
    this.#young.delete(path);
    this.#old.delete(path);
  }

  *values(): Generator<T> {
    for (const half of [this.#young, this.#old]) for (const { value } of half.values()) yield value;
  }
}
