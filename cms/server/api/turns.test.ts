import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { takeTurns } from './turns.ts';

describe('calls that come together', () => {
  it('begin a few a turn, in their order, and others get in between', async () => {
    const take = takeTurns(3);
    const begun: number[] = [];
    const all = Promise.all(
      Array.from({ length: 10 }, async (_none, at) => {
        await take();
        begun.push(at);
      }),
    );
    const counts: number[] = [];
    for (let at = 0; at < 5; at += 1) {
      counts.push(begun.length);
      await turn();
    }
    await all;
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(counts.every((count, at) => count <= 3 * (at + 1))).toBe(true);
  });

  it('do not wait when they are few', async () => {
    const take = takeTurns(1);
    await take();
    await turn();
    let isFree = false;
    void take().then(() => {
      isFree = true;
    });
    await Promise.resolve();
    await Promise.resolve();
    expect(isFree).toBe(true);
  });
});
