/** The server's words: in its window, in its answers to editors, in the history of the content. */
export const serverMessages = {
  yes: 'có',
  inOtherEntry: (file: string, problem: string) => `khi lưu mục này, ở ${file}: ${problem}`,
  ready: (address: string) => `Trang đã sẵn sàng tại ${address} (nhấn Ctrl+C để dừng)`,
  editorAt: (address: string) => `Phòng biên tập: ${address}`,
  firstAccount: (login: string, password: string) =>
    [
      '',
      '  Tài khoản đầu tiên (quản trị) đã được tạo:',
      `    Tên đăng nhập: ${login}`,
      `    Mật khẩu dùng một lần: ${password}`,
      '  Hãy đăng nhập và đổi mật khẩu ngay. Mật khẩu này không hiện lại lần nữa.',
      '',
    ].join('\n'),
  servingLast: 'Bản mới chưa dựng được; trang tiếp tục chạy với bản trước.',
  nothingToServe: 'Chưa dựng được trang và chưa có bản nào trước đó để chạy.',
  noSiteYet: 'Trang đang được dựng lần đầu. Xin quay lại sau ít phút.',
  alreadyRunning: (dir: string) =>
    `Thư mục dữ liệu ${dir} đang được một máy chủ khác dùng. Hãy dừng máy chủ đó trước.`,
  portInUse: (host: string, port: number) =>
    `Cổng ${port} của ${host} đang có chương trình khác dùng; chờ trong nửa phút. Nếu không phải máy chủ này đang tắt, hãy tắt chương trình đó hoặc đặt PORT khác.`,
  faults: {
    accounts: (name: string) =>
      `Tệp tài khoản bị hỏng hoặc mất; máy chủ đã để riêng thành data/${name} và dùng lại bản tốt gần nhất do máy chủ tự giữ (mỗi ngày một bản). Tài khoản tạo và mật khẩu đổi sau bản đó đã mất: hãy tạo, cấp lại, rồi xóa tệp để riêng thì dòng này hết.`,
    accountsNotCopied: 'Tệp tài khoản có chỗ hỏng nên không sao lại; bản tốt trước đó vẫn còn.',
    store:
      'Kho nội dung trống hoặc hỏng. Trang công khai vẫn chạy bản trước; chưa soạn và đăng được. Hãy dừng máy chủ, đổi tên thư mục data, chạy npm run restore với bản sao lưu gần nhất rồi npm start.',
    readOnly:
      'Máy chủ không ghi được vào thư mục dữ liệu. Trang công khai vẫn chạy bản trước; chưa soạn và đăng được. Hãy kiểm tra ổ đĩa và quyền của thư mục data rồi chạy lại máy chủ.',
    diskFull:
      'Ổ đĩa đã đầy. Trang công khai vẫn chạy bản trước; chưa soạn và đăng được. Hãy dọn ổ đĩa rồi chạy lại máy chủ.',
    unknown:
      'Máy chủ không mở được dữ liệu. Trang công khai vẫn chạy bản trước; chưa soạn và đăng được. Hãy xem nhật ký của máy chủ.',
    clockBehind:
      'Đồng hồ máy chủ chạy lùi về trước khi có phần mềm này, nên chưa dựng và chưa đăng gì. Trang vẫn chạy bản trước. Hãy chỉnh lại đồng hồ.',
    clockJumped:
      'Đồng hồ máy chủ nhảy quá một năm so với lần dựng trước, nên trang không tự đổi theo giờ. Hãy kiểm tra đồng hồ; nếu đồng hồ đúng, đăng một bài để chạy tiếp.',
  },
  noContent: 'Kho nội dung trống: chưa có bản nào để dựng trang.',
  unpackingEditor: 'Đang chuẩn bị phòng biên tập (chỉ lần đầu sau khi cài hoặc nâng cấp)…',
  movedRefs: (count: number) =>
    `Kho nội dung của phiên bản trước: đã chuyển ${count} bản nháp, bản đã xóa và bản giữ lại sang tên gọi mới.`,
  renamedPath: (old: string, now: string) =>
    `Thư mục dữ liệu của phiên bản trước: đã đổi tên ${old} thành ${now}.`,
  machine: 'Máy chủ',
  adminName: 'Quản trị',

  states: {
    draft: 'Bản nháp',
    pending_review: 'Chờ duyệt',
    pending_publish: 'Đã duyệt, chờ đăng',
  },
  commits: {
    seeded: 'Nội dung ban đầu',
    saved: (path: string) => `Lưu nháp: ${path}`,
    state: (state: string, path: string) => `Chuyển sang "${state}": ${path}`,
    published: (path: string) => `Đăng: ${path}`,
    deleted: (path: string) => `Xóa: ${path}`,
    unpublished: (path: string) => `Gỡ khỏi trang: ${path}`,
    restored: (path: string) => `Khôi phục: ${path}`,
    undone: (count: number) => `Trả lại như trước một lần đăng: ${count} mục`,
    replaced: (path: string) => `Thay tệp: ${path}`,
    uploaded: (path: string) => `Tải lên: ${path}`,
    conflictCopy: (name: string) => `Giữ lại bản chưa lưu được: ${name}`,
    approvedBy: (name: string, email: string) => `Approved-by: ${name} <${email}>`,
  },

  errors: {
    notSignedIn: 'Phiên làm việc đã hết. Hãy đăng nhập lại; bài đang soạn vẫn được giữ.',
    mustChange: 'Hãy đổi mật khẩu dùng một lần trước khi làm việc.',
    badPassword: 'Tên đăng nhập hoặc mật khẩu không đúng.',
    disabled: 'Tài khoản này đã bị khóa. Hãy liên hệ người quản trị.',
    locked: (minutes: number) =>
      `Nhập sai mật khẩu quá nhiều lần. Đăng nhập từ nơi này tạm khóa, thử lại sau ${minutes} phút; nếu cần ngay, dùng máy đã từng đăng nhập hoặc nhờ người quản trị cấp lại mật khẩu.`,
    tooManyTries: 'Quá nhiều lần đăng nhập từ máy này. Hãy đợi một phút rồi thử lại.',
    tooManyRequests: 'Máy này gửi quá nhiều yêu cầu. Hãy đợi một phút rồi thử lại.',
    shortPassword: (length: number) => `Mật khẩu mới phải dài ít nhất ${length} ký tự.`,
    samePassword: 'Mật khẩu mới phải khác mật khẩu đang dùng.',
    badRequest: 'Yêu cầu không hợp lệ. Hãy tải lại trang biên tập.',
    foreign: 'Yêu cầu không đến từ trang biên tập này nên bị từ chối.',
    noCsrf: 'Phiên làm việc không khớp. Hãy tải lại trang biên tập.',
    unknownAction: 'Máy chủ không có việc này.',
    path: 'Không được ghi vào đường dẫn này.',
    role: 'Tài khoản của anh/chị không có quyền làm việc này.',
    notYourDraft: (name: string) =>
      `Bản nháp này của ${name}; chỉ người soạn hoặc biên tập viên được sửa.`,
    inReview:
      'Bài đã được duyệt hoặc đang chờ duyệt. Hãy nhờ biên tập viên chuyển về "Bản nháp" trước khi sửa.',
    reviewOnly: 'Người soạn chỉ được gửi duyệt hoặc rút bài về; biên tập viên mới được duyệt.',
    notRead: 'Hãy mở bài ra đọc trước khi duyệt hoặc đăng.',
    notReady: 'Bài chưa ở trạng thái "Đã duyệt, chờ đăng" nên chưa đăng được.',
    missing: 'Không tìm thấy bài này. Có thể bài đã bị xóa hoặc đổi tên.',
    taken: 'Đã có bài dùng địa chỉ này. Hãy đổi tiêu đề cho khác.',
    tooSlow:
      'Máy không kiểm tra xong chữ này trong thời gian cho phép. Thường do một đoạn rất dài hoặc một ký hiệu lặp lại hàng nghìn lần: hãy bỏ đoạn đó, hoặc tách thành nhiều bài, rồi thử lại.',
    overloaded:
      'Máy chủ đang có quá nhiều việc chờ. Chữ vẫn còn trong trang này; hãy thử lại sau ít giây.',
    tooLong: 'Bài quá dài (tối đa 1 MB chữ). Hãy tách thành nhiều bài.',
    conflict: (name: string, time: string) =>
      `${name} đã lưu bài này lúc ${time}, sau khi anh/chị mở bài. Cả hai bản đều được giữ.`,
    deletedMeanwhile:
      'Bài này đã bị xóa hoặc đã đăng trong lúc anh/chị sửa. Bản của anh/chị vẫn được giữ.',
    changedSinceRead: (name: string, time: string) =>
      `${name} đã sửa bài này lúc ${time}, sau khi anh/chị đọc. Hãy tải lại để đọc bản mới rồi hãy quyết định.`,
    undoChanged: (path: string) =>
      `"${path}" đã được đăng lại sau lần ấy; chưa trả lại gì. Hãy lấy lại từng mục ở danh sách phiên bản.`,
    publishedMeanwhile:
      'Bài trên trang đã đổi sau khi bản nháp này được tạo. Hãy mở bài trên trang, đối chiếu rồi lưu lại.',
    broken: (count: number) =>
      `Chưa lưu được: có ${count} chỗ không được đưa lên máy chủ. Chữ vẫn còn trong trang này.`,
    brokenReview: (count: number) => `Chưa gửi duyệt được: có ${count} chỗ cần bổ sung hoặc sửa.`,
    area: 'Bài này ngoài phần việc được giao cho tài khoản của anh/chị.',
    ownText:
      'Bài này do anh/chị viết. Cơ quan đang đặt "người viết không tự duyệt bài của mình": hãy nhờ người khác duyệt.',
    notInReview: 'Bài không ở trạng thái chờ duyệt nên không trả lại được.',
    noTime: 'Loại mục này không có giờ đăng nên không hẹn giờ được.',
    notInBin: 'Không còn mục này trong thùng rác. Có thể người khác vừa khôi phục.',
    draftThere:
      'Bài này đang có bản nháp khác nên chưa khôi phục được. Hãy đăng hoặc bỏ bản nháp đó trước.',
    stillPublished: 'Mục này đang trên trang. Hãy gỡ hoặc xóa khỏi trang trước khi xóa hẳn.',
    lastAdmin: 'Đây là tài khoản quản trị cuối cùng; hãy cấp quyền quản trị cho người khác trước.',
    brokenPublish: (count: number) => `Chưa đăng được: có ${count} chỗ cần sửa.`,
    brokenWithout: (file: string, problem: string) =>
      `Chưa xóa: nếu xóa thì ${file} sẽ sai (${problem}). Hãy sửa mục đó trước.`,
    usedBy: (titles: string) =>
      `Chưa xóa được, vì còn bài nhắc tới: ${titles}. Hãy sửa các bài đó trước.`,
    fileTaken: (name: string) => `Đã có tệp khác tên "${name}". Hãy đổi tên tệp rồi tải lên lại.`,
    notUploaded: (name: string) => `Tệp "${name}" chưa được tải lên máy chủ. Hãy chọn lại tệp.`,
    diskFull:
      'Ổ đĩa của máy chủ đã đầy nên chưa lưu được. Chữ vẫn còn trong trang này; hãy báo quản trị.',
    readOnly:
      'Máy chủ không ghi được vào kho nội dung. Chữ vẫn còn trong trang này; hãy báo quản trị.',
    busy: 'Máy chủ đang bận. Chữ vẫn còn trong trang này; hãy bấm Lưu lần nữa.',
    unexpected: 'Máy chủ gặp lỗi. Chữ vẫn còn trong trang này; hãy thử lại hoặc báo quản trị.',
  },

  /** Why a file that lies in the library would not be taken today. */
  refusedFiles: {
    broken: 'tệp hỏng, không đọc được',
    irregular: 'tệp đóng gói không đúng quy cách, hai chương trình có thể đọc khác nhau',
    bomb: 'tệp nén quá nhiều dữ liệu',
    locked: 'tệp có mật khẩu',
    active: 'tệp có mã lệnh, macro hoặc phần tự chạy',
    unknownPart: 'tệp có phần lạ không rõ dùng làm gì',
    external: 'tệp lấy phần từ nơi khác',
    disagree: 'hai chương trình đọc tệp này ra khác nhau',
  },

  uploads: {
    empty: 'tệp rỗng',
    tooLarge: 'tệp quá lớn (ảnh tối đa 15 MB, tệp đính kèm tối đa 50 MB)',
    wrongType:
      'loại tệp này không được nhận; ảnh: JPEG, PNG, WebP, AVIF; tệp: PDF, DOCX, XLSX, PPTX, ODT, ODS',
    notWhatItSays: 'nội dung tệp không đúng với đuôi tên tệp; hãy mở tệp và lưu lại đúng loại',
    brokenImage: 'ảnh hỏng hoặc chưa tải về đủ; hãy mở ảnh và lưu lại',
    movingImage: 'ảnh động không được nhận; hãy dùng ảnh tĩnh',
    hugeImage: 'ảnh có quá nhiều điểm ảnh (tối đa 40 triệu); hãy thu nhỏ rồi tải lên',
    activePdf: 'tệp PDF có mã lệnh, biểu mẫu tự chạy hoặc tệp nhúng; hãy in ra PDF mới rồi tải lên',
    lockedPdf: 'tệp PDF có mật khẩu nên không kiểm tra được; hãy bỏ mật khẩu',
    brokenFile: 'tệp hỏng, không đọc được; hãy mở tệp và lưu lại',
    macros: 'tệp có macro hoặc lấy phần từ nơi khác; hãy lưu lại thành loại không có macro',
    bomb: 'tệp nén quá nhiều dữ liệu, hoặc đọc quá lâu, không nhận',
    lockedFile:
      'tệp có mật khẩu hoặc là bản Office 97-2003; hãy bỏ mật khẩu, lưu lại thành loại mới',
    irregular:
      'tệp đóng gói không đúng quy cách nên mỗi chương trình có thể đọc một khác; hãy mở tệp và lưu lại',
    unknownPart: 'tệp có phần lạ không rõ dùng làm gì; hãy bỏ phần đó hoặc lưu lại thành tệp mới',
    disagree: 'hai chương trình đọc tệp này ra khác nhau; hãy in ra PDF mới rồi tải lên',
    refused: (name: string, reason: string) => `Không nhận tệp "${name}": ${reason}.`,
  },

  publishing: {
    building: (seconds: number) => `đang lên trang… ${seconds} s`,
    waiting: 'chờ lên trang',
    done: 'đã lên trang',
    doneWithNotes: (count: number) => `đã lên trang; có ${count} tệp đính kèm nên xem lại`,
    failed: 'không dựng được',
    held: (release: number) => `đang giữ bản ${release}; bấm Đăng một bài để chạy tiếp`,
    timeout: (seconds: number) =>
      `Việc dựng trang quá ${seconds} giây nên đã dừng. Trang vẫn chạy bản trước; máy chủ sẽ tự thử lại.`,
    noReason: 'Việc dựng trang dừng giữa chừng. Trang vẫn chạy bản trước; máy chủ sẽ tự thử lại.',
    diskFull:
      'Ổ đĩa đã đầy nên chưa dựng được trang. Trang vẫn chạy bản trước; máy chủ sẽ tự thử lại.',
    readOnly: 'Máy chủ không ghi được vào thư mục dữ liệu. Trang vẫn chạy bản trước.',
    incomplete: 'Bản vừa dựng thiếu trang chính nên không được đưa lên.',
    clock: (minutes: number) =>
      `Đồng hồ máy chủ lệch ${minutes} phút so với máy của anh/chị hoặc với lần lưu gần nhất. Tin hẹn giờ có thể lên sai lúc; hãy chỉnh lại đồng hồ.`,
  },

  cli: {
    userHelp: [
      'Cách dùng:',
      '  npm run user -- list',
      '  npm run user -- add TEN-DANG-NHAP "Họ và tên" VAI-TRO',
      '  npm run user -- role TEN-DANG-NHAP VAI-TRO',
      '  npm run user -- reset TEN-DANG-NHAP      cấp mật khẩu dùng một lần mới',
      '  npm run user -- disable TEN-DANG-NHAP    khóa và đăng xuất ngay',
      '  npm run user -- enable TEN-DANG-NHAP',
      'Vai trò: contributor (soạn), editor (biên tập), publisher (duyệt, đăng), admin (quản trị).',
    ].join('\n'),
    added: (login: string, password: string) =>
      `Đã tạo "${login}". Mật khẩu dùng một lần: ${password}`,
    reset: (login: string, password: string) =>
      `Mật khẩu dùng một lần mới của "${login}": ${password}`,
    taken: (login: string) => `Đã có tài khoản "${login}".`,
    unknown: (login: string) => `Không có tài khoản "${login}".`,
    badLogin: 'Tên đăng nhập gồm 2-40 chữ thường không dấu, chữ số, dấu chấm hoặc gạch nối.',
    badRole: 'Vai trò phải là contributor, editor, publisher hoặc admin.',
    done: 'Xong.',
    disabledMark: 'đã khóa',
    backedUp: (dir: string) => `Đã sao lưu kho nội dung và tài khoản vào ${dir}`,
    storeBusy:
      'Kho nội dung đang được ghi liên tục nên chưa sao lưu được. Hãy thử lại sau ít phút.',
    restored: (dir: string) => `Đã khôi phục vào ${dir}. Chạy npm start để dựng lại trang.`,
    notEmpty: (dir: string) =>
      `Thư mục dữ liệu ${dir} đã có kho nội dung. Hãy đổi tên thư mục đó trước khi khôi phục.`,
    badBackup: (dir: string) => `Bản sao lưu ${dir} thiếu tệp hoặc đã hỏng; không khôi phục gì cả.`,
    backupHelp: 'Cách dùng: npm run backup -- THU-MUC-SAO-LUU',
    restoreHelp: [
      'Cách dùng:',
      '  npm run restore -- THU-MUC-SAO-LUU',
      '  npm run restore -- --from KHO-NHAN-BAN --key TEP-KHOA       cả tài khoản',
      '  npm run restore -- --from KHO-NHAN-BAN --without-accounts   riêng nội dung',
    ].join('\n'),
    rolledBack: (release: number) =>
      `Trang đã trở về bản ${release}. Việc tự dựng tạm dừng cho đến khi có người đăng bài.`,
    noRelease: 'Không có bản nào để trở về.',
    releases: (list: string) => `Các bản đang giữ: ${list}`,
  },
} as const;
