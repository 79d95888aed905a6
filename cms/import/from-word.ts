import { findSecrecyMarks } from '../../src/guards/content/secrecy/find-marks.ts';
import { importMessages as messages } from '../../src/i18n/import-messages.ts';
import { documentOfPaper } from '../papers/document-of-paper.ts';
import type { GivenFields } from '../papers/given-fields.ts';
import type { KnownContent } from '../papers/known-content.ts';
import { readOldWord } from './old-word/old-word.ts';
import type { PaperReader } from './paper-reader.ts';
import { type ImportResult, refused } from './result.ts';

/** What reading a Word file asks for. */
export interface WordContext {
  known: KnownContent;
  reader: PaperReader;
}

/**
 * The document in a Word file; refused when the file cannot be read, bears a secrecy mark, or a
 * required field is neither in it nor given. One that only quotes marks comes in, for somebody to answer for.
 * @param given fields somebody wrote down for this file
 */
export async function documentFromWord(
  name: string,
  content: Uint8Array,
  { known, reader }: WordContext,
  given: GivenFields = {},
): Promise<ImportResult> {
  const { reasons } = messages;
  const read = await reader.read(content);
  if ('fault' in read) return refused(name, reasons[read.fault]);
  const { paper } = read;
  const [mark] = findSecrecyMarks(paper.stampText);
  if (mark) return refused(name, reasons.secret(mark));
  const { entry, missing } = await documentOfPaper({ name, content, paper, known, given });
  if (missing.length > 0) return refused(name, reasons.missing(missing.join(', ')));
  entry.quotesMarks = findSecrecyMarks(paper.text).length > 0;
  return { source: name, status: 'read', entry };
}

/** The same for a file of an older format, which another program reads first. */
export async function documentFromOldWord(
  name: string,
  content: Uint8Array,
  context: WordContext,
  given: GivenFields = {},
): Promise<ImportResult> {
  const old = await readOldWord(name, content);
  if ('reason' in old) return refused(name, old.reason);
  const result = await documentFromWord(name, old.docx, context, given);
  if (result.status === 'read' && old.isConverted)
    result.entry.notes.push(messages.notes.converted);
  return result;
}
