import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { stateOfFolder } from '../source/content-state.ts';
import { withLock } from './lock.ts';

/** A bundled renderer with the files that its pages ask for. */
export interface Bundle {
  rendererDir: string;
  /** Scripts, styles and the files of public/. */
  staticDir: string;
}

export interface BundleJob {
  /** Holds the code and node_modules. */
  projectDir: string;
  siteUrl: string;
  basePath: string;
  /** Content whose lessons in MDX are compiled with the code; null to compile them when they are rendered. */
  contentDir: string | null;
}

/** What a bundle is made of, below the project. */
const CODE = ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json'];
/** How many bundles are kept: one for each address and state of the code that was built lately. */
const MAX_BUNDLES = 6;
/** Letters of the bundler's output that are remembered: the last ones say why it failed. */
const MAX_OUTPUT = 20_000;

/**
 * Has Astro bundle the code of the site, unless a bundle of this very code is there. Pages are rendered from
 * it without Vite (renderer.ts).
 * @throws Error with the bundler's output
 */
export async function bundleSite(job: BundleJob): Promise<Bundle> {
  const home = join(job.projectDir, '.astro/bundles');
  const dir = join(home, bundleKey(job));
  if (!existsSync(dir)) {
    // Astro keeps working files in .astro/: one bundle at a time.
    await withLock(join(job.projectDir, '.astro/bundling'), async () => {
      if (existsSync(dir)) return;
      const work = join(home, `unfinished-${process.pid}`);
      rmSync(work, { recursive: true, force: true });
      mkdirSync(work, { recursive: true });
      await runAstro(job, work);
      renameSync(work, dir);
    });
  }
  utimesSync(dir, new Date(), new Date());
  removeOldBundles(home);
  return { rendererDir: join(dir, 'renderer'), staticDir: join(dir, 'static') };
}

/** Changes with everything that the bundler reads. */
function bundleKey({ projectDir, siteUrl, basePath, contentDir }: BundleJob): string {
  const hash = createHash('sha256').update(`${process.version}\n${siteUrl}\n${basePath}\n`);
  for (const name of CODE) {
    const path = join(projectDir, name);
    if (!existsSync(path)) continue;
    if (!statSync(path).isDirectory()) hash.update(name).update(readFileSync(path));
    else for (const [file, id] of stateOfFolder(path, new Date(0)).files) hash.update(file + id);
  }
  if (contentDir !== null)
    for (const [file, id] of stateOfFolder(contentDir, new Date(0)).files)
      if (file.endsWith('.mdx')) hash.update(file + id);
  return hash.digest('hex').slice(0, 16);
}

function runAstro({ projectDir, siteUrl, basePath, contentDir }: BundleJob, work: string) {
  const noContent = join(work, 'no-content');
  mkdirSync(noContent);
  const child = spawn(
    process.execPath,
    [join(projectDir, 'node_modules/astro/bin/astro.mjs'), 'build', '--silent'],
    {
      cwd: projectDir,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...inherited(),
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
        SITE_URL: siteUrl,
        BASE_PATH: basePath,
        CONTENT_DIR: contentDir ?? noContent,
        OUT_DIR: join(work, 'static'),
        CACHE_DIR: join(projectDir, '.astro/cache'),
        RENDERER_DIR: join(work, 'renderer'),
      },
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-MAX_OUTPUT);
    });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const stop = () => child.kill('SIGKILL');
  process.once('exit', stop);
  child.on('error', reject);
  child.on('close', (code) => {
    process.off('exit', stop);
    if (code === 0) resolve();
    else reject(new Error(output));
  });
  return promise;
}

/** Of the environment only what programs need to run: variables of whoever started us (DEV, MODE) would be built in. */
function inherited(): Record<string, string | undefined> {
  const { PATH, HOME, TMPDIR, BUILD_NOW } = process.env;
  return { PATH, HOME, TMPDIR, BUILD_NOW };
}

function removeOldBundles(home: string): void {
  const byAge = readdirSync(home)
    .map((name) => ({ path: join(home, name), usedAt: statSync(join(home, name)).mtimeMs }))
    .toSorted((left, right) => right.usedAt - left.usedAt);
  for (const { path } of byAge.slice(MAX_BUNDLES)) rmSync(path, { recursive: true, force: true });
}
