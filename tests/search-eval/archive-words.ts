/** Fields of work of an archive: what an office deals with year after year. */
export interface Theme {
  /** How papers name it. */
  name: string;
  /** Id of the field of work. */
  field: string;
  /** Sentences that only this theme has; {n} and {m} are numbers, {unit} a unit, {day} a day. */
  sentences: readonly string[];
}

const theme = (name: string, field: string, ...sentences: string[]): Theme => ({
  name,
  field,
  sentences,
});

export const THEMES: readonly Theme[] = [
  theme(
    'chế độ báo cáo tháng',
    'tham-muu-tong-hop',
    'Có {n} đơn vị gửi báo cáo đúng hạn, {m} đơn vị gửi chậm từ một đến ba ngày.',
    '{unit} ghi số liệu lũy kế vào cột trong tháng, phải gửi lại bản khác.',
    'Báo cáo gửi sau ngày 20 được ghi vào sổ theo dõi và nêu tại giao ban.',
    'Phần kiến nghị nhiều tháng bỏ trống, vì vậy Văn phòng đề nghị ghi rõ "không có" thay vì để trắng.',
  ),
  theme(
    'số hóa tài liệu lưu trữ',
    'luu-tru',
    'Tổ quét đã quét {n} hộp, còn {m} hộp giấy mỏng chờ lót bìa.',
    'Tệp quét đặt tên theo số hồ sơ, không đặt theo ngày quét.',
    '{unit} cho mượn một máy quét khổ A3 đến {day}.',
    'Ảnh mờ được quét lại ngay trong ngày, không để dồn cuối tuần.',
  ),
  theme(
    'lập hồ sơ công việc',
    'luu-tru',
    'Kiểm tra {n} hồ sơ, {m} hồ sơ thiếu mục lục văn bản.',
    'Hồ sơ của {unit} xếp theo số văn bản nên khó lần lại diễn biến công việc.',
    'Bìa hồ sơ ghi bằng bút chì bị mờ, phải viết lại.',
    'Người giải quyết công việc lập hồ sơ, văn thư không làm thay.',
  ),
  theme(
    'thu nộp đảng phí',
    'tai-chinh-dang',
    '{unit} nộp thừa {n} nghìn đồng, được chuyển sang quý sau.',
    'Có {m} chi bộ lập danh sách thu nhưng chưa có chữ ký của từng người.',
    'Phần được trích lại ghi vào sổ thu, không cộng vào kinh phí hoạt động.',
    'Đảng viên nghỉ hưu chuyển đến giữa tháng nộp ở nơi mới từ tháng sau.',
  ),
  theme(
    'an toàn thông tin trên máy tính',
    'cong-nghe-thong-tin',
    'Phát hiện {n} máy cắm thiết bị lưu trữ không rõ nguồn gốc.',
    'Mật khẩu của {m} hộp thư đã quá chín mươi ngày chưa đổi.',
    '{unit} bị mã hóa một ổ đĩa, khôi phục từ bản sao của tuần trước.',
    'Thư lạ đính kèm tệp nén không được mở, chuyển ngay cho tổ công nghệ thông tin.',
  ),
  theme(
    'chuyển đổi số trong công tác đảng',
    'cong-nghe-thong-tin',
    'Có {n} chi bộ họp bằng sổ tay điện tử ít nhất một kỳ.',
    '{unit} xử lý văn bản đến trên phần mềm, bỏ sổ giấy từ {day}.',
    'Tổ hỗ trợ ở cơ sở giúp {m} đảng viên cao tuổi cài lại ứng dụng.',
    'Chữ ký số của hai đồng chí hết hạn, phải xin cấp lại trước mười ngày.',
  ),
  theme(
    'nâng cao chất lượng sinh hoạt chi bộ',
    'to-chuc-xay-dung-dang',
    'Dự {n} buổi sinh hoạt, có {m} buổi kết thúc sớm hơn giờ ghi trong biên bản.',
    'Chi bộ của {unit} gửi tài liệu trước ba ngày nên phần thảo luận dài hơn phần đọc.',
    'Nghị quyết tháng còn chép lại của tháng trước.',
    'Đảng viên vắng mặt được chi ủy trao đổi lại nội dung trong tuần.',
  ),
  theme(
    'kết nạp đảng viên mới',
    'to-chuc-xay-dung-dang',
    'Xét {n} hồ sơ, trả lại {m} hồ sơ thiếu xác nhận nơi cư trú.',
    '{unit} sau bốn năm mới có một quần chúng được kết nạp.',
    'Lý lịch tẩy xóa phải khai lại, không dán đè.',
    'Lễ kết nạp tổ chức tại chi bộ, không gộp với cuộc họp khác.',
  ),
  theme(
    'đánh giá, xếp loại tổ chức đảng',
    'to-chuc-xay-dung-dang',
    'Có {n} tập thể tự nhận mức cao hơn kết quả tập thể lãnh đạo bỏ phiếu.',
    '{unit} không được xếp loại vì gửi hồ sơ sau {day}.',
    'Tỷ lệ hoàn thành xuất sắc không quá hai mươi phần trăm số hoàn thành tốt.',
    'Gợi ý kiểm điểm gửi trước mười ngày cho {m} tập thể.',
  ),
  theme(
    'tiếp công dân định kỳ',
    'tiep-dan-don-thu',
    'Trong kỳ tiếp {n} lượt, có {m} việc thuộc thẩm quyền của Đảng ủy.',
    'Người đến không hẹn được ghi phiếu và hẹn lại trong bảy ngày.',
    '{unit} cử người phiên dịch cho hai người dân nói tiếng Tày.',
    'Buổi tiếp {day} dời sang chiều vì trùng lịch họp.',
  ),
  theme(
    'giải quyết đơn thư tồn đọng',
    'tiep-dan-don-thu',
    'Còn {m} đơn quá hạn, chủ yếu do chờ trả lời của cơ quan phối hợp.',
    'Đơn không ký tên nhưng có chứng cứ vẫn được lập phiếu đề xuất.',
    '{unit} gộp ba đơn cùng nội dung thành một hồ sơ.',
    'Trong quý nhận {n} đơn, giảm so với quý trước.',
  ),
  theme(
    'quản lý con dấu',
    'van-thu',
    'Kiểm tra {n} con dấu, {m} dấu mòn cần khắc lại.',
    '{unit} để dấu trong ngăn kéo không khóa vào giờ nghỉ trưa.',
    'Dấu của tổ chức kết thúc hoạt động được nộp kèm biên bản.',
    'Mực dấu khô làm mất nét quốc hiệu trên bản in màu.',
  ),
  theme(
    'đăng ký văn bản đi và đến',
    'van-thu',
    'Sổ đăng ký có {n} số, {m} số bỏ trống không ghi lý do.',
    '{unit} cấp trùng số ở hai quyển sổ, đã hủy một số.',
    'Văn bản đến sau mười bảy giờ ghi ngày hôm sau.',
    'Bì bóc nhầm được niêm phong lại và ghi vào sổ chuyển.',
  ),
  theme(
    'thể thức văn bản của tổ chức đảng',
    'van-thu',
    'Chấm {n} văn bản, {m} văn bản sai ký hiệu.',
    '{unit} còn ghi nơi nhận bằng chữ in hoa.',
    'Lỗi hay gặp là thiếu dấu gạch nối giữa số và ký hiệu.',
    'Bản sao thiếu hình thức sao nên phải thu hồi.',
  ),
  theme(
    'kiểm tra việc chấp hành quy chế làm việc',
    'kiem-tra-giam-sat',
    'Đoàn kiểm tra làm việc với {n} chi ủy trong {m} ngày.',
    '{unit} ban hành quy chế nhưng chưa có lịch họp của ban thường vụ.',
    'Hai nội dung quyết định qua điện thoại không có biên bản.',
    'Kết luận được công bố tại nơi kiểm tra trước {day}.',
  ),
  theme(
    'giám sát chuyên đề về nêu gương',
    'kiem-tra-giam-sat',
    'Tổ giám sát nghe {n} ý kiến, {m} ý kiến nói về giờ giấc họp.',
    '{unit} đăng ký việc nêu gương bằng việc đo đếm được.',
    'Bản cam kết chép theo mẫu, không ghi việc của người ký.',
    'Báo cáo giám sát gửi trước {day} để kịp kỳ họp.',
  ),
  theme(
    'bảo vệ bí mật khi sao chụp tài liệu',
    'bao-ve-bi-mat',
    'Máy in nối mạng ở {unit} được tháo khỏi phòng soạn thảo.',
    'Kiểm kê {n} tài liệu, {m} tài liệu đến hạn giải mật.',
    'Bản in hỏng hủy tại chỗ bằng máy cắt vụn.',
    'Điện thoại gửi ở tủ ngoài cửa phòng họp.',
  ),
  theme(
    'chi tiêu nội bộ của văn phòng',
    'tai-chinh-dang',
    'Tiết kiệm {n} triệu đồng tiền điện nhờ tắt máy lạnh sau mười sáu giờ.',
    '{unit} thanh toán hai lần một hóa đơn văn phòng phẩm, đã thu hồi.',
    'Tạm ứng quá {m} ngày phải hoàn trả.',
    'Xăng xe khoán theo quãng đường ghi trong lệnh điều xe.',
  ),
  theme(
    'sắp xếp kho lưu trữ',
    'luu-tru',
    'Kho có thêm {n} mét giá, {m} mét dành cho hồ sơ nhân sự.',
    'Giá số bốn nghiêng do nền lún, tạm chuyển hộp sang phòng bên.',
    '{unit} gửi nhờ mười hai thùng hồ sơ chưa chỉnh lý.',
    'Máy hút ẩm chạy hai ca trong mùa nồm.',
  ),
  theme(
    'phục vụ hội nghị trực tuyến',
    'tham-muu-tong-hop',
    'Thử đường truyền {n} điểm cầu, {m} điểm mất tiếng.',
    'Điểm cầu {unit} dùng mạng dự phòng từ phút thứ tư mươi.',
    'Micrô tắt tiếng mặc định, bật khi được mời phát biểu.',
    'Tài liệu hội nghị mở bằng mã quét ở cửa.',
  ),
  theme(
    'học tập và làm theo gương Bác',
    'to-chuc-xay-dung-dang',
    'Có {n} mô hình được giới thiệu, {m} mô hình nhân rộng.',
    '{unit} kể chuyện mười phút đầu giờ chào cờ thứ Hai.',
    'Tủ sách dùng chung đặt ở sảnh tầng một.',
    'Hộp tiết kiệm mở vào {day}.',
  ),
  theme(
    'bồi dưỡng cấp ủy viên cơ sở',
    'to-chuc-xay-dung-dang',
    'Lớp có {n} học viên, {m} người học bù.',
    'Bài kiểm tra cuối khóa làm trên giấy trong chín mươi phút.',
    '{unit} xin hoãn cử người vì vào vụ sản xuất.',
    'Giảng viên là cán bộ các ban, không mời ngoài tỉnh.',
  ),
  theme(
    'nắm tình hình dư luận xã hội',
    'tham-muu-tong-hop',
    'Cộng tác viên gửi {n} phiếu, {m} phiếu nói về giá điện nước.',
    '{unit} phản ánh việc thiếu chỗ gửi xe cho công nhân ca đêm.',
    'Ý kiến trái chiều được ghi nguyên văn, không gộp.',
    'Bản tin dư luận gửi chiều thứ Tư hằng tuần.',
  ),
  theme(
    'chăm lo Tết cho đảng viên khó khăn',
    'to-chuc-xay-dung-dang',
    'Trao {n} suất quà, {m} suất do đoàn thanh niên quyên góp.',
    '{unit} nấu bánh chưng tại sân cơ quan.',
    'Danh sách người nhận niêm yết trước {day}.',
    'Quà gửi tận nhà cho người không đi lại được.',
  ),
];

