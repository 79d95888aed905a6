import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineFor } from '../helpers/engine.ts';
import { type Client, startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let chief: Client;
let editor: Client;
beforeAll(async () => {
  server = await startServer({ builder: engineFor('tables') });
  chief = await server.client('quantri');
  editor = await server.client('ha');
}, 300_000);
afterAll(() => server.stop());

const HEAD = 'Tên tổ chức đảng;Loại;Nhóm;Điện thoại;Email;Số đảng viên;Ngày thành lập';
const tableOf = (...rows: string[]) =>
  Buffer.from(`\uFEFF${[HEAD, ...rows].join('\r\n')}\r\n`).toString('base64');
/** More units than a bundle could once hold. */
const NEW_UNITS = Array.from(
  { length: 45 },
  (_, at) =>
    `Chi bộ Số ${at + 1};chi bộ;cơ quan;0200 3000 ${100 + at};so${at + 1}@duk.example;3;01/02/2026`,
);
const GOOD = tableOf(...NEW_UNITS, 'Chi bộ Một;chi bộ;;;;15;');

const texts = async () => {
  const { files } = await server.services.store.main();
  return new Map([...files].filter(([path]) => path.startsWith('content/to-chuc/')));
};
const publicStatus = async (slug: string) =>
  (await fetch(`${server.origin}/to-chuc/${slug}/`)).status;

describe('a table of units, taken at the desk', () => {
  it('is shown row by row, with the sums, and nothing is written', async () => {
    const { status, body } = await editor.cms('planUnitTable', { table: GOOD });
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.faults).toEqual([]);
    expect(body.rows).toHaveLength(46);
    expect(body.rows[0]).toMatchObject({ name: 'Chi bộ Số 1', words: 'thêm mới', isWrong: false });
    expect(body.rows[45].words).toContain('"12" thành "15"');
    expect(body.summary.join(' ')).toContain('Thêm 45, sửa 1');
    expect(await server.services.store.drafts()).toEqual([]);
  });

  it.each([
    ['a row is wrong', tableOf('Chi bộ X;không rõ;;;;ba;'), /1 dòng sai/],
    ['there are no heads', Buffer.from('a;b\nc;d\n').toString('base64'), /tiêu đề/],
    ['it is no table', Buffer.from('PK\u0003\u0004 hỏng').toString('base64'), /chỉ nhận/],
  ])('writes nothing where %s, and tells why', async (_what, table, words) => {
    const { status, body } = await editor.cms('draftUnitTable', { table, send: true });
    expect([status, body.error.message]).toEqual([422, expect.stringMatching(words)]);
    expect(await server.services.store.drafts()).toEqual([]);
  });

  it('goes as one bundle, is published at once, and a second time changes nothing', async () => {
    const before = await texts();
    const { body } = await editor.cms('draftUnitTable', { table: GOOD, send: true });
    const entries = [];
    for (const key of body.entries) {
      const review = await chief.cms('reviewEntry', key);
      expect(review.body.problems, key.slug).toEqual([]);
      entries.push({ ...key, seen: review.body.version });
    }
    expect(entries).toHaveLength(47);
    const published = await chief.cms('approveAndPublish', { entries });
    expect(published.status, JSON.stringify(published.body)).toBe(200);
    expect(await publicStatus('chi-bo-so-45')).toBe(200);
    const again = await editor.cms('planUnitTable', { table: GOOD });
    expect([again.body.entries, again.body.faults]).toEqual([0, []]);

    const path = 'content/to-chuc/chi-bo-so-7.md';
    const [latest] = (await chief.cms('versions', { path })).body.versions;
    expect(latest.isTogether).toBe(true);
    const undo = { path, commit: latest.commit };
    expect((await editor.cms('undoPublication', undo)).status).toBe(403);
    const undone = await chief.cms('undoPublication', undo);
    expect([undone.status, undone.body]).toEqual([200, { entries: 47 }]);
    expect(await texts()).toEqual(before);
    expect(await publicStatus('chi-bo-so-45')).toBe(404);
    expect((await chief.cms('undoPublication', undo)).status).toBe(409);
  });
});
