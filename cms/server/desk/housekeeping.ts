import type { ContentStore } from '../store/content-store.ts';
import { emptyTrash, RETENTION_MS } from '../store/trash.ts';
import type { Autosaves } from './autosaves.ts';
import type { Readings } from './readings.ts';
import type { Remarks } from './remarks.ts';

const DAY_MS = 24 * 60 * 60_000;

interface Retained {
  store: ContentStore;
  autosaves: Autosaves;
  remarks: Remarks;
  readings: Readings;
  now: () => Date;
}

/** Once a day, and at every start: what was kept for 90 days goes, and the accounts are copied. */
export class Housekeeping {
  readonly #retained: Retained;
  readonly #copyAccounts: () => Promise<void>;
  #timer: NodeJS.Timeout | null = null;

  /** @param copyAccounts makes the copy that a damaged file is restored from */
  constructor(retained: Retained, copyAccounts: () => Promise<void>) {
    this.#retained = retained;
    this.#copyAccounts = copyAccounts;
  }

  start(): void {
    this.#timer = setInterval(() => void this.clean().catch(console.error), DAY_MS);
    this.#timer.unref();
    void this.clean().catch(console.error);
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
  }

  async clean(): Promise<void> {
    const { store, autosaves, remarks, readings, now } = this.#retained;
    const before = now().getTime() - RETENTION_MS;
    autosaves.dropOld(before);
    remarks.dropClosed(before);
    readings.dropOld(before);
    await this.#copyAccounts();
    await store.exclusively(() => emptyTrash(store.repository, now()));
  }
}
