/** Messages of the import for whoever runs it, and words it puts into entries. */
export const importMessages = {
  help: `Nhập văn bản, tin bài cũ vào kho nội dung, ở dạng bản nháp:
  npm run import -- TỆP…             tệp hoặc thư mục: .docx (và .doc, .rtf, .odt khi máy có LibreOffice) thành văn bản; .html, .xml (RSS) thành tin
  npm run import -- THƯ-MỤC BẢNG.csv bảng bổ sung trường cho từng tệp (cột "tệp" và các cột bên dưới)
  npm run import -- --thu TỆP…       chỉ xem, không ghi gì
  npm run import -- --chuyen-muc MÃ TỆP…   chuyên mục cho tin (mặc định: chuyên mục đầu tiên)
Cột của bảng: tệp, số ký hiệu, loại, cơ quan, ngày, trích yếu, lĩnh vực, người ký, chức vụ, quyền hạn, nguồn.`,
  target: (where: string) => `Ghi vào: ${where}`,
  progress: (done: number, total: number, name: string) => `${done}/${total} ${name}`,
  dryRun: 'Chỉ xem thử, không ghi gì.',
  notFound: (path: string) => `Không tìm thấy "${path}".`,
  status: {
    written: 'đã nhập',
    exists: 'đã có, giữ nguyên',
    refused: 'chưa nhập',
  },
  summary: (written: number, existing: number, refused: number) =>
    `Đã nhập ${written}, đã có từ trước ${existing}, chưa nhập được ${refused}. Mục mới là bản nháp; mở phòng biên tập để đọc lại rồi đăng.`,
  commit: (count: number) => `Nhập ${count} mục`,
  author: 'Lệnh nhập liệu',
  sourceFile: (name: string) => `Nhập từ tệp ${name}, chưa đối chiếu với bản chính`,
  sourceFeed: (name: string) => `Nhập từ ${name}`,
  sourceItem: (name: string, link: string) => `Nhập từ ${name}, bài ${link}`,
  fileTitle: 'Tệp gốc',
  pictureAlt: (number: number, title: string) => `Hình ${number} trong ${title}`,
  pictureLost: (number: number) => `(Hình ${number}: xem trong tệp gốc)`,
  reasons: {
    type: (name: string) =>
      `${name}: loại tệp này không nhập được; tệp .doc hãy mở bằng Word rồi lưu thành .docx`,
    notConverted: (name: string) =>
      `${name}: LibreOffice không mở được tệp này; hãy mở bằng Word rồi lưu thành .docx`,
    unreadable: 'không đọc được, tệp hỏng hoặc không đúng loại',
    tooSlow: 'đọc quá lâu nên bỏ qua; hãy mở tệp bằng Word, lưu thành tệp mới rồi chạy lại',
    secret: (mark: string) => `có dấu chỉ mức độ mật hoặc phạm vi lưu hành "${mark}"`,
    missing: (fields: string) =>
      `không thấy ${fields} trên văn bản; điền vào bảng CSV rồi chạy lại`,
    addressTaken: (file: string) => `trùng địa chỉ với ${file}`,
    sameDocument: (file: string) => `văn bản này đã có ở ${file}`,
    noTitle: 'không thấy tiêu đề bài',
    noDate: 'không thấy ngày đăng',
    noText: 'không thấy nội dung bài',
    emptyFeed: 'không có tin nào trong tệp RSS',
    badTable: 'bảng thiếu cột "tệp"',
    unknownColumns: (names: string) => `không hiểu cột ${names}; đã bỏ qua cột này`,
    repeatedRow: (file: string) => `có nhiều dòng cho tệp ${file}; chỉ dùng dòng cuối`,
    sameName: (name: string) =>
      `nhiều tệp cùng tên ${name}; trong cột "tệp" hãy ghi cả tên thư mục`,
    unusedRow: 'có trong bảng nhưng không có tệp nào tên như vậy',
    badDate: (value: string) => `ngày "${value}" trong bảng không đọc được; viết ngày/tháng/năm`,
    changedMeanwhile: (path: string) => `có người vừa thêm ${path}; chưa ghi gì, hãy chạy lại`,
  },
  /** Where on a paper a field was read. */
  places: {
    symbolLine: 'dòng số, ký hiệu',
    aboveSymbol: 'phần tên cơ quan ở đầu văn bản',
    dateLine: 'dòng địa danh, ngày tháng ở đầu văn bản',
    title: 'dòng tên thể loại',
    underTitle: 'dưới tên thể loại',
    underSymbol: 'dưới số, ký hiệu',
    symbolLetters: 'chữ viết tắt trong ký hiệu',
    form: 'hình thức: không có tên thể loại',
    signature: 'phần ký',
    end: 'gần phần ký, không phải ở đầu văn bản',
  },
  suggestion: (field: string, value: string, place: string) =>
    `${field} (có thể là “${value}”, đọc ở ${place}; chưa chắc nên không tự điền)`,
  leftOutKinds: {
    motto: 'quốc hiệu, tiêu đề',
    stamp: 'dấu, chữ phía trên đầu văn bản',
    head: 'dòng khác ở đầu văn bản',
    margin: 'đầu trang, chân trang',
    comment: 'ghi chú của người soạn',
    drawing: 'chữ trong sơ đồ, biểu đồ, chữ nghệ thuật',
    deleted: 'chữ đã xóa mà tệp còn giữ',
    hidden: 'chữ ẩn',
  },
  notes: {
    converted:
      'đọc qua LibreOffice vì là tệp đời cũ; tệp đính kèm là bản .docx chuyển từ đó, so lại với tệp gốc',
    leftOut: (kinds: string) => `không đưa vào lời văn: ${kinds}`,
    leftOutWords: (kind: string, text: string) => `${kind} “${text}”`,
    leftOutCount: (kind: string, count: number) => `${kind} (${count} đoạn)`,
    issuers: (names: string) =>
      `văn bản của nhiều cơ quan (${names}); ghi cơ quan chủ trì vào ô cơ quan ban hành`,
    otherSigners: (names: string) => `cùng ký: ${names}; mục chỉ ghi một người ký`,
    copy: 'là bản sao có chứng thực; người ký là người ký bản chính',
    quotedMarks: (marks: string) =>
      `lời văn nhắc tới dấu “${marks}”: mục vào ở dạng chưa hoàn thành, có sẵn dòng “Bỏ qua cảnh báo” chờ người duyệt ghi lý do`,
    quotedInForm: (marks: string) =>
      `lời văn nhắc tới dấu “${marks}”: nếu văn bản chỉ nói về dấu đó thì ghi lý do ở ô “Bỏ qua cảnh báo”, chưa ghi thì chưa lưu được`,
    unsure: (fields: string) => `chưa chắc: ${fields}`,
    restored: (count: number, font: string) =>
      `đã chuyển ${count} chữ từ phông ${font} sang Unicode`,
    trackedChanges:
      'tệp có vết sửa hoặc ghi chú của người soạn; bản được lưu đã chấp nhận các sửa đổi và bỏ ghi chú, đọc lại xem có đúng ý không',
    restoredParts: (count: number, font: string) =>
      `đã chuyển ${count} đoạn từ phông ${font} sang Unicode; đọc lại`,
    otherAddress: (path: string) => `bài khác cùng tên đã có, nên để ở ${path}`,
    brokenLetters: 'có chữ không đọc được (bảng mã lạ); đọc lại cả bài',
    unusedValue: (value: string) => `bảng ghi "${value}" nhưng không dùng được; điền tay`,
    warning: (problem: string) => `xem lại: ${problem}`,
    pictures: (count: number) => `${count} hình cần viết lại mô tả`,
    lostPictures: (count: number) => `${count} hình không lấy được, xem tệp gốc`,
    missing: (fields: string) => `chưa thấy trên văn bản, cần điền: ${fields}`,
    chooseBody: (name: string) =>
      `chưa có cơ quan "${name}" trong danh sách; thêm ở mục Cơ quan ban hành rồi chọn`,
    bodyByLetters: (name: string, slug: string) =>
      `cơ quan "${name}" được hiểu là mục "${slug}" vì cùng chữ ký hiệu; xem lại`,
    newBody: (name: string) => `thêm cơ quan ban hành "${name}"; xem lại cấp và thời gian`,
    enclosures: (count: number) => `${count} tệp đính kèm ở máy khác không lấy về`,
    remoteLinks: (count: number) => `${count} ảnh ở máy khác không lấy về`,
    cutLead: 'tóm tắt lấy từ câu đầu của bài',
  },
  fields: {
    symbol: 'số và ký hiệu',
    type: 'thể loại',
    issuer: 'cơ quan ban hành',
    issued: 'ngày ban hành',
    subject: 'trích yếu',
    signer: 'người ký',
  },
  /** Heads of the field table, as people write them. */
  columns: {
    file: ['tệp', 'tep', 'file', 'tên tệp'],
    symbol: ['số ký hiệu', 'số, ký hiệu', 'số và ký hiệu', 'ký hiệu', 'symbol'],
    type: ['thể loại', 'loại', 'loại văn bản', 'type'],
    issuer: ['cơ quan', 'cơ quan ban hành', 'issuer'],
    issued: ['ngày', 'ngày ban hành', 'issued'],
    subject: ['trích yếu', 'subject'],
    fields: ['lĩnh vực', 'fields'],
    signer: ['người ký', 'signer'],
    post: ['chức vụ', 'post'],
    capacity: ['quyền hạn', 'quyền hạn ký', 'capacity'],
    source: ['nguồn', 'source'],
  },
} as const;

