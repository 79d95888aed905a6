import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { gitText } from '../../cms/server/store/git.ts';
import { writeContent } from '../helpers/minimal-content.ts';
import { differencesToBuild } from '../helpers/same-release.ts';
import { signIn } from '../helpers/server.ts';
import { freePort, startProcess } from './process.ts';
import { nothingKnown, work } from './work.ts';

const KILLS = 60;

let content: { dir: string; remove: () => void };
beforeAll(async () => {
  content = await writeContent();
});
afterAll(() => content.remove());

it(`${KILLS} kills of the server or its publishing process: the site is whole and has what was said`, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'giet-that-'));
  const port = String(await freePort());
  const start = () =>
    startProcess({ DATA_DIR: dataDir, SEED_DIR: content.dir, PORT: port, REAL: '1' });
  const known = nothingKnown();
  let server = await start();
  const client = await signIn(server.origin, 'chanh');
  for (let round = 0; round < KILLS; round += 1) {
    const worker = work(client, known, `vong-${round}`).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 200 + Math.random() * 5_000));
    if (round % 2 === 0) killPublisher(dataDir);
    else {
      await server.kill();
      await worker;
      server = await start();
    }
    expect((await fetch(`${server.origin}/`)).status, 'a page is served at once').toBe(200);
  }
  await settled(server.origin);
  for (const slug of known.published) {
    const page = await fetch(`${server.origin}/tin-tuc/${slug}/`);
    expect([slug, page.status]).toEqual([slug, 200]);
  }
  await server.kill();
  await gitText(join(dataDir, 'content.git'), ['fsck', '--strict', '--no-dangling']);
  expect(known.published.size, 'enough was published to be lost').toBeGreaterThan(KILLS / 10);
  expect(differencesToBuild(dataDir)).toEqual([]);
  console.log(`${KILLS} kills: ${known.published.size} publications acknowledged, 0 lost`);
  rmSync(dataDir, { recursive: true, force: true });
});

function killPublisher(dataDir: string): void {
  try {
    process.kill(Number(readFileSync(join(dataDir, 'workspace/publisher.pid'), 'utf8')), 'SIGKILL');
  } catch {
    // It is just being replaced.
  }
}

async function settled(origin: string): Promise<void> {
  await expect
    .poll(async () => (await (await fetch(`${origin}/api/health`)).json()).build.state, {
      timeout: 120_000,
    })
    .toBe('idle');
}
