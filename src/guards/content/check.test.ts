import { describe, expect, it } from 'vitest';
import { body, check, news, oldRule, page, testCases } from '../../../tests/helpers/guard-cases.ts';
import { minimalFiles } from '../../../tests/helpers/minimal-content.ts';

describe('an editor who', () => {
  testCases([
    [
      'published a citizen number',
      body('Ông A, số 038097001234, đã nộp đơn.'),
      { rule: 'citizenId', file: 'tin-tuc/tin-mau.md', field: 'Nội dung', message: '038097001234' },
    ],
    [
      'left a required field empty',
      { 'tin-tuc/tin-mau.md': news.replace('Tóm tắt của tin mẫu.', '""') },
      { rule: 'required', file: 'tin-tuc/tin-mau.md', field: 'Tóm tắt', message: 'chưa điền' },
    ],
    [
      'forgot to choose the type',
      { 'van-ban/66-qd-tw-2017.md': oldRule.replace('type: quy-dinh\n', '') },
      {
        rule: 'required',
        file: 'van-ban/66-qd-tw-2017.md',
        field: 'Thể loại',
        message: 'chưa điền',
      },
    ],
    [
      'stated a validity without its date',
      {
        'van-ban/66-qd-tw-2017.md': oldRule.replace('secrecy:', 'validity: con-hieu-luc\nsecrecy:'),
      },
      {
        rule: 'checkedMissing',
        file: 'van-ban/66-qd-tw-2017.md',
        field: 'Ngày kiểm tra hiệu lực',
        message: 'ngày kiểm tra',
      },
    ],
    [
      'forgot the date',
      { 'tin-tuc/tin-mau.md': news.replace(/date: .*\n/, '') },
      {
        rule: 'required',
        file: 'tin-tuc/tin-mau.md',
        field: 'Ngày, giờ đăng',
        message: 'chưa điền',
      },
    ],
    [
      'wrote a date that does not exist',
      { 'trang/gioi-thieu.md': page.replace('2026-11-01', '2026-02-30') },
      {
        rule: 'date',
        file: 'trang/gioi-thieu.md',
        field: 'Nội dung tính đến ngày',
        message: '2026-02-30',
      },
    ],
    [
      'wrote a moment nobody can read',
      { 'tin-tuc/tin-mau.md': news.replace('2026-11-10T08:00:00+07:00', 'sáng 17/7') },
      {
        rule: 'datetime',
        file: 'tin-tuc/tin-mau.md',
        field: 'Ngày, giờ đăng',
        message: 'sáng 17/7',
      },
    ],
    [
      'chose a type that does not exist',
      { 'van-ban/66-qd-tw-2017.md': oldRule.replace('quy-dinh', 'quy-chuan') },
      {
        rule: 'notInList',
        file: 'van-ban/66-qd-tw-2017.md',
        field: 'Thể loại',
        message: 'quy-chuan',
      },
    ],
    [
      'wrote a number without quotes',
      { 'van-ban/66-qd-tw-2017.md': oldRule.replace('"66"', '66') },
      { rule: 'wrongType', file: 'van-ban/66-qd-tw-2017.md', field: 'Số', message: 'nháy kép' },
    ],
    [
      'wrote a title far too long',
      { 'tin-tuc/tin-mau.md': news.replace('Tin mẫu để kiểm thử', 'a '.repeat(200)) },
      { rule: 'tooLong', file: 'tin-tuc/tin-mau.md', field: 'Tiêu đề', message: '300' },
    ],
    [
      'made up a field',
      { 'trang/gioi-thieu.md': page.replace('title:', 'mauSac: do\ntitle:') },
      {
        rule: 'unknownField',
        file: 'trang/gioi-thieu.md',
        field: 'Phần khai báo',
        message: 'mauSac',
      },
    ],
    [
      'broke the head with a colon',
      { 'trang/gioi-thieu.md': page.replace('Giới thiệu', 'Giới thiệu: phần: một') },
      {
        rule: 'unreadable',
        file: 'trang/gioi-thieu.md',
        field: 'Phần khai báo',
        message: 'dòng 2',
      },
    ],
    [
      'named a value in the head and repeated it',
      { 'trang/gioi-thieu.md': page.replace('Giới thiệu', '&a Giới thiệu') },
      {
        rule: 'yamlAlias',
        file: 'trang/gioi-thieu.md',
        field: 'Phần khai báo',
        message: 'dòng 2',
      },
    ],
    [
      'nested the head without end',
      { 'trang/gioi-thieu.md': page.replace('Giới thiệu', '['.repeat(1_000)) },
      {
        rule: 'yamlDepth',
        file: 'trang/gioi-thieu.md',
        field: 'Phần khai báo',
        message: 'dòng 2',
      },
    ],
    [
      'pasted a book into the head',
      { 'trang/gioi-thieu.md': page.replace('Giới thiệu', 'chữ '.repeat(70_000)) },
      {
        rule: 'yamlLength',
        file: 'trang/gioi-thieu.md',
        field: 'Phần khai báo',
        message: '256 nghìn',
      },
    ],
    [
      'deleted the head',
      { 'trang/gioi-thieu.md': 'Chỉ có chữ' },
      { rule: 'noFrontMatter', file: 'trang/gioi-thieu.md', field: 'Cả tệp', message: '---' },
    ],
    [
      'used one address twice',
      { 'tin-tuc/2026/tin-mau.md': news },
      {
        rule: 'duplicateSlug',
        file: 'tin-tuc/tin-mau.md',
        field: 'Tên tệp',
        message: 'tin-tuc/2026/tin-mau.md',
      },
    ],
    [
      'named a file with marks',
      { 'trang/gioi-thieu.md': null, 'trang/giới thiệu.md': page },
      { rule: 'badSlug', file: 'trang/giới thiệu.md', field: 'Tên tệp', message: 'gioi-thieu.md' },
    ],
    [
      'put a Word file among the news',
      { 'tin-tuc/bai.docx': 'x' },
      { rule: 'wrongFolder', file: 'tin-tuc/bai.docx', field: 'Cả tệp', message: '.md' },
    ],
    [
      'set a document secret',
      { 'van-ban/66-qd-tw-2017.md': oldRule.replace('secrecy: khong', 'secrecy: mat') },
      {
        rule: 'secret',
        file: 'van-ban/66-qd-tw-2017.md',
        field: 'Độ mật',
        message: 'không được đưa lên mạng',
      },
    ],
    [
      'marked two answers right',
      {
        'tap-huan/cau-hoi/c-01.yml': (minimalFiles['tap-huan/cau-hoi/c-01.yml'] ?? '').replace(
          'text: Sai',
          'text: Sai\n    correct: true',
        ),
      },
      {
        rule: 'oneAnswer',
        file: 'tap-huan/cau-hoi/c-01.yml',
        field: 'Phương án',
        message: 'đúng một',
      },
    ],
    [
      'ended a line of the head with ---',
      {
        'tin-tuc/tin-mau.md': news.replace(
          'documents:',
          'source: Theo Báo ---\ndraft: maybe\ndocuments:',
        ),
      },
      {
        rule: 'wrongType',
        file: 'tin-tuc/tin-mau.md',
        field: 'Bản nháp, chưa đăng',
        message: 'maybe',
      },
    ],
    [
      'saved a file in an old encoding',
      {
        'trang/gioi-thieu.md': Buffer.from(
          page.replace('Giới thiệu', 'Gi\u00e9i thi\u00d6u'),
          'latin1',
        ),
      },
      { rule: 'badEncoding', file: 'trang/gioi-thieu.md', field: 'Cả tệp', message: 'UTF-8' },
    ],
    [
      'named a page like a part of the site',
      { 'trang/tin-tuc.md': page },
      { rule: 'reservedSlug', file: 'trang/tin-tuc.md', field: 'Tên tệp', message: '/tin-tuc/' },
    ],
    [
      'made YAML point at itself',
      { 'trang/gioi-thieu.md': page.replace('title: Giới thiệu', 'title: &a [*a]') },
      {
        rule: 'yamlAlias',
        file: 'trang/gioi-thieu.md',
        field: 'Phần khai báo',
        message: 'dòng 2',
      },
    ],
    [
      'wrote another number than the symbol has',
      { 'van-ban/66-qd-tw-2017.md': oldRule.replace('"66"', '"67"') },
      { rule: 'numberMismatch', file: 'van-ban/66-qd-tw-2017.md', field: 'Số', message: '67' },
    ],
    [
      'chose a type the letters contradict',
      { 'van-ban/66-qd-tw-2017.md': oldRule.replace('quy-dinh', 'chi-thi') },
      {
        rule: 'lettersMismatch',
        file: 'van-ban/66-qd-tw-2017.md',
        field: 'Thể loại',
        message: 'chữ viết tắt',
      },
    ],
  ]);
});

describe('the minimal content', () => {
  it('has no fault', async () => {
    expect(await check({})).toEqual([]);
  });
});
