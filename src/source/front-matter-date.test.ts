import { expect, it } from 'vitest';
import { withFrontMatterDate } from './front-matter-date.ts';

const moment = new Date('2026-12-01T01:30:00Z');

it.each([
  ['another moment', '---\ntitle: A\ndate: 2026-01-01T08:00:00+07:00\nlead: b\n---\nChữ\n'],
  ['an empty one', '---\ntitle: A\ndate: ""\nlead: b\n---\nChữ\n'],
])('%s is replaced, the rest stays', (_name, text) => {
  expect(withFrontMatterDate(text, moment)).toBe(
    '---\ntitle: A\ndate: 2026-12-01T08:30:00+07:00\nlead: b\n---\nChữ\n',
  );
});

it.each([
  [
    'no date yet',
    '---\ntitle: A\n---\ndate: trong bài\n',
    '---\ntitle: A\ndate: 2026-12-01T08:30:00+07:00\n---\ndate: trong bài\n',
  ],
  ['a file without a body', 'title: A\n', 'title: A\ndate: 2026-12-01T08:30:00+07:00\n'],
])('%s gets one', (_name, text, expected) => {
  expect(withFrontMatterDate(text, moment)).toBe(expected);
});
