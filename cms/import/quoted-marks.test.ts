import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/guards/content/check.ts';
import { errorsOf } from '../../src/guards/problem.ts';
import { PENDING_REASON } from '../../src/i18n/guard-messages.ts';
import { importFixture } from '../../tests/helpers/import-fixture.ts';
import { ISSUER, type PaperParts, paperFile, TEXT } from '../../tests/helpers/paper-file.ts';
import { p, table, textBox } from '../../tests/helpers/word-file.ts';
import { runImport } from './run.ts';

const now = new Date('2026-11-21T08:00:00+07:00');
const imported = async (parts: PaperParts) => {
  const { dir, sources, sink } = await importFixture({ 'a.docx': Buffer.from(paperFile(parts)) });
  const [result] = await runImport({ sources: [sources], sink });
  return { dir, result, path: join(dir, result && 'path' in result ? result.path : '') };
};
const RULES = Array.from({ length: 4 }, () => TEXT).join('');

describe('a paper that quotes marks', () => {
  it.each<[string, PaperParts]>([
    [
      'in a line of its own',
      { body: RULES + p('Dấu được đóng như sau:') + p('TỐI MẬT', { align: 'center' }) + RULES },
    ],
    [
      'in a table',
      {
        body:
          RULES +
          table([
            [['Độ mật'], ['Dấu']],
            [['Cao'], ['TUYỆT MẬT']],
          ]) +
          RULES,
      },
    ],
    ['as a limit of circulation', { body: RULES + p('Ghi rõ:') + p('LƯU HÀNH NỘI BỘ') + RULES }],
  ])('%s comes in as unfinished; its waivers wait for a reason', async (_case, parts) => {
    const { dir, result, path } = await imported(parts);
    expect(result).toMatchObject({ status: 'written' });
    const text = readFileSync(path, 'utf8');
    expect(errorsOf(await checkContent(dir, now))).toEqual([]);
    expect(text).toContain(PENDING_REASON);
    writeFileSync(path, text.replace('draft: true', 'draft: false'));
    const rules = (await checkContent(dir, now)).map(({ rule }) => rule);
    expect(rules, 'nobody can publish it before').toContain('secrecyMark');
    const reason = 'Dấu là ví dụ trong hướng dẫn';
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(PENDING_REASON, reason));
    expect(errorsOf(await checkContent(dir, now))).toEqual([]);
  });

  it.each<[string, PaperParts]>([
    ['above the symbol', { issuer: [...ISSUER, 'TỐI MẬT'] }],
    ['above the text', { body: p('MẬT') + RULES }],
    ['in a text box', { body: RULES + textBox(p('TỐI MẬT')) + RULES }],
    ['below the signature', { after: p('TÀI LIỆU THU HỒI') + p('MẬT') }],
    [
      'in a header',
      {
        parts: {
          'word/header1.xml': `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${p('MẬT')}</w:hdr>`,
        },
      },
    ],
    ['in a paper without a symbol', { symbol: null, body: RULES + p('MẬT') + RULES }],
  ])('one that bears a mark %s is refused', async (_case, parts) => {
    const { result } = await imported(parts);
    expect(result).toMatchObject({ status: 'refused', reasons: [expect.stringContaining('dấu')] });
  });
});
