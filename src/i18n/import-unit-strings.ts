/** Spellings of the heads of columns in tables of units, without marks; the first names the column in messages. */
export const unitColumns = {
  slug: ['mã', 'ma don vi', 'ma', 'dia chi trang', 'slug'],
  name: [
    'tên',
    'ten',
    'ten don vi',
    'ten to chuc',
    'ten to chuc dang',
    'don vi',
    'ten day du',
    'to chuc co so dang',
  ],
  type: ['loại', 'loai', 'loai don vi', 'loai hinh', 'loai to chuc', 'hinh thuc'],
  group: ['nhóm', 'nhom', 'khoi', 'nhom don vi'],
  parent: ['trực thuộc', 'truc thuoc', 'don vi cap tren', 'cap tren', 'cap uy cap tren'],
  phone: [
    'điện thoại',
    'dien thoai',
    'dt',
    'sdt',
    'so dien thoai',
    'dien thoai truc',
    'so may',
    'tel',
  ],
  mailbox: [
    'hộp thư',
    'hop thu',
    'hop thu cong vu',
    'email',
    'e-mail',
    'thu dien tu',
    'hom thu',
    'mail',
  ],
  address: ['địa chỉ', 'dia chi', 'tru so', 'dia chi tru so', 'noi lam viec'],
  members: [
    'đảng viên',
    'dang vien',
    'so dang vien',
    'so luong dang vien',
    'tong so dang vien',
    'so dv',
    'sl dang vien',
  ],
  from: ['từ ngày', 'tu ngay', 'ngay thanh lap', 'thanh lap', 'ngay lap'],
  head: ['bí thư', 'bi thu', 'nguoi dung dau', 'ho ten bi thu', 'bi thu chi bo', 'bi thu dang uy'],
  deputy: ['phó bí thư', 'pho bi thu', 'ho ten pho bi thu'],
} as const;

/** Words of a cell for the types and groups of units, without marks. */
export const unitWords = {
  type: {
    'dang-bo-co-so': ['dang bo', 'dang bo co so', 'dbcs', 'db'],
    'chi-bo-co-so': ['chi bo', 'chi bo co so', 'cbcs', 'cb'],
    'chi-bo-truc-thuoc': ['chi bo truc thuoc', 'cbtt', 'chi bo truc thuoc dang uy co so'],
    'cap-uy': ['cap uy', 'dang uy cap tren'],
    'van-phong': ['van phong', 'van phong cap uy'],
    'ban-tham-muu': ['ban', 'ban tham muu', 'co quan tham muu', 'co quan tham muu, giup viec'],
  },
  group: {
    'co-quan': ['co quan', 'co quan, don vi su nghiep', 'su nghiep', 'hanh chinh su nghiep'],
    'doanh-nghiep': ['doanh nghiep', 'dn', 'cong ty'],
  },
} as const;

