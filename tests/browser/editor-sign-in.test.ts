import { describe, it } from 'vitest';
import { type Editors, signInOn } from '../helpers/editor.ts';
import { startEditors } from '../helpers/editor-server.ts';
import type { TestServer } from '../helpers/server.ts';

let server: TestServer;
let editors: Editors;
startEditors((started) => {
  ({ server, editors } = started);
});

describe('signing in', () => {
  it('asks for a password of one’s own after the one to be used once', async () => {
    const once = await server.services.accounts.reset('minh');
    const session = await editors.open();
    const { page } = session;
    await page.getByLabel('Tên đăng nhập').fill('minh');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('sai');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByText('Tên đăng nhập hoặc mật khẩu không đúng.').waitFor();
    await page.getByLabel('Mật khẩu', { exact: true }).fill(once);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('heading', { name: 'Đổi mật khẩu' }).waitFor();
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill('mot cau de nho');
    await page.getByLabel('Nhập lại mật khẩu mới').fill('mot cau khac');
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await page.getByText('Hai lần nhập mật khẩu mới không giống nhau.').waitFor();
    await page.getByLabel('Nhập lại mật khẩu mới').fill('mot cau de nho');
    await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
    await page.getByRole('heading', { name: /^Chào / }).waitFor();
    await session.context.close();
    const again = await editors.open();
    await signInOn(again.page, 'minh', 'mot cau de nho');
    await again.context.close();
  });
});
