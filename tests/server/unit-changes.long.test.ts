import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineFor } from '../helpers/engine.ts';
import { type Client, startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
let chief: Client;
let editor: Client;
beforeAll(async () => {
  server = await startServer({ builder: engineFor('changes') });
  chief = await server.client('quantri');
  editor = await server.client('ha');
}, 300_000);
afterAll(() => server.stop());

const draftsOf = async () => (await server.services.store.drafts()).map(({ slug }) => slug).sort();
const page = async (slug: string) => {
  const text = await (await fetch(`${server.origin}/to-chuc/${slug}/`)).text();
  return text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
};

/** Drafts a change as the clerk, reads every part of its bundle as the chief and publishes it. */
async function publishChange(change: object) {
  const drafted = await editor.cms('draftUnitChange', { change, send: true });
  expect(drafted.status, JSON.stringify(drafted.body)).toBe(200);
  const keys: { collection: string; slug: string }[] = drafted.body.entries;
  const entries = [];
  for (const key of keys) {
    const review = await chief.cms('reviewEntry', key);
    expect(review.body.problems, key.slug).toEqual([]);
    expect(review.body.entry.state).toBe('pending_review');
    entries.push({ ...key, seen: review.body.version });
  }
  const published = await chief.cms('approveAndPublish', { entries });
  expect(published.status, JSON.stringify(published.body)).toBe(200);
  return keys.map(({ slug }) => slug).sort();
}

describe('a change of units in one bundle', () => {
  it('is planned first: what it writes, and the sums, with nothing written', async () => {
    const change = {
      kind: 'split',
      day: '2026-01-05',
      unit: 'chi-bo-mot',
      goesOn: false,
      parts: [
        { name: 'Chi bộ Hai', members: 7 },
        { name: 'Chi bộ Ba', members: 5 },
      ],
    };
    const plan = await editor.cms('planUnitChange', { change });
    expect(plan.body.faults).toEqual([]);
    expect(plan.body.sums).toMatchObject([
      { name: 'Đảng ủy mẫu', before: { units: 1, members: 12 }, after: { units: 2, members: 12 } },
    ]);
    const titles = plan.body.edits.map(({ title, isNew }: { title: string; isNew: boolean }) => [
      title,
      isNew,
    ]);
    expect(titles).toEqual(
      expect.arrayContaining([
        ['Chi bộ Một', false],
        ['Chi bộ Hai', true],
        ['Chi bộ Ba', true],
        ['Đảng ủy mẫu', false],
      ]),
    );
    expect(await draftsOf()).toEqual([]);
  });

  it('a split: one bundle, and the old page says where it went', async () => {
    const written = await publishChange({
      kind: 'split',
      day: '2026-01-05',
      unit: 'chi-bo-mot',
      goesOn: false,
      decision: 'Quyết định số 1',
      parts: [
        { name: 'Chi bộ Hai', members: 7 },
        { name: 'Chi bộ Ba', members: 5 },
      ],
    });
    expect(written).toEqual(['chi-bo-ba', 'chi-bo-hai', 'chi-bo-mot', 'dang-uy']);
    expect(await draftsOf()).toEqual([]);
    expect(await page('chi-bo-mot')).toMatch(/Tiếp nối bởi: Chi bộ Ba ?, Chi bộ Hai/);
    expect(await page('chi-bo-hai')).toContain('Quyết định số 1');
  });

  it('a merger of the two, and a new name', async () => {
    await publishChange({
      kind: 'merge',
      day: '2026-03-01',
      units: ['chi-bo-hai', 'chi-bo-ba'],
      created: { name: 'Chi bộ Bốn' },
    });
    await publishChange({
      kind: 'rename',
      day: '2026-05-01',
      unit: 'chi-bo-bon',
      name: 'Chi bộ Năm',
    });
    expect(await page('chi-bo-mot')).toContain('Chi bộ Năm');
    const renamed = await page('chi-bo-bon');
    expect(renamed).toContain('Chi bộ Bốn');
    expect(renamed).toMatch(/Số đảng viên 12/);
    const day = await fetch(`${server.origin}/to-chuc/ngay/2026-03-01/`);
    expect(day.status).toBe(200);
  });

  it('is refused whole, with reasons, and leaves no draft', async () => {
    const change = { kind: 'end', day: '2026-06-01', unit: 'chi-bo-bon', reason: '' };
    const refused = await editor.cms('draftUnitChange', { change, send: false });
    expect([refused.status, refused.body.error.message]).toEqual([
      422,
      expect.stringContaining('lý do'),
    ]);
    expect(await draftsOf()).toEqual([]);
  });

  it('waits while somebody works on one of the entries', async () => {
    const change = { kind: 'rename', day: '2026-07-01', unit: 'chi-bo-bon', name: 'Chi bộ Sáu' };
    const first = await editor.cms('draftUnitChange', { change, send: false });
    expect(first.status).toBe(200);
    const second = await chief.cms('planUnitChange', { change });
    expect(second.body.faults).toEqual([expect.stringContaining('đang có bản nháp')]);
  });

  it('is not for contributors', async () => {
    const lan = await server.client('lan');
    const change = { kind: 'rename', day: '2026-07-01', unit: 'chi-bo-bon', name: 'X' };
    expect((await lan.cms('draftUnitChange', { change, send: false })).status).toBe(403);
  });
});
