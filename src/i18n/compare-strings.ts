/** What the comparison of two days says in the browser. */
export const compareStrings = {
  loading: 'Đang tải dữ liệu tổ chức…',
  failed: 'Không tải được dữ liệu tổ chức. Xem từng ngày trong danh sách ở dưới.',
  sameDay: 'Hai ngày trùng nhau. Chọn hai ngày khác nhau để so sánh.',
  nothing: (from: string, to: string) => `Từ ngày ${from} đến ngày ${to} không có gì thay đổi.`,
  summary: (from: string, to: string, came: number, went: number, changed: number) =>
    `Từ ngày ${from} đến ngày ${to}: ${came} đơn vị mới, ${went} đơn vị kết thúc, ${changed} đơn vị đổi khác.`,
  came: 'Đơn vị mới',
  went: 'Đơn vị đã kết thúc',
  changed: 'Đơn vị đổi khác',
  from: (day: string) => `từ ngày ${day}`,
  until: (day: string) => `đến hết ngày ${day}`,
  name: (name: string) => `nay là ${name}`,
  type: (before: string, after: string) => `${before} thành ${after}`,
  parent: (before: string, after: string) => `chuyển từ ${before} sang ${after}`,
  noParent: 'không trực thuộc đơn vị nào',
  members: (before: string, after: string) => `đảng viên: ${before}, nay ${after}`,
  noFigure: 'chưa có số liệu',
};
