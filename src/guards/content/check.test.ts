import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import {
  type Files,
  minimalFiles,
  pictureWithPosition,
  writeContent,
} from '../../../tests/helpers/minimal-content.ts';
import { checkContent } from './check.ts';
import { findSecrecyMarks } from './secrecy.ts';

const now = new Date('2026-11-21T08:00:00+07:00');
const news = minimalFiles['tin-tuc/tin-mau.md'] ?? '';
const unit = minimalFiles['to-chuc/chi-bo-mot.md'] ?? '';
const oldRule = minimalFiles['van-ban/66-qd-tw-2017.md'] ?? '';
const page = minimalFiles['trang/gioi-thieu.md'] ?? '';
const body = (text: string): Files => ({
  'tin-tuc/tin-mau.md': news.replace(/(---\n)Nội dung.*$/s, `$1${text}\n`),
});
const mdx = (text: string): Files => ({
  'tap-huan/bai-hoc/bai-mot.md': null,
  'tap-huan/bai-hoc/bai-mot.mdx': (minimalFiles['tap-huan/bai-hoc/bai-mot.md'] ?? '').replace(
    /Nội dung bài học.*$/s,
    `${text}\n`,
  ),
});
const wholePicture = await pictureWithPosition();
const halfPicture = wholePicture.subarray(0, wholePicture.length / 2);
const hugePicture = () =>
  sharp({
    create: { width: 9000, height: 5000, channels: 3, background: '#fff' },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 9 })
    .toBuffer();

async function check(changes: Files) {
  const { dir, remove } = await writeContent(changes);
  try {
    return await checkContent(dir, now);
  } finally {
    remove();
  }
}

it('the minimal content has no fault', async () => {
  expect(await check({})).toEqual([]);
});

