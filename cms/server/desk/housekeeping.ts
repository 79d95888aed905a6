import { STORED_FOR } from '../../../src/lib/stored-data.ts';
import type { Accounts } from '../accounts/accounts.ts';
import type { FeedbackStore } from '../feedback/feedback-store.ts';
import type { ContentStore } from '../store/content-store.ts';
import { emptyTrash, RETENTION_MS } from '../store/trash.ts';
import type { Autosaves } from './autosaves.ts';
import type { Readings } from './readings.ts';
import type { Remarks } from './remarks.ts';

const DAY_MS = 24 * 60 * 60_000;

interface Retained {
  store: ContentStore;
  accounts: Pick<Accounts, 'dropOldNotes'>;
  autosaves: Autosaves;
  remarks: Remarks;
  readings: Readings;
  feedback: FeedbackStore;
  /** Copies the accounts, without what is gone, for the day on which their file is damaged. */
  forgetErased: () => Promise<void>;
  now: () => Date;
}

/** Once a day, and at every start: what was stored for its days goes, and the accounts are copied. */
export class Housekeeping {
  readonly #retained: Retained;
  #timer: NodeJS.Timeout | null = null;

  constructor(retained: Retained) {
    this.#retained = retained;
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
    const { store, accounts, autosaves, remarks, readings, feedback, forgetErased, now } =
      this.#retained;
    const before = now().getTime() - RETENTION_MS;
    autosaves.dropOld(before);
    remarks.dropClosed(before);
    readings.dropOld(before);
    feedback.dropOld(now());
    accounts.dropOldNotes(now().getTime() - STORED_FOR.eventDays * DAY_MS);
    await forgetErased();
    await store.exclusively(() => emptyTrash(store.repository, now()));
  }
}
