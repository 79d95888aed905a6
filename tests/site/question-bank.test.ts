import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { parse as parseGift } from 'gift-pegjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readGift } from '../../src/learning/exchange/gift/read.ts';
import { readMoodleXml } from '../../src/learning/exchange/moodle-xml/read.ts';
import { buildSite, SITE, WORK } from '../helpers/build-site.ts';
import { type Files, minimalFiles, writeContent } from '../helpers/minimal-content.ts';

const BANK = 'tap-huan/ngan-hang';

/** Ids of the questions in each of the three files of a built site. */
function idsIn(outDir: string) {
  const read = (file: string) => readFileSync(join(outDir, BANK, file));
  const page = new TextDecoder().decode(unzipSync(read('khoa-hoc-scorm.zip'))['index.html']);
  const data = /id="data">([^<]*)</.exec(page)?.[1] ?? '{}';
  const ids = (questions: { id?: string }[]) => questions.map(({ id = '' }) => id).sort();
  return {
    gift: ids(readGift(read('cau-hoi.gift.txt').toString()).questions),
    xml: ids(readMoodleXml(read('cau-hoi.xml').toString()).questions),
    scorm: ids(JSON.parse(data).questions),
  };
}

/** A rule with a question that stands on it. */
function ruleWithQuestion(name: string, more = ''): Files {
  return {
    [`van-ban/${name}.md`]: (minimalFiles['van-ban/66-qd-tw-2017.md'] ?? '')
      .replace('66-QĐ/TW', `${name.replace(/\D/g, '')}-QĐ/TW`)
      .replace('"66"', `"${name.replace(/\D/g, '')}"`)
      .replace('2017-02-06', '2020-02-06')
      .replace('secrecy:', `${more}secrecy:`),
    [`tap-huan/cau-hoi/q-${name}.yml`]: question(name),
  };
}

function question(document: string): string {
  return (minimalFiles['tap-huan/cau-hoi/c-01.yml'] ?? '')
    .replace('Câu hỏi mẫu?', `Câu hỏi về ${document}?`)
    .concat(`basis:\n  document: ${document}\n  clause: Điều 5\n`);
}

const NEW = 'van-ban/399-qd-tw-2026.md';
const files = (relations: string): Files => ({
  ...ruleWithQuestion('thay-1'),
  ...ruleWithQuestion('bo-2'),
  ...ruleWithQuestion('ngung-3'),
  ...ruleWithQuestion('mot-phan-4'),
  ...ruleWithQuestion('mai-sau-5', 'effective: 2027-01-01\n'),
  'tap-huan/cau-hoi/q-dieu-9.yml': question('mot-phan-4')
    .replace('Điều 5', 'Khoản 1, Điều 9')
    .replace('về', 'điều 9 của'),
  'tap-huan/cau-hoi/q-moi.yml': question('399-qd-tw-2026'),
  'tap-huan/cau-hoi/q-nhap.yml': `${question('399-qd-tw-2026').replace('về', 'nháp')}draft: true\n`,
  [NEW]: (minimalFiles[NEW] ?? '').replace('replaces: [66-qd-tw-2017]', relations),
});

const ENDS = `replaces: [thay-1]
annuls: [bo-2]
suspends: [ngung-3]
articleEffects: [{ effect: annuls, document: mot-phan-4, articles: Điều 9 }]`;

const dirs = { before: join(WORK, 'bank-before'), after: join(WORK, 'bank-after') };
beforeAll(async () => {
  for (const [name, relations] of [
    ['before', ''],
    ['after', ENDS],
  ] as const) {
    const { dir, remove } = await writeContent(files(relations));
    const { status, output } = buildSite({
      contentDir: dir,
      outDir: dirs[name],
      env: { CACHE_DIR: join(WORK, 'cache-small'), BUILD_NOW: '2026-11-21T01:00:00Z' },
    });
    remove();
    if (status !== 0) throw new Error(output);
  }
});
afterAll(() => {
  for (const dir of Object.values(dirs)) rmSync(dir, { recursive: true, force: true });
});

describe('a rule that ends takes its questions out of every exchange file', () => {
  it.each([
    ['before', ['q-bo-2', 'q-dieu-9', 'q-moi', 'q-mot-phan-4', 'q-ngung-3', 'q-thay-1']],
    ['after', ['q-moi', 'q-mot-phan-4']],
  ] as const)('%s: one document and no other edit', (name, ids) => {
    expect(idsIn(dirs[name])).toEqual({ gift: ids, xml: ids, scorm: ids });
  });
});

describe('the sample site', () => {
  it('has the same questions in all three files, and gift-pegjs reads them', () => {
    const { gift, xml, scorm } = idsIn(SITE);
    expect(gift.length).toBeGreaterThanOrEqual(30);
    expect(xml).toEqual(gift);
    expect(scorm).toEqual(gift);
    const text = readFileSync(join(SITE, BANK, 'cau-hoi.gift.txt'), 'utf8');
    const theirs = parseGift(text).filter(({ type }) => type !== 'Category');
    expect(theirs.length).toBe(gift.length);
  });

  it('names rules, modules and lessons in words', () => {
    const { questions } = readGift(readFileSync(join(SITE, BANK, 'cau-hoi.gift.txt'), 'utf8'));
    expect(questions.every(({ basis, module }) => basis && module)).toBe(true);
    const text = readFileSync(join(SITE, BANK, 'cau-hoi.gift.txt'), 'utf8');
    expect(text).toMatch(/^\$CATEGORY: \$course\$\/top\/\S+ \S+/m);
    expect(text).toMatch(/Căn cứ\\: \S+ số [^(]+\([a-z0-9-]+\)/);
  });
});
