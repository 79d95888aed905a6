import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { contentType } from '../lib/content-type.ts';
import { servedPath } from '../lib/url.ts';
import { joinFiles, PACK_LIST, type PackList } from './pack.ts';
import { isSaved, planPacks } from './plan-packs.ts';

/** Packs by what is in them: a text made of their files and the hashes of these. */
export type KnownPacks = ReadonlyMap<string, PackList['packs'][number]>;

export interface PacksJob {
  /** Folder of the release. */
  outDir: string;
  /** All its files. */
  files: readonly string[];
  /** Changes with the bytes of a file; null for files whose names change with their bytes. */
  hashOf: (file: string) => string | null;
  /** Packs of the last release, and where it stands. */
  last: { dir: string; packs: KnownPacks } | null;
  put: (file: string, bytes: Uint8Array | string) => void;
  share: (fromDir: string, file: string) => void;
}

/**
 * Puts the packs for offline use, their list and the service worker into a release. A pack with the same
 * files as in the last release is taken from there.
 */
export function writePacks(job: PacksJob): KnownPacks {
  const { outDir, last, put, share } = job;
  const saved = job.files.filter(isSaved).sort();
  const known = new Map<string, PackList['packs'][number]>();
  for (const files of planPacks(saved)) {
    const key = createHash('sha1')
      .update(files.map((file) => `${file} ${job.hashOf(file) ?? ''}`).join('\n'))
      .digest('base64url');
    const before = last?.packs.get(key);
    if (last && before && existsSync(join(last.dir, before.file))) {
      share(last.dir, before.file);
      known.set(key, before);
      continue;
    }
    const bytes = pack(outDir, files);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    const file = `ngoai-tuyen/goi/${hash}.goi`;
    put(file, bytes);
    known.set(key, { file, bytes: bytes.length });
  }
  const packs = [...known.values()];
  const list: PackList = {
    version: createHash('sha256').update(JSON.stringify(packs)).digest('hex').slice(0, 12),
    pages: saved.filter((file) => file.endsWith('.html')).length,
    packs,
  };
  put(PACK_LIST, JSON.stringify(list));
  put('ngoai-tuyen.js', serviceWorker());
  return known;
}

function pack(outDir: string, files: readonly string[]): Uint8Array {
  const packed = files.map((file) => ({
    path: servedPath(file, ''),
    type: contentType(file),
    bytes: readFileSync(join(outDir, file)),
  }));
  return gzipSync(joinFiles(packed), { level: 9 });
}

let worker: string | null = null;

/** The script of the service worker, without its types. */
function serviceWorker(): string {
  worker ??= stripTypeScriptTypes(
    readFileSync(fileURLToPath(new URL('./service-worker.ts', import.meta.url)), 'utf8'),
  );
  return worker;
}
