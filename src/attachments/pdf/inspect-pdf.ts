import {
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFPage,
  PDFStream,
} from '@cantoo/pdf-lib';
import { type FileText, type InspectedFile, RefusedFile, type ResidueKind } from '../reading.ts';
import { cleanPdf } from './clean-pdf.ts';
import { requireHarmless } from './harmless.ts';
import { allObjects, hasKey, nameOf, type PdfObject } from './objects.ts';
import { asFileText, type PageText, pageTexts } from './page-texts.ts';
import { writtenTexts } from './written-texts.ts';

/** Fewer letters than this on a page means a picture of a page. */
const SCAN_LETTERS = 20;
/** Bytes of packed lines that a frame or a rule never has. */
const DRAWN_LETTERS = 2000;
const SUBTYPE = PDFName.of('Subtype');
const MOST_REVISIONS = 6;
const END = Buffer.from('%%EOF');

/**
 * Reads a PDF once: all its words, and the copy that may be published. The copy is what one reader (pdf-lib)
 * makes of the file; another (pdf.js) must find the same pages and words in both. A signed file stays as it is.
 * @throws RefusedFile
 */
export async function inspectPdf(bytes: Uint8Array): Promise<InspectedFile> {
  requireShape(bytes);
  const text = Buffer.from(bytes).toString('latin1');
  const objects = allObjects(text);
  requireHarmless(objects);
  const document = await load(bytes);
  const marked = document.getPages().map(marksOf);
  const isSigned = objects.some(({ value }) => hasKey(value, 'ByteRange'));
  const removable = await cleanPdf(document);
  const copy = await document.save({ updateFieldAppearances: false, useObjectStreams: true });
  const pages = await read(bytes);
  requireSame(pages, await read(copy));
  const earlier = isSigned ? await earlierTexts(bytes) : [];
  const residue: ResidueKind[] = [...removable];
  return {
    texts: [
      asFileText(pages),
      ...writtenTexts(objects),
      ...earlier,
      ...metadataTexts(objects, text),
    ],
    refused: null,
    unread: isScan(pages, marked) ? 'scan' : null,
    residue,
    removed: isSigned ? [] : residue,
    cleaned: isSigned ? bytes : copy,
  };
}

/** One file from the first byte to the last, and no other kind of file as well. */
function requireShape(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.subarray(0, 5).toString('latin1') !== '%PDF-')
    throw new RefusedFile('irregular', 'head');
  const end = file.lastIndexOf(END);
  if (end < 0) throw new RefusedFile('broken', 'end');
  if (/[^\0\s]/.test(file.subarray(end + END.length).toString('latin1')))
    throw new RefusedFile('irregular', 'after the end');
  const zip = file.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (zip >= 0 && zip + 22 <= file.length && zip + 22 + file.readUInt16LE(zip + 20) === file.length)
    throw new RefusedFile('irregular', 'also a ZIP file');
  if (/<(?:!doctype|html|script)/i.test(file.subarray(0, 1024).toString('latin1')))
    throw new RefusedFile('irregular', 'also a web page');
}

async function load(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    if (document.getPageCount() === 0) throw new RefusedFile('broken', 'no page');
    return document;
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    throw new RefusedFile(error instanceof EncryptedPDFError ? 'locked' : 'broken', `${error}`);
  }
}

async function read(bytes: Uint8Array): Promise<PageText[]> {
  try {
    return await pageTexts(bytes);
  } catch (error) {
    throw new RefusedFile('broken', `${error}`);
  }
}

function requireSame(first: readonly PageText[], second: readonly PageText[]): void {
  const plain = (pages: readonly PageText[]) => pages.map(({ text }) => text.replace(/\s+/g, ' '));
  if (JSON.stringify(plain(first)) !== JSON.stringify(plain(second)))
    throw new RefusedFile('disagree');
}

/** Words of a signed file as it was before later changes: whoever downloads it can have them. */
async function earlierTexts(bytes: Uint8Array): Promise<FileText[]> {
  const file = Buffer.from(bytes);
  const ends: number[] = [];
  for (let at = file.indexOf(END); at >= 0; at = file.indexOf(END, at + 1))
    ends.push(at + END.length);
  const found: FileText[] = [];
  for (const end of ends.slice(0, -1).slice(-MOST_REVISIONS)) {
    const pages = await pageTexts(file.subarray(0, end)).catch(() => []);
    if (pages.length > 0) found.push({ ...asFileText(pages), place: { kind: 'hidden' } });
  }
  return found;
}

/** Properties in XML (XMP), where they are not packed. */
function metadataTexts(objects: readonly PdfObject[], text: string): FileText[] {
  if (!objects.some(({ value }) => nameOf(value, 'Type') === 'Metadata')) return [];
  const packets = text.match(/<x:xmpmeta[\s\S]{0,200000}?<\/x:xmpmeta>/g) ?? [];
  const words = packets.map((packet) =>
    Buffer.from(packet, 'latin1')
      .toString('utf8')
      .replace(/<[^>]*>/g, '\n'),
  );
  return words.length > 0 ? [{ place: { kind: 'property' }, text: words.join('\n') }] : [];
}

/** Whether a page shows a picture, or lines enough to be drawn letters. */
function marksOf({ node }: PDFPage): boolean {
  const objects = node.Resources()?.lookup(PDFName.of('XObject'));
  const pictures = objects instanceof PDFDict ? objects.values() : [];
  const hasPicture = pictures.some((ref) => {
    const object = node.context.lookup(ref);
    return object instanceof PDFStream && object.dict.get(SUBTYPE) !== PDFName.of('Form');
  });
  const contents = node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray() : contents ? [contents] : [];
  const length = streams.reduce((sum, one) => {
    const stream = node.context.lookup(one);
    return sum + (stream instanceof PDFStream ? stream.getContentsSize() : 0);
  }, 0);
  return hasPicture || length > DRAWN_LETTERS;
}

function isScan(pages: readonly PageText[], marked: readonly boolean[]): boolean {
  const letters = pages.reduce((sum, page) => sum + page.letters, 0);
  if (letters < SCAN_LETTERS * pages.length) return marked.includes(true);
  return pages.some((page, index) => page.letters === 0 && marked[index]);
}
