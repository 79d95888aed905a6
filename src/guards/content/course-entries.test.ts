import { describe, expect, it } from 'vitest';
import { exchangeStrings } from '../../i18n/exchange-strings.ts';
import { collectionById } from '../../model/registry.ts';
import type { CheckedEntry } from './checked-entry.ts';
import { courseEntryProblems, stemKey } from './course-entries.ts';

const NOW = new Date('2026-12-01T08:00:00+07:00');

/** An entry as it stands after its schema. */
function entry(collection: string, slug: string, data: Record<string, unknown>): CheckedEntry {
  const result = collectionById(collection).schema.parse(data) as Record<string, unknown>;
  return { collection, slug, file: `${collection}/${slug}`, data: result };
}

const document = (slug: string, issued: string, more: Record<string, unknown> = {}) =>
  entry('documents', slug, {
    symbol: '07-QĐ/TW',
    number: '07',
    type: 'quy-dinh',
    issuer: 'ban-bi-thu',
    issued,
    subject: 'về việc thử',
    fields: ['van-thu'],
    secrecy: 'khong',
    circulation: 'cong-khai',
    ...more,
  });
const library = [
  document('cu', '2026-01-01'),
  document('moi', '2026-02-01', { replaces: ['cu'] }),
  document('sau', '2027-02-01', { replaces: ['moi'] }),
];
const question = (changes: Record<string, unknown> = {}, why = 'Vì đúng.') =>
  entry('questions', 'm1-01', {
    module: 'm1',
    kind: 'one',
    stem: 'Hỏi điều gì?',
    options: [
      { text: 'A', correct: true, why },
      { text: 'B', why: 'Vì sai.' },
    ],
    basis: { document: 'moi' },
    checked: '2026-11-30',
    level: 1,
    ...changes,
  });

describe('a question that somebody writes or changes', () => {
  it.each<[string, CheckedEntry, string[]]>([
    ['on a rule in force', question(), []],
    [
      'on a rule that will end later',
      question({ basis: { document: 'moi', clause: 'Điều 1' } }),
      [],
    ],
    ['on a rule that was replaced', question({ basis: { document: 'cu' } }), ['basisRepealed']],
    ['without a basis', question({ basis: undefined }), ['basisMissing']],
    ['without a day of checking', question({ checked: undefined }), ['basisMissing']],
    ['with a stem that exists', question({ stem: 'HỎI  điều gì ?' }), []],
    ['unfinished: nothing is asked yet', question({ basis: undefined, draft: true }), []],
    ['brought in without reasons', question({}, exchangeStrings.missingReason), ['reasonMissing']],
  ])('%s', (_, asked, rules) => {
    const found = courseEntryProblems(asked, library, new Map(), NOW);
    expect(found.map(({ rule }) => rule)).toEqual(rules);
    for (const { problem, fix } of found) expect(`${problem} ${fix}`).not.toMatch(/undefined|\{/);
  });

  it('must ask what no other asks, however it is written', () => {
    const stems = new Map([[stemKey('Hỏi điều gì?'), 'questions/m1-07']]);
    const rules = (asked: CheckedEntry) =>
      courseEntryProblems(asked, library, stems, NOW).map(({ rule }) => rule);
    expect(rules(question({ stem: 'hoi DIEU gi' }))).toEqual(['stemRepeated']);
    expect(rules(question({ stem: 'Hỏi điều gì khác?' }))).toEqual([]);
    const own = new Map([[stemKey('Hỏi điều gì?'), 'questions/m1-01']]);
    expect(courseEntryProblems(question(), library, own, NOW)).toEqual([]);
  });
});

it('an exercise is held to its basis too, other entries are not', () => {
  const exercise = entry('exercises', 'x', {
    title: 'Bài tập',
    module: 'm1',
    order: 1,
    kind: 'symbols',
    summary: 'Làm gì.',
    minutes: 8,
    basis: { document: 'cu' },
    checked: '2026-11-30',
    symbols: [{ situation: 'Tình huống', symbol: '05-NQ/ĐU', why: 'Vì thế.' }],
  });
  const rules = (asked: CheckedEntry) =>
    courseEntryProblems(asked, library, new Map(), NOW).map(({ rule }) => rule);
  expect(rules(exercise)).toEqual(['basisRepealed']);
  expect(rules(document('khac', '2026-03-01'))).toEqual([]);
});
