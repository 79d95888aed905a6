import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ActionName, actionInputs } from '../../cms/protocol/actions.ts';
import { isAtLeast, type Role } from '../../src/model/roles.ts';
import { noteFigure } from '../helpers/measured.ts';
import {
  type Client,
  type Login,
  newsText,
  PEOPLE,
  saveParams,
  startServer,
  type TestServer,
} from '../helpers/server.ts';

let server: TestServer;
let people: Record<Login, Client>;
beforeAll(async () => {
  server = await startServer();
  const logins = Object.keys(PEOPLE) as Login[];
  const clients = await Promise.all(
    logins.map(async (login) => [login, await server.client(login)]),
  );
  people = Object.fromEntries(clients);
});
afterAll(() => server.stop());

/** The weakest role of each action as an office would say it, written apart from the server's own table. */
const WEAKEST: Record<Role, ActionName[]> = {
  contributor: [
    ...(['entriesByFolder', 'entriesByFiles', 'searchEntries', 'relationOptions'] as const),
    ...(['getEntry', 'freeSlug', 'persistEntry', 'unpublishedEntries'] as const),
    ...(['unpublishedEntry', 'unpublishedEntryDataFile', 'getMedia', 'listFiles'] as const),
    ...(['updateUnpublishedEntryStatus', 'deleteUnpublishedEntry', 'previewBody'] as const),
    ...(['settingNames', 'desk', 'listEntries', 'reviewEntry', 'addRemark'] as const),
    ...(['settleRemark', 'bundleEntries', 'versions', 'versionText', 'restoreVersion'] as const),
    ...([
      'bin',
      'restoreFromBin',
      'autosaveText',
      'autosaves',
      'autosave',
      'dropAutosave',
    ] as const),
    ...(['ownSessions', 'endSession', 'rules'] as const),
  ],
  editor: [
    ...(['persistMedia', 'sendBack', 'planUnitChange', 'draftUnitChange'] as const),
    ...(['planUnitTable', 'draftUnitTable'] as const),
    ...(['feedback', 'eraseFeedback'] as const),
  ],
  publisher: [
    ...(['publishUnpublishedEntry', 'deleteFiles', 'approveAndPublish'] as const),
    ...(['unpublishEntry', 'replaceFile', 'undoPublication'] as const),
  ],
  admin: [
    ...(['erase', 'erasures', 'accounts', 'addAccount', 'renameAccount', 'setRole'] as const),
    ...(['setArea', 'setDisabled', 'resetPassword', 'signOutEverywhere', 'setFourEyes'] as const),
  ],
};

