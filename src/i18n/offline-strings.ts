/** What the page for offline use says; the browser loads it. */
export const offlineStrings = {
  save: (size: string, pages: number) =>
    `Lưu để dùng ngoại tuyến (${pages.toLocaleString('vi-VN')} trang, ${size})`,
  news: (items: number, size: string) => `Kèm ${items} tin mới nhất và ảnh của tin (thêm ${size})`,
  renew: 'Cập nhật bản đã lưu',
  saving: 'Đang lưu. Nếu đứt đường truyền, bấm lại để lưu tiếp phần còn thiếu.',
  saved: (pages: number) =>
    `Đã lưu ${pages.toLocaleString('vi-VN')} trang trên máy này. Mất mạng vẫn đọc và tìm được.`,
  outdated: 'Bản đã lưu cũ hơn trang hiện nay. Bấm “Cập nhật bản đã lưu” để lấy bản mới.',
  notSaved: 'Máy này chưa lưu gì.',
  offline: 'Đang mất mạng và máy này chưa lưu gì.',
  failed:
    'Chưa lưu xong: đường truyền đứt hoặc máy hết chỗ. Phần đã tải được giữ lại, hãy bấm lại.',
  cannot: 'Trình duyệt này không lưu trang để dùng ngoại tuyến được.',
} as const;
