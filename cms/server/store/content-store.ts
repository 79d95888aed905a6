import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { serverMessages as messages } from '../../../src/i18n/server-messages.ts';
import type { DraftState } from '../../protocol/drafts.ts';
import { type Draft, draftRef, draftTrailers, findDraft, listDrafts } from './drafts.ts';
import { CONTENT, readSnapshot, type Snapshot } from './entry-index.ts';
import { GitError } from './git.ts';
import { moveOldRefs } from './migrate.ts';
import { writerQueue } from './queue.ts';
import { CONFLICTS, MAIN, stampedRef, TRASH } from './refs.ts';
import { NO_OBJECT, type Person, type RefChange, Repository } from './repository.ts';

/** A person as the store remembers one. */
export interface Author {
  login: string;
  name: string;
}

export interface DraftSave {
  collection: string;
  slug: string;
  path: string;
  /** Everything the draft changes from now on: path to blob, its text among them. */
  files: ReadonlyMap<string, string | null>;
  state?: DraftState;
  author: Author;
}

/** A commit that can be published, and the references of drafts that go with it. */
export interface Prepared {
  commit: string;
  refs: RefChange[];
}

/** Somebody moved what the caller looked at; nothing was written. */
export class StaleError extends Error {}

/**
 * The content store: `main` is what the site is built from, every draft is a branch, every change a
 * commit by the person who made it. One writer at a time; readers never wait.
 */
export class ContentStore {
  readonly repository: Repository;
  readonly #host: string;
  readonly #queue = writerQueue();
  #snapshot: Snapshot | null = null;

  private constructor(repository: Repository, host: string) {
    this.repository = repository;
    this.#host = host;
  }

  /**
   * Opens the store and brings the names of an older one up to date; a new one gets the files of `seedDir` as its first commit (null: there must be
   * one already).
   * @param host domain of the people's addresses in commits
   */
  static async open(dir: string, seedDir: string | null, host: string): Promise<ContentStore> {
    const store = new ContentStore(await Repository.open(dir), host);
    const moved = await moveOldRefs(store.repository);
    if (moved > 0) console.log(messages.movedRefs(moved));
    if ((await store.repository.resolve(MAIN)) === null) {
      if (seedDir === null) throw new Error(messages.noContent);
      await store.#seed(seedDir);
    }
    return store;
  }

  close(): void {
    this.repository.close();
  }

  /** Runs a task alone: what it reads is still so when it writes. */
  exclusively<T>(task: () => Promise<T>): Promise<T> {
    return this.#queue(task);
  }

  /** The published content. A push behind the server's back shows at the next call. */
  async main(): Promise<Snapshot> {
    const commit = await this.repository.resolve(MAIN);
    if (commit === null) throw new Error(messages.noContent);
    this.#snapshot = await readSnapshot(this.repository, commit, this.#snapshot);
    return this.#snapshot;
  }

  drafts(): Promise<Draft[]> {
    return listDrafts(this.repository);
  }

  draft(collection: string, slug: string): Promise<Draft | null> {
    return findDraft(this.repository, collection, slug);
  }

  /** Files a draft adds, changes or (null) takes away, against where it began. */
  async draftFiles(draft: Draft): Promise<Map<string, string | null>> {
    const changes = await this.repository.changes(draft.base, draft.tip);
    return new Map([...changes].map(([path, entry]) => [path, entry?.id ?? null]));
  }

