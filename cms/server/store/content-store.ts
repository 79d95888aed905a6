import { serverMessages as messages } from '../../../src/i18n/server-messages.ts';
import type { DraftState } from '../../protocol/drafts.ts';
import { type Draft, draftRef, draftTrailers, findDraft, listDrafts } from './drafts.ts';
import { CONTENT, type Snapshot } from './entry-index.ts';
import { type LastChanges, readLastChanges } from './last-changes.ts';
import { moveOldRefs } from './migrate.ts';
import { type Author, MACHINE } from './people.ts';
import { type PublicationOptions, publicationMessage } from './publication-message.ts';
import { readPublished } from './published.ts';
import { writerQueue } from './queue.ts';
import { MAIN } from './refs.ts';
import { NO_OBJECT, type Person, type RefChange, Repository } from './repository.ts';
import { seedTree } from './seed.ts';
import { StaleError } from './stale.ts';
import { type Removal, removalRef } from './trash.ts';

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

interface DraftCommit {
  draft: Omit<Draft, 'tip'>;
  tip: string | null;
  tree: string;
  author: Author;
  title: string;
}

/**
 * The content store: `main` is what the site is built from, every draft is a branch, every change a
 * commit by the person who made it. One writer at a time; readers never wait.
 */
export class ContentStore {
  readonly repository: Repository;
  readonly #host: string;
  readonly #queue = writerQueue();
  #snapshot: Snapshot | null = null;
  #changes: LastChanges | null = null;

  private constructor(repository: Repository, host: string) {
    this.repository = repository;
    this.#host = host;
  }

  /**
   * Opens the store and brings the names of an older one up to date.
   * @param seedDir files of a new store's first commit; null when an empty store is a loss
   * @param host domain of the people's addresses in commits
   */
  static async open(dir: string, seedDir: string | null, host: string): Promise<ContentStore> {
    const store = new ContentStore(await Repository.open(dir), host);
    const moved = await moveOldRefs(store.repository);
    if (moved > 0) console.log(messages.movedRefs(moved));
    if ((await store.repository.resolve(MAIN)) === null) {
      // Without a seed the published site goes on, and every call says what is wrong.
      if (seedDir !== null) await store.#seed(seedDir);
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

  /**
   * The published content. A push behind the server's back shows at the next call.
   * @throws DamagedStoreError when there is none, or it cannot be read
   */
  async main(): Promise<Snapshot> {
    this.#snapshot = await readPublished(this.repository, this.#snapshot);
    return this.#snapshot;
  }

  /** Who changed each published file last. */
  async lastChanges(): Promise<LastChanges> {
    const { commit } = await this.main();
    this.#changes = await readLastChanges(this.repository, commit, this.#changes);
    return this.#changes;
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
      draft: {
        ...{ collection, slug, path, base, owner, state, author },
        ...{ at: new Date(), mover: '', isSentBack: false },
      },
      tip: known?.tip ?? null,
      tree,
      author,
      title: messages.commits.saved(path.slice(CONTENT.length)),
    });
  }

  /** Moves a draft to another state, or (`isSentBack`) back to its writer. Call inside {@link exclusively}. */
  async setState(
    draft: Draft,
    state: DraftState,
    author: Author,
    isSentBack = false,
  ): Promise<Draft> {
    return this.#commitDraft({
      draft: { ...draft, state, mover: author.login, isSentBack },
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
  async preparePublication(
    draft: Draft,
    approver: Author,
    onto: string,
    { instead = new Map(), together }: PublicationOptions = {},
  ): Promise<Prepared> {
    const { repository } = this;
    const changes = await this.draftFiles(draft);
    const meanwhile = await repository.changes(draft.base, onto);
    const same = (path: string) => meanwhile.get(path)?.id === changes.get(path);
    if ([...changes.keys()].some((path) => meanwhile.has(path) && !same(path)))
      throw new StaleError();
    const title = messages.commits.published(draft.path.slice(CONTENT.length));
    const commit = await repository.commit({
      tree: await repository.writeTree(onto, new Map([...changes, ...instead])),
      parents: [onto, draft.tip],
      author: this.person(draft.author),
      committer: this.machine,
      message: publicationMessage(title, this.person(approver), together),
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
      author: this.person(author),
      committer: this.machine,
      message: publicationMessage(title, this.person(author)),
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

  /** Throws a draft away; it stays in the bin. Call inside {@link exclusively}. */
  async dropDraft(draft: Draft, by: Author): Promise<void> {
    const ref = draftRef(draft.collection, draft.slug);
    const { collection, slug, path, tip } = draft;
    const removal = await this.removal({ kind: 'draft', collection, slug, path, tip, draft }, by);
    await this.repository.moveRefs([removal, { ref, to: NO_OBJECT, from: draft.tip }]);
  }

  /** The reference that remembers a removal; to be moved together with it. */
  removal(removal: Removal, by: Author): Promise<RefChange> {
    const title = messages.commits.deleted(removal.path.slice(CONTENT.length));
    return removalRef(this.repository, removal, by, {
      author: this.person(by),
      committer: this.machine,
      title,
    });
  }

  /**
   * Makes a draft that holds a text and follows a commit that is not published yet: what an entry becomes
   * when it leaves the site. An earlier draft goes on with its own text. Call inside {@link exclusively}.
   */
  async prepareDraft(
    save: DraftSave,
    known: Draft | null,
    base: string,
    by: Author,
  ): Promise<RefChange> {
    const { collection, slug, path, files, author } = save;
    const draft = {
      ...{ collection, slug, path, base, state: 'draft' as const },
      ...{ owner: known?.owner ?? author.login, author: known?.author ?? author },
      ...{ at: known?.at ?? new Date(), mover: by.login, isSentBack: false },
    };
    const tree = await this.repository.writeTree(
      base,
      known ? await this.draftFiles(known) : files,
    );
    const title = messages.commits.saved(path.slice(CONTENT.length));
    return this.#draftCommit({ draft, tip: known?.tip ?? null, tree, author, title });
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

  async #commitDraft(input: DraftCommit): Promise<Draft> {
    const move = await this.#draftCommit(input);
    await this.repository.moveRefs([move]);
    return { ...input.draft, tip: move.to };
  }

  /** Makes a draft's next commit. @returns the reference to move to it */
  async #draftCommit({ draft, tip, tree, author, title }: DraftCommit): Promise<RefChange> {
    const to = await this.repository.commit({
      tree,
      parents: [tip ?? draft.base],
      author: this.person(author),
      committer: this.machine,
      message: `${title}\n\n${draftTrailers(draft)}\n`,
    });
    return { ref: draftRef(draft.collection, draft.slug), to, from: tip ?? NO_OBJECT };
  }

  async #seed(seedDir: string): Promise<void> {
    const { repository } = this;
    const to = await repository.commit({
      tree: await seedTree(repository, seedDir),
      parents: [],
      author: this.machine,
      committer: this.machine,
      message: messages.commits.seeded,
    });
    await repository.moveRefs([{ ref: MAIN, to, from: NO_OBJECT }]);
  }

  /** The server itself, as Git names people. */
  get machine(): Person {
    return { name: messages.machine, email: `${MACHINE}@${this.#host}` };
  }

  /** A person as Git names one. */
  person({ name, login }: Author): Person {
    return { name, email: `${login}@${this.#host}` };
  }
}
