import { basename, extname } from 'node:path';
import { problemsOfFile } from '../../../src/guards/content/attachments/problems.ts';
import { errorsHeldAlways } from '../../../src/guards/problem.ts';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { FILE_TYPES } from '../../../src/model/fields/media.ts';
import type { ContentStore } from '../store/content-store.ts';
import { CONTENT } from '../store/entry-index.ts';
import { storedFindings } from '../uploads/known-findings.ts';
import { HttpError } from './http-error.ts';

/**
 * Refuses a file of the library that holds what must not enter the store: no entry stands beside it in which
 * somebody could answer for a false alarm.
 * @throws HttpError `secret` with the first thing found
 */
export async function requirePublishable(
  { repository }: ContentStore,
  path: string,
  blob: string,
): Promise<void> {
  const type = extname(path).slice(1).toLowerCase();
  if (!(FILE_TYPES as readonly string[]).includes(type)) return;
  const found = await storedFindings(blob, type, () => repository.readBlob(blob));
  const [first] = errorsHeldAlways(problemsOfFile(found, path.slice(CONTENT.length), '', ''));
  if (!first) return;
  throw new HttpError('secret', serverMessages.uploads.refused(basename(path), first.problem));
}
