import { defineConfig } from 'vitest/config';

/** Long tests with killed processes, full and locked disks; one at a time, so that they do not disturb each other. */
export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/faults/**/*.faults.ts'],
    maxWorkers: 1,
    testTimeout: 1_800_000,
    hookTimeout: 120_000,
  },
});
