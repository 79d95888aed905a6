import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cachedText, textCacheFolder } from '../../attachments/cache.ts';
import { isScan } from '../../attachments/text.ts';
import { errorText } from '../../lib/error-text.ts';
import { safeDecode } from '../../lib/url.ts';
import { attachmentAnchor } from '../anchors.ts';
import { cleanText } from '../text/words.ts';

/** An attachment that could not be read, with the reason. */
export interface UnreadableFile {
  file: string;
  reason: string;
}

/** A page of an attachment, with the anchor that names it in the index. */
export interface AttachedText {
  anchor: string;
  text: string;
}

/** What the attachments of a page hold. */
export interface AttachedTexts {
  /** All of them, there or not ("tep/a.pdf"). */
  files: string[];
  texts: AttachedText[];
  /** Attachments without a text layer. */
  scans: string[];
  unreadable: UnreadableFile[];
}

export interface AttachmentFolders {
  outDir: string;
  basePath: string;
  cacheDir: string;
}

/**
 * Reads the attachments a page links to; a file that cannot be read is reported, not thrown.
 * @param links addresses as they stand in the page; others than attachments are passed over
 */
export async function attachedTexts(
  { outDir, basePath, cacheDir }: AttachmentFolders,
  links: readonly string[],
): Promise<AttachedTexts> {
  const found: AttachedTexts = { files: [], texts: [], scans: [], unreadable: [] };
  for (const link of links) {
    const address = safeDecode(link.split(/[?#]/)[0] ?? '') ?? '';
    const file = address.slice(basePath.length);
    const path = join(outDir, file);
    if (!address.startsWith(`${basePath}tep/`)) continue;
    found.files.push(file);
    if (!existsSync(path)) continue;
    const name = file.slice('tep/'.length);
    try {
      const pages = await cachedText(path, textCacheFolder(cacheDir));
      if (isScan(path, pages)) found.scans.push(file);
      else
        found.texts.push(
          ...pages.map(({ page, text }) => ({
            anchor: attachmentAnchor(name, page),
            text: cleanText(text),
          })),
        );
    } catch (error) {
      const reason = errorText(error);
      found.unreadable.push({ file, reason });
    }
  }
  return found;
}
