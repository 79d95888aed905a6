import { errorsOf, warningsOf } from '../../../src/guards/problem.ts';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { formatPartyDate, vietnamDate } from '../../../src/lib/party/dates.ts';
import { normalizeText } from '../../../src/lib/vietnamese/normalize.ts';
import { slugify } from '../../../src/lib/vietnamese/slug.ts';
import { allCollections, SETTINGS_FOLDER } from '../../../src/model/registry.ts';
import { isAtLeast } from '../../../src/model/roles.ts';
import { type Candidate, candidateProblems } from '../checks.ts';
import { type WritablePath, writablePath } from '../paths.ts';
import { isStale } from '../store/content-store.ts';
import { DRAFT_STATES, type Draft, draftVersion } from '../store/drafts.ts';
import { CONTENT } from '../store/entry-index.ts';
import { gitText } from '../store/git.ts';
import { blobId } from '../store/repository.ts';
import type { Action, Call } from './context.ts';
import { fieldProblems } from './field-problems.ts';
import { objects, text, writable } from './params.ts';
import { Refusal } from './refusal.ts';

const say = serverMessages.refusals;

/** No article of an office is longer; beyond it something was pasted that is not text. */
const MAX_TEXT_BYTES = 1024 * 1024;

/** A published entry with the blob it has: the base of the next save. */
export const getEntry: Action = async ({ office, params }) => {
  const path = text(params, 'path');
  const main = await office.store.main();
  const blob = main.files.get(path);
  const bytes = blob && writablePath(path) ? await office.store.repository.readBlob(blob) : null;
  if (!bytes) throw new Refusal(404, 'missing', say.missing);
  return { data: bytes.toString('utf8'), file: { path, id: blob } };
};

/** An address nobody has yet, made of what an entry says. */
export const freeSlug: Action = async ({ office, params }) => {
  const collection = allCollections.find(({ id }) => id === params.collection);
  if (!collection) throw new Refusal(400, 'bad-request', say.badRequest);
  const wanted =
    slugify(text(params, 'wanted')) || slugify(collection.labelSingular) || collection.id;
  const main = await office.store.main();
  const taken = async (slug: string) =>
    collection.reservedSlugs?.includes(slug) ||
    collection.extensions.some((extension) =>
      main.files.has(`${CONTENT}${collection.folder}/${slug}.${extension}`),
    ) ||
    (await office.store.draft(collection.id, slug)) !== null;
  for (let copy = 1; ; copy += 1) {
    const slug = copy === 1 ? wanted : `${wanted}-${copy}`;
    if (!(await taken(slug))) return { slug };
  }
};

/**
 * Saves a draft: only over the text the caller saw, only with content the build would take.
 * @throws Refusal 409 `conflict` with the other editor's name and text; the refused text is kept
 */
export const persistEntry: Action = async (call) => {
  const { office, account, params } = call;
  const { store } = office;
  const [file, ...more] = objects(params.dataFiles);
  if (!file || more.length > 0) throw new Refusal(400, 'bad-request', say.badRequest);
  const path = text(file, 'path');
  const target = writable(call, path);
  if (target.kind === 'upload') throw new Refusal(403, 'path', say.path);
  const bytes = Buffer.from(normalizeText(text(file, 'raw')));
  if (bytes.length > MAX_TEXT_BYTES) throw new Refusal(413, 'too-large', say.tooLong);
  const { collection, slug } = draftKey(target);
  const options = (params.options ?? {}) as Record<string, unknown>;
  const base = typeof file.base === 'string' ? file.base : null;
  return store.exclusively(async () => {
    const main = await store.main();
    const draft = await store.draft(collection, slug);
    if (draft) needOwnDraft(call, draft);
    const drafted = draft ? await store.draftFiles(draft) : new Map<string, string | null>();
    const current = drafted.get(path) ?? main.files.get(path) ?? null;
    const isNew = options.newEntry === true;
    const blob = blobId(bytes);
    // The answer to an earlier try was lost on the way: what is asked for is already so.
    const isRetry = blob === current && draft?.author.login === account.login;
    if (isNew && current !== null && !isRetry) throw new Refusal(409, 'taken', say.taken);
    if (!isNew && current !== base && !isRetry) {
      await store.repository.writeBlob(bytes);
      await store.keep(collection, slug, blob, account);
      throw await conflict(call, draft, path, current);
    }
    const assets = await readAssets(call, main.files, drafted);
    const files = new Map([...stillNamed(drafted, bytes), ...assets, [path, blob]]);
    const candidate: Candidate = {
      path,
      bytes,
      files,
      alsoKnown: new Set((await store.drafts()).map((one) => `${one.collection}/${one.slug}`)),
    };
    const problems = await candidateProblems(store, target, candidate);
    const errors = errorsOf(problems);
    if (errors.length > 0) {
      const fields = fieldProblems(target, errors);
      throw new Refusal(422, 'broken', say.broken(fields.length), { problems: fields });
    }
    await store.repository.writeBlob(bytes);
    const saved = await store
      .saveDraft({
        collection,
        slug,
        path,
        files,
        author: account,
        ...(isApprovalVoid(call, draft) ? { state: 'pending_review' as const } : {}),
      })
      .catch((error) => {
        throw isStale(error) ? new Refusal(409, 'busy', say.busy) : error;
      });
    const version = draftVersion(await store.draftFiles(saved));
    const warnings = fieldProblems(target, warningsOf(problems));
    return { blob, version, state: saved.state, slug, warnings };
  });
};

