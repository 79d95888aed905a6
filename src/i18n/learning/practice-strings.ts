/** Words of the practice page. */
export const practiceStrings = {
  loading: 'Đang tải câu hỏi…',
  failed: 'Chưa tải được câu hỏi. Kiểm tra đường truyền rồi thử lại.',
  retry: 'Thử lại',
  due: (count: number, minutes: number) => `Hôm nay ${count} câu, ${minutes} phút`,
  noneDue: 'Hôm nay không có câu nào phải ôn.',
  nextDue: (day: string) => `Lần ôn tới: ${day}.`,
  fresh: 'Học chuyên đề mới bên dưới; câu đã trả lời sẽ tự quay lại sau vài ngày.',
  start: 'Bắt đầu ôn',
  count: (at: number, of: number) => `Câu ${at} trên ${of}`,
  next: 'Câu tiếp',
  finish: 'Kết thúc',
  done: (right: number, of: number) => `Xong ${of} câu, đúng ${right}.`,
  wrongAgain: 'Câu sai sẽ quay lại vào ngày mai, câu đúng lâu hơn.',
  answered: (done: number, of: number) => `đã làm ${done}/${of}`,
} as const;
