import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ROOT } from '../helpers/build-site.ts';

export interface ServerProcess {
  child: ChildProcess;
  origin: string;
  /** What it printed. */
  output: () => string;
  /** kill -9, and waits until it is gone. */
  kill: () => Promise<void>;
}

/** A port nobody uses now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** Starts tests/faults/server.ts and waits until it answers. */
export async function startProcess(env: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, [join(ROOT, 'tests/faults/server.ts')], {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const read = (chunk: Buffer) => {
    output += chunk.toString();
    const origin = /READY (\S+)/.exec(output)?.[1];
    if (origin) resolve(origin);
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const gone = new Promise<void>((end) => child.once('exit', () => end()));
  void gone.then(() => reject(new Error(`The server ended:\n${output}`)));
  return {
    child,
    origin: await promise,
    output: () => output,
    kill: async () => {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
