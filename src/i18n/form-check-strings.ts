import { dateSentences, decisionSentences, symbolSentences } from './exercise-strings.ts';

/**
 * What the check of form says of each finding: what is wrong and the mend. Sentences on symbols, days and signing are
 * those of the exercises: one rule, one sentence.
 */
const ownSentences = {
  size: 'Cỡ chữ không đúng quy định.',
  notBold: 'Chỗ này in đậm.',
  bold: 'Chỗ này không in đậm.',
  notItalic: 'Chỗ này in nghiêng.',
  italic: 'Chỗ này in đứng, không nghiêng.',
  notUnderlined: 'Chỗ này có gạch chân.',
  underlined: 'Chỗ này không gạch chân.',
  notCapitals: 'Chỗ này viết chữ in hoa.',
  paperSize: 'Khổ giấy không phải A4; vào Bố cục, Cỡ giấy, chọn A4.',
  topMargin: 'Lề trên (mm) không đúng; vào Bố cục, Lề để sửa.',
  bottomMargin: 'Lề dưới (mm) không đúng; vào Bố cục, Lề để sửa.',
  leftMargin: 'Lề trái (mm) không đúng; vào Bố cục, Lề để sửa.',
  rightMargin: 'Lề phải (mm) không đúng; vào Bố cục, Lề để sửa.',
  font: 'Có chữ dùng phông khác; cả văn bản dùng một phông, mã Unicode.',
  pageNumberMissing:
    'Văn bản dài hơn một trang mà không đánh số trang; số trang đặt giữa, phía trên, từ trang 2.',
  pageNumberBelow: 'Số trang đặt ở chân trang; hãy đưa lên giữa, phía trên.',
  pageNumberAside: 'Số trang không nằm giữa; hãy căn giữa.',
  pageNumberOnFirst:
    'Trang đầu cũng in số; trang 1 không đánh số, hãy chọn trang đầu khác các trang sau.',
  pageNumberSize: 'Cỡ chữ của số trang không đúng quy định.',
  mottoMissing: 'Thiếu tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM” ở góc trên bên phải.',
  stateMottoMissing: 'Thiếu Quốc hiệu và Tiêu ngữ ở góc trên bên phải.',
  stateMotto: 'Văn bản của Đảng không dùng Quốc hiệu, Tiêu ngữ; hãy thay bằng tiêu đề của Đảng.',
  partyMotto:
    'Văn bản của cơ quan nhà nước dùng Quốc hiệu và Tiêu ngữ, không dùng tiêu đề của Đảng.',
  mottoWords: 'Tiêu đề không đúng nguyên văn.',
  secondMottoMissing: 'Thiếu Tiêu ngữ “Độc lập - Tự do - Hạnh phúc” dưới Quốc hiệu.',
  mottoRuleMissing: 'Dưới dòng này có đường kẻ liền, dài bằng dòng chữ.',
  issuerMissing: 'Không thấy tên cơ quan ban hành ở góc trên bên trái.',
  upperMissing: 'Thiếu tên cấp trên trực tiếp phía trên tên cơ quan ban hành.',
  starMissing: 'Dưới tên cơ quan ban hành có một dấu sao (*).',
  symbolMissing: 'Không thấy dòng số và ký hiệu; hãy ghi dưới tên cơ quan ban hành.',
  symbolUnreadable:
    'Dòng số và ký hiệu thiếu số hoặc chữ; hãy ghi đủ số, chữ thể loại, chữ cơ quan.',
  wordNumberMissing: 'Thiếu chữ “Số” trước số và ký hiệu.',
  wordNumberForm: 'Chữ “Số” viết hoa chữ đầu, đủ dấu.',
  stateSymbolForm:
    'Ký hiệu của cơ quan nhà nước ghi “Số:”, số, gạch chéo, chữ loại, gạch nối, chữ cơ quan.',
  stateLetterSymbol:
    'Công văn của cơ quan nhà nước không ghi chữ CV trong ký hiệu; hãy ghi số, gạch chéo, chữ cơ quan, gạch nối, chữ đơn vị soạn.',
  numberBlank: 'Số còn để trống; nhớ ghi khi đăng ký.',
  issuerLetters:
    'Chữ cơ quan trong ký hiệu không hợp với tên cơ quan ban hành ở trên; hãy sửa một trong hai.',
  dateMissing: 'Không thấy địa danh và ngày, tháng, năm dưới tiêu đề.',
  dayBlank: 'Ngày, tháng còn để trống; nhớ điền khi ban hành.',
  dateUnreadable:
    'Dòng địa danh, ngày tháng không đọc được; ghi địa danh, dấu phẩy, rồi ngày, tháng, năm.',
  dayImpossible: 'Không có ngày này trong lịch.',
  typeMissing: 'Không thấy tên thể loại; hãy ghi giữa dòng, in hoa, đậm.',
  titleAside: 'Tên thể loại đặt giữa trang.',
  subjectMissing: 'Thiếu trích yếu nội dung dưới tên thể loại.',
  hyphensMissing: 'Dưới trích yếu có năm gạch nối (-----).',
  hyphensCount: 'Dưới trích yếu có đúng năm gạch nối.',
  typeOnLetter: 'Công văn không in tên thể loại.',
  addresseeMissing: 'Công văn thiếu dòng “Kính gửi”.',
  letterSubjectMissing: 'Công văn thiếu trích yếu dưới số và ký hiệu.',
  stateAbout: '“V/v” là cách ghi của cơ quan nhà nước; văn bản của Đảng ghi “về việc”.',
  aboutMissing: 'Trích yếu công văn bắt đầu bằng “về việc”.',
  partyAbout: 'Trích yếu công văn của cơ quan nhà nước bắt đầu bằng “V/v”.',
  letterSubjectPlace: 'Trích yếu công văn đặt ngay dưới số và ký hiệu, bên trái.',
  textMissing: 'Không thấy nội dung văn bản.',
  textSize: 'Phần lớn nội dung có cỡ chữ không đúng quy định.',
  lineSpacing: 'Giãn dòng của nội dung là chính xác (Exactly), tính bằng pt.',
  firstIndent: 'Dòng đầu mỗi đoạn lùi vào khoảng 10 mm.',
  notJustified: 'Nội dung canh đều hai bên.',
  citationComma: 'Khi viện dẫn văn bản của Đảng, giữa ký hiệu và chữ “ngày” có dấu phẩy.',
  slashedEnd: 'Hết văn bản bằng dấu chấm; “./.” là cách ghi của cơ quan nhà nước.',
  stateEnd: 'Văn bản của cơ quan nhà nước kết thúc bằng “./.”.',
  signatureMissing: 'Không thấy quyền hạn ký, chức vụ và họ tên người ký.',
  capacityDot: 'Quyền hạn ký của văn bản Đảng viết với gạch chéo: T/M, K/T, T/L.',
  capacitySlash: 'Quyền hạn ký của văn bản nhà nước viết với dấu chấm: TM., KT., TL.',
  capacityBody: 'Ký thay mặt cơ quan khác với cơ quan ban hành ghi ở đầu văn bản.',
  postMissing: 'Thiếu chức vụ của người ký.',
  nameBlank: 'Họ tên người ký còn để trống; nhớ ghi khi trình ký.',
  nameMissing: 'Thiếu họ tên người ký.',
  nameCapitals: 'Họ tên người ký viết chữ thường, in đậm; chỉ viết hoa chữ đầu mỗi tiếng.',
  rankBeforeName: 'Trước họ tên người ký không ghi học hàm, học vị, quân hàm, danh xưng.',
  recipientsMissing: 'Thiếu “Nơi nhận”.',
  archiveMissing: 'Danh sách nơi nhận thiếu dòng “Lưu”.',
  archiveNotLast: 'Dòng “Lưu” đặt cuối danh sách nơi nhận.',
  secret:
    'Có dấu hoặc lời chỉ mức độ mật, phạm vi hẹp: chỉ soạn và kiểm tra trên máy được phép; không đăng, không gửi qua mạng thường.',
  personal: 'Có dữ liệu riêng của cá nhân; hãy xem có cần thiết trong văn bản không.',
  urgencyWord: 'Mức độ khẩn chỉ có: Khẩn, Thượng khẩn, Hỏa tốc.',
  draft: 'Còn dấu dự thảo; bỏ ở bản trình ký.',
  trackedChanges: 'Tệp còn vết sửa hoặc ghi chú; người nhận đọc được, hãy chấp nhận hoặc xóa hết.',
} as const;

const sentences = {
  ...symbolSentences,
  ...dateSentences,
  ...decisionSentences,
  ...ownSentences,
} as const;

export type FormFaultCode = keyof typeof sentences;

/** The sentence of a finding. */
export function formSentence(code: FormFaultCode): string {
  return sentences[code];
}

/** Names of the thirteen places in the order of the drawing in the guideline's annex, then of its sheets. */
export const placeNames = {
  motto: 'Tiêu đề',
  bodies: 'Cơ quan ban hành và cấp trên trực tiếp',
  symbol: 'Số và ký hiệu',
  date: 'Địa danh và ngày, tháng, năm',
  title: 'Tên thể loại và trích yếu',
  text: 'Nội dung',
  signature: 'Quyền hạn ký, chức vụ, họ tên',
  seal: 'Dấu của cơ quan ban hành',
  recipients: 'Nơi nhận',
  secrecy: 'Dấu mức độ mật, mức độ khẩn',
  circulation: 'Chỉ dẫn phạm vi lưu hành, dấu dự thảo',
  copies: 'Ký hiệu người đánh máy, số bản',
  contact: 'Thông tin liên hệ',
  sheet: 'Khổ giấy, lề, phông chữ, số trang',
} as const;
