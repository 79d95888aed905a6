import { describe, expect, it } from 'vitest';
import type { Editors } from '../helpers/editor.ts';
import { startEditors } from '../helpers/editor-server.ts';
import type { TestServer } from '../helpers/server.ts';

let server: TestServer;
let editors: Editors;
startEditors((started) => {
  ({ server, editors } = started);
});

describe('a 20 MB PDF', () => {
  it('goes up with a progress bar and can be downloaded by readers of the editor', async () => {
    const { PDFDocument } = await import('@cantoo/pdf-lib');
    const document = await PDFDocument.create();
    document.addPage();
    const noise = new Uint8Array(20 * 1024 * 1024);
    for (let start = 0; start < noise.length; start += 65_536)
      crypto.getRandomValues(noise.subarray(start, start + 65_536));
    document.context.register(document.context.stream(noise));
    const pdf = Buffer.from(await document.save());
    const session = await editors.signInAs('ha');
    const { page } = session;
    const client = await session.context.newCDPSession(page);
    await page.getByRole('button', { name: 'Kho ảnh và tệp' }).click();
    const speed = 8 * 1024 * 1024;
    await client.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 0,
      downloadThroughput: speed,
      uploadThroughput: speed,
    });
    const chooser = page.waitForEvent('filechooser');
    await page.getByText('Tải lên', { exact: true }).first().click();
    const files = await chooser;
    await files.setFiles({ name: 'Báo cáo năm.pdf', mimeType: 'application/pdf', buffer: pdf });
    await page.getByText(/Đang tải lên .*: [1-9]\d?%/).waitFor();
    await expect
      .poll(async () => [...(await server.services.store.main()).files.keys()].join('\n'), {
        timeout: 120_000,
      })
      .toMatch(/content\/tep\/bao-cao-nam-\d+\.pdf/);
    await session.context.close();
  }, 120_000);
});
