import { servedPath } from '../lib/url.ts';
import type { ContentState } from '../source/content-state.ts';
import { putAttachments } from './attachments.ts';
import { changedOutputs } from './changed-outputs.ts';
import { makePictures } from './make-pictures.ts';
import type { PictureSize } from './picture-sizes.ts';
import type { OutputRecord, ReleaseRecord } from './record.ts';
import type { ReleaseFolder } from './release-folder.ts';
import { renderOnCores } from './render-threads.ts';
import type { OutputPath, Renderer } from './renderer.ts';
import { removeGone } from './share-release.ts';
import { siteMap } from './sitemap.ts';

export interface PagesJob {
  renderer: Renderer;
  state: ContentState;
  /** Where the release is made. */
  folder: ReleaseFolder;
  /** Brings the files of the last release into the folder; see {@link ./share-release.ts}. */
  share: (last: { dir: string; record: ReleaseRecord }) => Promise<string[]>;
  siteUrl: string;
  basePath: string;
  cacheDir: string;
  /** Ends the work early; it throws then. */
  signal?: AbortSignal;
  /** The release to begin from; null to render everything. */
  previous: { dir: string; record: ReleaseRecord } | null;
}

/** A release without what is made of its pages: search index, offline packs, the list of sums. */
export interface MadePages {
  record: Omit<ReleaseRecord, 'packs' | 'sums'>;
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
  const { renderer, basePath, state, folder } = job;
  const previous = job.previous?.record.renderer === renderer.id ? job.previous : null;
  const known: ReleaseRecord['outputs'] = previous?.record.outputs ?? new Map();
  const sharing = previous ? job.share(previous) : Promise.resolve([]);
  sharing.catch(() => undefined);
  const hashes = new Map([...known].map(([file, { hash }]) => [file, hash]));
  const render = (paths: readonly OutputPath[], known: ReadonlyMap<string, string>) =>
    renderOnCores(renderer, paths, {
      outDir: folder.dir,
      basePath,
      state,
      hashes: known,
      signal: job.signal,
    });
  try {
    renderer.use(state);
    const paths = await renderer.paths();
    const touched = await changedOutputs(paths, known, (key) => renderer.fingerprint(key));
    const rendered = await render(touched, hashes);
    const lost = new Set(await sharing);
    const again = paths.filter(
      ({ file }) => lost.has(file) || known.get(file)?.pictures.some((name) => lost.has(name)),
    );
    const made = [rendered, await render(again, new Map())];
    job.signal?.throwIfAborted();
    const fresh = new Map(made.flatMap(({ records }) => records));
    const changed = made.flatMap((part) => part.changed);
    for (const file of changed) folder.files.add(file);
    const outputs = new Map(
      paths.map(({ file }) => [file, (fresh.get(file) ?? known.get(file)) as OutputRecord]),
    );
    const sizes = new Map(made.flatMap((part) => part.pictures.map((size) => [size.file, size])));
    const newPictures = await putPictures(job, outputs, sizes);
    const attachments = putAttachments(
      [...outputs.values()].flatMap((output) => output.attachments),
      state,
      folder,
      previous?.record.attachments ?? new Map(),
    );
    const record = { renderer: renderer.id, outputs, attachments };
    if (previous) removeGone(previous.record, record, folder);
    const address = (file: string) => `${job.siteUrl}${servedPath(file, basePath)}`;
    for (const [file, text] of siteMap([...outputs.keys()].filter(isPage), address))
      folder.put(file, text);
    const gone = [...known.keys()].filter((file) => !outputs.has(file));
    return { record, changed, gone, newPictures };
  } finally {
    // Nobody may write into the folder after this.
    await sharing.catch(() => undefined);
  }
}

const isPage = (file: string) => file.endsWith('.html');

/** Makes the sizes of pictures that the last release did not have. */
async function putPictures(
  { cacheDir, renderer, folder }: PagesJob,
  outputs: ReadonlyMap<string, OutputRecord>,
  sizes: ReadonlyMap<string, PictureSize>,
): Promise<string[]> {
  const wanted = new Set([...outputs.values()].flatMap(({ pictures }) => pictures));
  const missing = [...wanted]
    .filter((file) => !folder.files.has(file))
    .map((file) => {
      const size = sizes.get(file);
      if (!size) throw new Error(`${file}: a picture without its source`);
      return size;
    });
  await makePictures(missing, folder, { cacheDir, image: renderer.image });
  return missing.map(({ file }) => file);
}
