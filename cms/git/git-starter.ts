import { type ChildProcess, fork } from 'node:child_process';
import type { FromStarter, ToStarter } from './git-starter-process.ts';
import { type GitOutcome, type GitRun, runGit } from './run-git.ts';

/**
 * From this size on (bytes in memory) a process has Git started by a small one: starting a process copies the
 * tables of the starter's memory, 1 ms at 50 MB and 90 ms at 800 MB, and nobody is answered meanwhile.
 */
const LARGE = 150 * 1024 * 1024;

const SCRIPT = new URL('./git-starter-process.ts', import.meta.url);

/** The small process of this one; it begins when it is first needed, and ends with this one. */
let starter: ChildProcess | null = null;
let lastId = 0;
const waiting = new Map<number, PromiseWithResolvers<GitOutcome>>();

/** Runs Git without keeping this process from its other work. @throws the system's error when it cannot be started */
export function startGit(run: GitRun): Promise<GitOutcome> {
  return starter || process.memoryUsage.rss() >= LARGE ? runElsewhere(run) : runGit(run);
}

function runElsewhere(run: GitRun): Promise<GitOutcome> {
  const answer = Promise.withResolvers<GitOutcome>();
  lastId += 1;
  waiting.set(lastId, answer);
  const child = starter ?? newStarter();
  child.channel?.ref();
  const message: ToStarter = { id: lastId, run };
  child.send(message, (error) => error && end(child, error));
  return answer.promise;
}

function newStarter(): ChildProcess {
  const child = fork(SCRIPT, {
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  starter = child;
  child.unref();
  child.on('message', (message: FromStarter) => {
    const answer = waiting.get(message.id);
    waiting.delete(message.id);
    if (waiting.size === 0) child.channel?.unref();
    if ('outcome' in message) answer?.resolve(message.outcome);
    else answer?.reject(Object.assign(new Error(message.fault.message), message.fault));
  });
  child.on('error', (error) => end(child, error));
  child.on('exit', () => end(child, new Error('the process that starts Git ended')));
  return child;
}

/** The small process is gone: who waits is told, and the next command begins another. */
function end(child: ChildProcess, error: Error): void {
  if (starter !== child) return;
  starter = null;
  child.kill('SIGKILL');
  for (const answer of waiting.values()) answer.reject(error);
  waiting.clear();
}
