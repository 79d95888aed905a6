import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CheckMemory,
  EMPTY_MEMORY,
  loadChecks,
  saveChecks,
} from '../../src/guards/content/check-memory.ts';
import { ContentError } from '../../src/guards/content-error.ts';
import { bundleSite } from '../../src/release/bundle.ts';
import { makeRelease } from '../../src/release/make-release.ts';
import { Renderer } from '../../src/release/renderer.ts';
import { checkOut } from './content-tree.ts';
import type { PublishAnswer, PublisherSetup, PublishJob } from './job.ts';
import { Records } from './records.ts';

/**
 * The process that makes releases for the editor's server. It holds the opened bundle and what it has
 * read of the content, so that a publication costs what it changes; it is never needed for
 * correctness: whenever it ends, the next one begins from the files of the last release.
 */
const setup = JSON.parse(process.argv[2] ?? '') as PublisherSetup;
const { projectDir, workspace, gitDir, siteUrl, basePath } = setup;
process.env.NODE_ENV = 'production';

const records = new Records(join(workspace, 'records'));
const cacheDir = join(workspace, '.cache');
const contentRoot = join(workspace, 'content-tree');

/** The bundle imports its environment once: it must be the one of the server. */
process.env.SITE_URL = siteUrl;
process.env.BASE_PATH = basePath;
process.env.CACHE_DIR = cacheDir;
process.env.CONTENT_DIR = join(contentRoot, 'content');

endOrphan(join(workspace, 'publisher.pid'));
const checksFile = join(workspace, 'checks');
/** What the last check of the content found, with the code that found it. */
let checks: { version: string; memory: CheckMemory } | null = null;
let opened: Promise<{ renderer: Renderer; staticDir: string }> | null = null;

process.on('message', (job: PublishJob) => {
  void answerTo(job).then((answer) => process.send?.(answer));
});
// The server is gone: nobody waits for what is being made.
process.on('disconnect', () => process.exit(0));

async function answerTo(job: PublishJob): Promise<PublishAnswer> {
  const { id } = job;
  try {
    return { id, ok: true, notes: await publish(job) };
  } catch (error) {
    const problems = error instanceof ContentError ? [...error.problems] : [];
    if (problems.length === 0) console.error(error);
    const message = error instanceof Error ? error.message : String(error);
    return { id, ok: false, message, problems };
  }
}

async function publish({ id, commit, now, outDir, previous }: PublishJob): Promise<string[]> {
  const state = checkOut(gitDir, commit, contentRoot, new Date(now));
  opened ??= open();
  opened.catch(() => {
    opened = null;
  });
  const { renderer, staticDir } = await opened;
  const known = previous && records.get(previous.id);
  checks ??= readChecks(renderer.id);
  const made = await makeRelease({
    renderer,
    staticDir,
    checks: checks?.version === renderer.id ? checks.memory : null,
    state,
    outDir,
    siteUrl,
    basePath,
    cacheDir,
    previous: previous && known ? { dir: previous.dir, record: known } : null,
  });
  checks = { version: renderer.id, memory: made.checks };
  records.add(id, made.record);
  saveChecks(checksFile, made.checks, renderer.id);
  return made.notes;
}

function readChecks(version: string) {
  const memory = loadChecks(checksFile, version);
  return memory === EMPTY_MEMORY ? null : { version, memory };
}

async function open() {
  const bundle = await bundleSite({ projectDir, siteUrl, basePath, contentDir: null });
  return {
    renderer: await Renderer.open(bundle.rendererDir, siteUrl),
    staticDir: bundle.staticDir,
  };
}

/** Ends a process that outlived the server that started it: both would write to one workspace. */
function endOrphan(file: string): void {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    // Another process may have the number by now.
    if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(workspace))
      process.kill(pid, 'SIGKILL');
    rmSync(file);
  } catch {
    // None was left.
  }
  writeFileSync(file, String(process.pid));
}
