import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findPersonalData } from './personal-data/find.ts';
import { findSecrecyMarks } from './secrecy/find-marks.ts';

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
  found: Set<string>;
}

/** Lines `label TAB text`; "\n" stands for a line break. Written by people who had not seen the guard. */
function lines(name: string): Line[] {
  const file = new URL(`../../../tests/fixtures/guard-lines/${name}.tsv`, import.meta.url);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [label = '', ...rest] = line.split('\t');
      const text = rest.join('\t').replaceAll('\\n', '\n');
      const found = new Set<string>(findPersonalData(text).map(({ rule }) => rule));
      if (findSecrecyMarks(text).length > 0) found.add('secrecyMark');
      return { label, text, found };
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
 * Sets in the order they were written, and the part of the positive lines that must be found. `wild`
 * holds messages and remarks in anybody's words; only orders in the usual words can be told.
 */
const SETS = [
  ['', 0.98],
  ['-final', 0.98],
  ['-last', 0.98],
  ['-harsh', 0.98],
  ['-real', 0.98],
  ['-wild', 0.9],
] as const;

it.each(SETS)('finds what must not be published (set%s, at least %d)', (set, least) => {
  const all = lines(`positive${set}`);
  const isFound = ({ label, found }: Line) => {
    const rule = RULES[label] ?? '';
    return found.has(rule) || found.has(ALSO[rule] ?? '');
  };
  table('found', all, isFound);
  const missed = all.filter((line) => !isFound(line));
  expect(1 - missed.length / all.length, missed.map(({ text }) => text).join('\n')).toBeGreaterThan(
    least,
  );
});

it.each(SETS)('leaves at least 99 %% of tricky lines alone (set%s)', (set) => {
  const all = lines(`negative${set}`);
  const isLeft = ({ found }: Line) => found.size === 0;
  table('left alone', all, isLeft);
  const blocked = all.filter((line) => !isLeft(line));
  expect(blocked.length / all.length, blocked.map(({ text }) => text).join('\n')).toBeLessThan(
    0.01,
  );
});
