import { describe, expect, it } from 'vitest';
import { startPastePage } from '../helpers/paste-page.ts';

const tools = startPastePage('programs');

const WORD = '<html xmlns:w="urn:schemas-microsoft-com:office:word"><body>';

describe('what a document shows', () => {
  it.each([
    [
      'text boxes, without the picture of them',
      `${WORD}<p>Ngoài <!--[if gte vml 1]><v:shape id="Box_1"><v:textbox><![if !mso]><table><tr><td><![endif]><div><p>Trong hộp</p></div><![if !mso]></td></tr></table><![endif]></v:textbox></v:shape><![endif]--><![if !vml]><img src="file:///C:/T/clip_image001.gif" v:shapes="Box_1"><![endif]></p>`,
      '<p>Ngoài </p><p>Trong hộp</p>',
    ],
    [
      'signs of Symbol and Wingdings',
      `${WORD}<p>Tỷ lệ <span style="font-family:Symbol"><span style="mso-char-type:symbol">³</span></span> 90% <span style="font-family:Wingdings">þ</span></p>`,
      '<p>Tỷ lệ ≥ 90% ☑</p>',
    ],
    [
      'capitals that a property makes',
      `${WORD}<p><span style="text-transform:uppercase">đảng ủy xã</span></p>`,
      '<p>ĐẢNG ỦY XÃ</p>',
    ],
    [
      'invisible words are left out, and visible ones within them stay',
      '<p>a<span style="visibility:hidden">x</span><span style="font-size:0pt">y</span></p><div style="visibility:hidden">z<span style="visibility:visible">b</span></div><ul style="font-size:0"><li style="font-size:14px">c</li></ul>',
      '<p>a</p><p>b</p><ul><li>c</li></ul>',
    ],
    [
      'a hidden column of Excel',
      '<table><col><col style="display:none"><col><tr><td>Tên</td><td>Số thẻ</td><td>Ban</td></tr><tr><td>An</td><td>123</td><td>VP</td></tr></table>',
      '<table><thead><tr><th>Tên</th><th>Ban</th></tr></thead><tbody><tr><td>An</td><td>VP</td></tr></tbody></table>',
    ],
    [
      'boxes to tick',
      '<ul><li role="checkbox" aria-checked="true"><img src="data:image/png;base64,iVBORw0KGgo=" alt="checked"><p>Xong</p></li><li><input type="checkbox"> Chưa</li></ul>',
      '<ul><li><p>☑ Xong</p></li><li>☐ Chưa</li></ul>',
    ],
    [
      'words that only the design keeps apart',
      '<p><span class="location-stamp">Huế</span>Sáng nay, <a href="https://a.example/1">một</a><a href="https://a.example/2">hai</a></p>',
      '<p>Huế Sáng nay, <a href="https://a.example/1">một</a> <a href="https://a.example/2">hai</a></p>',
    ],
    [
      'no words for browsers without scripts',
      '<p>a</p><noscript>Hãy bật script</noscript>',
      '<p>a</p>',
    ],
    [
      'a character set as a picture',
      '<p>Chào <img alt="😀" src="https://a.example/1f600.png"> bạn</p>',
      '<p>Chào 😀 bạn</p>',
    ],
    ['no words of a form', '<p>a</p><textarea>Ý kiến</textarea>', '<p>a</p>'],
    ['a lowered decimal', '<p>Bụi PM<sub>2.5</sub></p>', '<p>Bụi PM₂.₅</p>'],
    [
      'where a link leads, not whom it was sent to',
      '<p><a href="https://nam01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Ftin%3Futm_source%3Dx&amp;data=05%7Clan%40b.example">x</a></p>',
      '<p><a href="https://a.example/tin">x</a></p>',
    ],
  ])('%s', async (_name, html, expected) =>
    expect((await tools().clean(html)).html.trim()).toBe(expected),
  );
});

