/** Why a change of units cannot be done. */
export const unitJobFaults = {
  unknown: (name: string) => `Không có đơn vị "${name}" trên trang.`,
  notThere: (name: string) =>
    `"${name}" không hoạt động vào ngày ấy hoặc ngày trước đó; hãy xem lại ngày hiệu lực.`,
  laterChange: (name: string) =>
    `"${name}" đã có thay đổi từ ngày ấy trở đi; hãy sửa trong biểu mẫu của đơn vị.`,
  hasUnitsBelow: (name: string) => `Còn "${name}" trực thuộc; hãy chuyển đi trước.`,
  sameName: (name: string) => `Tên mới giống tên đang dùng: "${name}".`,
  tooFew: 'Chọn ít nhất một đơn vị kết thúc và nơi tiếp nhận.',
  twice: 'Có đơn vị hoặc tên được chọn hai lần.',
  taken: 'Địa chỉ của đơn vị mới đã có; hãy thử lại.',
  noReason: 'Ghi lý do kết thúc; người tìm đơn vị này sẽ đọc.',
  noName: 'Ghi tên mới.',
  noParts: 'Ghi tên ít nhất hai đơn vị mới; nếu đơn vị cũ vẫn hoạt động thì ít nhất một.',
  circle: 'Đơn vị không thể nhập hoặc chuyển vào đơn vị trực thuộc chính nó.',
  membersDiffer: (stated: number, counted: number) =>
    `Số đảng viên chưa khớp: đơn vị cũ có ${stated}, các đơn vị mới cộng lại ${counted}.`,
  hasDraft: (name: string) =>
    `"${name}" đang có bản nháp; hãy đăng hoặc bỏ bản nháp ấy trước khi ghi thay đổi này.`,
  tooMany: (count: number, most: number) =>
    `Thay đổi này ghi vào ${count} mục, quá ${most} mục một lần; hãy làm từng phần.`,
};

/** Words of the screen for changes of units. */
export const unitJobStrings = {
  title: 'Thay đổi tổ chức',
  intro:
    'Mỗi việc dưới đây ghi vào mọi đơn vị có liên quan cùng một lúc: tên cũ, ngày cuối, nơi tiếp nối, số liệu. Xem trước rồi mới lưu; các bản nháp được duyệt và đăng cùng nhau.',
  kind: 'Việc cần làm',
  kinds: {
    merge: 'Sáp nhập, hợp nhất',
    split: 'Chia, tách',
    rename: 'Đổi tên',
    transfer: 'Chuyển nơi trực thuộc',
    end: 'Kết thúc',
  },
  day: 'Có hiệu lực từ ngày',
  decision: 'Quyết định',
  decisionHint: 'Ví dụ: Quyết định số 15-QĐ/ĐUK, ngày 10/6/2024.',
  document: 'Văn bản trong kho, nếu có',
  unit: 'Đơn vị',
  ending: 'Các đơn vị kết thúc',
  into: 'Nhập vào đơn vị đang có',
  created: 'Hoặc lập đơn vị mới, tên là',
  members: 'Số đảng viên',
  membersHint: 'Để trống thì lấy tổng của các đơn vị nhập vào.',
  goesOn: 'Đơn vị cũ vẫn hoạt động sau khi tách',
  part: (number: number) => `Đơn vị mới ${number}`,
  addPart: 'Thêm đơn vị mới',
  newName: 'Tên mới',
  moving: 'Các đơn vị chuyển đi',
  parent: 'Về trực thuộc',
  reason: 'Lý do kết thúc',
  plan: 'Xem trước',
  planned: 'Xem trước thay đổi',
  sums: 'Số liệu trước và sau',
  sumsOf: (name: string) => `Số liệu của ${name}`,
  before: 'Trước',
  after: 'Sau',
  figure: 'Số liệu',
  figures: {
    units: 'Tổ chức cơ sở đảng',
    committees: 'Đảng bộ cơ sở',
    cells: 'Chi bộ cơ sở',
    members: 'Đảng viên',
  },
  statedNote: 'Số liệu công bố được ghi theo số mới trong cùng đợt này.',
  entries: (count: number) => `Ghi vào ${count} mục`,
  isNew: 'mới',
  save: 'Lưu thành bản nháp',
  send: 'Lưu và gửi duyệt',
  saved: 'Đã lưu các bản nháp, gộp thành một đợt đăng.',
  sent: 'Đã gửi duyệt; các mục sẽ được đăng cùng nhau.',
  open: 'Mở để xem và duyệt',
};
