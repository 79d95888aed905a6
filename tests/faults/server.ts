import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockData } from '../../cms/server/data-lock.ts';
import { dataPaths } from '../../cms/server/data-paths.ts';
import { SiteBuilder } from '../../cms/server/publishing/site-builder.ts';
import { createServer } from '../../cms/server/server.ts';
import { ROOT, SITE_URL } from '../helpers/build-site.ts';
import { builderOf, PASSWORD, PEOPLE, type TestBuild } from '../helpers/server.ts';

/** A server in a process of its own, to be killed: DATA_DIR, SEED_DIR, PORT; REAL=1 builds with Astro. */
const { DATA_DIR = '', SEED_DIR = '', PORT = '0', REAL } = process.env;

/** Lists the titles of what it was given, slowly enough to be killed in the middle. */
const listBuild: TestBuild = async ({ contentDir, outDir }) => {
  mkdirSync(outDir, { recursive: true });
  const news = join(contentDir, 'tin-tuc');
  const titles = readdirSync(news).map((name) => readFileSync(join(news, name), 'utf8'));
  writeFileSync(join(outDir, '404.html'), '404');
  await new Promise((resolve) => setTimeout(resolve, 80));
  writeFileSync(join(outDir, 'index.html'), titles.join('\n'));
  return { ok: true };
};

const unlock = lockData(dataPaths(DATA_DIR).lock);
if (!unlock) throw new Error('another server holds the folder');
const server = await createServer({
  dataDir: DATA_DIR,
  seedDir: SEED_DIR,
  adminDir: mkdtempSync(join(tmpdir(), 'trong-')),
  siteUrl: SITE_URL,
  basePath: '/',
  builder: REAL
    ? new SiteBuilder({
        projectDir: ROOT,
        workspace: dataPaths(DATA_DIR).workspace,
        gitDir: dataPaths(DATA_DIR).store,
        siteUrl: SITE_URL,
        basePath: '/',
        limitSeconds: 120,
      })
    : builderOf(listBuild, dataPaths(DATA_DIR).store),
  tickMs: 100,
  retryMs: 300,
});
for (const [login, { name, role }] of Object.entries(PEOPLE)) {
  if (await server.services.accounts.add(login, name, role))
    await server.services.accounts.changePassword(login, PASSWORD);
}
await server.services.publisher.tick();
if (server.releases.current() === null) await server.services.publisher.settled();
console.log(`READY ${await server.listen('127.0.0.1', Number(PORT))}`);
