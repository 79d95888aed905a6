import { createHash } from 'node:crypto';
import { gitText } from './git.ts';
import type { Repository } from './repository.ts';

/** Where a draft stands on its way to the site; Decap's own names. */
export const DRAFT_STATES = ['draft', 'pending_review', 'pending_publish'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** One unpublished version of an entry: a branch of its own. */
export interface Draft {
  collection: string;
  slug: string;
  /** Path of the entry's file in the store. */
  path: string;
  state: DraftState;
  /** Login of who began it. */
  owner: string;
  /** Who wrote its text last, and when; moving it to another state is no writing. */
  author: { name: string; login: string };
  at: Date;
  /** Commit of the site the draft began from. */
  base: string;
  tip: string;
}

const PREFIX = 'refs/heads/nhap/';

/** The ref that holds an entry's draft. */
export function draftRef(collection: string, slug: string): string {
  return `${PREFIX}${collection}/${slug}`;
}

/** What every commit of a draft says at its end, so that one listing of refs tells all about drafts. */
export function draftTrailers(draft: Omit<Draft, 'collection' | 'slug' | 'tip'>): string {
  return [
    `Trang-thai: ${draft.state}`,
    `Tep: ${draft.path}`,
    `Nguoi-soan: ${draft.owner}`,
    `Nguoi-viet: ${draft.author.name} <${draft.author.login}>`,
    `Luc: ${draft.at.toISOString()}`,
    `Goc: ${draft.base}`,
  ].join('\n');
}

/** One field for all trailers: Git 2.39 mixes up several of them in one format. */
const FORMAT = ['%(refname)', '%(objectname)', '%(contents:body)'].join('%01');

/** All drafts, the latest saved first; `pattern` narrows to one collection or one draft. */
export async function listDrafts(repository: Repository, pattern = PREFIX): Promise<Draft[]> {
  const text = await gitText(repository.dir, [
    'for-each-ref',
    '--sort=-authordate',
    `--format=${FORMAT}%02`,
    pattern,
  ]);
  return text
    .split('\u0002')
    .map((record) => record.trim().split('\u0001'))
    .filter((parts) => parts.length === 3)
    .map(readDraft);
}

function readDraft(parts: string[]): Draft {
  const [ref = '', tip = '', body = ''] = parts;
  const trailer = (key: string) => new RegExp(`^${key}: (.*)$`, 'm').exec(body)?.[1] ?? '';
  const [, name = '', login = ''] = /^(.*) <(.*)>$/.exec(trailer('Nguoi-viet')) ?? [];
  const [collection = '', slug = ''] = ref.slice(PREFIX.length).split('/');
  return {
    collection,
    slug,
    path: trailer('Tep'),
    state: DRAFT_STATES.find((known) => known === trailer('Trang-thai')) ?? 'draft',
    owner: trailer('Nguoi-soan'),
    author: { name, login },
    at: new Date(trailer('Luc')),
    base: trailer('Goc'),
    tip,
  };
}

/**
 * One word for everything a draft would change, text and pictures: who approves it says which state
 * of it was seen.
 */
export function draftVersion(files: ReadonlyMap<string, string | null>): string {
  const lines = [...files].map(([path, blob]) => `${path} ${blob}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('base64url').slice(0, 22);
}

/** One draft; null when the entry has none. */
export async function findDraft(
  repository: Repository,
  collection: string,
  slug: string,
): Promise<Draft | null> {
  const ref = draftRef(collection, slug);
  // Most entries have no draft: the ref's file tells that without a process.
  if ((await repository.resolve(ref)) === null) return null;
  const [draft] = await listDrafts(repository, ref);
  return draft ?? null;
}
