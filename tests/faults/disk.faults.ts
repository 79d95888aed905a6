import { execFileSync, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeContent } from '../helpers/minimal-content.ts';
import { type Client, newsText, saveParams, signIn } from '../helpers/server.ts';
import { freePort, type ServerProcess, startProcess } from './process.ts';

/** A small disk of memory; only root may make one. */
const disk = mkdtempSync(join(tmpdir(), 'dia-'));
const canMount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk]).status === 0;
if (!canMount) console.log('disk faults not run: this user may not mount a disk');

describe.runIf(canMount)('the disk', () => {
  let content: { dir: string; remove: () => void };
  let server: ServerProcess;
  let lan: Client;
  beforeAll(async () => {
    content = await writeContent();
    server = await startProcess({
      DATA_DIR: join(disk, 'data'),
      SEED_DIR: content.dir,
      PORT: String(await freePort()),
    });
    lan = await signIn(server.origin, 'chanh');
  });
  afterAll(async () => {
    await server.kill();
    execFileSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
    content.remove();
  });
  const filler = join(disk, 'day');
  const fill = () => spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=64k']);
  const save = (slug: string, body: string) =>
    lan.cms('persistEntry', saveParams(slug, newsText(`Tin ${slug}`, body), null));
  const page = async () => (await fetch(`${server.origin}/`)).status;

  it('full: a clear message, nothing lost, and it goes on by itself', async () => {
    expect((await save('truoc-khi-day', 'Chữ.')).status).toBe(200);
    fill();
    // What no compression makes small; without digits or vowels, or a guard may find something in it.
    const noise = randomBytes(50_000)
      .toString('hex')
      .replace(/[\da-f]/g, (digit) => 'bcdghklmnpqrstvx'.charAt(Number.parseInt(digit, 16)))
      .replace(/.{30}/g, '$& ');
    const refused = await save('luc-day', noise);
    expect([refused.status, refused.body.error.code]).toEqual([507, 'disk-full']);
    expect(refused.body.error.message).toContain('đã đầy nên chưa lưu được');
    expect(await page()).toBe(200);
    rmSync(filler);
    expect((await save('luc-day', noise)).status).toBe(200);
    const drafts = await lan.cms('unpublishedEntries', {});
    expect(drafts.body.sort()).toEqual(['news/luc-day', 'news/truoc-khi-day']);
    execFileSync('git', ['--git-dir', join(disk, 'data/content.git'), 'fsck', '--strict']);
  });

  it('full while a site is built: the last site stays, the next try succeeds', async () => {
    const { body } = await save('dang-luc-day', 'Chữ.');
    const key = { collection: 'news', slug: 'dang-luc-day', seen: body.version };
    await lan.cms('updateUnpublishedEntryStatus', { ...key, newStatus: 'pending_publish' });
    expect((await lan.cms('publishUnpublishedEntry', key)).status).toBe(200);
    fill();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await page()).toBe(200);
    rmSync(filler);
    await expect
      .poll(
        async () => (await (await fetch(`${server.origin}/`)).text()).includes('dang-luc-day'),
        {
          timeout: 20_000,
        },
      )
      .toBe(true);
  });

  it('a store that cannot be written: a clear message, the site stays up, and it goes on by itself', async () => {
    const store = join(disk, 'data/content.git');
    execFileSync('mount', ['--bind', store, store]);
    execFileSync('mount', ['-o', 'remount,ro,bind', store]);
    const refused = await save('chi-doc', 'Chữ.');
    expect([refused.status, refused.body.error.code]).toEqual([503, 'read-only']);
    expect(refused.body.error.message).toContain('không ghi được vào kho nội dung');
    expect(await page()).toBe(200);
    execFileSync('umount', [store]);
    expect((await save('chi-doc', 'Chữ.')).status).toBe(200);
  });
});
