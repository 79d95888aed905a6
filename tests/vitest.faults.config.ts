import { defineConfig } from 'vitest/config';

/** Long runs that kill, fill and lock; one at a time, because they measure what a machine does under them. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/faults/**/*.faults.ts'],
    maxWorkers: 1,
    testTimeout: 1_800_000,
    hookTimeout: 120_000,
  },
});
