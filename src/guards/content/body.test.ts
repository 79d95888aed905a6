import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { body, check, mdx, news, now, testCases } from '../../../tests/helpers/guard-cases.ts';
import {
  type Files,
  minimalFiles,
  pictureWithPosition,
  writeContent,
} from '../../../tests/helpers/minimal-content.ts';
import { checkContent } from './check.ts';

const wholePicture = await pictureWithPosition();
const halfPicture = wholePicture.subarray(0, wholePicture.length / 2);

describe('an editor who', () => {
  testCases([
    [
      'deleted a picture that is in use',
      { 'media/anh.jpg': null },
      {
        rule: 'missingImage',
        file: 'tin-tuc/tin-mau.md',
        field: 'Ảnh chính › Tệp ảnh',
        message: '../media/anh.jpg',
      },
    ],
    [
      'named a text file .jpg',
      { 'media/anh.jpg': 'không phải ảnh' },
      {
        rule: 'unreadableImage',
        file: 'tin-tuc/tin-mau.md',
        field: 'Ảnh chính › Tệp ảnh',
        message: 'hỏng',
      },
    ],
    [
      'uploaded an SVG',
      { 'tin-tuc/tin-mau.md': news.replace('anh.jpg', 'anh.svg'), 'media/anh.svg': '<svg/>' },
      { rule: 'image', file: 'tin-tuc/tin-mau.md', field: 'Ảnh chính › Tệp ảnh', message: 'JPEG' },
    ],
    [
      'put a picture into the text that is not there',
      body('![Tranh vẽ một căn phòng](../media/khong-co.jpg)'),
      {
        rule: 'missingImage',
        file: 'tin-tuc/tin-mau.md',
        field: 'Nội dung',
        message: 'khong-co.jpg',
      },
    ],
    [
      'reached out of the library',
      body('![Tranh vẽ một căn phòng](../../../../etc/anh.png)'),
      {
        rule: 'outsidePath',
        file: 'tin-tuc/tin-mau.md',
        field: 'Nội dung',
        message: 'ngoài kho',
      },
    ],
    [
      'deleted an attachment that is in use',
      { 'tep/mau.docx': null },
      {
        rule: 'missingFile',
        file: 'bieu-mau/mau.md',
        field: 'Tệp biểu mẫu',
        message: '../tep/mau.docx',
      },
    ],
    [
      'linked a file that is not there',
      body('[Tải](../tep/khong-co.pdf)'),
      {
        rule: 'missingFile',
        file: 'tin-tuc/tin-mau.md',
        field: 'Nội dung',
        message: 'khong-co.pdf',
      },
    ],
    [
      'left the file name as description',
      {
        'tin-tuc/tin-mau.md': news.replace('Tranh vẽ một hình chữ nhật màu đỏ sẫm', 'image001.jpg'),
      },
      {
        rule: 'placeholderAlt',
        file: 'tin-tuc/tin-mau.md',
        field: 'Ảnh chính › Mô tả ảnh cho người không nhìn thấy',
        message: 'image001',
      },
    ],
    [
      "left the tool's description in the text",
      body('![Responsive image](../media/anh.jpg)'),
      {
        rule: 'placeholderAlt',
        file: 'tin-tuc/tin-mau.md',
        field: 'Nội dung',
        message: 'Responsive image',
      },
    ],
    [
      'left a picture without description',
      body('![](../media/anh.jpg)'),
      {
        rule: 'placeholderAlt',
        file: 'tin-tuc/tin-mau.md',
        field: 'Nội dung',
        message: 'viết một câu',
      },
    ],
    [
      "left a template's place",
      body('Bình luận: {name} - {time}'),
      { rule: 'leftover', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', message: '{name}' },
    ],
    [
      'left a place in the title',
      { 'tin-tuc/tin-mau.md': news.replace('Tin mẫu để kiểm thử', '"Tin {{tieu_de}}"') },
      { rule: 'leftover', file: 'tin-tuc/tin-mau.md', field: 'Tiêu đề', message: '{{tieu_de}}' },
    ],
    [
      'pasted a stamped paper',
      body('Đoạn một.\n\n**TỐI MẬT**\n\nĐoạn hai.'),
      { rule: 'secrecyMark', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', message: 'TỐI MẬT' },
    ],
    [
      'pasted TCVN3 text',
      body('Uû ban nh©n d©n tØnh'),
      { rule: 'legacyFont', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', message: 'nhân dân' },
    ],
    [
      'pasted VNI text into a field',
      { 'tin-tuc/tin-mau.md': news.replace('Tóm tắt của tin mẫu.', 'Coâng taùc vaên phoøng') },
      { rule: 'legacyFont', file: 'tin-tuc/tin-mau.md', field: 'Tóm tắt', message: 'Công tác' },
    ],
    [
      'wrote a link that runs code',
      body('[x](javascript:alert(1))'),
      { rule: 'badLink', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', message: 'javascript' },
    ],
    [
      'pasted a path of their own disk',
      body('[x](file:///C:/tai-lieu.docx)'),
      { rule: 'badLink', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', message: 'file:' },
    ],
    [
      'used a block that does not exist',
      body(':::quang-cao\nx\n:::'),
      { rule: 'unknownBlock', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', message: 'quang-cao' },
    ],
    [
      'left the text empty',
      body(''),
      { rule: 'emptyBody', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', message: 'còn trống' },
    ],
    [
      'wrote code into an MDX lesson',
      {
        'tap-huan/bai-hoc/bai-mot.md': null,
        'tap-huan/bai-hoc/bai-mot.mdx': (minimalFiles['tap-huan/bai-hoc/bai-mot.md'] ?? '').replace(
          /Nội dung bài học.*$/s,
          'import fs from "node:fs"\n\nA {process.env.HOME}\n',
        ),
      },
      {
        rule: 'mdxCode',
        file: 'tap-huan/bai-hoc/bai-mot.mdx',
        field: 'Nội dung',
        message: 'import',
      },
    ],
    [
      'linked a web page as attachment',
      { ...body('[Tải](../tep/a.html)'), 'tep/a.html': '<script>alert(1)</script>' },
      { rule: 'file', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', message: 'PDF' },
    ],
    [
      'linked a script through its encoded address',
      { ...body('[Tải](/%74ep/a.js)'), 'tep/a.js': 'alert(1)' },
      { rule: 'file', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', message: 'tep/a.js' },
    ],
    [
      'uploaded half a picture',
      { 'media/anh.jpg': halfPicture },
      {
        rule: 'unreadableImage',
        file: 'tin-tuc/tin-mau.md',
        field: 'Ảnh chính › Tệp ảnh',
        message: 'hỏng',
      },
    ],
    [
      'forgot to close a box',
      body(':::hop{tieu-de="Lưu ý"}\nx\n\nĐoạn sau.'),
      { rule: 'blockBroken', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', message: ':::hop' },
    ],
    [
      'wrote a document block inside a line',
      body('Xem :van-ban{ma="66-qd-tw-2017"} nhé'),
      { rule: 'blockBroken', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', message: 'van-ban' },
    ],
    [
      'named a block after something in the language',
      body('::constructor{a="b"}'),
      {
        rule: 'unknownBlock',
        file: 'tin-tuc/tin-mau.md',
        field: 'Nội dung',
        message: 'constructor',
      },
    ],
    [
      'left a place in Vietnamese',
      body('Kính gửi: {Họ tên}'),
      { rule: 'leftover', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', message: '{Họ tên}' },
    ],
    [
      'put a picture without description into an MDX lesson',
      mdx('![](../../media/anh.jpg)'),
      {
        rule: 'placeholderAlt',
        file: 'tap-huan/bai-hoc/bai-mot.mdx',
        field: 'Nội dung',
        message: 'mô tả ảnh',
      },
    ],
    [
      "put another site's picture into an MDX lesson",
      mdx('![Tranh vẽ một căn phòng](https://evil.example/x.png)'),
      {
        rule: 'outsidePath',
        file: 'tap-huan/bai-hoc/bai-mot.mdx',
        field: 'Nội dung',
        message: 'evil.example',
      },
    ],
    [
      'left the title of an MDX box out',
      mdx('<Hop>\n\nx\n\n</Hop>'),
      {
        rule: 'mdxCode',
        file: 'tap-huan/bai-hoc/bai-mot.mdx',
        field: 'Nội dung',
        message: 'tieuDe',
      },
    ],
  ]);
});

describe('a picture', () => {
  it('of 45 million pixels is told its size', async () => {
    const white = { width: 9000, height: 5000, channels: 3, background: '#fff' } as const;
    const picture = await sharp({ create: white, limitInputPixels: false }).png().toBuffer();
    const [first] = await check({ 'media/anh.jpg': picture });
    expect(first).toMatchObject({ rule: 'hugeImage' });
    expect(first?.problem).toContain('45 triệu');
  });
});

describe('good content that looks odd', () => {
  it.each([
    ['a leftover inside code', body('Viết `{ten}` vào mẫu')],
    ['a page of a PDF', { ...body('[x](../tep/mau.docx#page=2)') }],
    ['a word that is a block name', body('Xem mục :kiem-tra nhé, lúc 10:30')],
    ['a linked number in brackets', body('Xem [[1]](/gioi-thieu/) và tập {ab}')],
    ['a leftover inside a fence', body('~~~\n{ten}\n~~~')],
    ['a set in mathematics', body('Tập hợp {a} và 4m×6m')],
    [
      'nested blocks with a longer fence outside',
      body('::::hop{tieu-de="A"}\n:::kiem-tra\n- b\n:::\n::::'),
    ],
    [
      'a picture named with spaces and marks',
      {
        'media/ảnh họp (1).jpg': wholePicture,
        ...body('![Tranh vẽ một căn phòng](<../media/ảnh họp (1).jpg>)'),
      },
    ],
  ] as [string, Files][])('%s passes', async (_case, changes) => {
    expect(await check(changes)).toEqual([]);
  });

  it('a link out of the content folder is refused', async () => {
    const { dir, remove } = await writeContent();
    rmSync(join(dir, 'tep/mau.docx'));
    symlinkSync('/etc/hostname', join(dir, 'tep/mau.docx'));
    symlinkSync(join(dir, 'trang/gioi-thieu.md'), join(dir, 'trang/lien-ket.md'));
    const problems = await checkContent(dir, now);
    expect(problems.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['missingFile', 'symlink']),
    );
    remove();
  });
});
