/** The reason of a waiver that somebody still has to give; see waivers.ts. */
export const PENDING_REASON = 'Chờ người duyệt ghi lý do';

/**
 * What the build tells an editor about a fault: what is wrong, and how to fix it.
 * `{place}` is filled from the fault.
 */
export const guardMessages = {
  unreadable: {
    problem: 'phần khai báo không đọc được ở dòng {line}: {reason}',
    fix: 'sửa dòng {line}; chữ có dấu hai chấm phải đặt trong dấu nháy kép',
  },
  yamlAlias: {
    problem:
      'dòng {line} của phần khai báo dùng ký hiệu "&" hoặc "*" để đặt tên và nhắc lại một giá trị',
    fix: 'viết thẳng giá trị vào dòng {line}; chữ bắt đầu bằng "&" hoặc "*" phải đặt trong dấu nháy kép',
  },
  yamlDepth: {
    problem: 'phần khai báo lồng nhau quá sâu ở dòng {line}',
    fix: 'bỏ bớt dấu ngoặc vuông, ngoặc nhọn hoặc dấu gạch đầu dòng lồng nhau ở dòng {line}',
  },
  yamlLength: {
    problem: 'phần khai báo dài quá 256 nghìn chữ',
    fix: 'chuyển phần chữ dài xuống nội dung bài, hoặc tách thành nhiều mục',
  },
  noFrontMatter: {
    problem: 'thiếu phần khai báo giữa hai dòng "---" ở đầu tệp',
    fix: 'thêm lại phần khai báo, hoặc tạo mục mới trong trang biên tập',
  },
  badEncoding: {
    problem: 'tệp không lưu bằng UTF-8, chữ tiếng Việt sẽ hỏng',
    fix: 'mở tệp, chọn lưu lại với mã UTF-8',
  },
  symlink: {
    problem: 'tệp là liên kết tới nơi khác',
    fix: 'thay bằng tệp thật',
  },
  unknownInput: {
    problem: 'ô "{place}" có {value} nhưng không ô điền nào mang mã đó',
    fix: 'thêm ô điền với mã đó, hoặc sửa mã trong lời văn',
  },
  sameInput: {
    problem: 'ô "{place}" có hai ô điền cùng mã {value}',
    fix: 'đặt cho mỗi ô điền một mã riêng',
  },
  unusedInput: {
    problem: 'ô "{place}" có ô điền {value} không có chỗ trong lời văn',
    fix: 'viết {value} vào lời văn hoặc trích yếu, hoặc bỏ ô điền',
  },
  rowsInLine: {
    problem: 'ô "{place}": bảng hoặc nhiều đoạn {value} nằm trong một câu',
    fix: 'viết {value} một mình trên một dòng của lời văn',
  },
  columnsMissing: {
    problem: 'ô "{place}": bảng {value} chưa có tên cột',
    fix: 'ghi tên các cột của bảng',
  },
  reservedSlug: {
    problem: 'địa chỉ "/{name}/" đã dùng cho mục có sẵn của trang',
    fix: 'đổi tên tệp',
  },
  duplicateId: {
    problem: 'mã "{value}" có hai lần',
    fix: 'đổi một trong hai mã',
  },
  duplicateDocument: {
    problem: 'cùng số, ký hiệu, cơ quan và ngày với {other}',
    fix: 'gộp hai mục làm một, hoặc sửa lại ngày, cơ quan ban hành',
  },
  numberMismatch: {
    problem: 'số "{value}" không khớp với số trong ký hiệu',
    fix: 'sửa lại số hoặc số và ký hiệu',
  },
  lettersMismatch: {
    problem: 'thể loại không khớp với chữ viết tắt trong ký hiệu',
    fix: 'xem tên thể loại in trên văn bản rồi chọn lại thể loại hoặc sửa ký hiệu',
  },
  lettersUnknown: {
    problem: 'ký hiệu không có chữ viết tắt của thể loại, hoặc dùng chữ không có trong hướng dẫn',
    fix: 'so lại với văn bản; nếu đúng như vậy thì thêm vào ô "Bỏ qua cảnh báo" kèm lý do',
  },
  symbolYear: {
    problem: 'năm {year} trong ký hiệu khác năm ban hành',
    fix: 'sửa lại ký hiệu hoặc ngày ban hành',
  },
  termLevel: {
    problem: '{term} là nhiệm kỳ của cấp khác với cơ quan ban hành',
    fix: 'để trống ô khóa, nhiệm kỳ cho máy tính, hoặc chọn nhiệm kỳ đúng cấp',
  },
  termOrder: {
    problem: '{term} kết thúc trước khi bắt đầu',
    fix: 'sửa lại ngày bắt đầu hoặc ngày kết thúc của nhiệm kỳ',
  },
  termOverlap: {
    problem: '{term} trùng thời gian với {other} của cùng cấp',
    fix: 'nhiệm kỳ sau bắt đầu từ ngày liền sau ngày bế mạc đại hội; sửa lại một trong hai',
  },
  checkedAhead: {
    problem: 'ngày kiểm tra hiệu lực chưa tới',
    fix: 'điền ngày đã kiểm tra thật',
  },
  parentNotShown: {
    problem: 'đơn vị cấp trên "{value}" chưa đăng hoặc đã kết thúc',
    fix: 'chọn lại đơn vị trực thuộc, hoặc đăng đơn vị cấp trên',
  },
  wrongFolder: {
    problem: 'tệp không thuộc loại được đặt trong thư mục này',
    fix: 'chuyển tệp ra ngoài; thư mục này chỉ nhận tệp {expected}',
  },
  badSlug: {
    problem: 'tên tệp "{name}" không dùng làm địa chỉ được',
    fix: 'đổi tên tệp thành "{suggestion}"',
  },
  duplicateSlug: {
    problem: 'trùng địa chỉ với {other}',
    fix: 'đổi tên một trong hai tệp',
  },
  missingSettings: {
    problem: 'thiếu tệp cài đặt',
    fix: 'tạo lại tệp này từ bản mẫu',
  },
  required: { problem: 'chưa điền', fix: 'điền trường này' },
  unknownField: {
    problem: 'có trường lạ "{keys}"',
    fix: 'xóa trường này hoặc sửa lại tên cho đúng',
  },
  tooLong: { problem: 'dài quá {limit} ký tự', fix: 'rút ngắn lại' },
  tooMany: { problem: 'có nhiều hơn {limit} mục', fix: 'bớt lại' },
  tooFew: { problem: 'có ít hơn {limit} mục', fix: 'thêm cho đủ' },
  numberRange: { problem: 'số phải nằm trong khoảng cho phép ({limit})', fix: 'sửa lại số' },
  notInList: {
    problem: 'giá trị "{value}" không có trong danh sách',
    fix: 'chọn một trong: {options}',
  },
  wrongType: {
    problem: 'giá trị "{value}" không đúng kiểu',
    fix: 'chữ thì đặt trong dấu nháy kép, số thì chỉ ghi chữ số',
  },
  pattern: { problem: 'giá trị "{value}" chưa đúng: {rule}', fix: 'sửa theo gợi ý của trường' },
  date: {
    problem: 'ngày "{value}" không có thật hoặc sai cách viết',
    fix: 'viết năm-tháng-ngày, ví dụ 2026-11-21',
  },
  datetime: {
    problem: 'ngày giờ "{value}" không đọc được',
    fix: 'viết như 2026-11-21T08:00:00+07:00',
  },
  slug: {
    problem: 'mã "{value}" không hợp lệ',
    fix: 'chọn lại từ danh sách; mã chỉ gồm a-z, 0-9 và gạch nối',
  },
  image: {
    problem: 'đường dẫn ảnh "{value}" không hợp lệ',
    fix: 'chọn ảnh JPEG, PNG, WebP hoặc AVIF trong kho ảnh',
  },
  file: {
    problem: 'đường dẫn tệp "{value}" không hợp lệ',
    fix: 'chọn tệp PDF, DOCX, XLSX, PPTX, ODT hoặc ODS trong kho tệp',
  },
  secret: {
    problem: 'văn bản có độ mật',
    fix: 'gỡ văn bản khỏi trang; văn bản mật không được đưa lên mạng',
  },
  internal: {
    problem: 'văn bản chỉ lưu hành nội bộ',
    fix: 'gỡ văn bản khỏi trang; chỉ đăng văn bản công khai',
  },
  checkedMissing: {
    problem: 'đã ghi tình trạng hiệu lực nhưng chưa ghi ngày kiểm tra',
    fix: 'điền ngày kiểm tra, hoặc chọn lại "Chưa rõ"',
  },
  dateOrder: { problem: 'ngày này đứng trước ngày bắt đầu', fix: 'sửa lại một trong hai ngày' },
  articlesMissing: {
    problem: 'một dòng tác động chưa ghi điều, khoản nào',
    fix: 'ghi điều, khoản; nếu tác động lên cả văn bản thì ghi ở ô riêng của loại tác động đó',
  },
  untilElsewhere: {
    problem: 'ngày cuối chỉ dùng với ngưng hiệu lực',
    fix: 'xóa ngày cuối, hoặc chọn "Ngưng hiệu lực văn bản"',
  },
  oneAnswer: {
    problem: 'câu hỏi một đáp án phải có đúng một phương án đúng',
    fix: 'đánh dấu lại phương án đúng',
  },
  someAnswer: {
    problem: 'câu hỏi chưa có phương án đúng nào',
    fix: 'đánh dấu ít nhất một phương án đúng',
  },
  optionCount: {
    problem: 'số phương án không hợp với kiểu câu hỏi',
    fix: 'chọn một: 2-6; chọn nhiều: 3-8; xếp thứ tự: 3-8; ghép cặp: 3-12; điền: 1-8; tìm chỗ sai: 4-16',
  },
  pairMissing: {
    problem: 'một dòng của câu ghép cặp chưa ghi ghép với gì',
    fix: 'điền ô "Ghép với" của mọi dòng',
  },
  equalOptions: {
    problem: 'hai phương án có cùng nội dung',
    fix: 'sửa hoặc bỏ một phương án',
  },
  oneGap: {
    problem: 'câu điền chỗ trống phải có đúng một chỗ ___',
    fix: 'gõ ba gạch dưới vào đúng một chỗ của câu hỏi',
  },
  basisMissing: {
    problem:
      'chưa ghi điều này; câu hỏi, bài tập phải biết mình đứng trên văn bản nào và ai đã đối chiếu ngày nào',
    fix: 'chọn văn bản làm căn cứ và ghi ngày rà soát',
  },
  basisRepealed: {
    problem: 'căn cứ "{value}" không có hiệu lực lúc này (đã hết, đang ngưng hoặc chưa tới ngày)',
    fix: 'viết lại theo văn bản mới rồi chọn văn bản ấy, hoặc để mục ở dạng bản nháp',
  },
  reasonMissing: {
    problem: 'một phương án chưa có lý do',
    fix: 'viết vì sao đúng, vì sao sai cho từng phương án',
  },
  stemRepeated: {
    problem: 'đã có câu hỏi như vậy: {value}',
    fix: 'sửa câu hỏi đã có, hoặc hỏi điều khác',
  },
  noTasks: {
    problem: 'bài tập chưa có việc nào để làm',
    fix: 'điền danh sách của kiểu bài tập đã chọn',
  },
  otherTasks: {
    problem: 'danh sách này của kiểu bài tập khác',
    fix: 'xóa danh sách, hoặc đổi kiểu bài tập',
  },
  symbolForm: {
    problem:
      'số và ký hiệu phải ghi chưa đúng cách của văn bản Đảng, nên không ai trả lời đúng được',
    fix: 'ghi số, gạch nối, chữ thể loại, gạch chéo, chữ cơ quan, ví dụ 05-NQ/ĐU; số dưới 10 có số 0',
  },
  mayNotIssue: {
    problem: 'nơi ban hành đã chọn không được ra thể loại này theo 399-QĐ/TW',
    fix: 'chọn thể loại hoặc nơi ban hành khác',
  },
  hourOrder: { problem: 'giờ kết thúc không sau giờ bắt đầu', fix: 'sửa lại giờ của buổi học' },
  unknownGroup: {
    problem: 'buổi học ghi một nhóm không có trong danh sách nhóm',
    fix: 'chép đúng tên nhóm, hoặc để trống nếu cả lớp cùng học',
  },
  emptyBody: { problem: 'nội dung còn trống', fix: 'viết nội dung, hoặc để mục ở dạng bản nháp' },
  placeholderAlt: {
    problem: 'mô tả ảnh "{value}" còn trống hoặc chỉ là tên tệp, chữ mặc định',
    fix: 'viết một câu nói ảnh cho thấy gì',
  },
  leftover: {
    problem: 'còn sót chữ của mẫu: "{value}"',
    fix: 'thay bằng nội dung thật hoặc xóa đi',
  },
  secrecyMark: {
    problem: 'có dấu chỉ mức độ mật hoặc phạm vi lưu hành: "{value}"',
    fix: 'không đăng tài liệu này; nếu chỉ nhắc tới, viết chữ thường trong câu',
  },
  unreadFile: {
    problem: 'tệp "{name}" {reason} nên máy không đọc được chữ trong tệp (mã tệp {hash})',
    fix: 'mở tệp xem bằng mắt; nếu đăng được thì thêm vào ô "Bỏ qua cảnh báo" dòng "Tệp không đọc được: đã xem bằng mắt", mã tệp {hash}, kèm lý do',
  },
  unsafeFile: {
    problem: 'tệp "{name}" không được nhận nữa: {reason}',
    fix: 'mở tệp, lưu lại rồi tải lên qua phòng biên tập',
  },
  fileResidue: {
    problem: 'tệp "{name}" còn mang theo: {kinds}',
    fix: 'tải lại tệp qua phòng biên tập để máy bỏ; tệp có chữ ký số thì chỉ người ký bỏ được',
  },
  suspectedLimit: {
    problem: 'có lời giống như ghi độ mật hoặc giới hạn phổ biến: "{value}"',
    fix: 'đọc lại; nếu tài liệu không được đăng thì dừng lại, nếu chỉ là câu nói thường thì để nguyên hoặc thêm vào ô "Bỏ qua cảnh báo" kèm lý do',
  },
  citizenId: {
    problem: 'có số căn cước, chứng minh nhân dân hoặc hộ chiếu: "{value}"',
    fix: 'xóa số này; nếu báo nhầm, thêm vào ô "Bỏ qua cảnh báo" kèm lý do',
  },
  partyCard: {
    problem: 'có số thẻ hoặc số hồ sơ đảng viên: "{value}"',
    fix: 'xóa số này; nếu báo nhầm, thêm vào ô "Bỏ qua cảnh báo" kèm lý do',
  },
  bankAccount: {
    problem: 'có số tài khoản ngân hàng: "{value}"',
    fix: 'chỉ giữ tài khoản của cơ quan, quỹ được công khai và thêm vào ô "Bỏ qua cảnh báo" kèm lý do',
  },
  mobileNumber: {
    problem: 'có số điện thoại di động: "{value}"',
    fix: 'thay bằng số trực của cơ quan, hoặc thêm vào ô "Bỏ qua cảnh báo" kèm lý do',
  },
  freeMail: {
    problem: 'có thư điện tử cá nhân: "{value}"',
    fix: 'thay bằng hộp thư công vụ, hoặc thêm vào ô "Bỏ qua cảnh báo" kèm lý do',
  },
  meetingLink: {
    problem: 'có liên kết, mã hoặc mật khẩu của phòng họp trực tuyến: "{value}"',
    fix: 'gửi riêng cho người dự; nếu là buổi công khai, thêm vào ô "Bỏ qua cảnh báo" kèm lý do',
  },
  issuerMismatch: {
    problem: 'ký hiệu ghi "{letters}" nhưng cơ quan ban hành dùng chữ {expected}',
    fix: 'xem lại số và ký hiệu, hoặc chọn lại cơ quan ban hành',
  },
  issuerTime: {
    problem: 'ngày ban hành nằm ngoài thời gian hoạt động của {issuer}',
    fix: 'xem lại ngày ban hành, hoặc thời gian ghi ở trang cơ quan',
  },
  termDate: {
    problem: 'ngày ban hành không thuộc {term}',
    fix: 'để trống ô khóa, nhiệm kỳ cho máy tính, hoặc sửa lại ngày',
  },
  numberOrder: {
    problem: 'số lớn hơn {other} nhưng ban hành trước, trong cùng nhiệm kỳ',
    fix: 'xem lại số và ngày ban hành của cả hai văn bản',
  },
  numberReused: {
    problem: 'cùng số, ký hiệu với {other} trong một nhiệm kỳ',
    fix: 'xem lại số, ngày ban hành; một số chỉ dùng một lần trong nhiệm kỳ',
  },
  relationDate: {
    problem: 'tác động lên {target}, là văn bản ban hành sau',
    fix: 'ghi quan hệ ở văn bản mới hơn, hoặc sửa lại ngày ban hành',
  },
  relationLevel: {
    problem: 'tác động lên {target} của cơ quan cấp cao hơn hoặc khác hệ thống',
    fix: 'xem lại: văn bản chỉ do chính cơ quan ban hành hoặc cấp trên có thẩm quyền sửa, bỏ',
  },
  relationUnsaid: {
    problem: 'lời văn nói văn bản này tác động lên {target}, nhưng ô "{relation}" chưa ghi',
    fix: 'nếu đúng vậy, chọn {target} ở ô "{relation}" để trang của {target} báo đúng hiệu lực; nếu không, thêm vào ô "Bỏ qua cảnh báo" kèm lý do',
  },
  relationAfterEnd: {
    problem: 'tác động lên {target}, đã hết hiệu lực từ {day} bởi {other}',
    fix: 'xem lại: thường phải ghi quan hệ với văn bản đang có hiệu lực',
  },
  statedAgainstEnd: {
    problem:
      'ghi còn hiệu lực, nhưng {other} đã thay thế hoặc bãi bỏ từ {day}, trước ngày kiểm tra',
    fix: 'chọn lại "Chưa rõ" cho máy tính theo quan hệ, hoặc sửa quan hệ ghi ở {other}',
  },
  statedAgainstExpiry: {
    problem: 'ghi còn hiệu lực, nhưng ngày hết hiệu lực đã qua trước ngày kiểm tra',
    fix: 'xóa ngày hết hiệu lực nếu văn bản không ấn định, hoặc chọn lại tình trạng',
  },
  endWithoutSource: {
    problem:
      'ghi hết hiệu lực nhưng chưa có văn bản nào đã đăng thay thế, bãi bỏ nó, cũng không có ngày hết hiệu lực đã qua',
    fix: 'ghi quan hệ ở văn bản mới, điền ngày hết hiệu lực mà chính văn bản ấn định, hoặc thêm vào ô "Bỏ qua cảnh báo" kèm căn cứ đã biết',
  },
  legacyFont: {
    problem: 'có chữ gõ bằng phông cũ ({font}): "{value}"',
    fix: 'gõ lại bằng Unicode; có thể là "{restored}"',
  },
  missingImage: { problem: 'không có ảnh "{value}"', fix: 'tải ảnh lên lại, hoặc chọn ảnh khác' },
  unreadableImage: {
    problem: 'ảnh "{value}" hỏng hoặc không phải ảnh JPEG, PNG, WebP, AVIF',
    fix: 'mở ảnh bằng phần mềm xem ảnh, lưu lại thành JPEG rồi tải lên',
  },
  hugeImage: {
    problem: 'ảnh "{value}" quá lớn ({pixels} triệu điểm ảnh, tối đa {limit})',
    fix: 'thu nhỏ ảnh rồi tải lên lại',
  },
  leakingPicture: {
    problem: 'ảnh "{value}" chưa được xử lý, có thể còn thông tin nơi chụp',
    fix: 'mở ảnh gốc, lưu lại thành JPEG rồi tải lên',
  },
  movingImage: {
    problem: 'ảnh "{value}" là ảnh động',
    fix: 'lưu một khung hình thành JPEG rồi tải lên',
  },
  unsafeName: {
    problem: 'tên tệp "{value}" có dấu ?, # hoặc %',
    fix: 'đổi tên tệp, chỉ dùng chữ, số và gạch nối',
  },
  missingFile: { problem: 'không có tệp "{value}"', fix: 'tải tệp lên lại, hoặc chọn tệp khác' },
  outsidePath: {
    problem: 'đường dẫn "{value}" chỉ ra ngoài kho',
    fix: 'chọn lại ảnh hoặc tệp trong kho',
  },
  danglingRelation: {
    problem: '"{value}" không có trong {target}',
    fix: 'chọn lại, hoặc tạo mục còn thiếu',
  },
  relationCycle: {
    problem: 'quan hệ đi thành vòng: {chain}',
    fix: 'xóa một quan hệ trong vòng; chỉ văn bản mới tác động lên văn bản cũ',
  },
  parentCycle: {
    problem: 'đơn vị, cơ quan trực thuộc hoặc tiếp nối nhau thành vòng: {chain}',
    fix: 'sửa lại đơn vị, cơ quan cấp trên hoặc tiếp nối',
  },
  unitTotals: {
    problem: '{label}: số công bố là {stated}, cộng các đơn vị được {counted}',
    fix: 'sửa số công bố hoặc số liệu của các đơn vị cho khớp',
  },
  statedOutdated: {
    problem: 'số công bố không còn đúng với hôm nay; lần đổi gần nhất của tổ chức là ngày {day}',
    fix: 'ghi số liệu mới kèm ngày, chuyển số cũ xuống "Số liệu công bố trước đây"',
  },
  cellMembers: {
    problem: 'số đảng viên ghi là {stated}, cộng các chi bộ trực thuộc được {counted}',
    fix: 'sửa số của đảng bộ hoặc của từng chi bộ cho khớp',
  },
  earlierEmpty: {
    problem: 'dòng đến hết ngày {day} không nói điều gì khác với bây giờ',
    fix: 'ghi tên, loại, nơi trực thuộc hoặc số đảng viên khi ấy; hoặc xóa dòng',
  },
  earlierOutside: {
    problem: 'ngày {day} không nằm trong thời gian hoạt động của đơn vị',
    fix: 'sửa ngày cuối của dòng này, hoặc ngày bắt đầu, kết thúc của đơn vị',
  },
  earlierTwice: {
    problem: 'có hai dòng cùng đến hết ngày {day}',
    fix: 'gộp hai dòng làm một',
  },
  endWithoutTrail: {
    problem: 'đơn vị đã kết thúc mà không ghi nơi tiếp nối, cũng không ghi lý do',
    fix: 'chọn đơn vị tiếp nối, hoặc ghi lý do ở "Việc kết thúc"',
  },
  successorWithoutEnd: {
    problem: 'có nơi tiếp nối hoặc hình thức kết thúc mà chưa có ngày cuối',
    fix: 'điền "Đến ngày", hoặc bỏ nơi tiếp nối và hình thức kết thúc',
  },
  successorGap: {
    problem: 'ngày {day}, ngay sau khi đơn vị kết thúc, chưa có hoặc không còn "{name}"',
    fix: 'sửa ngày cho nối tiếp nhau, hoặc chọn đơn vị tiếp nối khác',
  },
  parentEnded: {
    problem: 'trực thuộc "{name}" cả khi đơn vị ấy chưa lập hoặc đã kết thúc (mốc {day})',
    fix: 'chọn đơn vị cấp trên của thời gian ấy, ở "Trực thuộc" hoặc "Trước đây"',
  },
  postOutside: {
    problem: '{title}: ngày giữ chức danh nằm ngoài thời gian hoạt động của đơn vị',
    fix: 'sửa ngày giữ chức danh, hoặc để trống nếu chưa rõ',
  },
  holderTwice: {
    problem: '{name} giữ chức danh {title} hai lần cùng lúc (từ {day})',
    fix: 'xóa một dòng, hoặc sửa ngày',
  },
  twoHeads: {
    problem: 'từ ngày {day} có hai người đứng đầu: {other} và {name}',
    fix: 'điền ngày thôi giữ chức danh của người trước',
  },
  privatePhone: {
    problem: '"{value}" là số di động; danh bạ công khai chỉ ghi số trực của cơ quan',
    fix: 'thay bằng số máy bàn trực; nếu là máy trực của cơ quan thì bỏ qua cảnh báo kèm lý do',
  },
  privateMail: {
    problem: '"{value}" là hộp thư miễn phí, không phải hộp thư công vụ',
    fix: 'thay bằng hộp thư công vụ; nếu đơn vị dùng chính thức thì bỏ qua cảnh báo kèm lý do',
  },
  homeAddress: {
    problem: '"{value}" giống địa chỉ nhà riêng',
    fix: 'chỉ ghi địa chỉ trụ sở',
  },
  birthDay: {
    problem: '"{value}" có ngày, năm sinh của một người',
    fix: 'xóa ngày, năm sinh; danh bạ chỉ ghi họ tên và chức danh',
  },
  bodyDays: {
    problem: 'ngày bắt đầu hoặc kết thúc khác với đơn vị "{name}" (từ {day})',
    fix: 'sửa ngày cho giống nhau, hoặc bỏ liên kết với đơn vị',
  },
  blockExtra: {
    problem: '{name}: có phần "{attribute}" không dùng đến',
    fix: 'xóa phần này hoặc sửa lại tên',
  },
  blockBroken: {
    problem: 'khối viết chưa đúng chỗ "{name}"',
    fix: 'mỗi khối mở bằng ":::tên" và đóng bằng dòng ":::" riêng; khối lồng nhau thì khối ngoài thêm một dấu hai chấm',
  },
  unknownBlock: {
    problem: 'có khối lạ ":::{name}"',
    fix: 'chỉ dùng các khối trong menu chèn: {known}',
  },
  blockAttribute: { problem: '{name}: thiếu {attribute}', fix: 'điền đủ các ô của khối này' },
  badLink: {
    problem: 'liên kết "{value}" không được phép',
    fix: 'chỉ dùng địa chỉ https://, mailto:, tel: hoặc địa chỉ trong trang',
  },
  deadLink: {
    problem: 'liên kết "{value}" không dẫn tới đâu',
    fix: 'sửa địa chỉ, hoặc đăng mục mà liên kết nhắc tới',
  },
  expiredLink: {
    problem: 'liên kết "{value}" dẫn tới tin đã hết hạn đăng, người đọc không mở được',
    fix: 'bỏ liên kết, hoặc sửa ngày gỡ của tin ấy',
  },
  mdxCode: {
    problem: 'bài MDX có đoạn mã không được phép: "{value}"',
    fix: 'chỉ viết Markdown và các khối {known} với giá trị chữ trong dấu nháy',
  },
} as const satisfies Record<string, { problem: string; fix: string }>;

