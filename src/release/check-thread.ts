import { parentPort, workerData } from 'node:worker_threads';
import { checkState } from '../guards/content/content-checker.ts';
import type { ContentState } from '../source/content-state.ts';

/** Checks a state of the content in a thread of its own, beside rendering. */
const { problems, memory } = await checkState(workerData as ContentState);
// The layout is made again by the next check; it cannot be handed over.
parentPort?.postMessage({ problems, memory: { ...memory, layout: null } });
