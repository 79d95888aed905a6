import { spawn } from 'node:child_process';

/** One run of Git: its arguments, the whole of its environment, and what it reads. */
export interface GitRun {
  args: string[];
  env: Record<string, string | undefined>;
  input: string | Uint8Array;
}

export interface GitOutcome {
  code: number;
  out: Uint8Array;
  errors: string;
}

/** Runs Git as a process of its own. @throws the system's error when it cannot be started */
export function runGit({ args, env, input }: GitRun): Promise<GitOutcome> {
  const { promise, resolve, reject } = Promise.withResolvers<GitOutcome>();
  const child = spawn('git', args, { env, stdio: ['pipe', 'pipe', 'pipe'] });
  const out: Buffer[] = [];
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  child.on('error', reject);
  child.on('close', (code) => resolve({ code: code ?? -1, out: Buffer.concat(out), errors }));
  // A command that ends before it read everything says why on its own.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return promise;
}
