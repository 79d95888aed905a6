import type { RefusedReason, ResidueKind } from '../../../src/attachments/reading.ts';
import type { FileFindings } from '../../../src/guards/content/attachments/findings.ts';

/** What the process of file-sandbox.ts says of an attachment. */
export interface InspectedUpload {
  refused: RefusedReason | 'notWhatItSays' | null;
  /** Of the file as it came. */
  findings: FileFindings;
  /** Of the copy that is stored; null where the file is refused. */
  copy: FileFindings | null;
  removed: readonly ResidueKind[];
}

/** Bytes of the answer before its two parts: the length of the first one, which is JSON. */
export const ANSWER_HEAD = 4;
