import { errorsOf, type Problem, warningsOf } from '../../../src/guards/problem.ts';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { isAtLeast } from '../../../src/model/roles.ts';
import { candidateProblems, errorsWithout } from '../checks.ts';
import { type WritablePath, writablePath } from '../paths.ts';
import { referencesTo } from '../references.ts';
import { isStale } from '../store/content-store.ts';
import { DRAFT_STATES, type Draft, draftVersion } from '../store/drafts.ts';
import { CONTENT, collectionOf } from '../store/entry-index.ts';
import type { Action, Call } from './context.ts';
import { needOwnDraft, said } from './entries.ts';
import { type FieldProblem, fieldProblems } from './field-problems.ts';
import { needRole, text, writable } from './params.ts';
import { Refusal } from './refusal.ts';

const say = serverMessages.refusals;

/** Keys of all drafts, the latest saved first. */
export const unpublishedEntries: Action = async ({ office }) => {
  const drafts = await office.store.drafts();
  return drafts.map(({ collection, slug }) => `${collection}/${slug}`);
};

/**
 * A draft: its state, who saved it last, and the files it changes; null when there is none. A form that
 * opens it (no `id`) also learns what should be looked at before anybody approves it.
 */
export const unpublishedEntry: Action = async (call) => {
  const draft = await findDraft(call);
  // Most entries have none: an answer, and no fault.
  if (!draft) return null;
  const { store } = call.office;
  const main = await store.main();
  const files = [...(await store.draftFiles(draft))];
  return {
    collection: draft.collection,
    slug: draft.slug,
    status: draft.state,
    version: draftVersion(new Map(files)),
    updatedAt: draft.at.toISOString(),
    warnings: call.params.id === undefined ? await draftWarnings(call, draft) : [],
    pullRequestAuthor: draft.author.name,
    diffs: files.flatMap(([path, blob]) =>
      blob === null ? [] : [{ id: blob, path, newFile: !main.files.has(path) }],
    ),
  };
};

export const unpublishedEntryDataFile: Action = async (call) => {
  const { store } = call.office;
  const draft = await neededDraft(call);
  const blob = (await store.draftFiles(draft)).get(text(call.params, 'path'));
  const bytes = blob ? await store.repository.readBlob(blob) : null;
  if (!bytes) throw new Refusal(404, 'missing', say.missing);
  return { data: bytes.toString('utf8'), file: { path: text(call.params, 'path'), id: blob } };
};

/** Sends to review, takes back, or approves. Contributors may only do the first two, with their own. */
export const updateUnpublishedEntryStatus: Action = (call) =>
  call.office.store.exclusively(async () => {
    const { office, account, params } = call;
    const wanted = DRAFT_STATES.find((state) => state === params.newStatus);
    if (!wanted) throw new Refusal(400, 'bad-request', say.badRequest);
    const draft = await neededDraft(call);
    writable(call, draft.path);
    if (!isAtLeast(account.role, 'editor')) {
      if (draft.owner !== account.login)
        throw new Refusal(403, 'not-yours', say.notYours(draft.author.name));
      if (wanted === 'pending_publish' || draft.state === 'pending_publish')
        throw new Refusal(403, 'role', say.reviewOnly);
    }
    // Only an approval is for the words; sending and taking back need nobody to have read them.
    if (wanted === 'pending_publish') await needSeen(call, draft);
    const moved = await office.store.setState(draft, wanted, account);
    return { status: moved.state };
  });

/**
 * Publishes an approved draft.
 * @throws Refusal 409 when it was changed after the caller read it, 422 when the build would refuse it
 */
export const publishUnpublishedEntry: Action = (call) =>
  call.office.store.exclusively(async () => {
    const { office, account } = call;
    needRole(call, 'publisher');
    const draft = await neededDraft(call);
    const target = writable(call, draft.path);
    if (draft.state !== 'pending_publish') throw new Refusal(409, 'not-ready', say.notReady);
    await needSeen(call, draft);
    if (target.kind !== 'upload') await needSound(call, draft, target);
    const commit = await office.store.publish(draft, account).catch((error) => {
      throw isStale(error) ? new Refusal(409, 'stale', say.publishedMeanwhile) : error;
    });
    office.publisher.request();
    return { commit };
  });

/** Throws a draft away; it stays in the store's trash. */
export const deleteUnpublishedEntry: Action = (call) =>
  call.office.store.exclusively(async () => {
    const draft = await neededDraft(call);
    writable(call, draft.path);
    needOwnDraft(call, draft);
    await call.office.store.dropDraft(draft);
    return {};
  });

