import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allSyllables } from '../helpers/all-syllables.ts';
import { ROOT } from '../helpers/build-site.ts';
import { startPastePage } from '../helpers/paste-page.ts';

const tools = startPastePage('office');

const clean = (html: string) => tools().clean(html);
/** Without the space between blocks. */
const tight = (html: string) => html.replace(/>\s+</g, '><').trim();
const fixture = (name: string) => readFileSync(join(ROOT, 'tests/fixtures/paste', name), 'utf8');

describe('what Word puts into the clipboard', () => {
  it('keeps words and structure, and nothing of the looks', async () => {
    const { html, pictures, droppedLinks } = await clean(fixture('word.html'));
    expect(tight(html)).toBe(
      '<h2>Nội dung giao ban</h2><p>Sáng nay, <strong>Đảng ủy Khối</strong> họp giao ban tại phòng họp số 2.</p>' +
        '<ul><li>Rà soát chương trình công tác<ul><li>Việc quý IV</li></ul></li><li>Phân công người theo dõi</li></ul>' +
        '<table><thead><tr><th>Đơn vị </th><th>Số việc </th></tr></thead><tbody><tr><td>Văn phòng </td><td>12 </td></tr></tbody></table>' +
        '<p>\uE0000\uE001</p><p>Kết luận: các đơn vị báo cáo trước ngày 25.</p>',
    );
    expect(pictures.map(({ name }) => name)).toEqual(['clip_image001.jpg']);
    expect(droppedLinks).toBe(1);
  });
});

describe('what Google Docs puts into the clipboard', () => {
  it('keeps words and structure, real addresses and nested lists', async () => {
    const { html, pictures } = await clean(fixture('google.html'));
    expect(tight(html)).toBe(
      '<h2>Kế hoạch</h2><p>Theo <strong>Quy định</strong><em> mới</em>, xem <a href="https://duk.example/van-ban/">trang văn bản</a>.</p>' +
        '<ul><li><p>Việc một</p><ul><li><p>Việc nhỏ</p></li></ul></li><li><p>Việc hai</p></li></ul><p>\uE0000\uE001</p>',
    );
    expect(pictures).toMatchObject([{ alt: 'Sơ đồ' }]);
  });
});

