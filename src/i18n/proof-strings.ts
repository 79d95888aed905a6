/** Words about the signed list of files: for readers, for who builds, for who looks after the keys. */
export const proofStrings = {
  unsigned:
    'Danh sách tệp của bản này chưa được ký: không có khóa (đặt SIGNING_DIR, hoặc dựng bằng máy chủ).',
  badKey: (reason: string) =>
    `Bản phát hành chưa được ký: không đọc được khóa trong data/signing (${reason}). Hãy khôi phục khóa từ bản sao lưu, hoặc thay khóa.`,
  made: (dir: string) =>
    `Đã tạo khóa ký bản phát hành trong ${dir}. Khóa có trong bản sao lưu; không gửi cho ai.`,
  replaced: 'Đã thay khóa. Khóa cũ vẫn được liệt kê; lần đăng tới dùng khóa mới.',
  noKey: 'Chưa có khóa ký. Máy chủ tự tạo khi khởi động.',
  help: 'Cách dùng: npm run key (xem khóa công khai) hoặc npm run key -- --replace (thay khóa).',
  inForce: 'Khóa công khai đang dùng',
  old: 'Khóa đã dùng trước đây',

  title: 'Kiểm chứng trang này',
  summary:
    'Mỗi bản phát hành có danh sách mọi tệp kèm mã SHA-256, ký bằng khóa của Văn phòng. Ai cũng kiểm tra được rằng tệp mình nhận đúng là tệp Văn phòng đã đăng, không ai sửa dọc đường.',
  here: 'Kiểm tra ngay trong trình duyệt',
  hereAbout:
    'Trình duyệt tải danh sách, chữ ký và khóa công khai, kiểm tra chữ ký, rồi so tệp của địa chỉ dưới đây với danh sách.',
  address: 'Địa chỉ trong trang này',
  check: 'Kiểm tra',
  checking: 'Đang kiểm tra…',
  states: {
    signed: 'Chữ ký của danh sách đúng.',
    wrong: 'Chữ ký của danh sách SAI: danh sách đã bị sửa, hoặc ký bằng khóa khác.',
    'no-key': 'Bản phát hành này chưa được ký.',
    'not-here': 'Trình duyệt này chưa kiểm tra được chữ ký Ed25519; dùng lệnh bên dưới.',
  },
  same: 'Tệp đúng như danh sách.',
  changed: 'Tệp KHÁC danh sách: đã bị sửa, hoặc là của bản phát hành khác.',
  unlisted: 'Tệp không có trong danh sách.',
  missing: 'Không tải được tệp.',
  of: 'Danh sách của',
  fingerprint: 'Dấu của khóa',
  byHand: 'Kiểm tra bằng lệnh',
  byHandAbout:
    'Tải ba tệp; kiểm tra chữ ký của danh sách (OpenSSL 3 trở lên); so các tệp đã tải về, xếp đúng thư mục, với danh sách.',
  files: 'Danh sách mọi tệp của bản này',
  keys: 'Khóa công khai và quy tắc thay khóa',
  keysAbout: [
    'Khóa công khai ở /kiem-chung/khoa.pem; khóa đã thay, nếu có, ở /kiem-chung/khoa-cu.pem, mỗi khóa kèm ngày thôi dùng.',
    'Khóa được thay hai năm một lần, khi người giữ máy chủ thay đổi, và ngay khi nghi bị lộ. Dấu của khóa mới được báo bằng đường khác: niêm yết tại trụ sở, trả lời qua số máy trực.',
    'Chữ ký cho biết tệp do máy của Văn phòng phát hành, không thay cho chữ ký và dấu trên bản gốc văn bản.',
  ],
  script: 'Phần này cần JavaScript; không có thì dùng lệnh bên dưới.',
} as const;
