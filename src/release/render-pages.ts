import { createHash } from 'node:crypto';
import { linkedAttachments } from './attachments.ts';
import type { PictureSize } from './picture-sizes.ts';
import type { OutputRecord } from './record.ts';
import type { ReleaseFolder } from './release-folder.ts';
import type { OutputPath, Rendered, Renderer } from './renderer.ts';

/** The manifest of the search index is written into this page, so every release begins it anew. */
export const SEARCH_PAGE = 'tim-kiem/index.html';

/** Files that were rendered, and what is known of them. */
export interface RenderedPages {
  records: [file: string, record: OutputRecord][];
  pictures: PictureSize[];
  /** Those with other bytes than before; they are in the folder. */
  changed: string[];
}

/**
 * Renders files and puts those into a release that have other bytes than before.
 * @param next gives the place of the next file in the list; places are taken by several threads
 * @param hashes of the files in the last release
 */
export async function renderPages(
  renderer: Renderer,
  paths: readonly OutputPath[],
  folder: ReleaseFolder,
  {
    basePath,
    hashes,
    next,
  }: { basePath: string; hashes: ReadonlyMap<string, string>; next: () => number },
): Promise<RenderedPages> {
  const records: RenderedPages['records'] = [];
  const pictures = new Map<string, PictureSize>();
  const changed: string[] = [];
  for (let path = paths[next()]; path; path = paths[next()]) {
    const rendered = await renderer.render(path);
    for (const size of rendered.pictures) pictures.set(size.file, size);
    const record = recordOf(path, rendered, basePath);
    records.push([path.file, record]);
    if (record.hash === hashes.get(path.file) && path.file !== SEARCH_PAGE) continue;
    folder.put(path.file, rendered.bytes);
    changed.push(path.file);
  }
  return { records, pictures: [...pictures.values()], changed };
}

function recordOf(
  { props, file }: OutputPath,
  { bytes, reads, pictures }: Rendered,
  basePath: string,
): OutputRecord {
  const isPage = file.endsWith('.html');
  return {
    props,
    reads,
    hash: createHash('sha256').update(bytes).digest('hex'),
    pictures: pictures.map((size) => size.file),
    attachments: isPage ? linkedAttachments(bytes.toString('utf8'), basePath) : [],
  };
}
