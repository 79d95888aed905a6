import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import type { CleanHtml } from './clean-html.ts';
import type { StoredPicture } from './clipboard-pictures.ts';

const messages = adminStrings.paste;

/** What the person has to know of a paste: everything that was left out, changed or is still missing. */
export function notesOfPaste(clean: CleanHtml, pictures: readonly StoredPicture[]): string[] {
  const missing = pictures.filter(({ isMissing }) => isMissing).map(({ name }) => name);
  const machineAlts = clean.pictures.filter(({ hadMachineAlt }) => hadMachineAlt).length;
  const counted: readonly [count: number, note: (count: number) => string][] = [
    [machineAlts, messages.machineAltNote],
    [clean.struck + clean.comments, () => messages.reviewNote(clean.struck, clean.comments)],
    [clean.hidden, messages.hiddenNote],
    [clean.strikes, messages.strikesNote],
    [clean.raisedAsWords, messages.raisedNote],
    [clean.simplifiedTables, messages.tablesNote],
    [clean.letteredLists, messages.letteredNote],
    [clean.picturesAround, messages.picturesAroundNote],
    [clean.embeds, messages.embedsNote],
    [clean.droppedLinks, messages.linksNote],
  ];
  return [
    ...pictureNote(pictures.filter(({ isMissing }) => !isMissing)),
    ...(missing.length > 0 ? [messages.missingNote(missing.join(', '))] : []),
    ...(clean.legacyFont ? [messages.legacyNote(clean.legacyFont)] : []),
    ...counted.filter(([count]) => count > 0).map(([count, note]) => note(count)),
  ];
}

/** Asks only for what the document did not say. */
function pictureNote(pictures: readonly StoredPicture[]): string[] {
  if (pictures.length === 0) return [];
  const withoutAlt = pictures.filter(({ alt }) => alt === '').length;
  const withoutCaption = pictures.filter(({ caption }) => caption === '').length;
  const { alt, caption, source } = messages.pictureFields;
  const fields = [
    ...(withoutAlt > 0 ? [alt(withoutAlt)] : []),
    ...(withoutCaption > 0 ? [caption(withoutCaption)] : []),
    source,
  ];
  return [messages.pictureNote(pictures.length, fields.join(', '))];
}
