import { describe, expect, it } from 'vitest';
import type { DocumentView } from './document-view.ts';
import { validityWords } from './validity-words.ts';

type View = Parameters<typeof validityWords>[0];
const cause = {
  symbol: '399-QĐ/TW',
  path: '/van-ban/a/',
  unchecked: false,
  isRepealed: false,
  jointly: [],
};
const words = (validity: View['validity'], more: Partial<View> = {}) => {
  const view = { validity, articles: [], checkedWith: 'ban-goc', ...more } as View;
  const { by, causeNote, note } = validityWords(view);
  return [by, causeNote, note];
};

describe('beside the state of a document readers see', () => {
  const ended = { state: 'het-hieu-luc', ending: 'replaces', since: '2026-01-09' } as const;
  const amended = { state: 'con-hieu-luc', amended: '2023-07-07' } as const;
  it.each<[string, View['validity'], Partial<DocumentView>, string[]]>([
    ['what replaced it', ended, { cause }, ['thay thế bởi', 'từ 09/01/2026', '']],
    [
      'all that replaced it together',
      ended,
      { cause: { ...cause, jointly: ['400-QĐ/TW'] } },
      ['thay thế bởi', 'và 400-QĐ/TW từ 09/01/2026', ''],
    ],
    [
      'that nobody checked what replaced it',
      ended,
      { cause: { ...cause, unchecked: true } },
      ['thay thế bởi', 'từ 09/01/2026 (chưa đối chiếu bản gốc)', ''],
    ],
    [
      'that what annulled it is repealed itself',
      { ...ended, ending: 'annuls' },
      { cause: { ...cause, isRepealed: true } },
      ['bãi bỏ bởi', 'từ 09/01/2026 (nay đã hết hiệu lực)', ''],
    ],
    [
      'only the end of the line, where that is told',
      ended,
      {
        cause: { ...cause, isRepealed: true },
        successor: { symbol: '400-QĐ/TW', path: '/van-ban/b/', state: 'con-hieu-luc' },
      },
      ['thay thế bởi', 'từ 09/01/2026', ''],
    ],
    [
      'what suspended it, and until when',
      { state: 'ngung-hieu-luc', since: '2026-01-09', resumes: '2026-07-01' },
      { cause },
      ['theo', 'từ 09/01/2026', 'áp dụng lại từ 01/7/2026'],
    ],
    [
      'which articles another took out of it',
      {
        state: 'het-mot-phan',
        cause: 'a',
        articles: [
          { id: 'a', kind: 'annuls', effective: '2026-01-09', ends: '9999-12-31', articles: '' },
        ],
      },
      {
        cause,
        articles: [
          { kind: 'annuls', articles: 'Điều 5', symbol: '399-QĐ/TW', since: '2026-01-09' },
        ],
      },
      ['theo', '', 'Điều 5 bị bãi bỏ bởi 399-QĐ/TW từ 09/01/2026'],
    ],
    [
      'that it was checked before it was amended',
      { ...amended, checked: '2022-01-01' },
      { cause },
      [
        'sửa đổi bởi',
        'từ 07/7/2023',
        'kiểm tra ngày 01/01/2022 với bản gốc (trước lần sửa đổi gần nhất)',
      ],
    ],
    [
      'who says so, where no document ended it',
      { state: 'het-hieu-luc', checked: '2026-11-01' },
      {},
      ['', '', 'kiểm tra ngày 01/11/2026 với bản gốc'],
    ],
    [
      'from when, where it ran out',
      { state: 'het-hieu-luc', since: '2026-01-01' },
      {},
      ['', '', 'từ 01/01/2026'],
    ],
    [
      'that its end is near, and through what',
      { state: 'con-hieu-luc', checked: '2026-11-01' },
      { upcomingEnd: { day: '2027-02-01', symbol: '701-QĐ/ĐUK' } },
      [
        '',
        '',
        'sẽ hết hiệu lực từ 01/02/2027 · thay thế hoặc bãi bỏ bởi 701-QĐ/ĐUK · kiểm tra ngày 01/11/2026 với bản gốc',
      ],
    ],
    [
      'that nobody checked it',
      { state: 'chua-ro' },
      {},
      ['', '', 'chưa ai kiểm tra; hãy đối chiếu với bản gốc'],
    ],
    [
      'the day it was checked, though that says nothing any more',
      { state: 'chua-ro', checked: '2026-11-15' },
      {},
      ['', '', 'kiểm tra ngày 15/11/2026 với bản gốc'],
    ],
  ])('%s', (_case, validity, more, expected) => expect(words(validity, more)).toEqual(expected));
});
