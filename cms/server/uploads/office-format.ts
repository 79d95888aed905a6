import { promisify } from 'node:util';
import { type AsyncUnzipOptions, type Unzipped, unzip } from 'fflate';
import type { UploadFault } from './upload-fault.ts';

/** Parts of an office file that run: VBA, ActiveX, OpenOffice Basic, programs. */
const ACTIVE_PARTS =
  /(?:^|\/)(?:vbaproject|vbadata|activex|basic\/|scripts\/)|\.(?:exe|dll|scr|com|bat|cmd|vbs|js|jar|ps1)$/i;
/** Objects of other programs; nobody can see what is in them. */
const HIDDEN_PARTS = /(?:^|\/)embeddings\/.*\.bin$|(?:^|\/)oleobject\d*\.bin$/i;
/** One relation of a part to another, whatever the quotes and spaces. */
const RELATION = /<(?:\w+:)?Relationship\b[^>]*>/gi;
/** A field of Word that asks another program for its value. */
const DDE_FIELD = /\bDDE(?:AUTO)?\b/;
const FIELD_CODE = /<w:instrText[^>]*>([^<]*)</g;

/** An office document never unpacks to more; a small file that does is an attack. */
const MAX_PARTS = 10_000;
const MAX_UNPACKED_BYTES = 400 * 1024 * 1024;
const MAX_RELATIONS_BYTES = 2 * 1024 * 1024;
const MAX_DOCUMENT_BYTES = 30 * 1024 * 1024;

const unpack: (bytes: Uint8Array, options: AsyncUnzipOptions) => Promise<Unzipped> =
  promisify(unzip);

/** Whether a Word, Excel, PowerPoint or OpenDocument file carries macros or fetches parts. */
export async function officeFormatFault(bytes: Buffer): Promise<UploadFault | null> {
  let fault: UploadFault | null = null;
  let unpacked = 0;
  let parts = 0;
  try {
    const read = await unpack(bytes, {
      filter: ({ name, originalSize }) => {
        parts += 1;
        unpacked += originalSize;
        const isRelations = /\.rels$/i.test(name);
        const isDocument = /(?:^|\/)document\.xml$/i.test(name);
        if (parts > MAX_PARTS || unpacked > MAX_UNPACKED_BYTES) fault = 'bomb';
        if (ACTIVE_PARTS.test(name) || HIDDEN_PARTS.test(name)) fault ??= 'macros';
        if (isRelations && originalSize > MAX_RELATIONS_BYTES) fault ??= 'macros';
        return fault === null && (isRelations || (isDocument && originalSize < MAX_DOCUMENT_BYTES));
      },
    });
    if (fault !== null) return fault;
    const isReaching = Object.entries(read).some(([name, part]) =>
      fetches(name, Buffer.from(part)),
    );
    return isReaching ? 'macros' : null;
  } catch {
    return 'brokenFile';
  }
}

/** Whether a part makes the word processor ask something of elsewhere on opening. */
function fetches(name: string, part: Buffer): boolean {
  // Written in another encoding only to hide from a look like this one.
  if (part.length > 1 && (part[0] === 0xff || part[0] === 0xfe || part[1] === 0)) return true;
  const text = part.toString('utf8');
  if (!/\.rels$/i.test(name))
    return [...text.matchAll(FIELD_CODE)].some(([, code = '']) => DDE_FIELD.test(code));
  return (text.match(RELATION) ?? []).some((relation) => {
    const isOutside = /TargetMode\s*=\s*["']\s*(?:External|&#)/i.test(relation);
    return isOutside && !/Type\s*=\s*["'][^"']*\/hyperlink\s*["']/i.test(relation);
  });
}
