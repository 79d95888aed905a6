import type { Locator, Page } from 'playwright-core';
import type { TestFile } from './office-files.ts';

/** Puts a block into the text where the cursor is. @returns the block */
export async function insertBlock(page: Page, label: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Chèn thêm' }).first().click();
  await page.getByRole('menuitem', { name: label }).click();
  const block = page
    .locator('[data-slate-editor] [contenteditable=false]')
    .filter({ hasText: label });
  await block.last().waitFor();
  return block.last();
}

/** Opens the picker of a field. @param name of its button: "Chọn tệp: Tệp" */
export async function openPicker(place: Locator | Page, name: string | RegExp): Promise<Locator> {
  const button = place.getByRole('button', { name });
  await button.first().click();
  const page = 'keyboard' in place ? place : place.page();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

/** Chooses a file of this machine in the open picker. @param file or its path */
export async function giveFile(picker: Locator, file: TestFile | string): Promise<void> {
  await picker.locator('input[type=file]').setInputFiles(file);
}
