import { type ChildProcess, fork } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { serverMessages } from '../../../src/i18n/server-messages.ts';
import { codeVersion } from '../../../src/release/code-version.ts';
import {
  CACHE_FOLDER,
  type PrepareJob,
  type PublishAnswer,
  type PublisherSetup,
  type PublishJob,
} from '../../publisher/job.ts';
import { type Builder, type BuildJob, type BuildResult, machineFault } from './build.ts';

const messages = serverMessages.publishing;
/** What is bundled of the project; the editor and the tests stay outside. */
const CODE = [
  'src',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
/** Memory of the process in MB: beyond it, it ends and a new one begins. */
const MAX_HEAP_MB = 1_000;

export interface SiteBuilderOptions extends Omit<PublisherSetup, 'projectDir'> {
  /** The project; its code is copied, so that no bundling meets that of a developer. */
  projectDir: string;
  limitSeconds: number;
  /** The program of the process; tests give another. */
  program?: string;
}

/**
 * Makes releases in a process of their own (cms/publisher), which is started when it is needed, ended when it
 * takes too long, and replaced when it crashes.
 */
export class SiteBuilder implements Builder {
  readonly version: string;
  readonly #options: SiteBuilderOptions;
  #process: ChildProcess | null = null;

  constructor(options: SiteBuilderOptions) {
    this.#options = options;
    this.version = codeVersion(options.projectDir);
    copyCode(options.projectDir, options.workspace);
  }

  async build(job: BuildJob): Promise<BuildResult> {
    const first = await this.#ask(job);
    // It ended by something that may not happen again: of a signal, of too little memory.
    return first ?? (await this.#ask(job)) ?? fault(messages.noReason);
  }

  prepare(last: PrepareJob['prepare']): void {
    const request: PrepareJob = { prepare: last };
    this.#process?.send(request);
  }

  forgetFiles(): void {
    rmSync(join(this.#options.workspace, CACHE_FOLDER), { recursive: true, force: true });
  }

  close(): void {
    this.#process?.kill('SIGKILL');
    this.#process = null;
  }

  /** @returns null when the process ended before it answered */
  #ask({ id, commit, now, outDir, previous, fold }: BuildJob): Promise<BuildResult | null> {
    const { limitSeconds } = this.#options;
    const child = this.#process ?? this.#start();
    const { promise, resolve } = Promise.withResolvers<BuildResult | null>();
    const onMessage = (answer: PublishAnswer) => {
      if (answer.id === id) resolve(resultOf(answer));
    };
    const onEnd = () => resolve(null);
    const limit = setTimeout(() => {
      resolve(fault(messages.timeout(limitSeconds)));
      this.close();
    }, limitSeconds * 1000);
    child.on('message', onMessage);
    child.once('exit', onEnd);
    child.once('error', onEnd);
    rmSync(outDir, { recursive: true, force: true });
    const request: PublishJob = { id, commit, now: now.toISOString(), outDir, previous, fold };
    child.send(request, (error) => error && resolve(null));
    return promise.finally(() => {
      clearTimeout(limit);
      child.off('message', onMessage);
      child.off('exit', onEnd);
      child.off('error', onEnd);
    });
  }

  #start(): ChildProcess {
    const { projectDir, program, limitSeconds: _limit, ...own } = this.#options;
    const setup: PublisherSetup = { ...own, projectDir: own.workspace };
    const main = program ?? join(projectDir, 'cms/publisher/main.ts');
    const child = fork(main, [JSON.stringify(setup)], {
      execArgv: [`--max-old-space-size=${MAX_HEAP_MB}`, '--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const forget = () => {
      if (this.#process === child) this.#process = null;
    };
    child.once('exit', forget);
    child.once('error', forget);
    this.#process = child;
    return child;
  }
}

function resultOf(answer: PublishAnswer): BuildResult {
  if (answer.ok) return answer;
  const { message, problems } = answer;
  return problems.length > 0
    ? { ok: false, message, problems, retry: false }
    : fault(machineFault(message));
}

function fault(message: string): BuildResult {
  return { ok: false, message, problems: [], retry: true };
}

function copyCode(projectDir: string, workspace: string): void {
  mkdirSync(workspace, { recursive: true });
  for (const name of CODE) {
    rmSync(join(workspace, name), { recursive: true, force: true });
    cpSync(join(projectDir, name), join(workspace, name), { recursive: true });
  }
  const modules = join(workspace, 'node_modules');
  rmSync(modules, { force: true });
  symlinkSync(join(projectDir, 'node_modules'), modules, 'dir');
}
