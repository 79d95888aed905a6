import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '../../lib/html.ts';
import { firstFiles, MANIFEST_ATTRIBUTE, type Manifest, writeManifest } from '../manifest.ts';

export const SEARCH_PAGE = 'tim-kiem/index.html';
/** Marks the links to files that are wanted at once, whatever is asked. */
const PRELOAD = 'data-search-preload';
const LINKS = new RegExp(`<link [^>]*${PRELOAD}>`, 'g');
const SCRIPTS = /<script type="module" src="([^"]+)"/g;
/** The worker of the search page, as the bundler names it in the page's script. */
const WORKER = /\/_a\/worker-[\w-]+\.js/;
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
  const worker = workerOf(outDir, basePath, html);
  const links = [
    ...(worker === undefined ? [] : [preload('rel="modulepreload"', basePath, worker)]),
    ...firstFiles(manifest).map((file) =>
      preload('rel="preload" as="fetch" crossorigin', basePath, file),
    ),
  ];
  writeFileSync(
    fresh,
    html
      .replaceAll(LINKS, '')
      .replace('</head>', () => `${links.join('')}</head>`)
      .replace(ATTRIBUTE, () => attribute),
  );
  renameSync(fresh, path);
}

function preload(attributes: string, basePath: string, file: string): string {
  return `<link ${attributes} href="${escapeHtml(basePath + file)}" ${PRELOAD}>`;
}

/** The script of the page's worker, below the base path; undefined when no script of the page begins one. */
function workerOf(outDir: string, basePath: string, html: string): string | undefined {
  for (const [, address = ''] of html.matchAll(SCRIPTS)) {
    const path = join(outDir, address.slice(basePath.length));
    const found = existsSync(path) && WORKER.exec(readFileSync(path, 'utf8'))?.[0];
    if (found) return found.slice(1);
  }
  return undefined;
}
