import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAdmin } from '../../cms/admin/build/build-admin.ts';
import { dataPaths } from '../../cms/server/data-paths.ts';
import type { Builder, BuildJob, BuildResult } from '../../cms/server/publishing/build.ts';
import {
  createServer,
  type PublishingServer,
  type ServerOptions,
} from '../../cms/server/server.ts';
import type { Role } from '../../src/model/roles.ts';
import { ROOT, SITE_URL } from './build-site.ts';
import { type Files, writeContent } from './minimal-content.ts';

export const PASSWORD = 'mat khau thu nghiem';

/** People of the tests: login, name, role. */
export const PEOPLE = {
  lan: { name: 'Nguyễn Thị Lan', role: 'contributor' },
  minh: { name: 'Trần Văn Minh', role: 'contributor' },
  ha: { name: 'Lê Thu Hà', role: 'editor' },
  chanh: { name: 'Phạm Quốc Chánh', role: 'publisher' },
  quantri: { name: 'Quản trị viên', role: 'admin' },
} as const satisfies Record<string, { name: string; role: Role }>;
export type Login = keyof typeof PEOPLE;

export interface TestServer extends PublishingServer {
  origin: string;
  dataDir: string;
  /** A client that is signed in, as the editor's page would be. */
  client: (login: Login) => Promise<Client>;
  stop: () => Promise<void>;
}

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers of many shapes, read by tests
  body: any;
}

/** Calls the server the way the editor's page does. */
export interface Client {
  login: Login;
  cookie: string;
  csrf: string;
  cms: (action: string, params: object) => Promise<Answer>;
  send: (path: string, init?: RequestInit) => Promise<Answer>;
  upload: (path: string, bytes: Uint8Array, isReplacement?: boolean) => Promise<Answer>;
}

/** Makes the site of a test from the content of a commit, taken out into `contentDir`. */
export type TestBuild = (job: BuildJob & { contentDir: string }) => Promise<BuildResult>;

/** A builder of the server that does what a test says. @param gitDir the content store */
export function builderOf(build: TestBuild, gitDir: string): Builder {
  return {
    build: async (job) => {
      const dir = mkdtempSync(join(tmpdir(), 'noi-dung-'));
      const tar = execFileSync('git', ['--git-dir', gitDir, 'archive', job.commit, 'content'], {
        maxBuffer: 256 * 1024 * 1024,
      });
      execFileSync('tar', ['-x', '-C', dir], { input: tar });
      try {
        return await build({ ...job, contentDir: join(dir, 'content') });
      } finally {
        rmSync(dir, { recursive: true, force: true });
      }
    },
  };
}

/** Writes two fixed pages instead of building, for tests that are not about the site. */
export const quickBuild: TestBuild = async ({ outDir }) => {
  mkdirSync(outDir, { recursive: true });
  for (const name of ['index.html', '404.html']) writeFileSync(join(outDir, name), name);
  return { ok: true };
};

/** A server on a free port, with the minimal content and five people. */
export async function startServer(
  options: {
    files?: Files;
    contentDir?: string;
    dataDir?: string;
    build?: TestBuild;
    builder?: (gitDir: string) => Builder;
    now?: () => Date;
    tickMs?: number;
    retryMs?: number;
    /** Builds the real editor; without it /admin is empty. */
    withAdmin?: boolean;
    /** Port to listen on; a free one without it. */
    port?: number;
    mirrors?: ServerOptions['mirrors'];
    targets?: ServerOptions['targets'];
    mirroring?: ServerOptions['mirroring'];
  } = {},
): Promise<TestServer> {
  const {
    files,
    build = quickBuild,
    withAdmin = false,
    now,
    tickMs = 200,
    retryMs = 500,
  } = options;
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'may-chu-'));
  const gitDir = dataPaths(dataDir).store;
  const content = options.contentDir ? null : await writeContent(files);
  const adminDir = withAdmin ? await buildAdmin(ROOT) : mkdtempSync(join(tmpdir(), 'trong-'));
  const parts = await createServer({
    dataDir,
    seedDir: options.contentDir ?? content?.dir ?? '',
    adminDir,
    siteUrl: SITE_URL,
    basePath: '/',
    builder: options.builder?.(gitDir) ?? builderOf(build, gitDir),
    tickMs,
    retryMs,
    ...(now ? { now } : {}),
    ...(options.targets ? { targets: options.targets } : {}),
    ...(options.mirrors ? { mirrors: options.mirrors } : {}),
    ...(options.mirroring ? { mirroring: options.mirroring } : {}),
  });
  content?.remove();
  const { accounts, publisher } = parts.services;
  for (const [login, { name, role }] of Object.entries(PEOPLE)) {
    // People of an existing data folder have passwords already.
    if (await accounts.add(login, name, role)) await accounts.changePassword(login, PASSWORD);
  }
  await publisher.tick();
  await publisher.settled();
  const origin = await parts.listen('127.0.0.1', options.port ?? 0);
  return {
    ...parts,
    origin,
    dataDir,
    client: (login) => signIn(origin, login),
    stop: async () => {
      await parts.close();
      if (!options.dataDir) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Signs in over HTTP. */
export async function signIn(origin: string, login: Login, password = PASSWORD): Promise<Client> {
  const response = await fetch(`${origin}/api/sign-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ login, password }),
  });
  const { csrf } = (await response.json()) as { csrf: string };
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const headers = { Origin: origin, Cookie: cookie, 'X-Csrf-Token': csrf };
  const send = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const answer = await fetch(`${origin}/api/${path}`, {
      ...init,
      headers: { ...headers, ...(init.headers as Record<string, string>) },
    });
    const text = await answer.text();
    const isJson = answer.headers.get('content-type')?.includes('json') ?? false;
    return { status: answer.status, body: isJson ? JSON.parse(text) : text };
  };
  return {
    login,
    cookie,
    csrf,
    send,
    cms: (action, params) =>
      send('cms', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ action, params }),
      }),
    upload: (path, bytes, isReplacement = false) =>
      send(`upload?path=${encodeURIComponent(path)}${isReplacement ? '&replace=1' : ''}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/octet-stream' },
        body: Buffer.from(bytes),
      }),
  };
}

/** A news entry as a file. */
export function newsText(title: string, body = 'Nội dung của tin.', more = ''): string {
  return `---\ntitle: ${JSON.stringify(title)}\ndate: 2026-11-10T08:00:00+07:00\nsection: thong-bao\nlead: Tóm tắt.\n${more}---\n${body}\n`;
}

/** Parameters of a save. */
export function saveParams(slug: string, raw: string, base: string | null) {
  return {
    dataFiles: [{ path: `content/tin-tuc/${slug}.md`, raw, base }],
    assets: [],
    options: { newEntry: base === null },
  };
}
