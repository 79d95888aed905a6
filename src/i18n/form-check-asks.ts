/** Printed measures by name: "14", "14-15". */
type Printed = (measure: string) => string;

/** What the rule asks at each place, the figures taken from the table that the check itself uses. */
export const placeAsks = {
  party: {
    motto: (of: Printed) =>
      `“ĐẢNG CỘNG SẢN VIỆT NAM” in hoa, đậm, cỡ ${of('motto')}, ở góc trên bên phải, dưới có đường kẻ liền.`,
    bodies: (of: Printed) =>
      `Góc trên bên trái: cấp trên trực tiếp in hoa, đứng; dưới là cơ quan ban hành in hoa, đậm; cùng cỡ ${of('bodies')}; dưới nữa là dấu sao.`,
    symbol: (of: Printed) =>
      `“Số” không có dấu hai chấm, số, gạch nối, chữ thể loại, gạch chéo, chữ cơ quan; cỡ ${of('symbol')}. Số dưới 10 thêm số 0.`,
    date: (of: Printed) =>
      `Địa danh, dấu phẩy, ngày, tháng, năm; chữ nghiêng, cỡ ${of('date')}. Ngày dưới 10, tháng 1 và 2 thêm số 0.`,
    title: (of: Printed) =>
      `Tên thể loại in hoa, đậm, cỡ ${of('type')}; trích yếu đậm, cỡ ${of('subject')}, dưới có năm gạch nối. Công văn: trích yếu “về việc” dưới số và ký hiệu, cỡ ${of('letterSubject')}, nghiêng.`,
    text: (of: Printed) =>
      `Cỡ ${of('text')}, canh đều hai bên, giãn dòng chính xác ${of('lineSpacing')} pt, dòng đầu lùi khoảng 10 mm; hết bằng dấu chấm.`,
    signature: (of: Printed) =>
      `T/M, K/T, T/L với gạch chéo, in hoa, đậm, cỡ ${of('capacity')}; chức vụ chữ đứng; họ tên đậm, không ghi học hàm, học vị.`,
    seal: () =>
      'Đóng sau khi ký; tệp chưa có dấu nên không kiểm tra được. Chi bộ không có con dấu.',
    recipients: (of: Printed) =>
      `“Nơi nhận” cỡ ${of('recipientsLabel')}, gạch chân; danh sách cỡ ${of('recipients')}; dòng cuối là “Lưu”.`,
    secrecy: () =>
      'Chỉ khi cần. Mức độ khẩn: Khẩn, Thượng khẩn, Hỏa tốc. Văn bản mật không soạn trên máy nối mạng.',
    circulation: () => 'Chỉ khi cần. Dấu dự thảo bỏ ở bản trình ký.',
    copies: () => 'Chỉ khi cần.',
    contact: () => 'Chỉ khi cần; ghi số máy, hộp thư của cơ quan, không ghi số riêng.',
    sheet: (of: Printed) =>
      `A4; lề trên ${of('top')}, dưới ${of('bottom')}, trái ${of('left')}, phải ${of('right')} mm; phông Times New Roman; số trang cỡ ${of('pageNumber')}, giữa, phía trên, trang đầu không đánh số.`,
  },
  state: {
    motto: (of: Printed) =>
      `Quốc hiệu in hoa, đậm, cỡ ${of('motto')}; Tiêu ngữ đậm, cỡ ${of('secondMotto')}, dưới có đường kẻ liền.`,
    bodies: (of: Printed) =>
      `Cơ quan chủ quản in hoa, đứng; cơ quan ban hành in hoa, đậm; cùng cỡ ${of('bodies')}; dưới có đường kẻ ngắn.`,
    symbol: (of: Printed) =>
      `“Số:” có dấu hai chấm, số, gạch chéo, chữ loại, gạch nối, chữ cơ quan; cỡ ${of('symbol')}.`,
    date: (of: Printed) => `Địa danh, dấu phẩy, ngày, tháng, năm; chữ nghiêng, cỡ ${of('date')}.`,
    title: (of: Printed) =>
      `Tên thể loại in hoa, đậm, cỡ ${of('type')}; trích yếu đậm, cỡ ${of('subject')}. Công văn: “V/v” dưới số và ký hiệu, cỡ ${of('letterSubject')}, đứng.`,
    text: (of: Printed) => `Cỡ ${of('text')}; hết bằng “./.”.`,
    signature: (of: Printed) =>
      `TM., KT., TL., TUQ. với dấu chấm, in hoa, đậm, cỡ ${of('capacity')}; họ tên đậm, không ghi học hàm, học vị.`,
    seal: () => 'Đóng sau khi ký; tệp chưa có dấu nên không kiểm tra được.',
    recipients: (of: Printed) =>
      `“Nơi nhận” cỡ ${of('recipientsLabel')}, đậm, nghiêng; danh sách cỡ ${of('recipients')}; dòng cuối là “Lưu”.`,
    secrecy: () => 'Chỉ khi cần. Văn bản mật không soạn trên máy nối mạng.',
    circulation: () => 'Chỉ khi cần. Dấu dự thảo bỏ ở bản trình ký.',
    copies: () => 'Chỉ khi cần.',
    contact: () => 'Chỉ khi cần.',
    sheet: (of: Printed) =>
      `A4; lề trên ${of('top')}, dưới ${of('bottom')}, trái ${of('left')}, phải ${of('right')} mm; phông Times New Roman; số trang cỡ ${of('pageNumber')}, giữa, phía trên, trang đầu không đánh số.`,
  },
} as const;

/** What the page of the check says around its findings; the browser loads it. */
export const checkPageStrings = {
  reading: 'Đang đọc tệp…',
  unreadable:
    'Không đọc được tệp này. Trang đọc tệp .docx; tệp .doc cũ hãy mở bằng Word rồi lưu lại thành .docx.',
  tooLarge: 'Tệp quá lớn; trang đọc tệp đến 20 MB.',
  nothing: 'Chưa có gì để kiểm tra; hãy chọn tệp hoặc dán phần đầu văn bản.',
  noWords: 'Tệp không có chữ nào; có thể đây là bản quét.',
  checkedBy: {
    party: 'Kiểm tra theo thể thức văn bản của Đảng.',
    state: 'Kiểm tra theo thể thức văn bản của cơ quan nhà nước.',
  },
  headOnly: 'Chỉ có chữ dán vào nên không kiểm tra cỡ chữ, lề, phông chữ và phần không dán.',
  summary: (faults: number, doubts: number, warnings: number) =>
    [
      faults === 0 ? 'Không thấy chỗ sai' : `${faults} chỗ sai`,
      ...(doubts > 0 ? [`${doubts} chỗ cần xem lại`] : []),
      ...(warnings > 0 ? [`${warnings} điều cần chú ý`] : []),
    ].join(', '),
  notAll: 'Máy không thay được người: hãy đọc lại văn bản trước khi trình ký.',
  state: {
    right: 'Không thấy lỗi',
    faulty: (count: number) => `${count} chỗ cần sửa`,
    review: 'Cần xem lại',
    warned: 'Cần chú ý',
    missing: 'Thiếu',
    absent: 'Không có, chỉ ghi khi cần',
    unseen: 'Không kiểm tra được trên tệp',
  },
  certainty: { fault: 'Sai:', doubt: 'Xem lại:', warning: 'Chú ý:' },
  found: 'Đang là:',
  wanted: 'Cần là:',
  printed: 'Trên văn bản:',
  moreLines: (count: number) => `… và ${count} dòng nữa`,
} as const;
