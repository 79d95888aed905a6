/**
 * What people read of each block, by the word written after the colons. This list is also the list
 * of all blocks: each has its file in src/blocks/kinds/.
 */
export const blockStrings = {
  hop: {
    label: 'Hộp lưu ý',
    use: 'Có một điều người đọc không được bỏ qua',
    fields: { 'tieu-de': 'Tiêu đề' },
  },
  'goi-y': {
    label: 'Gợi ý gập lại',
    use: 'Lời giải chỉ mở ra khi người đọc bấm',
    fields: { 'tieu-de': 'Tiêu đề' },
  },
  buoc: { label: 'Các bước', use: 'Việc phải làm theo thứ tự', fields: {} },
  'kiem-tra': {
    label: 'Danh sách kiểm tra',
    use: 'Những điều cần rà trước khi xong việc',
    fields: {},
  },
  hinh: {
    label: 'Ảnh có chú thích',
    use: 'Chèn ảnh giữa bài',
    fields: {
      tep: 'Tệp ảnh',
      'mo-ta': 'Mô tả ảnh cho người không nhìn thấy',
      'chu-thich': 'Chú thích',
      nguon: 'Người chụp hoặc nguồn ảnh',
    },
  },
  'van-ban': {
    label: 'Dẫn văn bản',
    use: 'Nhắc tới một văn bản có trên trang, kèm tình trạng hiệu lực',
    fields: { ma: 'Chọn bài' },
  },
  'cau-hoi': {
    label: 'Câu hỏi tự kiểm tra',
    use: 'Đưa một câu hỏi có sẵn vào bài',
    fields: { ma: 'Chọn bài' },
  },
  'so-sanh': {
    label: 'So sánh hai cột',
    use: 'Đặt hai cách làm cạnh nhau; gõ danh sách hai mục, mỗi mục một cột',
    fields: {},
  },
  'vi-du': {
    label: 'Ví dụ có lời giải',
    use: 'Nêu một việc cụ thể; đặt ngay sau nó một khối Gợi ý gập lại chứa lời giải',
    fields: { 'tieu-de': 'Tiêu đề' },
  },
  'thuat-ngu': {
    label: 'Thuật ngữ',
    use: 'Giải thích một từ nghiệp vụ ngay trong bài',
    fields: { ma: 'Chọn bài' },
  },
  'so-do-the-thuc': {
    label: 'Hình trang văn bản có đánh số',
    use: 'Chỉ từng vị trí thể thức trên trang; chữ lấy từ Cài đặt, Các vị trí thể thức',
    fields: {},
  },
  'tai-ve': {
    label: 'Tệp tải về',
    use: 'Cho người đọc tải tệp',
    fields: { tep: 'Tệp', ten: 'Tên tệp cho người đọc' },
  },
} as const satisfies Record<string, BlockStrings>;

interface BlockStrings {
  /** Its name in the menu of the text field. */
  label: string;
  /** When to use it, for the handbook. */
  use: string;
  /** Labels of its attributes. */
  fields: Record<string, string>;
}

/** The label of a container's content in the form of the text field. */
export const blockContentLabel = 'Nội dung';
