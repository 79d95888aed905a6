import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { strToU8, zipSync } from 'fflate';

/** A file as Playwright puts it into a field. */
export interface TestFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A PDF of one page. @param password without which nobody opens it */
export async function pdfFile(name: string, password?: string): Promise<TestFile> {
  const document = await PDFDocument.create();
  document.addPage([200, 200]);
  if (password) document.encrypt({ userPassword: password, ownerPassword: password });
  const buffer = Buffer.from(await document.save());
  return { name, mimeType: 'application/pdf', buffer };
}

/** A Word file that runs a macro. */
export function macroFile(name: string): TestFile {
  const files = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${WORD}.main+xml"/></Types>`,
    '_rels/.rels': '<Relationships/>',
    'word/document.xml': '<w:document/>',
    'word/vbaProject.bin': 'x',
  };
  const parts = Object.entries(files).map(([part, text]) => [part, strToU8(text)] as const);
  const buffer = Buffer.from(zipSync(Object.fromEntries(parts)));
  return { name, mimeType: WORD, buffer };
}

/** A file of so many bytes on the disk that says it is a PDF. @returns its path */
export function largePdf(name: string, bytes: number): string {
  const path = join(mkdtempSync(join(tmpdir(), 'tep-lon-')), name);
  const buffer = Buffer.alloc(bytes, 0x20);
  buffer.write('%PDF-1.7\n');
  writeFileSync(path, buffer);
  return path;
}
