import { describe, expect, it } from 'vitest';
import { body, check, oldRule, testCases } from '../../../../tests/helpers/guard-cases.ts';
import { minimalFiles } from '../../../../tests/helpers/minimal-content.ts';

const STATE = 'Tình trạng hiệu lực đã kiểm tra';
const OLD = 'van-ban/66-qd-tw-2017.md';
const newRule = minimalFiles['van-ban/399-qd-tw-2026.md'] ?? '';
const local = {
  'co-quan/dang-uy-mau.md':
    '---\nname: Đảng ủy mẫu\nletters: [ĐU]\nlevel: co-so\nside: party\nfrom: 2015-01-01\nto: 2024-12-31\n---\n',
};
const paper = (symbol: string, issued: string, more = '', issuer = 'ban-bi-thu') =>
  oldRule
    .replace('66-QĐ/TW', symbol)
    .replace('"66"', `"${/^\d+/.exec(symbol)?.[0]}"`)
    .replace('2017-02-06', issued)
    .replace('issuer: ban-bi-thu', `issuer: ${issuer}`)
    .replace('secrecy:', `${more}secrecy:`);

describe('an editor who', () => {
  testCases([
    [
      'chose a body whose letters are others',
      { ...local, [OLD]: paper('66-QĐ/TW', '2017-02-06', '', 'dang-uy-mau') },
      { rule: 'issuerMismatch', file: OLD, field: 'Cơ quan ban hành', message: 'ĐU' },
    ],
    [
      'dated a paper after its body ended',
      { ...local, [OLD]: paper('66-QĐ/ĐU', '2025-02-06', '', 'dang-uy-mau') },
      { rule: 'issuerTime', file: OLD, field: 'Ngày ban hành', message: 'Đảng ủy mẫu' },
    ],
    [
      'chose a term the day lies outside of',
      { [OLD]: paper('66-QĐ/TW', '2017-02-06', 'term: khoa-xiii\n') },
      { rule: 'termDate', file: OLD, field: 'Khóa, nhiệm kỳ', message: 'Khóa XIII' },
    ],
    [
      'gave a higher number to an earlier day of the term',
      {
        'van-ban/70-qd-tw-2016.md': paper('70-QĐ/TW', '2016-06-01'),
        [OLD]: paper('66-QĐ/TW', '2017-02-06'),
      },
      {
        rule: 'numberOrder',
        file: 'van-ban/70-qd-tw-2016.md',
        field: 'Số',
        message: '66-QĐ/TW',
      },
    ],
    [
      'used a number twice in a term',
      { 'van-ban/66-qd-tw-2018.md': paper('66-QĐ/TW', '2018-03-01') },
      {
        rule: 'numberReused',
        file: 'van-ban/66-qd-tw-2018.md',
        field: 'Số',
        message: '66-qd-tw-2017',
      },
    ],
    [
      'let an old paper replace a new one',
      { [OLD]: paper('66-QĐ/TW', '2017-02-06', 'replaces: [399-qd-tw-2026]\n') },
      { rule: 'relationDate', file: OLD, field: 'Thay thế văn bản', message: '399-QĐ/TW' },
    ],
    [
      'let a lower body end what a higher one issued',
      {
        ...local,
        'van-ban/09-qd-du-2020.md': paper(
          '09-QĐ/ĐU',
          '2020-02-06',
          'annuls: [66-qd-tw-2017]\n',
          'dang-uy-mau',
        ),
      },
      {
        rule: 'relationLevel',
        file: 'van-ban/09-qd-du-2020.md',
        field: 'Bãi bỏ văn bản',
        message: '66-QĐ/TW',
      },
    ],
    [
      'wrote that a rule ended and nothing ended it',
      {
        'van-ban/399-qd-tw-2026.md': newRule.replace('replaces: [66-qd-tw-2017]\n', ''),
        [OLD]: paper('66-QĐ/TW', '2017-02-06', 'validity: het-hieu-luc\nchecked: 2026-01-10\n'),
      },
      {
        rule: 'endWithoutSource',
        file: OLD,
        field: 'Tình trạng hiệu lực đã kiểm tra',
        message: 'thay thế',
      },
    ],
    [
      'wrote that a rule ended, and what ends it is a draft',
      {
        'van-ban/399-qd-tw-2026.md': newRule.replace('secrecy:', 'draft: true\nsecrecy:'),
        [OLD]: paper('66-QĐ/TW', '2017-02-06', 'validity: het-hieu-luc\nchecked: 2026-01-10\n'),
      },
      { rule: 'endWithoutSource', file: OLD, field: STATE, message: 'đã đăng' },
    ],
    [
      'wrote that a rule ended, and it was only amended',
      {
        'van-ban/399-qd-tw-2026.md': newRule.replace('replaces:', 'amends:'),
        [OLD]: paper('66-QĐ/TW', '2017-02-06', 'validity: het-hieu-luc\nchecked: 2026-01-10\n'),
      },
      { rule: 'endWithoutSource', file: OLD, field: STATE, message: 'thay thế' },
    ],
    [
      'wrote that a rule ended before the day it names itself',
      {
        'van-ban/399-qd-tw-2026.md': newRule.replace('replaces: [66-qd-tw-2017]\n', ''),
        [OLD]: paper(
          '66-QĐ/TW',
          '2017-02-06',
          'validity: het-hieu-luc\nchecked: 2026-01-10\nexpires: 2090-01-01\n',
        ),
      },
      { rule: 'endWithoutSource', file: OLD, field: STATE, message: 'đã qua' },
    ],
    [
      'wrote that a rule holds after another replaced it',
      { [OLD]: paper('66-QĐ/TW', '2017-02-06', 'validity: con-hieu-luc\nchecked: 2026-02-10\n') },
      { rule: 'statedAgainstEnd', file: OLD, field: STATE, message: '399-QĐ/TW' },
    ],
    [
      'wrote that a rule holds after its own last day',
      {
        'van-ban/399-qd-tw-2026.md': newRule.replace('replaces: [66-qd-tw-2017]\n', ''),
        [OLD]: paper(
          '66-QĐ/TW',
          '2017-02-06',
          'validity: con-hieu-luc\nchecked: 2026-01-10\nexpires: 2020-01-01\n',
        ),
      },
      { rule: 'statedAgainstExpiry', file: OLD, field: STATE, message: 'đã qua' },
    ],
    [
      'looked at a rule tomorrow',
      { [OLD]: paper('66-QĐ/TW', '2017-02-06', 'checked: 2090-02-10\n') },
      { rule: 'checkedAhead', file: OLD, field: 'Ngày kiểm tra hiệu lực', message: 'chưa tới' },
    ],
    [
      'amended a rule that was dead',
      {
        'van-ban/400-qd-tw-2026.md': paper('400-QĐ/TW', '2026-02-06', 'amends: [66-qd-tw-2017]\n'),
      },
      {
        rule: 'relationAfterEnd',
        file: 'van-ban/400-qd-tw-2026.md',
        field: 'Sửa đổi, bổ sung văn bản',
        message: '399-QĐ/TW',
      },
    ],
    [
      'used a number twice, with another paper between',
      {
        'van-ban/66-qd-tw-2018.md': paper('66-QĐ/TW', '2018-03-01'),
        'van-ban/60-qd-tw-2017.md': paper('60-QĐ/TW', '2017-02-20'),
      },
      {
        rule: 'numberReused',
        file: 'van-ban/66-qd-tw-2018.md',
        field: 'Số',
        message: '66-qd-tw-2017',
      },
    ],
    [
      'wrote letters that no type has',
      { [OLD]: paper('66-XX/TW', '2017-02-06') },
      { rule: 'lettersUnknown', file: OLD, field: 'Thể loại', message: 'chữ viết tắt' },
    ],
    [
      'called a Party paper a law',
      { [OLD]: paper('66-QĐ/TW', '2017-02-06').replace('type: quy-dinh', 'type: luat') },
      { rule: 'lettersMismatch', file: OLD, field: 'Thể loại', message: 'không khớp' },
    ],
    [
      'wrote the letters of a Quy định on a Quyết định',
      { [OLD]: paper('66-QĐi/TW', '2017-02-06').replace('type: quy-dinh', 'type: quyet-dinh') },
      { rule: 'lettersMismatch', file: OLD, field: 'Thể loại', message: 'không khớp' },
    ],
    [
      'dated a decree in another year than its symbol',
      { [OLD]: paper('66/2020/NQ-CP', '2021-02-06') },
      { rule: 'symbolYear', file: OLD, field: 'Ngày ban hành', message: '2020' },
    ],
    [
      'let one rule replace another that annuls it',
      { [OLD]: paper('66-QĐ/TW', '2026-01-09', 'annuls: [399-qd-tw-2026]\n') },
      {
        rule: 'relationCycle',
        file: 'van-ban/399-qd-tw-2026.md',
        field: 'Thay thế văn bản',
        message: '399-qd-tw-2026 → 66-qd-tw-2017',
      },
    ],
    [
      'published a private number',
      body('Liên hệ 0912 345 678.'),
      {
        rule: 'mobileNumber',
        file: 'tin-tuc/tin-mau.md',
        field: 'Nội dung',
        message: '0912 345 678',
      },
    ],
  ]);
});

