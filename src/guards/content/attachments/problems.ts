import { basename, extname } from 'node:path';
import type { ResidueKind } from '../../../attachments/reading.ts';
import {
  fileMessages,
  filePlaceWords,
  fileResidue,
  unreadReasons,
} from '../../../i18n/file-words.ts';
import { serverMessages } from '../../../i18n/server-messages.ts';
import type { MediaFiles } from '../../../source/media-files.ts';
import { fill, findingProblem, type Problem, problem } from '../../problem.ts';
import { fileProblems, resolveReference } from '../media.ts';
import { type FileFindings, fileFindings } from './findings.ts';

/** What rules find in a file below the content folder. */
export type FindingsOf = (path: string) => Promise<FileFindings>;

/** So many digits of a hash are shown and copied. */
const HASH_DIGITS = 16;
/** What readers of a file would learn of people; the rest is taken out without a word. */
const PERSONAL: ReadonlySet<ResidueKind> = new Set<ResidueKind>([
  ...(['author', 'company', 'template', 'comments', 'changes', 'hidden'] as const),
  ...(['speakerNotes', 'pictureData'] as const),
]);

/** Everything that is wrong with an attachment an entry names: its path, and what stands in it. */
export async function attachmentProblems(
  { media, findings }: { media: MediaFiles; findings: FindingsOf },
  file: string,
  field: string | string[],
  value: string,
): Promise<Problem[]> {
  const own = fileProblems(media, file, field, value);
  if (own.length > 0) return own;
  const path = resolveReference(file, value);
  return problemsOfFile(await findings(path), path, file, field);
}

/** What was found in a file, as problems of the entry that names it. */
export function problemsOfFile(
  found: FileFindings,
  path: string,
  file: string,
  field: string | string[],
): Problem[] {
  const name = basename(path);
  const hash = found.hash.slice(0, HASH_DIGITS);
  const attachment = { path, hash: found.hash };
  const inFile = found.findings.map(({ rule, value, place }) => {
    const one = findingProblem(rule, file, field, value);
    const words = { name, hash, place: filePlaceWords(place) };
    return {
      ...one,
      problem: fill(fileMessages.inFile, { ...words, problem: one.problem }),
      fix: fill(fileMessages.fix, { ...words, fix: one.fix }),
      attachment,
    };
  });
  return [
    ...inFile,
    ...aboutFile(found, file, field, { name, hash }).map((one) => ({ ...one, attachment })),
  ];
}

function aboutFile(
  { unread, refused, residue }: FileFindings,
  file: string,
  field: string | string[],
  words: { name: string; hash: string },
): Problem[] {
  if (refused !== null && unread !== 'locked' && refused !== 'broken')
    return [
      problem('unsafeFile', file, field, {
        ...words,
        reason: serverMessages.refusedFiles[refused],
      }),
    ];
  if (unread !== null)
    return [problem('unreadFile', file, field, { ...words, reason: unreadReasons[unread] })];
  const personal = residue.filter((kind) => PERSONAL.has(kind)).map((kind) => fileResidue[kind]);
  if (personal.length === 0) return [];
  return [problem('fileResidue', file, field, { ...words, kinds: personal.join(', ') })];
}

/** Findings of so many files are remembered. */
const MOST_REMEMBERED = 5000;
const remembered = new Map<string, Promise<FileFindings>>();

/** Reads files in this thread, each version once. */
export function findingsOfMedia(media: MediaFiles, read: (path: string) => Buffer): FindingsOf {
  return async (path) => {
    const { input, key } = await media.open(path);
    const known = remembered.get(key);
    if (known) return known;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const bytes = typeof input === 'string' ? read(input) : input;
    const found = fileFindings(bytes, extname(path).slice(1).toLowerCase());
    remembered.set(key, found);
    return found;
  };
}
