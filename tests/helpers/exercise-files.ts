import type { Files } from './minimal-content.ts';

const head = (title: string, kind: string, order: number) => `title: ${title}
module: chuyen-de-mot
order: ${order}
kind: ${kind}
summary: Làm như ở bàn giấy, rồi đọc lý do.
minutes: 8
basis: { document: 399-qd-tw-2026, clause: Phần thể thức }
checked: 2026-11-20
uncertain: ${kind !== 'lines'}
`;

/** One exercise of every kind, for the minimal content. */
export const exerciseFiles: Files = {
  'tap-huan/bai-tap/so-ky-hieu.yml': `${head('Ghi số và ký hiệu', 'symbols', 1)}symbols:
  - situation: Nghị quyết thứ năm trong nhiệm kỳ của đảng ủy xã mẫu.
    symbol: 05-NQ/ĐU
    why: Số dưới 10 có số 0, nghị quyết ghi NQ, đảng ủy ghi ĐU.
  - situation: Chương trình thứ mười hai trong nhiệm kỳ của đảng ủy xã mẫu.
    symbol: 12-CTr/ĐU
    why: Chương trình ghi CTr để khác chỉ thị.
`,
  'tap-huan/bai-tap/ngay-thang.yml': `${head('Ghi ngày tháng', 'dates', 2)}dates:
  - situation: Viện dẫn một văn bản ký ngày ba tháng tư năm 2018.
    date: 2018-04-03
    form: citation
    why: Ngày thêm số 0, tháng 4 không thêm.
  - situation: Dòng địa danh của văn bản ký ngày sáu tháng hai năm 2026.
    date: 2026-02-06
    form: dateline
    place: Xã Mẫu
    why: Tháng 2 thêm số 0; dòng địa danh ghi đủ chữ.
`,
  'tap-huan/bai-tap/the-loai.yml': `${head('Chọn thể loại', 'decisions', 3)}decisions:
  - situation: Ban thường vụ đảng ủy xã mẫu hướng dẫn các chi bộ, phó bí thư ký.
    type: huong-dan
    issuer: ban-thuong-vu
    power: T/M
    why: Hướng dẫn ở cơ sở do ban thường vụ ban hành; tập thể thì ký T/M.
`,
  'tap-huan/bai-tap/ban-thao.yml': `${head('Tìm lỗi trong bản thảo', 'lines', 4)}lines:
  - { text: "ĐẢNG CỘNG SẢN VIỆT NAM", wrong: false, why: Tiêu đề đúng. }
  - { text: "Số: 05/NQ-ĐU", wrong: true, why: Có dấu hai chấm; gạch nối và gạch chéo đổi chỗ. }
  - { text: "Xã Mẫu, ngày 3 tháng 04 năm 2026", wrong: true, why: Ngày thiếu số 0; tháng 4 thừa số 0. }
  - { text: "Nơi nhận", wrong: false, why: Thành phần bắt buộc. }
`,
  'tap-huan/bai-tap/don-thu.yml': `${head('Phân loại đơn', 'petitions', 5)}petitions:
  - text: Một đảng viên xin xem lại hình thức kỷ luật của mình.
    class: khieu-nai
    route: uy-ban-kiem-tra
    why: Xin xem lại việc động đến mình là khiếu nại; việc của đảng viên thuộc ủy ban kiểm tra.
`,
  'tap-huan/bai-tap/cu.yml': `${head('Bài theo quy định cũ', 'symbols', 6).replace('399-qd-tw-2026', '66-qd-tw-2017')}symbols:
  - situation: Tình huống theo quy định cũ.
    symbol: 07-QC/ĐU
    why: Lý do theo quy định cũ.
`,
};
