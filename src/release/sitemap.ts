import { escapeHtml } from '../lib/html.ts';

/** Pages of one file of the site map; the protocol allows 50,000 (sitemaps.org). */
const PAGES_A_FILE = 45_000;
/** Pages for which search engines have no use. */
const EXCLUDED = /^(?:404\.html|tim-kiem\/index\.html|gop-y\/.*)$/;

/**
 * The site map of a release, file by file (sitemaps.org, 0.9).
 * @param pages HTML files of the release
 * @param address full address of a file of the site
 */
export function siteMap(
  pages: readonly string[],
  address: (file: string) => string,
): Map<string, string> {
  const listed = pages
    .filter((file) => !EXCLUDED.test(file))
    .map(address)
    .sort();
  const count = Math.max(1, Math.ceil(listed.length / PAGES_A_FILE));
  const files = new Map<string, string>();
  for (let number = 0; number < count; number += 1) {
    const part = listed.slice(number * PAGES_A_FILE, (number + 1) * PAGES_A_FILE);
    files.set(`sitemap-${number}.xml`, list('urlset', 'url', part));
  }
  const parts = [...files.keys()].map(address);
  files.set('sitemap-index.xml', list('sitemapindex', 'sitemap', parts));
  return files;
}

function list(root: string, item: string, addresses: readonly string[]): string {
  const items = addresses.map((one) => `<${item}><loc>${escapeHtml(one)}</loc></${item}>`);
  return `<?xml version="1.0" encoding="UTF-8"?><${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${items.join('')}</${root}>`;
}
