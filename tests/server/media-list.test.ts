import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfFile } from '../helpers/office-files.ts';
import {
  type Client,
  newsText,
  saveParams,
  startServer,
  type TestServer,
} from '../helpers/server.ts';

let server: TestServer;
let chief: Client;
beforeAll(async () => {
  server = await startServer();
  chief = await server.client('chanh');
});
afterAll(() => server.stop());

interface Listed {
  name: string;
  bytes: number;
  at: number;
  usedBy: string[];
}
const list = async (mediaFolder: string): Promise<Listed[]> =>
  (await chief.cms('getMedia', { mediaFolder })).body;

describe('the list of pictures and attachments', () => {
  it('tells the size, the day and where each is used', async () => {
    expect(await list('content/media')).toMatchObject([
      { name: 'anh.jpg', bytes: expect.any(Number), usedBy: ['Tin mẫu để kiểm thử'] },
    ]);
    const [word] = await list('content/tep');
    expect(word).toMatchObject({ name: 'mau.docx', bytes: Buffer.byteLength('tệp mẫu') });
    expect(word?.usedBy.toSorted()).toEqual(['399-QĐ/TW', 'Mẫu văn bản']);
    expect(Math.abs((word?.at ?? 0) - Date.now())).toBeLessThan(600_000);
  });

  it('knows a file as soon as it is there, and its entry as soon as that is published', async () => {
    const { buffer } = await pdfFile('a.pdf');
    const path = 'content/tep/bao-cao-261130081500123.pdf';
    const { body } = await chief.upload(path, buffer);
    await chief.cms('persistMedia', { path, blob: body.id });
    const find = async () => (await list('content/tep')).find(({ name }) => path.endsWith(name));
    const stored = await server.services.store.repository.readBlob(body.id);
    expect(await find()).toMatchObject({ bytes: stored?.length, usedBy: [] });
    const text = newsText('Tin có tệp', `::tai-ve{tep="../${path.slice(8)}" ten="Báo cáo"}`);
    const params = { collection: 'news', slug: 'tin-co-tep' };
    await chief.cms('persistEntry', saveParams('tin-co-tep', text, null));
    const { body: draft } = await chief.cms('unpublishedEntry', params);
    const decided = { ...params, newStatus: 'pending_publish', seen: draft.version };
    await chief.cms('updateUnpublishedEntryStatus', decided);
    const { body: approved } = await chief.cms('unpublishedEntry', params);
    await chief.cms('publishUnpublishedEntry', { ...params, seen: approved.version });
    expect((await find())?.usedBy).toEqual(['Tin có tệp']);
  });
});
