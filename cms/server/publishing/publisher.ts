import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import type { SiteState } from '../../protocol/routes.ts';
import type { ContentStore } from '../store/content-store.ts';
import type { Snapshot } from '../store/entry-index.ts';
import { type Builder, machineFault } from './build.ts';
import type { Releases } from './releases.ts';
import { isOutdated } from './schedule.ts';

const messages = serverMessages.publishing;

export interface PublisherOptions {
  store: ContentStore;
  releases: Releases;
  build: Builder;
  /** Folder builds work in. */
  workDir: string;
  now?: () => Date;
  /** How often time and store are looked at, and how long to wait after the machine failed. */
  tickMs?: number;
  retryMs?: number;
}

/**
 * Turns the published content into the site the public sees: one build at a time, requests that
 * come meanwhile become one more. A build that fails changes nothing that readers see.
 */
export class Publisher {
  readonly #options: Required<PublisherOptions>;
  #state: SiteState['state'] = 'idle';
  #since = Date.now();
  #message = '';
  #isRequested = false;
  #running: Promise<void> | null = null;
  /** Commit whose content the build refused: only another commit can help. */
  #refused: { commit: string; at: Date } | null = null;
  #retryAt = 0;
  #timer: NodeJS.Timeout | null = null;

  constructor(options: PublisherOptions) {
    this.#options = { now: () => new Date(), tickMs: 10_000, retryMs: 60_000, ...options };
    // What a killed build left.
    rmSync(options.workDir, { recursive: true, force: true });
  }

  state(): SiteState {
    const { releases } = this.#options;
    const release = releases.current();
    const note = release === null ? null : releases.note(release);
    return {
      state: this.#state,
      release,
      commit: note?.commit ?? null,
      since: this.#since,
      message: this.#describe(release, note?.notes ?? []),
    };
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
    await this.#running;
  }

  /** Somebody published: whatever was held or had failed, the site is built anew. */
  request(): void {
    this.#options.releases.endHold();
    this.#refused = null;
    this.#retryAt = 0;
    this.#enqueue();
  }

  /** Builds when time or a push behind the server's back has made the site outdated. */
  async tick(): Promise<void> {
    const { store, releases, now } = this.#options;
    if (releases.isHeld || this.#running || Date.now() < this.#retryAt) return;
    const main = await store.main();
    if (this.#running) return;
    releases.removeCarriedSearch(now());
    if (this.#isStillRefused(main, now())) return;
    const release = releases.current();
    const note = release === null ? null : releases.note(release);
    const isCurrent =
      note?.commit === main.commit &&
      !isOutdated(main.entries.values(), new Date(note.builtAt), now());
    if (!isCurrent) this.#enqueue();
  }

  /** Resolves when nothing is being built. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** The same content at the same hour: a new day or an item's hour may make it good, or change it. */
  #isStillRefused(main: Snapshot, now: Date): boolean {
    const refused = this.#refused;
    if (refused?.commit !== main.commit) return false;
    return !isOutdated(main.entries.values(), refused.at, now);
  }

  #enqueue(): void {
    this.#isRequested = true;
    if (this.#running) return;
    this.#enter('waiting', '');
    this.#running = this.#work().finally(() => {
      this.#running = null;
    });
  }

  async #work(): Promise<void> {
    while (this.#isRequested) {
      this.#isRequested = false;
      this.#enter('building', '');
      try {
        await this.#buildOnce();
      } catch (error) {
        console.error(error);
        this.#fail(faultMessage(error), true);
      }
    }
  }

  async #buildOnce(): Promise<void> {
    const { store, releases, build, now } = this.#options;
    const { commit } = await store.main();
    const at = now();
    // A folder of its own: a build that outlived its server must not write into the next one's.
    const workDir = join(this.#options.workDir, crypto.randomUUID());
    const contentDir = join(workDir, 'content');
    const outDir = join(workDir, 'site');
    mkdirSync(workDir, { recursive: true });
    try {
      await store.export(commit, workDir);
      const result = await build({
        contentDir,
        outDir,
        now: at,
        git: { dir: store.repository.dir, commit },
      });
      if (!result.ok) {
        if (!result.retry) this.#refused = { commit, at };
        return this.#fail(result.message, result.retry);
      }
      const isWhole = ['index.html', '404.html'].every((name) => existsSync(join(outDir, name)));
      if (!isWhole) return this.#fail(messages.incomplete, true);
      if (releases.isHeld) return this.#enter('idle', '');
      const { notes = [] } = result;
      await releases.add(outDir, { commit, builtAt: at.toISOString(), notes });
      this.#enter('idle', '');
    } finally {
      rmSync(workDir, { recursive: true, force: true });
    }
  }

  #fail(message: string, retry: boolean): void {
    if (retry) this.#retryAt = Date.now() + this.#options.retryMs;
    this.#enter('failed', message);
  }

  #enter(state: SiteState['state'], message: string): void {
    this.#state = state;
    this.#since = Date.now();
    this.#message = message;
  }

  #describe(release: number | null, notes: readonly string[]): string {
    switch (this.#state) {
      case 'waiting':
        return messages.waiting;
      case 'building':
        return messages.building(Math.round((Date.now() - this.#since) / 1000));
      case 'failed':
        return `${messages.failed}: ${this.#message}`;
      case 'idle':
        if (this.#options.releases.isHeld) return messages.held(release ?? 0);
        return notes.length > 0
          ? [messages.doneWithNotes(notes.length), ...notes].join('\n')
          : messages.done;
      default:
        return this.#state satisfies never;
    }
  }
}

function faultMessage(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  return machineFault(`${error} ${code}`);
}
