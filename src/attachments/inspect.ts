import { type InspectedFile, RefusedFile } from './reading.ts';

/**
 * Reads an attachment once: all words anywhere in it, what it gives away, and the copy that may be published.
 * @param type the extension of its name, in small letters
 */
export async function inspectAttachment(bytes: Uint8Array, type: string): Promise<InspectedFile> {
  try {
    return await inspected(bytes, type);
  } catch (error) {
    // What stops a parser is no file an office program wrote.
    const reason = error instanceof RefusedFile ? error.reason : 'broken';
    const text = plainText(bytes);
    const unread = reason === 'locked' ? 'locked' : 'unreadable';
    return {
      texts: text === null ? [] : [{ place: { kind: 'body' }, text }],
      refused: reason,
      unread: text === null ? unread : null,
      residue: [],
      removed: [],
      cleaned: null,
    };
  }
}

/** The readers are large: a process that reads one file loads the one it is for. */
async function inspected(bytes: Uint8Array, type: string): Promise<InspectedFile> {
  if (type === 'pdf') return (await import('./pdf/inspect-pdf.ts')).inspectPdf(bytes);
  const { inspectOfficeFile } = await import('./office-files/inspect-office-file.ts');
  return inspectOfficeFile(bytes, type);
}

/** The words of a file that is plain text under another name; null for any other. */
function plainText(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /[\0-\x08\x0e-\x1f]|^%PDF-/.test(text) ? null : text.normalize('NFC');
  } catch {
    return null;
  }
}
