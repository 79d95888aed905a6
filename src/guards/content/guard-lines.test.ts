import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findPersonalData } from './personal-data/find.ts';
import { findSecrecyMarks } from './secrecy/find-marks.ts';
import { suspectedLimits } from './secrecy/suspected-limits.ts';

/** Rule a label of the lines stands for. */
const RULES: Record<string, string> = {
  mark: 'secrecyMark',
  'citizen-id': 'citizenId',
  'party-card': 'partyCard',
  'bank-account': 'bankAccount',
  mobile: 'mobileNumber',
  'free-mail': 'freeMail',
  'meeting-link': 'meetingLink',
};
/** Numbers of cards are sometimes written like a citizen's number; either finding keeps them off. */
const ALSO: Record<string, string> = { partyCard: 'citizenId' };

interface Line {
  label: string;
  text: string;
  /** Rules that found something. */
  found: Set<string>;
  /** A mark, or a line like one, is reported. */
  isReported: boolean;
}

/** Lines `label TAB text`; "\n" stands for a line break. Written by people who had not seen the guard. */
function lines(name: string): Line[] {
  const file = new URL(`../../../tests/corpora/limits/${name}.tsv`, import.meta.url);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [label = '', ...rest] = line.split('\t');
      const text = rest.join('\t').replaceAll('\\n', '\n');
      const found = new Set<string>(findPersonalData(text).map(({ rule }) => rule));
      const marks = findSecrecyMarks(text);
      if (marks.length > 0) found.add('secrecyMark');
      const isReported = marks.length > 0 || suspectedLimits(text).length > 0;
      return { label, text, found, isReported };
    });
}

function table(title: string, all: readonly Line[], isRight: (line: Line) => boolean): void {
  console.table(
    Object.fromEntries(
      [...Map.groupBy(all, ({ label }) => label)].map(([label, members]) => [
        label,
        { [title]: members.filter(isRight).length, lines: members.length },
      ]),
    ),
  );
}

/**
 * Sets in the order they were written; the part of the positive lines that the rules must find, and the
 * part of the marks that must be reported, as an error or as a warning. From `wild` on, people wrote limits
 * in anybody's words: rules find stamps, and the classifier finds the rest. It has learned from all sets
 * but `exam`, so only that one measures words that are new; nobody reads its lines to tune the guard.
 */
const SETS = [
  ['', 0.98, 0.98],
  ['-final', 0.98, 0.98],
  ['-last', 0.98, 0.97],
  ['-harsh', 0.98, 0.98],
  ['-real', 0.98, 0.98],
  ['-wild', 0.9, 0.95],
  ['-plain', 0.7, 0.98],
  ['-clerk', 0.2, 0.9],
  ['-messages', 0.05, 0.9],
  ['-inspector', 0.1, 0.9],
  ['-exam', 0.2, 0.75],
] as const;

it.each(SETS)('finds what must not be published (set%s)', (set, byRules, reported) => {
  const all = lines(`positive${set}`);
  const isFound = ({ label, found }: Line) => {
    const rule = RULES[label] ?? '';
    return found.has(rule) || found.has(ALSO[rule] ?? '');
  };
  table('found', all, isFound);
  const missed = all.filter((line) => !isFound(line));
  expect(1 - missed.length / all.length, textsOf(set, missed)).toBeGreaterThan(byRules);
  const marks = all.filter(({ label }) => label === 'mark');
  const silent = marks.filter(({ isReported }) => !isReported);
  console.log(`marks reported: ${marks.length - silent.length} of ${marks.length}`);
  expect(1 - silent.length / marks.length, textsOf(set, silent)).toBeGreaterThan(reported);
});

it.each(SETS)('leaves at least 99 %% of tricky lines alone (set%s)', (set) => {
  const all = lines(`negative${set}`);
  const isLeft = ({ found }: Line) => found.size === 0;
  table('left alone', all, isLeft);
  const blocked = all.filter((line) => !isLeft(line));
  expect(blocked.length / all.length, textsOf(set, blocked)).toBeLessThan(0.01);
  const warned = all.filter(({ isReported }) => isReported);
  console.log(`reported: ${warned.length} of ${all.length}`);
  expect(warned.length / all.length, textsOf(set, warned)).toBeLessThan(0.05);
});

/** Lines of a failed test; those of the frozen set stay unread. */
function textsOf(set: string, all: readonly Line[]): string {
  return set === '-exam' ? `${all.length} lines` : all.map(({ text }) => text).join('\n');
}
