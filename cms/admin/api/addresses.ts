import { routes } from '../../protocol/routes.ts';

/** Address of the server's interface, whatever path the site lives under. */
export function apiUrl(path: string): string {
  return new URL(`../api/${path}`, document.baseURI).href;
}

/** Where a picture or attachment of the store is shown from: content/media/a.jpg */
export function mediaUrl(path: string): string {
  return apiUrl(`${routes.media}?path=${encodeURIComponent(path)}`);
}

/** The same for a path as an entry writes it: ../media/a.jpg */
export function referenceUrl(reference: string): string {
  return mediaUrl(`content/${reference.replace(/^(?:\.\.\/)+|^\//, '')}`);
}
