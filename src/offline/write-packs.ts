import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { contentType } from '../lib/content-type.ts';
import { withStylesLinked } from '../lib/page-styles.ts';
import { servedPath } from '../lib/url.ts';
import { newestNews } from './newest-news.ts';
import { joinFiles, PACK_LIST, type PackList, type PackSet } from './pack.ts';
import { picturesOf, savedName } from './pictures.ts';
import { isSaved, planPacks } from './plan-packs.ts';

/** Packs by what is in them: a text made of their files and the hashes of these. */
export type KnownPacks = ReadonlyMap<string, PackSet['packs'][number]>;

export interface PacksJob {
  /** Folder of the release. */
  outDir: string;
  /** All its files. */
  files: readonly string[];
  /** Changes with the bytes of a file; null for files whose names change with their bytes. */
  hashOf: (file: string) => string | null;
  /** Whether a page shows pictures. */
  hasPictures: (file: string) => boolean;
  siteUrl: string;
  basePath: string;
  /** Packs of the last release, and where it stands. */
  last: { dir: string; packs: KnownPacks } | null;
  put: (file: string, bytes: Uint8Array | string) => void;
  share: (fromDir: string, file: string) => void;
}

/** The feed that lists news, newest first. */
const NEWS_FEED = 'tin-tuc/rss.xml';
const PICTURE = /^_a\/.*\.webp$/;

/**
 * Puts the packs for offline use, their list and the service worker into a release. A pack with the same
 * files as in the last release is taken from there.
 */
export function writePacks(job: PacksJob): KnownPacks {
  const known = new Map<string, PackSet['packs'][number]>();
  const isNews = newestNews(feedOf(job), (file) => job.siteUrl + servedPath(file, job.basePath));
  const list: PackList = {
    ...writeSet(job, job.files.filter(isSaved), known),
    news: writeSet(job, job.files.filter(isNews), known),
  };
  job.put(PACK_LIST, JSON.stringify(list));
  job.put('ngoai-tuyen.js', serviceWorker());
  return known;
}

function writeSet(
  job: PacksJob,
  files: readonly string[],
  known: Map<string, PackSet['packs'][number]>,
): PackSet {
  const saved = [...files, ...picturesIn(job, files)].sort();
  const packs = planPacks(saved).map((pack) => writePack(job, pack, known));
  return {
    version: createHash('sha256').update(JSON.stringify(packs)).digest('hex').slice(0, 12),
    pages: files.filter((file) => file.endsWith('.html')).length,
    packs,
  };
}

function writePack(
  { outDir, last, hashOf, put, share }: PacksJob,
  files: readonly string[],
  known: Map<string, PackSet['packs'][number]>,
): PackSet['packs'][number] {
  const key = createHash('sha1')
    .update(files.map((file) => `${file} ${hashOf(file) ?? ''}`).join('\n'))
    .digest('base64url');
  const before = last?.packs.get(key);
  if (last && before && existsSync(join(last.dir, before.file))) {
    share(last.dir, before.file);
    known.set(key, before);
    return before;
  }
  const bytes = pack(outDir, files);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const made = { file: `ngoai-tuyen/goi/${hash}.goi`, bytes: bytes.length };
  put(made.file, bytes);
  known.set(key, made);
  return made;
}

function picturesIn(
  { outDir, basePath, hasPictures }: PacksJob,
  files: readonly string[],
): Set<string> {
  const pages = files.filter((file) => file.endsWith('.html') && hasPictures(file));
  return new Set(
    pages.flatMap((file) => picturesOf(readFileSync(join(outDir, file), 'utf8'), basePath)),
  );
}

function feedOf({ outDir, files }: PacksJob): string {
  return files.includes(NEWS_FEED) ? readFileSync(join(outDir, NEWS_FEED), 'utf8') : '';
}

function pack(outDir: string, files: readonly string[]): Uint8Array {
  const packed = files.map((file) => ({
    path: PICTURE.test(file) ? savedName(file) : servedPath(file, ''),
    type: contentType(file),
    bytes: bytesOf(join(outDir, file)),
  }));
  return gzipSync(joinFiles(packed), { level: 9 });
}

/** Pages link to their sheet, which is saved once. */
function bytesOf(path: string): Uint8Array {
  if (!path.endsWith('.html')) return readFileSync(path);
  return Buffer.from(withStylesLinked(readFileSync(path, 'utf8')));
}

let worker: string | null = null;

/** The script of the service worker, without its types. */
function serviceWorker(): string {
  worker ??= stripTypeScriptTypes(
    readFileSync(fileURLToPath(new URL('./service-worker.ts', import.meta.url)), 'utf8'),
  );
  return worker;
}
