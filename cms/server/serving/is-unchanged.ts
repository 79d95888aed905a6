import type { IncomingHttpHeaders } from 'node:http';
import type { ServedFile } from './served-file.ts';

/** Whether a client has the file already (RFC 9110, 13.2.2); whoever loads a page anew always gets it. */
export function isUnchanged(
  { etag, modified }: Pick<ServedFile, 'etag' | 'modified'>,
  headers: IncomingHttpHeaders,
): boolean {
  const tags = headers['if-none-match'];
  const since = headers['if-modified-since'];
  if (tags === undefined && since === undefined) return false;
  if (headers['cache-control']?.includes('no-cache')) return false;
  // Compared without the mark of weak tags: what counts stands between quotation marks.
  if (tags !== undefined) return tags === '*' || tags.includes(etag.slice(2));
  return Math.trunc(modified / 1000) <= Date.parse(since ?? '') / 1000;
}