describe('a text that says what it does to another', () => {
  const OLD_SYMBOL = '66-QĐ/TW';
  const reported = async (subject: string, text: string, more = '') => {
    const problems = await check({
      'van-ban/09-qd-tw-2020.md': `${paper('09-QĐ/TW', '2020-02-06', more).replace(/subject: .*/, `subject: "${subject}"`)}\n${text}\n`,
    });
    return problems.filter(({ rule }) => rule === 'relationUnsaid');
  };
  it.each([
    [
      'replaces it',
      'Quy định này thay thế Quy định số 66-QĐ/TW, ngày 06/02/2017.',
      'Thay thế văn bản',
    ],
    ['annuls it', 'Quyết định này **bãi bỏ** Quy định số 66\\-QĐ/TW.', 'Bãi bỏ văn bản'],
    [
      'amends it',
      'Quy định này sửa đổi một số điều của Quy định 66-QĐ/TW.',
      'Sửa đổi, bổ sung văn bản',
    ],
    ['ends it', '66-QĐ/TW hết hiệu lực từ khi Quy định này có hiệu lực.', 'Bãi bỏ văn bản'],
  ])('is asked for the relation: %s', async (_case, text, field) => {
    expect(await reported('về văn thư', text)).toEqual([
      expect.objectContaining({ field, value: OLD_SYMBOL, level: 'warning' }),
    ]);
  });
  it('is asked by its subject too', async () => {
    expect(await reported('sửa đổi, bổ sung Quy định số 66-QĐ/TW', 'Lời.')).toHaveLength(1);
  });
  it.each([
    ['the relation is there', 'Quy định này thay thế 66-QĐ/TW.', 'replaces: [66-qd-tw-2017]\n'],
    ['it tells of others', 'Quy định số 399-QĐ/TW thay thế Quy định số 66-QĐ/TW.', ''],
    ['it was done to them', 'Quy định này nhắc 66-QĐ/TW, đã được thay thế.', ''],
    ['it only follows it', 'Quy định này căn cứ 66-QĐ/TW.', ''],
    ['it says that it does not', 'Quy định này không thay thế 66-QĐ/TW.', ''],
    ['it may one day', 'Nếu cần sửa đổi Quy định này thì theo 66-QĐ/TW.', ''],
    ['the other comes after it', 'Khi Quy định này hết hiệu lực thì theo 66-QĐ/TW.', ''],
    ['it adds to something else', 'Quy định này bổ sung kế hoạch năm, theo 66-QĐ/TW.', ''],
    ['nobody knows the other', 'Quy định này thay thế 77-QĐ/TW.', ''],
  ])('is left alone: %s', async (_case, text, more) => {
    expect(await reported('về văn thư', text, more)).toEqual([]);
  });
});

