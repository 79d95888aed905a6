import type { Problem } from '../../../src/guards/problem.ts';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { machineFaultIn } from '../../../src/lib/machine-fault.ts';

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

export type BuildResult =
  | {
      ok: true;
      /** What editors should know of it, one fact a line. */
      notes?: string[];
      /** Its search index has layers that can be folded. */
      isLayered?: boolean;
      /** What was found in attachments that readers get with it. */
      inFiles?: readonly Problem[];
    }
  | {
      ok: false;
      /** For people. */
      message: string;
      /** Faults of the content; none when the machine failed. */
      problems: readonly Problem[];
      /** The machine failed: another try may help. */
      retry: boolean;
    };

/** Makes releases, one at a time. */
export interface Builder {
  /** Names the code that makes releases: another code may find other faults and draw other pages. */
  version?: string;
  build: (job: BuildJob) => Promise<BuildResult>;
  /** Told when a release is public: the next one will begin from it, in a folder that nobody wants any more. */
  prepare?: (last: { id: string; dir: string; spare: string | null }) => void;
  /** Removes what it stored of files for later releases; called while nothing is being made. */
  forgetFiles?: () => void;
  /** Ends what it has started. */
  close?: () => void;
}

/** What a fault of the machine is called to people, from what a program printed about it. */
export function machineFault(output: string): string {
  const fault = machineFaultIn(output);
  if (fault === null) return messages.noReason;
  return fault === 'disk-full' ? messages.diskFull : messages.readOnly;
}
