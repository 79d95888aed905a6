import { expect, it } from 'vitest';
import { checkContent } from '../../src/guards/content/check.ts';
import type { Problem } from '../../src/guards/problem.ts';
import { type Files, minimalFiles, writeContent } from './minimal-content.ts';

/** The current moment of all guard tests. */
export const now = new Date('2026-11-21T08:00:00+07:00');

/** Entries of the minimal content that cases change. */
export const news = minimalFiles['tin-tuc/tin-mau.md'] ?? '';
export const unit = minimalFiles['to-chuc/chi-bo-mot.md'] ?? '';
export const oldRule = minimalFiles['van-ban/66-qd-tw-2017.md'] ?? '';
export const page = minimalFiles['trang/gioi-thieu.md'] ?? '';

/** The sample news item with another body. */
export function body(text: string): Files {
  return { 'tin-tuc/tin-mau.md': news.replace(/(---\n)Nội dung.*$/s, `$1${text}\n`) };
}

/** The sample lesson as MDX with another body. */
export function mdx(text: string): Files {
  const lesson = minimalFiles['tap-huan/bai-hoc/bai-mot.md'] ?? '';
  return {
    'tap-huan/bai-hoc/bai-mot.md': null,
    'tap-huan/bai-hoc/bai-mot.mdx': lesson.replace(/Nội dung bài học.*$/s, `${text}\n`),
  };
}

/** The problems of the minimal content with changes. */
export async function check(changes: Files): Promise<Problem[]> {
  const { dir, remove } = await writeContent(changes);
  try {
    return await checkContent(dir, now);
  } finally {
    remove();
  }
}

/** What an editor did, and the problem reported: rule, file, field and a part of the message. */
export type GuardCase = [
  did: string,
  changes: Files,
  expected: { rule: string; file: string; field: string; message: string },
];

/** One test a case. */
export function testCases(cases: GuardCase[]): void {
  it.each(cases)('%s gets file, field and fix', async (_did, changes, expected) => {
    const problems = await check(changes);
    const found = problems.find(({ rule }) => rule === expected.rule);
    const { file, field } = expected;
    expect(found, JSON.stringify(problems, null, 1)).toMatchObject({ file, field });
    expect(`${found?.problem} ${found?.fix}`).toContain(expected.message);
  });
}
