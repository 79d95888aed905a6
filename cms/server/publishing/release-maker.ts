import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../../src/guards/problem.ts';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import type { ContentStore } from '../store/content-store.ts';
import type { RefChange } from '../store/repository.ts';
import type { Builder } from './build.ts';
import type { ReleaseNote, Releases } from './releases.ts';
import { isOutdated } from './schedule.ts';

const messages = serverMessages.publishing;

/** A commit to be made public. */
export interface Candidate {
  commit: string;
  /** What is published now, from where it moves to the commit; null when the commit is published already. */
  from: string | null;
  /** References of drafts that move with it. */
  refs: readonly RefChange[];
  /** The same content once more, with its search index in order. */
  fold?: boolean;
}

/** What became of a candidate; `held`: it is in the store, but somebody holds an older release. */
export type Outcome =
  | { kind: 'public'; release: number; isLayered: boolean }
  | { kind: 'held' }
  | { kind: 'refused'; problems: readonly Problem[]; message: string }
  | { kind: 'failed'; message: string };

export interface ReleaseMakerOptions {
  store: ContentStore;
  releases: Releases;
  builder: Builder;
  /** Folder releases are made in. */
  workDir: string;
  /** Another release is in force: resolves when readers elsewhere see it too, or cannot be waited for. */
  onPublic?: () => Promise<void>;
}

/**
 * Makes the release of a candidate. Store and site move when it is whole: first the store, at once with the
 * drafts, then the site. A server killed between the two finds the staged release at its next start.
 * @throws GitError (see isStale) when the store has moved meanwhile; nothing is public then
 */
export async function makeCandidate(
  { store, releases, builder, workDir, onPublic }: ReleaseMakerOptions,
  { commit, from, refs, fold = false }: Candidate,
  at: Date,
): Promise<Outcome> {
  const staged = from === null && !fold ? await stagedRelease(store, releases, commit, at) : null;
  if (staged !== null) {
    await releases.activate(staged);
    await onPublic?.();
    return { kind: 'public', release: staged, isLayered: false };
  }
  const id = crypto.randomUUID();
  const dir = join(workDir, id);
  const outDir = join(dir, 'site');
  mkdirSync(dir, { recursive: true });
  try {
    const result = await builder.build({
      id,
      commit,
      now: at,
      outDir,
      previous: beginnings(releases),
      fold,
    });
    if (!result.ok) {
      const { message, problems, retry } = result;
      return retry ? { kind: 'failed', message } : { kind: 'refused', problems, message };
    }
    const isWhole = ['index.html', '404.html'].every((name) => existsSync(join(outDir, name)));
    if (!isWhole) return { kind: 'failed', message: messages.incomplete };
    const { notes = [], isLayered = false, inFiles = [] } = result;
    const note: ReleaseNote = {
      id,
      commit,
      builtAt: at.toISOString(),
      notes,
      inFiles,
      ...madeBy(builder),
    };
    const release = await releases.stage(outDir, note);
    try {
      if (from !== null) await store.exclusively(() => store.moveMain(from, commit, refs));
    } catch (error) {
      releases.discard(release);
      throw error;
    }
    // Somebody may have gone back to an older release meanwhile.
    if (releases.isHeld) return { kind: 'held' };
    const last = releases.current();
    await releases.activate(release);
    builder.prepare?.({ id, dir: releases.dir(release), spare: releases.spare });
    await onPublic?.();
    // The same content in another order is nothing to go back to.
    if (fold && last !== null) releases.discard(last);
    return { kind: 'public', release, isLayered };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function madeBy({ version }: Builder): Pick<ReleaseNote, 'code'> {
  return version === undefined ? {} : { code: version };
}

/**
 * Releases to begin from: the one in force, and older ones, the newest first, for when nobody knows any more how
 * it was made.
 */
function beginnings(releases: Releases): { id: string; dir: string }[] {
  const current = releases.current();
  const others = releases.list().filter((release) => release !== current);
  return [...(current === null ? [] : [current]), ...others.reverse()].flatMap((release) => {
    const id = releases.note(release)?.id;
    return id === undefined ? [] : [{ id, dir: releases.dir(release) }];
  });
}

/** A whole release of a commit that was not shown, because the server was killed before. */
async function stagedRelease(
  store: ContentStore,
  releases: Releases,
  commit: string,
  now: Date,
): Promise<number | null> {
  const newest = releases.list().at(-1);
  const note = newest === undefined ? null : releases.note(newest);
  if (newest === undefined || newest <= (releases.current() ?? 0)) return null;
  if (note?.commit !== commit || note.id === undefined || note.isShown) return null;
  const { entries } = await store.main();
  return isOutdated(entries.values(), new Date(note.builtAt), now) ? null : newest;
}
