import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { RefChange } from '../server/store/repository.ts';
import type { Refs } from './reconcile.ts';

/** Something that came from somebody else on the remote and was not taken. */
export interface RefusedChange {
  /** ISO 8601. */
  at: string;
  ref: string;
  id: string;
  /** Where it stands there now, with the reason. */
  branch: string;
  reason: string;
}

interface Stored {
  /** What the remote is known to hold. */
  confirmed: Record<string, string>;
  /** What was sent without its arrival being known: a line may break after the remote has it. */
  attempted: Record<string, string[]>;
  refused: RefusedChange[];
  backup: { at: string; hash: string } | null;
}

const MAX_REFUSED = 50;

/** What is known of one remote, on the disk: without it everything is still found out, more carefully. */
export class MirrorState {
  readonly #file: string;
  #stored: Stored;
  /** Rises with everything that is noted. */
  version = 0;

  constructor(file: string) {
    this.#file = file;
    this.#stored = { confirmed: {}, attempted: {}, refused: [], backup: null };
    if (!existsSync(file)) return;
    try {
      this.#stored = { ...this.#stored, ...JSON.parse(readFileSync(file, 'utf8')) };
    } catch {
      // Half a file: begun anew.
    }
  }

  get confirmed(): Refs {
    return new Map(Object.entries(this.#stored.confirmed));
  }

  get refused(): readonly RefusedChange[] {
    return this.#stored.refused;
  }

  get backup(): Stored['backup'] {
    return this.#stored.backup;
  }

  /** Whether a commit was sent to the remote under that name. */
  wasSent(ref: string, id: string): boolean {
    const { confirmed, attempted } = this.#stored;
    return confirmed[ref] === id || (attempted[ref]?.includes(id) ?? false);
  }

  /** To be on the disk before anything is sent. */
  noteAttempt(changes: readonly RefChange[]): void {
    const { attempted } = this.#stored;
    for (const { ref, to } of changes) attempted[ref] = [...new Set(attempted[ref]).add(to)];
    this.#write();
  }

  /** The remote was read, or took everything. @param isSettled nothing is on its way */
  noteRemote(refs: Refs, isSettled: boolean): void {
    this.#stored.confirmed = Object.fromEntries(refs);
    if (isSettled) this.#stored.attempted = {};
    this.#write();
  }

  noteRefused(change: RefusedChange): void {
    this.#stored.refused = [change, ...this.#stored.refused].slice(0, MAX_REFUSED);
    this.#write();
  }

  noteBackup(backup: NonNullable<Stored['backup']>): void {
    this.#stored.backup = backup;
    this.#write();
  }

  #write(): void {
    this.version += 1;
    mkdirSync(dirname(this.#file), { recursive: true, mode: 0o700 });
    writeFileSync(`${this.#file}.new`, JSON.stringify(this.#stored), { flush: true });
    renameSync(`${this.#file}.new`, this.#file);
  }
}
