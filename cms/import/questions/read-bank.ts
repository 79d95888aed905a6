import { existsSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import {
  importMessages as messages,
  questionImportMessages,
} from '../../../src/i18n/import-messages.ts';
import { readGift } from '../../../src/learning/exchange/gift/read.ts';
import { readMoodleXml } from '../../../src/learning/exchange/moodle-xml/read.ts';
import type { PartialQuestion, ReadBank } from '../../../src/learning/exchange/partial-question.ts';
import { normalizeLine } from '../../../src/lib/vietnamese/normalize.ts';
import { decodeText } from '../../tables/decode-text.ts';
import { type ImportResult, refused } from '../result.ts';

/** A question of a file. */
export interface SourceQuestion {
  /** File and question, for the report. */
  source: string;
  question: PartialQuestion;
  /** What it lost in reading, in words. */
  losses: string[];
}

/** Letters of a stem by which a question without an id is named. */
const NAMED_BY = 60;

/** The questions of one file, and what could not be read of it. */
export function readBankFile(file: string): {
  questions: SourceQuestion[];
  leftOut: ImportResult[];
} {
  const name = basename(file);
  const none = (...reasons: string[]) => ({
    questions: [],
    leftOut: [refused(name, ...reasons)],
  });
  if (!existsSync(file)) return none(messages.notFound(file));
  const read = READERS[extname(file).toLowerCase()];
  if (!read) return none(questionImportMessages.reasons.type);
  let bank: ReadBank;
  try {
    bank = read(decodeText(new Uint8Array(readFileSync(file))));
  } catch {
    // A file that breaks its reader must not keep the others out.
    return none(messages.reasons.unreadable);
  }
  const sourceOf = (where: string) => `${name}: ${normalizeLine(where)}`;
  return {
    questions: bank.questions.map((question, at) => ({
      source: sourceOf(question.id ?? question.stem.slice(0, NAMED_BY)),
      question,
      losses: bank.problems.filter((found) => found.at === at).map(({ problem }) => problem),
    })),
    leftOut: bank.problems
      .filter(({ at }) => at === undefined)
      .map(({ where, problem }) => refused(sourceOf(where), problem)),
  };
}

const READERS: Partial<Record<string, typeof readGift>> = {
  '.gift': readGift,
  '.txt': readGift,
  '.xml': readMoodleXml,
};
