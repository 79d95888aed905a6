import { defineConfig } from 'vitest/config';

const root = new URL('..', import.meta.url).pathname;
const LONG = '{tests,cms}/**/*.long.test.ts';
const shared = {
  root,
  exclude: ['node_modules/**', 'data/**', '.cache/**'],
  // Decap's packages are ES modules without "type": "module".
  server: { deps: { inline: [/decap-cms/] } },
};

/** Tests of the built site, of the server and in Chromium. */
const ofSite = {
  globalSetup: 'tests/global-setup.ts',
  // A save waits for the disk and for Git, which can be slow on a busy machine.
  testTimeout: 240_000,
  // A machine that does other work may fail a browser once; what is broken fails twice.
  retry: process.env.CI ? 1 : 0,
  hookTimeout: 300_000,
  expect: { poll: { timeout: 120_000 } },
};

/**
 * Three projects: `unit` needs no built site; `site` reads the sample site, which is built before its
 * first test; `long` is the same for what takes minutes a file, and is no part of `npm test`.
 * `npm run test:unit -- FILE` runs one file in seconds.
 */
export default defineConfig({
  test: {
    // Two cores: Chromium and builds share them with the unit tests.
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: [
            'src/**/*.test.ts',
            'cms/**/*.test.ts',
            'tests/*.test.ts',
            'tests/search-eval/**/*.test.ts',
            'tests/corpora/**/*.test.ts',
          ],
          exclude: [...shared.exclude, LONG],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          ...shared,
          ...ofSite,
          name: 'site',
          include: ['tests/{site,browser,server}/**/*.test.ts'],
          exclude: [...shared.exclude, LONG],
        },
      },
      { test: { ...shared, ...ofSite, name: 'long', include: [LONG] } },
    ],
  },
});
