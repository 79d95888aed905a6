import { readPaper, type WordPaper } from '../../src/attachments/word/paper.ts';
import { findSecrecyMarks } from '../../src/guards/content/secrecy/find-marks.ts';
import { importMessages as messages } from '../../src/i18n/import-messages.ts';
import { documentOfPaper } from '../papers/document-of-paper.ts';
import type { GivenFields } from '../papers/given-fields.ts';
import type { KnownContent } from '../papers/known-content.ts';
import { readOldWord } from './office/old-word.ts';
import { type ImportResult, refused } from './result.ts';

/**
 * The document in a Word file; refused when the file cannot be read, bears a secrecy mark, or a
 * required field is neither in it nor given. One that only quotes marks comes in, for somebody to answer for.
 * @param given fields somebody wrote down for this file
 */
export async function documentFromWord(
  name: string,
  content: Uint8Array,
  known: KnownContent,
  given: GivenFields = {},
): Promise<ImportResult> {
  const { reasons } = messages;
  let paper: WordPaper;
  try {
    paper = await readPaper(content);
  } catch {
    return refused(name, reasons.unreadable);
  }
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
  known: KnownContent,
  given: GivenFields = {},
): Promise<ImportResult> {
  const old = await readOldWord(name, content);
  if ('reason' in old) return refused(name, old.reason);
  const result = await documentFromWord(name, old.docx, known, given);
  if (result.status === 'read' && old.isConverted)
    result.entry.notes.push(messages.notes.converted);
  return result;
}
