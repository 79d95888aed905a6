import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../src/lib/files-below.ts';
import type { Manifest } from './manifest.ts';
import { isShared, objectHeaders } from './object-headers.ts';

/** A file of a release that readers ask for. */
export interface SiteFile {
  /** Below the site, "tin-tuc/x/index.html". */
  path: string;
  file: string;
  /** Of its bytes and of the headers that are stored with it. */
  hash: string;
}

export interface SiteFiles {
  /** Names change with bytes: one place for all releases. */
  shared: SiteFile[];
  pages: SiteFile[];
}

/** Lists of the server itself, beside the site. */
const OWN_FILES: ReadonlySet<string> = new Set(['.carried']);

/** The files of a release with their hashes; what the file system says is unchanged is not read again. */
export function readSite(dir: string, manifest: Manifest): SiteFiles {
  const files: SiteFiles = { shared: [], pages: [] };
  const [known, hashes] = [manifest.fileHashes(), new Map<string, string>()];
  for (const path of filesBelow(dir).filter((one) => !OWN_FILES.has(one))) {
    const file = join(dir, path);
    const { ino, size, mtimeMs } = statSync(file);
    const name = `${ino} ${size} ${mtimeMs} ${path}`;
    const hash = known.get(name) ?? hashOf(path, readFileSync(file));
    hashes.set(name, hash);
    files[isShared(path) ? 'shared' : 'pages'].push({ path, file, hash });
  }
  manifest.atOnce(() => manifest.setFileHashes(hashes));
  return files;
}

function hashOf(path: string, bytes: Buffer): string {
  const headers = JSON.stringify(objectHeaders(path));
  return createHash('sha256').update(headers).update('\0').update(bytes).digest('hex').slice(0, 40);
}