/** Messages of the import of questions. */
export const questionImportMessages = {
  help: `Nhập câu hỏi của tệp GIFT hoặc Moodle XML vào ngân hàng, ở dạng chưa hoàn thành:
  npm run import:questions -- TỆP…               .gift, .txt (GIFT) hoặc .xml (Moodle XML)
  npm run import:questions -- --module MÃ TỆP…   chuyên đề cho câu không ghi chuyên đề (tên tệp trong tap-huan/chuyen-de)
  npm run import:questions -- --thu TỆP…         chỉ xem, không ghi gì`,
  commit: (count: number) => `Nhập ${count} câu hỏi`,
  reasons: {
    type: 'chỉ nhận tệp .gift, .txt (GIFT) hoặc .xml (Moodle XML)',
    noModule: (known: string) =>
      `chưa biết thuộc chuyên đề nào; thêm --module với một trong: ${known}`,
    unknownModule: (module: string, known: string) =>
      `không có chuyên đề "${module}"; dùng một trong: ${known}`,
    sameQuestion: (path: string) => `câu này đã có ở ${path}`,
    sameStem: (path: string) =>
      `lời hỏi trùng với ${path} nhưng phương án khác; sửa lời hỏi cho khác rồi nhập lại`,
  },
  notes: {
    otherId: (id: string) => `mã ${id} trong tệp đã thuộc câu khác nên câu này mang mã mới`,
    reasons: (count: number) => `${count} phương án chưa có lý do; ghi lý do trước khi đăng`,
    basis: 'chưa có căn cứ; chọn văn bản trước khi đăng',
    unknownBasis: (slug: string) => `kho không có văn bản "${slug}"; chọn lại căn cứ`,
    unknownLesson: (slug: string) => `không có bài "${slug}"; chọn lại bài`,
    level: 'chưa ghi mức độ; tạm để mức 2',
  },
} as const;
