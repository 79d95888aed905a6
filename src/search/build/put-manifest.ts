import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '../../lib/html.ts';
import { firstFiles, MANIFEST_ATTRIBUTE, type Manifest, writeManifest } from '../manifest.ts';

export const SEARCH_PAGE = 'tim-kiem/index.html';
/** Marks the links to files that are wanted at once, whatever is asked. */
const PRELOAD = 'data-search-preload';
const LINKS = new RegExp(`<link [^>]*${PRELOAD}>`, 'g');
const ATTRIBUTE = new RegExp(`${MANIFEST_ATTRIBUTE}="[^"]*"`);

/**
 * Writes the manifest into the search page, in place of the last one or of none. The file is written
 * anew: the old one may be a hard link to a page that is being served.
 * @throws when the page has no place for it
 */
export function putManifest(outDir: string, basePath: string, manifest: Manifest): void {
  const path = join(outDir, SEARCH_PAGE);
  if (!existsSync(path)) return;
  const html = readFileSync(path, 'utf8');
  if (!ATTRIBUTE.test(html)) throw new Error(`${path}: ${MANIFEST_ATTRIBUTE}`);
  const attribute = `${MANIFEST_ATTRIBUTE}="${escapeHtml(writeManifest(manifest))}"`;
  const fresh = `${path}.unfinished`;
  const links = firstFiles(manifest).map(
    (file) =>
      `<link rel="preload" as="fetch" crossorigin href="${escapeHtml(basePath + file)}" ${PRELOAD}>`,
  );
  writeFileSync(
    fresh,
    html
      .replaceAll(LINKS, '')
      .replace('</head>', () => `${links.join('')}</head>`)
      .replace(ATTRIBUTE, () => attribute),
  );
  renameSync(fresh, path);
}
