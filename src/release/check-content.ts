import { Worker } from 'node:worker_threads';
import type { CheckMemory } from '../guards/content/check-memory.ts';
import { checkState } from '../guards/content/content-checker.ts';
import type { Problem } from '../guards/problem.ts';
import type { ContentState } from '../source/content-state.ts';

interface Checked {
  problems: Problem[];
  memory: CheckMemory;
}

/**
 * Checks a state of the content: what has changed at once; from nothing in a thread, because it takes as long
 * as rendering.
 */
export function checkContentState(
  state: ContentState,
  memory: CheckMemory | null,
): Promise<Checked> {
  if (memory) return checkState(state, memory);
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./check-thread.ts', import.meta.url), { workerData: state });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`checks: thread ended with ${code}`)));
  });
}
