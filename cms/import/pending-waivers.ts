import { errorsOf, type Problem } from '../../src/guards/problem.ts';
import { PENDING_REASON } from '../../src/i18n/guard-messages.ts';
import { importMessages as messages } from '../../src/i18n/import-messages.ts';
import type { NewEntry } from '../papers/new-entry.ts';

/** So many digits of a hash tell one file from all others of an entry. */
const DIGITS_OF_FILE = 16;

/**
 * Gives an entry that quotes secrecy marks a waiver for each of them. They wait for somebody's reason and
 * hold only while the entry is unfinished, so it cannot be published before.
 * @returns whether anything was added; false where other errors stand against the entry anyway
 */
export function addPendingWaivers(entry: NewEntry, problems: readonly Problem[]): boolean {
  const errors = errorsOf(problems);
  const marks = errors.filter(({ rule, value }) => rule === 'secrecyMark' && value !== undefined);
  if (marks.length === 0 || marks.length < errors.length) return false;
  const waivers = marks.map(({ value = '', attachment }) => ({
    rule: 'secrecyMark',
    text: value,
    ...(attachment ? { file: attachment.hash.slice(0, DIGITS_OF_FILE) } : {}),
    reason: PENDING_REASON,
  }));
  const unique = new Map(waivers.map((waiver) => [JSON.stringify(waiver), waiver]));
  entry.data.waivers = [...unique.values()];
  const quoted = [...new Set(marks.map(({ value = '' }) => value))].join('”, “');
  entry.notes.push(messages.notes.quotedMarks(quoted));
  return true;
}
