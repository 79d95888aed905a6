import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { parse } from 'node-html-parser';
import sharp from 'sharp';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { moreResidueFiles, photo } from '../../tests/helpers/attachments/more-residue-files.ts';
import { onePage, pdfOf } from '../../tests/helpers/attachments/pdf-file.ts';
import { residueFiles } from '../../tests/helpers/attachments/residue-files.ts';
import {
  drawing,
  paragraph,
  picturePart,
  run,
  wordFile,
} from '../../tests/helpers/attachments/word-file.ts';
import { inspectAttachment } from './inspect.ts';

const SECRET = 'NGUOI-THU-0815';
const REAL = 'tests/fixtures/attachments/libreoffice';
const WORD_SETS = ['tests/fixtures/word', 'content/tep'];

/** All that lies in a file, unpacked: what a search of its bytes would find. */
function everything(bytes: Uint8Array, type: string): string {
  if (type !== 'pdf')
    return Object.entries(unzipSync(bytes))
      .map(([name, part]) => `${name}\n${strFromU8(part, true)}\n${strFromU8(part)}`)
      .join('\n');
  const text = Buffer.from(bytes).toString('latin1');
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, packed = '']) => {
    try {
      return inflateSync(Buffer.from(packed, 'latin1'), { finishFlush: 2 }).toString('latin1');
    } catch {
      return '';
    }
  });
  return [text, ...streams].join('\n');
}

/** What somebody who opens a file reads, by readers that are not the ones under test. */
async function visible(bytes: Uint8Array, type: string): Promise<string> {
  if (type === 'docx') return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;
  if (type === 'pdf') {
    const document = await getDocumentProxy(new Uint8Array(bytes));
    const { items } = await (await document.getPage(1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  const part = { xlsx: 'xl/worksheets/sheet1.xml', pptx: 'ppt/slides/slide1.xml' }[type];
  return parse(
    strFromU8(unzipSync(bytes)[part ?? 'content.xml'] ?? new Uint8Array()).replace(/<\?[^>]*>/, ''),
  ).textContent;
}

describe('a published copy has nothing of', () => {
  it.each([...residueFiles, ...moreResidueFiles])('%s (%s): %s', async (kind, type, _how, make) => {
    const file = await make(SECRET);
    const { cleaned, removed, refused } = await inspectAttachment(file, type);
    expect(refused).toBe(null);
    expect(everything(file, type), 'the trial file has it').toContain(SECRET);
    expect(removed).toContain(kind);
    expect(everything(cleaned as Uint8Array, type)).not.toContain(SECRET);
    const words = (text: string) =>
      parse(text).textContent.replaceAll(SECRET, '').replace(/\s+/g, ' ').trim();
    const shown = words(await visible(cleaned as Uint8Array, type));
    expect(shown).toBe(words(await visible(file, type)));
    expect(shown).toMatch(/Ph[ầa]n nh[ìi]n th[ấa]y|Van ban cong khai|^$/);
    const again = await inspectAttachment(cleaned as Uint8Array, type);
    expect([again.refused, again.residue]).toEqual([null, []]);
  });
});

/** Files that real programs wrote: Word files of the import's tests, of the sample site, and of LibreOffice. */
const realFiles = [REAL, ...WORD_SETS].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:docx|xlsx|odt|ods|pdf)$/.test(name))
    .map((name) => join(folder, name)),
);

describe('text, tables, pictures, numbering of a real file stay as another reader reads them', () => {
  it.each(realFiles)('%s', async (path) => {
    const type = path.split('.').at(-1) ?? '';
    const file = readFileSync(path);
    const { cleaned, refused } = await inspectAttachment(file, type);
    expect(refused).toBe(null);
    const after = cleaned as Uint8Array;
    if (type === 'odt' || type === 'ods') {
      const shown = (bytes: Uint8Array) =>
        parse(
          strFromU8(unzipSync(bytes)['content.xml'] ?? new Uint8Array())
            .replace(/^<\?[^>]*>\s*/, '')
            .replace(/<office:annotation\s[\s\S]*?<\/office:annotation>/g, '')
            .replace(/<text:tracked-changes\b[\s\S]*?<\/text:tracked-changes>/g, ''),
        ).textContent;
      expect(shown(after)).toBe(shown(file));
    } else expect(await visible(after, type)).toBe(await visible(file, type));
  });
});

