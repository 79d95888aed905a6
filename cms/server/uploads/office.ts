import { promisify } from 'node:util';
import { type AsyncUnzipOptions, type Unzipped, unzip } from 'fflate';
import type { UploadFault } from './inspect.ts';

/** Parts of an office file that run: VBA, ActiveX, OpenOffice Basic, programs. */
const ACTIVE_PARTS =
  /(?:^|\/)(?:vbaproject|vbadata|activex|basic\/|scripts\/)|\.(?:exe|dll|scr|com|bat|cmd|vbs|js|jar|ps1)$/i;
/** A template or frame that the word processor would fetch from elsewhere on opening. */
const REMOTE_PART =
  /Type="[^"]*\/(?:attachedTemplate|frame|subDocument)"[^>]*TargetMode="External"/i;
const REMOTE_PART_REVERSED =
  /TargetMode="External"[^>]*Type="[^"]*\/(?:attachedTemplate|frame|subDocument)"/i;

/** An office document never unpacks to more; a small file that does is an attack. */
const MAX_PARTS = 10_000;
const MAX_UNPACKED_BYTES = 400 * 1024 * 1024;
const MAX_RELATIONS_BYTES = 2 * 1024 * 1024;

const unpack: (bytes: Uint8Array, options: AsyncUnzipOptions) => Promise<Unzipped> =
  promisify(unzip);

/** Whether a Word, Excel, PowerPoint or OpenDocument file carries macros or fetches parts. */
export async function officeFault(bytes: Buffer): Promise<UploadFault | null> {
  let fault: UploadFault | null = null;
  let unpacked = 0;
  let parts = 0;
  try {
    const relations = await unpack(bytes, {
      filter: ({ name, originalSize }) => {
        parts += 1;
        unpacked += originalSize;
        if (parts > MAX_PARTS || unpacked > MAX_UNPACKED_BYTES) fault = 'bomb';
        if (ACTIVE_PARTS.test(name)) fault ??= 'macros';
        return fault === null && name.endsWith('.rels') && originalSize < MAX_RELATIONS_BYTES;
      },
    });
    if (fault !== null) return fault;
    const isRemote = Object.values(relations).some((part) => {
      const text = Buffer.from(part).toString('utf8');
      return REMOTE_PART.test(text) || REMOTE_PART_REVERSED.test(text);
    });
    return isRemote ? 'macros' : null;
  } catch {
    return 'brokenFile';
  }
}
