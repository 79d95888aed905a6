import { errorsOf, warningsOf } from '../../../src/guards/problem.ts';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { allCollections } from '../../../src/model/registry.ts';
import { parseContentFile } from '../../../src/source/content-files.ts';
import type { ActionAnswer } from '../../protocol/actions.ts';
import { writablePath } from '../paths.ts';
import { draftVersion } from '../store/drafts.ts';
import type { Call, Handler, Services } from './context.ts';
import { deskEntries, type ListedEntry, showEntries } from './desk-entries.ts';
import { bundledWith, draftProblems } from './draft-problems.ts';
import { requireDraft } from './drafts.ts';
import { fieldProblems } from './field-problems.ts';
import { HttpError } from './http-error.ts';
import { requireEditorOrOwner, requireWritable } from './permissions.ts';
import { textReader, withTitles } from './readable.ts';
import { requireDraftArea, reviewRights } from './review-rights.ts';

const messages = serverMessages.errors;
const EMPTY = Buffer.alloc(0);

/**
 * Everything about one entry that somebody needs to decide on it. Opening it counts as reading it.
 * @throws HttpError `missing` when the caller may not see it, or there is none
 */
export const reviewEntry: Handler<'reviewEntry'> = async (call, { collection, slug }) => {
  const { services, account } = call;
  const { store } = services;
  const all = await deskEntries(call);
  const found = all.find((entry) => entry.collection === collection && entry.slug === slug);
  if (!found) throw new HttpError('missing', messages.missing);
  const main = await store.main();
  const draft = await store.draft(collection, slug);
  const asText = await textReader(services, found.path);
  const read = async (blob: string) => asText((await store.repository.readBlob(blob)) ?? EMPTY);
  const files = draft ? await store.draftFiles(draft) : new Map<string, string | null>();
  const publishedBlob = main.files.get(found.path);
  const { blob } = found.index;
  const last = services.readings.look(account.login, found.path, blob);
  const target = writablePath(found.path);
  const isEntry = target !== null && target.kind !== 'upload';
  const problems =
    draft && isEntry
      ? ((await draftProblems(store, draft, target, bundledWith(services, draft))) ?? [])
      : [];
  const known = allCollections.find(({ id }) => id === collection);
  return {
    entry: showEntries(services)(found),
    text: await read(blob),
    data: await withTitles(services, known?.fields ?? {}, await dataOf(services, found.path, blob)),
    published: publishedBlob === undefined ? null : await read(publishedBlob),
    lastRead: last && { text: await read(last.blob), at: new Date(last.at).toISOString() },
    version: draft ? draftVersion(files) : '',
    remarks: services.remarks.of({ collection, slug }),
    problems: isEntry ? fieldProblems(target, errorsOf(problems)) : [],
    warnings: isEntry ? fieldProblems(target, warningsOf(problems)) : [],
    bundle: await bundleOf(call, all, found),
    hasTime: known !== undefined && 'date' in known.fields,
    page: found.isPublished ? (known?.path(slug, found.index.data) ?? null) : null,
    ...(await reviewRights(call, found, draft)),
  };
};

/** The other drafts of an entry's bundle. */
async function bundleOf(
  { services, account }: Call,
  all: readonly ListedEntry[],
  entry: ListedEntry,
): Promise<ActionAnswer<'reviewEntry'>['bundle']> {
  const keys = new Set(
    bundledWith(services, entry).map(({ collection, slug }) => `${collection}/${slug}`),
  );
  if (keys.size === 0) return [];
  const others = all.filter(({ collection, slug }) => keys.has(`${collection}/${slug}`));
  const show = showEntries(services);
  const drafts = await services.store.drafts();
  return Promise.all(
    others.map(async (other) => {
      const draft = drafts.find(({ tip }) => tip === other.tip);
      return {
        ...show(other),
        version: draft ? draftVersion(await services.store.draftFiles(draft)) : '',
        isRead: services.readings.hasRead(account.login, other.path, other.index.blob),
      };
    }),
  );
}

/** An entry's fields, its text among them, as previews take them. */
async function dataOf(
  { store }: Services,
  path: string,
  blob: string,
): Promise<Record<string, unknown>> {
  const { data, body } = parseContentFile(path, (await store.repository.readBlob(blob)) ?? EMPTY);
  return { ...(typeof data === 'object' ? data : {}), body };
}

/** Adds a remark to a draft. */
export const addRemark: Handler<'addRemark'> = async (call, { text, ...key }) => {
  const draft = await requireDraft(call.services.store, key);
  await requireDraftArea(call, draft);
  return call.services.remarks.add(key, call.account, text);
};

/** Marks a remark as done. */
export const settleRemark: Handler<'settleRemark'> = async (call, { id }) => {
  const { remarks, store } = call.services;
  const key = remarks.entryOf(id);
  if (!key) throw new HttpError('missing', messages.missing);
  const draft = await requireDraft(store, key);
  await requireDraftArea(call, draft);
  requireEditorOrOwner(call, draft);
  remarks.settle(id);
  return {};
};

/** Gives a draft back to its writer, with the reason: one step, so that no draft comes back without one. */
export const sendBack: Handler<'sendBack'> = (call, { text, ...key }) => {
  const { store, remarks } = call.services;
  return store.exclusively(async () => {
    const draft = await requireDraft(store, key);
    requireWritable(call, draft.path);
    await requireDraftArea(call, draft);
    if (draft.state === 'draft') throw new HttpError('not-ready', messages.notInReview);
    await store.setState(draft, 'draft', call.account, true);
    remarks.add(key, call.account, text, true);
    return {};
  });
};

/** Binds drafts together, or takes one out of its bundle. */
export const bundleEntries: Handler<'bundleEntries'> = async (call, { entries }) => {
  const { store, bundles } = call.services;
  for (const key of entries) {
    const draft = await requireDraft(store, key);
    requireWritable(call, draft.path);
    await requireDraftArea(call, draft);
    requireEditorOrOwner(call, draft);
  }
  return { bundle: bundles.join(entries) };
};
