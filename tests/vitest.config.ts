import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['src/**/*.test.ts', 'cms/**/*.test.ts', 'tests/**/*.test.ts'],
    exclude: ['node_modules/**', 'data/**', '.cache/**'],
    // Decap's packages are ES modules that do not say so.
    server: { deps: { inline: [/decap-cms/] } },
    globalSetup: 'tests/global-setup.ts',
    // Two cores: Chromium and builds share them with the unit tests.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
