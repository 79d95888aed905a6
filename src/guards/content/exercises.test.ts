import { describe } from 'vitest';
import { exerciseFiles } from '../../../tests/helpers/exercise-files.ts';
import { testCases } from '../../../tests/helpers/guard-cases.ts';

const SYMBOLS = 'tap-huan/bai-tap/so-ky-hieu.yml';
const TYPES = 'tap-huan/bai-tap/the-loai.yml';
const change = (file: string, from: string, to: string) => ({
  [file]: String(exerciseFiles[file]).replace(from, to),
});

describe('an editor of an exercise who', () => {
  testCases([
    [
      'wrote a right answer in the form of the state',
      change(SYMBOLS, '05-NQ/ĐU', 'Số 05/NQ-ĐU'),
      {
        rule: 'symbolForm',
        file: SYMBOLS,
        field: 'Số và ký hiệu phải ghi 1 › Ghi đúng',
        message: '05-NQ/ĐU',
      },
    ],
    [
      'wrote no symbol at all',
      change(SYMBOLS, '12-CTr/ĐU', 'chương trình'),
      {
        rule: 'symbolForm',
        file: SYMBOLS,
        field: 'Số và ký hiệu phải ghi 2 › Ghi đúng',
        message: 'không ai trả lời đúng được',
      },
    ],
    [
      'let a cell issue guidance',
      change(TYPES, 'issuer: ban-thuong-vu', 'issuer: chi-bo'),
      {
        rule: 'mayNotIssue',
        file: TYPES,
        field: 'Việc phải ra văn bản 1 › Thể loại',
        message: '399-QĐ/TW',
      },
    ],
    [
      'gave tasks of another kind',
      change(SYMBOLS, 'kind: symbols', 'kind: dates'),
      {
        rule: 'otherTasks',
        file: SYMBOLS,
        field: 'Số và ký hiệu phải ghi',
        message: 'kiểu bài tập khác',
      },
    ],
  ]);
});
