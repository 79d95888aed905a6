import { adminStrings } from '../../../src/i18n/admin-strings.ts';
import { fileMessages, fileResidue } from '../../../src/i18n/file-words.ts';
import { formatBytes } from '../../../src/lib/numbers.ts';
import { routes, type UploadAnswer } from '../../protocol/routes.ts';
import { MAX_FILE_BYTES, MAX_IMAGE_BYTES } from '../../protocol/upload-limits.ts';
import { chosenName } from '../body/file-names.ts';
import { addNotes, setUpload } from '../panel/panel-state.ts';
import { apiUrl } from './addresses.ts';
import { ApiError } from './answers.ts';
import { withSignIn } from './requests.ts';
import { sendBytes } from './send-bytes.ts';

/** What the server already has of this page's files: path to blob id. */
const uploaded = new Map<string, string>();

/** Sizes of what was sent: a file of another size under the same name is another file and is sent. */
const sizes = new Map<string, number>();

/** Remembers that a file of a draft is on the server already. */
export function noteUploaded(path: string, blob: string): void {
  uploaded.set(path, blob);
}

/** Paths of files that were sent from this page, with their ids. */
export function uploadedFiles(): ReadonlyMap<string, string> {
  return uploaded;
}

/**
 * Sends a file once, with a progress bar.
 * @returns the id the server knows it by
 * @throws ApiError saying why the file is not taken
 */
export async function uploadFile(path: string, file: Blob): Promise<string> {
  const known = uploaded.get(path);
  if (known && (sizes.get(path) ?? file.size) === file.size) return known;
  refuseTooLarge(path, file);
  sizes.set(path, file.size);
  const { id, ...answer } = await withSignIn(() => sendWithProgress(path, file));
  uploaded.set(path, id);
  showNotes(path, answer);
  return id;
}

/** Sends a file that is to stand in the place of another of the library. @returns the id of its bytes */
export async function replaceUpload(path: string, file: Blob): Promise<string> {
  const { id, ...answer } = await withSignIn(() => sendWithProgress(path, file, '&replace=1'));
  showNotes(path, answer);
  return id;
}

/** Tells what the server took out of a file, and what it found in it. */
function showNotes(
  path: string,
  { removed, notes }: Pick<UploadAnswer, 'removed' | 'notes'>,
): void {
  const kinds = removed.map((kind) => fileResidue[kind as keyof typeof fileResidue] ?? kind);
  const name = shownName(path);
  const lines = kinds.length > 0 ? [fileMessages.removed(kinds.join(', ')), ...notes] : notes;
  addNotes(lines.map((line) => `${name}: ${line}`));
}

/** What the person calls the file at a path. */
function shownName(path: string): string {
  return chosenName(path.split('/').at(-1) ?? path);
}

/** The server would break the line off in the middle, and the person would read of a bad line. */
function refuseTooLarge(path: string, { size }: Blob): void {
  const isPicture = path.startsWith('content/media/');
  const limit = isPicture ? MAX_IMAGE_BYTES : MAX_FILE_BYTES;
  if (size <= limit) return;
  const name = shownName(path);
  const message = adminStrings.files.tooLarge(name, formatBytes(size), formatBytes(limit));
  throw new ApiError(413, 'upload-tooLarge', message);
}

async function sendWithProgress(path: string, file: Blob, more = ''): Promise<UploadAnswer> {
  const name = shownName(path);
  const address = apiUrl(`${routes.upload}?path=${encodeURIComponent(path)}${more}`);
  setUpload({ name, percent: 0 });
  try {
    return await sendBytes<UploadAnswer>(address, file, (percent) => setUpload({ name, percent }));
  } catch (error) {
    throw inOwnWords(error, path);
  } finally {
    setUpload(null);
  }
}

/** A refusal that names the file as the person does: the server knows only the name it was given here. */
function inOwnWords(error: unknown, path: string): unknown {
  const given = path.split('/').at(-1) ?? path;
  if (!(error instanceof ApiError) || !error.message.includes(given)) return error;
  const message = error.message.replaceAll(given, chosenName(given));
  return new ApiError(error.status, error.code, message, error.details);
}
