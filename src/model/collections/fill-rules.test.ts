import { describe, expect, it } from 'vitest';
import { fillFaults } from './fill-rules.ts';

const input = (id: string, kind: 'line' | 'paragraphs' | 'rows' = 'line', columns = ['TT']) => ({
  id,
  kind,
  columns,
});

describe('an editor of a form', () => {
  it.each([
    ['whose inputs all have a place', '[a] và\n[b]', [input('a'), input('b', 'rows')], []],
    ['who names an input that is not there', '[a] [c]', [input('a')], ['unknownInput c']],
    ['who gives two inputs one name', '[a]', [input('a'), input('a')], ['sameInput a']],
    ['who leaves an input without a place', '[a]', [input('a'), input('b')], ['unusedInput b']],
    ['who puts a table into a sentence', 'Bảng [b].', [input('b', 'rows')], ['rowsInLine b']],
    ['who names no column', '[b]', [input('b', 'rows', [])], ['columnsMissing b']],
    ['who writes other words in brackets', '[Điều 1] [a]', [input('a')], []],
  ])('%s', (_who, text, inputs, faults) => {
    expect(fillFaults({ text, inputs }).map(({ rule, id }) => `${rule} ${id}`)).toEqual(faults);
  });

  it('may name an input in the subject only', () => {
    expect(fillFaults({ text: 'Lời văn.', subject: 'tháng [a]', inputs: [input('a')] })).toEqual(
      [],
    );
  });
});
