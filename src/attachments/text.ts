import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { decodeEntities } from '../lib/html.ts';

/** The text of one page of an attachment; `page` is null where the format does not hold it. */
export interface AttachmentPage {
  page: number | null;
  text: string;
}

/** Longer parts of Word files are not unpacked: no paper has as much text. */
const MAX_XML = 60_000_000;
/** Fewer letters than this on a page of a PDF means a picture of a page. */
const SCAN_LETTERS = 20;

/** Text, ends of lines and pages of a Word document (ECMA-376 part 1, 17.3.3). */
const WORD_TAGS =
  /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(?:lastRenderedPageBreak|br|tab|noBreakHyphen)(?:\s[^>]*)?\/?>|<\/w:p>/g;

/**
 * Text of a PDF or Word file, page by page. No text of other types is read.
 * @throws Error when the file is not what its name says
 */
export async function attachmentText(path: string): Promise<AttachmentPage[]> {
  switch (extname(path).toLowerCase()) {
    case '.pdf':
      return pdfText(readFileSync(path));
    case '.docx':
      return wordText(readFileSync(path));
    default:
      return [];
  }
}

/** Whether a PDF is pictures of pages, whose words nobody can search. */
export function isScan(path: string, pages: readonly AttachmentPage[]): boolean {
  if (extname(path).toLowerCase() !== '.pdf') return false;
  const letters = pages.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
  return letters < SCAN_LETTERS * Math.max(1, pages.length);
}

async function pdfText(bytes: Uint8Array): Promise<AttachmentPage[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const { text } = await extractText(document, { mergePages: false });
  await document.loadingTask.destroy();
  return text.map((content, index) => ({ page: index + 1, text: content.normalize('NFC') }));
}

/**
 * A Word file holds no pages, only where Word last broke them (ECMA-376 part 1, 17.3.1.20 and
 * 17.3.3.1). A file without such breaks is one text whose page is not known.
 */
function wordText(bytes: Uint8Array): AttachmentPage[] {
  const files = unzipSync(new Uint8Array(bytes), {
    filter: ({ name, originalSize }) => name === 'word/document.xml' && originalSize < MAX_XML,
  });
  const xml = files['word/document.xml'];
  if (!xml) throw new Error('word/document.xml');
  const text = strFromU8(xml);
  // Breaks that Word noted when it last printed include those that people put in.
  const breakTag = text.includes('<w:lastRenderedPageBreak')
    ? /^<w:lastRenderedPageBreak/
    : /^<w:br\s[^>]*w:type="page"/;
  const pages = [''];
  let breaks = 0;
  const add = (piece: string) => {
    pages[pages.length - 1] += piece;
  };
  for (const [tag, inside] of text.matchAll(WORD_TAGS)) {
    if (inside !== undefined) add(decodeEntities(inside));
    else if (breakTag.test(tag)) {
      breaks += 1;
      pages.push('');
    } else if (tag.startsWith('<w:noBreakHyphen')) add('-');
    else add(tag === '</w:p>' ? '\n' : ' ');
  }
  return pages
    .map((content, index) => ({ page: breaks > 0 ? index + 1 : null, text: content }))
    .filter((page) => page.text.trim() !== '');
}
