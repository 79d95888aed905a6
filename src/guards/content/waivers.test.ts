import { describe, expect, it } from 'vitest';
import { body, check, news, oldRule } from '../../../tests/helpers/guard-cases.ts';

describe('a warning', () => {
  it('does not stop the build, an error does', async () => {
    const [warning] = await check(body('Liên hệ 0912 345 678.'));
    expect(warning?.level).toBe('warning');
    const [error] = await check(body('Số căn cước 038097001234.'));
    expect(error?.level).toBe('error');
  });
});

describe('a false alarm', () => {
  const waived = (text: string, waiver: string) => ({
    'tin-tuc/tin-mau.md': news
      .replace('documents:', `waivers:\n${waiver}documents:`)
      .replace(/(---\n)Nội dung.*$/s, `$1${text}\n`),
  });
  const waiver = (rule: string, text: string) =>
    `  - rule: ${rule}\n    text: "${text}"\n    reason: Số hotline của cơ quan\n`;
  it('is waived for the text that was looked at', async () => {
    const text = 'Gọi 0912 345 678.';
    expect(await check(waived(text, waiver('mobileNumber', '0912 345 678')))).toEqual([]);
  });
  it.each([
    ['another text', waiver('mobileNumber', '0912 345 679')],
    ['another rule', waiver('freeMail', '0912 345 678')],
  ])('is reported again for %s', async (_case, lines) => {
    const problems = await check(waived('Gọi 0912 345 678.', lines));
    expect(problems.map(({ rule }) => rule)).toContain('mobileNumber');
  });
  it.each([
    ['a number without quotes', '    text: 0912345678\n'],
    ['a list', '    text: [0912 345 678]\n'],
  ])('with a text that is %s is reported as a fault of the form', async (_case, line) => {
    const lines = `  - rule: mobileNumber\n${line}    reason: Số hotline\n`;
    const problems = await check(waived('Gọi 0912 345 678.', lines));
    expect(problems.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['wrongType', 'mobileNumber']),
    );
  });
  it.each([
    [
      'a number inside a waived one',
      'bankAccount',
      '1090512345678',
      'STK 1090512345678, gọi 0905 123 456.',
      'mobileNumber',
      '0905 123 456',
    ],
    [
      'an address inside a waived one',
      'freeMail',
      'bantochucxa@gmail.com',
      'Thư bantochucxa@gmail.com, xa@gmail.com.',
      'freeMail',
      'xa@gmail.com',
    ],
    ['the same letters with other marks', 'secrecyMark', 'MÁT', '**MẬT**', 'secrecyMark', 'MẬT'],
  ])('hides nothing else: %s', async (_case, rule, text, line, other, value) => {
    const problems = await check(waived(line, waiver(rule, text)));
    expect(problems).toEqual([expect.objectContaining({ rule: other, value })]);
  });
  it.each([
    ['399-QĐ/TW', []],
    ['400-QĐ/TW', ['relationDate']],
  ])('about the relation to %s leaves other documents: %j', async (symbol, reported) => {
    const problems = await check({
      'van-ban/66-qd-tw-2017.md': oldRule.replace(
        'secrecy:',
        `replaces: [399-qd-tw-2026]\nwaivers:\n${waiver('relationDate', symbol)}secrecy:`,
      ),
    });
    expect(problems.map(({ rule }) => rule).filter((rule) => rule === 'relationDate')).toEqual(
      reported,
    );
  });
  it('needs a reason', async () => {
    const lines = '  - rule: mobileNumber\n    text: "0912 345 678"\n';
    const problems = await check(waived('Gọi 0912 345 678.', lines));
    expect(problems.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['required', 'mobileNumber']),
    );
  });
});
