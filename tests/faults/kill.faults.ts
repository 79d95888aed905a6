import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gitText } from '../../cms/server/store/git.ts';
import { writeContent } from '../helpers/minimal-content.ts';
import { type Client, newsText, saveParams, signIn } from '../helpers/server.ts';
import { freePort, type ServerProcess, startProcess } from './process.ts';
import { type Known, nothingKnown, work } from './work.ts';

const KILLS = 200;

let content: { dir: string; remove: () => void };
beforeAll(async () => {
  content = await writeContent();
});
afterAll(() => content.remove());

async function textInStore(dataDir: string, slug: string): Promise<string | null> {
  const store = join(dataDir, 'content.git');
  for (const ref of [`refs/heads/drafts/news/${slug}`, 'refs/heads/main']) {
    try {
      return `${await gitText(store, ['show', `${ref}:content/tin-tuc/${slug}.md`])}\n`;
    } catch {
      // Not there: the next place.
    }
  }
  return null;
}

/** Milliseconds that one save takes here and now; a kill is worth something only around that time. */
async function saveTime(client: Client, known: Known): Promise<number> {
  const text = newsText('Tin đo', 'Lần đầu');
  const started = performance.now();
  const saved = await client.cms('persistEntry', saveParams('tin-do', text, null));
  if (saved.status === 200) known.acknowledged.set('tin-do', text);
  return performance.now() - started;
}

/** @param wait when to kill, given how long a save takes (milliseconds) */
async function killRun(
  kills: number,
  env: Record<string, string>,
  wait: (saveMs: number) => number,
) {
  const dataDir = mkdtempSync(join(tmpdir(), 'giet-'));
  const port = String(await freePort());
  const start = () =>
    startProcess({ DATA_DIR: dataDir, SEED_DIR: content.dir, PORT: port, ...env });
  const known = nothingKnown();
  let failedReads = 0;
  let reads = 0;
  let server: ServerProcess = await start();
  const publisher = await signIn(server.origin, 'chanh');
  const saveMs = await saveTime(publisher, known);
  for (let round = 0; round < kills; round += 1) {
    let isKilled = false;
    const worker = work(publisher, known, `vong-${round}`).catch(() => {});
    const reader = (async () => {
      while (!isKilled) {
        const answer = await fetch(`${server.origin}/`).catch(() => null);
        if (answer === null) break;
        reads += 1;
        const page = await answer.text().catch(() => '');
        if (answer.status !== 200 || page === '') failedReads += isKilled ? 0 : 1;
      }
    })();
    await new Promise((resolve) => setTimeout(resolve, wait(saveMs)));
    isKilled = true;
    await server.kill();
    await Promise.all([worker, reader]);
    const page = readFileSync(join(dataDir, 'current/index.html'), 'utf8');
    expect(page.length, 'a page is on the disk').toBeGreaterThan(0);
    server = await start();
    const after = await fetch(`${server.origin}/`);
    expect(after.status, 'a page is served at once').toBe(200);
  }
  await server.kill();
  return { dataDir, known, reads, failedReads };
}

describe('kill -9', () => {
  it(`${KILLS} times during saves, publishes and builds loses nothing`, async () => {
    const { dataDir, known, reads, failedReads } = await killRun(
      KILLS,
      {},
      // A busy machine is killed later, not before anything was saved.
      (saveMs) => 20 + Math.random() * Math.max(700, 5 * saveMs),
    );
    const lost: string[] = [];
    for (const [slug, text] of known.acknowledged) {
      const found = await textInStore(dataDir, slug);
      const allowed = [text, ...(known.open.get(slug) ?? [])];
      if (!found || !allowed.includes(found)) lost.push(slug);
    }
    expect(lost).toEqual([]);
    expect(known.acknowledged.size, 'enough was saved to be lost').toBeGreaterThan(KILLS / 10);
    await gitText(join(dataDir, 'content.git'), ['fsck', '--strict', '--no-dangling']);
    const page = readFileSync(join(dataDir, 'current/index.html'), 'utf8');
    const shown = [...page.matchAll(/title: "Tin (vong-\d+-\d+)"/g)].map(([, slug = '']) => slug);
    const drafts = shown.filter((slug) => !known.maybe.has(slug));
    expect(drafts, 'no draft is public').toEqual([]);
    expect(failedReads, 'the site was never without a page').toBe(0);
    console.log(
      `${KILLS} kills: ${known.acknowledged.size} entries acknowledged, ${known.published.size} published, ${reads} reads, 0 lost`,
    );
    rmSync(dataDir, { recursive: true, force: true });
  });
});
