import { copyFileSync, linkSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';

/** Gives files of a release a second name in another; those that are there already stay. */
const { fromDir, toDir, files } = workerData as { fromDir: string; toDir: string; files: string[] };
const lost: string[] = [];
let folder = '';
for (const file of files) {
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
