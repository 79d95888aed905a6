import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { splitFiles } from '../../src/offline/pack.ts';
import { buildSite, SITE, WORK } from '../helpers/build-site.ts';
import { type Files, writeContent } from '../helpers/minimal-content.ts';
import { scriptsOf } from '../helpers/script-weight.ts';

const KB = 1024;
const FRAME = 'Preferences';
const COURSE = '/tap-huan/';
const LESSON = `${COURSE}m5-the-thuc-trinh-bay/so-ky-hieu-va-quyen-han-ky/`;
const BANK = join(SITE, 'tap-huan/ngan-hang');
const read = (root: string, path: string) => readFileSync(join(root, path), 'utf8');

describe('what a page of the course loads, compressed', () => {
  const own = (page: string) =>
    [...scriptsOf(SITE, page)].filter(([file]) => !file.includes(FRAME));
  const total = (files: (readonly [string, number])[]) =>
    files.reduce((sum, [, bytes]) => sum + bytes, 0);
  const bank = readdirSync(BANK).filter((file) => file.endsWith('.json'));
  const sizes = bank.map(
    (file) => [file, gzipSync(readFileSync(join(BANK, file))).length] as const,
  );
  /** The largest part of each module: no test can load more. */
  const largest = [...Map.groupBy(sizes, ([file]) => file.slice(0, 2)).values()].map((parts) =>
    Math.max(...parts.map(([, bytes]) => bytes)),
  );
  const page = (path: string) => gzipSync(read(SITE, `${path}index.html`)).length;

  it('a lesson: its questions cost at most 20 KB, its progress at most 3', () => {
    const files = own(LESSON);
    const progress = files.filter(([file]) => /LessonDone|store|dates|lesson-done/.test(file));
    console.table(files);
    expect(total(files)).toBeLessThanOrEqual(20 * KB);
    expect(total(progress)).toBeLessThanOrEqual(3 * KB);
  });
  it('practice of a module: script and all its questions at most 40 KB', () => {
    const modules = [...Map.groupBy(sizes, ([file]) => file.slice(0, 2)).values()].map(total);
    console.log('practice', total(own(`${COURSE}luyen-tap/`)), 'module', Math.max(...modules));
    expect(total(own(`${COURSE}luyen-tap/`)) + Math.max(...modules)).toBeLessThanOrEqual(40 * KB);
  });
  it('a test: script and the largest part of each module at most 40 KB', () => {
    const parts = largest.reduce((sum, bytes) => sum + bytes, 0);
    console.log(
      'test',
      total(own(`${COURSE}kiem-tra/`)),
      'parts',
      parts,
      'page',
      page(`${COURSE}kiem-tra/`),
    );
    expect(total(own(`${COURSE}kiem-tra/`)) + parts).toBeLessThanOrEqual(40 * KB);
  });
});

describe('a workshop', () => {
  const slug = 'tap-huan-thang-8-2026';
  const root = parse(read(SITE, `${COURSE}lop/${slug}/index.html`));
  it('has a calendar that another program reads, in Viet Nam’s time', () => {
    const calendar = new ICAL.Component(ICAL.parse(read(SITE, `${COURSE}lop/${slug}.ics`)));
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    const rows = root.querySelectorAll('table')[0]?.querySelectorAll('tbody tr') ?? [];
    expect(events.length).toBeGreaterThanOrEqual(rows.length);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
    const first = events[0]?.startDate;
    expect(first?.zone.tzid).toBe('Asia/Ho_Chi_Minh');
    expect(first?.toJSDate().toISOString()).toMatch(/T00:30:00/);
  });
  it('has every material the page lists in one zip', () => {
    const zip = unzipSync(readFileSync(join(SITE, `${COURSE}lop/${slug}.zip`)));
    const listed = root
      .querySelectorAll('a[href^="/tep/"]')
      .map((link) => link.getAttribute('href')?.split('/').at(-1));
    expect(listed.length).toBeGreaterThan(0);
    expect(Object.keys(zip).sort()).toEqual([...new Set(listed)].sort());
  });
  it('has a sheet to sign with a line for everybody', () => {
    const sheet = parse(read(SITE, `${COURSE}lop/${slug}/diem-danh/index.html`));
    const total = root.querySelector('tfoot td')?.textContent;
    expect(String(sheet.querySelectorAll('tbody tr').length)).toBe(total);
  });
});

