import { parentPort } from 'node:worker_threads';
import { indexShard, type ShardJob } from './index-shard.ts';

/** Indexes shards in a thread of its own; each has its own Pagefind, which uses one core. */
parentPort?.on('message', async (job: ShardJob | null) => {
  // Ends by itself: a thread that is stopped at work may take the whole process with it.
  if (job === null) parentPort?.close();
  else parentPort?.postMessage(await indexShard(job));
});
