import { readLaidOut } from '../../../src/attachments/word/laid-out/read-laid-out.ts';
import { type CheckedPaper, checkForm } from '../../../src/paper-form/check-form.ts';
import { referenceUrl } from '../api/addresses.ts';

/**
 * The form of a Word file that is attached to an entry, checked in this browser as the public page does it.
 * @param reference the file as the entry names it: ../tep/a.docx
 * @throws Error when the file cannot be fetched or read
 */
export async function checkAttachedFile(reference: string): Promise<CheckedPaper> {
  const response = await fetch(referenceUrl(reference));
  if (!response.ok) throw new Error(String(response.status));
  return checkForm(readLaidOut(new Uint8Array(await response.arrayBuffer())));
}
