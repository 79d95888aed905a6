import { altText } from './fields/alt-text.ts';
import { choice } from './fields/choice.ts';
import { optional } from './fields/field.ts';
import { group, list } from './fields/group.ts';
import { image } from './fields/media.ts';
import { relation, relations } from './fields/relation.ts';
import { text } from './fields/text.ts';

export const figure = (label: string) =>
  group({
    label,
    hint: 'Chọn ảnh rồi điền đủ ba ô bên dưới.',
    fields: {
      image: image({
        label: 'Tệp ảnh',
        hint: 'JPEG, PNG, WebP hoặc AVIF; cạnh dài nên từ 1.600 điểm ảnh.',
      }),
      alt: altText({
        label: 'Mô tả ảnh cho người không nhìn thấy',
        hint: 'Ảnh cho thấy gì? Ví dụ: "Các đại biểu ngồi quanh bàn họp, phía trước là màn chiếu".',
        problem: 'mô tả ảnh còn trống hoặc chỉ là tên tệp, chữ mặc định',
      }),
      caption: text({
        label: 'Chú thích',
        hint: 'Dòng chữ in dưới ảnh, không lặp lại tiêu đề.',
        maxLength: 250,
      }),
      credit: text({
        label: 'Người chụp hoặc nguồn ảnh',
        hint: 'Ví dụ: "Ảnh: Văn phòng".',
        maxLength: 120,
      }),
    },
  });

export const byline = () =>
  group({
    label: 'Tác giả',
    fields: {
      name: text({ label: 'Họ tên', hint: 'Không ghi học hàm, học vị trước tên.', maxLength: 80 }),
      post: optional(text({ label: 'Chức vụ', maxLength: 120 })),
      unit: optional(text({ label: 'Đơn vị', maxLength: 160 })),
    },
  });

export const fieldOfWork = () =>
  relation({ label: 'Lĩnh vực công tác', to: { setting: 'fieldsOfWork', list: 'items' } });

export const documentsRelated = (label: string, hint?: string) =>
  relations({ label, hint, to: { collection: 'documents' } });

/** Rules of src/guards that an entry may waive with a reason, because they can give false alarms. */
export const waivableRules = [
  { value: 'secrecyMark', label: 'Dấu chỉ mức độ mật, phạm vi lưu hành' },
  { value: 'suspectedLimit', label: 'Lời giống giới hạn phổ biến' },
  { value: 'citizenId', label: 'Số căn cước, hộ chiếu' },
  { value: 'partyCard', label: 'Số thẻ, số hồ sơ đảng viên' },
  { value: 'bankAccount', label: 'Số tài khoản ngân hàng' },
  { value: 'mobileNumber', label: 'Số điện thoại riêng' },
  { value: 'freeMail', label: 'Thư điện tử cá nhân' },
  { value: 'privatePhone', label: 'Số di động trong danh bạ: là máy trực của cơ quan' },
  { value: 'privateMail', label: 'Hộp thư miễn phí trong danh bạ: đơn vị dùng chính thức' },
  { value: 'homeAddress', label: 'Địa chỉ giống nhà riêng' },
  { value: 'birthDay', label: 'Ngày, năm sinh' },
  { value: 'meetingLink', label: 'Liên kết, mật khẩu họp trực tuyến' },
  { value: 'lettersMismatch', label: 'Chữ trong ký hiệu khác thể loại' },
  { value: 'lettersUnknown', label: 'Chữ lạ, hoặc không có chữ, trong ký hiệu' },
  { value: 'symbolYear', label: 'Năm trong ký hiệu khác năm ban hành' },
  { value: 'issuerMismatch', label: 'Chữ trong ký hiệu khác cơ quan ban hành' },
  { value: 'issuerTime', label: 'Ngày ban hành ngoài thời gian hoạt động của cơ quan' },
  { value: 'termDate', label: 'Ngày ban hành ngoài nhiệm kỳ' },
  { value: 'termLevel', label: 'Nhiệm kỳ của cấp khác' },
  { value: 'numberOrder', label: 'Số không theo thứ tự ngày' },
  { value: 'numberReused', label: 'Số dùng hai lần trong nhiệm kỳ' },
  { value: 'relationDate', label: 'Quan hệ ngược thời gian' },
  { value: 'relationLevel', label: 'Cơ quan cấp dưới tác động văn bản cấp trên' },
  { value: 'relationUnsaid', label: 'Lời văn nói tới thay thế, sửa đổi mà chưa ghi quan hệ' },
  { value: 'relationAfterEnd', label: 'Tác động lên văn bản đã hết hiệu lực' },
  { value: 'statedAgainstEnd', label: 'Ghi còn hiệu lực trái với văn bản khác' },
  { value: 'statedAgainstExpiry', label: 'Ghi còn hiệu lực sau ngày hết hiệu lực' },
  { value: 'unreadFile', label: 'Tệp không đọc được: đã xem bằng mắt' },
  { value: 'endWithoutSource', label: 'Hết hiệu lực mà chưa có văn bản làm căn cứ' },
] as const;

/** Waived false alarms; stored in the entry, so that Git shows who waived them. */
export const waivers = () =>
  list({
    label: 'Bỏ qua cảnh báo',
    hint: 'Chỉ dùng khi đã xem lại và chắc là báo nhầm; lý do được lưu cùng bài.',
    summary: 'reason',
    fields: {
      rule: choice({ label: 'Cảnh báo', options: waivableRules }),
      text: optional(
        text({
          label: 'Đoạn chữ bị báo',
          hint: 'Chép đúng đoạn chữ, hoặc số, ký hiệu văn bản khác, ghi trong cảnh báo; để trống nếu cảnh báo không nêu.',
          maxLength: 200,
        }),
      ),
      file: optional(
        text({
          label: 'Mã tệp',
          hint: 'Chỉ điền khi cảnh báo nói về một tệp: chép mã tệp ghi trong cảnh báo. Tệp đổi thì phải xem và bỏ qua lại.',
          maxLength: 64,
        }),
      ),
      reason: text({ label: 'Vì sao không phải lỗi', maxLength: 300 }),
    },
  });
