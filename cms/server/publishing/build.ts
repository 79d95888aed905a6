import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { serverMessages } from '../../../src/i18n/server-messages.ts';

const say = serverMessages.publishing;

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

/** Lines of output that are kept for a message: the last words tell why. */
const KEPT_OUTPUT = 20_000;

/**
 * The real build: Astro as a child process in a copy of the project, so that it shares no working
 * file with a developer's build and can be stopped as a whole.
 * @param room folder for the copy and for what builds keep between each other
 */
export function astroBuilder(options: {
  projectDir: string;
  room: string;
  limitSeconds: number;
}): Builder {
  const { projectDir, room, limitSeconds } = options;
  stopOrphan(room);
  copyCode(projectDir, room);
  const astro = join(projectDir, 'node_modules/astro/bin/astro.mjs');
  return ({ contentDir, outDir, now, git }) =>
    runBuild({
      command: [process.execPath, astro, 'build', '--silent'],
      cwd: room,
      limitSeconds,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
        CONTENT_DIR: contentDir,
        OUT_DIR: outDir,
        CACHE_DIR: join(room, '.cache'),
        BUILD_NOW: now.toISOString(),
        CONTENT_GIT_DIR: git.dir,
        CONTENT_GIT_COMMIT: git.commit,
        REPORT_FILE: join(room, 'loi-noi-dung.txt'),
        NOTES_FILE: join(room, 'ghi-chu.txt'),
      },
    });
}

/**
 * Stops a build that outlived the server that started it (power of the process lost, kill -9): it
 * would hold the room. The lock of src/integrations/safe-output.ts names it.
 */
function stopOrphan(room: string): void {
  try {
    const pid = Number(readFileSync(join(room, '.astro/dang-dung.pid'), 'utf8'));
    // Another process may have the number by now.
    if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('astro')) killGroup(pid);
    rmSync(join(room, '.astro/dang-dung.pid'), { force: true });
  } catch {
    // No lock, or its holder is gone.
  }
}

function copyCode(projectDir: string, room: string): void {
  mkdirSync(room, { recursive: true });
  for (const name of CODE) {
    rmSync(join(room, name), { recursive: true, force: true });
    cpSync(join(projectDir, name), join(room, name), { recursive: true });
  }
  const modules = join(room, 'node_modules');
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
  // A group of its own: workers of the build die with it.
  const child = spawn(program, args, {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-KEPT_OUTPUT);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
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
    if (isLate) return end({ ok: false, message: say.timeout(limitSeconds), retry: true });
    if (code === 0) return end({ ok: true, notes: textOf(notesFile).split('\n').filter(Boolean) });
    const refusal = textOf(reportFile);
    if (refusal !== '') return end({ ok: false, message: refusal, retry: false });
    console.error(output);
    end({ ok: false, message: machineFault(output), retry: true });
  });
  return promise;
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** What a fault of the machine is called to people, from the words a program said about it. */
export function machineFault(output: string): string {
  if (/ENOSPC|EDQUOT|no space left/i.test(output)) return say.diskFull;
  if (/EROFS|EACCES|read-only/i.test(output)) return say.readOnly;
  return say.noReason;
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has already ended.
  }
}
