import { describe, expect, it } from 'vitest';
import { draftText, makeDraft, openDraft } from '../helpers/drafts.ts';
import { type Editors, field, pressSave, save, waitUntilSaved } from '../helpers/editor.ts';
import { startEditors } from '../helpers/editor-server.ts';
import type { TestServer } from '../helpers/server.ts';

let server: TestServer;
let editors: Editors;
startEditors((started) => {
  ({ server, editors } = started);
});

describe('two on one entry', () => {
  it('the second reads who was first, sees both texts, and may keep either', async () => {
    await makeDraft(server, 'hai-ban');
    const [first, second] = [await editors.signInAs('ha'), await editors.signInAs('chanh')];
    await openDraft(first, 'hai-ban');
    await openDraft(second, 'hai-ban');
    await field(first.page, 'lead').fill('Tóm tắt của chị Hà.');
    await save(first.page);
    await field(second.page, 'lead').fill('Tóm tắt của anh Chánh.');
    await pressSave(second.page);

    const box = second.page.getByRole('dialog');
    await box.getByText(/Lê Thu Hà đã lưu bài này lúc \d\d:\d\d/).waitFor();
    await box.getByText('Tóm tắt: Tóm tắt của chị Hà.').waitFor();
    await box.getByText('Tóm tắt: Tóm tắt của anh Chánh.').waitFor();
    await box.getByRole('button', { name: 'Để sau' }).click();
    expect(await field(second.page, 'lead').inputValue(), 'typed text stays in the form').toBe(
      'Tóm tắt của anh Chánh.',
    );
    expect(await draftText(server, 'hai-ban')).toContain('Tóm tắt của chị Hà.');

    await pressSave(second.page);
    await box.getByRole('button', { name: 'Lưu bản của tôi thành bản mới nhất' }).click();
    await waitUntilSaved(second.page);
    expect(await draftText(server, 'hai-ban')).toContain('Tóm tắt của anh Chánh.');
    await first.context.close();
    await second.context.close();
  });

  it('two tabs of one person likewise; taking the other text keeps one’s own', async () => {
    await makeDraft(server, 'hai-the');
    const session = await editors.signInAs('ha');
    const other = await session.context.newPage();
    await other.goto(`${server.origin}/admin/#/collections/news/entries/hai-the`);
    await openDraft(session, 'hai-the');
    await expect.poll(() => field(other, 'title').inputValue()).toBe('Tin hai-the');
    await field(session.page, 'lead').fill('Gõ ở thẻ một.');
    await save(session.page);
    await field(other, 'lead').fill('Gõ ở thẻ hai.');
    await pressSave(other);
    other.on('dialog', (box) => box.accept());
    await other.getByRole('dialog').getByRole('button', { name: 'Mở bản của người kia' }).click();
    await other.getByText(/Có bản chưa lưu lúc .* của bài này/).waitFor();
    await expect.poll(() => field(other, 'lead').inputValue()).toBe('Gõ ở thẻ một.');
    await other.getByRole('button', { name: 'Dùng bản này' }).click();
    await expect.poll(() => field(other, 'lead').inputValue()).toBe('Gõ ở thẻ hai.');
    await session.context.close();
  });
});
