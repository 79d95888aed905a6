const number = (count: number) => count.toLocaleString('vi-VN');

/** Beyond this nobody counts results. */
const MANY = 100;
const amount = (count: number) => (count > MANY ? `Hơn ${MANY}` : `Có ${number(count)}`);
const short = (count: number) => (count > MANY ? `${MANY}+` : number(count));
/** A query in quotation marks has its own. */
const quoted = (query: string) => (/^".*"$/.test(query) ? query : `“${query}”`);

/** Strings of the search page, in a file of their own because the browser loads it. */
export const searchStrings = {
  loading: 'Đang tìm…',
  idle: 'Nhập từ cần tìm để bắt đầu.',
  error: 'Chưa tải được dữ liệu tìm kiếm. Hãy kiểm tra đường truyền rồi thử lại.',
  noIndex: 'Trang này chưa có dữ liệu tìm kiếm. Hãy dựng lại trang.',
  retry: 'Thử lại',
  more: 'Xem thêm kết quả',
  count: (count: number, query: string) => `${amount(count)} kết quả cho ${quoted(query)}.`,
  countFiltered: (shown: number, count: number, query: string) =>
    `${amount(shown)} kết quả trong ${short(count)} kết quả cho ${quoted(query)}.`,
  none: (query: string) => `Không có kết quả cho ${quoted(query)}.`,
  noneHelp: 'Hãy thử ít từ hơn, viết đủ dấu, hoặc vào một trong các mục dưới đây.',
  noneFiltered: 'Không có kết quả nào với các điều kiện lọc đang chọn.',
  clearFilters: 'Bỏ lọc',
  changed: {
    rewritten: (searched: string) => `Đang tìm: “${searched}”.`,
    corrected: (searched: string) =>
      `Có phải bạn tìm “${searched}”? Dưới đây là kết quả cho từ này.`,
    synonym: (searched: string) => `Tìm cả từ cùng nghĩa: “${searched}”.`,
  },
  unquoted: (words: string) => `Tìm các từ này ở chỗ bất kỳ: ${words}`,
  literal: (typed: string) => `Chỉ tìm đúng chữ đã gõ: “${typed}”`,
  rest: (count: number) => `Tìm tiếp trong ${number(count)} trang còn lại`,
  all: 'Tất cả',
  kindCount: (kind: string, count: number) => `${kind} ${short(count)}`,
  groups: 'Lọc theo loại',
  filters: 'Lọc thêm',
  field: 'Lĩnh vực',
  year: 'Năm',
  any: 'Tất cả',
  order: 'Sắp xếp',
  byRelevance: 'Đúng nhất trước',
  byDate: 'Mới nhất trước',
  inForce: 'Chỉ văn bản còn hiệu lực',
  recent: 'Đã tìm gần đây trên máy này',
  forgetRecent: 'Xóa',
  suggestions: 'Gợi ý',
  suggestionCount: (count: number) => `Có ${number(count)} gợi ý, dùng phím mũi tên để chọn.`,
  heading: (text: string) => `Mục: ${text}`,
  attachment: (file: string, page: number | undefined) =>
    page === undefined ? `Trong tệp ${file}` : `Trong tệp ${file}, trang ${page}`,
  card: 'Văn bản bạn tìm',
  unitCard: 'Liên hệ',
  phone: (number: string) => `Điện thoại ${number}`,
  ended: (day: string) => `Hoạt động đến ${day}`,
  nearest: 'Từ gần với từ đã gõ:',
  endedBy: (symbol: string) => `thay thế bởi ${symbol}`,
  kinds: {
    documents: 'Văn bản',
    guides: 'Hướng dẫn',
    templates: 'Biểu mẫu',
    lessons: 'Bài học',
    modules: 'Chuyên đề',
    exercises: 'Bài tập',
    definitions: 'Thuật ngữ',
    units: 'Đơn vị',
    bodies: 'Cơ quan ban hành',
    news: 'Tin tức',
    pages: 'Trang',
  },
} as const;
