import { mirrorMessages } from '../../../src/i18n/mirror-messages.ts';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { blobId } from '../../../src/source/content-state.ts';
import { MAX_TEXT_BYTES } from '../../protocol/upload-limits.ts';
import { writablePath } from '../paths.ts';
import type { Repository, TreeEntry } from '../store/repository.ts';
import { inspectUpload } from '../uploads/inspect.ts';

const messages = mirrorMessages.refused;
const ORDINARY_FILE = '100644';

/** What was put on a remote's main must not become ours; the message says why, for people. */
export class NotTakenError extends Error {}

/**
 * Looks at the files that a commit brings as an upload and a save would: where they stand, what they are.
 * What entries say is looked at by the publication.
 * @throws NotTakenError naming the first file that is not taken
 */
export async function checkFiles(
  repository: Repository,
  changes: Iterable<readonly [path: string, entry: TreeEntry | null]>,
): Promise<void> {
  for (const [path, entry] of changes) {
    const target = writablePath(path);
    if (target === null) throw new NotTakenError(messages.path(path));
    if (entry === null) continue;
    if (entry.mode !== ORDINARY_FILE) throw new NotTakenError(messages.mode(path));
    const bytes = await repository.readBlob(entry.id);
    if (bytes === null) throw new NotTakenError(messages.mode(path));
    if (target.kind === 'upload') await checkUpload(path, bytes);
    else if (bytes.length > MAX_TEXT_BYTES)
      throw new NotTakenError(messages.file(path, serverMessages.errors.tooLong));
  }
}

async function checkUpload(path: string, bytes: Buffer): Promise<void> {
  const upload = await inspectUpload(path, bytes);
  if (upload.fault !== null)
    throw new NotTakenError(messages.file(path, serverMessages.uploads[upload.fault]));
  // Its clean copy would be another file than the one that stands in the history of the remote.
  if (blobId(upload.bytes) !== blobId(bytes)) throw new NotTakenError(messages.notClean(path));
}
