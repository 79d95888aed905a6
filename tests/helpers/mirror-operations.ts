import { join } from 'node:path';
import { GitRemote } from '../../cms/mirror/git-remote.ts';
import { Mirror } from '../../cms/mirror/mirror.ts';
import { MirrorState } from '../../cms/mirror/mirror-state.ts';
import { RemoteError } from '../../cms/mirror/remote-error.ts';
import { Repository } from '../../cms/server/store/repository.ts';
import { generator } from '../search-eval/filler-text.ts';
import { type FlakyRemote, flakyRemote } from './flaky-remote.ts';
import { MACHINE, MirrorWork } from './mirror-work.ts';

export interface MirrorOutcome {
  operations: number;
  syncs: number;
  /** Rounds of synchronisation that the line broke. */
  brokenSyncs: number;
  /** Times the mirror was called equal when it was not. */
  hiddenLags: number;
  /** References that differ in the end. */
  differences: string[];
  /** Files merged at the remote that are not here. */
  lostMerges: string[];
  /** Files that were refused and are on main all the same, or on no branch with a reason. */
  badMerges: string[];
  merges: number;
  refused: number;
}

/**
 * Works on a store and at its remote at random, over a line that breaks at random: drafts are saved, published and
 * thrown away; good and bad changes are merged at the remote; the process that mirrors ends and begins anew.
 */
export async function mirrorOperations(
  folder: string,
  seed: number,
  count: number,
): Promise<MirrorOutcome> {
  const random = generator(seed);
  const remote = flakyRemote(join(folder, 'kho'));
  const repository = await Repository.open(join(folder, 'content.git'));
  const work = new MirrorWork(repository, remote, random);
  await work.begin();
  remote.setLine('flaky');
  const begin = () => mirrorOf(repository, remote, join(folder, 'state.json'), work);
  let mirror = begin();
  const outcome = { syncs: 0, brokenSyncs: 0, hiddenLags: 0 };
  for (let number = 0; number < count; number += 1) {
    await work.change(number);
    if (number % 40 === 7) mirror = begin();
    if (random(6) === 0) {
      outcome.syncs += 1;
      if (await syncs(mirror)) work.moved.clear();
      else outcome.brokenSyncs += 1;
      if (random(3) === 0) work.mergeThere(number);
    }
    if (random(4) === 0 && (await mirror.pending()) === 0) {
      const lags = (await work.differences()).filter((ref) => !work.moved.has(ref));
      if (lags.length > 0) outcome.hiddenLags += 1;
    }
  }
  remote.setLine('good');
  await mirror.sync();
  // What came in while the last round ran is sent in the next.
  await mirror.sync();
  const result = {
    operations: count,
    ...outcome,
    differences: await work.differences(),
    ...(await work.missing()),
    merges: work.merged.length,
    refused: work.bad.length,
  };
  repository.close();
  return result;
}

function mirrorOf(
  repository: Repository,
  remote: FlakyRemote,
  file: string,
  work: MirrorWork,
): Mirror {
  const settings = { name: 'kho', remote: remote.remote };
  const git = new GitRemote(repository.dir, settings, remote.env);
  const state = new MirrorState(file);
  return new Mirror({ repository, machine: MACHINE }, git, state, (id) => work.take(id));
}

/** @returns false when the line broke */
async function syncs(mirror: Mirror): Promise<boolean> {
  try {
    await mirror.sync();
    return true;
  } catch (error) {
    if (error instanceof RemoteError) return false;
    throw error;
  }
}
