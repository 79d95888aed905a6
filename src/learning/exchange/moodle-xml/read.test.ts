import { describe, expect, it } from 'vitest';
import { readMoodleXml } from './read.ts';

const quiz = (...questions: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>${questions.join('')}</quiz>`;
const question = (type: string, inner: string) =>
  `<question type="${type}"><name><text>Tên</text></name><questiontext format="html"><text><![CDATA[<p>Hỏi&nbsp;gì?</p>]]></text></questiontext>${inner}</question>`;
const answer = (fraction: number, text: string, feedback = '') =>
  `<answer fraction="${fraction}" format="html"><text>${text}</text><feedback format="html"><text>${feedback}</text></feedback></answer>`;

function read(xml: string) {
  const { questions, problems } = readMoodleXml(xml);
  return [
    ...questions.map(
      ({ kind, stem, options }) =>
        `${kind} | ${stem} | ${options
          .map(({ text: words, pair, correct, why }) =>
            [correct ? '+' : '', words, pair ? ` -> ${pair}` : '', why && ` # ${why}`].join(''),
          )
          .join(' | ')}`,
    ),
    ...problems.map(({ where, problem }) => `! ${where}: ${problem}`),
  ];
}

describe('Moodle XML of others', () => {
  it.each([
    [
      'one right option',
      quiz(
        question(
          'multichoice',
          `<single>true</single>${answer(100, '&lt;p&gt;Đúng&lt;/p&gt;', 'vì a')}${answer(0, 'Sai', '&lt;b&gt;vì&lt;/b&gt; b')}`,
        ),
      ),
      ['one | Hỏi gì? | +Đúng # vì a | Sai # vì b'],
    ],
    [
      'several right ones, rounded otherwise',
      quiz(
        question(
          'multichoice',
          `<single>false</single>${answer(33.333, 'a')}${answer(33.333, 'b')}${answer(33.333, 'c')}${answer(-33.333, 'd')}`,
        ),
      ),
      ['many | Hỏi gì? | +a | +b | +c | d'],
    ],
    [
      'true or false',
      quiz(question('truefalse', answer(0, 'true', 'không') + answer(100, 'false', 'phải'))),
      ['one | Hỏi gì? | Đúng # không | +Sai # phải'],
    ],
    [
      'short answer: letters as they are, not HTML',
      quiz(question('shortanswer', `<usecase>0</usecase>${answer(100, 'a &lt; b')}`)),
      ['fill | Hỏi gì? ___ | +a < b'],
    ],
    [
      'pairs, with a wrong right side',
      quiz(
        question(
          'matching',
          ['QĐ', 'NQ', 'TB', '']
            .map(
              (left, at) =>
                `<subquestion format="html"><text><![CDATA[<p>${left}</p>]]></text><answer><text>v${at}</text></answer></subquestion>`,
            )
            .join(''),
        ),
      ),
      [
        'match | Hỏi gì? | QĐ -> v0 | NQ -> v1 | TB -> v2',
        '! Tên: Các vế thừa để gây nhiễu của câu ghép cặp bị bỏ.',
      ],
    ],
    [
      'steps by their places, not as they stand',
      quiz(question('ordering', answer(2, 'hai') + answer(1, 'một') + answer(3, 'ba'))),
      ['order | Hỏi gì? | một | hai | ba'],
    ],
    [
      'types that are not asked here',
      quiz(
        ...['essay', 'numerical', 'calculated', 'cloze', 'ddwtos'].map((type) =>
          question(type, answer(100, '1')),
        ),
      ),
      ['essay', 'numerical', 'calculated', 'cloze', 'ddwtos'].map(
        (type) => `! Tên: Kiểu “${type}” không có ở đây; bỏ qua câu này.`,
      ),
    ],
    [
      'a description and a category',
      quiz('<question type="category"></question>', question('description', '')),
      ['! Tên: Chỉ là lời dẫn, không có phương án; bỏ qua.'],
    ],
    [
      'no options',
      quiz(question('multichoice', '')),
      ['! Tên: Không có phương án nào; bỏ qua câu này.'],
    ],
    [
      'a damaged file',
      quiz(question('multichoice', answer(100, 'a'))).slice(0, 200),
      ['! Moodle XML: Tệp không phải Moodle XML hoặc bị hỏng; không đọc được câu nào.'],
    ],
    [
      'another file',
      '<rss/>',
      ['! Moodle XML: Tệp không phải Moodle XML hoặc bị hỏng; không đọc được câu nào.'],
    ],
    [
      'entities that grow',
      '<?xml version="1.0"?><!DOCTYPE quiz [<!ENTITY a "aaaa">]><quiz>&a;</quiz>',
      ['! Moodle XML: Tệp có khai báo kiểu tài liệu (DOCTYPE), không đọc vì lý do an toàn.'],
    ],
    ['nothing inside', quiz(), ['! Moodle XML: Không thấy câu hỏi nào trong tệp.']],
  ])('%s', (_case, xml, expected) => {
    expect(read(xml)).toEqual(expected);
  });
});
