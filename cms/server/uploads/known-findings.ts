import { createHash } from 'node:crypto';
import type { FileFindings } from '../../../src/guards/content/attachments/findings.ts';
import { inspectSandboxed } from './file-sandbox.ts';

/** Findings of so many files are remembered; each is a few lines. */
const MOST_REMEMBERED = 5000;

const known = new Map<string, FileFindings>();

/** Remembers what was found in a stored file, by its blob and type: the server reads each version once. */
export function rememberFindings(blob: string, type: string, findings: FileFindings): void {
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(`${blob}.${type}`, findings);
}

/**
 * What rules find in a file of the store. It is read in a process of its own, once while the server runs.
 * @param read its bytes
 */
export async function storedFindings(
  blob: string,
  type: string,
  read: () => Promise<Buffer | null>,
): Promise<FileFindings> {
  const before = known.get(`${blob}.${type}`);
  if (before) return before;
  const bytes = (await read()) ?? Buffer.alloc(0);
  const { inspected } = await inspectSandboxed(bytes, type);
  const findings = inspected?.findings ?? tooLarge(bytes);
  rememberFindings(blob, type, findings);
  return findings;
}

/**
 * Reads attachments that a text names before others must wait for its save: a file is read in seconds after a start
 * of the server, at once later.
 * @param files all the text may name: path in the store to blob
 */
export async function rememberNamed(
  read: (blob: string) => Promise<Buffer | null>,
  text: string,
  files: Iterable<readonly [path: string, blob: string | null]>,
): Promise<void> {
  for (const [path, blob] of files) {
    const [, name, type] = /^content\/tep\/(?:.*\/)?([^/]+\.(\w+))$/.exec(path) ?? [];
    if (!blob || !name || !type || !text.includes(name)) continue;
    await storedFindings(blob, type.toLowerCase(), () => read(blob));
  }
}

/** A file that cannot be read within the limits must be looked at by somebody. */
function tooLarge(bytes: Buffer): FileFindings {
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { hash, findings: [], unread: 'unreadable', refused: 'bomb', residue: [] };
}
