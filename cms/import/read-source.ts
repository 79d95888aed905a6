import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { importMessages as messages } from '../../src/i18n/import-messages.ts';
import { parseVietnameseDate } from '../../src/lib/party/read-date.ts';
import type { GivenFields } from '../papers/given-fields.ts';
import { newsFromSavedFeed } from './from-saved-feed.ts';
import { newsFromSavedPage } from './from-saved-page.ts';
import { documentFromOldWord, documentFromWord, type WordContext } from './from-word.ts';
import { type ImportResult, refused } from './result.ts';

/**
 * Reads the entries of one file: a document of a Word file, news of a saved page or feed.
 * @param section of news; the first of the settings when absent
 */
export async function readSource(
  file: string,
  context: WordContext,
  given: GivenFields | undefined,
  section: string | undefined,
): Promise<ImportResult[]> {
  const name = basename(file);
  const content = new Uint8Array(readFileSync(file));
  const newsSection = section ?? context.known.sections[0]?.id ?? '';
  const { reasons } = messages;
  if (given?.issued && parseVietnameseDate(given.issued) === null)
    return [refused(name, reasons.badDate(given.issued))];
  switch (extname(file).toLowerCase()) {
    case '.docx':
      return [await documentFromWord(name, content, context, given)];
    case '.doc':
    case '.rtf':
    case '.odt':
      return [await documentFromOldWord(name, content, context, given)];
    case '.html':
    case '.htm':
      return [await newsFromSavedPage(file, content, newsSection, given)];
    case '.xml':
    case '.rss':
      return newsFromSavedFeed(file, content, newsSection);
    default:
      return [refused(name, reasons.type(name))];
  }
}
