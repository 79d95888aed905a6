import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Problem } from '../../src/guards/problem.ts';
import { type Answer, newsText, saveParams, type TestBuild, type TestServer } from './server.ts';

/** Builds a page that lists the news of the content, with a hashed file of its own. */
export function countingBuilder(): { build: TestBuild; runs: Date[] } {
  const runs: Date[] = [];
  return {
    runs,
    build: async ({ contentDir, outDir, now }) => {
      runs.push(now);
      mkdirSync(join(outDir, '_a'), { recursive: true });
      mkdirSync(join(outDir, 'pagefind/index'), { recursive: true });
      writeFileSync(join(outDir, '404.html'), '');
      writeFileSync(join(outDir, `_a/trang.${runs.length}.css`), '');
      writeFileSync(join(outDir, `pagefind/index/${runs.length}.pf_index`), '');
      writeFileSync(join(outDir, 'index.html'), readdirSync(join(contentDir, 'tin-tuc')).join(' '));
      await new Promise((resolve) => setTimeout(resolve, 30));
      return { ok: true };
    },
  };
}
/** Saves, approves and publishes a news item. @returns the answer to the publication */
export async function publishedNews(
  server: TestServer,
  slug: string,
  raw = newsText(`Tin ${slug}`),
): Promise<Answer> {
  return publishDraft(await approvedNews(server, slug, raw));
}

/** Saves and approves a news item; what publishes it. */
export async function approvedNews(
  server: TestServer,
  slug: string,
  raw = newsText(`Tin ${slug}`),
) {
  const chanh = await server.client('chanh');
  const saved = await chanh.cms('persistEntry', saveParams(slug, raw, null));
  const key = { collection: 'news', slug, seen: saved.body.version };
  await chanh.cms('updateUnpublishedEntryStatus', { ...key, newStatus: 'pending_publish' });
  return { chanh, key };
}

export const publishDraft = ({ chanh, key }: Awaited<ReturnType<typeof approvedNews>>) =>
  chanh.cms('publishUnpublishedEntry', key);

export async function publishNews(server: TestServer, slug: string, raw?: string): Promise<void> {
  const { status, body } = await publishedNews(server, slug, raw);
  expect(status, JSON.stringify(body)).toBe(200);
}

/** Puts a file into the published content behind the server's back. */
export async function push(server: TestServer, path: string, text: string): Promise<void> {
  const { store } = server.services;
  const blob = await store.repository.writeBlob(Buffer.from(text));
  await store.exclusively(() =>
    store.changeMain(new Map([[path, blob]]), { login: 'ngoai', name: 'Ngoài' }, 'x'),
  );
}

/** What the build would say of a file. */
export const fault = (file: string): Problem => ({
  rule: 'deadLink',
  file,
  field: 'Nội dung',
  problem: `Liên kết hỏng trong ${file}`,
  fix: 'sửa liên kết',
  level: 'error',
});
