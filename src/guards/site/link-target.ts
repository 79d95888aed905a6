import { extname } from 'node:path';
import { safeDecode, servedPath } from '../../lib/url.ts';

/** Where the site is served. */
export interface SiteRoot {
  /** Path with a slash at both ends. */
  base: string;
  /** Origin without a slash at its end. */
  siteUrl: string;
}

/** A file of the site, and the place in it; '' where a link names none or it is not checked. */
export interface LinkTarget {
  file: string;
  anchor: string;
}

/**
 * What a link of a page leads to. Addresses of other sites are left alone: a build must not depend on
 * the network.
 * @param file the page below the folder of the site
 * @returns null where it can lead to no file of the site
 */
export function linkTarget(
  file: string,
  href: string,
  { base, siteUrl }: SiteRoot,
): LinkTarget | 'elsewhere' | null {
  const page = `${siteUrl}${servedPath(file, base)}`;
  const url = URL.canParse(href, page) ? new URL(href, page) : null;
  if (!url) return null;
  if (url.origin !== siteUrl || !/^https?:$/.test(url.protocol)) return 'elsewhere';
  if (!url.pathname.startsWith(base)) return null;
  const path = safeDecode(url.pathname);
  const anchor = safeDecode(url.hash.slice(1));
  if (path === null || anchor === null) return null;
  const below = path.slice(base.length);
  if (!path.endsWith('/') && extname(below) === '') return null;
  const target = path.endsWith('/') ? `${below}index.html` : below;
  // A page is known by the address it is served under.
  return { file: target, anchor: servedPath(target, base) === path ? anchor : '' };
}

/** Whether a link leads to the same place from every page. */
export function isSameEverywhere(href: string): boolean {
  return /^(?:\/|[a-z][a-z\d+.-]*:\/\/)/i.test(href);
}
