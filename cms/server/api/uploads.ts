import { extname } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { isAtLeast } from '../../../src/model/roles.ts';
import { blobId } from '../../../src/source/content-state.ts';
import type { UploadAnswer } from '../../protocol/routes.ts';
import { writablePath } from '../paths.ts';
import { inspectUpload } from '../uploads/inspect.ts';
import { uploadNotes } from '../uploads/upload-notes.ts';
import type { Call, Services } from './context.ts';
import { HttpError } from './http-error.ts';
import { requireWritable } from './permissions.ts';

const messages = serverMessages;

const MIME: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  pdf: 'application/pdf',
};

/**
 * Takes one file: looks at what it is, stores it, and notes it for the entry that will name it.
 * @param isReplacement it is to stand in the place of a file of the library
 * @throws HttpError saying why it is not taken
 */
export async function receiveUpload(
  { services, account }: Call,
  path: unknown,
  bytes: Buffer,
  isReplacement = false,
): Promise<UploadAnswer> {
  const target = requireWritable({ account }, path);
  if (target.kind !== 'upload') throw new HttpError('path', messages.errors.path);
  const name = String(path).split('/').at(-1) ?? '';
  const upload = await inspectUpload(String(path), bytes);
  if (upload.fault !== null) {
    const message = messages.uploads.refused(name, messages.uploads[upload.fault]);
    throw new HttpError(`upload-${upload.fault}`, message);
  }
  // The file as it came is not stored anywhere.
  const id = blobId(upload.bytes);
  const there = (await services.store.main()).files.get(String(path));
  const isTaken =
    there !== undefined ? there !== id : services.uploads.isOthers(String(path), account.login);
  if (isTaken && !(isReplacement && isAtLeast(account.role, 'publisher')))
    throw new HttpError('file-taken', messages.errors.fileTaken(name));
  await services.store.repository.writeBlob(upload.bytes);
  services.uploads.add(id, String(path), account.login);
  const { inspected } = upload;
  return {
    id,
    path: String(path),
    removed: inspected?.removed ?? [],
    notes: inspected ? uploadNotes(inspected) : [],
  };
}

/** Sends a picture or attachment to somebody signed in: published, of a draft, or just uploaded. */
export async function sendMedia(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { path } = request.query as { path?: string };
  if (writablePath(path)?.kind !== 'upload' || path === undefined)
    throw new HttpError('missing', messages.errors.missing);
  const blob = await findMedia(services, path);
  const bytes = blob ? await services.store.repository.readBlob(blob) : null;
  if (!bytes) throw new HttpError('missing', messages.errors.missing);
  const type = MIME[extname(path).slice(1)] ?? 'application/octet-stream';
  const isImage = type.startsWith('image/');
  return reply
    .type(type)
    .header('Content-Disposition', isImage ? 'inline' : 'attachment')
    .send(bytes);
}

async function findMedia({ store, uploads }: Services, path: string): Promise<string | null> {
  const published = (await store.main()).files.get(path);
  if (published) return published;
  // The one upload there was is what any draft has; only after several must drafts be asked.
  const uploaded = uploads.blobs(path);
  if (uploaded.length === 1) return uploaded[0] ?? null;
  for (const draft of await store.drafts()) {
    const blob = (await store.draftFiles(draft)).get(path);
    if (blob) return blob;
  }
  return uploaded[0] ?? null;
}
