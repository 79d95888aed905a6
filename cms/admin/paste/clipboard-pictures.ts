import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { uploadFile } from '../api/uploads.ts';
import { uploadName } from '../body/file-names.ts';
import { blockNode, paragraphNode, type SlateNode } from '../decap/rich-text.ts';
import type { PastedPicture } from './picture-marks.ts';
import { rtfPictures } from './rtf-pictures.ts';

const messages = adminStrings.paste;

/** A picture of the clipboard. */
export interface ClipboardPicture {
  name: string;
  alt: string;
  caption: string;
  /** null: the clipboard has no bytes of it. */
  bytes: Blob | null;
}

/** Bytes of each picture: in the HTML itself, in Word's RTF, or as a file of the clipboard. */
export function picturesOf(
  pictures: readonly PastedPicture[],
  rtf: string,
  files: readonly File[],
): ClipboardPicture[] {
  const inRtf = rtfPictures(rtf);
  const local = pictures.filter(({ src }) => !/^(?:data|https?):/i.test(src)).length;
  const isComplete = inRtf.length === local;
  let next = 0;
  const fromHtml = pictures.map(({ src, name, alt, caption }): ClipboardPicture => {
    if (src.startsWith('data:')) return { name, alt, caption, bytes: fromDataUrl(src) };
    if (/^https?:/i.test(src)) return { name: name || src, alt, caption, bytes: null };
    const found = isComplete ? inRtf[next] : undefined;
    next += 1;
    const bytes = found ? new Blob([found.bytes], { type: `image/${found.type}` }) : null;
    return { name, alt, caption, bytes };
  });
  // A screenshot comes as a file, sometimes with an HTML that only points at it.
  if (fromHtml.length === 0)
    return files.map((file) => ({ name: file.name, alt: '', caption: '', bytes: file }));
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

/** A picture as what goes into the text. */
export interface StoredPicture {
  /** Its block; for a missing one a line that says so, and its caption as a line. */
  nodes: SlateNode[];
  name: string;
  alt: string;
  caption: string;
  isMissing: boolean;
}

/** Sends a picture and makes its block; without bytes a line that says which picture is missing. */
export async function storePicture(
  { name, alt, caption, bytes }: ClipboardPicture,
  index: number,
): Promise<StoredPicture> {
  const shown = name || messages.noName;
  const extension = { 'image/png': 'png', 'image/webp': 'webp' }[bytes?.type ?? ''] ?? 'jpg';
  const stem = name.replace(/\.\w+$/, '') || messages.pictureName;
  const file = uploadName(`${stem}.${extension}`, new Date(Date.now() + index));
  try {
    if (!bytes) throw new Error(shown);
    await uploadFile(`content/media/${file}`, bytes);
  } catch {
    const lines = [messages.missingPicture(shown), caption].filter((line) => line !== '');
    return { nodes: lines.map(paragraphNode), name: shown, alt, caption, isMissing: true };
  }
  const data = { tep: `../media/${file}`, 'mo-ta': alt, 'chu-thich': caption, nguon: '' };
  const nodes = [blockNode('hinh', data)];
  return { nodes, name: shown, alt, caption, isMissing: false };
}
