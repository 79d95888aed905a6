import { copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { holdOnlyShared } from './spare-folder.ts';

export interface Sharing {
  fromDir: string;
  toDir: string;
  files: string[];
  /** Whether the folder is one of an old release. */
  isSpare: boolean;
}

/** Gives files of a release a second name in another; those that are there already stay. */
const { fromDir, toDir, files, isSpare } = workerData as Sharing;
const held = isSpare ? holdOnlyShared(fromDir, toDir, new Set(files)) : new Set();
const lost: string[] = [];
let folder = '';
for (const file of files) {
  if (held.has(file)) continue;
  const target = join(toDir, file);
  if (dirname(target) !== folder) {
    folder = dirname(target);
    mkdirSync(folder, { recursive: true });
  }
  try {
    linkSync(join(fromDir, file), target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // What has changed is written meanwhile.
    if (code === 'EXDEV' || code === 'EPERM' || code === 'EMLINK')
      copyFileSync(join(fromDir, file), target);
    else if (code === 'ENOENT') lost.push(file);
    else if (code !== 'EEXIST') throw error;
  }
}
parentPort?.postMessage(lost);
