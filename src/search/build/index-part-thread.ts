import { parentPort, workerData } from 'node:worker_threads';
import { indexPart, type PartOrder } from './index-part.ts';

/** Indexes one part in a thread of its own; each has its own Pagefind, which uses one core. */
const result = await indexPart(workerData as PartOrder);
parentPort?.postMessage(result);
