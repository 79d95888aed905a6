import { lstatSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../lib/files-below.ts';
import { allCollections, allSettings } from '../model/registry.ts';
import { isFileOrLink, listFiles, settingsPath } from './content-files.ts';

/** Every file of a content folder, whoever listed it: the file system or a tree of Git. */
export interface ContentListing {
  /** Path below the content folder to an id that changes with the content: Git's blob id, for one. */
  files: ReadonlyMap<string, string>;
  /** Paths that are symbolic links or lie behind one: named, never read. */
  links: ReadonlySet<string>;
}

const MEDIA_FOLDERS = ['media', 'tep'];

/**
 * Lists entries, settings, pictures and attachments of a content folder. The ids are made of size and time
 * of change: enough to tell states of one folder from each other, not contents of two.
 */
export function filesOnDisk(contentDir: string): ContentListing {
  const listed = [
    ...allSettings.map(settingsPath),
    ...allCollections.flatMap((collection) => listFiles(contentDir, collection)),
    ...MEDIA_FOLDERS.flatMap((folder) => filesBelow(contentDir, folder, isFileOrLink)),
  ];
  const files = new Map<string, string>();
  const links = new Set<string>();
  const plainFolders = new Map<string, boolean>();
  for (const path of listed) {
    const stats = lstatSync(join(contentDir, path), { throwIfNoEntry: false });
    if (!stats) continue;
    const folder = dirname(path);
    const isPlain = plainFolders.get(folder) ?? isPlainFolder(contentDir, folder);
    plainFolders.set(folder, isPlain);
    if (isPlain && stats.isFile()) files.set(path, `${stats.size} ${stats.mtimeMs}`);
    else links.add(path);
  }
  return { files, links };
}

/** Git can carry a link to any folder of the machine, so the resolved path must be the given one. */
function isPlainFolder(contentDir: string, folder: string): boolean {
  return realpathSync(join(contentDir, folder)) === join(realpathSync(contentDir), folder);
}
