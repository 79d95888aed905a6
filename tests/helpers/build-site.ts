import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildBusy } from '../../src/i18n/guard-messages.ts';

export const ROOT = join(import.meta.dirname, '../..');
/** Folder of test builds; kept between runs, so that pictures need not be processed again. */
export const WORK = join(ROOT, '.cache/test');
/** The sample content, built once for all tests by tests/global-setup.ts. */
export const SITE = join(WORK, 'site');
export const SITE_URL = 'https://duk.example';

/** Environment variables set by Vitest, which a build must not see. */
const OF_VITEST = /^(?:VITEST.*|BASE_URL|MODE|DEV|PROD|SSR|TEST|NODE_ENV)$/;

export interface BuildResult {
  status: number;
  /** Everything the build printed. */
  output: string;
}

/** How long a test waits for the build of another: one checkout builds one site at a time. */
const PATIENCE_MS = 240_000;
const PAUSE_MS = 500;

/**
 * Runs the real build as a child process, the way `npm run build` does; waits while another test's
 * build is running.
 */
export function buildSite(options: BuildOptions): BuildResult {
  const [busy = ''] = buildBusy(0).split('(');
  const deadline = Date.now() + PATIENCE_MS;
  while (true) {
    const result = buildOnce(options);
    const isBusy = result.status !== 0 && result.output.includes(busy);
    if (!isBusy || Date.now() > deadline) return result;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  }
}

interface BuildOptions {
  outDir: string;
  contentDir?: string;
  env?: Record<string, string>;
}

function buildOnce(options: BuildOptions): BuildResult {
  const { outDir, contentDir = join(ROOT, 'content'), env = {} } = options;
  const astro = join(ROOT, 'node_modules/astro/bin/astro.mjs');
  const result = spawnSync(process.execPath, [astro, 'build', '--silent'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: {
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_VITEST.test(name))),
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
      SITE_URL,
      CONTENT_DIR: contentDir,
      OUT_DIR: outDir,
      CACHE_DIR: join(WORK, 'cache'),
      ...env,
    },
  });
  return { status: result.status ?? -1, output: `${result.stdout}${result.stderr}` };
}
