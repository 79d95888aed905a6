import { describe, expect, it } from 'vitest';
import { readGift } from './read.ts';

/** Kind, stem and options of each question, with the sign of right ones. */
function read(text: string) {
  const { questions, problems } = readGift(text);
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

describe('GIFT of others', () => {
  it.each([
    [
      'one right option, with feedback',
      '::Số ký hiệu::Viết thế nào?{=01-QĐ/TW#Đúng quy định ~1/QĐ-TW#Thiếu số 0 ~01/TW}',
      ['one | Viết thế nào? | +01-QĐ/TW # Đúng quy định | 1/QĐ-TW # Thiếu số 0 | 01/TW'],
    ],
    [
      'several right ones by weights',
      'Chọn hai:{~%50%a ~%50%b ~%-50%c}',
      ['many | Chọn hai: | +a | +b | c'],
    ],
    [
      'weights of their own are told',
      '::W:: Chọn:{~%70%a ~%30%b ~c}',
      [
        'many | Chọn: | +a | +b | c',
        '! W: Mức điểm riêng của phương án bị bỏ; câu được chấm theo quy tắc chung của ngân hàng.',
      ],
    ],
    [
      'words after the braces: the gap stands where they stood',
      'Văn bản của {=Bộ Chính trị ~Chính phủ} là văn bản của Đảng.',
      ['one | Văn bản của _____ là văn bản của Đảng. | +Bộ Chính trị | Chính phủ'],
    ],
    [
      'short answer, wildcards left out',
      'Ký hiệu của quyết định là{=QĐ =%0%QD#Thiếu dấu =%0%*#Sai}',
      [
        'fill | Ký hiệu của quyết định là ___ | +QĐ | QD # Thiếu dấu',
        '! Ký hiệu của quyết định là: Phương án “*” (mọi câu trả lời khác) bị bỏ.',
      ],
    ],
    ['a single answer without a sign', 'Ai ký?{Bí thư}', ['fill | Ai ký? ___ | +Bí thư']],
    [
      'pairs, with a wrong right side',
      'Ghép:{=QĐ -> Quyết định =NQ -> Nghị quyết =TB -> Thông báo = -> Công điện}',
      [
        'match | Ghép: | QĐ -> Quyết định | NQ -> Nghị quyết | TB -> Thông báo',
        '! Ghép:: Các vế thừa để gây nhiễu của câu ghép cặp bị bỏ.',
      ],
    ],
    [
      'true or false, the feedback of wrong before that of right',
      'Văn phòng là cơ quan tham mưu.{T#Đọc lại bài 1.#Đúng vậy.}',
      ['one | Văn phòng là cơ quan tham mưu. | +Đúng # Đúng vậy. | Sai # Đọc lại bài 1.'],
    ],
    ['false', 'Sai.{FALSE}', ['one | Sai. | Đúng | +Sai']],
    [
      'the ordering questions of Moodle 4.4',
      '::Bước::[html]Xếp các bước.{>3 ALL VERTICAL ABSOLUTE_POSITION SHOW none\nĐọc\nSoát\nKý\n}',
      ['order | Xếp các bước. | Đọc | Soát | Ký'],
    ],
    [
      'general feedback becomes the reason of the right option',
      'Hỏi?{=a ~b#Sai vì thế.####Vì quy định nói vậy.}',
      ['one | Hỏi? | +a # Vì quy định nói vậy. | b # Sai vì thế.'],
    ],
    [
      'HTML and entities of an editor',
      '[html]<p>Tr&agrave; <b>n\\=1</b> &lt; 2</p>{=<p>&Yacute; một</p> ~hai<br>ba}',
      ['one | Trà n=1 < 2 | +Ý một | hai\nba'],
    ],
    [
      'a picture is told',
      '::P::Xem <img src\\="@@PLUGINFILE@@/a.png">{=a ~b}',
      ['one | Xem | +a | b', '! P: Hình trong câu không lấy được; xem lại lời hỏi.'],
    ],
    ['essay', '::T::Viết một đoạn.{}', ['! T: Kiểu “tự luận” không có ở đây; bỏ qua câu này.']],
    ['numbers', '::S::Mấy?{#3:1}', ['! S: Kiểu “số có sai số” không có ở đây; bỏ qua câu này.']],
    ['words alone', 'Phần một.', ['! Phần một.: Chỉ là lời dẫn, không có phương án; bỏ qua.']],
    [
      'a lost brace',
      '::B::Hỏi?{=a ~b',
      ['! B: Thiếu dấu { hoặc } của phần trả lời; bỏ qua câu này.'],
    ],
    [
      'a pair without its right side',
      '::G::Ghép{=a -> b =c}',
      ['! G: Ghép cặp có dòng thiếu “->”; bỏ qua câu này.'],
    ],
    ['an empty file', ' \n', ['! GIFT: Không thấy câu hỏi nào trong tệp.']],
  ])('%s', (_case, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('categories and comments are no questions, Windows line ends and a mark at the start no letters', () => {
    const text =
      '\uFEFF// bank\r\n$CATEGORY: $course$/top/Văn thư\r\n\r\n// [id:v-1] [tag:muc-3]\r\n::Một::a?{=b\r\n~c}\r\n\r\n\r\nd?{T}\r\n';
    const { questions, problems } = readGift(text);
    expect(problems).toEqual([]);
    expect(questions).toMatchObject([
      { id: 'v-1', level: 3, stem: 'a?', kind: 'one' },
      { stem: 'd?', kind: 'one' },
    ]);
    expect(questions[1]).not.toHaveProperty('id');
  });
});

it('comes back out of a Moodle that took it and wrote it again', () => {
  const text = `// question: 12  name: m5-01. Tìm lỗi
// [id:m5-01] [tag:kieu-mark] [tag:muc-3]
::m5-01. Tìm lỗi::[plain]Dòng nào sai?{
\t~%33.33333%(1) Số\\: 1-QĐ/TU#Thiếu số 0
\t~%-33.33333%(2) ĐẢNG BỘ TỈNH#Đúng
\t~%33.33333%(3) Nơi nhận#Sai chỗ
\t~%33.33333%(4) Ký tên#Thiếu quyền hạn
\t####Căn cứ\\: 66-qd-tw-2017\\nĐiều, khoản\\: Điều 5\\nNgày rà soát\\: 03/02/2026
}


// question: 13  name: m5-02. Xếp
// [id:m5-02] [tag:kieu-order]
::m5-02. Xếp::[plain]Xếp\\: các bước{
\t=Ký -> 2
\t=Soạn -> 1
\t=Gửi -> 3
\t####Vì sao\\:\\n1. a\\n2. b\\n  b2\\n3. c\\nCăn cứ\\: 66-qd-tw-2017
}
`;
  const { questions, problems } = readGift(text);
  expect(problems).toEqual([]);
  expect(questions).toMatchObject([
    {
      id: 'm5-01',
      kind: 'mark',
      level: 3,
      checked: '2026-02-03',
      basis: { document: '66-qd-tw-2017', clause: 'Điều 5' },
      options: [
        { text: 'Số: 1-QĐ/TU', correct: true },
        { text: 'ĐẢNG BỘ TỈNH', correct: false },
        { text: 'Nơi nhận', correct: true },
        { text: 'Ký tên', correct: true },
      ],
    },
    {
      id: 'm5-02',
      kind: 'order',
      stem: 'Xếp: các bước',
      options: [
        { text: 'Soạn', why: 'a' },
        { text: 'Ký', why: 'b\nb2' },
        { text: 'Gửi', why: 'c' },
      ],
    },
  ]);
});
