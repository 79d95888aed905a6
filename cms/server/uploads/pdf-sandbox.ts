import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UploadFault } from './upload-fault.ts';

/** A scan of hundreds of pages is looked at in a second or two. */
const LIMIT_MS = 20_000;
const LIMIT_BYTES = 1024 * 1024 * 1024;
const CHECK_MS = 100;
const PAGE_BYTES = 4096;

/**
 * Looks at a PDF in a process of its own: a small file can unpack to gigabytes and take minutes, and
 * must not take the site with it.
 */
export async function sandboxedPdfFault(bytes: Buffer): Promise<UploadFault | null> {
  const script = join(import.meta.dirname, 'pdf-process.ts');
  const child = spawn(process.execPath, ['--max-old-space-size=512', script], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let output = '';
  let isOverLimit = false;
  const stop = () => {
    isOverLimit = true;
    child.kill('SIGKILL');
  };
  const limit = setTimeout(stop, LIMIT_MS);
  const memoryCheck = setInterval(() => {
    if (memoryOf(child.pid) > LIMIT_BYTES) stop();
  }, CHECK_MS);
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stdin.on('error', () => {});
  child.stdin.end(bytes);
  const { promise, resolve } = Promise.withResolvers<void>();
  child.once('error', () => resolve());
  child.once('close', () => resolve());
  await promise;
  clearTimeout(limit);
  clearInterval(memoryCheck);
  if (isOverLimit) return 'bomb';
  const answer = output.trim();
  if (answer === 'ok') return null;
  return ['activePdf', 'lockedPdf', 'notWhatItSays'].includes(answer)
    ? (answer as UploadFault)
    : 'brokenFile';
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
