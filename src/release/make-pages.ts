import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { servedPath } from '../lib/url.ts';
import type { ContentState } from '../source/content-state.ts';
import { putAttachments } from './attachments.ts';
import { changedOutputs } from './changed-outputs.ts';
import { makePictures } from './make-pictures.ts';
import type { PictureSize } from './picture-sizes.ts';
import type { OutputRecord, ReleaseRecord } from './record.ts';
import { ReleaseFolder } from './release-folder.ts';
import { renderOnCores } from './render-threads.ts';
import type { Renderer } from './renderer.ts';
import { siteMap } from './sitemap.ts';

export interface PagesJob {
  renderer: Renderer;
  state: ContentState;
  /** Where the release is made: a folder that holds the files of the bundler, and nothing else. */
  outDir: string;
  siteUrl: string;
  basePath: string;
  cacheDir: string;
  /** Ends the work early; it throws then. */
  signal?: AbortSignal;
  /** The release to begin from; null to render everything. */
  previous: { dir: string; record: ReleaseRecord } | null;
}

/** A release without what is made of its pages: search index, offline packs. */
export interface MadePages {
  record: ReleaseRecord;
  /** Files that were not in the last release, or have other bytes. */
  changed: string[];
  /** Files of the last release that are no more. */
  gone: string[];
  /** Sizes of pictures that no release had before. */
  newPictures: string[];
}

/**
 * Makes the files of a release: pages, feeds, data, site map, pictures, attachments. What the state of the
 * content does not touch is shared with the release before. From nothing everything is rendered; the bytes
 * are the same.
 * @throws what a page throws that cannot be rendered
 */
export async function makePages(job: PagesJob): Promise<MadePages> {
  const { renderer, basePath, outDir, state } = job;
  const folder = new ReleaseFolder(outDir);
  renderer.use(state);
  const paths = await renderer.paths();
  const previous = job.previous?.record.renderer === renderer.id ? job.previous : null;
  const known: ReleaseRecord['outputs'] = previous?.record.outputs ?? new Map();
  const touched = await changedOutputs(paths, known, (key) => renderer.fingerprint(key));
  const hashes = new Map([...known].map(([file, { hash }]) => [file, hash]));
  const rendered = await renderOnCores(renderer, touched, {
    outDir,
    basePath,
    state,
    hashes,
    signal: job.signal,
  });
  job.signal?.throwIfAborted();
  const fresh = new Map(rendered.records);
  const isChanged = new Set(rendered.changed);
  const outputs = new Map<string, OutputRecord>();
  for (const { file } of paths) {
    if (previous && !isChanged.has(file)) folder.share(previous.dir, file);
    outputs.set(file, (fresh.get(file) ?? known.get(file)) as OutputRecord);
  }
  const newPictures = await putPictures(
    job,
    folder,
    previous?.dir ?? null,
    outputs,
    rendered.pictures,
  );
  const attachments = putAttachments(
    [...outputs.values()].flatMap((output) => output.attachments),
    state,
    folder,
    previous && { dir: previous.dir, ids: previous.record.attachments },
  );
  const address = (file: string) => `${job.siteUrl}${servedPath(file, basePath)}`;
  for (const [file, text] of siteMap([...outputs.keys()].filter(isPage), address))
    folder.put(file, text);
  return {
    record: { renderer: renderer.id, outputs, attachments, packs: new Map() },
    changed: rendered.changed,
    gone: [...known.keys()].filter((file) => !outputs.has(file)),
    newPictures,
  };
}

const isPage = (file: string) => file.endsWith('.html');

/** Sizes of pictures: from the last release where it has them, else made now. */
async function putPictures(
  { cacheDir, renderer }: PagesJob,
  folder: ReleaseFolder,
  previousDir: string | null,
  outputs: ReadonlyMap<string, OutputRecord>,
  sizes: readonly PictureSize[],
): Promise<string[]> {
  const known = new Set(sizes.map(({ file }) => file));
  const wanted = new Set([...outputs.values()].flatMap(({ pictures }) => pictures));
  for (const file of wanted) {
    if (previousDir && existsSync(join(previousDir, file))) folder.share(previousDir, file);
    else if (!known.has(file)) throw new Error(`${file}: a picture without its source`);
  }
  const missing = sizes.filter(({ file }) => !previousDir || !existsSync(join(previousDir, file)));
  await makePictures(missing, folder, { cacheDir, image: renderer.image });
  return missing.map(({ file }) => file);
}
