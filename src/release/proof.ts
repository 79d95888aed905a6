import { createHash, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROOF, writeSums } from '../lib/proof-files.ts';
import type { OutputRecord, ReleaseRecord } from './record.ts';
import type { ReleaseFolder } from './release-folder.ts';
import { SEARCH_PAGE } from './render-pages.ts';
import type { SigningKeys } from './signing-keys.ts';

/** Files whose names change with their bytes. */
const NAMED_BY_CONTENT = /^(?:_a|pagefind|ngoai-tuyen\/goi)\//;

export interface ProofJob {
  folder: ReleaseFolder;
  /** Every file of the release, below it. */
  files: readonly string[];
  outputs: ReadonlyMap<string, OutputRecord>;
  attachments: ReadonlyMap<string, string>;
  /** The same of the release before; null when nothing is known. */
  last: Pick<ReleaseRecord, 'sums' | 'attachments'> | null;
  /** Whose release, and of which moment. */
  head: string;
  keys: SigningKeys | null;
}

/**
 * Puts the list of all files with their sums into a release, and where there is a key, its signature and the keys.
 * What did not change is not read again.
 * @returns sums of the files that no page is, for the next release
 */
export function writeProof(job: ProofJob): Map<string, string> {
  const { folder, outputs, head, keys } = job;
  const own = new Map<string, string>();
  const all = new Map<string, string>();
  for (const file of job.files) {
    const output = file === SEARCH_PAGE ? undefined : outputs.get(file);
    const sum = output?.hash ?? knownSum(job, file) ?? sumOf(join(folder.dir, file));
    all.set(file, sum);
    if (!output) own.set(file, sum);
  }
  const list = Buffer.from(writeSums(head, all));
  folder.put(PROOF.list, list);
  if (keys) {
    folder.put(PROOF.signature, sign(null, list, keys.secret));
    folder.put(PROOF.key, keys.current);
    if (keys.old) folder.put(PROOF.oldKeys, keys.old);
  }
  return own;
}

function knownSum({ last, attachments }: ProofJob, file: string): string | undefined {
  const id = attachments.get(file);
  const isSame =
    NAMED_BY_CONTENT.test(file) || (id !== undefined && last?.attachments.get(file) === id);
  return isSame ? last?.sums.get(file) : undefined;
}

function sumOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
