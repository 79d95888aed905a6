import { parentPort, workerData } from 'node:worker_threads';
import type { ContentState } from '../source/content-state.ts';
import { ReleaseFolder } from './release-folder.ts';
import { renderPages } from './render-pages.ts';
import { Renderer } from './renderer.ts';

/** What a thread needs to help with rendering. */
export interface RenderThreadJob {
  rendererDir: string;
  site: string;
  state: ContentState;
  /** All files to be rendered; threads take places in this list by the counter. */
  files: readonly string[];
  outDir: string;
  basePath: string;
  hashes: ReadonlyMap<string, string>;
  counter: Int32Array;
}

const { rendererDir, site, state, files, outDir, basePath, hashes, counter } =
  workerData as RenderThreadJob;
const renderer = await Renderer.open(rendererDir, site);
renderer.use(state);
const known = new Map((await renderer.paths()).map((path) => [path.file, path]));
const paths = files.flatMap((file) => known.get(file) ?? []);
if (paths.length !== files.length) throw new Error('rendering: another list of files');
const result = await renderPages(renderer, paths, new ReleaseFolder(outDir), {
  basePath,
  hashes,
  next: () => Atomics.add(counter, 0, 1),
});
parentPort?.postMessage(result);
