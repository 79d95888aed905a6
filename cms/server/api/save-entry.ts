import { errorsHeldAlways, errorsOf, warningsOf } from '../../../src/guards/problem.ts';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { normalizeText } from '../../../src/lib/vietnamese/normalize.ts';
import { SETTINGS_FOLDER } from '../../../src/model/registry.ts';
import { isAtLeast } from '../../../src/model/roles.ts';
import { blobId } from '../../../src/source/content-state.ts';
import type { ActionInput } from '../../protocol/actions.ts';
import type { EntryKey } from '../../protocol/entry-key.ts';
import { MAX_TEXT_BYTES } from '../../protocol/upload-limits.ts';
import type { Candidate } from '../candidate.ts';
import { candidateProblems } from '../checks.ts';
import { type WritablePath, writablePath } from '../paths.ts';
import { addConflictCopy } from '../store/conflict-copies.ts';
import { type Draft, draftVersion } from '../store/drafts.ts';
import type { Snapshot } from '../store/entry-index.ts';
import { isStale } from '../store/stale.ts';
import { rememberNamed } from '../uploads/known-findings.ts';
import { requireInArea } from './areas.ts';
import { conflictError } from './conflict.ts';
import type { Call, Handler } from './context.ts';
import { fieldProblems } from './field-problems.ts';
import { HttpError } from './http-error.ts';
import { requireOwnDraft, requireWritable } from './permissions.ts';

const messages = serverMessages.errors;

/** Files of a state of the content or of a draft: path to blob; null where a draft takes one away. */
type Files = ReadonlyMap<string, string | null>;

/**
 * Saves a draft, finished or not: only over the text the caller saw, and never with what must not enter the
 * store.
 * @throws HttpError `conflict` with the other editor's name and text; the refused text stays in the
 * store as a conflict copy
 */
export const persistEntry: Handler<'persistEntry'> = async (call, input) => {
  const { services, account } = call;
  const { store } = services;
  const [{ path, raw, base }] = input.dataFiles;
  const target = requireWritable(call, path);
  if (target.kind === 'upload') throw new HttpError('path', messages.path);
  const bytes = Buffer.from(normalizeText(raw));
  if (bytes.length > MAX_TEXT_BYTES) throw new HttpError('too-large', messages.tooLong);
  const { collection, slug } = draftKey(target);
  await readAttachments(call, raw, input.assets, { collection, slug });
  await checkBeforeLock(call, input, target, bytes);
  return store.exclusively(async () => {
    const main = await store.main();
    const draft = await store.draft(collection, slug);
    if (draft) requireOwnDraft(call, draft);
    const drafted: Files = draft ? await store.draftFiles(draft) : new Map();
    const current = drafted.get(path) ?? main.files.get(path) ?? null;
    const isNew = input.options.newEntry;
    const blob = blobId(bytes);
    // The answer to an earlier try was lost on the way: what is asked for is already so.
    const isRetry = blob === current && draft?.author.login === account.login;
    if (isNew && current !== null && !isRetry) throw new HttpError('taken', messages.taken);
    // A setting nobody has written yet was shown without a blob.
    if (!isNew && current !== (base || null) && !isRetry) {
      await store.repository.writeBlob(bytes);
      await addConflictCopy(store, { collection, slug }, blob, account);
      throw await conflictError(store, draft, path, current);
    }
    const before = current ? await store.repository.readBlob(current) : null;
    requireInArea(call, target, before ? [before, bytes] : [bytes]);
    const candidate = await candidateOf(call, input, { bytes, drafted, main });
    const problems = await candidateProblems(store, target, candidate);
    const held = errorsHeldAlways(problems);
    if (held.length > 0) {
      const fields = fieldProblems(target, held);
      throw new HttpError('broken', messages.broken(fields.length), { problems: fields });
    }
    await store.repository.writeBlob(bytes);
    const saved = await store
      .saveDraft({
        collection,
        slug,
        path,
        files: candidate.files,
        author: account,
        ...(isApprovalVoid(call, draft) ? { state: 'pending_review' as const } : {}),
      })
      .catch((error) => {
        throw isStale(error) ? new HttpError('busy', messages.busy) : error;
      });
    const version = draftVersion(await store.draftFiles(saved));
    const warnings = fieldProblems(target, warningsOf(problems));
    const incomplete = fieldProblems(target, errorsOf(problems));
    return { blob, version, state: saved.state, slug, warnings, incomplete };
  });
};

