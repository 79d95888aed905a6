import { createHash } from 'node:crypto';
import { DRAFT_STATES, type DraftState } from '../../protocol/drafts.ts';
import { gitText } from './git.ts';
import { OLD_TRAILERS } from './old-names.ts';
import { DRAFTS } from './refs.ts';
import type { Repository } from './repository.ts';

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
  /** Login of who moved it to its state; '' while nobody has since it was written. */
  mover: string;
  /** Its reviewer gave it back, and nobody has written since. */
  isSentBack: boolean;
  tip: string;
}

/** The ref that holds an entry's draft. */
export function draftRef(collection: string, slug: string): string {
  return `${DRAFTS}${collection}/${slug}`;
}

/** Trailers of every commit of a draft: one listing of refs gives all that is known of drafts. */
export function draftTrailers(draft: Omit<Draft, 'collection' | 'slug' | 'tip'>): string {
  return [
    `State: ${draft.state}`,
    `Path: ${draft.path}`,
    `Owner: ${draft.owner}`,
    `Written-by: ${draft.author.name} <${draft.author.login}>`,
    `At: ${draft.at.toISOString()}`,
    `Base: ${draft.base}`,
    ...(draft.mover ? [`Moved-by: ${draft.mover}`] : []),
    ...(draft.isSentBack ? ['Sent-back: yes'] : []),
  ].join('\n');
}

/** One field for all trailers: Git 2.39 mixes up several of them in one format. */
const FORMAT = ['%(refname)', '%(objectname)', '%(contents:body)'].join('%01');

/** All drafts, the latest saved first; `pattern` narrows to one collection or one draft. */
export async function listDrafts(repository: Repository, pattern = DRAFTS): Promise<Draft[]> {
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

/** A trailer of a draft's commit, also under the name it had in a store of before; '' without one. */
export function trailerOf(body: string, key: keyof typeof OLD_TRAILERS): string {
  return new RegExp(`^(?:${key}|${OLD_TRAILERS[key]}): (.*)$`, 'm').exec(body)?.[1] ?? '';
}

function readDraft(parts: string[]): Draft {
  const [ref = '', tip = '', body = ''] = parts;
  const trailer = (key: keyof typeof OLD_TRAILERS) => trailerOf(body, key);
  const [, name = '', login = ''] = /^(.*) <(.*)>$/.exec(trailer('Written-by')) ?? [];
  const mover = /^Moved-by: (.*)$/m.exec(body)?.[1] ?? '';
  const sentBack = /^Sent-back: (.*)$/m.exec(body)?.[1];
  const [collection = '', slug = ''] = ref.slice(DRAFTS.length).split('/');
  return {
    collection,
    slug,
    path: trailer('Path'),
    state: DRAFT_STATES.find((known) => known === trailer('State')) ?? 'draft',
    owner: trailer('Owner'),
    author: { name, login },
    at: new Date(trailer('At')),
    base: trailer('Base'),
    mover,
    isSentBack: sentBack !== undefined,
    tip,
  };
}

/**
 * A hash of everything a draft would change, text and pictures: who approves it sends the one that
 * was seen.
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
  // Most entries have no draft: a look at the ref's file needs no process.
  if ((await repository.resolve(ref)) === null) return null;
  const [draft] = await listDrafts(repository, ref);
  return draft ?? null;
}
