import { readFileSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import type { WordBlock } from '../../src/attachments/word/blocks.ts';
import { importMessages as messages } from '../../src/i18n/import-messages.ts';
import { safeDecode } from '../../src/lib/url.ts';
import { importedPicture } from '../papers/pictures.ts';

export interface ArticlePictures {
  /** By path below the content folder. */
  files: Map<string, Uint8Array>;
  /** How many stand on another machine or cannot be read. */
  remote: number;
  /** The Markdown that stands for a picture, by the address its element has now. */
  markdown: (source: string) => string;
}

/**
 * Pictures of an article that lie beside the saved page, each once, as JPEG. Sets the `src` of every
 * picture element to the address it was found by.
 * @param options path: what names of their files begin with
 */
export async function articlePictures(
  blocks: readonly WordBlock[],
  { folder, title, path }: { folder: string | null; title: string; path: string },
): Promise<ArticlePictures> {
  const files = new Map<string, Uint8Array>();
  const texts = new Map<string, string>();
  let remote = 0;
  for (const image of blocks.flatMap(({ element }) => element.querySelectorAll('img'))) {
    const source = addressOf(image);
    image.setAttribute('src', source);
    if (texts.has(source)) continue;
    const bytes = folder === null ? null : localFile(folder, source);
    const file = `media/${path}-hinh-${files.size + 1}.jpg`;
    const jpeg = bytes && (await asJpeg(bytes));
    if (!jpeg) {
      remote += 1;
      continue;
    }
    files.set(file, jpeg);
    texts.set(source, `![${messages.pictureAlt(files.size, title)}](../${file})`);
  }
  return { files, remote, markdown: (source) => texts.get(source) ?? '' };
}

/** Pages that load pictures late have the address in `data-src`; `src` is empty or a placeholder. */
function addressOf(image: HTMLElement): string {
  const [own, late] = [image.getAttribute('src') ?? '', image.getAttribute('data-src') ?? ''];
  return late !== '' && (own === '' || own.startsWith('data:')) ? late : own;
}

function localFile(folder: string, source: string): Uint8Array | null {
  if (/^(?:[a-z]+:|\/)/i.test(source)) return null;
  const decoded = safeDecode(source.split(/[?#]/)[0] ?? '') ?? source;
  const root = resolve(folder);
  const path = resolve(root, decoded);
  // A saved page has its pictures in its own folder or below; one that names others wants to read
  // files of this machine.
  const isBelow = path.startsWith(`${root}${sep}`);
  return isBelow && statSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path) : null;
}

async function asJpeg(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    return await importedPicture(bytes).flatten({ background: '#fff' }).jpeg().toBuffer();
  } catch {
    return null;
  }
}
