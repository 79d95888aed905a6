import { inspectAttachment } from '../../../src/attachments/inspect.ts';
import { fileFindings, findingsOf } from '../../../src/guards/content/attachments/findings.ts';
import type { InspectedUpload } from './inspected-upload.ts';

export interface ReadFile {
  /** null when it takes more time or memory than any honest file. */
  inspected: InspectedUpload | null;
  /** The copy that may be stored; empty where the file is refused. */
  cleaned: Buffer;
}

/**
 * Reads an attachment in this process, which may take all its time and memory: the server asks file-sandbox.ts.
 * @param type the extension of its name
 */
export async function readFile(bytes: Buffer, type: string): Promise<ReadFile> {
  const inspected = await inspectAttachment(bytes, type);
  const { cleaned, removed } = inspected;
  const copy = cleaned && (await fileFindings(cleaned, type));
  const isOther = inspected.refused !== null && (await typeOf(bytes)) !== type;
  return {
    inspected: {
      // What was written must pass what reads it: else one of the two is wrong.
      refused: isOther ? 'notWhatItSays' : (inspected.refused ?? copy?.refused ?? null),
      findings: findingsOf(bytes, inspected),
      copy,
      removed,
    },
    cleaned: Buffer.from(cleaned ?? []),
  };
}

async function typeOf(file: Buffer): Promise<string | undefined> {
  const { fileTypeFromBuffer } = await import('file-type');
  return (await fileTypeFromBuffer(file))?.ext;
}
