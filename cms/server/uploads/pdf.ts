import {
  EncryptedPDFError,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import type { UploadFault } from './upload-fault.ts';

/** Actions that run something or send something when a reader opens or clicks (ISO 32000-1, 12.6.4). */
const ACTIVE_ACTIONS = new Set([
  '/JavaScript',
  '/Launch',
  '/SubmitForm',
  '/ImportData',
  '/Rendition',
  '/Movie',
  '/RichMediaExecute',
  '/GoToE',
  '/GoToR',
]);
/** Entries that carry scripts, forms with scripts, or other files. */
const ACTIVE_KEYS = ['/JS', '/JavaScript', '/XFA', '/EmbeddedFiles', '/EF', '/RichMediaContent'];

/**
 * Whether a PDF can do anything but be read. Its objects are walked, because scripts hide in
 * compressed streams where a search of the bytes finds nothing.
 */
export async function pdfFault(bytes: Buffer): Promise<UploadFault | null> {
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) return 'notWhatItSays';
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    // A file cut short is read as far as it goes; a whole one ends with a mark and has pages.
    const isWhole = bytes.subarray(-2048).includes('%%EOF') && document.getPageCount() > 0;
    if (!isWhole) return 'brokenFile';
    const objects = document.context.enumerateIndirectObjects();
    const roots: (PDFObject | undefined)[] = [
      ...objects.map(([, object]) => object),
      document.context.trailerInfo.Root,
      document.context.trailerInfo.Info,
    ];
    return roots.some((object) => object !== undefined && isActive(object, document))
      ? 'activePdf'
      : null;
  } catch (error) {
    return error instanceof EncryptedPDFError ? 'lockedPdf' : 'brokenFile';
  }
}

function isActive(object: PDFObject, document: PDFDocument): boolean {
  if (object instanceof PDFStream) return isActive(object.dict, document);
  if (object instanceof PDFArray) return object.asArray().some((item) => isActive(item, document));
  if (!(object instanceof PDFDict)) return false;
  return object.entries().some(([key, value]) => {
    if (ACTIVE_KEYS.includes(key.asString())) return true;
    if (key.asString() !== '/S') return isActive(value, document);
    const action = value instanceof PDFRef ? document.context.lookup(value) : value;
    return action instanceof PDFName && ACTIVE_ACTIONS.has(action.asString());
  });
}