describe('lists and tables of other programs', () => {
  const item = (marker: string, text: string, font = '', margin = '36.0pt') =>
    `<p class=MsoListParagraph style="margin-left:${margin}"><span style="font-family:${font}">${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>${text}</p>`;
  it.each([
    [
      'a filtered page of Word',
      item('·', 'Một', 'Symbol') +
        item('o', 'Trong', 'Courier New', '72.0pt') +
        item('Ø', 'Hai', 'Wingdings'),
      '<ul><li>Một<ul><li>Trong</li></ul></li><li>Hai</li></ul>',
    ],
    [
      'its numbers and headings',
      `<h1>I.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span>Mục tiêu</h1>${item('1.', 'Một')}${item('2.', 'Hai')}`,
      '<h2>I. Mục tiêu</h2><ol><li>Một</li><li>Hai</li></ol>',
    ],
    [
      'numbers with words',
      `${WORD}<p style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">Điều 1.<span>&nbsp;</span></span>Phạm vi</p>${item('Bước 2:', 'Nộp')}`,
      '<p>Điều 1. Phạm vi</p><p>Bước 2: Nộp</p>',
    ],
    [
      'a letter that Wingdings draws as a bullet',
      `${WORD}<p style="mso-list:l0 level1 lfo1"><span style="font-family:Wingdings"><span style="mso-list:Ignore">v<span>&nbsp;</span></span></span>Một</p>`,
      '<ul><li>Một</li></ul>',
    ],
    [
      'a heading that is the second of an inner list (LibreOffice)',
      '<ol><ol start="2"><li><h2>Đối tượng</h2></li></ol></ol>',
      '<h2>2. Đối tượng</h2>',
    ],
    [
      'signs of phones',
      '<p>👉 Một</p><p>🔹Hai</p><p>➡️ Ba</p>',
      '<ul><li>Một</li><li>Hai</li><li>Ba</li></ul>',
    ],
    ['a tick is no bullet', '<p>☑ Có</p><p>☐ Không</p>', '<p>☑ Có</p><p>☐ Không</p>'],
    [
      'years below a wide head',
      '<table><tr><td>Đơn vị</td><td colspan=2>Năm</td></tr><tr><td></td><td>2025</td><td>2026</td></tr><tr><td>An</td><td>5</td><td>6</td></tr></table>',
      '<table><thead><tr><th>Đơn vị</th><th>Năm – 2025</th><th>Năm – 2026</th></tr></thead><tbody><tr><td>An</td><td>5</td><td>6</td></tr></tbody></table>',
    ],
    [
      'a merged row of which nothing is left',
      '<table><tr><td rowspan=2>A</td><td rowspan=2>B</td></tr><tr></tr><tr><td>1</td><td>2</td></tr></table>',
      '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>',
    ],
    [
      'one row that only sets text side by side',
      '<table><tr><td><p>Nơi nhận:</p><p>Văn phòng</p></td><td><p>BÍ THƯ</p><p>Hà Văn Mẫu</p></td></tr></table>',
      '<p>Nơi nhận:</p><p>Văn phòng</p><p>BÍ THƯ</p><p>Hà Văn Mẫu</p>',
    ],
    [
      'loose words before a paragraph in a cell',
      '<table><tr><td>A</td><td>B</td></tr><tr><td>một<p>hai</p></td><td>ba</td></tr></table>',
      '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>một hai </td><td>ba</td></tr></tbody></table>',
    ],
  ])('%s', async (_name, html, expected) =>
    expect((await tools().clean(html)).html.trim()).toBe(expected),
  );
});

it('single verbs are offered below a line of a share bar alone', async () => {
  const html =
    '<p>In</p><p>Thân bài.</p><p>Facebook</p><p>In</p><p>Lưu bài viết</p><p>Email</p><p>Hết.</p>';
  const { debris } = await tools().clean(html);
  expect(debris.map(({ text }) => text)).toEqual(['Facebook', 'In', 'Lưu bài viết', 'Email']);
});
