import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/guards/content/check.ts';
import { errorsOf } from '../../src/guards/problem.ts';
import { ROOT } from '../../tests/helpers/build-site.ts';
import { importFixture, temporaryFolder } from '../../tests/helpers/import-fixture.ts';
import { paperFile, TEXT } from '../../tests/helpers/paper-file.ts';
import { ContentStore } from '../server/store/content-store.ts';
import { reportLines } from './report.ts';
import { runImport } from './run.ts';
import { storeSink } from './sinks.ts';

const WORD = join(ROOT, 'tests/fixtures/word');
const now = new Date('2026-11-21T08:00:00+07:00');

const stateOf = (dir: string) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => {
      const path = join(item.parentPath, item.name);
      return `${path} ${readFileSync(path).toString('base64')}`;
    })
    .sort();

describe('import of Word files', () => {
  it('writes drafts that the build accepts, once', async () => {
    const { dir, sink } = await importFixture();
    const before = stateOf(dir);
    const first = await runImport({ sources: [WORD], sink });
    const written = first.filter(({ status }) => status === 'written');
    expect(written.length).toBeGreaterThanOrEqual(50);
    expect(errorsOf(await checkContent(dir, now))).toEqual([]);
    const after = stateOf(dir);
    expect(after, 'nothing that was there has changed').toEqual(expect.arrayContaining(before));
    const second = await runImport({ sources: [WORD], sink });
    expect(second.filter(({ status }) => status === 'written')).toEqual([]);
    expect(stateOf(dir)).toEqual(after);
    const [path = ''] = written.flatMap((result) => ('path' in result ? result.path : []));
    expect(readFileSync(join(dir, path), 'utf8')).toContain('draft: true');
    expect(reportLines(first).at(-1)).toContain(`Đã nhập ${written.length}`);
  }, 60_000);

  it('reports what a paper lacks; a table may give it', async () => {
    const { dir, sources, sink } = await importFixture();
    const name = 'v05_cong_van_hmix.docx';
    cpSync(join(WORD, name), join(sources, name));
    const [refused] = await runImport({ sources: [sources], sink });
    expect(refused).toMatchObject({
      status: 'refused',
      reasons: [expect.stringContaining('ngày')],
    });
    writeFileSync(
      join(sources, 'bang.csv'),
      `\uFEFFTệp;Ngày ban hành;Lĩnh vực;Nguồn\r\n${name};12/3/2003;Văn thư;"Kho lưu trữ; hộp 3"\r\n`,
    );
    const [taken] = await runImport({ sources: [sources], sink });
    expect(taken?.status).toBe('written');
    const path = taken && 'path' in taken ? taken.path : '';
    const text = readFileSync(join(dir, path), 'utf8');
    expect(text).toMatch(/issued: '?2003-03-12/);
    expect(text).toContain('- van-thu');
    expect(text).toContain('Kho lưu trữ; hộp 3');
  });

  it('leaves a document of the same identity as somebody edited it', async () => {
    const { dir, sources, sink } = await importFixture();
    const name = 'd13_nha_nuoc_qd.docx';
    cpSync(join(WORD, name), join(sources, name));
    const [first] = await runImport({ sources: [sources], sink });
    const path = first && 'path' in first ? first.path : '';
    const edited = readFileSync(join(dir, path), 'utf8').replace('draft: true', 'draft: false');
    writeFileSync(join(dir, path), edited);
    rmSync(join(dir, 'tep'), { recursive: true });
    mkdirSync(join(dir, 'tep'));
    const [again] = await runImport({ sources: [sources], sink });
    expect(again).toMatchObject({ status: 'exists', path });
    expect(readFileSync(join(dir, path), 'utf8')).toBe(edited);
  });

  it('refuses two files of one name until the table says which', async () => {
    const name = 'd13_nha_nuoc_qd.docx';
    const { sources, sink } = await importFixture({ 'bang.csv': `tệp;nguồn\n${name};Kho\n` });
    for (const folder of ['2019', '2020']) {
      mkdirSync(join(sources, folder));
      cpSync(join(WORD, name), join(sources, folder, name));
    }
    const results = await runImport({ sources: [sources], sink });
    expect(results.map(({ status }) => status)).toEqual(['refused', 'refused']);
    writeFileSync(join(sources, 'bang.csv'), `tệp;nguồn\n2019\\${name};Kho 2019\n`);
    const [taken] = await runImport({ sources: [sources], sink });
    const path = taken && 'path' in taken ? taken.path : '';
    expect(Buffer.from((await sink.read(path)) ?? '').toString()).toContain('Kho 2019');
  });

  it('takes two papers of one number and year: a new term numbers anew', async () => {
    const name = 'd13_nha_nuoc_qd.docx';
    const { sources, sink } = await importFixture({
      'bang.csv': 'tệp;ngày\na.docx;05/02/2015\nb.docx;05/11/2015\n',
    });
    for (const copy of ['a.docx', 'b.docx']) cpSync(join(WORD, name), join(sources, copy));
    const results = await runImport({ sources: [sources], sink });
    expect(results.map(({ status }) => status)).toEqual(['written', 'written']);
    const again = await runImport({ sources: [sources], sink });
    expect(again.map(({ status }) => status)).toEqual(['exists', 'exists']);
  });

  it('stores the clean copy of a file, without what somebody struck out', async () => {
    const struck = '<w:p><w:del><w:r><w:delText>Nguyễn Văn Gạch</w:delText></w:r></w:del></w:p>';
    const file = Buffer.from(paperFile({ body: struck + TEXT }));
    const { sources, sink } = await importFixture({ 'a.docx': file });
    await runImport({ sources: [sources], sink });
    const stored = (await sink.read('tep/16-kh-du-2026.docx')) ?? new Uint8Array();
    const text = strFromU8(unzipSync(stored)['word/document.xml'] ?? new Uint8Array());
    expect(text).toContain('Hà Văn Mẫu');
    expect(text).not.toContain('Gạch');
  });

  it('writes nothing in a dry run', async () => {
    const { dir, sink } = await importFixture();
    const before = stateOf(dir);
    await runImport({ sources: [join(WORD, 'd13_nha_nuoc_qd.docx')], sink, isDryRun: true });
    expect(stateOf(dir)).toEqual(before);
  });

  it('makes one commit in a content store', async () => {
    const { dir } = await importFixture();
    const data = temporaryFolder();
    const seeded = temporaryFolder();
    cpSync(dir, join(seeded, 'content'), { recursive: true });
    (
      await ContentStore.open(join(data, 'content.git'), join(seeded, 'content'), 'duk.example')
    ).close();
    const sink = await storeSink(join(data, 'content.git'), 'duk.example');
    const source = join(WORD, 'd13_nha_nuoc_qd.docx');
    const [first] = await runImport({ sources: [source], sink });
    expect(first?.status).toBe('written');
    const [second] = await runImport({ sources: [source], sink });
    expect(second?.status).toBe('exists');
    expect(await sink.read(first && 'path' in first ? first.path : '')).not.toBeNull();
    sink.close();
  });
});

describe('what is refused', () => {
  it.each([
    ['khong-phai-word.docx', 'đây không phải tệp Word', 'không đọc được'],
    ['rong.xml', 'x', 'RSS'],
  ])('%s', async (name, content, reason) => {
    const { sources, sink } = await importFixture({ [name]: content });
    const [result] = await runImport({ sources: [sources], sink });
    expect(result).toMatchObject({ status: 'refused' });
    expect(result && 'reasons' in result ? result.reasons.join() : '').toContain(reason);
  });
  it('a name that leads to nothing', async () => {
    const { sink } = await importFixture();
    const [result] = await runImport({ sources: ['/khong/co'], sink });
    expect(result).toMatchObject({ status: 'refused', source: '/khong/co' });
  });
});
