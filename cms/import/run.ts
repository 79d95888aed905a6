import { basename } from 'node:path';
import { importMessages as messages } from '../../src/i18n/import-messages.ts';
import { acceptEntry } from './accept-entry.ts';
import { readGivenTables } from './given-tables.ts';
import { type ImportRun, importRun } from './import-run.ts';
import { PaperReader } from './paper-reader.ts';
import { readSource } from './read-source.ts';
import { type ImportResult, refused } from './result.ts';
import type { Sink } from './sinks.ts';
import { filesOf, isTable, namesOf } from './source-files.ts';

export interface ImportJob {
  /** Files and folders as the person named them. */
  sources: readonly string[];
  sink: Sink;
  /** Section of imported news; the first when absent. */
  section?: string | undefined;
  /** Reads and reports, writes nothing. */
  isDryRun?: boolean;
  /** Is told of every file as it begins. */
  onProgress?: (done: number, total: number, name: string) => void;
}

/** What was taken is written after so many files: a run that is stopped has lost no more, and goes on from there. */
const FILES_OF_A_BATCH = 50;

/**
 * Imports files into the content as drafts. Run twice it changes nothing the second time; nothing
 * that is there is ever overwritten.
 * @returns what became of every file, in order
 */
export async function runImport(job: ImportJob): Promise<ImportResult[]> {
  const { sources, sink, section, isDryRun } = job;
  const { files, missing } = filesOf(sources);
  const { rows, problems } = readGivenTables(files.filter(isTable));
  const run = await importRun(sink);
  const results = [
    ...missing.map((source) => refused(source, messages.notFound(source))),
    ...problems,
  ];
  const byName = Map.groupBy(files.flatMap(namesOf), (name) => name);
  const countOf = (name: string) => byName.get(name)?.length ?? 0;
  for (const name of rows.keys())
    if (countOf(name) === 0) results.push(refused(name, messages.reasons.unusedRow));
  const sourceFiles = files.filter((file) => !isTable(file));
  const reader = new PaperReader();
  try {
    for (const [at, file] of sourceFiles.entries()) {
      job.onProgress?.(at, sourceFiles.length, basename(file));
      const name = namesOf(file).find((candidate) => rows.has(candidate));
      if (name !== undefined && countOf(name) > 1) {
        results.push(refused(file, messages.reasons.sameName(name)));
        continue;
      }
      const given = name === undefined ? undefined : rows.get(name);
      const context = { known: run.known, reader };
      // A file that breaks its reader must not keep the others out.
      const read = await readSource(file, context, given, section).catch(() => [
        refused(basename(file), messages.reasons.unreadable),
      ]);
      for (const result of read)
        results.push(
          result.status === 'read' ? await acceptEntry(result.source, result.entry, run) : result,
        );
      if (!isDryRun && (at + 1) % FILES_OF_A_BATCH === 0) await writePending(run);
    }
  } finally {
    await reader.close();
  }
  if (!isDryRun) await writePending(run);
  return results;
}

/** Writes what the run has taken since it last did. */
async function writePending({ sink, pending }: ImportRun): Promise<void> {
  if (pending.size === 0) return;
  const entries = [...pending.keys()].filter((path) => /\.mdx?$/.test(path)).length;
  await sink.add(pending, messages.commit(entries));
  pending.clear();
}
