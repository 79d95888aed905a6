import type { Problem } from '../../src/guards/problem.ts';

/** Folder of the workspace for what is worked out of files once: words of attachments, sizes of pictures. */
export const CACHE_FOLDER = '.cache';

/** What the process needs to know once; handed over as its only argument, in JSON. */
export interface PublisherSetup {
  /** Copy of the site's code, with node_modules; bundles are kept in it. */
  projectDir: string;
  /** Folder for what the process keeps between releases. */
  workspace: string;
  /** The content store, a bare repository. */
  gitDir: string;
  /** Folder of the keys that sign releases; without one they are not signed. */
  signingDir?: string;
  siteUrl: string;
  basePath: string;
}

/** Said when a release is public: the next one will begin from it. */
export interface PrepareJob {
  prepare: {
    id: string;
    dir: string;
    /** Folder of a release that is no longer wanted, to be used up or left; null when there is none. */
    spare: string | null;
  };
}

/** One release to make. */
export interface PublishJob {
  /** Names the release; unique. */
  id: string;
  commit: string;
  /** The moment to take as now, ISO 8601. */
  now: string;
  /** Folder to make it in; not there yet. */
  outDir: string;
  /** Releases it may begin from, where they stand now, the best first; none: everything is rendered. */
  previous: readonly { id: string; dir: string }[];
  /** Whether the search index is to be made whole again; done when nobody waits. */
  fold: boolean;
}

export type PublishAnswer =
  | { id: string; ok: true; notes: string[]; isLayered: boolean; inFiles: readonly Problem[] }
  | {
      id: string;
      ok: false;
      /** For people where the content has faults; else what a program printed. */
      message: string;
      /** Faults of the content; none when the machine failed. */
      problems: Problem[];
    };
