import { parentPort, workerData } from 'node:worker_threads';
import { checkState } from '../guards/content/content-checker.ts';
import type { ContentState } from '../source/content-state.ts';

/** Checks a state of the content in a thread of its own, beside rendering. */
parentPort?.postMessage(await checkState(workerData as ContentState));
