import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ContentState } from '../source/content-state.ts';
import { ReleaseFolder } from './release-folder.ts';
import { type RenderedPages, renderPages } from './render-pages.ts';
import type { RenderThreadJob } from './render-thread.ts';
import type { OutputPath, Renderer } from './renderer.ts';

/** A second thread reads the content once more; it pays when more is to be rendered than this. */
const LEAST_SHARED = 200;
const READS_A_RENDER = 4;
/** More would be faster, but each holds the content in memory. */
const MAX_THREADS = 2;

/** Renders files on as many cores as pay; see {@link renderPages}. */
export async function renderOnCores(
  renderer: Renderer,
  paths: readonly OutputPath[],
  options: {
    outDir: string;
    basePath: string;
    state: ContentState;
    hashes: ReadonlyMap<string, string>;
    signal?: AbortSignal | undefined;
  },
): Promise<RenderedPages> {
  const { outDir, basePath, hashes, state } = options;
  const counter = new Int32Array(new SharedArrayBuffer(4));
  const next = () => Atomics.add(counter, 0, 1);
  // Every thread takes its files by this counter: beyond the list, there are none left.
  options.signal?.addEventListener('abort', () => Atomics.store(counter, 0, paths.length));
  const sharedFrom = Math.max(LEAST_SHARED, state.files.size / READS_A_RENDER);
  const isShared = paths.length >= sharedFrom && Math.min(availableParallelism(), MAX_THREADS) > 1;
  const other = isShared
    ? inThread({
        rendererDir: renderer.dir,
        site: renderer.site,
        state,
        files: paths.map(({ file }) => file),
        outDir,
        basePath,
        hashes,
        counter,
      })
    : null;
  // A fault here must not leave the thread's own unheard.
  other?.catch(() => undefined);
  const own = await renderPages(renderer, paths, new ReleaseFolder(outDir), {
    basePath,
    hashes,
    next,
  });
  const rest = await other;
  if (!rest) return own;
  return {
    records: [...own.records, ...rest.records],
    pictures: [...own.pictures, ...rest.pictures],
    changed: [...own.changed, ...rest.changed],
  };
}

function inThread(job: RenderThreadJob): Promise<RenderedPages> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./render-thread.ts', import.meta.url), { workerData: job });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`rendering: thread ended with ${code}`)));
  });
}