describe('one document that ends takes its questions out of everything in one publication', () => {
  const STEM = 'Câu hỏi chỉ đứng trên quy định cũ';
  const files: Files = {
    'van-ban/7-qd-tw-2026.md': document('07-QĐ/TW', '7', '2026-02-01', ''),
    'tap-huan/cau-hoi/c-02.yml': `module: chuyen-de-mot
lesson: bai-mot
kind: one
stem: ${STEM}?
options:
  - { text: Phải, correct: true, why: Vì đúng. }
  - { text: Không, why: Vì sai. }
basis: { document: 7-qd-tw-2026 }
checked: 2026-11-30
level: 1
`,
    'tap-huan/bai-hoc/bai-hai.md':
      '---\ntitle: Bài hai\nmodule: chuyen-de-mot\norder: 2\nminutes: 10\ngoal: Làm được việc.\ntakeaways: [Một]\n---\nNội dung.\n\n::cau-hoi{ma="c-02"}\n',
  };
  const ending: Files = {
    'van-ban/8-qd-tw-2026.md': document(
      '08-QĐ/TW',
      '8',
      '2026-03-01',
      'replaces: [7-qd-tw-2026]\n',
    ),
  };
  const outs = { before: join(WORK, 'course-before'), after: join(WORK, 'course-after') };
  beforeAll(async () => {
    expect(await built(outs.before, files)).toBe('');
    expect(await built(outs.after, { ...files, ...ending })).toBe('');
  });
  afterAll(() => {
    for (const dir of Object.values(outs)) rmSync(dir, { recursive: true, force: true });
  });

  it.each<[string, (root: string) => string]>([
    ['the lesson', (root) => read(root, `${COURSE}chuyen-de-mot/bai-hai/index.html`)],
    ['the module', (root) => read(root, `${COURSE}chuyen-de-mot/index.html`)],
    ['the handout', (root) => read(root, `${COURSE}chuyen-de-mot/in/index.html`)],
    ['practice, tests and printed papers', (root) => bankOf(root)],
    ['GIFT', (root) => read(root, `${COURSE}ngan-hang/cau-hoi.gift.txt`)],
    ['Moodle XML', (root) => read(root, `${COURSE}ngan-hang/cau-hoi.xml`)],
    ['SCORM', scormOf],
    ['the offline set', offlineOf],
  ])('%s', (_, words) => {
    expect(words(outs.before)).toContain(STEM);
    expect(words(outs.after)).not.toContain(STEM);
  });
  it('and stands in the review list', () => {
    expect(read(outs.after, '/van-ban/can-ra-soat/index.html')).toContain(STEM);
  });
});

function document(symbol: string, number: string, issued: string, more: string): string {
  return `---
symbol: ${symbol}
number: "${number}"
type: quy-dinh
issuer: ban-bi-thu
issued: ${issued}
subject: về việc thử ${number}
fields: [van-thu]
secrecy: khong
circulation: cong-khai
${more}---
`;
}

async function built(outDir: string, files: Files): Promise<string> {
  const { dir, remove } = await writeContent(files);
  try {
    const env = { CACHE_DIR: join(WORK, 'cache-small') };
    const { status, output } = buildSite({ contentDir: dir, outDir, env });
    return status === 0 ? '' : output;
  } finally {
    remove();
  }
}

function bankOf(root: string): string {
  const folder = join(root, 'tap-huan/ngan-hang');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => read(folder, file))
    .join('\n');
}

function scormOf(root: string): string {
  const files = unzipSync(readFileSync(join(root, 'tap-huan/ngan-hang/khoa-hoc-scorm.zip')));
  return Object.values(files)
    .map((bytes) => strFromU8(bytes))
    .join('\n');
}

function offlineOf(root: string): string {
  const folder = join(root, 'ngoai-tuyen/goi');
  return readdirSync(folder)
    .flatMap((file) => splitFiles(new Uint8Array(gunzipSync(readFileSync(join(folder, file))))))
    .filter(({ path }) => path.includes('tap-huan/'))
    .map(({ bytes }) => new TextDecoder().decode(bytes))
    .join('\n');
}
