/** Words for the slots of a sentence, separated by bars. */
const WORDS = {
  paper:
    'báo cáo|kế hoạch|tờ trình|biên bản|thông báo|danh sách|bảng tổng hợp|đề cương|phiếu chuyển|giấy mời|chương trình|đề án|phương án|hồ sơ|sổ theo dõi|lịch tuần|bản thảo|dự thảo|tài liệu|văn bản|công văn|quy chế|bảng kê|phiếu ghi',
  body: 'chi ủy|đảng ủy cơ sở|ban thường vụ|văn phòng|ủy ban kiểm tra|ban tổ chức|ban tuyên giáo|đoàn thanh niên|công đoàn|tổ giúp việc|bộ phận văn thư|bộ phận lưu trữ|chi bộ trực thuộc|cấp ủy viên phụ trách|chánh văn phòng|phó bí thư|kế toán đảng|tổ công nghệ thông tin|hội cựu chiến binh|hội phụ nữ',
  act: 'rà soát|tổng hợp|thẩm định|chuẩn bị|gửi lấy ý kiến|hoàn thiện|trình ký|sao gửi|đối chiếu|bổ sung|lập danh mục|phân loại|bàn giao|kiểm kê|công khai|niêm yết|nhắc việc|cập nhật|thống kê|in và đóng tập|chuyển xử lý|theo dõi|kiểm tra lại|rút kinh nghiệm',
  time: 'trước ngày 15 hằng tháng|trong tuần đầu của quý|chậm nhất sau năm ngày làm việc|vào cuối buổi chiều thứ sáu|trong quý ba|đầu năm công tác|trước kỳ họp mười ngày|sau hội nghị hai ngày|giữa nhiệm kỳ|khi có thay đổi nhân sự|trong giờ hành chính|vào dịp sơ kết sáu tháng',
  place:
    'phòng họp tầng hai|hội trường lớn|trụ sở cũ|kho tạm|bàn tiếp nhận|nhà văn hóa xã Vĩnh Hòa|trường mầm non Sao Mai|xí nghiệp Thành Đạt|trạm y tế phường Bình An|khu phố Đông Phú|nông trường Ia Glai|bưu cục trung tâm|bến xe liên tỉnh|hợp tác xã Tân Tiến',
  quality:
    'đúng thẩm quyền|đủ chữ ký|gọn và rõ|có số liệu so sánh|kèm phụ lục|theo mẫu thống nhất|không trùng lặp|dễ tra cứu|có người chịu trách nhiệm|phù hợp điều kiện cơ sở|sát thực tế|được ghi vào sổ',
  theme:
    'phòng chống cháy nổ|tiết kiệm điện|trồng cây đầu xuân|hiến máu nhân đạo|xây dựng nông thôn mới|chăm sóc người có công|an toàn giao thông|vệ sinh môi trường|học tập suốt đời|giữ gìn bản sắc văn hóa|phát triển thể thao|hỗ trợ hộ khó khăn|bảo vệ trẻ em|chuyển đổi số trong sản xuất|phòng dịch|khuyến học|giảm nghèo bền vững|đối thoại với công nhân|quản lý đất công|thu gom rác thải nhựa',
  person:
    'Lò Văn Páo|Hồ Thị Nương|Giàng A Chứ|Bế Văn Khải|Lục Thị Sen|Mai Viết Thuật|Quách Công Lượng|Sầm Thị Liễu|Tạ Hữu Kỳ|Ngô Bá Thước|Cao Thị Vịnh|Khổng Minh Tú',
};

/** A slot of a sentence: "{paper}". */
export type Slot = keyof typeof WORDS;
/** The words of each slot. */
export const CHOICES = Object.fromEntries(
  Object.entries(WORDS).map(([slot, words]) => [slot, words.split('|')]),
) as Record<Slot, string[]>;

/** Sentences with slots. */
export const SENTENCES = [
  'Đồng chí {person} được giao {act} {paper} về {theme} {time}.',
  '{body} và {body} phối hợp {act} {paper}, bảo đảm {quality}.',
  'Tại {place}, các đơn vị đã {act} {paper} theo phân công.',
  'Việc {act} {paper} cần {quality} và {quality}.',
  'Nếu {paper} về {theme} chưa {quality} thì {body} {act} lại {time}.',
  'Năm nay có {n} đơn vị {act} {paper} về {theme}, tăng {m} đơn vị so với năm trước.',
  '{body} đề nghị {act} thêm {n} {paper} để {quality}.',
  'Sau khi {act}, {paper} được chuyển tới {place} {time}.',
  'Nội dung {theme} được đưa vào {paper} của {body}.',
  'Mỗi {paper} ghi rõ người {act}, thời hạn và kết quả.',
  '{time}, {body} họp tại {place} để bàn về {theme}.',
  'Kinh phí {n} triệu đồng cho {theme} do {body} {act}.',
  'Đồng chí {person} lưu ý {paper} phải {quality} khi {act} {time}.',
  'Có {m} ý kiến góp ý về {theme}, {body} tiếp thu và {act} {paper}.',
];
/** Titles with slots, by kind of page. */
export const TITLES = {
  news: [
    '{body} bàn về {theme}',
    '{n} đơn vị tham gia {theme}',
    'Ra quân {theme} tại {place}',
    'Sơ kết phong trào {theme} năm {year}',
    'Đồng chí {person} thăm {place}',
    'Hội nghị {act} {paper} về {theme}',
  ],
  guides: [
    '{act} {paper} về {theme}',
    'Cách {act} {paper} của {body}',
    'Phối hợp {act} {paper} tại {place}',
  ],
  documents: [
    'về {theme} tại {place}',
    'về việc {act} {paper} {theme}',
    'về {act} {paper} của {body}',
  ],
  templates: ['Mẫu {paper} về {theme}', 'Mẫu {paper} của {body}'],
};

/** Types of document with their letters. */
export const TYPES: readonly (readonly [type: string, letters: string])[] = [
  ['ke-hoach', 'KH'],
  ['thong-bao', 'TB'],
  ['bao-cao', 'BC'],
  ['cong-van', 'CV'],
  ['chuong-trinh', 'CTr'],
];
