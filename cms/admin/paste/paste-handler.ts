import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { readOpenForm } from '../decap/open-form.ts';
import { nodesOfHtml, type PasteCall, type TextEditor, textOfNode } from '../decap/rich-text.ts';
import { addNotes, addOffer } from '../panel/panel-state.ts';
import { type CleanHtml, cleanHtml } from './clean-html.ts';
import { picturesOf, storePicture } from './clipboard-pictures.ts';
import { nameLines, type OfferedLine, removeLines } from './offered-lines.ts';
import { notesOfPaste } from './paste-notes.ts';
import { markedPicture } from './picture-marks.ts';
import { htmlOfPlainText } from './plain-text.ts';

const messages = adminStrings.paste;
let pasteCount = 0;

/**
 * Takes the place of Decap's own paste handler (see decap/bundle.ts): what Word, Google Docs and
 * web pages put into the clipboard becomes clean text, and pictures become picture blocks. Text without markup is
 * left to the text field, unless some of its lines are a list or remarks, or seem to be no part of the article.
 * @returns whether the paste was taken care of
 */
export function handlePasteHtml({ event, editor, isDisabled }: PasteCall): boolean {
  if (isDisabled || !event?.clipboardData) return false;
  const { clipboardData } = event;
  const html = clipboardData.getData('text/html');
  const files = [...clipboardData.files].filter(({ type }) => type.startsWith('image/'));
  const plain = html || files.length > 0 ? '' : clipboardData.getData('text/plain');
  const clean = cleanHtml(plain ? htmlOfPlainText(plain) : html, titleOfEntry());
  const hasFound = /<[uo]l/.test(clean.html) || clean.debris.length > 0 || clean.comments > 0;
  if (!html && files.length === 0 && !hasFound) return false;
  event.preventDefault();
  // The text field takes an event for handled only when it was stopped; it would insert plain text once more.
  event.stopPropagation();
  // The clipboard may be read only now, while the event lasts.
  const rtf = clipboardData.getData('text/rtf');
  void insert(editor, clean, rtf, files);
  return true;
}

function titleOfEntry(): string {
  const title = readOpenForm()?.data.title;
  return typeof title === 'string' ? title : '';
}

async function insert(
  editor: TextEditor,
  clean: CleanHtml,
  rtf: string,
  files: readonly File[],
): Promise<void> {
  const sources = picturesOf(clean.pictures, rtf, files);
  const stored = await Promise.all(sources.map(storePicture));
  pasteCount += 1;
  const { nodes, offered } = nameLines(
    nodesOfHtml(clean.html),
    clean.debris,
    `paste-${pasteCount}`,
  );
  // A picture's block stands where its marker stood.
  const filled = nodes.flatMap((node) => {
    const index = markedPicture(textOfNode(node));
    return index === null ? [node] : (stored[index]?.nodes ?? [node]);
  });
  const extra = stored.slice(clean.pictures.length).flatMap((picture) => picture.nodes);
  if (filled.length + extra.length > 0) editor.tf.insertFragment([...filled, ...extra]);
  addNotes(notesOfPaste(clean, stored));
  if (offered.length > 0) offerRemoval(editor, offered);
}

function offerRemoval(editor: TextEditor, lines: readonly OfferedLine[]): void {
  const remove = () => {
    const removed = removeLines(editor, lines);
    addNotes([messages.linesRemoved(removed, lines.length - removed)]);
  };
  addOffer({
    id: `paste-${pasteCount}`,
    title: messages.debrisTitle(lines.length),
    lines: lines.map(({ text }) => text),
    actions: [
      { label: messages.removeLines, run: remove },
      { label: messages.leaveLines, run: () => undefined },
    ],
  });
}