/** Pictures and attachments of a draft that its text still names; others are left behind. */
function stillNamed(drafted: ReadonlyMap<string, string | null>, bytes: Buffer) {
  return [...drafted].filter(
    ([path]) =>
      writablePath(path)?.kind === 'upload' && bytes.includes(`/${path.split('/').at(-1) ?? ''}`),
  );
}

/** The key of the draft that a path's changes go into. */
function draftKey(target: Exclude<WritablePath, { kind: 'upload' }>): {
  collection: string;
  slug: string;
} {
  const collection = target.kind === 'settings' ? SETTINGS_FOLDER : target.collection.id;
  return { collection, slug: target.slug };
}

/** Contributors work on their own drafts, and only while nobody reviews them. */
export function needOwnDraft({ account }: Call, draft: Draft): void {
  if (isAtLeast(account.role, 'editor')) return;
  if (draft.owner !== account.login)
    throw new Refusal(403, 'not-yours', say.notYours(draft.author.name));
  if (draft.state !== DRAFT_STATES[0]) throw new Refusal(403, 'in-review', say.notYoursNow);
}

/** An approval was for the text as it was: who may not approve sends the draft back to review. */
function isApprovalVoid({ account }: Call, draft: Draft | null): boolean {
  return draft?.state === 'pending_publish' && !isAtLeast(account.role, 'publisher');
}

/** When and by whom, for a message. */
export function said({ author, at }: Pick<Draft, 'author' | 'at'>): [string, string] {
  const time = at.toLocaleTimeString('vi-VN', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Ho_Chi_Minh',
  });
  return [author.name, `${time} ${formatPartyDate(vietnamDate(at))}`];
}

async function conflict(
  { office }: Call,
  draft: Draft | null,
  path: string,
  current: string | null,
): Promise<Refusal> {
  const { store } = office;
  if (current === null) return new Refusal(409, 'deleted', say.deletedMeanwhile);
  const theirs = (await store.repository.readBlob(current))?.toString('utf8') ?? '';
  const [name, time] = said(draft ?? (await lastPublished(store.repository.dir, path)));
  return new Refusal(409, 'conflict', say.conflict(name, time), { theirs, base: current, name });
}

async function lastPublished(gitDir: string, path: string): Promise<Pick<Draft, 'author' | 'at'>> {
  const format = '--format=%an%x01%ae%x01%at';
  const line = await gitText(gitDir, ['log', '-1', '--no-merges', format, 'main', '--', path]);
  const [name = '', email = '', seconds = '0'] = line.split('\u0001');
  return {
    author: { name, login: email.split('@')[0] ?? '' },
    at: new Date(Number(seconds) * 1000),
  };
}

/** Files that come with a save: each inspected before, none over another of the same name. */
async function readAssets(
  { office, params }: Call,
  published: ReadonlyMap<string, string>,
  drafted: ReadonlyMap<string, string | null>,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const asset of objects(params.assets)) {
    const path = text(asset, 'path');
    const blob = text(asset, 'blob');
    const name = path.split('/').at(-1) ?? path;
    if (writablePath(path)?.kind !== 'upload') throw new Refusal(403, 'path', say.path);
    if (!office.uploads.has(blob, path) && drafted.get(path) !== blob)
      throw new Refusal(422, 'not-uploaded', say.notUploaded(name));
    const there = published.get(path);
    if (there === blob) continue;
    if (there !== undefined) throw new Refusal(409, 'file-taken', say.fileTaken(name));
    found.set(path, blob);
  }
  return found;
}
