import type { Problem } from '../../../src/guards/problem.ts';
import { serverMessages } from '../../../src/i18n/server-messages.ts';

const messages = serverMessages.publishing;

/** A release to be made of a commit. */
export interface BuildJob {
  /** Names the release; unique. */
  id: string;
  commit: string;
  /** The moment to take as now. */
  now: Date;
  /** Folder to make it in; not there yet. */
  outDir: string;
  /** Releases from which unchanged files may be taken, the best (the one in force) first. */
  previous: readonly { id: string; dir: string }[];
  /** Whether what piles up from release to release is to be put in order; takes longer. */
  fold: boolean;
}

/**
 * `notes`: what editors should know of a good build, one a line; `isLayered`: it can be folded; `inFiles`: what
 * was found in attachments that readers get.
 * `problems`: faults of the content;
 * without any, the fault lies with the machine, and trying again may help.
 */
export type BuildResult =
  | { ok: true; notes?: string[]; isLayered?: boolean; inFiles?: readonly Problem[] }
  | { ok: false; message: string; problems: readonly Problem[]; retry: boolean };

/** Makes releases, one at a time. */
export interface Builder {
  /** Names the code that makes releases: another code may find other faults and draw other pages. */
  version?: string;
  build: (job: BuildJob) => Promise<BuildResult>;
  /** Told when a release is public: the next one will begin from it, in a folder that nobody wants any more. */
  prepare?: (last: { id: string; dir: string; spare: string | null }) => void;
  /** Ends what it has started. */
  close?: () => void;
}

/** What a fault of the machine is called to people, from what a program printed about it. */
export function machineFault(output: string): string {
  if (/ENOSPC|EDQUOT|no space left/i.test(output)) return messages.diskFull;
  if (/EROFS|EACCES|read-only/i.test(output)) return messages.readOnly;
  return messages.noReason;
}
