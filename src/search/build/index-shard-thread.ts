import { parentPort, workerData } from 'node:worker_threads';
import { indexShard, type ShardJob } from './index-shard.ts';

/** Indexes one shard in a thread of its own; each has its own Pagefind, which uses one core. */
const result = await indexShard(workerData as ShardJob);
parentPort?.postMessage(result);
