import { describe, expect, it } from 'vitest';
import { parseContentFile } from '../../src/source/content-files.ts';
import { type EditorSession, type Editors, field, goTo, save } from '../helpers/editor.ts';
import { startEditors } from '../helpers/editor-server.ts';
import type { TestServer } from '../helpers/server.ts';

let server: TestServer;
let editors: Editors;
let session: EditorSession;
startEditors(async (started) => {
  ({ server, editors } = started);
  session = await editors.signInAs('quantri');
});

describe('every kind of entry', () => {
  it.each([
    ['news', 'tin-mau', 'lead'],
    ['documents', '399-qd-tw-2026', 'subject'],
    ['guides', 'phat-hanh', 'audience'],
    ['templates', 'mau', 'title'],
    ['courses', 'khoa', 'summary'],
    ['modules', 'chuyen-de-mot', 'goal'],
    ['lessons', 'bai-mot', 'goal'],
    ['questions', 'c-01', 'stem'],
    ['units', 'chi-bo-mot', 'name'],
    ['pages', 'gioi-thieu', 'summary'],
  ])(
    '%s opens unchanged, and a change of one field changes that field alone',
    async (collection, slug, name) => {
      const { page } = session;
      const { store } = server.services;
      const main = await store.main();
      const entry = [...main.entries.values()].find(
        (one) => one.collection === collection && one.slug === slug,
      );
      const before = parseContentFile(
        entry?.path ?? '',
        (await store.repository.readBlob(entry?.blob ?? '')) ?? Buffer.alloc(0),
      );
      await goTo(page, `collections/${collection}/entries/${slug}`);
      const control = field(page, name);
      // The form before may have a field of this name, too.
      const value = String((before.data as Record<string, unknown>)[name]);
      await expect.poll(() => control.inputValue({ timeout: 500 }).catch(() => '')).toBe(value);
      await page.waitForTimeout(800);
      expect(await page.getByText('Có thay đổi chưa lưu').count(), 'unsaved at once').toBe(0);
      const changed = `${await control.inputValue()} (đã sửa)`;
      await control.fill(changed);
      await save(page);
      const draft = await store.draft(collection, slug);
      const blob = draft && (await store.draftFiles(draft)).get(draft.path);
      const after = parseContentFile(
        draft?.path ?? '',
        (await store.repository.readBlob(blob ?? '')) ?? Buffer.alloc(0),
      );
      const withDefaults = { draft: false, ...(before.data as object), [name]: changed };
      expect(after.data).toMatchObject({ ...(before.data as object), [name]: changed });
      expect(Object.keys(after.data as object).filter((key) => !(key in withDefaults))).toEqual([]);
      expect(after.body.trim()).toBe(before.body.trim());
    },
  );
});
