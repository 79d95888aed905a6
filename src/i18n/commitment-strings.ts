/**
 * What the pages of promises state in numbers: each line is filled by a file that a test of this code wrote
 * (src/measured), and holds no number of its own.
 */
export const commitmentStrings = {
  title: 'Đã đo',
  intro:
    'Mỗi con số dưới đây do phép thử tự động ghi lại, kèm ngày đo và mã phiên bản. Điều gì chưa đo ở đúng phiên bản đang chạy thì ghi "chưa đo".',
  heads: { what: 'Điều đã hứa', result: 'Kết quả', when: 'Ngày đo, mã' },
  none: 'chưa đo',
  older: 'chưa đo ở phiên bản này; lần trước:',

  pages: {
    'kha-nang-tiep-can': {
      'axe-360': {
        what: 'Không có lỗi tiếp cận do máy tìm được (axe), trên điện thoại',
        result: '{0}/{1} loại trang không có lỗi, ở nền sáng và nền tối, rộng {2} điểm ảnh',
      },
      'axe-1280': {
        what: 'Không có lỗi tiếp cận do máy tìm được (axe), trên máy tính',
        result: '{0}/{1} loại trang không có lỗi, ở nền sáng và nền tối, rộng {2} điểm ảnh',
      },
      reflow: {
        what: 'Phóng chữ to, màn hình hẹp vẫn không phải cuộn ngang',
        result: '{0}/{1} loại trang, màn hình {2} điểm ảnh, chữ gấp {3}',
      },
      targets: {
        what: 'Chỗ bấm đủ lớn cho ngón tay',
        result: '{0}/{1} loại trang, mỗi chỗ bấm từ {2} điểm ảnh',
      },
    },
    'an-toan': {
      roles: {
        what: 'Người không có quyền thì máy chủ từ chối',
        result: '{0} cặp vai trò và việc được thử',
      },
      'hostile-posts': {
        what: 'Góp ý ác ý không lên trang, không làm đầy máy',
        result: '{0} lần gửi ác ý: lưu nhiều nhất {1}, công khai {2}',
      },
      'proof-files': {
        what: 'Mọi tệp của bản phát hành có trong danh sách kiểm chứng',
        result: '{0} tệp, {1} tệp thiếu hoặc sai',
      },
    },
    'toc-do': {
      'first-view-bytes': {
        what: 'Lần mở đầu tiên của một bài không ảnh nhẹ',
        result: '{0} KB đã nén, giới hạn tự đặt {1} KB',
      },
      'first-view-time': {
        what: 'Mở nhanh trên đường truyền chậm',
        result:
          '{0}/{1} loại trang hiện phần chính trong {2} giây; chậm nhất {3} giây (đường {4} kbit/s, trễ {5} ms)',
      },
    },
  },
} as const;

export type CommitmentPage = keyof typeof commitmentStrings.pages;
