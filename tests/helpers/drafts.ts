import { expect } from 'vitest';
import { type EditorSession, field, goTo } from './editor.ts';
import { newsText, saveParams, type TestServer } from './server.ts';

/** A draft by the contributor Hà, made through the API. */
export async function makeDraft(server: TestServer, slug: string, body?: string): Promise<void> {
  const client = await server.client('ha');
  const text = newsText(`Tin ${slug}`, body);
  const answer = await client.cms('persistEntry', saveParams(slug, text, null));
  expect(answer.status).toBe(200);
}

/** Opens a draft of {@link makeDraft} and waits until its form is filled. */
export async function openDraft({ page }: EditorSession, slug: string): Promise<void> {
  await goTo(page, `collections/news/entries/${slug}`);
  await expect.poll(() => field(page, 'title').inputValue()).toBe(`Tin ${slug}`);
}

/** A draft of the news as the store has it; '' when there is none. */
export async function draftText(server: TestServer, slug: string): Promise<string> {
  const { store } = server.services;
  const draft = await store.draft('news', slug);
  const blob = draft && (await store.draftFiles(draft)).get(draft.path);
  return blob ? String(await store.repository.readBlob(blob)) : '';
}

/** The body of a draft of the news as the store has it. */
export async function draftBody(server: TestServer, slug: string): Promise<string> {
  const text = await draftText(server, slug);
  return text.slice(text.indexOf('\n---\n', 4) + 5).trim();
}
