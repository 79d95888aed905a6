import { readFileSync } from 'node:fs';
import { dump } from 'js-yaml';
import { findingsOfMedia } from '../../../src/guards/content/attachments/problems.ts';
import { checkEntry } from '../../../src/guards/content/entry.ts';
import { errorsOf, warningsOf } from '../../../src/guards/problem.ts';
import {
  importMessages,
  questionImportMessages as messages,
} from '../../../src/i18n/import-messages.ts';
import { collections } from '../../../src/model/registry.ts';
import { parseContentFile } from '../../../src/source/content-files.ts';
import { type ImportResult, refused } from '../result.ts';
import type { Sink } from '../sinks.ts';
import { type KnownBank, knownBank, nextId, optionsKey, stemKey } from './known-bank.ts';
import { draftOf } from './question-draft.ts';
import { readBankFile, type SourceQuestion } from './read-bank.ts';

export interface QuestionImport {
  /** Files as the person named them. */
  files: readonly string[];
  sink: Sink;
  /** Slug of the module of questions that name none. */
  module?: string | undefined;
  /** Reads and reports, writes nothing. */
  isDryRun?: boolean;
}

/**
 * Imports banks into the content as unfinished questions. Everything is decided before the first file is written;
 * run twice it changes nothing the second time, and nothing that is there is ever overwritten.
 * @returns what became of every question, in order
 */
export async function importQuestions(job: QuestionImport): Promise<ImportResult[]> {
  const { files, sink, module, isDryRun } = job;
  const known = await knownBank(sink);
  const results: ImportResult[] = [];
  if (module !== undefined && !known.modules.has(module)) {
    const reason = messages.reasons.unknownModule(module, [...known.modules].join(', '));
    return files.map((file) => refused(file, reason));
  }
  const newFiles = new Map<string, Uint8Array>();
  for (const file of files) {
    const { questions, leftOut } = readBankFile(file);
    for (const question of questions)
      results.push(await accept(question, { known, module, newFiles }));
    results.push(...leftOut);
  }
  if (!isDryRun && newFiles.size > 0) await sink.add(newFiles, messages.commit(newFiles.size));
  return results;
}

/** Adds a question to the files of the run, if it is new and the guards of the build let it pass. */
async function accept(
  { source, question, losses }: SourceQuestion,
  run: { known: KnownBank; module: string | undefined; newFiles: Map<string, Uint8Array> },
): Promise<ImportResult> {
  const { known, newFiles } = run;
  const { reasons } = messages;
  const same = known.byStem.get(stemKey(question.stem));
  const options = optionsKey(question.options);
  if (same) {
    if (same.options !== options) return refused(source, reasons.sameStem(same.path));
    const notes = [reasons.sameQuestion(same.path)];
    return { source, status: 'exists', path: same.path, notes };
  }
  const module = [question.module, run.module].find((slug) => known.modules.has(slug ?? ''));
  if (module === undefined) return refused(source, reasons.noModule([...known.modules].join(', ')));
  const id = nextId(module, known.ids);
  const path = `${collections.questions.folder}/${id}.yml`;
  const { data, notes } = draftOf(question, module, known);
  const content = Buffer.from(dump(data, { lineWidth: -1, noRefs: true }));
  const problems = await problemsOf(path, content, known);
  const errors = errorsOf(problems);
  if (errors.length > 0) return refused(source, ...errors.map(inWords));
  newFiles.set(path, content);
  known.ids.add(id);
  known.byStem.set(stemKey(question.stem), { path, id, options });
  return {
    source,
    status: 'written',
    path,
    notes: [
      ...losses,
      ...notes,
      ...warningsOf(problems).map((one) => importMessages.notes.warning(inWords(one))),
    ],
  };
}

/** What the build's guards find in a question. */
async function problemsOf(path: string, content: Uint8Array, known: KnownBank) {
  const { modules, lessons, documents } = known;
  const slugs = Object.entries({ modules, lessons, documents }).flatMap(([id, all]) =>
    [...all].map((slug) => `${id}/${slug}`),
  );
  const none = new Set<string>();
  // A question shows no pictures and no files.
  const media = {
    has: () => false,
    open: async () => ({ input: Buffer.alloc(0), key: path }),
  };
  const { problems } = await checkEntry(collections.questions, parseContentFile(path, content), {
    media,
    findings: findingsOfMedia(media, readFileSync),
    slugs: new Set(slugs),
    items: none,
    unreadable: none,
  });
  return problems;
}

function inWords({ field, problem, fix }: { field: string; problem: string; fix: string }): string {
  return `${field}: ${problem}; ${fix}`;
}
