import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileLine } from '../../cms/protocol/file-lines.ts';
import { PROOF } from '../../src/lib/proof-files.ts';
import { ensureSigningKey } from '../../src/release/signing-keys.ts';
import { paragraph, wordFile } from '../helpers/attachments/word-file.ts';
import { engineFor } from '../helpers/engine.ts';
import { unproven } from '../helpers/proof.ts';
import {
  type Client,
  newsText,
  saveParams,
  startServer,
  type TestServer,
} from '../helpers/server.ts';

const keys = mkdtempSync(join(tmpdir(), 'khoa-'));
ensureSigningKey(keys);
let server: TestServer;
let chief: Client;
let editor: Client;
beforeAll(async () => {
  server = await startServer({ builder: engineFor('engine', keys) });
  chief = await server.client('quantri');
  editor = await server.client('ha');
}, 300_000);
afterAll(async () => {
  await server.stop();
  rmSync(keys, { recursive: true });
});

const UNIT = 'content/to-chuc/chi-bo-mot.md';
const COMMITTEE = 'content/to-chuc/dang-uy.md';
const DOCUMENT = 'content/van-ban/66-qd-tw-2017.md';

/** Saves a change of what is published, or a new entry, as a draft. @returns what is sent with a decision */
async function draft(client: Client, path: string, edit: (text: string) => string) {
  const { store } = server.services;
  const blob = (await store.main()).files.get(path) ?? null;
  const text = blob ? String(await store.repository.readBlob(blob)) : '';
  const saved = await client.cms('persistEntry', {
    dataFiles: [{ path, raw: edit(text), base: blob }],
    options: { newEntry: blob === null },
  });
  expect(saved.status, JSON.stringify(saved.body)).toBe(200);
  const [, folder = '', name = ''] = path.split('/');
  const collections: Record<string, string> = {
    'to-chuc': 'units',
    'van-ban': 'documents',
    'tin-tuc': 'news',
  };
  const collection = collections[folder] ?? '';
  return { collection, slug: name.replace(/\.md$/, ''), seen: saved.body.version as string };
}

const publish = (...entries: object[]) => chief.cms('approveAndPublish', { entries });

describe('what would break the site is refused at the button, and stops nobody else', () => {
  const faults: [name: string, path: string, edit: (text: string) => string, place: RegExp][] = [
    [
      'a link that leads nowhere',
      'content/tin-tuc/tin-lien-ket.md',
      () => newsText('Tin có liên kết', 'Xem [trang kia](/tin-tuc/khong-co-tin-nay/).'),
      /liên kết|trang kia|khong-co-tin-nay/i,
    ],
    [
      'figures that are not the sum of the units',
      UNIT,
      (text) => text.replace('members: 12', 'members: 20'),
      /12|20/,
    ],
    [
      'two entries for one document',
      'content/van-ban/66-qd-tw-2017-ban-hai.md',
      () => '',
      /cùng số, ký hiệu/,
    ],
    [
      'a circle of relations',
      DOCUMENT,
      (text) => text.replace(/^---\n/, '---\nreplaces: [399-qd-tw-2026]\n'),
      /vòng|ngược|399/,
    ],
  ];

  it.each(faults)('%s', async (_name, path, edit, words) => {
    const { store } = server.services;
    const original = String(
      await store.repository.readBlob((await store.main()).files.get(DOCUMENT) ?? ''),
    );
    const bad = await draft(chief, path, (text) => edit(text) || original);
    const slug = `tin-cung-luc-${faults.findIndex(([, one]) => one === path)}`;
    const saved = await editor.cms('persistEntry', saveParams(slug, newsText(`Tin ${slug}`), null));
    const good = { collection: 'news', slug, seen: saved.body.version };
    const [refused, taken] = await Promise.all([publish(bad), publish(good)]);
    expect([refused.status, refused.body.error?.code]).toEqual([422, 'broken']);
    const problems: { place: string; problem: string; fix: string; file: string }[] =
      refused.body.error.problems;
    expect(problems.map(({ problem }) => problem).join(' ')).toMatch(words);
    for (const { place, problem, fix, file } of problems)
      expect([place, problem, fix, file].every((text) => text.length > 0)).toBe(true);
    expect(taken.status, JSON.stringify(taken.body)).toBe(200);
    const page = await fetch(`${server.origin}/tin-tuc/${slug}/`);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining(`Tin ${slug}`)]);
    const main = await store.main();
    const draftNow = await store.draft(bad.collection, bad.slug);
    expect(main.files.get(path)).not.toBe((await store.draftFiles(draftNow as never)).get(path));
  });

  it('what only fits together is published together', async () => {
    const { store } = server.services;
    const committee = await draft(chief, COMMITTEE, (text) =>
      text.replace('members: 12', 'members: 20'),
    );
    expect((await publish(committee)).status).toBe(422);
    const waiting = await store.draft('units', 'chi-bo-mot');
    const review = await chief.cms('reviewEntry', { collection: 'units', slug: 'chi-bo-mot' });
    expect(waiting).not.toBeNull();
    const unit = { collection: 'units', slug: 'chi-bo-mot', seen: review.body.version };
    const both = await publish(unit, committee);
    expect(both.status, JSON.stringify(both.body)).toBe(200);
    const page = await (await fetch(`${server.origin}/to-chuc/dang-uy/`)).text();
    expect(page).toContain('20');
  });
});

it('a file that readers have stays when a rule finds something in it, and the desk tells of it', async () => {
  const { store, accounts, publisher } = server.services;
  const bytes = Buffer.from(wordFile(paragraph('TỐI MẬT', 'Nội dung')));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const waiver = `waivers:\n  - rule: secrecyMark\n    text: "TỐI MẬT"\n    file: "${hash}"\n    reason: Tên một trò chơi\n`;
  const path = 'content/tin-tuc/co-tep.md';
  const blob = await store.repository.writeBlob(bytes);
  /** Puts the entry there behind the server's back, as what was published before a rule stands there. */
  const follow = async (more: string) => {
    const text = newsText('Tin có tệp', 'Xem [tệp](../tep/ke-hoach.docx).', more);
    const files = new Map([
      ['content/tep/ke-hoach.docx', blob],
      [path, await store.repository.writeBlob(text)],
    ]);
    const person = accounts.find('quantri');
    if (!person) throw new Error('no account');
    await store.exclusively(() => store.changeMain(files, person, 'Thử'));
    publisher.request();
    await publisher.settled();
    expect(publisher.state().state).toBe('idle');
    const { files: lines } = (await editor.cms('desk', {})).body;
    return lines.filter(({ entry }: FileLine) => entry.slug === 'co-tep');
  };
  expect(await follow(waiver)).toEqual([]);
  expect(await follow('')).toMatchObject([
    {
      name: 'ke-hoach.docx',
      entry: { slug: 'co-tep' },
      problem: expect.stringContaining('TỐI MẬT'),
    },
  ]);
  expect((await fetch(`${server.origin}/tep/ke-hoach.docx`)).status).toBe(200);
});

it('the release in force names all its files, signed with the key of the installation', () => {
  const dir = join(server.dataDir, 'current');
  expect(unproven(dir)).toEqual([]);
  const [list, signature, key] = [PROOF.list, PROOF.signature, PROOF.key];
  const options = [
    '-verify',
    '-pubin',
    '-inkey',
    key,
    '-rawin',
    '-in',
    list,
    '-sigfile',
    signature,
  ];
  const words = String(execFileSync('openssl', ['pkeyutl', ...options], { cwd: dir }));
  expect(words.trim()).toBe('Signature Verified Successfully');
});
