import { mirrorMessages } from '../../../src/i18n/mirror-messages.ts';
import { errorText } from '../../../src/lib/error-text.ts';
import type { Mirror } from '../../mirror/mirror.ts';
import type { MirrorState } from '../../mirror/mirror-state.ts';
import type { MirrorLine } from '../../protocol/mirrors.ts';

export interface MirrorWork {
  name: string;
  mirror: Mirror;
  state: MirrorState;
  /** Sends the databases. */
  backUp: () => Promise<void>;
  pollMs: number;
  retryMs: number;
}

const MAX_RETRY_MS = 5 * 60_000;
const BACKUP_MS = 10 * 60_000;
/** So long a mirror may lag without the operator being called. */
const LATE_MS = 30 * 60_000;
/** What somebody moved in the store with Git's own programs is noticed so soon. */
const COUNT_MS = 10_000;
/** What was refused stays on the desk so long. */
const SHOWN_MS = 7 * 24 * 60 * 60_000;

/** One mirror, synchronised after every change, one round at a time, again and again while it fails. */
export class MirrorWorker {
  readonly #work: MirrorWork;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #isNoticed = false;
  #isStopped = true;
  #failures = 0;
  #error: string | null = null;
  #syncedAt: number | null = null;
  /** Since when the mirror lacks something. */
  #behindSince: number | null = Date.now();
  #backedUpAt = 0;
  /** How often references of the store have moved. */
  #moves = 0;
  #counted: { of: string; at: number; pending: number } | null = null;

  constructor(work: MirrorWork) {
    this.#work = work;
  }

  start(): void {
    this.#isStopped = false;
    this.#schedule(0);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#timer) clearTimeout(this.#timer);
    await this.#running;
  }

  /** References of the store have moved. */
  notice(): void {
    this.#moves += 1;
    this.#behindSince ??= Date.now();
    this.#isNoticed = true;
    // While it fails, the wait goes on.
    if (this.#failures === 0) this.#schedule(0);
  }

  async line(): Promise<MirrorLine> {
    const { name, state } = this.#work;
    const pending = await this.#pending();
    if (pending > 0) this.#behindSince ??= Date.now();
    const shownSince = Date.now() - SHOWN_MS;
    return {
      name,
      pending,
      behindSince: pending > 0 ? this.#behindSince : null,
      syncedAt: this.#syncedAt,
      error: this.#error,
      backupAt: state.backup === null ? null : Date.parse(state.backup.at),
      refused: state.refused
        .filter(({ at }) => Date.parse(at) > shownSince)
        .map(({ at, branch, reason }) => ({ at: Date.parse(at), branch, reason })),
    };
  }

  /** Counted anew when something moved here or there; every desk that is open asks for it. */
  async #pending(): Promise<number> {
    const of = `${this.#moves} ${this.#work.state.version}`;
    const known = this.#counted;
    if (known?.of === of && Date.now() - known.at < COUNT_MS) return known.pending;
    const at = Date.now();
    const pending = await this.#work.mirror.pending();
    this.#counted = { of, at, pending };
    return pending;
  }

  faults(now: Date): string[] {
    const since = this.#behindSince;
    if (since === null || now.getTime() - since < LATE_MS) return [];
    const minutes = Math.round((now.getTime() - since) / 60_000);
    return [mirrorMessages.late(this.#work.name, minutes, this.#error ?? '')];
  }

  #schedule(afterMs: number): void {
    if (this.#isStopped || this.#running) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#running = this.#round().finally(() => {
        this.#running = null;
        const { pollMs, retryMs } = this.#work;
        const wait =
          this.#failures > 0
            ? Math.min(retryMs * 2 ** (this.#failures - 1), MAX_RETRY_MS)
            : this.#isNoticed
              ? 0
              : pollMs;
        this.#schedule(wait);
      });
    }, afterMs);
    this.#timer.unref();
  }

  async #round(): Promise<void> {
    const { mirror, backUp } = this.#work;
    const began = Date.now();
    this.#isNoticed = false;
    try {
      await mirror.sync();
      this.#syncedAt = began;
      this.#behindSince = this.#isNoticed ? began : null;
      if (began - this.#backedUpAt > BACKUP_MS) {
        await backUp();
        this.#backedUpAt = began;
      }
      this.#failures = 0;
      this.#error = null;
    } catch (error) {
      this.#failures += 1;
      this.#error = errorText(error);
      if (this.#failures === 1) console.error(mirrorMessages.failed(this.#work.name, this.#error));
    }
  }
}
