import { createHash } from 'node:crypto';
import { inspectAttachment } from '../../../attachments/inspect.ts';
import type {
  FilePlace,
  FileReading,
  FileText,
  PlaceKind,
  RefusedReason,
  ResidueKind,
  UnreadReason,
} from '../../../attachments/reading.ts';
import { normalizeLine } from '../../../lib/vietnamese/normalize.ts';
import { findPersonalData } from '../personal-data/find.ts';
import { findSecrecyMarks } from '../secrecy/find-marks.ts';
import { suspectedLimits } from '../secrecy/suspected-limits.ts';
import { waivableLine } from '../text.ts';

export type FileRule =
  | 'secrecyMark'
  | 'suspectedLimit'
  | ReturnType<typeof findPersonalData>[number]['rule'];

/** What a rule found in a file, and where. */
export interface FileFinding {
  rule: FileRule;
  value: string;
  place: FilePlace;
}

/** All that guards know of one version of a file. Plain data: it can come from another process. */
export interface FileFindings {
  /** SHA-256 in hexadecimal. */
  hash: string;
  findings: readonly FileFinding[];
  unread: UnreadReason | null;
  refused: RefusedReason | null;
  residue: readonly ResidueKind[];
}

/** Upper bound of what is reported of a file. No publishable one has so many. */
const MAX_FINDINGS = 30;
/** Longer texts are read in pieces: rules take time by the square of what they are given at worst. */
const MAX_TEXT = 200_000;
/** Texts in sentences; cells, names and formulas are too short for the classifier. */
const RUNNING: ReadonlySet<PlaceKind> = new Set<PlaceKind>([
  ...(['body', 'page', 'header', 'footer', 'footnote', 'comment', 'deleted', 'hidden'] as const),
  ...(['textBox', 'slide', 'hiddenSlide', 'speakerNotes', 'annotation'] as const),
]);

/** Reads a file and looks for what must not be public, by the same rules as in the text of an entry. */
export async function fileFindings(bytes: Uint8Array, type: string): Promise<FileFindings> {
  return findingsOf(bytes, await inspectAttachment(bytes, type));
}

/** The same for a file that is read already. */
export function findingsOf(
  bytes: Uint8Array,
  { texts, unread, refused, residue }: FileReading,
): FileFindings {
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { hash, findings: findingsIn(texts), unread, refused, residue };
}

/** What the rules find in the texts of a file; each value once, at its closest place. */
function findingsIn(texts: FileReading['texts']): FileFinding[] {
  const found = new Map<string, FileFinding>();
  for (const text of texts)
    for (const piece of piecesOf(text.text))
      for (const { rule, value } of foundIn(piece, text.place.kind)) {
        const key = `${rule} ${value}`;
        if (!found.has(key)) found.set(key, { rule, value, place: closestPlace(text, value) });
      }
  return [...found.values()].slice(0, MAX_FINDINGS);
}

function foundIn(text: string, kind: PlaceKind): { rule: FileRule; value: string }[] {
  const limits = RUNNING.has(kind) ? suspectedLimits(text).map(waivableLine) : [];
  return [
    ...findSecrecyMarks(text).map((value) => ({ rule: 'secrecyMark' as const, value })),
    ...findPersonalData(text),
    ...limits.map((value) => ({ rule: 'suspectedLimit' as const, value })),
  ];
}

/** Cut at ends of lines. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > MAX_TEXT) {
    const end = rest.lastIndexOf('\n', MAX_TEXT);
    const at = end > MAX_TEXT / 2 ? end : MAX_TEXT;
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...pieces, rest];
}

function closestPlace({ place, pieces = [] }: FileText, value: string): FilePlace {
  const wanted = normalizeLine(value);
  const closest = pieces.find(
    ({ text }) => text.includes(value) || normalizeLine(text).includes(wanted),
  );
  return closest?.place ?? place;
}
