/**
 * Kinds of query that failed once, each with examples on the sample content: what was typed, and the
 * page or pages of which one has to come first.
 */
export const KINDS: Record<string, readonly (readonly [query: string, ...pages: string[]])[]> = {
  'people, posts and how to reach them': [
    ['bí thư đảng ủy khối', '/to-chuc/dang-uy-khoi/'],
    ['bi thu dang uy khoi', '/to-chuc/dang-uy-khoi/'],
    ['bis thuw ddangr uyr khoois', '/to-chuc/dang-uy-khoi/'],
    ['chánh văn phòng khuê', '/to-chuc/van-phong/'],
    ['kế toán văn phòng đảng ủy khối', '/to-chuc/van-phong/'],
    ['trưởng ban tổ chức vũ quốc bình', '/to-chuc/ban-to-chuc/'],
    ['chủ nhiệm ubkt khối', '/to-chuc/uy-ban-kiem-tra/'],
    ['bế xuân thịnh', '/to-chuc/ban-dan-van/'],
    ['bí thư chi bộ bảo tàng', '/to-chuc/cb-bao-tang-nghe-thu-cong-tinh/'],
    ['bí thư đảng bộ sở nông lâm', '/to-chuc/db-so-nong-lam-tinh/'],
  ],
  'issuing bodies, ended ones and old names': [
    ['ban bí thư', '/co-quan/ban-bi-thu/'],
    ['ban dân vận trung ương', '/co-quan/ban-dan-van-trung-uong/'],
    ['ban tuyên giáo trung ương', '/co-quan/ban-tuyen-giao-trung-uong/'],
    ['bộ thông tin và truyền thông', '/co-quan/bo-thong-tin-va-truyen-thong/'],
    ['thanh tra chính phủ', '/co-quan/thanh-tra-chinh-phu/'],
    ['thanh uy ha noi', '/co-quan/thanh-uy-ha-noi/'],
    ['uy ban kiem tra trung uong', '/co-quan/ubkttw/'],
    ['văn phòng trung ương đảng', '/co-quan/vptw/'],
    [
      'đảng ủy khối doanh nghiệp tỉnh',
      '/to-chuc/dang-uy-khoi-doanh-nghiep-tinh/',
      '/co-quan/dang-uy-khoi-doanh-nghiep-tinh/',
    ],
  ],
  'abbreviations with dots and in other letters': [
    ['Văn phòng T.Ư Đảng', '/co-quan/vptw/'],
    ['Văn phòng T.W Đảng', '/co-quan/vptw/'],
    ['Văn phòng TƯ Đảng', '/co-quan/vptw/'],
    ['văn phòng t.ư đảng', '/co-quan/vptw/'],
    ['Ban Dân vận T.Ư', '/co-quan/ban-dan-van-trung-uong/'],
    ['Ban Dân vận T. Ư', '/co-quan/ban-dan-van-trung-uong/'],
    ['Ban Tuyên giáo T.W', '/co-quan/ban-tuyen-giao-trung-uong/'],
    ['Ủy ban Kiểm tra T.Ư', '/co-quan/ubkttw/'],
    ['Ủy ban Kiểm tra TW', '/co-quan/ubkttw/'],
  ],
  'news that no button hides': [
    [
      'sổ tay đảng viên điện tử cao tuổi',
      '/tin-tuc/chi-bo-co-nhieu-dang-vien-cao-tuoi-lam-quen-so-tay-dien-tu/',
    ],
    [
      'bốn nội dung hay bỏ sót trong biên bản',
      '/tin-tuc/bon-noi-dung-hay-bo-sot-trong-bien-ban-sinh-hoat-chi-bo/',
    ],
    [
      'ba tháng dùng bộ mẫu mới 17 đảng viên',
      '/tin-tuc/ba-thang-chuyen-sang-bo-mau-moi-o-mot-chi-bo-co-so/',
    ],
    [
      'kiểm tra 12 tổ chức cơ sở đảng',
      '/tin-tuc/kiem-tra-che-do-bao-cao-tai-12-to-chuc-co-so-dang/',
    ],
    [
      'tám chi bộ đặt tên chung cho hồ sơ',
      '/tin-tuc/mot-cach-dat-ten-chung-cho-ho-so-cua-tam-chi-bo/',
    ],
    [
      'chi bộ chuẩn bị gì trước khi nghiên cứu chỉ thị',
      '/tin-tuc/chi-bo-chuan-bi-doc-chi-thi-50-ct-tw-ve-sinh-hoat-chi-bo/',
    ],
    ['gặp mặt 18/10/2024', '/tin-tuc/gap-mat-can-bo-van-phong-cap-uy-nhan-ngay-18-10/'],
    ['giao ban 17/11/2026', '/tin-tuc/giao-ban-thang-11-ra-lai-chuong-trinh-cong-tac-2026/'],
    ['"rut viec bi trung"', '/tin-tuc/giao-ban-thang-11-ra-lai-chuong-trinh-cong-tac-2026/'],
  ],
  'diacritics help and never hurt': [
    [
      'hộp thư cũ đặt thư trả lời tự động',
      '/huong-dan/to-chuc-xay-dung-dang/ban-giao-khi-sap-xep-to-chuc-dang/',
    ],
    ['bản hỏng hủy bằng máy cắt', '/huong-dan/bao-ve-bi-mat/bao-ve-bi-mat-khi-dung-may-tinh/'],
    ['bì rách mất niêm phong', '/huong-dan/van-thu/tiep-nhan-van-ban-den/'],
    [
      'không ai giữ mật khẩu của người khác',
      '/tin-tuc/chi-bo-co-nhieu-dang-vien-cao-tuoi-lam-quen-so-tay-dien-tu/',
    ],
    [
      'mỗi ban tham mưu đăng ký tối đa tám việc',
      '/tin-tuc/giao-ban-thang-11-ra-lai-chuong-trinh-cong-tac-2026/',
    ],
    ['một người trực kỹ thuật và một đường dự phòng', '/van-ban/02-pa-duk-2026/'],
    [
      'văn bản cần xử lý tiếp trong đó có thời hạn trả lời',
      '/tin-tuc/ra-soat-so-dang-ky-van-ban-den-sau-ky-nghi-tet/',
    ],
    ['số gọi điện phải có thư xác nhận', '/tap-huan/m3-thong-tin-tong-hop/so-lieu-trong-bao-cao/'],
  ],
  'everyday words for official ones': [
    ['mua máy scan', '/van-ban/25-ttr-duk-2026/'],
    ['file word giấy mời', '/bieu-mau/giay-moi-hop/'],
    ['form biên bản họp chi bộ', '/bieu-mau/bien-ban-hop-chi-bo/'],
    [
      'họp online nhiều nơi',
      '/huong-dan/cong-nghe-thong-tin/chuan-bi-hoi-nghi-nhieu-diem-cau/',
      '/tap-huan/m8-tai-chinh-hoi-nghi-cntt/phuc-vu-hoi-nghi-nhieu-diem-cau/',
    ],
    ['sđt chánh văn phòng', '/to-chuc/van-phong/', '/lien-he/'],
    [
      'đơn nặc danh xử lý thế nào',
      '/tap-huan/m7-bao-mat-don-thu/tiep-cong-dan-va-theo-doi-don/',
      '/huong-dan/tiep-dan-don-thu/phan-loai-don-thu/',
    ],
    ['lịch gặp dân của bí thư', '/van-ban/71-tb-duk-2026/'],
    [
      'usb cắm máy mật',
      '/huong-dan/bao-ve-bi-mat/bao-ve-bi-mat-khi-dung-may-tinh/',
      '/tap-huan/m7-bao-mat-don-thu/bao-ve-bi-mat-tren-moi-truong-mang/',
    ],
    [
      'nộp muộn báo cáo',
      '/tin-tuc/kiem-tra-che-do-bao-cao-tai-12-to-chuc-co-so-dang/',
      '/van-ban/15-tb-ubktduk-2026/',
      '/van-ban/46-hd-duk-2026/',
    ],
  ],
  'everyday verbs for official ones': [
    [
      'đóng đảng phí',
      '/huong-dan/tai-chinh-dang/thu-nop-dang-phi/',
      '/tap-huan/m8-tai-chinh-hoi-nghi-cntt/dang-phi-cua-chi-bo/',
    ],
    ['cất hồ sơ vào kho', '/huong-dan/luu-tru/giao-nop-ho-so-luu-tru/'],
    ['giao hồ sơ cho lưu trữ', '/huong-dan/luu-tru/giao-nop-ho-so-luu-tru/'],
    ['soát lại văn bản trước khi ký', '/huong-dan/van-thu/kiem-tra-the-thuc-truoc-khi-ky/'],
    ['làm biên bản họp chi bộ', '/huong-dan/tham-muu-tong-hop/ghi-bien-ban-hop-chi-bo/'],
    ['ghi họp chi bộ', '/huong-dan/tham-muu-tong-hop/ghi-bien-ban-hop-chi-bo/'],
    [
      'lên chương trình tháng',
      '/huong-dan/tham-muu-tong-hop/xay-dung-chuong-trinh-cong-tac-thang/',
      '/tap-huan/m2-quy-che-chuong-trinh/lap-chuong-trinh-cong-tac-thang/',
    ],
    ['ra thông báo kết luận', '/huong-dan/tham-muu-tong-hop/soan-thong-bao-ket-luan/'],
    ['mời họp', '/bieu-mau/giay-moi-hop/'],
    ['đưa tin lên trang', '/huong-dan/bao-ve-bi-mat/ra-soat-tin-bai-truoc-khi-dang/'],
  ],
  'phrases in quotation marks': [
    ['"khóa sổ đúng ngày"', '/huong-dan/van-thu/danh-so-va-quan-ly-so-van-ban/'],
    ['"khoa so dung ngay"', '/huong-dan/van-thu/danh-so-va-quan-ly-so-van-ban/'],
    ['"lùi biểu quyết"', '/huong-dan/cong-nghe-thong-tin/chuan-bi-hoi-nghi-nhieu-diem-cau/'],
    ['"lui bieu quyet"', '/huong-dan/cong-nghe-thong-tin/chuan-bi-hoi-nghi-nhieu-diem-cau/'],
    ['"chờ xác định"', '/van-ban/12-hd-vpduk-2026/'],
    ['"không tự xóa tệp"', '/huong-dan/bao-ve-bi-mat/bao-ve-bi-mat-khi-dung-may-tinh/'],
    [
      '"thư trả lời tự động"',
      '/huong-dan/to-chuc-xay-dung-dang/ban-giao-khi-sap-xep-to-chuc-dang/',
    ],
    ['"một người giữ tiền"', '/huong-dan/tai-chinh-dang/thu-nop-dang-phi/'],
  ],
};

/** A phrase or word that a query excludes, and what none of its results may hold in the title. */
export const EXCLUSIONS: readonly (readonly [query: string, excluded: string])[] = [
  ['chế độ thông tin báo cáo -hướng', 'hướng'],
  ['sinh hoạt chi bộ -chỉ', 'chỉ'],
  ['hồ sơ đại hội -"hướng dẫn"', 'hướng dẫn'],
  ['thể thức văn bản -"quy định"', 'quy định'],
  ['đảng phí -"quy định"', 'quy định'],
  ['biên bản -họp', 'họp'],
  ['văn thư -"công văn"', 'công văn'],
  ['bao cao thang -"huong dan"', 'hướng dẫn'],
];
