import { parentPort, workerData } from 'node:worker_threads';
import { makeRelease } from '../../src/release/make-release.ts';
import { Renderer } from '../../src/release/renderer.ts';

/** Makes a release from nothing in a thread that knows nothing of what was rendered before. */
const { rendererDir, siteUrl, job } = workerData;
const renderer = await Renderer.open(rendererDir, siteUrl);
try {
  await makeRelease({ ...job, renderer, siteUrl, memory: null, previous: null });
  parentPort?.postMessage({ ok: true });
} catch (error) {
  parentPort?.postMessage({ ok: false, message: String((error as Error).message) });
}
