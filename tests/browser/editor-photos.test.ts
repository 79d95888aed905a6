import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../helpers/build-site.ts';
import { type EditorSession, type Editors, goTo } from '../helpers/editor.ts';
import { giveFile, openPicker } from '../helpers/editor-files.ts';
import { startEditors } from '../helpers/editor-server.ts';
import type { TestFile } from '../helpers/office-files.ts';
import type { TestServer } from '../helpers/server.ts';

let server: TestServer;
let editors: Editors;
let session: EditorSession;
startEditors(async (started) => {
  ({ server, editors } = started);
  session = await editors.signInAs('ha');
  await goTo(session.page, 'collections/news/new');
  await session.page.getByRole('button', { name: 'Mở rộng' }).first().click();
});

/** Gives a picture to the field of the cover. @returns what the server has of it */
async function sent(file: TestFile): Promise<{ name: string; bytes: Buffer }> {
  const { page } = session;
  const picker = await openPicker(page, /^Chọn ảnh(?: khác)?: /);
  await giveFile(picker, file);
  await picker.waitFor({ state: 'detached' });
  const link = page.locator('.o-file a');
  const name = (await link.textContent()) ?? '';
  const [blob = ''] = server.services.uploads.blobs(`content/media/${name}`);
  const bytes = await server.services.store.repository.readBlob(blob);
  return { name, bytes: bytes ?? Buffer.alloc(0) };
}

/** The colour of a point, as "red", "blue" or "white". */
async function colourAt(bytes: Buffer, left: number, top: number): Promise<string> {
  const area = { left, top, width: 1, height: 1 };
  const pixel = await sharp(bytes).extract(area).removeAlpha().raw().toBuffer();
  const [red = 0, , blue = 0] = pixel;
  if (red > 150 && blue > 150) return 'white';
  return red > blue ? 'red' : 'blue';
}

/**
 * A drawing as an iPhone would write it: made once with heif-enc (libheif-examples), with a place in its
 * EXIF, and lying on its side with an "irot" property (ISO/IEC 23008-12, 6.5.10) that says how to turn it.
 */
const heic = readFileSync(join(ROOT, 'tests/fixtures/pictures/dien-thoai.heic'));

const named = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });

describe('a picture of a phone', () => {
  it('as iPhones take them becomes an upright JPEG that tells no place', async () => {
    const scripts: string[] = [];
    session.page.on('request', (request) => scripts.push(request.url()));
    expect(scripts.filter((url) => url.includes('heic'))).toEqual([]);
    expect(heic.includes('Exif'), 'the fixture tells a place').toBe(true);
    const { name, bytes } = await sent(named('IMG_0012.HEIC', 'image/heic', heic));
    expect(name).toMatch(/^img-0012-\d+\.jpg$/);
    const { format, width, height, exif, orientation } = await sharp(bytes).metadata();
    expect({ format, width, height, exif, orientation }).toEqual({
      format: 'jpeg',
      width: 480,
      height: 640,
      exif: undefined,
      orientation: undefined,
    });
    expect([
      await colourAt(bytes, 100, 60),
      await colourAt(bytes, 100, 580),
      await colourAt(bytes, 360, 160),
    ]).toEqual(['red', 'blue', 'white']);
    expect(
      scripts.filter((url) => /heic/.test(url)).length,
      'the library came now',
    ).toBeGreaterThan(0);
  });

  it('that is large becomes 2,560 pixels long, stays upright and loses its place', async () => {
    const half = {
      create: { width: 2000, height: 3000, channels: 3 as const, background: '#06c' },
    };
    const large = await sharp({
      create: { width: 4000, height: 3000, channels: 3, background: '#c00' },
    })
      .composite([{ input: await sharp(half).png().toBuffer(), left: 2000, top: 0 }])
      .withExif({ IFD3: { GPSLatitudeRef: 'N' }, IFD0: { Make: 'Phone' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { bytes } = await sent(named('IMG_0013.jpg', 'image/jpeg', large));
    const { width, height, exif } = await sharp(bytes).metadata();
    expect([width, height, exif]).toEqual([1920, 2560, undefined]);
    expect([await colourAt(bytes, 900, 100), await colourAt(bytes, 900, 2400)]).toEqual([
      'red',
      'blue',
    ]);
  });

  it('that is small and tells nothing is sent as it is, byte for byte', async () => {
    const image = sharp({ create: { width: 800, height: 600, channels: 3, background: 'teal' } });
    const png = await image.png().toBuffer();
    const { name, bytes } = await sent(named('Sơ đồ.png', 'image/png', png));
    expect(name).toMatch(/^so-do-\d+\.png$/);
    expect(bytes.equals(png)).toBe(true);
  });

  it('that is broken says so, and the picker stays for another', async () => {
    const { page } = session;
    const picker = await openPicker(page, /^Chọn ảnh(?: khác)?: /);
    await giveFile(picker, named('IMG_0014.HEIC', 'image/heic', heic.subarray(0, 400)));
    await picker.getByText(/"IMG_0014.HEIC": không đọc được ảnh HEIC/).waitFor();
    await page.keyboard.press('Escape');
    await picker.waitFor({ state: 'detached' });
  });

  it('breaks no policy', () => {
    expect(session.faults.filter((fault) => /policy|third party/i.test(fault))).toEqual([]);
  });
});
