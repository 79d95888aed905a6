import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../../src/guards/content-error.ts';
import { errorText } from '../../src/lib/error-text.ts';
import { bundleSite } from '../../src/release/bundle.ts';
import { makeRelease } from '../../src/release/make-release.ts';
import { Renderer } from '../../src/release/renderer.ts';
import { type PreparedFolder, prepareFolder } from '../../src/release/share-release.ts';
import { INDEX_FOLDER } from '../../src/search/build/shard-folders.ts';
import { checkOut } from './content-tree.ts';
import {
  CACHE_FOLDER,
  type PrepareJob,
  type PublishAnswer,
  type PublisherSetup,
  type PublishJob,
} from './job.ts';
import { ReleaseStore } from './release-store.ts';

/**
 * The process that makes releases for the editor's server. It holds the opened bundle and what it has
 * read of the content, so that a publication costs what it changes. It is never needed for
 * correctness: whenever it ends, the next one begins from the files of the last release.
 */
const setup = JSON.parse(process.argv[2] ?? '') as PublisherSetup;
const { projectDir, workspace, gitDir, signingDir, siteUrl, basePath } = setup;
/**
 * What is known of a release is written to the disk when nobody has published for so long: writing it takes seconds
 * in a large site.
 */
const SAVE_AFTER_MS = 10_000;
/** After so many releases it is written at once: the next process must know one that is still there. */
const MAX_UNSAVED = 3;

const cacheDir = join(workspace, CACHE_FOLDER);
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
for (const name of readdirSync(workspace))
  if (name.startsWith('next-')) rmSync(join(workspace, name), { recursive: true, force: true });
const releases = new ReleaseStore(join(workspace, 'releases'));
let opened: Promise<{ renderer: Renderer; staticDir: string }> | null = null;
let saving: NodeJS.Timeout | undefined;
let unsaved = 0;
const nextFolder = join(workspace, `next-${process.pid}`);
let prepared: (PreparedFolder & { id: string }) | null = null;

process.on('message', (job: PublishJob | PrepareJob) => {
  if ('prepare' in job) prepare(job.prepare);
  else void answerTo(job).then((answer) => process.send?.(answer));
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
    const message = errorText(error);
    return { id, ok: false, message, problems };
  }
}

async function publish({ id, commit, now, outDir, previous, fold }: PublishJob) {
  clearTimeout(saving);
  const state = await checkOut(gitDir, commit, contentRoot, new Date(now));
  opened ??= open();
  opened.catch(() => {
    opened = null;
  });
  const { renderer, staticDir } = await opened;
  const last = knownOf(previous, renderer.id);
  const { record, memory, notes, isLayered, inFiles } = await makeRelease({
    renderer,
    staticDir,
    state,
    outDir,
    siteUrl,
    basePath,
    cacheDir,
    signingDir,
    fold,
    // Made by another renderer, it still tells which files are public.
    publicFiles: previous.map(({ id: one }) => releases.get(one)).find((one) => one !== null)
      ?.record.attachments,
    previous: last && { dir: last.dir, record: last.known.record },
    memory: last?.known.memory ?? null,
    prepared: takePrepared(last?.id),
  });
  releases.add(id, { record, memory });
  unsaved += 1;
  saving = setTimeout(() => save(id), unsaved < MAX_UNSAVED ? SAVE_AFTER_MS : 0);
  return { notes, isLayered, inFiles };
}

/** What cannot be written (a full disk) is still known to this process. */
function save(id: string): void {
  unsaved = 0;
  try {
    releases.save(id);
  } catch (error) {
    console.error(error);
  }
}

/** The first release whose making is known, by this renderer; null when there is none. */
function knownOf(previous: PublishJob['previous'], renderer: string) {
  for (const { id, dir } of previous) {
    const known = releases.get(id);
    if (known?.record.renderer === renderer) return { id, dir, known };
  }
  return null;
}

/** Begins the folder of the next release while nobody waits for it: making thousands of folders takes seconds. */
function prepare(last: PrepareJob['prepare']): void {
  takePrepared(undefined);
  const known = releases.get(last.id);
  if (!known?.memory) return;
  rmSync(nextFolder, { recursive: true, force: true });
  prepared = {
    id: last.id,
    ...prepareFolder({ dir: last.dir, record: known.record }, nextFolder, INDEX_FOLDER, last.spare),
  };
}

/** The folder that was prepared from a release, to be used once; one from another release is given up. */
function takePrepared(id: string | undefined): PreparedFolder | null {
  const taken = prepared;
  prepared = null;
  if (!taken || taken.id === id) return taken;
  const remove = () => rmSync(taken.folder.dir, { recursive: true, force: true });
  taken.sharing.then(remove, remove);
  return null;
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
