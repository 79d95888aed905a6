const number = (count: number) => count.toLocaleString('vi-VN');

/** What the filter of the document list says; apart from the other strings because the browser loads it. */
export const libraryStrings = {
  loading: 'Đang lọc…',
  error: 'Chưa tải được dữ liệu để lọc. Hãy thử lại, hoặc chọn trong danh sách bên dưới.',
  count: (count: number) => `Có ${number(count)} văn bản phù hợp.`,
  countOn: (count: number, day: string) =>
    `Có ${number(count)} văn bản phù hợp, xét tại ngày ${day}, suy từ các văn bản có trong kho.`,
  badDay: 'Ngày chưa đúng hoặc chưa tới; danh sách đang xét hôm nay.',
  none: 'Không có văn bản nào phù hợp. Hãy bỏ bớt điều kiện.',
  option: (name: string, count: number) => `${name} (${number(count)})`,
  line: (type: string, issuer: string) => `${type} · ${issuer}`,
  date: (date: string) => `ngày ${date}`,
  onDay: (day: string) => `Tại ngày ${day}:`,
  more: (count: number) => `Xem thêm ${number(count)} văn bản`,
  copied: 'Đã chép.',
  copyFailed: 'Chưa chép được. Hãy bôi đen rồi chép.',
} as const;
