/** What stands in exchange files for people, and what is reported of a conversion. */
export const exchangeStrings = {
  /** Labels of the lines below a question; import finds the facts again by them. */
  facts: {
    reasons: 'Vì sao',
    basis: 'Căn cứ',
    clause: 'Điều, khoản',
    checked: 'Ngày rà soát',
    uncertain: 'Cần đối chiếu với văn bản gốc',
    kind: 'Kiểu câu hỏi',
    level: 'Mức độ (1 dễ, 3 khó)',
    module: 'Chuyên đề',
    lesson: 'Bài',
  },
  /** The two options of a true-or-false question. */
  yes: 'Đúng',
  no: 'Sai',
  /** Stands where a question of somebody else has no reason; must be replaced before it is published. */
  missingReason: '(Chưa có lý do: ghi lý do trước khi đăng.)',
  /** A line of a paper in a form that may shuffle options. */
  paperLine: (number: number, text: string) => `(${number}) ${text}`,
  /** What a form could not hold of a question of ours. */
  notes: {
    orderAsMatching:
      'GIFT không có kiểu xếp thứ tự: ghi thành ghép từng bước với số thứ tự; nhập lại vẫn thành xếp thứ tự.',
    orderGrading: 'Cần Moodle 4.4 trở lên; Moodle cho điểm theo tỷ lệ cặp bước đúng trước sau.',
    commonReasons: 'Kiểu này không có chỗ cho lý do từng dòng: các lý do nằm trong phản hồi chung.',
    shuffledLines:
      'GIFT không giữ được thứ tự dòng của văn bản: mỗi dòng có số ở đầu; nên tắt “Đảo phương án” trong Moodle.',
    strictTyping: 'Moodle so từng dấu của chữ gõ vào; câu điền chỗ trống bị chấm chặt hơn ở đây.',
    unequalWeights:
      'Có hơn mười phương án đúng: Moodle không có mức điểm đều, một số phương án được 10%, số còn lại 5%.',
    arrow: 'Dấu “->” có nghĩa riêng trong GIFT nên được đổi thành “→”.',
  },
  /** What was left out or changed of a question of somebody else. */
  problems: {
    xml: 'Tệp không phải Moodle XML hoặc bị hỏng; không đọc được câu nào.',
    documentType: 'Tệp có khai báo kiểu tài liệu (DOCTYPE), không đọc vì lý do an toàn.',
    noQuestions: 'Không thấy câu hỏi nào trong tệp.',
    type: (name: string) => `Kiểu “${name}” không có ở đây; bỏ qua câu này.`,
    description: 'Chỉ là lời dẫn, không có phương án; bỏ qua.',
    braces: 'Thiếu dấu { hoặc } của phần trả lời; bỏ qua câu này.',
    pair: 'Ghép cặp có dòng thiếu “->”; bỏ qua câu này.',
    noAnswers: 'Không có phương án nào; bỏ qua câu này.',
    noStem: 'Không có lời hỏi; bỏ qua câu này.',
    picture: 'Hình trong câu không lấy được; xem lại lời hỏi.',
    partialWeights:
      'Mức điểm riêng của phương án bị bỏ; câu được chấm theo quy tắc chung của ngân hàng.',
    wildcard: 'Phương án “*” (mọi câu trả lời khác) bị bỏ.',
    distractors: 'Các vế thừa để gây nhiễu của câu ghép cặp bị bỏ.',
  },
  types: {
    essay: 'tự luận',
    numerical: 'số có sai số',
  },
} as const;
