import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { servedPath } from '../lib/url.ts';
import { joinFiles, PACK_LIST, type PackedFile, type PackList } from './pack.ts';

/** Files that are saved: course, guides, documents, forms, their search, and the start page. */
const SAVED_FILES =
  /^(?:(?:(?:tap-huan|huong-dan|van-ban|bieu-mau|tim-kiem|ngoai-tuyen)\/(?:.*\/)?)?index\.html|van-ban\/loc(?:\/\d+)?\.json|_a\/[^/]+\.(?:css|js)|bieu-tuong\.svg|pagefind\/(?:tra-cuu-|tu-vung-).*)$/;
/** Files of those that are not: lists that the saved filter can make, and histories of pages. */
const EXCLUDED = /^van-ban\/(?:(?:co-quan|cap|nam|nhiem-ky|hieu-luc)\/|[^/]+\/lich-su\/)/;

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
};
/** Size of a pack before compression: few requests, and each can finish on a bad connection. */
const PACK_BYTES = 3_000_000;

/**
 * Writes the packs, their list and the service worker into a built site.
 * @returns pages that can be read offline and bytes to load
 */
export function writePacks(outDir: string): { pages: number; bytes: number } {
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(outDir, join(item.parentPath, item.name)).split(sep).join('/'))
    .filter((file) => SAVED_FILES.test(file) && !EXCLUDED.test(file))
    .sort();
  const packs: PackList['packs'] = [];
  mkdirSync(join(outDir, 'ngoai-tuyen/goi'), { recursive: true });
  let batch: PackedFile[] = [];
  let size = 0;
  const flush = () => {
    if (batch.length === 0) return;
    const bytes = gzipSync(joinFiles(batch), { level: 9 });
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    const file = `ngoai-tuyen/goi/${hash}.goi`;
    writeFileSync(join(outDir, file), bytes);
    packs.push({ file, bytes: bytes.length });
    batch = [];
    size = 0;
  };
  for (const file of files) {
    const bytes = readFileSync(join(outDir, file));
    batch.push({
      path: servedPath(file, ''),
      type: TYPES[extname(file)] ?? 'application/octet-stream',
      bytes,
    });
    size += bytes.length;
    if (size >= PACK_BYTES) flush();
  }
  flush();
  const list: PackList = {
    version: createHash('sha256').update(JSON.stringify(packs)).digest('hex').slice(0, 12),
    pages: files.filter((file) => file.endsWith('.html')).length,
    packs,
  };
  writeFileSync(join(outDir, PACK_LIST), JSON.stringify(list));
  const worker = readFileSync(
    fileURLToPath(new URL('./service-worker.ts', import.meta.url)),
    'utf8',
  );
  writeFileSync(join(outDir, 'ngoai-tuyen.js'), stripTypeScriptTypes(worker));
  return { pages: list.pages, bytes: packs.reduce((sum, pack) => sum + pack.bytes, 0) };
}
