import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Client,
  newsText,
  saveParams,
  startServer,
  type TestServer,
} from '../helpers/server.ts';

let server: TestServer;
let quantri: Client;
beforeAll(async () => {
  server = await startServer();
  quantri = await server.client('quantri');
  const lan = await server.client('lan');
  const save = saveParams('cua-lan', newsText('Tin của Lan'), null);
  expect((await lan.cms('persistEntry', save)).status).toBe(200);
});
afterAll(() => server.stop());

describe('paths', () => {
  const up = ['../', '..\\', '%2e%2e/', '..%2f', '....//', '.\u2024/', '／..／'];
  const hostile = [
    ...up.flatMap((dots) => [
      `${dots}package.json`,
      `content/${dots}${dots}package.json`,
      `content/tin-tuc/${dots}${dots}${dots}etc/passwd`,
      `content/tin-tuc/${dots}x.md`,
      `content/media/${dots}a.jpg`,
    ]),
    ...['/etc/passwd', '//etc/passwd', 'C:\\x.md', '\\\\host\\x.md', '~/.ssh/id', 'file:///x.md'],
    ...[
      '.git/config',
      '.git/hooks/post-commit',
      'content/.git/config',
      'content/tin-tuc/.git/x.md',
    ],
    ...['content/tin-tuc/.x.md', 'content/tin-tuc/x.md/', 'content/tin-tuc/x.md\u0000.jpg'],
    ...[
      'content/tin-tuc//x.md',
      'content//tin-tuc/x.md',
      './content/tin-tuc/x.md',
      ' content/tin-tuc/x.md',
    ],
    ...['package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json', 'README.md'],
    ...['src/pages/x.md', 'src/pages/x.astro', 'src/env.ts', 'cms/server/main.ts', 'public/x.html'],
    ...['node_modules/x.md', 'tests/x.md', '.ci/run', '.npmrc', 'data/accounts.sqlite'],
    ...[
      'content',
      'content/',
      'content/x.md',
      'content/tin-tuc',
      'content/tin-tuc/',
      'content/tin-tuc/.md',
    ],
    ...[
      'Content/tin-tuc/x.md',
      'content/Tin-Tuc/x.md',
      'content/tin-tuc/X.md',
      'content/tin-tuc/x.MD',
    ],
    ...[
      'content/tin-tuc/đảng.md',
      'content/tin-tuc/đảng.md'.normalize('NFD'),
      'content/tin-tuc/a b.md',
    ],
    ...[
      'content/tin-tuc/a_b.md',
      'content/tin-tuc/a--b.md',
      'content/tin-tuc/-a.md',
      'content/tin-tuc/a-.md',
    ],
    ...[
      'content/tin-tuc/x.mdx',
      'content/tap-huan/bai-hoc/x.mdx',
      'content/tin-tuc/x.yml',
      'content/tin-tuc/x.html',
    ],
    ...[
      'content/tin-tuc/x.md.lock',
      'content/tin-tuc/x.astro',
      'content/tin-tuc/x.js',
      'content/tin-tuc/x.svg',
    ],
    ...[
      'content/tin-tuc/sau/x.md',
      'content/tap-huan/x.md',
      'content/cai-dat/x.yml',
      'content/cai-dat/trang-web.md',
    ],
    ...[
      'content/media/x.md',
      'content/media/x.svg',
      'content/media/x.html',
      'content/media/x.jpg.html',
    ],
    ...[
      'content/tep/x.exe',
      'content/tep/x.docm',
      'content/tep/x.xlsm',
      'content/tep/x.zip',
      'content/tep/x.js',
    ],
    ...[
      'content/media/a/b.jpg',
      'content/media/../tep/a.pdf',
      'content/media/.a.jpg',
      'content/tep/A.pdf',
    ],
    `content/tin-tuc/${'a'.repeat(121)}.md`,
    'content/tin-tuc/x.md\n',
    'content/tin-tuc/x\r\n.md',
  ];

  it('has at least 100 hostile ones', () => expect(new Set(hostile).size).toBeGreaterThan(100));

  it('all are refused for saving, uploading, reading and deleting, even for the administrator', async () => {
    const before = await server.services.store.repository.resolve('refs/heads/main');
    for (const path of new Set(hostile)) {
      const save = {
        dataFiles: [{ path, raw: newsText('X'), base: null }],
        options: { newEntry: true },
      };
      const shown = JSON.stringify(path);
      expect((await quantri.cms('persistEntry', save)).status, shown).toBe(403);
      expect((await quantri.cms('getEntry', { path })).status, shown).toBe(404);
      expect((await quantri.cms('deleteFiles', { paths: [path] })).status, shown).toBe(403);
      const upload = await quantri.upload(path, Buffer.from('x'));
      expect([403, 422], shown).toContain(upload.status);
      const media = await quantri.send(`media?path=${encodeURIComponent(path)}`);
      expect(media.status, shown).toBe(404);
    }
    expect(await server.services.store.repository.resolve('refs/heads/main')).toBe(before);
    expect((await server.services.store.drafts()).map(({ slug }) => slug)).toEqual(['cua-lan']);
  });

  it.each(['../nhap', 'a/b', 'news/../../x', '-x', 'x..y', 'x.lock', '@{0}', 'HEAD'])(
    'a draft cannot be called %s',
    async (slug) => {
      for (const action of [
        'unpublishedEntry',
        'deleteUnpublishedEntry',
        'publishUnpublishedEntry',
      ]) {
        const { status, body } = await quantri.cms(action, { collection: 'news', slug });
        expect(status === 404 || body === null, `${action} ${status}`).toBe(true);
      }
    },
  );
});
