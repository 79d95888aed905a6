import { warningsOf } from '../../../src/guards/problem.ts';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import type { EntryKey } from '../../protocol/entry-key.ts';
import type { FieldProblem } from '../../protocol/field-problem.ts';
import { writablePath } from '../paths.ts';
import type { ContentStore } from '../store/content-store.ts';
import { type Draft, draftVersion } from '../store/drafts.ts';
import type { Handler } from './context.ts';
import { deskEntries } from './desk-entries.ts';
import { draftProblems } from './draft-problems.ts';
import { fieldProblems } from './field-problems.ts';
import { HttpError } from './http-error.ts';
import { requireDraftArea } from './review-rights.ts';

const messages = serverMessages.errors;

/** Keys of all drafts that are the caller's business, the latest saved first. */
export const unpublishedEntries: Handler<'unpublishedEntries'> = async (call) => {
  const drafts = await call.services.store.drafts();
  const mine = new Set((await deskEntries(call)).map(({ path }) => path));
  return drafts
    .filter(({ path }) => mine.has(path))
    .map(({ collection, slug }) => `${collection}/${slug}`);
};

/**
 * A draft: its state, who saved it last, and the files it changes; null when there is none. A form that
 * opens it (no `id`) also learns what should be looked at before anybody approves it.
 */
export const unpublishedEntry: Handler<'unpublishedEntry'> = async (call, input) => {
  const { store } = call.services;
  const [fromId = '', slugOfId = ''] = input.id?.split('/') ?? [];
  const draft = await findDraft(store, {
    collection: input.collection ?? fromId,
    slug: input.slug ?? slugOfId,
  });
  if (!draft) return null;
  await requireDraftArea(call, draft);
  const main = await store.main();
  const files = [...(await store.draftFiles(draft))];
  return {
    collection: draft.collection,
    slug: draft.slug,
    status: draft.state,
    version: draftVersion(new Map(files)),
    updatedAt: draft.at.toISOString(),
    warnings: input.id === undefined ? await draftWarnings(store, draft) : [],
    pullRequestAuthor: draft.author.name,
    diffs: files.flatMap(([path, blob]) =>
      blob === null ? [] : [{ id: blob, path, newFile: !main.files.has(path) }],
    ),
  };
};

/** The text of a file of a draft. @throws HttpError `no-draft`, `missing` */
export const unpublishedEntryDataFile: Handler<'unpublishedEntryDataFile'> = async (
  call,
  { path, ...key },
) => {
  const { store } = call.services;
  const draft = await requireDraft(store, key);
  await requireDraftArea(call, draft);
  const blob = (await store.draftFiles(draft)).get(path);
  const bytes = blob ? await store.repository.readBlob(blob) : null;
  if (!blob || !bytes) throw new HttpError('missing', messages.missing);
  return { data: bytes.toString('utf8'), file: { path, id: blob } };
};

/** The draft of an entry. @throws HttpError `no-draft` */
export async function requireDraft(store: ContentStore, key: EntryKey): Promise<Draft> {
  const draft = await findDraft(store, key);
  if (!draft) throw new HttpError('no-draft', messages.missing);
  return draft;
}

/** Only what can be the name of a ref is looked for. */
async function findDraft(store: ContentStore, { collection, slug }: EntryKey) {
  const isName = /^[a-z0-9-]+$/;
  return isName.test(collection) && isName.test(slug) ? store.draft(collection, slug) : null;
}

async function draftWarnings(store: ContentStore, draft: Draft): Promise<FieldProblem[]> {
  const target = writablePath(draft.path);
  if (!target || target.kind === 'upload') return [];
  return fieldProblems(target, warningsOf((await draftProblems(store, draft, target)) ?? []));
}
