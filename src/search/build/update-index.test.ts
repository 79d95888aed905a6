import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { BuiltSearch } from '../../../tests/helpers/built-search.ts';
import { generateSite } from '../../../tests/helpers/generated-site.ts';
import {
  fingerprint,
  type SearchSite,
  writeNext,
  writeSite,
} from '../../../tests/helpers/search-site.ts';
import { applyChange, publication } from '../../../tests/helpers/site-changes.ts';
import type { SiteFiles } from './find-changes.ts';
import { loadSearchState, saveSearchState } from './state-file.ts';
import { type IndexUpdate, updateSearchIndex } from './update-index.ts';

const WORK = mkdtempSync(join(tmpdir(), 'chi-muc-'));
afterAll(() => rmSync(WORK, { recursive: true, force: true }));

/** Sequences and publications in each; SEARCH_RUNS asks for more than a check of every day. */
const RUNS = Number(process.env.SEARCH_RUNS ?? 1);
const PAGES = 110;
const PUBLICATIONS = 4;
/** So small that the site has several shards, and layers that have to be folded. */
const limits = {
  shards: {
    whole: { pages: 0, size: 0 },
    part: { pages: 25, size: 1e7 },
  },
  layer: { pages: 4, share: 0.2, embedded: 6000 },
};

const QUERIES = [
  ...[
    'kế hoạch rà soát',
    'ke hoach ra soat',
    'báo cáo',
    'bao cao',
    'bao',
    'vă',
    'th',
    'hồ sơ số 4',
  ],
  ...['đổi mới sáng tạo', 'doi moi', 'mèo hoang', 'meo hoang so 7', 'mèo', 'zzqqxx', 'khongcogi'],
  ...['66-QĐ/TW', '66 qd tw', '12-QĐ/ĐUK', 'quyết định 5', '06/02/2017', '3 tháng 4 năm 2018'],
  ...['2-2017', 'họp btv', 'ban thường vụ họp', 'BTV', 'bảo tồn voi', 'cb nộp đủ', 'chi bộ nộp đủ'],
  ...['"kiểm tra lại"', '"chẵn lẻ"', 'giữ sổ mấy năm', 'ai giữ kho', 'bao nhiêu đơn vị', 'mobi'],
  ...['mobifonevn', 'bm01', 'email', 'sơemail', 'e-mail', 'thu gom rac thai', 'thu gôm rát thải'],
  ...[
    'hồ xơ theo dỏi',
    'bảng kee',
    'chử ký',
    'Đổng Van',
    'kỹ sư',
    'kĩ',
    'bản thay',
    'tin văn phòng',
  ],
  ...['phòng chống cháy nổ trong quý ba', 'đồng chí phụ trách hồ sơ nộp trước ngày 15 hằng tháng'],
  ...['vệ sinh môi trường phường Bình An', 'văn bản bãi bỏ', 'phiếu', 'an toàn giao thông'],
];

function update(files: SiteFiles, previous: IndexUpdate['previous'], fold = false) {
  return updateSearchIndex({
    ...files,
    ...{ basePath: '/', cacheDir: join(WORK, 'cache'), previous, fold, limits },
  });
}

/** Everything a reader can see of a site's search. */
async function seen(outDir: string): Promise<Record<string, unknown>> {
  const search = new BuiltSearch(outDir);
  const answers: Record<string, unknown> = {};
  for (const query of QUERIES) answers[query] = await search.ask(query, query.length % 2 === 0);
  return answers;
}

function wordLines(outDir: string): string[] {
  const names = readdirSync(join(outDir, 'pagefind')).filter((name) => name.endsWith('.txt'));
  return names
    .flatMap((name) => readFileSync(join(outDir, 'pagefind', name), 'utf8').split('\n'))
    .sort();
}

it('answers after any publications as a clean build does, and changes no file in place', {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 1000 }),
      fc.array(fc.record({ changes: publication, fold: fc.boolean() }), {
        minLength: PUBLICATIONS,
        maxLength: PUBLICATIONS,
      }),
      async (seed, publications) => {
        const run = mkdtempSync(join(WORK, 'chuoi-'));
        let site: SearchSite = generateSite(seed, PAGES);
        let dir = join(run, '0');
        let { state } = await update(writeSite(dir, site), null);
        for (const [index, { changes, fold }] of publications.entries()) {
          site = changes.reduce(applyChange, site);
          const next = join(run, String(index + 1));
          const files = writeNext(dir, next, site);
          const before = fingerprint(dir);
          saveSearchState(run, state);
          const updated = await update(files, loadSearchState(run), fold);
          expect(fingerprint(dir), 'the release before').toEqual(before);
          const cleanDir = join(run, 'clean');
          rmSync(cleanDir, { recursive: true, force: true });
          const clean = await update(writeSite(cleanDir, site), null);
          expect(await seen(next)).toEqual(await seen(cleanDir));
          expect(wordLines(next)).toEqual(wordLines(cleanDir));
          const { pages, shards, scans, unreadable } = clean.report;
          expect(updated.report).toMatchObject({ pages, shards, scans, unreadable });
          if (process.env.SEARCH_SHOW)
            console.log(
              JSON.stringify(updated.report),
              changes.map(({ kind }) => kind).join(),
              fold,
            );
          if (fold) expect(updated.report).toMatchObject({ layerPages: 0, stalePages: 0 });
          dir = next;
          state = updated.state;
        }
        rmSync(run, { recursive: true, force: true });
      },
    ),
    {
      numRuns: RUNS,
      endOnFailure: true,
      ...(process.env.SEARCH_SEED && { seed: Number(process.env.SEARCH_SEED) }),
    },
  );
});
