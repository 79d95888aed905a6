import { describe, expect, it } from 'vitest';
import { exchangeStrings } from '../../i18n/exchange-strings.ts';
import type { QuestionKind } from '../../model/question-kinds.ts';
import type { BankQuestion } from '../question.ts';
import { writeGift } from './gift/write.ts';
import { writeMoodleXml } from './moodle-xml/write.ts';

const { notes } = exchangeStrings;

function question(kind: QuestionKind, right = 1, text = 'Chọn'): BankQuestion {
  return {
    id: 'm5-01',
    kind,
    stem: 'Hỏi ___ gì?',
    options: Array.from({ length: 12 }, (_, at) => ({
      text: `${text} ${at}`,
      ...(kind === 'match' && { pair: `vế ${at}` }),
      correct: at < right,
      why: 'Vì quy định.',
    })),
    module: 'm5-the-thuc-trinh-bay',
    basis: { document: '66-qd-tw-2017', clause: 'Điều 5' },
    checked: '2026-02-03',
    uncertain: true,
    level: 2,
  };
}

describe('what a form cannot hold is told', () => {
  it.each([
    ['one', 1, [], []],
    ['many', 3, [], []],
    ['many', 11, [notes.unequalWeights], [notes.unequalWeights]],
    ['mark', 1, [notes.shuffledLines], []],
    ['fill', 1, [notes.strictTyping], [notes.strictTyping]],
    ['match', 0, [notes.commonReasons], [notes.commonReasons]],
    [
      'order',
      0,
      [notes.orderAsMatching, notes.commonReasons],
      [notes.orderGrading, notes.commonReasons],
    ],
  ] as const)('%s with %i right options', (kind, right, gift, xml) => {
    const whats = (written: { notes: { id: string; what: string }[] }) =>
      written.notes.map(({ id, what }) => (id === 'm5-01' ? what : id));
    expect(whats(writeGift([question(kind, right)]))).toEqual(gift);
    expect(whats(writeMoodleXml([question(kind, right)]))).toEqual(xml);
  });

  it('an arrow among the options of GIFT', () => {
    const { text, notes: found } = writeGift([question('one', 1, 'a -> b')]);
    expect(found).toEqual([{ id: 'm5-01', what: notes.arrow }]);
    expect(text).toContain('a → b 0');
  });
});

it('reads well below an answer in Moodle', () => {
  const names = { document: 'Quy định số 66-QĐ/TW', module: 'Thể thức', lesson: undefined };
  const { text } = writeGift([question('one')], (kind) => names[kind]);
  expect(text).toContain(
    '$CATEGORY: $course$/top/Thể thức\n\n// [id:m5-01] [tag:m5-the-thuc-trinh-bay]',
  );
  const [, general = ''] = text.split('####');
  expect(general.split('\\n').map((line) => line.replaceAll('\\:', ':'))).toEqual([
    'Căn cứ: Quy định số 66-QĐ/TW (66-qd-tw-2017)',
    'Điều, khoản: Điều 5',
    'Ngày rà soát: 03/02/2026',
    'Cần đối chiếu với văn bản gốc',
    'Kiểu câu hỏi: Một phương án đúng',
    'Mức độ (1 dễ, 3 khó): 2',
    expect.stringContaining('Chuyên đề: Thể thức (m5-the-thuc-trinh-bay)'),
  ]);
});
