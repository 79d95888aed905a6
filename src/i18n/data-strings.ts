const inBrowser = 'trong trình duyệt này, đến khi đồng chí xóa';

/** Hours and days for which something is stored. */
type StoredFor = Record<
  | 'idleHours'
  | 'sessionHours'
  | 'deviceDays'
  | 'wrongPasswordHours'
  | 'eventDays'
  | 'binDays'
  | 'feedbackDays',
  number
>;

/** Words of the page that says what is stored of people; the numbers are those the code works by. */
export const dataStrings = (stored: StoredFor) => ({
  title: 'Dữ liệu của người đọc',
  summary:
    'Trang lưu gì của người đọc và của cán bộ, ở đâu, bao lâu, để làm gì; muốn xem hoặc xóa thì hỏi ai. Các con số lấy từ chính mã nguồn đang chạy.',
  heads: { what: 'Dữ liệu', why: 'Để làm gì', where: 'Ở đâu, bao lâu' },

  reading: {
    title: 'Khi đọc trang',
    lines: [
      'Trang không đặt cookie cho người đọc, không đếm lượt xem, không ghi nhật ký ai xem trang nào, không gọi tới máy của bên thứ ba.',
      'Từ ngữ tra cứu được xử lý trong trình duyệt, không gửi về máy chủ.',
    ],
    proxy:
      'Đơn vị đặt máy trung gian (nginx, Varnish, mạng phân phối) phía trước trang phải tự công bố nhật ký của máy đó.',
  },

  device: {
    title: 'Trong trình duyệt của người đọc',
    intro:
      'Những thứ dưới đây không gửi về máy chủ; xóa dữ liệu trang trong trình duyệt là mất hết.',
    rows: {
      theme: { what: 'Nền sáng, nền tối', why: 'hiện trang như đã chọn', where: inBrowser },
      textSize: { what: 'Cỡ chữ', why: 'hiện trang như đã chọn', where: inBrowser },
      filledForms: {
        what: 'Chữ đang điền ở biểu mẫu',
        why: 'không mất chữ khi đóng nhầm trang',
        where: `${inBrowser} hoặc bấm xóa ở biểu mẫu`,
      },
      recentSearches: {
        what: 'Tám lần tra cứu gần nhất',
        why: 'tra lại cho nhanh',
        where: `${inBrowser} hoặc bấm xóa ở trang tìm kiếm`,
      },
      landing: {
        what: 'Đoạn chữ của kết quả vừa bấm',
        why: 'mở trang đúng chỗ',
        where: 'trong trình duyệt này, đến khi mở trang đó',
      },
      runningTest: {
        what: 'Câu trả lời của bài kiểm tra đang làm',
        why: 'tải lại trang không mất bài',
        where: 'trong thẻ trình duyệt này, đến khi nộp bài hoặc đóng thẻ',
      },
      progress: {
        what: 'Bài đã học, điểm, lịch ôn',
        why: 'học tiếp từ chỗ dừng',
        where: `${inBrowser} hoặc bấm xóa ở trang kết quả học`,
      },
      unreadProgress: {
        what: 'Kết quả học bản cũ mà trang không đọc được',
        why: 'không mất kết quả',
        where: inBrowser,
      },
    },
    offline: {
      what: 'Bài lưu để đọc khi không có mạng',
      why: 'đọc khi mất mạng',
      where: `${inBrowser} hoặc bấm xóa ở trang lưu bài`,
    },
  },

  sent: {
    title: 'Khi gửi góp ý ở cuối trang',
    rows: [
      {
        what: 'Lời góp ý, địa chỉ trang, ngày giờ gửi',
        why: 'sửa chỗ sai',
        where: `máy chủ của Văn phòng; xóa khi xong việc, chậm nhất ${stored.feedbackDays} ngày`,
      },
      {
        what: 'Cách liên hệ, chỉ khi người gửi tự ghi',
        why: 'trả lời người gửi',
        where: 'cùng góp ý, xóa cùng lúc',
      },
      {
        what: 'Địa chỉ mạng của người gửi',
        why: 'chặn gửi hàng loạt',
        where: 'không lưu; một mã không đổi ngược được nằm trong bộ nhớ tối đa một giờ',
      },
    ],
    note: 'Góp ý không đăng lên trang, không vào kho bài, không chuyển cho bên thứ ba. Bản sao lưu hằng ngày có thể còn góp ý đã xóa cho tới khi bản sao đó bị thay.',
  },

  staff: {
    title: 'Của cán bộ đăng nhập phòng biên tập',
    rows: [
      {
        what: 'Họ tên, tên đăng nhập, vai trò, mật khẩu đã băm',
        why: 'biết ai được làm việc gì',
        where: 'máy chủ, đến khi người quản trị bỏ tài khoản',
      },
      {
        what: 'Cookie phiên làm việc, tên trình duyệt',
        why: 'giữ đăng nhập',
        where: `hết hạn sau ${stored.idleHours} giờ không dùng, chậm nhất ${stored.sessionHours} giờ`,
      },
      {
        what: 'Cookie nhận ra máy đã từng đăng nhập',
        why: 'người lạ thử mật khẩu không khóa được máy này',
        where: `${stored.deviceDays} ngày`,
      },
      {
        what: 'Địa chỉ mạng của lần gõ sai mật khẩu',
        why: 'chặn dò mật khẩu',
        where: `${stored.wrongPasswordHours} giờ`,
      },
      {
        what: 'Ngày giờ đăng nhập, việc đã làm với tài khoản và góp ý',
        why: 'xem lại khi có sự cố',
        where: `máy chủ, ${stored.eventDays} ngày`,
      },
      {
        what: 'Ai soạn, ai duyệt, ai đăng bài nào',
        why: 'trách nhiệm về nội dung',
        where: 'kho bài, lâu dài',
      },
      {
        what: 'Chữ đang gõ, lời nhận xét, thứ đã bỏ vào thùng rác',
        why: 'không mất chữ, lấy lại được',
        where: `máy chủ, ${stored.binDays} ngày`,
      },
    ],
  },

  rights: {
    title: 'Quyền của người có dữ liệu',
    text: 'Theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15, người có dữ liệu được biết, đồng ý hoặc không đồng ý, xem, sửa, xóa, rút lại đồng ý và khiếu nại. Muốn xóa góp ý đã gửi, xin nêu trang và ngày gửi; Văn phòng xóa mà không hỏi lý do.',
    ask: 'Nơi nhận yêu cầu',
  },
});