/** Attachments that the text names, read before the store is locked; only those the caller may name. */
async function readAttachments(
  { services: { store, uploads } }: Call,
  raw: string,
  assets: ActionInput<'persistEntry'>['assets'],
  key: EntryKey,
): Promise<void> {
  const draft = await store.draft(key.collection, key.slug);
  const sent = assets.filter(({ path, blob }) => uploads.has(blob, path));
  await rememberNamed((blob) => store.repository.readBlob(blob), raw, [
    ...(await store.main()).files,
    ...(draft ? await store.draftFiles(draft) : []),
    ...sent.map(({ path, blob }) => [path, blob] as const),
  ]);
}

/** A save as checks look at it. @throws HttpError for files that may not come with it */
async function candidateOf(
  call: Call,
  input: ActionInput<'persistEntry'>,
  state: { bytes: Buffer; drafted: Files; main: Snapshot },
): Promise<Candidate> {
  const { bytes, drafted, main } = state;
  const [{ path }] = input.dataFiles;
  const assets = acceptedAssets(call, input.assets, main.files, drafted);
  const drafts = await call.services.store.drafts();
  return {
    path,
    bytes,
    files: new Map([...stillNamed(drafted, bytes), ...assets, [path, blobId(bytes)]]),
    alsoKnown: new Set(drafts.map((one) => `${one.collection}/${one.slug}`)),
    isAlone: true,
    owner: call.account.login,
  };
}

/**
 * Checks a text while others may write; what is found is remembered, so that the check behind the lock
 * costs nothing.
 * @throws WorkLimitError
 */
async function checkBeforeLock(
  call: Call,
  input: ActionInput<'persistEntry'>,
  target: Exclude<WritablePath, { kind: 'upload' }>,
  bytes: Buffer,
): Promise<void> {
  const { store } = call.services;
  const main = await store.main();
  const { collection, slug } = draftKey(target);
  const draft = await store.draft(collection, slug);
  const drafted: Files = draft ? await store.draftFiles(draft) : new Map();
  try {
    const candidate = await candidateOf(call, input, { bytes, drafted, main });
    await candidateProblems(store, target, candidate);
  } catch (error) {
    // What else is wrong with the save is said behind the lock, in its order.
    if (!(error instanceof HttpError)) throw error;
  }
}

/** The key of the draft that a path's changes go into. */
export function draftKey(target: Exclude<WritablePath, { kind: 'upload' }>): EntryKey {
  const collection = target.kind === 'settings' ? SETTINGS_FOLDER : target.collection.id;
  return { collection, slug: target.slug };
}

/** Pictures and attachments of a draft that its text still names; others are left behind. */
function stillNamed(drafted: Files, bytes: Buffer): [string, string | null][] {
  return [...drafted].filter(
    ([path]) =>
      writablePath(path)?.kind === 'upload' && bytes.includes(`/${path.split('/').at(-1) ?? ''}`),
  );
}

/**
 * An approval was for the text as it was: who may not approve sends the draft back to review, and so does
 * everybody where each text needs a second person.
 */
function isApprovalVoid({ account, services }: Call, draft: Draft | null): boolean {
  if (draft?.state !== 'pending_publish') return false;
  return services.rules.fourEyes || !isAtLeast(account.role, 'publisher');
}

/** Files that come with a save: each inspected before, none over another of the same name. */
function acceptedAssets(
  { services }: Call,
  assets: ActionInput<'persistEntry'>['assets'],
  published: Files,
  drafted: Files,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const { path, blob } of assets) {
    const name = path.split('/').at(-1) ?? path;
    if (writablePath(path)?.kind !== 'upload') throw new HttpError('path', messages.path);
    if (!services.uploads.has(blob, path) && drafted.get(path) !== blob)
      throw new HttpError('not-uploaded', messages.notUploaded(name));
    const there = published.get(path);
    if (there === blob) continue;
    if (there !== undefined) throw new HttpError('file-taken', messages.fileTaken(name));
    found.set(path, blob);
  }
  return found;
}
