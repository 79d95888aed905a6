import type { ReleaseMakerOptions } from './release-maker.ts';

export interface PublisherOptions extends ReleaseMakerOptions {
  now?: () => Date;
  /** How often time and store are looked at, and how long to wait after the machine failed. */
  tickMs?: number;
  retryMs?: number;
  /** How long nobody must have published before the search index is put in order. */
  foldAfterMs?: number;
}
