/** Words of printed tests. */
export const paperStrings = {
  hints: {
    many: 'Có thể có nhiều phương án đúng.',
    order: 'Viết các chữ cái theo thứ tự đúng.',
    match: 'Viết chữ cái của phần ghép vào sau mỗi dòng.',
    fill: '',
    mark: 'Ghi số của những dòng có lỗi.',
  },
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
