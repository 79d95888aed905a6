import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { nodesOfHtml, type PasteCall, type TextEditor, textOfNode } from '../decap/rich-text.ts';
import { addNotes } from '../panel/panel-state.ts';
import { cleanHtml } from './clean-html.ts';
import { picturesOf, type StoredPicture, storePicture } from './clipboard-pictures.ts';
import { markedPicture } from './picture-marks.ts';

const messages = adminStrings.paste;

/**
 * Takes the place of Decap's own paste handler (see decap/bundle.ts): what Word, Google Docs and
 * web pages put into the clipboard becomes clean text, and pictures become picture blocks.
 * @returns whether the paste was taken care of
 */
export function handlePasteHtml({ event, editor, isDisabled }: PasteCall): boolean {
  if (isDisabled || !event?.clipboardData) return false;
  const { clipboardData } = event;
  const html = clipboardData.getData('text/html');
  const files = [...clipboardData.files].filter(({ type }) => type.startsWith('image/'));
  if (!html && files.length === 0) return false;
  event.preventDefault();
  // The clipboard may be read only now, while the event lasts.
  const rtf = clipboardData.getData('text/rtf');
  void insert(editor, html, rtf, files);
  return true;
}

async function insert(
  editor: TextEditor,
  html: string,
  rtf: string,
  files: readonly File[],
): Promise<void> {
  const clean = cleanHtml(html);
  const sources = picturesOf(clean.pictures, rtf, files);
  const blocks: StoredPicture[] = await Promise.all(sources.map(storePicture));
  // A picture's block stands where its marker stood.
  const nodes = nodesOfHtml(clean.html).map((node) => {
    const index = markedPicture(textOfNode(node));
    return index === null ? node : (blocks[index]?.node ?? node);
  });
  const extra = blocks.slice(clean.pictures.length).map(({ node }) => node);
  if (nodes.length + extra.length === 0) return;
  editor.tf.insertFragment([...nodes, ...extra]);
  const missing = blocks.filter(({ isMissing }) => isMissing).map(({ name }) => name);
  addNotes([
    ...(blocks.length > missing.length
      ? [messages.pictureNote(blocks.length - missing.length)]
      : []),
    ...(missing.length > 0 ? [messages.missingNote(missing.join(', '))] : []),
    ...(clean.legacyFont ? [messages.legacyNote(clean.legacyFont)] : []),
    ...(clean.droppedLinks > 0 ? [messages.linksNote(clean.droppedLinks)] : []),
  ]);
}
