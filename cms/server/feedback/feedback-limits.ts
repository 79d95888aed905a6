import { createHmac, randomBytes } from 'node:crypto';
import { FEEDBACK } from '../../../src/lib/feedback-limits.ts';
import { networkOf } from '../accounts/network.ts';

const HOUR_MS = 60 * 60_000;
/** Networks that are told from each other in an hour; what comes from more of them waits. */
const MAX_NETWORKS = 5000;

/**
 * Counts posts of an hour, in memory only. An address is never stored: what is counted is a code of it, whose
 * key is made anew with each hour and known to nobody.
 */
export class FeedbackLimits {
  #key = randomBytes(32);
  #since = 0;
  #taken = 0;
  readonly #tries = new Map<string, number>();

  /** Counts a post. @returns whether its network may still send */
  mayTry(address: string, now: Date): boolean {
    if (now.getTime() - this.#since >= HOUR_MS) this.#begin(now);
    const code = createHmac('sha256', this.#key).update(networkOf(address)).digest('base64');
    const tries = this.#tries.get(code) ?? 0;
    if (tries === 0 && this.#tries.size >= MAX_NETWORKS) return false;
    this.#tries.set(code, tries + 1);
    return tries < FEEDBACK.triesOfNetwork;
  }

  /** Whether one more may be taken in this hour; counts it. */
  mayTake(): boolean {
    this.#taken += 1;
    return this.#taken <= FEEDBACK.takenOfAll;
  }

  #begin(now: Date): void {
    this.#since = now.getTime();
    this.#key = randomBytes(32);
    this.#taken = 0;
    this.#tries.clear();
  }
}
