import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { gitEnv } from '../server/store/git.ts';
import { CONFLICTS, DRAFTS, MAIN, TRASH } from '../server/store/refs.ts';
import { NO_OBJECT, type RefChange } from '../server/store/repository.ts';
import { readSecretFile } from '../targets/secret-file.ts';
import type { MirrorSettings } from '../targets/settings.ts';
import type { Refs } from './reconcile.ts';
import { RemoteError, RemoteMovedError, reasonIn } from './remote-error.ts';

const run = promisify(execFile);

/** Everything of the store that somebody was told is saved. */
export const MIRRORED = [MAIN, DRAFTS, TRASH, CONFLICTS] as const;

/** A line that is cut must not hold anybody up for ever. */
const LIMIT_MS = 120_000;
const MAX_OUTPUT = 64 * 1024 * 1024;
/** References of one push: they stand in its command line. */
const CHUNK = 400;

/** A Git repository elsewhere, reached by whatever Git speaks. */
export class GitRemote {
  readonly #gitDir: string;
  readonly #settings: MirrorSettings;
  readonly #env: Record<string, string>;

  /** @param env for tests: another program in the place of ssh */
  constructor(gitDir: string, settings: MirrorSettings, env: Record<string, string> = {}) {
    this.#gitDir = gitDir;
    this.#settings = settings;
    this.#env = env;
  }

  /** What it holds of ours. @throws RemoteError */
  async refs(): Promise<Refs> {
    const prefixes = MIRRORED.map((prefix) => (prefix.endsWith('/') ? `${prefix}*` : prefix));
    const text = await this.#git(['ls-remote', '--quiet', this.#settings.remote, ...prefixes]);
    const lines = text.split('\n').filter(Boolean);
    return new Map(
      lines.map((line): [string, string] => {
        const [id = '', ref = ''] = line.split('\t');
        return [ref, id];
      }),
    );
  }

  /** Brings a commit of the remote here, without a reference to it. @throws RemoteError */
  async fetch(ref: string): Promise<void> {
    const quiet = ['--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-gc'];
    await this.#git([
      '-c',
      'fetch.fsckObjects=true',
      'fetch',
      ...quiet,
      this.#settings.remote,
      ref,
    ]);
  }

  /**
   * Moves references of the remote, each only from where it is expected to be; all or none up to 400.
   * @param gitDir where the commits are, when not in the store
   * @throws RemoteMovedError, RemoteError
   */
  async push(changes: readonly RefChange[], gitDir = this.#gitDir): Promise<void> {
    for (let start = 0; start < changes.length; start += CHUNK) {
      const chunk = changes.slice(start, start + CHUNK);
      const leases = chunk.map(({ ref, from }) =>
        from === NO_OBJECT ? `--force-with-lease=${ref}:` : `--force-with-lease=${ref}:${from}`,
      );
      const specs = chunk.map(({ ref, to }) => `${to === NO_OBJECT ? '' : to}:${ref}`);
      const args = ['push', '--quiet', '--atomic', '--no-verify', ...leases];
      await this.#git([...args, this.#settings.remote, ...specs], gitDir);
    }
  }

  /** Moves one reference whatever it holds. @throws RemoteError */
  async overwrite(ref: string, id: string, gitDir: string): Promise<void> {
    await this.#git(['push', '--quiet', '--force', this.#settings.remote, `${id}:${ref}`], gitDir);
  }

  async #git(args: string[], gitDir = this.#gitDir): Promise<string> {
    try {
      const { stdout } = await run('git', [...this.#credentialArgs(), ...args], {
        env: { ...gitEnv(gitDir), GIT_SSH_COMMAND: this.#sshCommand(), ...this.#env },
        maxBuffer: MAX_OUTPUT,
        timeout: LIMIT_MS,
        killSignal: 'SIGKILL',
      });
      return stdout;
    } catch (error) {
      const { stderr = '', message } = error as { stderr?: string; message: string };
      const words = stderr.trim() || message;
      if (/stale info|cannot lock ref|failed to update ref|already exists/.test(words))
        throw new RemoteMovedError(reasonIn(words));
      throw new RemoteError(reasonIn(words));
    }
  }

  #credentialArgs(): string[] {
    const { credentials } = this.#settings;
    if (credentials === undefined) return [];
    readSecretFile(credentials);
    return ['-c', `credential.helper=store --file=${quoted(credentials)}`];
  }

  #sshCommand(): string {
    const { identity } = this.#settings;
    const key = identity === undefined ? '' : ` -o IdentitiesOnly=yes -i ${quoted(identity)}`;
    return `ssh -o BatchMode=yes -o ConnectTimeout=15 -o ServerAliveInterval=15${key}`;
  }
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
