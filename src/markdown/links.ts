const ALLOWED_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
/** Browsers skip these inside a scheme, so "java\tscript:" must not pass as relative. */
const CONTROL = /[\u0000-\u0020\u007F-\u009F]/g;

/**
 * Whether a link may stand in a page: web, mail and phone addresses, and places of this site.
 * Everything else (javascript:, data:, file:, vbscript:, "//host") is refused.
 */
export function isAllowedLink(href: string): boolean {
  const clean = href.replace(CONTROL, '');
  if (clean.startsWith('//') || clean.startsWith('\\') || clean.startsWith('/\\')) return false;
  const scheme = /^([a-z][a-z0-9+.-]*:)/i.exec(clean)?.[1]?.toLowerCase();
  return scheme === undefined ? true : ALLOWED_SCHEMES.has(scheme);
}

/** Whether a link leaves the site. */
export function isExternal(href: string): boolean {
  return /^https?:/i.test(href);
}

/**
 * A link of a body as an address of this site: attachments named by their path in the content
 * ('../tep/a.pdf' -> '/tep/a.pdf'), and pages with the slash that ends their address.
 */
export function siteLink(link: string): string {
  const attachment = /^(?:\.\.\/)+(tep\/.*)$/.exec(link)?.[1];
  if (attachment) return `/${attachment}`;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(link) ?? [];
  const lacksSlash = path.startsWith('/') && !path.endsWith('/') && !/\.\w+$/.test(path);
  return lacksSlash ? `${path}/${rest}` : link;
}

/** Where an attachment stands below the content folder: '../tep/a.pdf' -> 'tep/a.pdf'. */
export function attachmentPath(reference: string): string {
  return siteLink(reference).slice(1);
}
