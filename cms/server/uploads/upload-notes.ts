import type {
  FileFinding,
  FileFindings,
} from '../../../src/guards/content/attachments/findings.ts';
import { findingProblem } from '../../../src/guards/problem.ts';
import {
  fileMessages,
  filePlaceWords,
  fileResidue,
  unreadReasons,
} from '../../../src/i18n/file-words.ts';
import type { InspectedUpload } from './inspected-upload.ts';

/** What a person should know of a file they sent: what was found in it, and what stays in it. */
export function uploadNotes({ findings, copy, removed }: InspectedUpload): string[] {
  const stays = new Set(copy?.findings.map(keyOf));
  const remaining = copy?.residue.filter((kind) => !removed.includes(kind)) ?? [];
  const words = remaining.map((kind) => fileResidue[kind]).join(', ');
  return [
    ...findings.findings.map((found) => noteOf(found, stays.has(keyOf(found)))),
    ...unreadNote(findings),
    ...(remaining.length > 0 ? [fileMessages.remaining(words)] : []),
  ];
}

function noteOf({ rule, value, place }: FileFinding, isThere: boolean): string {
  const { problem } = findingProblem(rule, '', '', value);
  const words = filePlaceWords(place);
  return isThere
    ? fileMessages.found(words, problem)
    : fileMessages.foundAndRemoved(words, problem);
}

function unreadNote({ unread }: FileFindings): string[] {
  return unread === null ? [] : [fileMessages.unread(unreadReasons[unread])];
}

function keyOf({ rule, value }: FileFinding): string {
  return `${rule} ${value}`;
}
