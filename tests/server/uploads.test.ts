import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { createDeflate } from 'node:zlib';
import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { type AsyncZippable, strToU8, zip } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pictureWithPosition } from '../helpers/minimal-content.ts';
import {
  type Client,
  newsText,
  saveParams,
  startServer,
  type TestServer,
} from '../helpers/server.ts';

let server: TestServer;
let lan: Client;
beforeAll(async () => {
  server = await startServer();
  lan = await server.client('lan');
});
afterAll(() => server.stop());

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const zipped: (files: AsyncZippable) => Promise<Uint8Array> = promisify(zip);

/** A Word file with more parts, packed beside the server and not in its way. */
async function docx(parts: Record<string, string | Uint8Array> = {}): Promise<Buffer> {
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${WORD}"/></Types>`,
    '_rels/.rels': '<Relationships/>',
    'word/document.xml': '<w:document/>',
    ...parts,
  };
  const packed = Object.entries(files).map(([name, part]): [string, Uint8Array] => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return Buffer.from(await zipped(Object.fromEntries(packed)));
}

/** A PDF changed by a function; compressed objects hide what it adds from a search of the bytes. */
async function pdf(change: (document: PDFDocument) => void = () => {}): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage([200, 200]);
  change(document);
  return Buffer.from(await document.save({ useObjectStreams: true }));
}
/** Two megabytes that unpack to two gigabytes of blanks in an object stream. */
async function pdfBomb(): Promise<Buffer> {
  const blanks = Buffer.alloc(1 << 20, 0x20);
  const deflate = createDeflate({ level: 9 });
  const packed = buffer(deflate);
  deflate.write('4 0 ');
  for (let count = 0; count < 2048; count += 1)
    if (!deflate.write(blanks)) await new Promise((resolve) => deflate.once('drain', resolve));
  deflate.end('<</A 1>>');
  const stream = await packed;
  const head =
    '%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n' +
    `3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n5 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${stream.length}>>\nstream\n`;
  const tail = '\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 6>>\nstartxref\n0\n%%EOF\n';
  return Buffer.concat([Buffer.from(head), stream, Buffer.from(tail)]);
}
const action =
  (name: string, more: object = {}) =>
  (document: PDFDocument) =>
    document.catalog.set(
      PDFName.of('OpenAction'),
      document.context.obj({ S: PDFName.of(name), ...more } as never),
    );
const png = () =>
  sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
const html = Buffer.from('<!doctype html><script>alert(1)</script>');

describe('what is taken', () => {
  it.each([
    ['content/media/anh-moi.jpg', () => pictureWithPosition()],
    ['content/media/anh.png', png],
    ['content/tep/van-ban.pdf', () => pdf()],
    ['content/tep/mau-moi.docx', async () => docx()],
    [
      'content/tep/muc-luc.pdf',
      () =>
        pdf((document) =>
          document.catalog.set(
            PDFName.of('OpenAction'),
            document.context.obj([document.getPage(0).ref, PDFName.of('Fit')]),
          ),
        ),
    ],
  ])('%s', async (path, make) => {
    const { status, body } = await lan.upload(path, await make());
    expect(status, JSON.stringify(body)).toBe(200);
    expect((await lan.send(`media?path=${path}`)).status).toBe(200);
  });
});

