/** Words of printed tests. */
export const paperStrings = {
  make: 'Soạn đề',
  heading: (version: string) => `Đề ${version}`,
  name: 'Họ tên: ……………………………………… Đơn vị: ………………………………… Ngày: ……………',
  sheetTitle: (version: string) => `Phiếu trả lời đề ${version}`,
  keyTitle: 'Đáp án (giữ riêng)',
  question: 'Câu',
  answer: 'Trả lời',
  version: 'Đề',
  seed: (seed: string) =>
    `Số bộ đề: ${seed}. Nhập lại số này thì được đúng bộ đề ấy khi ngân hàng câu hỏi chưa đổi.`,
  few: (count: number) => `Ngân hàng chỉ có ${count} câu cho lựa chọn này.`,
} as const;
