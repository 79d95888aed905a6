import { extname, join } from 'node:path';
import { decodeEntities } from '../lib/html.ts';
import { safeDecode } from '../lib/url.ts';
import { FILE_TYPES } from '../model/fields/media.ts';
import type { ContentState } from '../source/content-state.ts';
import type { ReleaseFolder } from './release-folder.ts';

/**
 * Attachments that a page links to, by their path below the content folder. Only what a page links to
 * becomes public: a file of a draft stays off the site.
 */
export function linkedAttachments(html: string, basePath: string): string[] {
  const found = new Set<string>();
  for (const [, link = ''] of html.matchAll(/\shref="([^"]+)"/g)) {
    if (!link.startsWith(`${basePath}tep/`)) continue;
    const path = safeDecode(decodeEntities(link).split(/[?#]/)[0] ?? '');
    if (path !== null) found.add(path.slice(basePath.length));
  }
  return [...found];
}

/**
 * Puts attachments into a release that do not come from the last one in the same version.
 * @param last Git's ids of those of the last release, by path
 * @returns the same for this one
 */
export function putAttachments(
  wanted: Iterable<string>,
  { files, contentDir }: ContentState,
  folder: ReleaseFolder,
  last: ReadonlyMap<string, string>,
): Map<string, string> {
  const put = new Map<string, string>();
  for (const path of new Set(wanted)) {
    const id = files.get(path);
    if (id === undefined || !isAttachment(path)) continue;
    const isThere = last.get(path) === id && folder.files.has(path);
    if (!isThere) folder.copy(join(contentDir, path), path);
    put.set(path, id);
  }
  return put;
}

function isAttachment(path: string): boolean {
  const type = extname(path).slice(1).toLowerCase();
  return path.startsWith('tep/') && (FILE_TYPES as readonly string[]).includes(type);
}