export type GuardRule = keyof typeof guardMessages;

/** What the YAML reader says, in an editor's words; anything else is "sai cách viết". */
export const yamlReasons: readonly (readonly [RegExp, string])[] = [
  [/bad indentation|tab/i, 'thụt đầu dòng sai, hoặc chữ có dấu hai chấm chưa đặt trong nháy kép'],
  [/duplicat/i, 'một trường được ghi hai lần'],
  [/quote|unexpected end of the (?:stream|document)/i, 'thiếu dấu nháy đóng'],
  [/flow|collection|bracket/i, 'thiếu dấu ngoặc đóng'],
];
export const yamlReasonUnknown = 'sai cách viết';

/** Kinds of value a message names instead of printing it. */
export const guardValues = { list: '(danh sách)', group: '(nhóm)' } as const;

/** Labels of places that are no field. */
export const guardPlaces = {
  body: 'Nội dung',
  fileName: 'Tên tệp',
  head: 'Phần khai báo',
  wholeFile: 'Cả tệp',
  page: 'Trang đã dựng',
} as const;

export const guardReport = {
  heading: 'Không dựng được trang: có {count} chỗ cần sửa.',
  note: '{file}, {field}: {problem}; {fix}',
  item: '{number}. Tệp: {file}\n   Trường: {field}\n   Lỗi: {problem}\n   Cách sửa: {fix}',
  closing: 'Trang đang chạy được giữ nguyên. Sửa xong các chỗ trên rồi dựng lại.',
} as const;

/** Two builds at once would spoil each other's working files. */
export const buildBusy = (pid: number) =>
  `Một lần dựng khác đang chạy trong cùng thư mục (tiến trình ${pid}). Chờ xong rồi dựng lại.`;

/** What the build says of attachments that search cannot read; it goes on all the same. */
export const attachmentNotes = {
  scan: (file: string) =>
    `${file}: bản quét không có lớp chữ, người đọc không tìm được chữ trong tệp; hãy thay bằng bản Word hoặc PDF xuất từ Word`,
  unreadable: (file: string, reason: string) =>
    `${file}: không đọc được chữ trong tệp để tìm kiếm (${reason}); hãy mở thử và lưu lại tệp`,
} as const;