describe('roles x actions', () => {
  it('every action has a weakest role', () => {
    expect(Object.values(WEAKEST).flat().sort()).toEqual(Object.keys(actionInputs).sort());
  });

  const rows = Object.entries(WEAKEST).flatMap(([weakest, names]) =>
    names.flatMap((name) =>
      (Object.keys(PEOPLE) as Login[]).map((login): [ActionName, Login, boolean] => [
        name,
        login,
        isAtLeast(PEOPLE[login].role, weakest as Role),
      ]),
    ),
  );
  it.each(rows)('%s by %s: let in %s', async (name, login, isLetIn) => {
    // Nonsense comes past the role, and no further: nothing is done by this row.
    const { status, body } = await people[login].cms(name, { khong: 'co' });
    expect([status, body.error.code]).toEqual(isLetIn ? [400, 'bad-request'] : [403, 'role']);
  });

  it('as many as there are', () => noteFigure('roles', [rows.length]));

  it('nobody who is not signed in does anything', async () => {
    const answers = await Promise.all(
      Object.keys(actionInputs).map((action) =>
        fetch(`${server.origin}/api/cms`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', Origin: server.origin },
          body: JSON.stringify({ action, params: {} }),
        }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
  });
});

describe('areas', () => {
  const own = newsText('Tin trong phần việc').replace('thong-bao', 'cong-tac-dang');
  const foreign = newsText('Tin ngoài phần việc');
  const news = { collection: 'news', slug: 'tin-ngoai' };
  let version = '';
  let blob = '';
  beforeAll(async () => {
    const area = { collections: ['documents'], sections: ['cong-tac-dang'], units: ['chi-bo-mot'] };
    for (const login of ['lan', 'ha', 'chanh'])
      expect((await people.quantri.cms('setArea', { login, area })).status).toBe(200);
    const saved = await people.quantri.cms('persistEntry', saveParams('tin-ngoai', foreign, null));
    expect(saved.status, JSON.stringify(saved.body)).toBe(200);
    ({ version, blob } = saved.body);
  });

  it.each<[Login, string, () => Promise<{ status: number }>]>([
    ['lan', 'saves', () => people.lan.cms('persistEntry', saveParams('a', own, null))],
    ['ha', 'saves', () => people.ha.cms('persistEntry', saveParams('b', own, null))],
    ['chanh', 'saves', () => people.chanh.cms('persistEntry', saveParams('c', own, null))],
  ])('%s %s inside', async (_login, _what, run) => {
    expect((await run()).status).toBe(200);
  });

  const everything: [
    string,
    (client: Client) => Promise<{ status: number; body: { error?: { code: string } } }>,
  ][] = [
    ['a new entry', (client) => client.cms('persistEntry', saveParams('d', foreign, null))],
    [
      'a change',
      (client) => client.cms('persistEntry', saveParams('tin-ngoai', `${foreign}x`, blob)),
    ],
    [
      'moving it inside',
      (client) => client.cms('persistEntry', saveParams('tin-ngoai', own, blob)),
    ],
    ['opening its draft', (client) => client.cms('unpublishedEntry', news)],
    [
      'reading its draft',
      (client) =>
        client.cms('unpublishedEntryDataFile', { ...news, path: 'content/tin-tuc/tin-ngoai.md' }),
    ],
    ['its versions', (client) => client.cms('versions', { path: 'content/tin-tuc/tin-ngoai.md' })],
    ['a remark', (client) => client.cms('addRemark', { ...news, text: 'x' })],
    [
      'approving',
      (client) =>
        client.cms('updateUnpublishedEntryStatus', {
          ...news,
          newStatus: 'pending_publish',
          seen: version,
        }),
    ],
    ['throwing it away', (client) => client.cms('deleteUnpublishedEntry', news)],
  ];
  it.each(
    everything.flatMap(([what, run]) =>
      (['ha', 'chanh'] as const).map((login) => [login, what, run] as const),
    ),
  )('%s: %s is refused outside', async (login, _what, run) => {
    const { status, body } = await run(people[login]);
    expect([status, body.error?.code]).toEqual([403, 'area']);
  });

  it('what lies outside is not in lists, desk, board, bin and review', async () => {
    for (const login of ['ha', 'chanh'] as const) {
      const client = people[login];
      const { entries } = (await client.cms('listEntries', { collection: 'news' })).body;
      expect(entries.map(({ slug }: { slug: string }) => slug)).not.toContain('tin-ngoai');
      expect((await client.cms('unpublishedEntries', {})).body).not.toContain('news/tin-ngoai');
      expect((await client.cms('reviewEntry', news)).status).toBe(404);
      const units = (await client.cms('listEntries', { collection: 'units' })).body.entries;
      expect(units.map(({ slug }: { slug: string }) => slug)).toEqual(['chi-bo-mot']);
    }
    const all = (await people.quantri.cms('listEntries', { collection: 'news' })).body.entries;
    expect(all.map(({ slug }: { slug: string }) => slug)).toContain('tin-ngoai');
  });

  it('publishing, taking off and deleting outside are refused too', async () => {
    const entries = [{ ...news, seen: version }];
    expect((await people.quantri.cms('approveAndPublish', { entries })).status).toBe(200);
    const path = 'content/tin-tuc/tin-ngoai.md';
    const tries = [
      people.chanh.cms('unpublishEntry', news),
      people.chanh.cms('deleteFiles', { paths: [path] }),
      people.chanh.cms('restoreVersion', { path, blob }),
    ];
    for (const answer of await Promise.all(tries))
      expect([answer.status, answer.body.error.code]).toEqual([403, 'area']);
    await people.quantri.cms('deleteFiles', { paths: [path] });
    const { items } = (await people.chanh.cms('bin', {})).body;
    expect(items.map((item: { path: string }) => item.path)).not.toContain(path);
    const [item] = (await people.quantri.cms('bin', {})).body.items;
    const back = await people.chanh.cms('restoreFromBin', { id: item.id });
    expect([back.status, back.body.error.code]).toEqual([403, 'area']);
  });

  it('settings belong to nobody’s area, and an administrator has none', async () => {
    const path = 'content/cai-dat/menu.yml';
    const area = { collections: ['news'], sections: [], units: [] };
    await people.quantri.cms('setArea', { login: 'quantri', area });
    const [{ data, file }] = (await people.quantri.cms('entriesByFiles', { files: [{ path }] }))
      .body;
    const params = { dataFiles: [{ path, raw: `${data}\n`, base: file.id }], options: {} };
    expect((await people.quantri.cms('persistEntry', params)).status).toBe(200);
  });
});

describe('accounts', () => {
  it('are made, renamed, limited, locked and given a new password in the browser', async () => {
    const { quantri } = people;
    const made = await quantri.cms('addAccount', { login: 'Thu', name: 'Thu', role: 'editor' });
    expect(made.body.password.length).toBeGreaterThan(8);
    const login = { login: 'thu' };
    expect((await quantri.cms('addAccount', { ...login, name: 'x', role: 'editor' })).status).toBe(
      409,
    );
    const bad = { login: 'Có Dấu', name: 'x', role: 'editor' };
    expect((await quantri.cms('addAccount', bad)).body.error.code).toBe('bad-login');
    await quantri.cms('renameAccount', { ...login, name: 'Đỗ Thị Thu' });
    await quantri.cms('setRole', { ...login, role: 'publisher' });
    await quantri.cms('setDisabled', { ...login, disabled: true });
    const { accounts } = (await quantri.cms('accounts', {})).body;
    expect(accounts.find((one: { login: string }) => one.login === 'thu')).toMatchObject({
      name: 'Đỗ Thị Thu',
      role: 'publisher',
      isDisabled: true,
      mustChange: true,
      lastSeen: null,
    });
  });

  it('a forgotten password is asked for without signing in, and the administrator sees it', async () => {
    const ask = (login: string) =>
      fetch(`${server.origin}/api/forgotten`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: server.origin },
        body: JSON.stringify({ login }),
      });
    const [known, unknown] = [await ask('minh'), await ask('khong-co-ai')];
    expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()]);
    const { passwordRequests } = (await people.quantri.cms('desk', {})).body;
    expect(passwordRequests).toMatchObject([{ login: 'minh', name: 'Trần Văn Minh' }]);
    expect((await people.chanh.cms('desk', {})).body.passwordRequests).toEqual([]);
    await people.quantri.cms('resetPassword', { login: 'minh' });
    expect((await people.quantri.cms('desk', {})).body.passwordRequests).toEqual([]);
    expect((await people.minh.cms('desk', {})).status).toBe(401);
  });

  it('the last administrator stays one', async () => {
    const { quantri } = people;
    const login = { login: 'quantri' };
    for (const [action, more] of [
      ['setRole', { role: 'editor' }],
      ['setDisabled', { disabled: true }],
    ] as const)
      expect((await quantri.cms(action, { ...login, ...more })).body.error.code).toBe('last-admin');
  });

  it('one’s own sign-ins are listed and ended', async () => {
    const other = await server.client('ha');
    const { sessions } = (await other.cms('ownSessions', {})).body;
    expect(sessions.length).toBeGreaterThan(1);
    const foreign = sessions.find((one: { isThis: boolean }) => !one.isThis);
    expect((await people.chanh.cms('endSession', { id: foreign.id })).status).toBe(200);
    expect((await people.ha.cms('rules', {})).status).toBe(200);
    for (const { id, isThis } of sessions) if (!isThis) await other.cms('endSession', { id });
    expect((await people.ha.cms('rules', {})).status).toBe(401);
    expect((await other.cms('rules', {})).status).toBe(200);
  });
});