/** What an editor did, what the build says: rule, file, field and a piece of the message. */
const cases: [string, Files, { rule: string; file: string; field: string; says: string }][] = [
  [
    'left a required field empty',
    { 'tin-tuc/tin-mau.md': news.replace('Tóm tắt của tin mẫu.', '""') },
    { rule: 'required', file: 'tin-tuc/tin-mau.md', field: 'Tóm tắt', says: 'chưa điền' },
  ],
  [
    'forgot to choose the type',
    { 'van-ban/66-qd-tw-2017.md': oldRule.replace('type: quy-dinh\n', '') },
    {
      rule: 'required',
      file: 'van-ban/66-qd-tw-2017.md',
      field: 'Loại văn bản',
      says: 'chưa điền',
    },
  ],
  [
    'stated a validity without its date',
    { 'van-ban/66-qd-tw-2017.md': oldRule.replace('secrecy:', 'validity: con-hieu-luc\nsecrecy:') },
    {
      rule: 'checkedMissing',
      file: 'van-ban/66-qd-tw-2017.md',
      field: 'Ngày kiểm tra hiệu lực',
      says: 'ngày kiểm tra',
    },
  ],
  [
    'forgot the date',
    { 'tin-tuc/tin-mau.md': news.replace(/date: .*\n/, '') },
    { rule: 'required', file: 'tin-tuc/tin-mau.md', field: 'Ngày, giờ đăng', says: 'chưa điền' },
  ],
  [
    'wrote a date that does not exist',
    { 'trang/gioi-thieu.md': page.replace('2026-11-01', '2026-02-30') },
    {
      rule: 'date',
      file: 'trang/gioi-thieu.md',
      field: 'Nội dung tính đến ngày',
      says: '2026-02-30',
    },
  ],
  [
    'wrote a moment nobody can read',
    { 'tin-tuc/tin-mau.md': news.replace('2026-11-10T08:00:00+07:00', 'sáng 17/7') },
    { rule: 'datetime', file: 'tin-tuc/tin-mau.md', field: 'Ngày, giờ đăng', says: 'sáng 17/7' },
  ],
  [
    'chose a type that does not exist',
    { 'van-ban/66-qd-tw-2017.md': oldRule.replace('quy-dinh', 'quy-chuan') },
    {
      rule: 'notInList',
      file: 'van-ban/66-qd-tw-2017.md',
      field: 'Loại văn bản',
      says: 'quy-chuan',
    },
  ],
  [
    'wrote a number without quotes',
    { 'van-ban/66-qd-tw-2017.md': oldRule.replace('"66"', '66') },
    { rule: 'wrongType', file: 'van-ban/66-qd-tw-2017.md', field: 'Số', says: 'nháy kép' },
  ],
  [
    'wrote a title far too long',
    { 'tin-tuc/tin-mau.md': news.replace('Tin mẫu để kiểm thử', 'a '.repeat(100)) },
    { rule: 'tooLong', file: 'tin-tuc/tin-mau.md', field: 'Tiêu đề', says: '150' },
  ],
  [
    'made up a field',
    { 'trang/gioi-thieu.md': page.replace('title:', 'mauSac: do\ntitle:') },
    { rule: 'unknownField', file: 'trang/gioi-thieu.md', field: 'Phần khai báo', says: 'mauSac' },
  ],
  [
    'broke the head with a colon',
    { 'trang/gioi-thieu.md': page.replace('Giới thiệu', 'Giới thiệu: phần: một') },
    { rule: 'unreadable', file: 'trang/gioi-thieu.md', field: 'Phần khai báo', says: 'dòng 2' },
  ],
  [
    'deleted the head',
    { 'trang/gioi-thieu.md': 'Chỉ có chữ' },
    { rule: 'noFrontMatter', file: 'trang/gioi-thieu.md', field: 'Cả tệp', says: '---' },
  ],
  [
    'used one address twice',
    { 'tin-tuc/2026/tin-mau.md': news },
    {
      rule: 'duplicateSlug',
      file: 'tin-tuc/tin-mau.md',
      field: 'Tên tệp',
      says: 'tin-tuc/2026/tin-mau.md',
    },
  ],
  [
    'named a file with marks',
    { 'trang/gioi-thieu.md': null, 'trang/giới thiệu.md': page },
    { rule: 'badSlug', file: 'trang/giới thiệu.md', field: 'Tên tệp', says: 'gioi-thieu.md' },
  ],
  [
    'put a Word file among the news',
    { 'tin-tuc/bai.docx': 'x' },
    { rule: 'wrongFolder', file: 'tin-tuc/bai.docx', field: 'Cả tệp', says: '.md' },
  ],
  [
    'cited a document that is not there',
    { 'tin-tuc/tin-mau.md': news.replace('[66-qd-tw-2017]', '[99-qd-tw-1999]') },
    {
      rule: 'danglingRelation',
      file: 'tin-tuc/tin-mau.md',
      field: 'Văn bản được nhắc tới',
      says: '99-qd-tw-1999',
    },
  ],
  [
    'chose a section that was deleted',
    { 'tin-tuc/tin-mau.md': news.replace('section: thong-bao', 'section: da-xoa') },
    {
      rule: 'danglingRelation',
      file: 'tin-tuc/tin-mau.md',
      field: 'Chuyên mục',
      says: 'Chuyên mục tin',
    },
  ],
  [
    'inserted a document block that leads nowhere',
    body('::van-ban{ma="khong-co"}'),
    { rule: 'danglingRelation', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', says: 'khong-co' },
  ],
  [
    'let two rules replace each other',
    {
      'van-ban/66-qd-tw-2017.md': oldRule.replace(
        'secrecy:',
        'replaces: [399-qd-tw-2026]\nsecrecy:',
      ),
    },
    {
      rule: 'relationCycle',
      file: 'van-ban/399-qd-tw-2026.md',
      field: 'Thay thế văn bản',
      says: '399-qd-tw-2026 → 66-qd-tw-2017 → 399-qd-tw-2026',
    },
  ],
  [
    'made a unit its own parent',
    { 'to-chuc/chi-bo-mot.md': unit.replace('parent: dang-uy', 'parent: chi-bo-mot') },
    {
      rule: 'parentCycle',
      file: 'to-chuc/chi-bo-mot.md',
      field: 'Trực thuộc',
      says: 'chi-bo-mot → chi-bo-mot',
    },
  ],
  [
    'changed a count of members',
    { 'to-chuc/chi-bo-mot.md': unit.replace('members: 12', 'members: 13') },
    {
      rule: 'unitTotals',
      file: 'to-chuc/dang-uy.md',
      field: 'Số liệu công bố › Đảng viên',
      says: 'công bố là 12, cộng các đơn vị được 13',
    },
  ],
  [
    'deleted a picture that is in use',
    { 'media/anh.jpg': null },
    {
      rule: 'missingImage',
      file: 'tin-tuc/tin-mau.md',
      field: 'Ảnh chính › Tệp ảnh',
      says: '../media/anh.jpg',
    },
  ],
  [
    'named a text file .jpg',
    { 'media/anh.jpg': 'không phải ảnh' },
    {
      rule: 'unreadableImage',
      file: 'tin-tuc/tin-mau.md',
      field: 'Ảnh chính › Tệp ảnh',
      says: 'hỏng',
    },
  ],
  [
    'uploaded an SVG',
    { 'tin-tuc/tin-mau.md': news.replace('anh.jpg', 'anh.svg'), 'media/anh.svg': '<svg/>' },
    { rule: 'image', file: 'tin-tuc/tin-mau.md', field: 'Ảnh chính › Tệp ảnh', says: 'JPEG' },
  ],
  [
    'put a picture into the text that is not there',
    body('![Tranh vẽ một căn phòng](../media/khong-co.jpg)'),
    { rule: 'missingImage', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', says: 'khong-co.jpg' },
  ],
  [
    'reached out of the library',
    body('![Tranh vẽ một căn phòng](../../../../etc/anh.png)'),
    { rule: 'outsidePath', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', says: 'ngoài thư viện' },
  ],
  [
    'deleted an attachment that is in use',
    { 'tep/mau.docx': null },
    {
      rule: 'missingFile',
      file: 'bieu-mau/mau.md',
      field: 'Tệp biểu mẫu',
      says: '../tep/mau.docx',
    },
  ],
  [
    'linked a file that is not there',
    body('[Tải](../tep/khong-co.pdf)'),
    { rule: 'missingFile', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', says: 'khong-co.pdf' },
  ],
  [
    'left the file name as description',
    { 'tin-tuc/tin-mau.md': news.replace('Tranh vẽ một hình chữ nhật màu đỏ sẫm', 'image001.jpg') },
    {
      rule: 'placeholderAlt',
      file: 'tin-tuc/tin-mau.md',
      field: 'Ảnh chính › Mô tả ảnh cho người không nhìn thấy',
      says: 'image001',
    },
  ],
  [
    "left the tool's description in the text",
    body('![Responsive image](../media/anh.jpg)'),
    {
      rule: 'placeholderAlt',
      file: 'tin-tuc/tin-mau.md',
      field: 'Nội dung',
      says: 'Responsive image',
    },
  ],
  [
    'left a picture without description',
    body('![](../media/anh.jpg)'),
    { rule: 'placeholderAlt', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', says: 'viết một câu' },
  ],
  [
    "left a template's place",
    body('Bình luận: {name} - {time}'),
    { rule: 'leftover', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', says: '{name}' },
  ],
  [
    'left a place in the title',
    { 'tin-tuc/tin-mau.md': news.replace('Tin mẫu để kiểm thử', '"Tin {{tieu_de}}"') },
    { rule: 'leftover', file: 'tin-tuc/tin-mau.md', field: 'Tiêu đề', says: '{{tieu_de}}' },
  ],
  [
    'pasted a stamped paper',
    body('Đoạn một.\n\n**TỐI MẬT**\n\nĐoạn hai.'),
    { rule: 'secrecyMark', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', says: 'TỐI MẬT' },
  ],
  [
    'set a document secret',
    { 'van-ban/66-qd-tw-2017.md': oldRule.replace('secrecy: khong', 'secrecy: mat') },
    {
      rule: 'secret',
      file: 'van-ban/66-qd-tw-2017.md',
      field: 'Độ mật',
      says: 'không được đưa lên mạng',
    },
  ],
  [
    'pasted TCVN3 text',
    body('Uû ban nh©n d©n tØnh'),
    { rule: 'legacyFont', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', says: 'nhân dân' },
  ],
  [
    'pasted VNI text into a field',
    { 'tin-tuc/tin-mau.md': news.replace('Tóm tắt của tin mẫu.', 'Coâng taùc vaên phoøng') },
    { rule: 'legacyFont', file: 'tin-tuc/tin-mau.md', field: 'Tóm tắt', says: 'Công tác' },
  ],
  [
    'wrote a link that runs code',
    body('[x](javascript:alert(1))'),
    { rule: 'badLink', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', says: 'javascript' },
  ],
  [
    'pasted a path of their own disk',
    body('[x](file:///C:/tai-lieu.docx)'),
    { rule: 'badLink', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', says: 'file:' },
  ],
  [
    'used a block that does not exist',
    body(':::quang-cao\nx\n:::'),
    { rule: 'unknownBlock', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', says: 'quang-cao' },
  ],
  [
    'left the text empty',
    body(''),
    { rule: 'emptyBody', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', says: 'còn trống' },
  ],
  [
    'marked two answers right',
    {
      'tap-huan/cau-hoi/c-01.yml': (minimalFiles['tap-huan/cau-hoi/c-01.yml'] ?? '').replace(
        'text: Sai',
        'text: Sai\n    correct: true',
      ),
    },
    { rule: 'oneAnswer', file: 'tap-huan/cau-hoi/c-01.yml', field: 'Phương án', says: 'đúng một' },
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
    { rule: 'mdxCode', file: 'tap-huan/bai-hoc/bai-mot.mdx', field: 'Nội dung', says: 'import' },
  ],
  [
    'ended a line of the head with ---',
    {
      'tin-tuc/tin-mau.md': news.replace(
        'documents:',
        'source: Theo Báo ---\ndraft: maybe\ndocuments:',
      ),
    },
    { rule: 'wrongType', file: 'tin-tuc/tin-mau.md', field: 'Bản nháp, chưa đăng', says: 'maybe' },
  ],
  [
    'linked a web page as attachment',
    { ...body('[Tải](../tep/a.html)'), 'tep/a.html': '<script>alert(1)</script>' },
    { rule: 'file', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', says: 'PDF' },
  ],
  [
    'linked a script through its encoded address',
    { ...body('[Tải](/%74ep/a.js)'), 'tep/a.js': 'alert(1)' },
    { rule: 'file', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', says: 'tep/a.js' },
  ],
  [
    'saved a file in an old encoding',
    {
      'trang/gioi-thieu.md': Buffer.from(
        page.replace('Giới thiệu', 'Gi\u00e9i thi\u00d6u'),
        'latin1',
      ),
    },
    { rule: 'badEncoding', file: 'trang/gioi-thieu.md', field: 'Cả tệp', says: 'UTF-8' },
  ],
  [
    'named a page like a part of the site',
    { 'trang/tin-tuc.md': page },
    { rule: 'reservedSlug', file: 'trang/tin-tuc.md', field: 'Tên tệp', says: '/tin-tuc/' },
  ],
  [
    'uploaded half a picture',
    { 'media/anh.jpg': halfPicture },
    {
      rule: 'unreadableImage',
      file: 'tin-tuc/tin-mau.md',
      field: 'Ảnh chính › Tệp ảnh',
      says: 'hỏng',
    },
  ],
  [
    'forgot to close a box',
    body(':::hop{tieu-de="Lưu ý"}\nx\n\nĐoạn sau.'),
    { rule: 'blockBroken', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', says: ':::hop' },
  ],
  [
    'wrote a document block inside a line',
    body('Xem :van-ban{ma="66-qd-tw-2017"} nhé'),
    { rule: 'blockBroken', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', says: 'van-ban' },
  ],
  [
    'named a block after something in the language',
    body('::constructor{a="b"}'),
    { rule: 'unknownBlock', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', says: 'constructor' },
  ],
  [
    'made YAML point at itself',
    { 'trang/gioi-thieu.md': page.replace('title: Giới thiệu', 'title: &a [*a]') },
    { rule: 'wrongType', file: 'trang/gioi-thieu.md', field: 'Tiêu đề', says: '(danh sách)' },
  ],
  [
    'left a place in Vietnamese',
    body('Kính gửi: {Họ tên}'),
    { rule: 'leftover', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', says: '{Họ tên}' },
  ],
  [
    'entered one document twice',
    { 'van-ban/66-qd-tw-2017-ban-hai.md': oldRule },
    {
      rule: 'duplicateDocument',
      file: 'van-ban/66-qd-tw-2017.md',
      field: 'Số và ký hiệu',
      says: '66-qd-tw-2017-ban-hai',
    },
  ],
  [
    'wrote another number than the symbol has',
    { 'van-ban/66-qd-tw-2017.md': oldRule.replace('"66"', '"67"') },
    { rule: 'numberMismatch', file: 'van-ban/66-qd-tw-2017.md', field: 'Số', says: '67' },
  ],
  [
    'chose a type the letters contradict',
    { 'van-ban/66-qd-tw-2017.md': oldRule.replace('quy-dinh', 'chi-thi') },
    {
      rule: 'lettersMismatch',
      file: 'van-ban/66-qd-tw-2017.md',
      field: 'Loại văn bản',
      says: 'chữ viết tắt',
    },
  ],
  [
    'hung a unit below a draft',
    {
      'to-chuc/dang-uy.md': (minimalFiles['to-chuc/dang-uy.md'] ?? '').replace(
        'stated:',
        'draft: true\nstated:',
      ),
    },
    { rule: 'parentNotShown', file: 'to-chuc/chi-bo-mot.md', field: 'Trực thuộc', says: 'dang-uy' },
  ],
  [
    'gave two sections one id',
    {
      'cai-dat/chuyen-muc.yml':
        'items:\n  - { id: thong-bao, name: A, description: b }\n  - { id: thong-bao, name: C, description: d }\n',
    },
    { rule: 'duplicateId', file: 'cai-dat/chuyen-muc.yml', field: 'Cả tệp', says: 'thong-bao' },
  ],
  [
    'put a picture without description into an MDX lesson',
    mdx('![](../../media/anh.jpg)'),
    {
      rule: 'placeholderAlt',
      file: 'tap-huan/bai-hoc/bai-mot.mdx',
      field: 'Nội dung',
      says: 'mô tả ảnh',
    },
  ],
  [
    "put another site's picture into an MDX lesson",
    mdx('![Tranh vẽ một căn phòng](https://evil.example/x.png)'),
    {
      rule: 'outsidePath',
      file: 'tap-huan/bai-hoc/bai-mot.mdx',
      field: 'Nội dung',
      says: 'evil.example',
    },
  ],
  [
    'left the title of an MDX box out',
    mdx('<Hop>\n\nx\n\n</Hop>'),
    { rule: 'mdxCode', file: 'tap-huan/bai-hoc/bai-mot.mdx', field: 'Nội dung', says: 'tieuDe' },
  ],
  [
    'deleted a settings file',
    { 'cai-dat/chuyen-muc.yml': null },
    { rule: 'missingSettings', file: 'cai-dat/chuyen-muc.yml', field: 'Cả tệp', says: 'thiếu tệp' },
  ],
];

describe('an editor who', () => {
  it.each(cases)('%s is told file, field and mend', async (_case, changes, expected) => {
    const problems = await check(changes);
    const found = problems.find(({ rule }) => rule === expected.rule);
    expect(found, JSON.stringify(problems, null, 1)).toMatchObject({
      file: expected.file,
      field: expected.field,
    });
    expect(`${found?.problem} ${found?.mend}`).toContain(expected.says);
  });

  it('uploads a picture of 45 million pixels is told its size', async () => {
    const problems = await check({ 'media/anh.jpg': await hugePicture() });
    expect(problems[0]).toMatchObject({ rule: 'hugeImage' });
    expect(problems[0]?.problem).toContain('45 triệu');
  });
});

describe('good content that looks odd', () => {
  it.each([
    ['a leftover inside code', body('Viết `{ten}` vào mẫu')],
    ['a page of a PDF', { ...body('[x](../tep/mau.docx#page=2)') }],
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

describe('secrecy marks', () => {
  it.each([
    'MẬT',
    '**TUYỆT MẬT**',
    '> TỐI MẬT',
    'Độ mật: Mật',
    'Mức độ mật: tối mật',
    '| MẬT | x |',
    'LƯU HÀNH NỘI BỘ',
    'TÀI LIỆU THU HỒI',
    '**Độ mật:** Mật',
    '(MẬT)',
    '<b>TUYỆT MẬT</b>',
    '<center>MẬT</center>',
    'MẬT<br>x',
    '1. MẬT',
    '## TUYỆT MẬT ##',
    'TỐI MẬT Bản số: 01',
    'MẬT\tSố: 12-BC/TU',
    'T&#7888;I M&#7852;T',
    'M Ậ T',
  ])('finds %s', (text) => expect(findSecrecyMarks(text)).toHaveLength(1));
  it.each([
    'mật độ dân số',
    'MẬT ONG RỪNG',
    'độ mật gồm ba mức: tuyệt mật, tối mật và mật',
    'Bảo vệ bí mật nhà nước',
    'BÍ MẬT NHÀ NƯỚC',
    'Văn bản mật không được đưa lên mạng',
    'Có nên ghi chữ MẬT lên phong bì?',
    'Mật khẩu: không chia sẻ',
    'không lưu hành nội bộ quá hạn',
  ])('leaves %s alone', (text) => expect(findSecrecyMarks(text)).toEqual([]));
});