describe('what is refused, with the reason in Vietnamese', () => {
  const shortened = async () => (await pictureWithPosition()).subarray(0, 700);
  const huge = () =>
    sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
  const moving = () =>
    sharp(Buffer.from([255, 0, 0, 0, 255, 0]), {
      raw: { width: 1, height: 2, channels: 3, pageHeight: 1 } as never,
    })
      .webp({ loop: 0, delay: [100, 100] } as never)
      .toBuffer();
  const script = action('JavaScript', { JS: PDFString.of('app.alert(1)') });

  it.each([
    ['a drawing that can run (SVG)', 'content/media/a.svg', async () => svg, 'path'],
    ['SVG under another name', 'content/media/a.png', async () => svg, 'upload-notWhatItSays'],
    [
      'a web page under another name',
      'content/tep/a.pdf',
      async () => html,
      'upload-notWhatItSays',
    ],
    [
      'a web page with a PDF behind it',
      'content/tep/a.pdf',
      async () => Buffer.concat([html, await pdf()]),
      'upload-notWhatItSays',
    ],
    ['a PNG called JPEG', 'content/media/a.jpg', png, 'upload-notWhatItSays'],
    ['a Word file called PDF', 'content/tep/a.pdf', async () => docx(), 'upload-notWhatItSays'],
    ['half a picture', 'content/media/a.jpg', shortened, 'upload-brokenImage'],
    ['too many pixels in a small file', 'content/media/a.png', huge, 'upload-hugeImage'],
    ['a moving picture', 'content/media/a.webp', moving, 'upload-movingImage'],
    ['nothing', 'content/tep/a.pdf', async () => Buffer.alloc(0), 'upload-empty'],
    ['a PDF with a script', 'content/tep/a.pdf', () => pdf(script), 'upload-activePdf'],
    [
      'a PDF that starts a program',
      'content/tep/a.pdf',
      () => pdf(action('Launch')),
      'upload-activePdf',
    ],
    [
      'a PDF that sends a form',
      'content/tep/a.pdf',
      () => pdf(action('SubmitForm')),
      'upload-activePdf',
    ],
    [
      'a PDF with a file inside',
      'content/tep/a.pdf',
      () => pdf((document) => void document.attach(Buffer.from('x'), 'a.exe')),
      'upload-activePdf',
    ],
    [
      'a PDF with a script in a page',
      'content/tep/a.pdf',
      () =>
        pdf((document) =>
          document
            .getPage(0)
            .node.set(
              PDFName.of('AA'),
              document.context.obj({ O: { S: PDFName.of('JavaScript') } } as never),
            ),
        ),
      'upload-activePdf',
    ],
    ['half a PDF', 'content/tep/a.pdf', async () => (await pdf()).subarray(0, 60), 'upload-'],
    [
      'a Word file with macros',
      'content/tep/a.docx',
      async () => docx({ 'word/vbaProject.bin': 'x' }),
      'upload-macros',
    ],
    [
      'a Word file with ActiveX',
      'content/tep/a.docx',
      async () => docx({ 'word/activeX/activeX1.bin': 'x' }),
      'upload-macros',
    ],
    [
      'a Word file with a program inside',
      'content/tep/a.docx',
      async () => docx({ 'word/embeddings/a.exe': 'x' }),
      'upload-macros',
    ],
    [
      'a Word file that fetches its template',
      'content/tep/a.docx',
      async () =>
        docx({
          'word/_rels/settings.xml.rels':
            '<Relationship Type="http://x/attachedTemplate" Target="http://ke-xau.example/a.dotm" TargetMode="External"/>',
        }),
      'upload-macros',
    ],
    [
      'a Word file that fetches an object, written in other quotes',
      'content/tep/a.docx',
      async () =>
        docx({
          'word/_rels/document.xml.rels':
            "<Relationship Id='r1' TargetMode = 'External' Type='http://x/oleObject' Target='http://ke-xau.example/x'/>",
        }),
      'upload-macros',
    ],
    [
      'a Word file with an object of another program',
      'content/tep/a.docx',
      async () => docx({ 'word/embeddings/oleObject1.bin': 'x' }),
      'upload-macros',
    ],
    [
      'a Word file that asks another program',
      'content/tep/a.docx',
      async () =>
        docx({
          'word/document.xml': '<w:document><w:instrText> DDEAUTO cmd </w:instrText></w:document>',
        }),
      'upload-macros',
    ],
    ['a PDF that unpacks to gigabytes', 'content/tep/a.pdf', pdfBomb, 'upload-'],
    [
      'a Word file that unpacks to gigabytes',
      'content/tep/a.docx',
      async () => docx({ 'word/a.xml': new Uint8Array(450 * 1024 * 1024).fill(0x30) }),
      'upload-bomb',
    ],
    ['a program', 'content/tep/a.exe', async () => Buffer.from('MZ'), 'path'],
  ])('%s', async (_name, path, make, code) => {
    const { status, body } = await lan.upload(path, await make());
    expect([403, 422], JSON.stringify(body)).toContain(status);
    expect(body.error.code).toContain(code);
    expect(body.error.message).toMatch(/[à-ỹ]/i);
  });

  it('more than 50 MB, before it is read', async () => {
    const { status, body } = await lan.upload('content/tep/a.pdf', Buffer.alloc(52 * 1024 * 1024));
    expect([status, body.error.code]).toEqual([413, 'too-large']);
  });
});

describe('files of entries', () => {
  const entry = (slug: string, image: string, blob: string) => {
    const more = `cover:\n  image: ../media/${image}\n  alt: Ảnh chụp hội trường lớn\n  caption: C\n  credit: D\n`;
    const params = saveParams(slug, newsText(`Tin ${slug}`, 'Chữ.', more), null);
    return { ...params, assets: [{ path: `content/media/${image}`, blob }] };
  };

  it('a picture of a draft shows in the editor and is nowhere on the site', async () => {
    const { body } = await lan.upload('content/media/nhap.png', await png());
    expect((await lan.cms('persistEntry', entry('co-anh', 'nhap.png', body.id))).status).toBe(200);
    const shown = await fetch(`${server.origin}/api/media?path=content/media/nhap.png`, {
      headers: { Cookie: lan.cookie },
    });
    expect(shown.headers.get('content-type')).toBe('image/png');
    expect(shown.headers.get('content-security-policy')).toContain('sandbox');
    expect((await fetch(`${server.origin}/api/media?path=content/media/nhap.png`)).status).toBe(
      401,
    );
    expect((await fetch(`${server.origin}/media/nhap.png`)).status).toBe(404);
  });

  it('what was never looked at cannot be named', async () => {
    const blob = await server.services.store.repository.writeBlob('<svg onload=alert(1)>');
    const { status, body } = await lan.cms('persistEntry', entry('lau', 'lau.png', blob));
    expect([status, body.error.code]).toEqual([422, 'not-uploaded']);
  });

  it('nobody’s upload takes the place of another’s', async () => {
    expect((await lan.upload('content/media/chung.png', await png())).status).toBe(200);
    const minh = await server.client('minh');
    const taken = await minh.upload('content/media/chung.png', await png());
    expect([taken.status, taken.body.error.code]).toEqual([409, 'file-taken']);
    const other = await sharp(await pictureWithPosition())
      .negate()
      .jpeg()
      .toBuffer();
    const published = await lan.upload('content/media/anh.jpg', other);
    expect([published.status, published.body.error.code]).toEqual([409, 'file-taken']);
  });
});
