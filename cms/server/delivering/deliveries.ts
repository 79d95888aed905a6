import { mirrorMessages } from '../../../src/i18n/mirror-messages.ts';
import { errorText } from '../../../src/lib/error-text.ts';
import { withTarget } from '../../deploy/open-target.ts';
import type { TargetLine } from '../../protocol/targets.ts';
import type { TargetSettings } from '../../targets/settings.ts';
import type { Releases } from '../publishing/releases.ts';

const messages = mirrorMessages.deploy;

export interface DeliveriesOptions {
  dataDir: string;
  targets: readonly TargetSettings[];
  releases: Releases;
  /** How often to look whether another release is in force, and how long to wait after a failure, ms. */
  tickMs?: number | undefined;
  retryMs?: number | undefined;
  /** How long a publication waits for the first target, ms; what takes longer goes on by itself. */
  patienceMs?: number | undefined;
}

const PATIENCE_MS = 20_000;
/**
 * What stands in front of a store asks for the pointer again after so long, nginx after two seconds: then every
 * reader has the new release. A folder is read for each request.
 */
const FRESH_MS = { s3: 2_000, folder: 0 } as const;
/** So long readers of a target may see an older release without the operator being called. */
const LATE_MS = 10 * 60_000;

interface Delivery {
  target: TargetSettings;
  running: Promise<void> | null;
  /** Id of the release that the target shows. */
  shown: string | null;
  shownAt: number | null;
  error: string | null;
  lateSince: number | null;
  retryAt: number;
}

/** Brings every target to the release in force: after each publication, each rollback, and again after a failure. */
export class Deliveries {
  readonly #options: DeliveriesOptions;
  readonly #deliveries: Delivery[];
  #timer: NodeJS.Timeout | null = null;

  constructor(options: DeliveriesOptions) {
    this.#options = options;
    const unknown = { shown: null, shownAt: null, error: null, lateSince: null };
    this.#deliveries = options.targets.map((target) => ({
      ...{ target, running: null, retryAt: 0 },
      ...unknown,
    }));
  }

  start(): void {
    if (this.#deliveries.length === 0) return;
    this.#timer = setInterval(() => this.#tick(), this.#options.tickMs ?? 2_000);
    this.#timer.unref();
    this.#tick();
  }

  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await Promise.all(this.#deliveries.map(({ running }) => running));
  }

  /** Another release is in force: resolves when readers of the first target see it, or after 20 s. */
  async follow(): Promise<void> {
    for (const delivery of this.#deliveries) delivery.retryAt = 0;
    const [first] = this.#deliveries;
    if (!first) return;
    await Promise.race([this.#seen(first), pause(this.#options.patienceMs ?? PATIENCE_MS)]);
  }

  /** Resolves when readers of a target see the release in force, or it could not be sent. */
  async #seen(delivery: Delivery): Promise<void> {
    // One that is on its way may carry the release before.
    await delivery.running;
    this.#tick();
    if (!delivery.running) return;
    await delivery.running;
    await pause(FRESH_MS[delivery.target.kind]);
  }

  /** Where each target stands now. */
  lines(): TargetLine[] {
    return this.#deliveries.map(({ target, shownAt, lateSince, error }) => ({
      ...{ name: target.name, shownAt, lateSince, error },
    }));
  }

  /** What the operator has to look at, a line each. */
  faults(now: Date): string[] {
    return this.#deliveries
      .filter(({ lateSince }) => lateSince !== null && now.getTime() - lateSince > LATE_MS)
      .map(({ target, error }) => messages.failed(target.name, error ?? ''));
  }

  #tick(): void {
    const { releases, retryMs = 15_000 } = this.#options;
    const release = releases.current();
    const id = release === null ? undefined : releases.note(release)?.id;
    if (release === null || id === undefined) return;
    for (const delivery of this.#deliveries) {
      if (delivery.running || delivery.shown === id || Date.now() < delivery.retryAt) continue;
      delivery.lateSince ??= Date.now();
      delivery.running = this.#send(delivery, id, releases.dir(release)).finally(() => {
        delivery.running = null;
        if (delivery.error !== null) delivery.retryAt = Date.now() + retryMs;
      });
    }
  }

  async #send(delivery: Delivery, id: string, dir: string): Promise<void> {
    const { target } = delivery;
    try {
      await withTarget(this.#options.dataDir, target, async (opened) => {
        await opened.show(id, dir);
        Object.assign(delivery, { shown: id, shownAt: Date.now(), error: null, lateSince: null });
        await opened.clean();
      });
    } catch (error) {
      const reason = errorText(error);
      if (delivery.error === null) console.error(messages.failed(target.name, reason));
      delivery.error = reason;
    }
  }
}

/** Keeps no process from ending. */
function pause(ms: number): Promise<void> {
  return new Promise((end) => setTimeout(end, ms).unref());
}
