import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPaper } from '../../../src/attachments/word/paper.ts';
import { temporaryFolder } from '../../../tests/helpers/import-fixture.ts';
import { paperFile } from '../../../tests/helpers/paper-file.ts';
import { findConverter } from './find-converter.ts';
import { readOldWord } from './old-word.ts';
import { toDocx } from './to-docx.ts';

const converter = findConverter();
/** A program that does what a shell script says. */
const program = (script: string) => {
  const file = join(temporaryFolder(), 'soffice');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
};
const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('van-ban-cu-'));
const RTF = Buffer.from(
  String.raw`{\rtf1\ansi\pard\b \u272?\u7842?NG \u7910?Y X\u195? N\u218?I XANH\b0\par S\u7889? 16-KH/\u272?U\par\pard\qc\b K\u7870? HO\u7840?CH\par}`,
);

describe('a Word file of an older format', () => {
  it('is refused with advice where there is no LibreOffice', async () => {
    expect(await readOldWord('cu.doc', RTF, null)).toMatchObject({
      reason: expect.stringContaining('.docx'),
    });
  });
  it('is taken as it is when it is a .docx by another name', async () => {
    const file = paperFile();
    expect(await readOldWord('cu.doc', file, null)).toEqual({ docx: file, isConverted: false });
  });
  it('ends at its limit with everything it started, and leaves no folder', async () => {
    const before = left();
    const mark = join(temporaryFolder(), 'mark');
    const slow = program(`(sleep 3; touch ${mark}) & sleep 60`);
    const started = performance.now();
    expect(await toDocx(slow, RTF, 'rtf', 300)).toBeNull();
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(left()).toEqual(before);
    await new Promise((resolve) => setTimeout(resolve, 3500));
    expect(existsSync(mark)).toBe(false);
  });
  it('gives null when the program makes nothing', async () => {
    expect(await toDocx(program('exit 1'), RTF, 'rtf')).toBeNull();
    expect(await toDocx('/khong/co', RTF, 'rtf')).toBeNull();
  });
  it.runIf(converter !== null)(
    'is read by LibreOffice',
    async () => {
      const old = await readOldWord('cu.rtf', RTF, converter);
      const paper = await readPaper('docx' in old ? old.docx : new Uint8Array());
      expect(paper.fields).toMatchObject({
        symbol: '16-KH/ĐU',
        type: 'ke-hoach',
        issuer: 'Đảng ủy xã Núi Xanh',
      });
    },
    120_000,
  );
});