describe('a picture of a Word file', () => {
  it('shows the same, to the last pixel', async () => {
    const before = await photo(SECRET);
    const file = wordFile(drawing('Ảnh'), { parts: [picturePart(before)] });
    const { cleaned } = await inspectAttachment(file, 'docx');
    const after = unzipSync(cleaned as Uint8Array)['word/media/image1.jpg'] as Uint8Array;
    const pixels = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();
    expect(await pixels(after)).toEqual(await pixels(before));
    expect((await sharp(after).metadata()).exif).toBe(undefined);
  });

  it('stands as it stood: the one fact of camera data that is kept', async () => {
    const before = await sharp({
      create: { width: 24, height: 16, channels: 3, background: '#a33' },
    })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const file = wordFile(drawing('Ảnh'), { parts: [picturePart(before)] });
    const { cleaned } = await inspectAttachment(file, 'docx');
    const after = unzipSync(cleaned as Uint8Array)['word/media/image1.jpg'] as Uint8Array;
    expect((await sharp(after).metadata()).orientation).toBe(6);
  });
});

describe('tracked changes are accepted as Word does', () => {
  const by = 'w:id="1" w:author="A"';
  it.each([
    [
      'words put in and taken out',
      `<w:p>${run('a')}<w:del ${by}><w:r><w:delText>b</w:delText></w:r></w:del><w:ins ${by}>${run('c')}</w:ins></w:p>`,
      ['ac'],
    ],
    [
      'a paragraph joined with the next',
      `<w:p><w:pPr><w:rPr><w:del ${by}/></w:rPr></w:pPr>${run('a')}</w:p>${paragraph('b')}`,
      ['ab'],
    ],
    [
      'a paragraph divided',
      `<w:p><w:pPr><w:rPr><w:ins ${by}/></w:rPr></w:pPr>${run('a')}</w:p>${paragraph('b')}`,
      ['a', 'b'],
    ],
    [
      'a text moved',
      `<w:p><w:moveFrom ${by}>${run('a')}</w:moveFrom>${run('b')}</w:p><w:p><w:moveTo ${by}>${run('a')}</w:moveTo></w:p>`,
      ['b', 'a'],
    ],
  ])('%s', async (_case, body, lines) => {
    const { cleaned } = await inspectAttachment(wordFile(body), 'docx');
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(cleaned as Uint8Array) });
    expect(value.split('\n').filter((text) => text !== '')).toEqual(lines);
  });
});

it('and there are enough of them, of enough kinds', () => {
  const all = [...residueFiles, ...moreResidueFiles];
  expect(all.length).toBeGreaterThanOrEqual(30);
  expect(new Set(all.map(([kind]) => kind)).size).toBeGreaterThanOrEqual(12);
  expect(realFiles.length).toBeGreaterThanOrEqual(100);
});

it('a copy is a package by the rules: types of all parts, relationships to parts that are there', async () => {
  for (const path of realFiles.filter((name) => /\.(?:docx|xlsx)$/.test(name))) {
    const { cleaned } = await inspectAttachment(readFileSync(path), path.split('.').at(-1) ?? '');
    const parts = unzipSync(cleaned as Uint8Array);
    const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
    for (const [name, part] of Object.entries(parts)) {
      if (name === '[Content_Types].xml') continue;
      if (!name.endsWith('.rels')) expect(types).toContain(`PartName="/${name}"`);
      else
        for (const [, target = '', mode = ''] of strFromU8(part).matchAll(
          /Target="([^"]+)"( TargetMode)?/g,
        ))
          if (mode === '' && target !== '#')
            expect(Object.keys(parts)).toContain(decodeURI(target).slice(1));
    }
  }
});

it('a signed PDF stays byte for byte, and what it gives away is told', async () => {
  const file = pdfOf(
    {
      ...onePage('Da ky'),
      6: `<</Author(${SECRET})>>`,
      7: '<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 10 20 30]/Contents<00>>>',
    },
    '/Info 6 0 R',
  );
  const { cleaned, removed, residue } = await inspectAttachment(file, 'pdf');
  expect(cleaned).toEqual(file);
  expect([removed, residue]).toEqual([[], ['author']]);
});
