import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../../src/guards/content-error.ts';
import { bundleSite } from '../../src/release/bundle.ts';
import { makeRelease } from '../../src/release/make-release.ts';
import { Renderer } from '../../src/release/renderer.ts';
import { checkOut } from './content-tree.ts';
import type { PublishAnswer, PublisherSetup, PublishJob } from './job.ts';
import { ReleaseStore } from './release-store.ts';

/**
 * The process that makes releases for the editor's server. It holds the opened bundle and what it has
 * read of the content, so that a publication costs what it changes. It is never needed for
 * correctness: whenever it ends, the next one begins from the files of the last release.
 */
const setup = JSON.parse(process.argv[2] ?? '') as PublisherSetup;
const { projectDir, workspace, gitDir, siteUrl, basePath } = setup;
/** After an answer, before what is known is written: somebody may publish again at once. */
const SAVE_AFTER_MS = 1_000;

const cacheDir = join(workspace, '.cache');
const contentRoot = join(workspace, 'content-tree');
// The bundled site reads its environment once: it must be the one of the server.
Object.assign(process.env, {
  NODE_ENV: 'production',
  SITE_URL: siteUrl,
  BASE_PATH: basePath,
  CACHE_DIR: cacheDir,
  CONTENT_DIR: join(contentRoot, 'content'),
});

endOrphan(join(workspace, 'publisher.pid'));
const releases = new ReleaseStore(join(workspace, 'releases'));
let opened: Promise<{ renderer: Renderer; staticDir: string }> | null = null;
let saving: NodeJS.Timeout | undefined;

process.on('message', (job: PublishJob) => {
  void answerTo(job).then((answer) => process.send?.(answer));
});
// The server is gone: nobody waits for what is being made.
process.on('disconnect', () => process.exit(0));

async function answerTo(job: PublishJob): Promise<PublishAnswer> {
  const { id } = job;
  try {
    return { id, ok: true, ...(await publish(job)) };
  } catch (error) {
    const problems = error instanceof ContentError ? [...error.problems] : [];
    if (problems.length === 0) console.error(error);
    const message = error instanceof Error ? error.message : String(error);
    return { id, ok: false, message, problems };
  }
}

async function publish({ id, commit, now, outDir, previous, fold }: PublishJob) {
  clearTimeout(saving);
  const state = checkOut(gitDir, commit, contentRoot, new Date(now));
  opened ??= open();
  opened.catch(() => {
    opened = null;
  });
  const { renderer, staticDir } = await opened;
  const known = previous && releases.get(previous.id);
  const isUsable = known?.record.renderer === renderer.id;
  const { record, memory, notes, isLayered } = await makeRelease({
    renderer,
    staticDir,
    state,
    outDir,
    siteUrl,
    basePath,
    cacheDir,
    fold,
    previous: previous && isUsable ? { dir: previous.dir, record: known.record } : null,
    memory: isUsable ? known.memory : null,
  });
  releases.add(id, { record, memory });
  saving = setTimeout(() => releases.save(id), SAVE_AFTER_MS);
  return { notes, isLayered };
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
