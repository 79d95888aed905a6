import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { ContentError } from '../../src/guards/content-error.ts';
import { bundleSite } from '../../src/release/bundle.ts';
import { makeRelease } from '../../src/release/make-release.ts';
import type { ReleaseMemory } from '../../src/release/memory.ts';
import { type ReleaseRecord, readRecord, writeRecord } from '../../src/release/record.ts';
import { Renderer } from '../../src/release/renderer.ts';
import { prepareFolder } from '../../src/release/share-release.ts';
import { INDEX_FOLDER } from '../../src/search/build/shard-folders.ts';
import { stateOfFolder } from '../../src/source/content-state.ts';
import { ROOT, SITE_URL, WORK } from '../helpers/build-site.ts';
import { unproven } from '../helpers/proof.ts';
import { differences } from '../helpers/same-release.ts';
import { CHANGES, type EditedContent } from './changes.ts';

/**
 * Random sequences of publications end with the release that a build from nothing makes, byte for byte:
 * `node tests/releases/sequences.ts RUNS [SEED]`. Each release is made from the one before. What the checks
 * refuse is taken back, as the editor's server does.
 */
const [runs = 3, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
const START = new Date('2026-11-29T12:00:00+07:00');
const home = mkdtempSync(join(tmpdir(), 'chuoi-'));
const contentDir = join(home, 'content');
process.env.CONTENT_DIR = contentDir;
process.env.CACHE_DIR = join(WORK, 'cache');
const base = { siteUrl: SITE_URL, basePath: '/', cacheDir: join(WORK, 'cache') };
const bundle = await bundleSite({ projectDir: ROOT, ...base, contentDir: null });
const renderer = await Renderer.open(bundle.rendererDir, SITE_URL);
const { staticDir } = bundle;

interface Last {
  dir: string;
  record: ReleaseRecord;
  memory: ReleaseMemory;
}
const nextDir = () => join(home, crypto.randomUUID());
const stateOf = ({ now }: EditedContent) => stateOfFolder(contentDir, now);

/** Every other release begins in a folder that was made before, of a release that is no longer wanted. */
let isPrepared = false;
let spare: string | null = null;

function retire({ dir }: Last): void {
  if (spare !== null) rmSync(spare, { recursive: true });
  spare = dir;
}

function prepared(last: Last) {
  const folder = spare;
  spare = null;
  return prepareFolder(last, nextDir(), INDEX_FOLDER, folder);
}

async function release(content: EditedContent, last: Last | null): Promise<Last> {
  const dir = nextDir();
  isPrepared = !isPrepared;
  const made = await makeRelease({
    ...base,
    renderer,
    staticDir,
    state: stateOf(content),
    outDir: dir,
    memory: last?.memory ?? null,
    prepared: last && isPrepared ? prepared(last) : null,
    previous: last && { dir: last.dir, record: last.record },
  });
  // As after a restart: what is known of the release is what was written.
  return { dir, record: readRecord(writeRecord(made.record)), memory: made.memory };
}

function cleanRelease(content: EditedContent): Promise<string> {
  const dir = nextDir();
  const job = { ...base, staticDir, state: stateOf(content), outDir: dir };
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./clean-thread.ts', import.meta.url), {
      workerData: { rendererDir: bundle.rendererDir, siteUrl: SITE_URL, job },
    });
    thread.once('message', ({ ok, message }) => (ok ? resolve(dir) : reject(new Error(message))));
    thread.once('error', reject);
  });
}

let first: Last | null = null;
let refused = 0;
let published = 0;
const step = fc.record({ change: fc.constantFrom(...Object.keys(CHANGES)), pick: fc.nat(500) });
await fc.assert(
  fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
    const content: EditedContent = { dir: contentDir, now: START };
    rmSync(contentDir, { recursive: true, force: true });
    cpSync(join(ROOT, 'content'), contentDir, { recursive: true });
    first ??= await release(content, null);
    let last = first;
    for (const [turn, { change, pick }] of steps.entries()) {
      const before = join(home, 'truoc');
      rmSync(before, { recursive: true, force: true });
      cpSync(contentDir, before, { recursive: true });
      const clock = content.now;
      await CHANGES[change]?.(content, pick, turn);
      try {
        const next = await release(content, last);
        if (last !== first) retire(last);
        last = next;
        published += 1;
      } catch (error) {
        if (!(error instanceof ContentError)) throw error;
        refused += 1;
        content.now = clock;
        rmSync(contentDir, { recursive: true });
        cpSync(before, contentDir, { recursive: true });
      }
    }
    const clean = await cleanRelease(content);
    const found = [...differences(last.dir, clean), ...unproven(last.dir)];
    rmSync(clean, { recursive: true });
    if (last !== first) retire(last);
    if (found.length > 0) throw new Error(`other than a build from nothing: ${found.join(', ')}`);
  }),
  { numRuns: runs, seed, endOnFailure: process.env.SHRINK !== '1' },
);
rmSync(home, { recursive: true, force: true });
console.log(
  `${runs} sequences, ${published} releases, ${refused} refused, seed ${seed}: all equal`,
);
process.exit(0);
