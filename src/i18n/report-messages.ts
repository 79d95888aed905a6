const headings: Record<string, string> = {
  'het-hieu-luc': 'VĂN BẢN ĐÃ HẾT HIỆU LỰC',
  'ngung-hieu-luc': 'VĂN BẢN ĐANG NGƯNG HIỆU LỰC',
  'het-mot-phan': 'VĂN BẢN HẾT HIỆU LỰC MỘT PHẦN',
  'chua-ro': 'VĂN BẢN CHƯA AI KIỂM TRA',
};

/** What one document did to another. */
const effects: Record<string, string> = {
  replaces: 'thay thế bởi',
  annuls: 'bãi bỏ bởi',
  amends: 'sửa đổi bởi',
  under: 'theo',
};

/** What the report of pages to review says. */
export const reportMessages = {
  heading: (state: string, count: number) => `${headings[state] ?? state} (${count})`,
  because: (symbol: string, effect: string) => ` - ${effects[effect] ?? effect} ${symbol}`,
  by: {
    relation: '',
    mention: ', chỉ nhắc tên trong bài',
    unclear: ', nhắc số, ký hiệu mà nhiều văn bản cùng có: ghi thêm ngày ban hành',
  },
  failed: (detail: string) =>
    `Không lập được danh sách vì không đọc được nội dung: ${detail}. Chạy "npm run build" để biết tệp và ô cần sửa.`,
  nothing: 'Không trang nào dựa vào văn bản hết hiệu lực hoặc chưa kiểm tra.',
} as const;