/** Takes published entries and files away, unless something still points at them. */
export const deleteFiles: Action = (call) =>
  call.office.store.exclusively(async () => {
    const { office, account, params } = call;
    needRole(call, 'publisher');
    const paths = Array.isArray(params.paths) ? params.paths : [];
    if (paths.length === 0) throw new Refusal(400, 'bad-request', say.badRequest);
    const main = await office.store.main();
    for (const path of paths) {
      const target = writable(call, path);
      if (target.kind === 'settings') throw new Refusal(403, 'path', say.path);
      if (!main.files.has(path)) throw new Refusal(404, 'missing', say.missing);
      const entry = main.entries.get(path);
      const users = entry ? await referencesTo(office.store, entry) : await usersOf(call, path);
      if (users.length > 0)
        throw new Refusal(409, 'in-use', say.usedBy(users.slice(0, 5).join('; ')));
    }
    const [left] = await errorsWithout(office.store, new Set(paths));
    if (left) throw new Refusal(409, 'in-use', say.brokenWithout(left.file, left.problem));
    const names = paths.map((path: string) => path.slice(CONTENT.length)).join(', ');
    await office.store.changeMain(
      new Map(paths.map((path: string) => [path, null])),
      account,
      serverMessages.commits.deleted(names),
    );
    office.publisher.request();
    return {};
  });

/** Titles of published entries that show a picture or offer a file. */
async function usersOf({ office }: Call, path: string): Promise<string[]> {
  const main = await office.store.main();
  const name = path.split('/').at(-1) ?? '';
  const found: string[] = [];
  for (const { path: entry, blob, title } of main.entries.values()) {
    const bytes = await office.store.repository.readBlob(blob);
    if (bytes?.includes(`/${name}`) && collectionOf(entry)) found.push(title);
  }
  return found;
}

async function neededDraft(call: Call): Promise<Draft> {
  const draft = await findDraft(call);
  if (!draft) throw new Refusal(404, 'no-draft', say.missing);
  return draft;
}

async function findDraft({ office, params }: Call): Promise<Draft | null> {
  const [fromId = '', slugOfId = ''] = typeof params.id === 'string' ? params.id.split('/') : [];
  const collection = typeof params.collection === 'string' ? params.collection : fromId;
  const slug = typeof params.slug === 'string' ? params.slug : slugOfId;
  const isName = /^[a-z0-9-]+$/;
  const isSafe = isName.test(collection) && isName.test(slug);
  return isSafe ? office.store.draft(collection, slug) : null;
}

/**
 * Who decides has read what is decided on: `seen` is the version the caller's form shows.
 * @throws Refusal 409 when no form was opened, or naming who changed it meanwhile
 */
async function needSeen({ office, params }: Call, draft: Draft): Promise<void> {
  if (typeof params.seen !== 'string') throw new Refusal(409, 'not-read', say.notRead);
  if (params.seen === draftVersion(await office.store.draftFiles(draft))) return;
  const [name, time] = said(draft);
  throw new Refusal(409, 'changed', say.changedSinceRead(name, time));
}

async function needSound(call: Call, draft: Draft, target: FormPath): Promise<void> {
  const problems = await problemsOf(call, draft, target);
  if (!problems) throw new Refusal(404, 'missing', say.missing);
  const errors = errorsOf(problems);
  if (errors.length === 0) return;
  const fields = fieldProblems(target, errors);
  throw new Refusal(422, 'broken', say.brokenPublish(fields.length), { problems: fields });
}

async function draftWarnings(call: Call, draft: Draft): Promise<FieldProblem[]> {
  const target = writablePath(draft.path);
  if (!target || target.kind === 'upload') return [];
  return fieldProblems(target, warningsOf((await problemsOf(call, draft, target)) ?? []));
}

type FormPath = Exclude<WritablePath, { kind: 'upload' }>;

/** What the build would say of a draft, were it published now; null when its file is gone. */
async function problemsOf(
  { office }: Call,
  draft: Draft,
  target: FormPath,
): Promise<Problem[] | null> {
  const files = await office.store.draftFiles(draft);
  const blob = files.get(draft.path) ?? (await office.store.main()).files.get(draft.path);
  const bytes = blob ? await office.store.repository.readBlob(blob) : null;
  if (!bytes) return null;
  return candidateProblems(office.store, target, {
    path: draft.path,
    bytes,
    files,
    alsoKnown: new Set(),
  });
}
