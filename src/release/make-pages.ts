import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { servedPath } from '../lib/url.ts';
import type { ContentState } from '../source/content-state.ts';
import { linkedAttachments, putAttachments } from './attachments.ts';
import { changedOutputs } from './changed-outputs.ts';
import { makePictures } from './make-pictures.ts';
import type { PictureSize } from './picture-sizes.ts';
import type { OutputRecord, ReleaseRecord } from './record.ts';
import { ReleaseFolder } from './release-folder.ts';
import type { OutputPath, Rendered, Renderer } from './renderer.ts';
import { siteMap } from './sitemap.ts';

export interface PagesJob {
  renderer: Renderer;
  state: ContentState;
  /** Where the release is made: a folder that holds the files of the bundler, and nothing else. */
  outDir: string;
  siteUrl: string;
  basePath: string;
  cacheDir: string;
  /** The release to begin from; null to render everything. */
  previous: { dir: string; record: ReleaseRecord } | null;
}

/** The manifest of the search index is written into this page, so every release begins it anew. */
const SEARCH_PAGE = 'tim-kiem/index.html';

/** A release without what is made of its pages: search index, offline packs. */
export interface MadePages {
  record: ReleaseRecord;
  /** Files that were not in the last release, or have other bytes. */
  changed: string[];
  /** Files of the last release that are no more. */
  gone: string[];
}

/**
 * Makes the files of a release: pages, feeds, data, site map, pictures, attachments. What the state of the
 * content does not touch is shared with the release before. From nothing everything is rendered; the bytes
 * are the same.
 * @throws what a page throws that cannot be rendered
 */
export async function makePages(job: PagesJob): Promise<MadePages> {
  const { renderer, basePath } = job;
  const folder = new ReleaseFolder(job.outDir);
  renderer.use(job.state);
  const paths = await renderer.paths();
  const previous = job.previous?.record.renderer === renderer.id ? job.previous : null;
  const known: ReleaseRecord['outputs'] = previous?.record.outputs ?? new Map();
  const touched = new Set(await changedOutputs(paths, known, (key) => renderer.fingerprint(key)));
  const outputs = new Map<string, OutputRecord>();
  const sizes = new Map<string, PictureSize>();
  const changed: string[] = [];
  for (const path of paths) {
    const before = known.get(path.file);
    let record = before;
    const isFresh = path.file === SEARCH_PAGE;
    if (!record || touched.has(path) || isFresh) {
      const rendered = await renderer.render(path);
      for (const size of rendered.pictures) sizes.set(size.file, size);
      record = recordOf(path, rendered, basePath);
      if (record.hash !== before?.hash || isFresh) {
        folder.put(path.file, rendered.bytes);
        changed.push(path.file);
      }
    }
    if (previous && record.hash === before?.hash && !isFresh) folder.share(previous.dir, path.file);
    outputs.set(path.file, record);
  }
  await putPictures(job, folder, previous?.dir ?? null, outputs, [...sizes.values()]);
  const attachments = putAttachments(
    [...outputs.values()].flatMap((output) => output.attachments),
    job.state,
    folder,
    previous && { dir: previous.dir, ids: previous.record.attachments },
  );
  const address = (file: string) => `${job.siteUrl}${servedPath(file, basePath)}`;
  for (const [file, text] of siteMap([...outputs.keys()].filter(isPage), address))
    folder.put(file, text);
  return {
    record: { renderer: renderer.id, outputs, attachments },
    changed,
    gone: [...known.keys()].filter((file) => !outputs.has(file)),
  };
}

const isPage = (file: string) => file.endsWith('.html');

function recordOf(
  { props, file }: OutputPath,
  { bytes, reads, pictures }: Rendered,
  basePath: string,
): OutputRecord {
  return {
    props,
    reads,
    hash: createHash('sha1').update(bytes).digest('base64url'),
    pictures: pictures.map((size) => size.file),
    attachments: isPage(file) ? linkedAttachments(bytes.toString('utf8'), basePath) : [],
  };
}

/** Sizes of pictures: from the last release where it has them, else made now. */
async function putPictures(
  { cacheDir, renderer }: PagesJob,
  folder: ReleaseFolder,
  previousDir: string | null,
  outputs: ReadonlyMap<string, OutputRecord>,
  sizes: readonly PictureSize[],
): Promise<void> {
  const known = new Set(sizes.map(({ file }) => file));
  const wanted = new Set([...outputs.values()].flatMap(({ pictures }) => pictures));
  for (const file of wanted) {
    if (previousDir && existsSync(join(previousDir, file))) folder.share(previousDir, file);
    else if (!known.has(file)) throw new Error(`${file}: a picture without its source`);
  }
  const missing = sizes.filter(({ file }) => !previousDir || !existsSync(join(previousDir, file)));
  await makePictures(missing, folder, { cacheDir, image: renderer.image });
}
