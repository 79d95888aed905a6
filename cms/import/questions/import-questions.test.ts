import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/guards/content/check.ts';
import { errorsOf } from '../../../src/guards/problem.ts';
import { exchangeStrings } from '../../../src/i18n/exchange-strings.ts';
import { writeGift } from '../../../src/learning/exchange/gift/write.ts';
import { writeMoodleXml } from '../../../src/learning/exchange/moodle-xml/write.ts';
import type { BankQuestion } from '../../../src/learning/question.ts';
import { collections } from '../../../src/model/registry.ts';
import { readContentFile } from '../../../src/source/content-files.ts';
import { importFixture } from '../../../tests/helpers/import-fixture.ts';
import { reportLines } from '../report.ts';
import { importQuestions } from './import-questions.ts';
import { nextId } from './known-bank.ts';

const now = new Date('2026-11-21T08:00:00+07:00');
const FOLDER = collections.questions.folder;
const MODULE = 'chuyen-de-mot';

/** Every file of a folder with its bytes. */
const stateOf = (dir: string) =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .map((path) => `${path} ${readFileSync(path).toString('base64')}`)
    .sort();

const OTHERS = `$CATEGORY: $course$/top/Văn thư

::Số::Số văn bản bắt đầu từ mấy?{=Số 01#Đúng vậy. ~Số 1 ~Số 00}

Ghép:{=QĐ -> Quyết định =NQ -> Nghị quyết =TB -> Thông báo ####Theo bảng chữ viết tắt.}

::Bài::Viết một đoạn.{}
`;

describe('a bank of somebody else', () => {
  it('becomes unfinished questions that the build accepts, once', async () => {
    const { dir, sources, sink } = await importFixture({ 'ngan-hang.gift': OTHERS });
    const job = { files: [join(sources, 'ngan-hang.gift')], sink, module: MODULE };
    const before = stateOf(dir);
    const lines = reportLines(await importQuestions(job));
    expect(lines).toEqual([
      `ngan-hang.gift: Số văn bản bắt đầu từ mấy?: đã nhập -> ${FOLDER}/${MODULE}-01.yml`,
      '    2 phương án chưa có lý do; ghi lý do trước khi đăng',
      '    chưa có căn cứ; chọn văn bản trước khi đăng',
      '    chưa ghi mức độ; tạm để mức 2',
      `ngan-hang.gift: Ghép:: đã nhập -> ${FOLDER}/${MODULE}-02.yml`,
      '    chưa có căn cứ; chọn văn bản trước khi đăng',
      '    chưa ghi mức độ; tạm để mức 2',
      'ngan-hang.gift: Bài: chưa nhập',
      '    Kiểu “tự luận” không có ở đây; bỏ qua câu này.',
      expect.stringContaining('Đã nhập 2, đã có từ trước 0, chưa nhập được 1'),
    ]);
    expect(errorsOf(await checkContent(dir, now))).toEqual([]);
    const { data } = readContentFile(dir, `${FOLDER}/${MODULE}-01.yml`);
    expect(data).toMatchObject({
      module: MODULE,
      kind: 'one',
      draft: true,
      options: [{ why: 'Đúng vậy.', correct: true }, { why: exchangeStrings.missingReason }, {}],
    });
    const after = stateOf(dir);
    expect(after, 'nothing that was there has changed').toEqual(expect.arrayContaining(before));
    const again = await importQuestions(job);
    expect(again.map(({ status }) => status)).toEqual(['exists', 'exists', 'refused']);
    expect(stateOf(dir)).toEqual(after);
  });

  it.each([
    ['no module is named', OTHERS, undefined, 'chưa biết thuộc chuyên đề nào'],
    ['the module is not there', OTHERS, 'khong-co', 'không có chuyên đề "khong-co"'],
    ['a stem exists with other options', 'Câu hỏi mẫu?{=a ~b}', MODULE, 'lời hỏi trùng với'],
    ['a question has too few pairs', 'Ghép hai:{=a -> b =c -> d}', MODULE, 'Phương án'],
    ['two options are equal', 'Hỏi?{=a ~a ~b}', MODULE, 'Phương án'],
    [
      'a secret is asked',
      'Dấu chỉ mức độ?{=**TUYỆT MẬT** ~Không có}',
      MODULE,
      'Nội dung phương án',
    ],
  ])('%s: refused with the reason, nothing written', async (_case, text, module, reason) => {
    const { dir, sources, sink } = await importFixture({ 'a.gift': text });
    const before = stateOf(dir);
    const results = await importQuestions({ files: [join(sources, 'a.gift')], sink, module });
    expect(results[0]).toMatchObject({
      status: 'refused',
      reasons: [expect.stringContaining(reason)],
    });
    expect(stateOf(dir)).toEqual(before);
  });

  it('only looks when asked to, and names files it cannot read', async () => {
    const { dir, sources, sink } = await importFixture({ 'a.gift': OTHERS, 'b.docx': 'x' });
    const before = stateOf(dir);
    mkdirSync(join(sources, 'thu-muc.xml'));
    const names = ['a.gift', 'b.docx', 'khong-co.xml', 'thu-muc.xml'];
    const files = names.map((name) => join(sources, name));
    const results = await importQuestions({ files, sink, module: MODULE, isDryRun: true });
    expect(results.map(({ status }) => status)).toEqual([
      'written',
      'written',
      'refused',
      'refused',
      'refused',
      'refused',
    ]);
    expect(stateOf(dir)).toEqual(before);
  });
});

