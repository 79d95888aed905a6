import { htmlToSlate } from 'decap-cms-widget-richtext/dist/esm/serializers/index.js';
import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { uploadFile } from '../api/uploads.ts';
import { uploadName } from '../body/file-names.ts';
import { addNotes } from '../panel/panel-state.ts';
import { cleanHtml, markedPicture, type PastedPicture } from './clean-html.ts';
import { rtfPictures } from './rtf-pictures.ts';

const say = adminStrings.paste;

interface SlateNode {
  type?: string;
  text?: string;
  data?: Record<string, unknown>;
  children?: SlateNode[];
}
interface PasteEvent {
  clipboardData: DataTransfer;
  preventDefault: () => void;
}
interface Options {
  event: PasteEvent | null;
  editor: { tf: { insertFragment: (nodes: SlateNode[]) => void } };
  isDisabled?: boolean;
}

/**
 * Takes the place of Decap's own paste handler (see the editor's build): what Word, Google Docs and
 * web pages put into the clipboard becomes clean text, and pictures become picture blocks.
 * @returns whether the paste was taken care of
 */
export function handlePasteHtml({ event, editor, isDisabled }: Options): boolean {
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
  editor: Options['editor'],
  html: string,
  rtf: string,
  files: readonly File[],
): Promise<void> {
  const clean = cleanHtml(html);
  const sources = picturesOf(clean.pictures, rtf, files);
  const blocks = await Promise.all(sources.map(toBlock));
  const nodes = htmlToSlate(clean.html).children.flatMap((node) => withPictures(node, blocks));
  const extra = blocks.slice(clean.pictures.length).map(({ node }) => node);
  if (nodes.length + extra.length === 0) return;
  editor.tf.insertFragment([...nodes, ...extra]);
  const missing = blocks.filter(({ isMissing }) => isMissing).map(({ name }) => name);
  addNotes([
    ...(blocks.length > missing.length ? [say.pictureNote(blocks.length - missing.length)] : []),
    ...(missing.length > 0 ? [say.missingNote(missing.join(', '))] : []),
    ...(clean.legacyFont ? [say.legacyNote(clean.legacyFont)] : []),
    ...(clean.droppedLinks > 0 ? [say.linksNote(clean.droppedLinks)] : []),
  ]);
}

interface Source {
  name: string;
  alt: string;
  /** null: the clipboard has no bytes of it. */
  bytes: Blob | null;
}

/** Bytes of each picture: in the HTML itself, in Word's RTF, or as a file of the clipboard. */
function picturesOf(
  pictures: readonly PastedPicture[],
  rtf: string,
  files: readonly File[],
): Source[] {
  const inRtf = rtfPictures(rtf);
  const local = pictures.filter(({ src }) => !/^(?:data|https?):/i.test(src)).length;
  const isComplete = inRtf.length === local;
  let next = 0;
  const fromHtml = pictures.map(({ src, name, alt }): Source => {
    if (src.startsWith('data:')) return { name, alt, bytes: fromDataUrl(src) };
    if (/^https?:/i.test(src)) return { name: name || src, alt, bytes: null };
    const found = isComplete ? inRtf[next] : undefined;
    next += 1;
    const bytes = found ? new Blob([found.bytes], { type: `image/${found.type}` }) : null;
    return { name, alt, bytes };
  });
  // A screenshot comes as a file, sometimes with an HTML that only points at it.
  if (fromHtml.length === 0)
    return files.map((file) => ({ name: file.name, alt: '', bytes: file }));
  const [only] = files;
  return fromHtml.map((source) =>
    source.bytes === null && only && fromHtml.length === 1 ? { ...source, bytes: only } : source,
  );
}

function fromDataUrl(url: string): Blob | null {
  const [, type = '', data = ''] = /^data:(image\/[a-z]+);base64,(.*)$/is.exec(url) ?? [];
  if (!data) return null;
  try {
    return new Blob([Uint8Array.from(atob(data), (char) => char.charCodeAt(0))], { type });
  } catch {
    return null;
  }
}

interface Placed {
  node: SlateNode;
  name: string;
  isMissing: boolean;
}

/** Sends a picture and makes its block; without bytes a line that says which picture is missing. */
async function toBlock({ name, alt, bytes }: Source, index: number): Promise<Placed> {
  const shown = name || say.noName;
  const extension = { 'image/png': 'png', 'image/webp': 'webp' }[bytes?.type ?? ''] ?? 'jpg';
  const stem = name.replace(/\.\w+$/, '') || say.pictureName;
  const file = uploadName(`${stem}.${extension}`, new Date(Date.now() + index));
  try {
    if (!bytes) throw new Error(shown);
    await uploadFile(`content/media/${file}`, bytes);
  } catch {
    return { node: paragraph(say.missingPicture(shown)), name: shown, isMissing: true };
  }
  const data = { tep: `../media/${file}`, 'mo-ta': alt, 'chu-thich': '', nguon: '' };
  const node = {
    type: 'shortcode',
    data: { shortcode: 'hinh', shortcodeData: data },
    children: [{ text: '' }],
  };
  return { node, name: shown, isMissing: false };
}

/** Puts the blocks where the markers stand. */
function withPictures(node: SlateNode, blocks: readonly Placed[]): SlateNode[] {
  const index = markedPicture(textOf(node));
  const block = index === null ? undefined : blocks[index];
  return [block?.node ?? node];
}

function textOf({ text, children }: SlateNode): string {
  return text ?? (children ?? []).map(textOf).join('');
}

function paragraph(text: string): SlateNode {
  return { type: 'p', children: [{ text }] };
}