const words = (text: string): readonly string[] => text.split('|');

/** First and second halves of names of invented units. */
export const UNIT_KINDS = words(
  'Sở|Trung tâm|Công ty cổ phần|Trường Trung cấp|Bệnh viện|Chi cục|Ban Quản lý|Xí nghiệp|Viện|Nhà máy|Hội|Trạm',
);
export const UNIT_NAMES = words(
  'Bãi Sậy|Cầu Gỗ|Đèo Mây|Gò Nổi|Hang Đá|Kênh Xanh|Lũng Hoa|Mả Đồng|Nà Pheo|Ô Rô|Pắc Lũng|Rừng Vầu|Suối Bạc|Thung Lau|Vàm Tháp|Xóm Chài|Yên Hạ|Bản Chang|Cồn Tiên|Đá Dựng|Ea Krôm|Ia Tiêm|Krông Ân|Mường Chà Lẻ|Ngọc Bối|Phiêng Ban|Sông Trẹm|Trà Lĩnh Đông',
);
export const PLACES = words(
  'hội trường tầng ba|phòng họp số hai|nhà văn hóa khối|trụ sở đơn vị|hội trường khu điều hành|phòng trực tuyến',
);
export const CHAIRS = words(
  'Thường trực Đảng ủy|Chánh Văn phòng|Trưởng Ban Tổ chức|Chủ nhiệm Ủy ban Kiểm tra|đồng chí Phó Bí thư',
);
/** Sentences of any paper. */
export const COMMON_SENTENCES: readonly string[] = [
  'Các tổ chức cơ sở đảng nghiêm túc triển khai thực hiện, báo cáo kết quả trước {day}.',
  'Giao Văn phòng theo dõi, đôn đốc và tổng hợp việc thực hiện.',
  'Ban Thường vụ ghi nhận cố gắng của {unit} và đề nghị rút kinh nghiệm về tiến độ.',
  'Hội nghị thảo luận trong hai giờ, có {m} ý kiến phát biểu.',
  'Kinh phí lấy từ nguồn chi thường xuyên được giao đầu năm.',
  'Nội dung được đăng trên trang thông tin để các chi bộ cùng đọc.',
  'Việc thực hiện được xem xét khi đánh giá cuối năm.',
  'Đơn vị có khó khăn, vướng mắc trao đổi với Văn phòng để được hướng dẫn.',
  'So với năm trước tăng {m} phần trăm, riêng {unit} giảm.',
  'Đồng chí phụ trách {unit} nhận khuyết điểm về việc gửi chậm.',
  'Một số nơi làm còn hình thức, chưa gắn với nhiệm vụ chính trị của đơn vị.',
  'Thời gian thực hiện từ {day}, sơ kết vào cuối quý.',
];
