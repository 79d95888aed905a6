/** Words that every filled paper has. */
export const filledWords = {
  number: 'Số',
  upper: 'Đảng bộ',
  about: 'về',
  emptyDay: 'ngày ..... tháng ..... năm 20.....',
  hyphens: '-----',
  recipients: 'Nơi nhận:',
  /** Letters of an official letter, which is printed otherwise. */
  letterLetters: 'CV',
} as const;

/** What the page of a form says while somebody fills it; the browser loads it. */
export const fillPageStrings = {
  remembered: 'Đã mở lại những gì đồng chí điền lần trước trên máy này.',
  notRemembered: 'Trình duyệt không cho lưu trên máy: đóng trang là mất những gì đã điền.',
  downloaded: 'Đã tạo tệp Word; tệp nằm trong thư mục tải xuống của máy.',
  askClear: 'Xóa mọi thứ đã điền ở mẫu này trên máy?',
  cleared: 'Đã xóa những gì đã điền ở mẫu này.',
  example: 'Đã điền ví dụ; hãy thay bằng nội dung thật trước khi dùng.',
} as const;

/** Labels of what every paper has. */
export const partLabels = {
  upper: 'Cấp trên trực tiếp',
  issuer: 'Cơ quan ban hành',
  number: 'Số',
  issuerLetters: 'Chữ cơ quan trong ký hiệu',
  place: 'Địa danh',
  date: 'Ngày ban hành',
  subject: 'Trích yếu',
  addressee: 'Gửi ai',
  capacity: 'Quyền hạn ký',
  post: 'Chức vụ người ký',
  name: 'Họ tên người ký',
  secondName: 'Họ tên người ký bên trái',
  recipients: 'Nơi nhận, mỗi dòng một nơi',
} as const;
