import { errorsOf, type Problem, warningsOf } from '../../src/guards/problem.ts';
import { importMessages as messages } from '../../src/i18n/import-messages.ts';
import { parseContentFile } from '../../src/source/content-files.ts';
import type { NewEntry } from '../papers/new-entry.ts';
import { printEntry } from '../papers/print-entry.ts';
import { checkedEntry } from './checked-entry.ts';
import { entryPath } from './entry-path.ts';
import { entryProblems, uploadProblems } from './entry-problems.ts';
import type { ImportRun } from './import-run.ts';
import { addPendingWaivers } from './pending-waivers.ts';
import { type ImportResult, refused } from './result.ts';
import { isSameNews, nextSlug } from './same-news.ts';

/**
 * Adds an entry to the files of the run, if it is new and the guards of the build let it pass. The
 * sink writes all files of a run together, at its end.
 */
export async function acceptEntry(
  source: string,
  entry: NewEntry,
  run: ImportRun,
): Promise<ImportResult> {
  const path = entryPath(entry);
  const { reasons } = messages;
  const sameDocument = entry.collection === 'documents' && documentInContent(entry, run);
  if (sameDocument) return exists(source, sameDocument, reasons.sameDocument(sameDocument));
  if (run.paths.has(path)) {
    if (entry.collection !== 'news') return refused(source, reasons.addressTaken(path));
    if (await isSameNews(entry, path, run)) return exists(source, path, reasons.addressTaken(path));
    const renamed = atOtherAddress(entry, path);
    return renamed
      ? acceptEntry(source, renamed, run)
      : refused(source, reasons.addressTaken(path));
  }
  // First of all: what is stored, and compared with what is there, is the clean copy.
  const faults = await uploadProblems(entry);
  if (faults.length > 0) return refused(source, ...faults);
  const files = new Map<string, Uint8Array>();
  for (const [file, bytes] of entry.files) {
    if (!run.paths.has(file)) files.set(file, bytes);
    else if (!(await hasSameBytes(run, file, bytes)))
      return refused(source, reasons.addressTaken(file));
  }
  const required = entry.requires
    .filter((other) => !run.paths.has(entryPath(other)))
    .map((other) => ({ path: entryPath(other), content: Buffer.from(printEntry(other)) }));
  const check = () => checked(entry, run, required);
  let { content, added, problems } = await check();
  if (entry.quotesMarks && addPendingWaivers(entry, problems))
    ({ content, added, problems } = await check());
  const errors = errorsOf(problems);
  if (errors.length > 0) return refused(source, ...errors.map(inWords));
  run.bodies.push(...added.filter(({ collection }) => collection === 'bodies'));
  if (entry.collection === 'documents') run.known.addDocument(entry.data, path);
  // The entry comes last: when writing breaks off before it, no entry points at a missing file.
  for (const file of required) files.set(file.path, file.content);
  files.set(path, content);
  for (const [file, bytes] of files) {
    run.newFiles.set(file, bytes);
    run.pending.set(file, bytes);
    run.paths.add(file);
  }
  const warnings = warningsOf(problems).map((one) => messages.notes.warning(inWords(one)));
  return { source, status: 'written', path, notes: [...entry.notes, ...warnings] };
}

/** An entry as its file would have it, with what the guards find in it and the entries it brings. */
async function checked(
  entry: NewEntry,
  run: ImportRun,
  required: readonly { path: string; content: Buffer }[],
) {
  const content = Buffer.from(printEntry(entry));
  const added = [...required, { path: entryPath(entry), content }].flatMap(
    (file) => checkedEntry(parseContentFile(file.path, file.content)) ?? [],
  );
  return { content, added, problems: await entryProblems(entry, content, run, added) };
}

function exists(source: string, path: string, note: string): ImportResult {
  return { source, status: 'exists', path, notes: [note] };
}

/** File of the document that this one repeats. */
function documentInContent({ data }: NewEntry, { known }: ImportRun): string | undefined {
  const { symbol = '', issuer = '', issued = '' } = data as Record<string, string>;
  return known.documentFile(symbol, issuer, issued);
}

/** The same article at its next address, with a note that says so; null when none is left. */
function atOtherAddress(entry: NewEntry, path: string): NewEntry | null {
  const slug = nextSlug(entry);
  if (slug === null) return null;
  const renamed = { ...entry, slug };
  const { otherAddress } = messages.notes;
  const notes = entry.notes.filter((note) => note !== otherAddress(path));
  return { ...renamed, notes: [...notes, otherAddress(entryPath(renamed))] };
}

async function hasSameBytes(
  { sink, newFiles }: ImportRun,
  path: string,
  bytes: Uint8Array,
): Promise<boolean> {
  const there = newFiles.get(path) ?? (await sink.read(path));
  return there !== null && Buffer.from(there).equals(bytes);
}

function inWords(found: Problem): string {
  return `${found.field}: ${found.problem}; ${found.fix}`;
}
