import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { decodeEntities } from '../../lib/html.ts';
import { safeDecode, servedPath } from '../../lib/url.ts';

/** A link of a built page that leads to nothing on this site. */
export interface DeadLink {
  /** Site path of the page that holds it, base path included. */
  page: string;
  href: string;
}

/** Attributes that hold links; Astro always writes double quotes. */
const POINTER = /\s(?:href|src)="([^"]*)"/g;
const SRCSET = /\ssrcset="([^"]*)"/g;
const ANCHOR = /\s(?:id|name)="([^"]+)"/g;

/** HTML files below a folder, as paths with forward slashes. */
export function htmlFiles(outDir: string): string[] {
  return readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && extname(item.name) === '.html')
    .map((item) => relative(outDir, join(item.parentPath, item.name)).split(sep).join('/'))
    .sort();
}

/**
 * Checks every link, picture, script and anchor of the built pages against the files that were
 * built. Addresses of other sites are left alone: a build must not depend on the network.
 */
export function deadLinks(outDir: string, base: string, siteUrl: string): DeadLink[] {
  const pages = htmlFiles(outDir).map((file) => ({
    path: servedPath(file, base),
    html: readFileSync(join(outDir, file), 'utf8'),
  }));
  const anchors = new Map(
    pages.map(({ path, html }) => [
      path,
      new Set([...html.matchAll(ANCHOR)].map((match) => decodeEntities(match[1] ?? ''))),
    ]),
  );
  const found: DeadLink[] = [];
  const built = new Set(
    readdirSync(outDir, { recursive: true }).map((file) => String(file).split(sep).join('/')),
  );
  for (const { path, html } of pages) {
    for (const href of new Set(pointers(html))) {
      const url = URL.canParse(href, `${siteUrl}${path}`)
        ? new URL(href, `${siteUrl}${path}`)
        : null;
      if (url && (url.origin !== siteUrl || !/^https?:$/.test(url.protocol))) continue;
      if (!url || !leadsSomewhere(url, built, base, anchors)) found.push({ page: path, href });
    }
  }
  return found;
}

function pointers(html: string): string[] {
  const single = [...html.matchAll(POINTER)].map((match) => decodeEntities(match[1] ?? ''));
  const sets = [...html.matchAll(SRCSET)].flatMap((match) =>
    decodeEntities(match[1] ?? '')
      .split(',')
      .map((part) => part.trim().split(/\s+/)[0] ?? ''),
  );
  return [...single, ...sets];
}

function leadsSomewhere(
  url: URL,
  built: ReadonlySet<string>,
  base: string,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  if (!url.pathname.startsWith(base)) return false;
  const path = safeDecode(url.pathname);
  const anchor = safeDecode(url.hash.slice(1));
  if (path === null || anchor === null) return false;
  const file = path.slice(base.length);
  const isPage = path.endsWith('/')
    ? built.has(`${file}index.html`)
    : extname(file) !== '' && built.has(file);
  if (!isPage) return false;
  // Anchors are checked in pages only; "#page=2" of a PDF is for the PDF viewer.
  return anchor === '' || (anchors.get(path)?.has(anchor) ?? true);
}
