import { altText } from './fields/alt-text.ts';
import { optional } from './fields/field.ts';
import { group } from './fields/group.ts';
import { image } from './fields/media.ts';
import { relation, relations } from './fields/relation.ts';
import { text } from './fields/text.ts';

/** Field sets that several content types share, each defined once. */

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
