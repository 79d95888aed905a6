/** What the server says in its window. */
export const serverMessages = {
  ready: (address: string) => `Trang đã sẵn sàng tại ${address} (nhấn Ctrl+C để dừng)`,
  servingLast: 'Bản mới chưa dựng được; trang tiếp tục chạy với bản trước.',
  nothingToServe: 'Chưa dựng được trang và chưa có bản nào trước đó để chạy.',
} as const;