export const importUnitStrings = {
  help: `Nhập danh sách đơn vị từ bảng tính vào Tổ chức:
  npm run import:units -- TỆP.csv|TỆP.xlsx          chỉ xem: từng dòng sẽ thêm, sửa gì; không ghi
  npm run import:units -- --ghi TỆP                 ghi tất cả trong một lần, hoặc không ghi gì nếu có dòng sai
  npm run import:units -- --hoan-tac PHIẾU          trả lại như trước lần ghi; phiếu do lần ghi ấy in ra
Cột nhận theo tiêu đề: tên, loại, nhóm, trực thuộc, điện thoại, hộp thư, địa chỉ, đảng viên, từ ngày, bí thư, phó bí thư, mã.
Đơn vị không có trong bảng thì giữ nguyên. Đổi tên, sáp nhập, tách: làm ở phòng biên tập, mục "Thay đổi tổ chức".`,
  notFound: (path: string) => `Không tìm thấy "${path}".`,
  notReadable: 'Không đọc được tệp; chỉ nhận .csv và .xlsx.',
  noHeads: 'Không thấy dòng tiêu đề có cột "tên" trong 15 dòng đầu.',
  unknownColumns: (names: string) => `Bỏ qua cột không hiểu: ${names}.`,
  row: (line: number, name: string) => `Dòng ${line}${name === '' ? '' : `, ${name}`}: `,
  isNew: 'thêm mới',
  same: 'không đổi',
  changed: (changes: string) => `sửa ${changes}`,
  change: (label: string, before: string, after: string) =>
    before === '' ? `${label}: ghi "${after}"` : `${label}: "${before}" thành "${after}"`,
  problems: {
    noName: 'thiếu tên đơn vị',
    repeated: (line: number) => `trùng với dòng ${line}`,
    noType: 'không rõ loại; ghi đảng bộ hoặc chi bộ vào cột "loại"',
    badType: (value: string) => `không hiểu loại "${value}"`,
    badGroup: (value: string) => `không hiểu nhóm "${value}"; ghi cơ quan hoặc doanh nghiệp`,
    badNumber: (value: string) => `số đảng viên "${value}" không phải số nguyên`,
    badDate: (value: string) => `ngày "${value}" không đọc được; viết ngày/tháng/năm`,
    noDate: 'đơn vị mới thiếu ngày thành lập ở cột "từ ngày"',
    futureDate: (value: string) => `ngày thành lập "${value}" ở tương lai`,
    badParent: (value: string) => `không có đơn vị cấp trên "${value}"`,
    unclearParent: (value: string) => `có nhiều đơn vị tên "${value}"; ghi mã thay cho tên`,
    unclearName: 'có nhiều đơn vị cùng tên này; thêm cột "mã"',
    badSlug: (value: string) => `mã "${value}" không có trên trang`,
    ended: 'đơn vị này đã kết thúc; không sửa qua bảng',
    renamed: (name: string) =>
      `tên trên trang là "${name}"; giữ tên ấy, đổi tên thì dùng "Thay đổi tổ chức"`,
    moved: (name: string) =>
      `trên trang đang trực thuộc "${name}"; chuyển nơi trực thuộc thì dùng "Thay đổi tổ chức"`,
    noPhone: 'đơn vị mới thiếu điện thoại trực',
    noMailbox: 'đơn vị mới thiếu hộp thư công vụ',
    field: (label: string, problem: string, fix: string) => `${label}: ${problem}; ${fix}`,
  },
  untouched: (count: number) => `${count} đơn vị trên trang không có trong bảng, giữ nguyên.`,
  summary: (added: number, changed: number, same: number, wrong: number) =>
    `Thêm ${added}, sửa ${changed}, không đổi ${same}, sai ${wrong}.`,
  sums: (before: string, after: string) => `Tổng: trước ${before}; sau ${after}.`,
  figures: (units: number, committees: number, cells: number, members: number) =>
    `${units} tổ chức (${committees} đảng bộ, ${cells} chi bộ), ${members} đảng viên`,
  dryRun: 'Mới xem thử, chưa ghi gì. Thêm --ghi để ghi.',
  wrongRows: (count: number) =>
    `Có ${count} dòng sai; hãy sửa trong bảng rồi chọn lại tệp. Chưa ghi gì.`,
  refused: 'Chưa ghi gì: sửa các dòng sai rồi chạy lại.',
  nothing: 'Bảng giống những gì đã có; không có gì để ghi.',
  written: (count: number, slip: string) =>
    `Đã ghi ${count} mục trong một lần. Muốn trả lại như trước: npm run import:units -- --hoan-tac ${slip}`,
  undone: (count: number) => `Đã trả lại ${count} mục như trước lần ghi ấy.`,
  undoChanged: (path: string) => `${path} đã được sửa sau lần ghi ấy; chưa trả lại gì.`,
  commit: (count: number) => `Nhập bảng đơn vị: ${count} mục`,
  undoCommit: 'Hoàn tác lần nhập bảng đơn vị',
  posts: { head: 'Bí thư', deputy: 'Phó Bí thư' },
};
