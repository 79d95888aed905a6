import { extname } from 'node:path';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { FILE_TYPES, IMAGE_TYPES } from '../../../src/model/fields/media.ts';
import { writablePath } from '../paths.ts';
import { blobId } from '../store/repository.ts';
import { uploadFault } from '../uploads/inspect.ts';
import type { Action, Call, Office } from './context.ts';
import { needRole, text, writable } from './params.ts';
import { Refusal } from './refusal.ts';

const say = serverMessages;

const MIME: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  pdf: 'application/pdf',
};

/** Names of the pictures and attachments of a folder; their bytes are asked for one by one. */
export const getMedia: Action = async ({ office, params }) => {
  const folder = `${text(params, 'mediaFolder')}/`;
  const main = await office.store.main();
  const types: readonly string[] = [...IMAGE_TYPES, ...FILE_TYPES];
  return [...main.files]
    .filter(([path]) => path.startsWith(folder) && types.includes(extname(path).slice(1)))
    .map(([path, id]) => ({ id, path, name: path.slice(folder.length) }));
};

/** Puts an inspected upload into the library without an entry. */
export const persistMedia: Action = (call) =>
  call.office.store.exclusively(async () => {
    const { office, account, params } = call;
    needRole(call, 'editor');
    const path = text(params, 'path');
    const blob = text(params, 'blob');
    const name = path.split('/').at(-1) ?? path;
    if (writable(call, path).kind !== 'upload') throw new Refusal(403, 'path', say.refusals.path);
    if (!office.uploads.has(blob, path))
      throw new Refusal(422, 'not-uploaded', say.refusals.notUploaded(name));
    const there = (await office.store.main()).files.get(path);
    if (there !== undefined && there !== blob)
      throw new Refusal(409, 'file-taken', say.refusals.fileTaken(name));
    if (there === undefined) {
      const title = say.commits.uploaded(path);
      await office.store.changeMain(new Map([[path, blob]]), account, title);
    }
    return { id: blob, path, name };
  });

/**
 * Takes one file: looks at what it is, stores it, and notes it for the entry that will name it.
 * @throws Refusal 422 saying why it is not taken
 */
export async function receiveUpload(
  { office, account }: Pick<Call, 'office' | 'account'>,
  path: unknown,
  bytes: Buffer,
): Promise<{ id: string; path: string }> {
  const target = writable({ account }, path);
  if (target.kind !== 'upload') throw new Refusal(403, 'path', say.refusals.path);
  const name = String(path).split('/').at(-1) ?? '';
  const fault = await uploadFault(String(path), bytes);
  if (fault !== null) {
    const message = say.uploads.refused(name, say.uploads[fault]);
    throw new Refusal(422, `upload-${fault}`, message);
  }
  const id = blobId(bytes);
  const there = (await office.store.main()).files.get(String(path));
  const isTaken =
    there !== undefined ? there !== id : office.uploads.isOthers(String(path), account.login);
  if (isTaken) throw new Refusal(409, 'file-taken', say.refusals.fileTaken(name));
  await office.store.repository.writeBlob(bytes);
  office.uploads.add(id, String(path), account.login);
  return { id, path: String(path) };
}

/** Sends a picture or attachment to somebody signed in: published, of a draft, or just uploaded. */
export async function sendMedia(
  office: Office,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { path } = request.query as { path?: string };
  if (writablePath(path)?.kind !== 'upload' || path === undefined)
    throw new Refusal(404, 'missing', say.refusals.missing);
  const blob = await findMedia(office, path);
  const bytes = blob ? await office.store.repository.readBlob(blob) : null;
  if (!bytes) throw new Refusal(404, 'missing', say.refusals.missing);
  const type = MIME[extname(path).slice(1)] ?? 'application/octet-stream';
  const isImage = type.startsWith('image/');
  return reply
    .type(type)
    .header('Content-Disposition', isImage ? 'inline' : 'attachment')
    .send(bytes);
}

async function findMedia({ store, uploads }: Office, path: string): Promise<string | null> {
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
