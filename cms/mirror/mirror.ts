import { mirrorMessages } from '../../src/i18n/mirror-messages.ts';
import { gitText } from '../server/store/git.ts';
import { MAIN } from '../server/store/refs.ts';
import { NO_OBJECT, type Person, type Repository } from '../server/store/repository.ts';
import { type GitRemote, MIRRORED } from './git-remote.ts';
import type { MirrorState } from './mirror-state.ts';
import { countPending, type Refs, reconcile } from './reconcile.ts';
import { RemoteMovedError } from './remote-error.ts';

const messages = mirrorMessages.refused;

/** What is mirrored: the content store. */
export interface MirroredStore {
  repository: Repository;
  machine: Person;
}

/** What becomes of a commit that somebody put on the remote's main: taken, or refused with the reason. */
export type Incoming = (id: string) => Promise<{ refused: string | null }>;

/** Folder of branches that hold what was not taken, each with the reason as its last commit. */
const REFUSED = 'refs/heads/refused/';
/** How often a remote that others move meanwhile is read anew. */
const MAX_TRIES = 6;

/** Holds one remote equal to the store, and brings in what was merged there. */
export class Mirror {
  readonly #store: MirroredStore;
  readonly #remote: GitRemote;
  readonly #state: MirrorState;
  readonly #take: Incoming;

  constructor(store: MirroredStore, remote: GitRemote, state: MirrorState, take: Incoming) {
    this.#store = store;
    this.#remote = remote;
    this.#state = state;
    this.#take = take;
  }

  /** How many references the remote is not known to hold as they are here. */
  async pending(): Promise<number> {
    return countPending(await this.#localRefs(), this.#state.confirmed);
  }

  /**
   * Brings both sides together; when it returns, the remote holds everything that was in the store when it began.
   * @throws RemoteError when the remote cannot be reached or takes nothing; what it lacks stays counted
   */
  async sync(): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        if (await this.#syncOnce()) return;
      } catch (error) {
        if (!(error instanceof RemoteMovedError)) throw error;
        if (tries >= MAX_TRIES) throw error;
      }
    }
  }

  /** @returns false when somebody else's changes were dealt with and both sides are to be read anew */
  async #syncOnce(): Promise<boolean> {
    const [local, remote] = [await this.#localRefs(), await this.#remote.refs()];
    const ours = await this.#oursAmong(local, remote);
    const { push, foreign } = reconcile(local, remote, (ref, id) => ours.has(`${ref} ${id}`));
    // What is somebody else's is not noted: after a crash it must not look like ours.
    const own = new Map(remote);
    for (const { ref } of foreign) own.delete(ref);
    this.#state.noteRemote(own, push.length === 0);
    for (const one of foreign) await this.#takeForeign(one);
    if (foreign.length > 0) return false;
    if (push.length === 0) return true;
    this.#state.noteAttempt(push);
    await this.#remote.push(push);
    this.#state.noteRemote(local, true);
    return true;
  }

  async #localRefs(): Promise<Refs> {
    const format = '--format=%(refname) %(objectname)';
    const args = ['for-each-ref', format, ...MIRRORED.map((prefix) => prefix.replace(/\/$/, ''))];
    const text = await gitText(this.#store.repository.dir, args);
    const lines = text.split('\n').filter(Boolean);
    return new Map(lines.map((line) => line.split(' ') as [string, string]));
  }

  /** What differs on the remote and yet came from here, as "ref id". */
  async #oursAmong(local: Refs, remote: Refs): Promise<ReadonlySet<string>> {
    const ours = new Set<string>();
    for (const [ref, id] of remote) {
      if (local.get(ref) === id) continue;
      const isKnown = this.#state.wasSent(ref, id) || (await this.#wasHere(ref, id));
      if (isKnown) ours.add(`${ref} ${id}`);
    }
    return ours;
  }

  /**
   * Whether what a reference holds is part of what is here: of main for main, of anything for drafts, which go
   * into main or the bin. That the object is in the store says nothing: it may have been fetched to be looked at.
   */
  #wasHere(ref: string, id: string): Promise<boolean> {
    const places = ref === MAIN ? [MAIN] : MIRRORED.map((prefix) => prefix.replace(/\/$/, ''));
    const args = ['for-each-ref', '--count=1', '--format=%(refname)', `--contains=${id}`];
    return gitText(this.#store.repository.dir, [...args, ...places]).then(
      (found) => found !== '',
      () => false,
    );
  }

  async #takeForeign({ ref, id }: { ref: string; id: string }): Promise<void> {
    await this.#remote.fetch(ref);
    const { refused } = ref === MAIN ? await this.#take(id) : { refused: messages.copyOnly };
    if (refused !== null) await this.#setAside(ref, id, refused);
  }

  /** Puts what was not taken on a branch of its own, with the reason, and the reference back to what is here. */
  async #setAside(ref: string, id: string, reason: string): Promise<void> {
    const { repository, machine } = this.#store;
    const commit = await repository.commit({
      tree: `${id}^{tree}`,
      parents: [id],
      author: machine,
      committer: machine,
      message: `${messages.title(ref.replace('refs/heads/', ''))}\n\n${messages.body(reason)}\n`,
    });
    const name = ref.replace(/^refs\/(?:heads\/)?/, '');
    const branch = `${REFUSED}${name}-${id.slice(0, 10)}-${Date.now().toString(36)}`;
    const to = (await this.#localRefs()).get(ref) ?? NO_OBJECT;
    this.#state.noteAttempt([{ ref, to, from: id }]);
    await this.#remote.push([
      { ref, to, from: id },
      { ref: branch, to: commit, from: NO_OBJECT },
    ]);
    const at = new Date().toISOString();
    this.#state.noteRefused({ at, ref, id, branch, reason });
  }
}
