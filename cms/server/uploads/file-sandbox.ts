import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { ANSWER_HEAD } from './inspected-upload.ts';
import type { ReadFile } from './read-file.ts';

/** A scan of hundreds of pages is read in some seconds. */
const LIMIT_MS = 30_000;
const LIMIT_BYTES = 1024 * 1024 * 1024;
const CHECK_MS = 100;
const PAGE_BYTES = 4096;
/** More at once would leave nothing of the machine for readers. */
const MOST_AT_ONCE = 2;

const waiting: (() => void)[] = [];
let running = 0;

/**
 * Reads an attachment in a process of its own: a small file can unpack to gigabytes and take minutes, and must
 * not take the site with it.
 * @param type the extension of its name
 */
export async function inspectSandboxed(bytes: Buffer, type: string): Promise<ReadFile> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await runProcess(bytes, type);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

async function runProcess(bytes: Buffer, type: string): Promise<ReadFile> {
  const script = join(import.meta.dirname, 'file-process.ts');
  const child = spawn(process.execPath, ['--max-old-space-size=768', script, type], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  if (child.pid !== undefined) yieldToOthers(child.pid);
  const chunks: Buffer[] = [];
  let isOverLimit = false;
  const stop = () => {
    isOverLimit = true;
    child.kill('SIGKILL');
  };
  const limit = setTimeout(stop, LIMIT_MS);
  const memoryCheck = setInterval(() => {
    if (memoryOf(child.pid) > LIMIT_BYTES) stop();
  }, CHECK_MS);
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stdin.on('error', () => {});
  child.stdin.end(bytes);
  const { promise, resolve } = Promise.withResolvers<number | null>();
  child.once('error', () => resolve(null));
  child.once('close', resolve);
  const code = await promise;
  clearTimeout(limit);
  clearInterval(memoryCheck);
  if (isOverLimit || code !== 0) return { inspected: null, cleaned: Buffer.alloc(0) };
  const answer = Buffer.concat(chunks);
  const end = ANSWER_HEAD + answer.readUInt32LE(0);
  return {
    inspected: JSON.parse(answer.toString('utf8', ANSWER_HEAD, end)),
    cleaned: answer.subarray(end),
  };
}

function yieldToOthers(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It is over already.
  }
}

/** Memory a process holds, in bytes; 0 where the system does not tell (only Linux does). */
function memoryOf(pid: number | undefined): number {
  try {
    const [, resident = '0'] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
    return Number(resident) * PAGE_BYTES;
  } catch {
    return 0;
  }
}
