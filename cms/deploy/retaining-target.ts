import type { TargetSettings } from '../targets/settings.ts';
import type { Manifest } from './manifest.ts';
import type { SendReport, Target } from './target.ts';

/** How many older releases stay, and how many days at least what they are made of. */
export type Retention = Pick<TargetSettings, 'releases' | 'days'>;

const DAY_MS = 24 * 60 * 60_000;

interface Release {
  id: string;
  /** When readers were sent to it first, or it was sent. */
  at: number;
}

/** A target that holds several releases to go back to, and drops what is older. */
export abstract class RetainingTarget<T extends Release> implements Target {
  protected readonly manifest: Manifest;
  readonly #retention: Retention;

  constructor(manifest: Manifest, retention: Retention) {
    this.manifest = manifest;
    this.#retention = retention;
  }

  abstract current(): string | null;
  abstract show(id: string, dir: string): Promise<SendReport>;
  abstract clean(now?: number): Promise<number>;
  /** Oldest first. */
  protected abstract releases(): T[];
  /** Readers get this release from now on. */
  protected abstract point(release: T): Promise<void>;

  async back(): Promise<boolean> {
    const all = this.releases();
    const before = all[all.findLastIndex(({ id }) => id === this.current()) - 1];
    if (before) await this.point(before);
    return before !== undefined;
  }

  /** Releases that may go: none of the newest ones, nor what readers are shown. */
  protected outdated(): T[] {
    const shown = this.current();
    return this.releases()
      .slice(0, -this.#retention.releases)
      .filter(({ id }) => id !== shown);
  }

  /** What was used last before this moment is part of no release to go back to. */
  protected unusedBefore(now: number): number {
    const oldest = this.releases().map(({ at }) => at);
    return Math.min(now - this.#retention.days * DAY_MS, ...oldest);
  }
}
