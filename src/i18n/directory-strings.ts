/** What the search of the directory says in the browser. */
export const directoryStrings = {
  loading: 'Đang tải danh bạ…',
  failed: 'Không tải được danh bạ. Xem theo chữ cái hoặc theo nhóm ở dưới.',
  none: 'Không thấy đơn vị hay chức danh nào. Thử bớt chữ, hoặc xem theo chữ cái, theo nhóm ở dưới.',
  found: (count: number, isMore: boolean) =>
    isMore ? `Hiện ${count} kết quả đầu; gõ thêm để thu hẹp.` : `Có ${count} kết quả.`,
};
