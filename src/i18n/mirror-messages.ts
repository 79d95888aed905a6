/** Words of what reaches beyond this machine: targets.yml, mirrors of the content, what comes in from a forge. */
export const mirrorMessages = {
  settings: {
    unreadable: (file: string, reason: string) => `${file} không đọc được: ${reason}`,
    wrong: (file: string, place: string, reason: string) => `${file}, mục ${place}: ${reason}`,
    twice: (name: string) => `tên "${name}" dùng hai lần`,
    name: 'tên gồm chữ thường không dấu, chữ số, gạch nối',
    password:
      'địa chỉ có mật khẩu; hãy để mật khẩu trong tệp riêng (credentials) với quyền 600, không ghi ở đây',
    open: (file: string, mode: string) =>
      `tệp ${file} có quyền ${mode}, người khác đọc được; hãy chạy: chmod 600 ${file}`,
    missing: (file: string) => `không có tệp ${file}`,
    noCredentials: (name: string, variables: string) =>
      `thiếu khóa của đích "${name}": đặt biến ${variables}, hoặc ghi credentials: TỆP (quyền 600)`,
    badCredentials: (file: string) => `tệp ${file} phải có hai dòng: mã truy cập, rồi khóa bí mật`,
    badKey: (file: string) => `tệp ${file} phải là 64 chữ số hệ 16`,
  },

  newKey: (file: string) =>
    `Đã tạo khóa mã hóa bản sao tài khoản: ${file}. Hãy chép tệp này ra chỗ an toàn ngoài máy; không có nó thì không khôi phục được tài khoản từ kho nhân bản.`,

  refused: {
    path: (path: string) => `${path}: không được nhận từ ngoài phòng biên tập`,
    mode: (path: string) => `${path}: là liên kết hoặc tệp chạy được, không nhận`,
    erased: (path: string) => `${path}: đã bị xóa hẳn ở phòng biên tập, không đưa lại được`,
    both: (path: string) =>
      `${path}: ở đây đã đổi sau khi nhánh này tách ra; hãy lấy bản mới nhất rồi sửa lại`,
    file: (path: string, reason: string) => `${path}: ${reason}`,
    notClean: (path: string) =>
      `${path}: tệp còn mang dữ liệu ẩn; hãy tải lên qua phòng biên tập, nơi tệp được làm sạch`,
    between: (reason: string) =>
      `một bản ở giữa, dù sau đó đã sửa, vẫn vào lịch sử của kho nên không nhận; hãy gộp lại thành một lần sửa (squash). ${reason}`,
    unrelated: 'nhánh main ở đây không cùng gốc với kho của máy chủ',
    problem: (file: string, field: string, problem: string, fix: string) =>
      `${file}${field ? `, ${field}` : ''}: ${problem} → ${fix}`,
    copyOnly: 'nhánh này là bản sao của máy chủ; hãy sửa ở phòng biên tập, hoặc gộp vào main',
    title: (name: string) => `Không nhận thay đổi trên ${name}`,
    body: (reason: string) =>
      `${reason}\n\nNhánh này giữ nguyên những gì đã gửi; main đã trở về như ở máy chủ.`,
  },
  failed: (name: string, reason: string) => `Kho nhân bản "${name}" chưa nhận được: ${reason}`,
  late: (name: string, minutes: number, reason: string) =>
    `Kho nhân bản "${name}" chậm ${minutes} phút so với máy này${reason ? ` (${reason})` : ''}. Hãy kiểm tra đường mạng, khóa SSH và quyền ghi ở kho đó.`,
  merged: (mirror: string, count: number) => `Nhận từ kho "${mirror}": ${count} tệp`,

  front: {
    away: 'Trang này tạm thời chưa mở được. Xin thử lại sau ít phút.',
    help: [
      'Cách dùng (in cấu hình ra màn hình; trang phải ở gốc của tên miền, BASE_PATH=/):',
      '  npm run -s front -- varnish --store http://MÁY:CỔNG/v1/AUTH_TÊN/site',
      '  npm run -s front -- nginx --store ĐỊA-CHỈ | --folder THƯ-MỤC [--certificate TỆP --key TỆP] [--listen ĐỊA-CHỈ:CỔNG]',
      '  npm run -s front -- caddy --folder THƯ-MỤC [--listen ĐỊA-CHỈ:CỔNG]',
      'Varnish không nói TLS: kho của nó phải là http://. Caddy của Debian không có bộ nhớ đệm: nó chỉ đọc thư mục.',
    ].join('\n'),
  },

  deploy: {
    help: [
      'Cách dùng:',
      '  npm run deploy -- ĐÍCH           gửi bản trang đang phục vụ tới đích (trong data/targets.yml)',
      '  npm run deploy -- ĐÍCH --back    cho người đọc ở đích về bản trước đó',
    ].join('\n'),
    noTarget: (name: string, known: string) =>
      `Không có đích "${name}" trong data/targets.yml. Các đích: ${known || 'chưa có'}.`,
    noRelease: 'Chưa có bản trang nào để gửi. Hãy chạy npm start trước.',
    busy: (name: string) =>
      `Đích "${name}" đang được gửi bởi một tiến trình khác. Hãy thử lại sau.`,
    sent: (name: string, objects: number, bytes: string, seconds: string) =>
      `Đã đưa trang lên đích "${name}": gửi ${objects} đối tượng, ${bytes}, trong ${seconds} giây.`,
    failed: (name: string, reason: string) =>
      `Chưa đưa được trang lên đích "${name}": ${reason}. Người đọc ở đó vẫn thấy bản trước; máy chủ sẽ tự thử lại.`,
    noOlder: (name: string) => `Đích "${name}" không còn bản trước để trở về.`,
    wentBack: (name: string) => `Người đọc ở đích "${name}" đã trở về bản trước.`,
  },

  restore: {
    noRemote: (remote: string, reason: string) => `Không đọc được kho ${remote}: ${reason}`,
    empty: (remote: string) => `Kho ${remote} không có nhánh main của máy chủ này.`,
    noAccounts: (remote: string) =>
      `Kho ${remote} không có bản sao tài khoản. Thêm --without-accounts để khôi phục riêng nội dung.`,
    noKey:
      'Cần khóa mã hóa: thêm --key TỆP (tệp mirror.key của máy cũ), hoặc --without-accounts để bỏ tài khoản.',
    badKey: 'Khóa không đúng hoặc bản sao tài khoản đã hỏng; không khôi phục gì cả.',
    done: (dir: string, drafts: number, moment: string) =>
      `Đã khôi phục vào ${dir}: nội dung và ${drafts} bản nháp đến lúc nhân bản cuối; tài khoản của ${moment}. Chạy npm start để dựng lại trang.`,
    doneContent: (dir: string, drafts: number) =>
      `Đã khôi phục vào ${dir}: nội dung và ${drafts} bản nháp. Chạy npm start; máy sẽ tạo tài khoản quản trị mới.`,
  },
} as const;
