/** Words of the test. */
export const testStrings = {
  start: 'Làm bài kiểm tra',
  again: 'Làm đề khác',
  seed: (seed: string) => `Đề số ${seed}`,
  unanswered: (count: number) =>
    count === 0 ? 'Đã trả lời mọi câu.' : `Còn ${count} câu chưa trả lời.`,
  jump: (at: number, isAnswered: boolean) => `Câu ${at}${isAnswered ? '' : ', chưa trả lời'}`,
  handIn: 'Nộp bài',
  sure: (count: number) => `Còn ${count} câu chưa trả lời. Nộp bài ngay?`,
  time: (minutes: number, seconds: string) => `Thời gian làm bài: ${minutes}:${seconds}`,
  result: (points: string, of: number) => `Kết quả: ${points}/${of} điểm`,
  passed: (from: string) => `Đạt mức tự kiểm tra (từ ${from} điểm).`,
  notPassed: (from: string) => `Chưa đạt mức tự kiểm tra (từ ${from} điểm).`,
  empty: 'Hiện không có câu hỏi nào để làm.',
  byModule: 'Theo chuyên đề',
  module: 'Chuyên đề',
  points: 'Điểm',
  readAgain: 'Nên đọc lại',
  nothing: 'Không có bài nào phải đọc lại.',
  review: 'Từng câu',
} as const;
