import { expect, it } from 'vitest';
import type { PaperLine } from './paper-line.ts';
import { recognisePaper } from './recognise.ts';

/** A paper whose head is followed by these lines; `*…*` is bold. */
const subjectOf = (...lines: string[]) => {
  const paper = [
    'ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH',
    'Số 12-KL/ĐUK',
    'Gia Lai, ngày 05 tháng 3 năm 2026',
    ...lines,
  ].map((text, block): PaperLine => {
    const bold = /^\*(.*)\*$/.exec(text)?.[1];
    return { text: bold ?? text, isBold: bold !== undefined, column: null, block };
  });
  return recognisePaper(paper).subject;
};

it.each([
  [
    'starts with about',
    ['*KẾT LUẬN*', '*về công tác cán bộ*', '-----', 'Ngày 01/3.'],
    'về công tác cán bộ',
  ],
  [
    'the body is named again',
    ['KẾT LUẬN', 'CỦA BAN THƯỜNG VỤ ĐẢNG ỦY KHỐI', 'về công tác cán bộ quý III', '-----'],
    'về công tác cán bộ quý III',
  ],
  [
    'the meeting is named',
    ['*KẾT LUẬN*', '*HỘI NGHỊ BAN CHẤP HÀNH*', '*LẦN THỨ 5*', '*về nhiệm vụ quý IV*', '-----'],
    'về nhiệm vụ quý IV',
  ],
  [
    'it begins like a text, above hyphens',
    ['KẾT LUẬN', 'thực hiện chế độ trực cơ quan', 'dịp Tết', '-----', 'Thực hiện quy định.'],
    'thực hiện chế độ trực cơ quan dịp Tết',
  ],
  ['a text without a subject', ['KẾT LUẬN', 'Thực hiện chương trình, hôm nay họp.'], null],
  ['basis above hyphens further down', ['KẾT LUẬN', '- Căn cứ Điều lệ Đảng;', '-----'], null],
  [
    'all of it in capitals',
    ['KẾT LUẬN', 'BAN HÀNH QUY CHẾ', 'LÀM VIỆC CỦA ĐẢNG ỦY', '-----'],
    'ban hành quy chế làm việc của Đảng ủy',
  ],
])('the subject of a paper where %s', (_case, lines, subject) =>
  expect(subjectOf(...lines)).toBe(subject),
);
