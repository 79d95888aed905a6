import { parentPort } from 'node:worker_threads';
import { indexShard, type ShardJob } from './index-shard.ts';

/** Indexes shards in a thread of its own; each has its own Pagefind, which uses one core. */
parentPort?.on('message', async (job: ShardJob) => {
  parentPort?.postMessage(await indexShard(job));
});
