/** The page that says where and when the people behind the site are found, where editors have written one. */
export const CONTACT_PATH = '/lien-he/';

/**
 * Address of a page of this site under the base path: '/van-ban/' -> '/van-phong/van-ban/'.
 * Takes site paths beginning with '/'; anything else (anchors, full addresses) comes back as it is.
 */
export function href(path: string): string {
  const base = import.meta.env.BASE_URL;
  if (!path.startsWith('/')) return path;
  return `${base.endsWith('/') ? base : `${base}/`}${path.slice(1)}`;
}

/** Site path a built file is served under. */
export function servedPath(file: string, base: string): string {
  return `${base}${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** A %-encoded text decoded; null when the encoding is broken. */
export function safeDecode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
