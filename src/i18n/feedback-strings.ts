interface Limits {
  days: number;
  textLength: number;
  rows: number;
}

/** Words of the form below each page, of the answers to it, and of the desk that reads them. */
export const feedbackStrings = ({ days, textLength, rows }: Limits) => ({
  open: 'Trang này có gì sai?',
  text: 'Chỗ sai, chỗ khó hiểu hoặc điều còn thiếu',
  contact: 'Thư điện tử hoặc số máy, nếu muốn được trả lời (không bắt buộc)',
  about: `Chỉ cán bộ phụ trách trang đọc, không đăng lên trang. Xóa khi xong việc, chậm nhất sau ${days} ngày. Không ghi nội dung mật, giấy tờ của người khác; đơn thư không gửi ở đây.`,
  more: 'Dữ liệu nào được lưu',
  send: 'Gửi',
  byMail: (mailbox: string) => `Thấy chỗ sai, xin gửi thư về ${mailbox}, kèm địa chỉ trang này.`,

  /** Pages that answer a post; what was typed is still there one page back. */
  answers: {
    'da-nhan': {
      title: 'Đã nhận góp ý',
      text: `Cảm ơn. Cán bộ phụ trách trang sẽ đọc và sửa nếu có chỗ sai. Góp ý không đăng lên trang, được xóa khi xong việc và chậm nhất sau ${days} ngày.`,
    },
    'chua-co-chu': {
      title: 'Chưa gửi: ô góp ý còn trống',
      text: 'Bấm nút quay lại của trình duyệt, viết chỗ sai rồi gửi lại.',
    },
    'qua-dai': {
      title: 'Chưa gửi: góp ý quá dài',
      text: `Mỗi lần gửi được ${textLength} chữ cái. Bấm nút quay lại của trình duyệt: chữ đã viết vẫn còn, xin viết ngắn lại hoặc chia làm hai.`,
    },
    'qua-nhieu': {
      title: 'Chưa gửi: đang có quá nhiều góp ý',
      text: 'Trong một giờ, trang chỉ nhận một số góp ý có hạn. Bấm nút quay lại của trình duyệt: chữ đã viết vẫn còn, xin gửi lại sau một giờ hoặc gửi thư.',
    },
    'dang-day': {
      title: 'Chưa gửi: trang tạm thời không nhận góp ý',
      text: 'Bấm nút quay lại của trình duyệt: chữ đã viết vẫn còn, xin gửi lại sau hoặc gửi thư.',
    },
    'khong-doc-duoc': {
      title: 'Chưa gửi: máy không đọc được góp ý',
      text: 'Mở lại trang có chỗ sai, viết vào ô góp ý ở cuối trang rồi gửi.',
    },
  },
  mailbox: 'Hộp thư',

  desk: {
    title: 'Góp ý của bạn đọc',
    intro: `Góp ý không vào kho bài, không lên trang. Xong việc nào thì xóa việc đó; góp ý quá ${days} ngày tự xóa.`,
    empty: 'Chưa có góp ý nào.',
    waiting: (count: number) => `${count} góp ý của bạn đọc`,
    unknownPage: 'không rõ trang',
    contact: (contact: string) => `Muốn được trả lời: ${contact}`,
    erase: 'Xóa',
    erased: 'Đã xóa hẳn.',
    eraseAll: (count: number) => `Xóa cả ${count} góp ý trên màn hình này`,
    eraseAllAsk: 'Xóa hẳn, không lấy lại được?',
    full: `Hộp góp ý đã đầy (${rows}): góp ý mới không nhận được cho tới khi xóa bớt.`,
  },
});
