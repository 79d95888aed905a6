/** Where in a file something stands; {at} is which of them. Keys are those of src/attachments/reading.ts. */
export const filePlaces = {
  body: 'nội dung',
  table: 'bảng',
  page: 'trang {at}',
  header: 'đầu trang',
  footer: 'chân trang',
  footnote: 'chú thích cuối trang',
  comment: 'góp ý {at}',
  deleted: 'đoạn đã xóa',
  hidden: 'chữ ẩn',
  textBox: 'hộp chữ',
  fieldCode: 'mã trường, công thức',
  property: 'thuộc tính tệp',
  description: 'mô tả, tên gọi bên trong',
  link: 'liên kết',
  sheet: 'trang tính {at}',
  hiddenSheet: 'trang tính ẩn {at}',
  cell: 'ô {at}',
  hiddenCell: 'ô ẩn {at}',
  slide: 'trang chiếu {at}',
  hiddenSlide: 'trang chiếu ẩn {at}',
  speakerNotes: 'ghi chú người trình bày {at}',
  master: 'mẫu trang chiếu',
  chart: 'biểu đồ',
  annotation: 'ghi chú trên trang',
  formField: 'ô biểu mẫu',
  bookmark: 'dấu trang',
  picture: 'ảnh',
  other: 'phần không hiện trên trang',
} as const;

/** What files give away of the people who made them. */
export const fileResidue = {
  author: 'tên người soạn, người sửa',
  company: 'tên cơ quan, người quản lý trong thuộc tính',
  template: 'đường dẫn tệp mẫu',
  dates: 'giờ tạo, giờ sửa',
  properties: 'thuộc tính khác của tệp',
  comments: 'góp ý',
  changes: 'dấu vết sửa đổi',
  hidden: 'chữ, dòng, trang bị ẩn',
  speakerNotes: 'ghi chú người trình bày',
  formulas: 'công thức (giữ lại giá trị)',
  pictureData: 'thông tin máy ảnh, nơi chụp',
  thumbnail: 'ảnh thu nhỏ',
  printer: 'tên máy in',
  customData: 'dữ liệu riêng của phần mềm',
  links: 'liên kết tới máy, tệp khác',
  signature: 'chữ ký số của tệp soạn thảo',
} as const;

/** Why the words of a file cannot be read. */
export const unreadReasons = {
  scan: 'là ảnh quét hoặc có trang chỉ là ảnh',
  locked: 'có mật khẩu',
  unreadable: 'hỏng hoặc không đúng quy cách',
} as const;

export const fileMessages = {
  /** Before what a rule found in a file. */
  inFile: 'tệp "{name}", {place}: {problem} (mã tệp {hash})',
  fix: '{fix}; mã tệp để điền khi bỏ qua cảnh báo: {hash}',
  removed: (kinds: string) => `Đã bỏ khỏi tệp: ${kinds}.`,
  remaining: (kinds: string) =>
    `Tệp có chữ ký số nên giữ nguyên; trong tệp vẫn còn: ${kinds}. Ai tải tệp đều đọc được.`,
  found: (place: string, problem: string) => `Trong tệp, ${place}: ${problem}.`,
  foundAndRemoved: (place: string, problem: string) => `${place}: ${problem}; chỗ này đã được bỏ.`,
  unread: (reason: string) =>
    `Tệp ${reason} nên máy không đọc được chữ. Người duyệt phải mở xem và xác nhận trước khi đăng.`,
} as const;

/** Fills the places of a template. */
export function filePlaceWords(place: { kind: keyof typeof filePlaces; at?: string }): string {
  return filePlaces[place.kind].replace('{at}', place.at ?? '').trim();
}
