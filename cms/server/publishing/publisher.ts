import { rmSync } from 'node:fs';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import type { SiteState } from '../../protocol/routes.ts';
import type { RefChange } from '../store/repository.ts';
import { isStale } from '../store/stale.ts';
import { type BrokenContent, isOldTrouble, isStillBroken } from './broken-content.ts';
import { FoldTimer } from './fold-timer.ts';
import {
  MachineError,
  nextBatch,
  type Publication,
  type Published,
  RefusedError,
  refuseAll,
  type Waiting,
} from './publication.ts';
import type { PublisherOptions } from './publisher-options.ts';
import { type Candidate, makeCandidate, type Outcome } from './release-maker.ts';
import { isOutdated } from './schedule.ts';
import { type Phase, siteState } from './site-state.ts';
import { clockFault, faultMessage, publishedOrFault } from './standing-faults.ts';

const messages = serverMessages.publishing;
/** How often a publication is made anew because the store moved behind the server's back. */
const MAX_TRIES = 5;

/**
 * Turns content into the site the public sees, one release at a time. A publication is tried first: only
 * when its release is whole do the content and the site move, both or neither. What comes by Git behind the
 * server's back, or becomes due by the clock, is built when it is seen.
 */
export class Publisher {
  readonly #options: Required<Omit<PublisherOptions, 'foldAfterMs' | 'onPublic'>> &
    Pick<PublisherOptions, 'onPublic'>;
  #phase: Phase = { state: 'idle', since: Date.now(), message: '' };
  #isRequested = false;
  readonly #folding: FoldTimer;
  readonly #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;
  #broken: BrokenContent | null = null;
  #retryAt = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(options: PublisherOptions) {
    this.#options = { now: () => new Date(), tickMs: 10_000, retryMs: 60_000, ...options };
    this.#folding = new FoldTimer(options.foldAfterMs);
    // What a killed server left.
    rmSync(options.workDir, { recursive: true, force: true });
  }

  state(): SiteState {
    return siteState(this.#options.releases, this.#phase);
  }

  /** Watches the clock and the store from now on. */
  start(): void {
    const { tickMs } = this.#options;
    this.#timer = setInterval(() => void this.tick().catch(console.error), tickMs);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    this.#isRequested = false;
    refuseAll(this.#waiting.splice(0), new MachineError(messages.noReason));
    await this.#running;
    this.#options.builder.close?.();
  }

  /**
   * Publishes; whatever was held or had failed, the site follows again.
   * @throws RefusedError when the site would break, MachineError when it could not be made, and what the
   *   publication itself throws; nothing is published then
   */
  publish(publication: Publication): Promise<Published> {
    this.#options.releases.endHold();
    this.#retryAt = 0;
    const { promise, resolve, reject } = Promise.withResolvers<Published>();
    this.#waiting.push({ publication, isAlone: false, resolve, reject });
    this.#work();
    return promise;
  }

  /** Makes the site anew from what is published, whatever was held or had failed. */
  request(): void {
    this.#options.releases.endHold();
    this.#broken = null;
    this.#retryAt = 0;
    this.#isRequested = true;
    this.#work();
  }

  /** Makes a release when time, other code or a push behind the server's back has made the site outdated. */
  async tick(): Promise<void> {
    const { store, releases, builder, now } = this.#options;
    if (this.#running) return;
    await releases.repair().catch(console.error);
    if (releases.isHeld || this.#running || Date.now() < this.#retryAt) return;
    const main = await publishedOrFault(store);
    if (typeof main === 'string') return this.#fail(main);
    if (this.#running) return;
    releases.removeCarriedSearch(now());
    if (isStillBroken(this.#broken, main, now())) return;
    const release = releases.current();
    const note = release === null ? null : releases.note(release);
    const clock = clockFault(now(), note);
    if (clock !== null) return this.#fail(clock);
    const isCurrent =
      note?.commit === main.commit &&
      note.code === builder.version &&
      !isOutdated(main.entries.values(), new Date(note.builtAt), now());
    if (isCurrent) {
      // What kept it from following is over.
      if (this.#phase.state === 'failed') this.#enter('idle', '');
      return this.#foldWhenIdle(main.commit);
    }
    this.#isRequested = true;
    this.#work();
  }

  /** Resolves when nothing is being made. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** Has forgotten what is stored of files for later releases, when this resolves: one was erased for good. */
  async forgetFiles(): Promise<void> {
    while (this.#running) await this.#running;
    this.#options.builder.forgetFiles?.();
  }

  #work(): void {
    if (this.#running) return;
    this.#enter('waiting', '');
    this.#running = this.#workOff().finally(() => {
      this.#running = null;
    });
  }

  async #workOff(): Promise<void> {
    while (this.#waiting.length > 0 || this.#isRequested) {
      this.#enter('building', '');
      const batch = nextBatch(this.#waiting);
      try {
        if (batch.length > 0) await this.#publishBatch(batch);
        else {
          this.#isRequested = false;
          await this.#followStore();
        }
      } catch (error) {
        console.error(error);
        this.#fail(faultMessage(error));
        refuseAll(batch, error);
      }
    }
    if (this.#phase.state === 'building') this.#enter('idle', '');
  }

  /** Builds what is in the store already. */
  async #followStore(): Promise<void> {
    const { store, now } = this.#options;
    const { commit } = await store.main();
    const at = now();
    const outcome = await makeCandidate(this.#options, { commit, from: null, refs: [] }, at);
    if (outcome.kind === 'refused') {
      const { problems, message } = outcome;
      this.#broken = { commit, at, problems, message };
      this.#enter('failed', message);
    } else if (outcome.kind === 'failed') this.#fail(outcome.message);
    else {
      this.#broken = null;
      if (outcome.kind === 'public') this.#folding.note(outcome.isLayered);
      this.#enter('idle', '');
    }
  }

  /** Puts the search index in order when nobody has published for a while. */
  #foldWhenIdle(commit: string): void {
    if (!this.#folding.takeDue()) return;
    const fold = { commit, from: null, refs: [], fold: true };
    this.#running = makeCandidate(this.#options, fold, this.#options.now())
      .then(() => undefined)
      .catch(console.error)
      .finally(() => {
        this.#running = null;
        if (this.#waiting.length > 0) this.#work();
      });
  }

  async #publishBatch(batch: Waiting[]): Promise<void> {
    // A clock of last century would take every item off the site; whether one has jumped, people see.
    const clock = clockFault(this.#options.now(), null);
    if (clock !== null) {
      refuseAll(batch, new MachineError(clock));
      return this.#fail(clock);
    }
    for (let tries = 1; ; tries += 1) {
      const { candidate, accepted } = await this.#prepare(batch);
      if (!candidate) return this.#backToRest();
      const settle = (release: number | null) => {
        for (const { resolve } of accepted) resolve({ commit: candidate.commit, release });
      };
      let outcome: Outcome;
      try {
        outcome = await makeCandidate(this.#options, candidate, this.#options.now());
      } catch (error) {
        // Somebody pushed, or saved a draft that is part of this, while it was made.
        if (isStale(error) && tries < MAX_TRIES) continue;
        throw error;
      }
      switch (outcome.kind) {
        case 'public':
          this.#broken = null;
          this.#folding.note(outcome.isLayered);
          settle(outcome.release);
          return this.#enter('idle', '');
        case 'held':
          settle(null);
          return this.#enter('idle', '');
        case 'failed':
          refuseAll(accepted, new MachineError(outcome.message));
          return this.#backToRest();
        case 'refused':
          if (isOldTrouble(this.#broken, candidate, outcome.problems)) {
            await this.#moveStoreOnly(candidate);
            settle(null);
          } else if (accepted.length === 1) {
            refuseAll(accepted, new RefusedError(outcome.problems, outcome.message));
            this.#backToRest();
          } else {
            // One of them is to blame: each is tried by itself, so that the others go through.
            for (const one of accepted) one.isAlone = true;
            this.#waiting.unshift(...accepted);
          }
          return;
        default:
          return outcome satisfies never;
      }
    }
  }

  /** Puts the commits of a batch one upon the other; who may not be published is told so and left out. */
  #prepare(batch: Waiting[]): Promise<{ candidate: Candidate | null; accepted: Waiting[] }> {
    const { store } = this.#options;
    return store.exclusively(async () => {
      const from = (await store.main()).commit;
      let commit = from;
      const refs: RefChange[] = [];
      const accepted: Waiting[] = [];
      for (const waiting of batch) {
        try {
          const prepared = await waiting.publication.prepare(commit);
          commit = prepared.commit;
          refs.push(...prepared.refs);
          accepted.push(waiting);
        } catch (error) {
          waiting.reject(error);
        }
      }
      return { candidate: accepted.length > 0 ? { commit, from, refs } : null, accepted };
    });
  }

  async #moveStoreOnly({ from, commit, refs }: Candidate): Promise<void> {
    const { store } = this.#options;
    if (from !== null) await store.exclusively(() => store.moveMain(from, commit, refs));
    this.#isRequested = true;
  }

  /** After a refusal the site is what it was. */
  #backToRest(): void {
    if (this.#broken) this.#enter('failed', this.#broken.message);
    else this.#enter('idle', '');
  }

  #fail(message: string): void {
    this.#retryAt = Date.now() + this.#options.retryMs;
    this.#enter('failed', message);
  }

  #enter(state: SiteState['state'], message: string): void {
    this.#phase = { state, since: Date.now(), message };
  }
}
