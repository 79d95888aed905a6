import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { isAtLeast } from '../../../src/model/roles.ts';
import type { BinItem } from '../../protocol/versions.ts';
import { writablePath } from '../paths.ts';
import { draftRef } from '../store/drafts.ts';
import { CONTENT, collectionOf, indexEntry } from '../store/entry-index.ts';
import { TRASH } from '../store/refs.ts';
import { NO_OBJECT, type RefChange } from '../store/repository.ts';
import { listTrash, RETENTION_MS, type Removed } from '../store/trash.ts';
import { areaEntry, callersArea, requireInArea } from './areas.ts';
import type { Call, Handler } from './context.ts';
import { HttpError } from './http-error.ts';
import { requireRole, requireWritable } from './permissions.ts';
import { publishAndWait } from './publish.ts';

const messages = serverMessages.errors;

/** What was taken away in the last 90 days and is the caller's business. */
export const bin: Handler<'bin'> = async (call) => {
  const found = await listTrash(call.services.store.repository);
  const items = await Promise.all(found.map((removed) => binItem(call, removed)));
  return { items: items.filter((item) => item !== null) };
};

/** Brings something back, with the bytes it had: a draft as a draft, what was published onto the site. */
export const restoreFromBin: Handler<'restoreFromBin'> = async (call, { id }) => {
  const { store, remarks } = call.services;
  const find = async () => {
    const removed = (await listTrash(store.repository)).find((one) => one.id === id);
    if (!removed) throw new HttpError('missing', messages.notInBin);
    return removed;
  };
  const removed = await find();
  const { kind, collection, slug, path, tip } = removed;
  const target = requireWritable(call, path);
  const file = await store.repository.fileAt(tip, path);
  if (!file) throw new HttpError('missing', messages.missing);
  const { blob, bytes } = file;
  requireInArea(call, target, [bytes]);
  const gone: RefChange = { ref: `${TRASH}${id}`, to: NO_OBJECT, from: removed.commit };
  if (kind === 'draft') {
    if (!mayRestore(call, removed)) throw new HttpError('role', messages.role);
    await store.exclusively(async () => {
      await find();
      if (await store.draft(collection, slug)) throw new HttpError('taken', messages.draftThere);
      const back = { ref: draftRef(collection, slug), to: tip, from: NO_OBJECT };
      await store.repository.moveRefs([back, gone]);
      remarks.reopen({ collection, slug }, removed.at.getTime() - 60_000);
    });
    return { kind, collection, slug };
  }
  requireRole(call, 'publisher');
  await publishAndWait(call, target, {
    prepare: async (onto) => {
      if ((await store.main()).files.has(path)) throw new HttpError('taken', messages.taken);
      const title = serverMessages.commits.restored(path.slice(CONTENT.length));
      const { commit } = await store.prepareChange(
        new Map([[path, blob]]),
        call.account,
        title,
        onto,
      );
      return { commit, refs: [gone] };
    },
  });
  return { kind, collection, slug };
};

/** An item as the bin shows it; null for what is not the caller's business. */
async function binItem(call: Call, removed: Removed): Promise<BinItem | null> {
  const { id, kind, collection, slug, path, by, at, tip } = removed;
  const type = collectionOf(path);
  const file =
    type && kind !== 'file' ? await call.services.store.repository.fileAt(tip, path) : null;
  const entry = type && file ? indexEntry(type, path, file.blob, file.bytes) : null;
  const section = entry ? areaEntry(entry).section : '';
  if (kind !== 'file' && !callersArea(call)({ collection, slug, section })) return null;
  return {
    ...{ id, kind, collection, slug, path },
    title: entry?.title ?? path.slice(CONTENT.length),
    by: by?.name ?? '',
    at: at.toISOString(),
    until: new Date(at.getTime() + RETENTION_MS).toISOString(),
    mayRestore: mayRestore(call, removed),
  };
}

/** A draft comes back by who began it, who threw it away, or an editor; the rest by who publishes. */
function mayRestore({ account }: Call, { kind, path, owner, by }: Removed): boolean {
  const target = writablePath(path);
  if (!target || !isAtLeast(account.role, target.role)) return false;
  if (kind !== 'draft') return isAtLeast(account.role, 'publisher');
  const isOwn = owner === account.login || by?.login === account.login;
  return isOwn || isAtLeast(account.role, 'editor');
}