  /** Saves a draft, new or existing. Call inside {@link exclusively}. */
  async saveDraft(save: DraftSave): Promise<Draft> {
    const { collection, slug, path, author } = save;
    const known = await this.draft(collection, slug);
    // Every save begins anew from what is published: a draft never falls behind for good.
    const base = (await this.main()).commit;
    const state = save.state ?? known?.state ?? 'draft';
    const owner = known?.owner ?? author.login;
    const tree = await this.repository.writeTree(base, save.files);
    return this.#commitDraft({
      draft: { collection, slug, path, base, owner, state, author, at: new Date() },
      tip: known?.tip ?? null,
      tree,
      author,
      title: messages.commits.saved(path.slice(CONTENT.length)),
    });
  }

  /** Moves a draft to another state. Call inside {@link exclusively}. */
  async setState(draft: Draft, state: DraftState, author: Author): Promise<Draft> {
    return this.#commitDraft({
      draft: { ...draft, state },
      tip: draft.tip,
      tree: `${draft.tip}^{tree}`,
      author,
      title: messages.commits.state(messages.states[state], draft.path.slice(CONTENT.length)),
    });
  }

  /**
   * Makes the commit that puts a draft's files into the published content, a merge that names who approved
   * it. Nothing is published by it: see {@link moveMain}. Call inside {@link exclusively}.
   * @param onto the state it is to follow: what is published, or another commit made so
   * @throws StaleError when the published entry changed since the draft began
   */
  async preparePublication(draft: Draft, approver: Author, onto: string): Promise<Prepared> {
    const { repository } = this;
    const changes = await this.draftFiles(draft);
    const meanwhile = await repository.changes(draft.base, onto);
    const same = (path: string) => meanwhile.get(path)?.id === changes.get(path);
    if ([...changes.keys()].some((path) => meanwhile.has(path) && !same(path))) {
      throw new StaleError();
    }
    const commit = await repository.commit({
      tree: await repository.writeTree(onto, changes),
      parents: [onto, draft.tip],
      author: this.#person(draft.author),
      committer: this.#machine,
      message: `${messages.commits.published(draft.path.slice(CONTENT.length))}\n\n${messages.commits.approvedBy(approver.name, this.#person(approver).email)}\n`,
    });
    const ref = draftRef(draft.collection, draft.slug);
    return { commit, refs: [{ ref, to: NO_OBJECT, from: draft.tip }] };
  }

  /** The same for files that are set or (null) taken away at once, without a draft. */
  async prepareChange(
    changes: ReadonlyMap<string, string | null>,
    author: Author,
    title: string,
    onto: string,
  ): Promise<Prepared> {
    const { repository } = this;
    const commit = await repository.commit({
      tree: await repository.writeTree(onto, changes),
      parents: [onto],
      author: this.#person(author),
      committer: this.#machine,
      message: `${title}\n\n${messages.commits.approvedBy(author.name, this.#person(author).email)}\n`,
    });
    return { commit, refs: [] };
  }

  /**
   * Publishes a prepared commit: all references move, or none. Call inside {@link exclusively}.
   * @throws GitError with `isRefMoved` when what is published, or a draft, has moved since
   */
  moveMain(from: string, to: string, refs: readonly RefChange[]): Promise<void> {
    return this.repository.moveRefs([{ ref: MAIN, to, from }, ...refs]);
  }

  /** Throws a draft away; its commits stay reachable in the trash. Call inside {@link exclusively}. */
  async dropDraft(draft: Draft): Promise<void> {
    const ref = draftRef(draft.collection, draft.slug);
    await this.repository.moveRefs([
      { ref: stampedRef(TRASH, draft.collection, draft.slug), to: draft.tip, from: NO_OBJECT },
      { ref, to: NO_OBJECT, from: draft.tip },
    ]);
  }

  /** Changes what is published at once, without a release: the site follows. Call inside {@link exclusively}. */
  async changeMain(
    changes: ReadonlyMap<string, string | null>,
    author: Author,
    title: string,
  ): Promise<void> {
    const from = (await this.main()).commit;
    const { commit, refs } = await this.prepareChange(changes, author, title, from);
    await this.moveMain(from, commit, refs);
  }

  /** Stores a text that could not be saved, so that no typed word depends on one browser alone. */
  async addConflictCopy(
    collection: string,
    slug: string,
    blob: string,
    author: Author,
  ): Promise<void> {
    const { repository } = this;
    const commit = await repository.commit({
      tree: await repository.writeTree(null, new Map([['text', blob]])),
      parents: [],
      author: this.#person(author),
      committer: this.#machine,
      message: messages.commits.conflictCopy(`${collection}/${slug}`),
    });
    const ref = stampedRef(CONFLICTS, collection, slug);
    await repository.moveRefs([{ ref, to: commit, from: NO_OBJECT }]);
  }

  async #commitDraft(input: {
    draft: Omit<Draft, 'tip'>;
    tip: string | null;
    tree: string;
    author: Author;
    title: string;
  }): Promise<Draft> {
    const { draft, tip, author } = input;
    const to = await this.repository.commit({
      tree: input.tree,
      parents: [tip ?? draft.base],
      author: this.#person(author),
      committer: this.#machine,
      message: `${input.title}\n\n${draftTrailers(draft)}\n`,
    });
    const ref = draftRef(draft.collection, draft.slug);
    await this.repository.moveRefs([{ ref, to, from: tip ?? NO_OBJECT }]);
    return { ...draft, tip: to };
  }

  async #seed(seedDir: string): Promise<void> {
    const { repository } = this;
    const files = readdirSync(seedDir, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && !item.name.startsWith('.'))
      .map((item) => join(item.parentPath, item.name));
    const ids = await repository.writeFiles(files);
    const changes = new Map(
      files.map((file, index): [string, string] => [
        `${CONTENT}${relative(seedDir, file).split(sep).join('/')}`.normalize('NFC'),
        ids[index] ?? NO_OBJECT,
      ]),
    );
    const to = await repository.commit({
      tree: await repository.writeTree(null, changes),
      parents: [],
      author: this.#machine,
      committer: this.#machine,
      message: messages.commits.seeded,
    });
    await repository.moveRefs([{ ref: MAIN, to, from: NO_OBJECT }]);
  }

  get #machine(): Person {
    return { name: messages.machine, email: `may-chu@${this.#host}` };
  }

  #person({ name, login }: Author): Person {
    return { name, email: `${login}@${this.#host}` };
  }
}

/** Whether an error only says that another writer was first. */
export function isStale(error: unknown): boolean {
  return error instanceof StaleError || (error instanceof GitError && error.isRefMoved);
}
