import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '../../lib/html.ts';
import { firstFiles, MANIFEST_ATTRIBUTE, type Manifest, writeManifest } from '../manifest.ts';

export const SEARCH_PAGE = 'tim-kiem/index.html';
/** Marks the links to files that are wanted at once, whatever is asked. */
const PRELOAD = 'data-search-preload';
const LINKS = new RegExp(`<link [^>]*${PRELOAD}>`, 'g');
const SCRIPTS = /<script type="module" src="([^"]+)"/g;
/** The page's code, as the script names it that only loads it, and the worker, as that code names it. */
const ENTRY = /\/_a\/entry-[\w-]+\.js/;
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
  const { direct, worker } = withoutLoader(outDir, basePath, html);
  // Low: the style sheet comes first, and with it the field to type in.
  const links = [
    ...(worker === undefined
      ? []
      : [preload('rel="modulepreload" fetchpriority="low"', basePath, worker)]),
    ...firstFiles(manifest).map((file) =>
      preload('rel="preload" as="fetch" crossorigin fetchpriority="low"', basePath, file),
    ),
  ];
  writeFileSync(
    fresh,
    direct
      .replaceAll(LINKS, '')
      .replace('</head>', () => `${links.join('')}</head>`)
      .replace(ATTRIBUTE, () => attribute),
  );
  renameSync(fresh, path);
}

function preload(attributes: string, basePath: string, file: string): string {
  return `<link ${attributes} href="${escapeHtml(basePath + file)}" ${PRELOAD}>`;
}

/**
 * The page with its code in place of the script that only loads it, which costs a request and a round trip.
 * @returns also the worker which that code begins, below the base path
 */
function withoutLoader(outDir: string, basePath: string, html: string) {
  const read = (address: string) => {
    const path = join(outDir, address.slice(basePath.length));
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  let direct = html;
  let code = '';
  for (const [, address = ''] of html.matchAll(SCRIPTS)) {
    const entry = ENTRY.exec(read(address))?.[0].slice(1);
    if (entry !== undefined) direct = direct.replace(address, basePath + entry);
    code += read(entry === undefined ? address : basePath + entry);
  }
  return { direct, worker: WORKER.exec(code)?.[0].slice(1) };
}
