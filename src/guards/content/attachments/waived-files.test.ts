import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { paragraph, wordFile } from '../../../../tests/helpers/attachments/word-file.ts';
import { check, news } from '../../../../tests/helpers/guard-cases.ts';

const marked = Buffer.from(wordFile(paragraph('TỐI MẬT', 'Gọi 0912 345 678.')));
const hash = createHash('sha256').update(marked).digest('hex');
/** News with a file in its text. */
const withFile = (file: Buffer, waivers = '') => ({
  'tep/thu.docx': file,
  'tin-tuc/tin-mau.md': news
    .replace('documents:', `${waivers && `waivers:\n${waivers}`}documents:`)
    .replace(/(---\n)Nội dung.*$/s, '$1Xem [tệp](../tep/thu.docx).\n'),
});
const waiver = (rule: string, text: string, file: string) =>
  `  - rule: ${rule}\n${text && `    text: "${text}"\n`}${file && `    file: "${file}"\n`}    reason: Đã xem\n`;

describe('what stands in a file is a problem of the entry that names it', () => {
  it('with the name of the file and the place', async () => {
    const problems = await check(withFile(marked));
    expect(problems.map(({ rule, level, file }) => [rule, level, file])).toEqual([
      ['secrecyMark', 'error', 'tin-tuc/tin-mau.md'],
      ['mobileNumber', 'warning', 'tin-tuc/tin-mau.md'],
    ]);
    expect(problems[0]?.problem).toContain('tệp "thu.docx", nội dung:');
    expect(problems[0]?.problem).toContain(hash.slice(0, 16));
  });

  it.each([
    ['the file it was looked at in', waiver('secrecyMark', 'TỐI MẬT', hash.slice(0, 16)), []],
    ['the file by its whole hash', waiver('secrecyMark', 'TỐI MẬT', hash), []],
    ['another file', waiver('secrecyMark', 'TỐI MẬT', '0123456789abcdef'), ['secrecyMark']],
    ['too few digits', waiver('secrecyMark', 'TỐI MẬT', hash.slice(0, 4)), ['secrecyMark']],
    ['the text of the entry', waiver('secrecyMark', 'TỐI MẬT', ''), ['secrecyMark']],
    ['another text', waiver('secrecyMark', 'MẬT', hash), ['secrecyMark']],
  ])('a waiver for %s', async (_case, waivers, rules) => {
    const problems = await check(withFile(marked, waivers));
    expect(problems.map(({ rule }) => rule).filter((rule) => rule !== 'mobileNumber')).toEqual(
      rules,
    );
  });

  it('a waiver for a file does not hold for the text of the entry', async () => {
    const files = withFile(marked, waiver('secrecyMark', 'TỐI MẬT', hash));
    const text = `${files['tin-tuc/tin-mau.md']}\nTỐI MẬT\n`;
    const problems = await check({ ...files, 'tin-tuc/tin-mau.md': text });
    expect(problems.map(({ rule, attachment }) => [rule, attachment === undefined])).toContainEqual(
      ['secrecyMark', true],
    );
  });

  it('a file nobody can read must be confirmed', async () => {
    const broken = Buffer.from('d0cf11e0a1b11ae1'.repeat(40), 'hex');
    const code = createHash('sha256').update(broken).digest('hex').slice(0, 16);
    expect((await check(withFile(broken))).map(({ rule }) => rule)).toEqual(['unreadFile']);
    expect(await check(withFile(broken, waiver('unreadFile', '', code)))).toEqual([]);
  });
});
