import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { createConnection } from 'node:net';
import { delimiter, join } from 'node:path';

/** Folders of programs that only administrators have in PATH. */
const MORE_PATH = ['/usr/sbin', '/sbin', '/usr/local/sbin'];

/** Where a program is; null when it is not installed. */
export function programAt(name: string): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...MORE_PATH];
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? null;
}

/** Processes of one run; each is ended by its own id, whatever happens. */
export class Processes {
  readonly #children = new Set<ChildProcess>();

  constructor() {
    process.once('exit', () => this.#killAll());
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => process.exit(1));
  }

  /** Starts a program that writes to a log. */
  start(program: string, args: readonly string[], log: string, env: Record<string, string> = {}) {
    // A file of its own: a pipe that nobody reads stops who writes into it.
    const file = openSync(log, 'a');
    const child = spawn(program, args, {
      stdio: ['ignore', file, file],
      env: { ...process.env, ...env },
    });
    closeSync(file);
    this.#children.add(child);
    child.once('exit', () => this.#children.delete(child));
    return child;
  }

  async end(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  async endAll(): Promise<void> {
    await Promise.all([...this.#children].map((child) => this.end(child)));
  }

  #killAll(): void {
    for (const child of this.#children) child.kill('SIGKILL');
  }
}

/** Waits until somebody listens. @throws Error after four minutes: a busy machine takes long to start twelve Python programs */
export async function listening(host: string, port: number): Promise<void> {
  const deadline = Date.now() + 240_000;
  while (!(await answers(host, port))) {
    if (Date.now() > deadline) throw new Error(`nobody listens at ${host}:${port}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function answers(host: string, port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = createConnection({ host, port }, () => {
    socket.destroy();
    resolve(true);
  });
  socket.once('error', () => resolve(false));
  return promise;
}
