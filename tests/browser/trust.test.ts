import { sign } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../cms/server/accounts/database.ts';
import { feedbackRoutes } from '../../cms/server/feedback/feedback-routes.ts';
import { FeedbackStore } from '../../cms/server/feedback/feedback-store.ts';
import { PROOF, readSums } from '../../src/lib/proof-files.ts';
import { ensureSigningKey, readSigningKeys } from '../../src/release/signing-keys.ts';
import { startTestSite, type TestSite } from '../helpers/browser.ts';
import { SITE } from '../helpers/build-site.ts';
import { noteFigure } from '../helpers/measured.ts';
import { unproven } from '../helpers/proof.ts';

const PAGE = '/van-ban/66-qd-tw-2017/';
const home = mkdtempSync(join(tmpdir(), 'tin-cay-'));
const root = join(home, 'site');
const database = openDatabase(join(home, 'accounts.sqlite'));
const store = new FeedbackStore(database);
let site: TestSite;
beforeAll(async () => {
  cpSync(SITE, root, { recursive: true });
  ensureSigningKey(home);
  const keys = readSigningKeys(home);
  const list = readFileSync(join(root, PROOF.list));
  writeFileSync(join(root, PROOF.key), keys?.current ?? '');
  if (keys) writeFileSync(join(root, PROOF.signature), sign(null, list, keys.secret));
  site = await startTestSite(root, (server) =>
    feedbackRoutes(server, { store, root, basePath: '/', now: () => new Date() }),
  );
});
afterAll(async () => {
  await site.close();
  database.close();
  rmSync(home, { recursive: true });
});

describe('the list of files', () => {
  it('of a build without a key names every file, and is not signed', () => {
    const wrong = unproven(SITE);
    expect(wrong).toEqual([]);
    const { sums } = readSums(readFileSync(join(SITE, PROOF.list), 'utf8'));
    noteFigure('proof-files', [sums.size, wrong.length]);
    expect(() => readFileSync(join(SITE, PROOF.signature))).toThrow();
  });

  it('is checked in the browser: signed, a page as listed; a changed byte of page or list is found', async () => {
    const { page, faults } = await site.open();
    await page.goto(`${site.origin}/kiem-chung/`);
    const check = async (path: string) => {
      await page.getByLabel('Địa chỉ trong trang này').fill(path);
      await page.getByRole('button', { name: 'Kiểm tra' }).click();
      const last = page.locator('[data-proof] [role=status] li').last();
      await last.filter({ hasText: /Tệp / }).waitFor();
      return String(await page.locator('[data-proof] [role=status]').textContent());
    };
    const right = await check(PAGE);
    expect(right).toContain('Chữ ký của danh sách đúng');
    expect(right).toContain('Tệp đúng như danh sách');
    expect(right).toContain('Danh sách của https://duk.example/');
    expect(faults).toEqual([]);
    const file = join(root, `${PAGE}index.html`);
    writeFileSync(file, readFileSync(file, 'utf8').replace('66-QĐ/TW', '67-QĐ/TW'));
    expect(await check(PAGE)).toContain('Tệp KHÁC danh sách');
    const list = join(root, PROOF.list);
    writeFileSync(list, readFileSync(list, 'utf8').replace(/[0-9a-f]/, 'x'));
    expect(await check('/')).toContain('Chữ ký của danh sách SAI');
  });
});

describe('what readers write', () => {
  it.each([true, false])(
    'is sent from the foot of a page, with scripts %s',
    async (javaScriptEnabled) => {
      const { page, faults } = await site.open({ javaScriptEnabled });
      await page.goto(`${site.origin}/tin-tuc/`);
      await page.getByText('Trang này có gì sai?').click();
      await page.getByLabel('Chỗ sai').fill(`Sai ngày, ${javaScriptEnabled}`);
      await page.getByRole('button', { name: 'Gửi', exact: true }).click();
      await page.getByRole('heading', { level: 1, name: 'Đã nhận góp ý' }).waitFor();
      expect(page.url()).toBe(`${site.origin}/gop-y/da-nhan/`);
      expect(faults).toEqual([]);
      expect(store.list(0)[0]).toMatchObject({
        page: '/tin-tuc/',
        text: `Sai ngày, ${javaScriptEnabled}`,
        contact: '',
      });
      expect(await page.context().cookies()).toEqual([]);
    },
  );
});