describe('papers of the National Assembly', () => {
  it.each([
    ['a resolution', '202/2025/QH15', 'nghi-quyet'],
    ['an ordinance', '02/2025/UBTVQH15', 'luat'],
    ['a consolidated text', '12/VBHN-VPQH', 'luat'],
    ['a law', '33/2025/QH15', 'luat'],
  ])('%s keeps its letters', async (_case, symbol, type) => {
    const problems = await check({
      'van-ban/qh.md': paper(symbol, '2025-03-01').replace('type: quy-dinh', `type: ${type}`),
    });
    expect(problems.map(({ rule }) => rule)).not.toContain('lettersMismatch');
  });
});

describe('papers that look alike', () => {
  it.each([
    ['ĐA and DA are two types', '70-ĐA/TW', 'de-an', '70-DA/TW', 'du-an'],
    [
      'personnel decisions have letters more',
      '28-QĐ-NS/TW',
      'quyet-dinh',
      '29-QĐ-NS/TW',
      'quyet-dinh',
    ],
  ])('%s', async (_case, first, firstType, second, secondType) => {
    const of = (symbol: string, type: string) =>
      paper(symbol, '2018-03-01').replace('type: quy-dinh', `type: ${type}`);
    const problems = await check({
      'van-ban/mot.md': of(first, firstType),
      'van-ban/hai.md': of(second, secondType),
    });
    expect(problems.map(({ rule }) => rule)).not.toContain('duplicateDocument');
    expect(problems.map(({ rule }) => rule)).not.toContain('lettersMismatch');
  });
});
