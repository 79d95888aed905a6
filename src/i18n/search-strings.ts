import type { PageKind } from '../search/page-facts.ts';

const number = (count: number) => count.toLocaleString('vi-VN');

/** Strings of the search page, in a file of their own because the browser loads it. */
export const searchStrings = {
  loading: 'Đang tìm…',
  idle: 'Nhập từ cần tìm để bắt đầu.',
  error: 'Chưa tải được dữ liệu tìm kiếm. Hãy kiểm tra đường truyền rồi thử lại.',
  noIndex: 'Trang này chưa có dữ liệu tìm kiếm. Hãy dựng lại trang.',
  retry: 'Thử lại',
  more: 'Xem thêm kết quả',
  count: (count: number, query: string) => `Có ${number(count)} kết quả cho “${query}”.`,
  countFiltered: (shown: number, count: number, query: string) =>
    `Có ${number(shown)} kết quả trong ${number(count)} kết quả cho “${query}”.`,
  none: (query: string) => `Không có kết quả cho “${query}”.`,
  noneHelp: 'Hãy thử ít từ hơn, viết đủ dấu, hoặc vào một trong các mục dưới đây.',
  noneFiltered: 'Không có kết quả nào với các điều kiện lọc đang chọn.',
  clearFilters: 'Bỏ lọc',
  searching: (searched: string) => `Đang tìm: “${searched}”.`,
  corrected: (searched: string) => `Có phải bạn tìm “${searched}”? Dưới đây là kết quả cho từ này.`,
  literal: (typed: string) => `Chỉ tìm đúng chữ đã gõ: “${typed}”`,
  news: (count: number) => `Tìm thêm trong ${number(count)} tin`,
  rest: (count: number) => `Tìm thêm trong ${number(count)} trang`,
  all: 'Tất cả',
  groups: 'Lọc theo loại',
  filters: 'Lọc thêm',
  field: 'Lĩnh vực',
  year: 'Năm',
  any: 'Tất cả',
  inForce: 'Chỉ văn bản còn hiệu lực',
  recent: 'Đã tìm gần đây trên máy này',
  forgetRecent: 'Xóa',
  suggestions: 'Gợi ý',
  suggestionCount: (count: number) => `Có ${number(count)} gợi ý, dùng phím mũi tên để chọn.`,
  heading: (text: string) => `Mục: ${text}`,
  attachment: (file: string, page: number | undefined) =>
    page === undefined ? `Trong tệp ${file}` : `Trong tệp ${file}, trang ${page}`,
  card: 'Văn bản bạn tìm',
  nearest: 'Từ gần với từ đã gõ:',
  validity: {
    'con-hieu-luc': 'Còn hiệu lực',
    'het-mot-phan': 'Hết hiệu lực một phần',
    'chua-co-hieu-luc': 'Chưa có hiệu lực',
    'het-hieu-luc': 'Hết hiệu lực',
    'chua-ro': 'Chưa rõ hiệu lực',
  },
  endedBy: (symbol: string) => `thay thế bởi ${symbol}`,
  kinds: {
    documents: 'Văn bản',
    guides: 'Hướng dẫn',
    templates: 'Biểu mẫu',
    lessons: 'Bài học',
    modules: 'Chuyên đề',
    units: 'Đơn vị',
    news: 'Tin tức',
    pages: 'Trang',
  } satisfies Record<PageKind, string>,
} as const;
