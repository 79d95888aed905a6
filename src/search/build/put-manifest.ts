import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '../../lib/html.ts';
import { firstFiles, MANIFEST_ATTRIBUTE, type Manifest, writeManifest } from '../manifest.ts';

export const SEARCH_PAGE = 'tim-kiem/index.html';
/** Marks the links to files that are wanted at once, whatever is asked. */
const PRELOAD = 'data-search-preload';
const LINKS = new RegExp(`<link [^>]*${PRELOAD}>`, 'g');
const SCRIPTS = /<script type="module" src="([^"]+)"/g;
/** What the page's script loads in turn, as the bundler names it: the page's code, and in that its worker. */
const LATER = [/\/_a\/entry-[\w-]+\.js/, /\/_a\/worker-[\w-]+\.js/];
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
  // Low: the style sheet comes first, and with it the field to type in.
  const links = [
    ...laterScripts(outDir, basePath, html).map((file) =>
      preload('rel="modulepreload" fetchpriority="low"', basePath, file),
    ),
    ...firstFiles(manifest).map((file) =>
      preload('rel="preload" as="fetch" crossorigin fetchpriority="low"', basePath, file),
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

/** Scripts that those of the page load one after the other, below the base path. */
function laterScripts(outDir: string, basePath: string, html: string): string[] {
  const read = (file: string) => {
    const path = join(outDir, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  let code = [...html.matchAll(SCRIPTS)]
    .map(([, address = '']) => read(address.slice(basePath.length)))
    .join('\n');
  return LATER.flatMap((name) => {
    const file = name.exec(code)?.[0].slice(1);
    if (file === undefined) return [];
    code = read(file);
    return [file];
  });
}
