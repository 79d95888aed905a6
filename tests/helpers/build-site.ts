import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
/** Folder of test builds; kept between runs, so that pictures need not be processed again. */
export const WORK = join(ROOT, '.cache/test');
/** The sample content, built once for all tests by tests/global-setup.ts. */
export const SITE = join(WORK, 'site');
export const SITE_URL = 'https://duk.example';

/** Environment variables set by Vitest, which a build must not see. */
const OF_VITEST = /^(?:VITEST.*|BASE_URL|MODE|DEV|PROD|SSR|TEST|NODE_ENV)$/;

/** A build that prints more is ended; a large archive brings thousands of warnings. */
const MOST_OUTPUT = 64 * 1024 ** 2;

export interface BuildResult {
  status: number;
  /** Everything the build printed. */
  output: string;
}

interface BuildOptions {
  outDir: string;
  contentDir?: string;
  env?: Record<string, string>;
}

/** Runs the real build as a child process, the way `npm run build` does. */
export function buildSite(options: BuildOptions): BuildResult {
  const { outDir, contentDir = join(ROOT, 'content'), env = {} } = options;
  const result = spawnSync(process.execPath, [join(ROOT, 'src/release/build.ts')], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
    env: {
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_VITEST.test(name))),
      SITE_URL,
      CONTENT_DIR: contentDir,
      OUT_DIR: outDir,
      CACHE_DIR: join(WORK, 'cache'),
      ...env,
    },
  });
  return { status: result.status ?? -1, output: `${result.stdout}${result.stderr}` };
}
