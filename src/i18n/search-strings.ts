/** What the search page says; apart from the other strings because the browser loads it. */
export const searchStrings = {
  loading: 'Đang tìm…',
  idle: 'Nhập từ cần tìm để bắt đầu.',
  error: 'Chưa tải được dữ liệu tìm kiếm. Hãy kiểm tra đường truyền rồi thử lại.',
  more: 'Xem thêm kết quả',
  count: (count: number, query: string) => `Có ${count} kết quả cho “${query}”.`,
  rewritten: (count: number, searched: string, typed: string) =>
    `Có ${count} kết quả cho “${searched}” (bạn gõ “${typed}”).`,
  none: (query: string) =>
    `Không có kết quả cho “${query}”. Hãy thử ít từ hơn, hoặc vào một trong các mục dưới đây.`,
  kinds: {
    documents: 'Văn bản',
    guides: 'Hướng dẫn',
    templates: 'Biểu mẫu',
    lessons: 'Bài học',
    modules: 'Chuyên đề',
    units: 'Đơn vị',
    news: 'Tin tức',
    pages: 'Trang',
  } as Record<string, string>,
} as const;
