import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { startGit } from '../../git/git-starter.ts';

/** Git answered with an error; `message` is its own English text, for logs and not for people. */
export class GitError extends Error {
  readonly exitCode: number;

  constructor(args: readonly string[], exitCode: number, stderr: string) {
    super(`git ${args[0]}: ${stderr.trim() || `exit ${exitCode}`}`);
    this.name = 'GitError';
    this.exitCode = exitCode;
  }

  /** Whether somebody else moved the ref first. */
  get isRefMoved(): boolean {
    return /cannot lock ref|but expected|reference already exists/i.test(this.message);
  }
}

export interface GitOptions {
  input?: string | Buffer;
  env?: Record<string, string>;
}

/** Nothing of the machine's own Git settings reaches the store. */
export function gitEnv(gitDir: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    GIT_DIR: gitDir,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    LC_ALL: 'C',
  };
}

/**
 * Runs one plumbing command on a bare repository.
 * @returns what it printed
 * @throws GitError when it ends with anything but 0
 */
export async function git(
  gitDir: string,
  args: string[],
  { input = '', env = {} }: GitOptions = {},
): Promise<Buffer> {
  const { code, out, errors } = await startGit({ args, env: { ...gitEnv(gitDir), ...env }, input });
  if (code !== 0) throw new GitError(args, code, errors);
  return Buffer.from(out.buffer, out.byteOffset, out.byteLength);
}

/** {@link git} for commands that print text. */
export async function gitText(
  gitDir: string,
  args: string[],
  options?: GitOptions,
): Promise<string> {
  return (await git(gitDir, args, options)).toString('utf8').trim();
}

/** What `git grep` prints; '' when nothing is found, which Git tells by ending with 1. */
export async function gitGrep(gitDir: string, args: readonly string[]): Promise<string> {
  try {
    return await gitText(gitDir, ['grep', ...args]);
  } catch (error) {
    if (error instanceof GitError && error.exitCode === 1) return '';
    throw error;
  }
}

/** An object as it is stored. */
export interface StoredObject {
  id: string;
  bytes: Buffer;
}

type Reader = ChildProcessByStdio<Writable, Readable, null>;

/** Reads objects through one lasting `git cat-file --batch`, many times cheaper than one process each. */
export class ObjectReader {
  readonly #gitDir: string;
  #child: Reader | null = null;
  #waiting: PromiseWithResolvers<StoredObject | null>[] = [];
  #chunks: Buffer[] = [];
  #size = 0;
  /** Bytes the answer in the buffer will have; 0 while that is not known. */
  #needed = 0;

  constructor(gitDir: string) {
    this.#gitDir = gitDir;
  }

  /** Bytes of the object with an id; null when the store has none. */
  async read(id: string): Promise<Buffer | null> {
    return /^[0-9a-f]{40}$/.test(id) ? ((await this.#ask(id))?.bytes ?? null) : null;
  }

  /** The object at a path of a commit; null when there is none. */
  readAt(commit: string, path: string): Promise<StoredObject | null> {
    const isPlain = /^[0-9a-f]{40}$/.test(commit) && path !== '' && !path.includes('\n');
    return isPlain ? this.#ask(`${commit}:${path}`) : Promise.resolve(null);
  }

  #ask(name: string): Promise<StoredObject | null> {
    const answer = Promise.withResolvers<StoredObject | null>();
    this.#waiting.push(answer);
    this.#process().stdin.write(`${name}\n`);
    return answer.promise;
  }

  close(): void {
    this.#child?.stdin.end();
    this.#child = null;
  }

  #process(): Reader {
    if (this.#child) return this.#child;
    const child = spawn('git', ['cat-file', '--batch'], {
      env: gitEnv(this.#gitDir),
      // Nobody reads what it complains of: a pipe would fill up and hold it.
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    this.#child = child;
    child.stdin.on('error', () => {});
    child.stdout.on('data', (chunk: Buffer) => {
      this.#chunks.push(chunk);
      this.#size += chunk.length;
      // A large object comes in many chunks; they are put together once.
      if (this.#size >= this.#needed) this.#answerAll();
    });
    child.on('error', (error) => this.#end(child, error));
    child.on('close', () => this.#end(child, new GitError(['cat-file'], -1, 'reader ended')));
    return child;
  }

  /** The process is gone: who waits is told, and the next question starts another. */
  #end(child: Reader, error: Error): void {
    if (this.#child !== child && this.#child !== null) return;
    this.#child = null;
    const left = this.#waiting;
    this.#waiting = [];
    this.#chunks = [];
    this.#size = 0;
    this.#needed = 0;
    for (const answer of left) answer.reject(error);
  }

  /** Hands every complete answer in the buffer to who asked first. */
  #answerAll(): void {
    while (this.#waiting.length > 0 && this.#size > 0) {
      const [only] = this.#chunks;
      const buffer = only && this.#chunks.length === 1 ? only : Buffer.concat(this.#chunks);
      this.#chunks = [buffer];
      const lineEnd = buffer.indexOf(10);
      this.#needed = 0;
      if (lineEnd < 0) return;
      // What is not there is repeated as it was asked, spaces and all.
      const [, id = '', length = '-1'] =
        /^([0-9a-f]{40}) \w+ (\d+)$/.exec(buffer.subarray(0, lineEnd).toString()) ?? [];
      const size = Number(length);
      const end = size < 0 ? lineEnd + 1 : lineEnd + 1 + size + 1;
      this.#needed = end;
      if (buffer.length < end) return;
      this.#needed = 0;
      const found =
        size < 0 ? null : { id, bytes: Buffer.from(buffer.subarray(lineEnd + 1, end - 1)) };
      this.#chunks = [buffer.subarray(end)];
      this.#size = buffer.length - end;
      this.#waiting.shift()?.resolve(found);
    }
  }
}
