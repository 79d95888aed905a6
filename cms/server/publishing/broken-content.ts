import type { Problem } from '../../../src/guards/problem.ts';
import type { Snapshot } from '../store/entry-index.ts';
import { areAmong } from './publication.ts';
import type { Candidate } from './release-maker.ts';
import { isOutdated } from './schedule.ts';

/** Content in the store that cannot be built: only another commit can help, or another day. */
export interface BrokenContent {
  commit: string;
  at: Date;
  problems: readonly Problem[];
  /** For people. */
  message: string;
}

/** The same content at the same hour: a new day or an item's hour may make it good, or change it. */
export function isStillBroken(broken: BrokenContent | null, main: Snapshot, now: Date): boolean {
  if (broken?.commit !== main.commit) return false;
  return !isOutdated(main.entries.values(), broken.at, now);
}

/** What is published cannot be built, and this adds nothing to its faults: it may be a part of the cure. */
export function isOldTrouble(
  broken: BrokenContent | null,
  { from }: Candidate,
  problems: readonly Problem[],
): boolean {
  return broken !== null && broken.commit === from && areAmong(problems, broken.problems);
}
