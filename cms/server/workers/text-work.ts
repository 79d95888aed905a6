import { availableParallelism } from 'node:os';
import type { EntryCheck } from '../../../src/guards/content/entry.ts';
import type { ReferenceTargets } from '../../../src/guards/content/reference-targets.ts';
import type { expandBlocks } from '../../../src/markdown/render.ts';
import type { ContentFile } from '../../../src/source/content-files.ts';
import type { MediaFiles } from '../../../src/source/media-files.ts';
import type { Table } from '../../tables/read-table.ts';
import { WorkerPool } from './pool.ts';

/** HTML, or something that the preview shows in its own way. */
type PreviewPart = ReturnType<typeof expandBlocks>[number];

/** What a process gets of a picture it must look at. */
export type OpenedMedia = Awaited<ReturnType<MediaFiles['open']>>;

/** What entries may refer to, as it is sent to a process. */
export interface SentTargets {
  media: ReadonlySet<string>;
  slugs: ReadonlySet<string>;
  items: ReadonlySet<string>;
  unreadable: ReadonlySet<string>;
}

/** What a process asks for while it checks: the bytes of a picture, or what rules find in an attachment. */
export interface FileQuestion {
  about: 'bytes' | 'findings';
  path: string;
}

interface CheckInput {
  kind: 'check';
  collection: string;
  file: ContentFile;
  targets: SentTargets;
}
interface PreviewInput {
  kind: 'preview';
  markdown: string;
}
interface WordsInput {
  kind: 'words';
  before: string;
  saves: readonly { login: string; text: string }[];
}
interface TableInput {
  kind: 'table';
  bytes: Uint8Array;
}
export type TextInput = CheckInput | PreviewInput | WordsInput | TableInput;

/** An article is checked in a few dozen milliseconds; what takes longer than this is none. */
export const TEXT_LIMIT_MS = 5_000;
const MEGABYTES = 384;
const MAX_WAITING = 60;

/** One for all servers of the process: its processes know nothing of any of them. */
const pool = new WorkerPool<TextInput, unknown>({
  script: new URL('./text-worker.ts', import.meta.url),
  size: Math.max(2, availableParallelism() - 1),
  limitMs: TEXT_LIMIT_MS,
  megabytes: MEGABYTES,
  maxWaiting: MAX_WAITING,
});

/**
 * Checks an entry.
 * @param files gives the picture of a path, and what rules find in an attachment
 * @throws WorkLimitError
 */
export function checkText(
  input: Omit<CheckInput, 'kind'>,
  owner: string,
  files: { open: MediaFiles['open']; findings: ReferenceTargets['findings'] },
): Promise<EntryCheck> {
  const answer = (question: unknown) => {
    const { about, path } = question as FileQuestion;
    return about === 'bytes' ? files.open(path) : files.findings(path);
  };
  return pool.run({ kind: 'check', ...input }, { owner, answer }) as Promise<EntryCheck>;
}

/** Renders a body as the build does, for the preview. @throws WorkLimitError */
export function renderPreview(markdown: string, owner: string): Promise<PreviewPart[]> {
  return pool.run({ kind: 'preview', markdown }, { owner }) as Promise<PreviewPart[]>;
}

/** Words each person put into a text. @throws WorkLimitError */
export function countWords(input: Omit<WordsInput, 'kind'>): Promise<Map<string, number>> {
  return pool.run({ kind: 'words', ...input }) as Promise<Map<string, number>>;
}

/** The cells of a table; null when the file holds none that can be read. @throws WorkLimitError */
export function cellsOf(bytes: Uint8Array, owner: string): Promise<Table | null> {
  return pool.run({ kind: 'table', bytes }, { owner }) as Promise<Table | null>;
}
