/** Words of the button at the end of a lesson. */
export const lessonDoneStrings = {
  markDone: 'Đã học xong bài này',
  full: 'Trình duyệt không cho lưu kết quả (hết chỗ hoặc đang ở chế độ riêng tư).',
} as const;
