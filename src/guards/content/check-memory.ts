import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Problem } from '../problem.ts';
import type { CheckedEntry } from './checked-entry.ts';
import type { ContentLayout } from './content-layout.ts';
import type { JointResult } from './joint-checks.ts';
import type { Answers } from './recorded-targets.ts';
import type { CheckedSettings } from './settings.ts';

/** What the check of one entry found; it holds while its content and all answers stay the same. */
export interface RememberedEntry {
  /** Id of its content. */
  id: string;
  answers: Answers;
  problems: readonly Problem[];
  /** The raw waivers of the entry. */
  waivers: unknown;
  /** Where entries of its kind are checked against each other, and it passed its schema. */
  checked?: CheckedEntry | undefined;
}

/** What a check of the whole content leaves for the next one. */
export interface CheckMemory {
  settings: { key: string; checked: CheckedSettings } | null;
  /** Made again after a restart: it costs less than reading it would. */
  layout: ContentLayout | null;
  /** By path below the content folder. */
  entries: ReadonlyMap<string, RememberedEntry>;
  joint: readonly JointResult[];
}

export const EMPTY_MEMORY: CheckMemory = {
  settings: null,
  layout: null,
  entries: new Map(),
  joint: [],
};

/** The problems the last check found, as far as there was one; null when nothing is remembered. */
export function rememberedProblems({ entries, joint }: CheckMemory): Problem[] | null {
  if (entries.size === 0) return null;
  return [...entries.values(), ...joint].flatMap(({ problems }) => problems);
}

const DIGEST_LENGTH = 32;

/**
 * Writes the memory of checks into a file, whole or not at all.
 * @param version names the code that made it: another code may find other things
 */
export function saveChecks(file: string, memory: CheckMemory, version: string): void {
  const bytes = serialize({ version, memory: { ...memory, layout: null } });
  const beside = `${file}.${process.pid}.tmp`;
  writeFileSync(beside, Buffer.concat([digestOf(bytes), bytes]));
  renameSync(beside, file);
}

/** Reads the memory of checks; an empty one when it is missing, damaged or of another code. */
export function loadChecks(file: string, version: string): CheckMemory {
  try {
    const all = readFileSync(file);
    const bytes = all.subarray(DIGEST_LENGTH);
    if (!digestOf(bytes).equals(all.subarray(0, DIGEST_LENGTH))) return EMPTY_MEMORY;
    const stored = deserialize(bytes) as { version: string; memory: CheckMemory };
    return stored.version === version ? stored.memory : EMPTY_MEMORY;
  } catch {
    return EMPTY_MEMORY;
  }
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