const question = (id: string, stem: string): BankQuestion => ({
  id,
  kind: 'order',
  stem,
  options: [1, 2, 3].map((number) => ({
    text: `Bước ${number} của ${id}`,
    correct: false,
    why: `Lý do ${number}\nhai dòng`,
  })),
  module: MODULE,
  lesson: 'bai-mot',
  basis: { document: '399-qd-tw-2026', clause: 'Điều 5' },
  checked: '2026-11-01',
  uncertain: true,
  level: 3,
});

describe.each([
  ['GIFT', 'a.gift', writeGift],
  ['Moodle XML', 'a.xml', writeMoodleXml],
] as const)('our own bank in %s', (_form, file, write) => {
  it('comes back with basis, reasons, day and lesson', async () => {
    const bank = [question('x-07', 'Xếp các bước'), question('x-08', 'Xếp lại')];
    const { dir, sources, sink } = await importFixture({ [file]: write(bank).text });
    const results = await importQuestions({ files: [join(sources, file)], sink });
    expect(results).toMatchObject([
      { status: 'written', notes: [] },
      { status: 'written', notes: [] },
    ]);
    const { data } = readContentFile(dir, `${FOLDER}/${MODULE}-01.yml`);
    const { id: _id, ...facts } = question('x-07', 'Xếp các bước');
    expect(collections.questions.schema.parse(data)).toMatchObject({ ...facts, draft: true });
    expect(errorsOf(await checkContent(dir, now))).toEqual([]);
  });

  it('changes nothing where it came from', async () => {
    const { dir, sources, sink } = await importFixture({
      [file]: write([
        {
          ...question('c-01', 'Câu hỏi mẫu?'),
          kind: 'one',
          options: [
            { text: 'Đúng', correct: true, why: 'a' },
            { text: 'Sai', correct: false, why: 'b' },
          ],
        },
      ]).text,
    });
    const before = stateOf(dir);
    const results = await importQuestions({ files: [join(sources, file)], sink });
    expect(results).toMatchObject([{ status: 'exists', path: `${FOLDER}/c-01.yml` }]);
    expect(stateOf(dir)).toEqual(before);
  });
});

it.each([
  ['m5-the-thuc-trinh-bay', ['m5-01', 'm5-06', 'm51-90', 'm4-07'], 'm5-07'],
  ['m5-the-thuc-trinh-bay', ['m5-99'], 'm5-100'],
  ['van-thu', ['van-thu-02', 'van-thu-moi-09'], 'van-thu-03'],
  ['van-thu', [], 'van-thu-01'],
])('after %s with %j comes %s', (module, ids, next) => {
  expect(nextId(module, new Set(ids))).toBe(next);
});

it('writes all files of a run or none', async () => {
  const { dir, sink } = await importFixture();
  const before = stateOf(dir);
  // The second place is taken by a folder.
  mkdirSync(join(dir, FOLDER, 'b.yml'));
  const files = new Map(['a', 'b'].map((name) => [`${FOLDER}/${name}.yml`, Buffer.from('x')]));
  await expect(sink.add(files, '')).rejects.toThrow();
  rmSync(join(dir, FOLDER, 'b.yml'), { recursive: true });
  expect(stateOf(dir)).toEqual(before);
  writeFileSync(join(dir, FOLDER, 'b.yml'), 'khác');
  await expect(sink.add(files, '')).rejects.toThrow();
  expect(readFileSync(join(dir, FOLDER, 'b.yml'), 'utf8')).toBe('khác');
  expect(existsSync(join(dir, FOLDER, 'a.yml'))).toBe(false);
});
