import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { serverMessages } from '../../../src/i18n/server-messages.ts';

const messages = serverMessages.publishing;

export interface BuildJob {
  contentDir: string;
  outDir: string;
  now: Date;
  /** Where the content came from: its store and the commit, for the change history of pages. */
  git: { dir: string; commit: string };
}

/**
 * `notes`: what editors should know of a good build, one a line. `retry`: the fault lies with the
 * machine and not with the content.
 */
export type BuildResult =
  | { ok: true; notes?: string[] }
  | { ok: false; message: string; retry: boolean };

/** Builds a site from a content folder into an empty folder. */
export type Builder = (job: BuildJob) => Promise<BuildResult>;

/** What a build needs of the project; the editor and the tests stay outside. */
const CODE = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Letters of output that are remembered: the last ones say why a build failed. */
const MAX_OUTPUT = 20_000;

/**
 * The real build: Astro as a child process in a copy of the project, so that it shares no working
 * file with a developer's build and can be stopped as a whole.
 * @param room folder for the copy and for what builds reuse of each other
 */
export function astroBuilder(options: {
  projectDir: string;
  workspace: string;
  limitSeconds: number;
}): Builder {
  const { projectDir, workspace, limitSeconds } = options;
  stopOrphan(workspace);
  copyCode(projectDir, workspace);
  const astro = join(projectDir, 'node_modules/astro/bin/astro.mjs');
  return ({ contentDir, outDir, now, git }) =>
    runBuild({
      command: [process.execPath, astro, 'build', '--silent'],
      cwd: workspace,
      limitSeconds,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
        CONTENT_DIR: contentDir,
        OUT_DIR: outDir,
        CACHE_DIR: join(workspace, '.cache'),
        BUILD_NOW: now.toISOString(),
        CONTENT_GIT_DIR: git.dir,
        CONTENT_GIT_COMMIT: git.commit,
        REPORT_FILE: join(workspace, 'problems.txt'),
        NOTES_FILE: join(workspace, 'notes.txt'),
      },
    });
}

/**
 * Stops a build that outlived the server that started it (power of the process lost, kill -9): it
 * would hold the workspace. The lock of src/integrations/safe-output.ts names it.
 */
function stopOrphan(workspace: string): void {
  try {
    const pid = Number(readFileSync(join(workspace, '.astro/dang-dung.pid'), 'utf8'));
    // Another process may have the number by now.
    if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('astro')) killGroup(pid);
    rmSync(join(workspace, '.astro/dang-dung.pid'), { force: true });
  } catch {
    // No lock, or its holder is gone.
  }
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

/** Runs a build command with a time limit. On any fault `outDir` may hold anything. */
export function runBuild(options: {
  command: readonly string[];
  cwd: string;
  limitSeconds: number;
  env: Record<string, string | undefined>;
}): Promise<BuildResult> {
  const { command, cwd, limitSeconds, env } = options;
  const { REPORT_FILE: reportFile = '', NOTES_FILE: notesFile = '' } = env;
  for (const file of [reportFile, notesFile]) rmSync(file, { force: true });
  const [program = '', ...args] = command;
  const { promise, resolve } = Promise.withResolvers<BuildResult>();
  // A group of its own: the workers of the build end with it.
  const child = spawn(program, args, {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const append = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-MAX_OUTPUT);
  };
  child.stdout.on('data', append);
  child.stderr.on('data', append);
  let isLate = false;
  const stop = () => {
    if (child.pid !== undefined) killGroup(child.pid);
  };
  const limit = setTimeout(() => {
    isLate = true;
    stop();
  }, limitSeconds * 1000);
  process.once('exit', stop);
  const end = (result: BuildResult) => {
    clearTimeout(limit);
    process.off('exit', stop);
    resolve(result);
  };
  child.on('error', (error) => end({ ok: false, message: error.message, retry: true }));
  child.on('close', (code) => {
    if (isLate) return end({ ok: false, message: messages.timeout(limitSeconds), retry: true });
    if (code === 0) return end({ ok: true, notes: textOf(notesFile).split('\n').filter(Boolean) });
    const report = textOf(reportFile);
    if (report !== '') return end({ ok: false, message: report, retry: false });
    console.error(output);
    end({ ok: false, message: machineFault(output), retry: true });
  });
  return promise;
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** What a fault of the machine is called to people, from what a program printed about it. */
export function machineFault(output: string): string {
  if (/ENOSPC|EDQUOT|no space left/i.test(output)) return messages.diskFull;
  if (/EROFS|EACCES|read-only/i.test(output)) return messages.readOnly;
  return messages.noReason;
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has already ended.
  }
}
