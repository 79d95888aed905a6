import { MIRRORED } from '../../cms/mirror/git-remote.ts';
import { gitText } from '../../cms/server/store/git.ts';
import { MAIN } from '../../cms/server/store/refs.ts';
import { NO_OBJECT, type Repository } from '../../cms/server/store/repository.ts';
import type { Random } from '../search-eval/filler-text.ts';
import { commitAt, type FlakyRemote } from './flaky-remote.ts';

/** The server as a person of Git. */
export const MACHINE = { name: 'Máy chủ', email: 'may-chu@mau.example' };
const BAD = 'xấu';

/** What people do here and at the remote, at random, and what must have become of it. */
export class MirrorWork {
  readonly merged: string[] = [];
  readonly bad: string[] = [];
  /** What somebody moved at the remote since both sides were equal: nobody here can know yet. */
  readonly moved = new Set<string>();
  readonly #repository: Repository;
  readonly #remote: FlakyRemote;
  readonly #random: Random;

  constructor(repository: Repository, remote: FlakyRemote, random: Random) {
    this.#repository = repository;
    this.#remote = remote;
    this.#random = random;
  }

  async begin(): Promise<void> {
    const to = await this.#commit(await this.#tree(null, 'content/tin-tuc/dau.md', 'đầu'), []);
    await this.#repository.moveRefs([{ ref: MAIN, to, from: NO_OBJECT }]);
  }

  /** One change of the store: a draft is saved, published, thrown away or lost a race. */
  async change(number: number): Promise<void> {
    const main = (await this.#repository.resolve(MAIN)) ?? '';
    const ref = `refs/heads/drafts/news/tin-${this.#random(12)}`;
    const from = (await this.#repository.resolve(ref)) ?? NO_OBJECT;
    const kind = this.#random(10);
    if (from === NO_OBJECT || kind < 6) {
      const to = await this.#commit(`${main}^{tree}`, [from === NO_OBJECT ? main : from], number);
      await this.#repository.moveRefs([{ ref, to, from }]);
    } else if (kind < 8) {
      const path = `content/tin-tuc/tin-${number}.md`;
      const to = await this.#commit(await this.#tree(main, path, `${number}`), [main, from]);
      const gone = { ref, to: NO_OBJECT, from };
      await this.#repository.moveRefs([{ ref: MAIN, to, from: main }, gone]);
    } else {
      const trash = `refs/${kind === 8 ? 'trash' : 'conflicts'}/news/tin/${number}`;
      const moves = [
        { ref: trash, to: from, from: NO_OBJECT },
        { ref, to: NO_OBJECT, from },
      ];
      await this.#repository.moveRefs(moves);
    }
  }

  /** Somebody merges at the remote: something good, something bad, or writes to a copy of a draft. */
  mergeThere(number: number): void {
    const refs = this.#remote.refs();
    if (!refs.has(MAIN)) return;
    const path = `content/tin-tuc/kho-${number}.md`;
    const kind = this.#random(4);
    const draft = [...refs.keys()].find((ref) => ref.startsWith('refs/heads/drafts/'));
    if (kind === 0 && draft !== undefined) {
      commitAt(this.#remote, draft, { [path]: BAD });
      this.moved.add(draft);
      this.bad.push(path);
      return;
    }
    this.moved.add(MAIN);
    commitAt(this.#remote, MAIN, { [path]: kind === 1 ? BAD : 'tốt' });
    (kind === 1 ? this.bad : this.merged).push(path);
  }

  /** As the server takes what comes in: everything of a commit, or nothing. */
  async take(id: string): Promise<{ refused: string | null }> {
    const main = (await this.#repository.resolve(MAIN)) ?? '';
    const base = await gitText(this.#repository.dir, ['merge-base', main, id]);
    const changes = await this.#repository.changes(base, id);
    const files = new Map([...changes].map(([path, entry]) => [path, entry?.id ?? null]));
    for (const blob of files.values()) {
      const text = blob === null ? '' : (await this.#repository.readBlob(blob))?.toString();
      if (text === BAD) {
        // What was good in it is refused with it.
        const lost = this.merged.filter((path) => files.has(path));
        for (const path of lost) this.merged.splice(this.merged.indexOf(path), 1);
        return { refused: 'lý do' };
      }
    }
    const to = await this.#commit(await this.#repository.writeTree(main, files), [main, id]);
    await this.#repository.moveRefs([{ ref: MAIN, to, from: main }]);
    return { refused: null };
  }

  /** References of ours that the two sides do not hold alike, looked up on the disk of the remote. */
  async differences(): Promise<string[]> {
    const format = '--format=%(refname) %(objectname)';
    const text = await gitText(this.#repository.dir, ['for-each-ref', format]);
    const here = new Map(text.split('\n').map((line) => line.split(' ') as [string, string]));
    const there = this.#remote.refs();
    return [...new Set([...here.keys(), ...there.keys()])]
      .filter((ref) => MIRRORED.some((prefix) => ref.startsWith(prefix)))
      .filter((ref) => here.get(ref) !== there.get(ref));
  }

  async missing(): Promise<{ lostMerges: string[]; badMerges: string[] }> {
    const here = await this.#repository.listTree(MAIN);
    const asides = [...this.#remote.refs().keys()].filter((ref) =>
      ref.startsWith('refs/heads/refused/'),
    );
    const isAside = (path: string) =>
      asides.some(
        (ref) =>
          this.#remote.git('ls-tree', '-r', '--name-only', ref).split('\n').includes(path) &&
          this.#remote.git('log', '-1', '--format=%b', ref) !== '',
      );
    return {
      lostMerges: this.merged.filter((path) => !here.has(path)),
      badMerges: this.bad.filter((path) => here.has(path) || !isAside(path)),
    };
  }

  async #tree(base: string | null, path: string, text: string): Promise<string> {
    const id = await this.#repository.writeBlob(text);
    return this.#repository.writeTree(base, new Map([[path, id]]));
  }

  #commit(tree: string, parents: string[], number = 0): Promise<string> {
    const message = `${number}\n`;
    const people = { author: MACHINE, committer: MACHINE };
    return this.#repository.commit({ tree, parents, ...people, message });
  }
}
