/** Words of the screen that takes a table of units. */
export const unitTableStrings = {
  title: 'Nhập bảng đơn vị',
  intro:
    'Chọn bảng tính .xlsx hoặc .csv có dòng tiêu đề. Các cột nhận được: tên, loại, nhóm, trực thuộc, điện thoại, hộp thư, địa chỉ, đảng viên, từ ngày, bí thư, phó bí thư, mã. Cột khác và ô trống được bỏ qua; đơn vị không có trong bảng giữ nguyên.',
  others: 'Đổi tên, sáp nhập, tách, chuyển nơi trực thuộc: dùng',
  choose: 'Chọn bảng',
  tooLarge: (megabytes: number) =>
    `Bảng lớn quá ${megabytes} MB. Hãy xóa ảnh và trang tính không cần, hoặc lưu thành .csv.`,
  planned: (name: string) => `Xem trước: ${name}`,
  line: 'Dòng',
  unit: 'Đơn vị',
  result: 'Kết quả',
  onlyChanged: 'Chỉ hiện dòng thêm, sửa hoặc sai',
  nothing: 'Bảng giống những gì đã có; không có gì để ghi.',
  entries: (count: number) => `Sẽ ghi vào ${count} mục, gộp thành một đợt đăng.`,
  undo: 'Chưa gửi thì bỏ các bản nháp là xong; đã đăng thì mở "Các phiên bản" của một đơn vị trong đợt, bấm "Trả lại cả lần đăng này".',
};
