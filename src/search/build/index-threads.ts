import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { IndexedShard, ShardJob } from './index-shard.ts';

/** More would index faster, but memory is what runs out. */
const MOST_THREADS = 2;

/** Indexes shards side by side. @throws what {@link indexShard} throws in a thread */
export async function indexInThreads(jobs: readonly ShardJob[]): Promise<IndexedShard[]> {
  const results: IndexedShard[] = [];
  const queue = jobs.map((job, index) => ({ job, index }));
  const work = async () => {
    const thread = new Worker(new URL('./index-shard-thread.ts', import.meta.url));
    try {
      for (let next = queue.shift(); next; next = queue.shift())
        results[next.index] = await inThread(thread, next.job);
    } finally {
      // After a fault nothing more is begun.
      queue.length = 0;
      thread.postMessage(null);
    }
  };
  const threads = Math.min(MOST_THREADS, availableParallelism(), jobs.length);
  await Promise.all(Array.from({ length: threads }, work));
  return results;
}

function inThread(thread: Worker, job: ShardJob): Promise<IndexedShard> {
  return new Promise((resolve, reject) => {
    thread.removeAllListeners();
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`search index: thread ended with ${code}`)));
    thread.postMessage(job);
  });
}
