import { serverMessages } from '../../../src/i18n/server-messages.ts';
import type { FileVersion } from '../../protocol/versions.ts';
import { type WritablePath, writablePath } from '../paths.ts';
import { draftVersion } from '../store/drafts.ts';
import { draftVersions, publishedVersions, type StoredVersion } from '../store/versions.ts';
import { requireInArea } from './areas.ts';
import type { Call, Handler } from './context.ts';
import { HttpError } from './http-error.ts';
import { requireOwnDraft, requireRole, requireWritable } from './permissions.ts';
import { publishFiles } from './publish.ts';
import { textReader } from './readable.ts';
import { draftKey } from './save-entry.ts';

const messages = serverMessages.errors;

/** Versions of a file, the newest first: saves of its draft, then what was published. */
export const versions: Handler<'versions'> = async (call, { path }) => {
  const { target, found } = await versionsOf(call, path);
  const newest = found.find(({ blob }) => blob !== null)?.blob;
  if (newest) requireInArea(call, target, [await call.services.store.repository.readBlob(newest)]);
  return { versions: found.map(({ at, login, ...rest }) => ({ ...rest, at: at.toISOString() })) };
};

/** The text of one version as its form shows it; '' for a file. @throws HttpError `missing` for a blob that never was a version of the file */
export const versionText: Handler<'versionText'> = async (call, { path, blob }) => {
  const bytes = await requireVersion(call, path, blob);
  return { text: (await textReader(call.services, path))(bytes) };
};

/** An older text becomes the entry's draft; an older file stands in the library again. */
export const restoreVersion: Handler<'restoreVersion'> = async (call, { path, blob }) => {
  const target = requireWritable(call, path);
  await requireVersion(call, path, blob);
  const { store } = call.services;
  if (target.kind === 'upload') {
    requireRole(call, 'publisher');
    const title = serverMessages.commits.restored(path);
    await publishFiles(call, target, new Map([[path, blob]]), title);
    return {};
  }
  const { collection, slug } = draftKey(target);
  return store.exclusively(async () => {
    const known = await store.draft(collection, slug);
    if (known) requireOwnDraft(call, known);
    const files = new Map([...(known ? await store.draftFiles(known) : []), [path, blob]]);
    const save = { collection, slug, path, files, author: call.account, state: 'draft' as const };
    const draft = await store.saveDraft(save);
    const version = draftVersion(await store.draftFiles(draft));
    return { blob, version, state: draft.state, slug, warnings: [], incomplete: [] };
  });
};

async function versionsOf(
  call: Call,
  path: string,
): Promise<{ target: WritablePath; found: (StoredVersion & Pick<FileVersion, 'isDraft'>)[] }> {
  const { store } = call.services;
  const target = writablePath(path);
  if (!target) throw new HttpError('path', messages.path);
  const published = await publishedVersions(store.repository, path);
  const drafted = await savesOf(call, target, path);
  return {
    target,
    found: [
      ...drafted.map((version) => ({ ...version, isDraft: true })),
      ...published.map((version) => ({ ...version, isDraft: false })),
    ],
  };
}

async function savesOf(call: Call, target: WritablePath, path: string): Promise<StoredVersion[]> {
  if (target.kind === 'upload') return [];
  const { store } = call.services;
  const { collection, slug } = draftKey(target);
  const draft = await store.draft(collection, slug);
  return draft ? draftVersions(store.repository, draft, path) : [];
}

/** Only what was a version of the file is shown: a blob's name alone opens nothing. */
async function requireVersion(call: Call, path: string, blob: string): Promise<Buffer> {
  const { target, found } = await versionsOf(call, path);
  const bytes = found.some((version) => version.blob === blob)
    ? await call.services.store.repository.readBlob(blob)
    : null;
  if (!bytes) throw new HttpError('missing', messages.missing);
  requireInArea(call, target, [bytes]);
  return bytes;
}
