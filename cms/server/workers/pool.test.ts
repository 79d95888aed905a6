import { expect, it } from 'vitest';
import type { Task } from '../../../tests/helpers/patient-worker.ts';
import { type PoolOptions, WorkerPool } from './pool.ts';

const script = new URL('../../../tests/helpers/patient-worker.ts', import.meta.url);
const pool = (options: Partial<PoolOptions> = {}) =>
  new WorkerPool<Task, unknown>({
    ...{ script, size: 2, limitMs: 3_000, megabytes: 64, maxWaiting: 5 },
    ...options,
  });
const limit = expect.objectContaining({ name: 'WorkLimitError', reason: 'limit' });

it('does what it is sent, and asks what it must know', async () => {
  const own = pool();
  expect(await own.run({ kind: 'echo', value: 7 })).toBe(7);
  const answer = async (question: unknown) => Number(question) * 10;
  expect(await own.run({ kind: 'ask', value: 1 }, { answer })).toEqual([10, 20]);
  await expect(own.run({ kind: 'fail' })).rejects.toThrow('không làm được');
  expect(await own.run({ kind: 'echo', value: 8 })).toBe(8);
});

it('a loop without end is ended at its limit, and the next one is done', async () => {
  const own = pool({ size: 1, limitMs: 1_500 });
  const endless = own.run({ kind: 'spin', ms: 60_000 });
  const next = own.run({ kind: 'echo', value: 1 });
  await expect(endless).rejects.toEqual(limit);
  expect(await next).toBe(1);
});

it('what has not had the processor may take longer, but not without end', async () => {
  const own = pool({ size: 1, limitMs: 300 });
  await own.run({ kind: 'echo', value: 1 });
  await own.run({ kind: 'sleep', ms: 600 });
  await expect(own.run({ kind: 'sleep', ms: 60_000 })).rejects.toEqual(limit);
});

it('what wants all memory is ended alone', async () => {
  const own = pool({ limitMs: 20_000 });
  await expect(own.run({ kind: 'hoard' })).rejects.toEqual(limit);
  expect(await own.run({ kind: 'echo', value: 1 })).toBe(1);
});

it('the event loop of the server goes on', async () => {
  const own = pool();
  await own.run({ kind: 'echo', value: 1 });
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 10);
  await own.run({ kind: 'spin', ms: 1_000 });
  clearInterval(timer);
  expect(longest).toBeLessThan(200);
});

it('one person cannot have all processes', async () => {
  const own = pool({ limitMs: 30_000 });
  await own.run({ kind: 'echo', value: 1 });
  const order: string[] = [];
  const slow = [1, 2, 3].map((at) =>
    own.run({ kind: 'sleep', ms: 400 }, { owner: 'a' }).then(() => order.push(`a${at}`)),
  );
  const quick = own.run({ kind: 'echo', value: 1 }, { owner: 'b' }).then(() => order.push('b'));
  await Promise.all([...slow, quick]);
  // The first of a may be done before a busy machine has a process for b; the others wait for b.
  expect(order.indexOf('b')).toBeLessThan(2);
  expect(order.filter((name) => name !== 'b')).toEqual(['a1', 'a2', 'a3']);
});

it('more than may wait are told at once; the urgent go before those who wait', async () => {
  const own = pool({ size: 1, maxWaiting: 2 });
  const order: string[] = [];
  const first = own.run({ kind: 'sleep', ms: 300 });
  const waiting = [1, 2].map((value) =>
    own.run({ kind: 'echo', value }).then(() => order.push(`later ${value}`)),
  );
  await expect(own.run({ kind: 'echo', value: 3 })).rejects.toMatchObject({ reason: 'queue' });
  const urgent = own
    .run({ kind: 'echo', value: 4 }, { isUrgent: true })
    .then(() => order.push('urgent'));
  await Promise.all([first, ...waiting, urgent]);
  expect(order).toEqual(['urgent', 'later 1', 'later 2']);
});
