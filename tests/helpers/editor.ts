import type { Browser, BrowserContext, Page } from 'playwright-core';
import { PATIENCE_MS } from './browser.ts';
import { launchChromium } from './chromium.ts';
import { type Login, PASSWORD } from './server.ts';

/** The editor in a browser context of its own, with the faults recorded on its page. */
export interface EditorSession {
  page: Page;
  context: BrowserContext;
  /** Console errors and warnings, page errors, requests to other hosts, failed answers. */
  faults: string[];
  /** Texts of the browser's own dialogs, which are all accepted. */
  dialogs: string[];
}

/** Editors of one server; every session has cookies and storage of its own. */
export interface Editors {
  browser: Browser;
  /** Opens the editor without signing in. */
  open: () => Promise<EditorSession>;
  signInAs: (login: Login) => Promise<EditorSession>;
  close: () => Promise<void>;
}

/** Starts Chromium for the editor of a server. */
export async function openEditors(origin: string): Promise<Editors> {
  const browser = await launchChromium();
  const open = async (): Promise<EditorSession> => {
    const context = await browser.newContext({
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      viewport: { width: 1280, height: 900 },
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const session: EditorSession = { page, context, faults: [], dialogs: [] };
    recordFaults(session, page, origin);
    await page.goto(`${origin}/admin/`);
    return session;
  };
  const signInAs = async (login: Login) => {
    const session = await open();
    await signInOn(session.page, login);
    return session;
  };
  return { browser, open, signInAs, close: () => browser.close() };
}

function recordFaults({ faults, dialogs }: EditorSession, page: Page, origin: string): void {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()))
      faults.push(`${message.type()}: ${message.text()}`);
  });
  // Decap rejects a promise without a reason when its form validation refuses a save.
  page.on('pageerror', (error) => {
    if (error.message !== 'undefined') faults.push(`error: ${error.message}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(?:blob|data):/.test(url)) faults.push(`third party: ${url}`);
  });
  page.on('dialog', async (dialog) => {
    dialogs.push(dialog.message());
    // A dialog disappears when its page is left, and cannot be accepted any more.
    await dialog.accept().catch(() => {});
  });
}

/** Types login and password, and goes from the desk to the editor. */
export async function signInOn(page: Page, login: Login, password = PASSWORD): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('heading', { name: /^Chào / }).waitFor();
  await goTo(page, 'collections/news');
  await page.getByRole('link', { name: 'Nội dung', exact: true }).waitFor();
}

/** The field of a form with a label, by Decap's own ids: "title" -> title-field-3. */
export function field(page: Page, name: string) {
  return page.locator(`[id^="${name}-field-"]`).first();
}

/** Goes to an address of the editor: "collections/news/new". */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = `#/${to}`;
  }, hash);
}

/** Fills the required fields of a new news entry. */
export async function fillNews(page: Page, title: string, body: string): Promise<void> {
  await field(page, 'title').fill(title);
  await field(page, 'date').fill('10/11/2026');
  await page.getByLabel('Giờ, phút').first().fill('8h30');
  await field(page, 'section').click();
  await page.getByRole('option', { name: 'Thông báo' }).click();
  await field(page, 'lead').fill('Tóm tắt của tin thử.');
  await page.locator('[data-slate-editor]').first().click();
  await page.keyboard.type(body);
}

/** Presses save and waits until the server has it; a notice may still be there of the save before. */
export async function save(page: Page): Promise<void> {
  const answer = page.waitForResponse(
    (response) =>
      response.ok() && (response.request().postData() ?? '').includes('"action":"persistEntry"'),
  );
  await pressSave(page);
  await answer;
  await waitUntilSaved(page);
}

export async function pressSave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
}

export async function waitUntilSaved(page: Page): Promise<void> {
  await page
    .getByRole('alert')
    .filter({ hasText: /^Đã lưu bài$/ })
    .last()
    .waitFor();
}

/** Pastes HTML (and RTF, as Word does) or plain text where the cursor is, as the browser would. */
export async function paste(page: Page, html: string, rtf = '', plain = ''): Promise<void> {
  await page.evaluate(
    ([htmlText = '', rtfText = '', plainText = '']) => {
      const data = new DataTransfer();
      if (htmlText) data.setData('text/html', htmlText);
      if (rtfText) data.setData('text/rtf', rtfText);
      if (plainText) data.setData('text/plain', plainText);
      const target = document.activeElement ?? document.body;
      const init = { clipboardData: data, bubbles: true, cancelable: true };
      target.dispatchEvent(new ClipboardEvent('paste', init));
    },
    [html, rtf, plain],
  );
}