describe('what offices paste', () => {
  it.each([
    [
      'lines begun with a dash and a plus',
      '<p>- Một</p><p>+ Một a</p><p>+ Một b</p><p>- Hai</p>',
      '<ul><li>Một<ul><li>Một a</li><li>Một b</li></ul></li><li>Hai</li></ul>',
    ],
    [
      'a dash inside a sentence stays',
      '<p>Nhiệm kỳ 2025 - 2030</p>',
      '<p>Nhiệm kỳ 2025 - 2030</p>',
    ],
    ['a range of days stays', '<p>-5 độ ngoài trời</p>', '<p>-5 độ ngoài trời</p>'],
    [
      'two lists apart stay two',
      '<p>- A</p><p>Giữa</p><p>- B</p>',
      '<ul><li>A</li></ul><p>Giữa</p><ul><li>B</li></ul>',
    ],
    [
      'no-break spaces and decomposed letters',
      `<p>Đảng\u00A0bộ ${'cơ sở'.normalize('NFD')}</p>`,
      '<p>Đảng bộ cơ sở</p>',
    ],
    ['a link that runs', '<p><a href="javascript:alert(1)">bấm</a></p>', '<p>bấm</p>'],
    ['a link hidden by a tab', '<p><a href="java\tscript:alert(1)">bấm</a></p>', '<p>bấm</p>'],
    [
      'a mail address stays',
      '<p><a href="mailto:a@duk.example">thư</a></p>',
      '<p><a href="mailto:a@duk.example">thư</a></p>',
    ],
    [
      'scripts, styles and forms',
      '<style>p{}</style><script>x</script><p onclick="x()">Chữ<input></p>',
      '<p>Chữ</p>',
    ],
    ['underline is no italic', '<p><u>gạch chân</u></p>', '<p>gạch chân</p>'],
    ['letters cut into spans', '<p><b>Đ</b><b>ảng</b> bộ</p>', '<p><strong>Đảng</strong> bộ</p>'],
    ['a space in bold between words', '<p>một<b> </b>hai</p>', '<p>một hai</p>'],
    ['empty paragraphs', '<p>&nbsp;</p><p>Chữ</p><p></p>', '<p>Chữ</p>'],
    ['loose text', 'Chữ rời<br>dòng hai', '<p>Chữ rời<br>dòng hai</p>'],
    ['divisions', '<div><div>Một</div><div>Hai</div></div>', '<p>Một</p><p>Hai</p>'],
    [
      'a frame around text (table of one cell)',
      '<table><tr><td><p>Khung</p></td></tr></table>',
      '<p>Khung</p>',
    ],
    [
      'a cell over two columns',
      '<table><tr><td colspan="2">A</td><td>B</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>',
      '<table><thead><tr><th>A</th><th></th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td><td>3</td></tr></tbody></table>',
    ],
    ['headings begin below the title', '<h1>A</h1><h2>B</h2>', '<h2>A</h2><h3>B</h3>'],
    ['a title of Word', '<p class=MsoTitle>A</p>', '<h2>A</h2>'],
    ['a table of contents of Word', '<p><a href="#_Toc1">Phần một</a></p>', '<p>Phần một</p>'],
  ])('%s', async (_name, html, expected) => expect((await clean(html)).html).toBe(expected));

  it.each([
    [
      '.VnTime, named',
      '<p style="font-family:.VnTime">C«ng t¸c v¨n phßng</p>',
      'Công tác văn phòng',
    ],
    ['.VnTimeH, capitals', '<p><font face=".VnTimeH">®¶ng bé</font></p>', 'ĐẢNG BỘ'],
    ['VNI, named', '<p style="font-family:VNI-Times">Ñaûng boä</p>', 'Đảng bộ'],
    [
      'TCVN3 without a name',
      '<p>Uû ban nh©n d©n tØnh häp phiªn thường kỳ</p>',
      'Uỷ ban nhân dân tỉnh họp phiên thường kỳ',
    ],
  ])('old fonts: %s', async (_name, html, expected) => {
    const { html: found, legacyFont } = await clean(html);
    expect(found).toBe(`<p>${expected}</p>`);
    expect(legacyFont).not.toBeNull();
  });

  it('good text is never taken for an old font', async () => {
    const text = 'Ủy ban nhân dân tỉnh họp; nhiệt độ 25°C, café, Đà Nẵng, ±5%';
    expect(await clean(`<p>${text}</p>`)).toMatchObject({
      html: `<p>${text}</p>`,
      legacyFont: null,
    });
  });

  it('loses no letter, whatever the markup', async () => {
    const inline = fc.constantFrom('b', 'i', 'span', 'u', 'font', 'a');
    const block = fc.constantFrom('p', 'div', 'h1', 'h3', 'li', 'td', 'blockquote');
    // Letters at random can be the letters of an old font, which are rightly read as such.
    const word = fc.constantFrom(...allSyllables());
    const piece = fc.tuple(block, inline, word, word);
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 12 }), async (pieces) => {
        const html = pieces
          .map(
            ([outer, inner, one, two]) => `<${outer}><${inner}>${one}</${inner}> ${two}</${outer}>`,
          )
          .join('');
        const letters = (text: string) => text.replace(/<[^>]*>/g, '').replace(/\s/g, '');
        expect(letters((await clean(html)).html)).toBe(letters(html));
      }),
      { numRuns: 150 },
    );
  });
});

describe("pictures in Word's RTF", () => {
  const find = (rtf: string) =>
    tools().page.evaluate((text) => {
      const { rtfPictures } = globalThis as unknown as {
        rtfPictures: (text: string) => { type: string; bytes: Uint8Array }[];
      };
      return rtfPictures(text).map(({ type, bytes }) => [type, [...bytes].join(' ')]);
    }, rtf);
  const hex = '0102030405060708090a';

  it.each([
    [
      'PNG and JPEG in order',
      `{\\pict\\pngblip ${hex}}{\\pict\\picw1\\jpegblip\\bin0 ff${hex}}`,
      ['png', 'jpeg'],
    ],
    ['over several lines', `{\\pict\\pngblip\n${hex.slice(0, 8)}\r\n${hex.slice(8)}}`, ['png']],
    [
      'with words inside',
      `{\\pict{\\*\\picprop{\\sp{\\sn a}{\\sv 12}}}\\pngblip{\\*\\blipuid 0011223344}${hex}}`,
      ['png'],
    ],
    ['metafiles are passed over', `{\\nonshppict{\\pict\\wmetafile8 ${hex}}}`, []],
    ['cut short', '{\\pict\\pngblip 01', []],
    ['nothing', '', []],
  ])('%s', async (_name, rtf, types) => {
    const found = await find(rtf);
    expect(found.map(([type]) => type)).toEqual(types);
    for (const [, bytes] of found) expect(bytes).toContain('1 2 3 4 5 6 7 8 9 10');
  });
});
