import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FileLine } from '../../cms/protocol/file-lines.ts';
import { buildWithFinding, markedFiles } from '../helpers/found-in-files.ts';
import { type Login, startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ files: markedFiles, build: buildWithFinding });
});
afterAll(() => server.stop());

const linesOf = async (login: Login): Promise<FileLine[]> =>
  (await (await server.client(login)).cms('desk', {})).body.files;

it('an editor reads which file, which entry shows it, what was found and what to do', async () => {
  const lines = await linesOf('ha');
  expect(lines).toEqual([
    {
      name: 'ke-hoach.docx',
      path: 'content/tep/ke-hoach.docx',
      entry: { collection: 'news', slug: 'ke-hoach', title: 'Kế hoạch tháng mười hai' },
      field: 'Nội dung',
      problem: expect.stringMatching(/tệp "ke-hoach\.docx", .*TỐI MẬT/),
      fix: expect.stringContaining('không đăng tài liệu này'),
    },
  ]);
});

it.each([
  ['lan', 0],
  ['minh', 0],
  ['ha', 1],
  ['chanh', 1],
  ['quantri', 1],
] as const)('%s is told of %d', async (login, count) => {
  expect(await linesOf(login)).toHaveLength(count);
});

it.each([
  [{ collections: ['documents'], sections: [], units: [] }, 0],
  [{ collections: ['news'], sections: [], units: [] }, 1],
  [{ collections: [], sections: ['hoat-dong'], units: [] }, 0],
  [{ collections: [], sections: [], units: [] }, 1],
])('whose area is %j is told of %d', async (area, count) => {
  const admin = await server.client('quantri');
  expect((await admin.cms('setArea', { login: 'ha', area })).status).toBe(200);
  expect(await linesOf('ha')).toHaveLength(count);
});

it('the entry cannot be saved as it is, others can; a file that is gone is told of no more', async () => {
  const chief = await server.client('chanh');
  const { body } = await chief.cms('getEntry', { path: 'content/tin-tuc/ke-hoach.md' });
  const saved = await chief.cms('persistEntry', {
    dataFiles: [{ path: body.file.path, raw: `${body.data}\nThêm.\n`, base: body.file.id }],
    options: { newEntry: false },
  });
  expect([saved.status, saved.body.error?.code]).toEqual([422, 'broken']);
  const gone = await chief.cms('unpublishEntry', { collection: 'news', slug: 'ke-hoach' });
  expect(gone.status, JSON.stringify(gone.body)).toBe(200);
  expect(await linesOf('ha')).toEqual([]);
});
