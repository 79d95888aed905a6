import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coreProperties, paragraph, run, wordFile } from '../helpers/attachments/word-file.ts';
import {
  type Client,
  newsText,
  saveParams,
  startServer,
  type TestServer,
} from '../helpers/server.ts';

let server: TestServer;
let lan: Client;
let chanh: Client;
beforeAll(async () => {
  server = await startServer();
  lan = await server.client('lan');
  chanh = await server.client('chanh');
});
afterAll(() => server.stop());

const secretive = () =>
  Buffer.from(
    wordFile(
      `${paragraph('Thông báo')}<w:p><w:del w:id="1" w:author="Trần Thử"><w:r><w:delText>TỐI MẬT</w:delText></w:r></w:del>${run('Nội dung')}</w:p>`,
      { parts: [coreProperties('<dc:creator>Trần Thử</dc:creator>')] },
    ),
  );
const marked = (text: string) => Buffer.from(wordFile(paragraph(text, 'Nội dung')));
const save = (slug: string, file: string, blob: string, more = '') => ({
  ...saveParams(slug, newsText(slug, `Xem [tệp](../tep/${file}).`, more), null),
  assets: [{ path: `content/tep/${file}`, blob }],
});

describe('an attachment that is sent', () => {
  it('is stored as a clean copy, and what was taken out is told', async () => {
    const { status, body } = await lan.upload('content/tep/sach.docx', secretive());
    expect(status).toBe(200);
    expect(body.removed).toEqual(expect.arrayContaining(['author', 'changes']));
    expect(body.notes.join()).toContain('đoạn đã xóa');
    const stored = await server.services.store.repository.readBlob(body.id);
    const parts = Object.values(unzipSync(stored ?? new Uint8Array()));
    const words = parts.map((part) => Buffer.from(part).toString()).join();
    expect(words).toContain('Nội dung');
    expect(words).not.toMatch(/Trần Thử|TỐI MẬT/);
    expect((await lan.cms('persistEntry', save('co-tep-sach', 'sach.docx', body.id))).status).toBe(
      200,
    );
  });

  it('with a mark that is seen keeps the entry that names it from being saved', async () => {
    const { body } = await lan.upload('content/tep/mat.docx', marked('TỐI MẬT'));
    expect(body.notes.join()).toContain('TỐI MẬT');
    const refused = await lan.cms('persistEntry', save('co-dau', 'mat.docx', body.id));
    expect([refused.status, refused.body.error.code]).toEqual([422, 'broken']);
    expect(refused.body.error.problems[0].problem).toContain('tệp "mat.docx"');
    const stored = await server.services.store.repository.readBlob(body.id);
    const hash = createHash('sha256')
      .update(stored ?? '')
      .digest('hex')
      .slice(0, 16);
    const waivers = `waivers:\n  - rule: secrecyMark\n    text: "TỐI MẬT"\n    file: "${hash}"\n    reason: Tên một trò chơi\n`;
    const saved = await lan.cms('persistEntry', save('co-dau', 'mat.docx', body.id, waivers));
    expect(saved.status, JSON.stringify(saved.body)).toBe(200);
  });

  it('with such a mark does not come into the library without an entry', async () => {
    const path = 'content/tep/mat-kho.docx';
    const { body } = await chanh.upload(path, marked('TUYỆT MẬT'));
    const refused = await chanh.cms('persistMedia', { path, blob: body.id });
    expect([refused.status, refused.body.error.code]).toEqual([422, 'secret']);
  });
});
