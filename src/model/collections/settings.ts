import { defineSettings, type EntryData } from '../collection.ts';
import { choice } from '../fields/choice.ts';
import { date } from '../fields/date.ts';
import { optional } from '../fields/field.ts';
import { list } from '../fields/group.ts';
import { flag } from '../fields/number.ts';
import { relation } from '../fields/relation.ts';
import { multiline, text, texts } from '../fields/text.ts';
import { levelOptions } from './bodies.ts';

const id = text({
  label: 'Mã',
  hint: 'Chữ thường không dấu, cách nhau bằng gạch nối; không đổi sau khi đã dùng.',
  pattern: { source: '^[a-z0-9]+(-[a-z0-9]+)*$', message: 'mã chỉ gồm a-z, 0-9 và dấu gạch nối' },
});

export const site = defineSettings({
  id: 'site',
  file: 'trang-web',
  label: 'Thông tin trang',
  description: 'Tên cơ quan, địa chỉ liên hệ và dòng báo dữ liệu mẫu.',
  fields: {
    name: text({ label: 'Tên cơ quan', hint: 'Hiện ở đầu mọi trang.', maxLength: 160 }),
    shortName: optional(
      text({
        label: 'Tên ngắn',
        hint: 'Hiện ở đầu trang trên điện thoại; bỏ trống thì hiện tên đầy đủ.',
        maxLength: 60,
      }),
    ),
    office: text({ label: 'Đơn vị phụ trách trang', maxLength: 160 }),
    letters: text({ label: 'Chữ viết tắt trong ký hiệu văn bản', maxLength: 12 }),
    level: choice({
      label: 'Cấp',
      options: [
        { value: 'tinh', label: 'Trực thuộc tỉnh ủy, thành ủy' },
        { value: 'co-so', label: 'Cấp trên trực tiếp cơ sở' },
        { value: 'xa', label: 'Đảng ủy xã, phường' },
      ],
    }),
    parentBody: optional(text({ label: 'Cấp ủy cấp trên', maxLength: 160 })),
    tagline: text({ label: 'Câu giới thiệu ngắn', maxLength: 200 }),
    address: text({ label: 'Địa chỉ', maxLength: 200 }),
    mailbox: text({ label: 'Hộp thư công vụ', maxLength: 120 }),
    phone: text({ label: 'Điện thoại trực', maxLength: 40 }),
    responsible: text({ label: 'Người chịu trách nhiệm nội dung', maxLength: 200 }),
    feedbackForm: flag({
      label: 'Nhận góp ý ngay trên trang',
      hint: 'Cuối mỗi trang có ô "Trang này có gì sai?". Tắt khi không có máy chủ biên tập đứng sau trang.',
      default: true,
    }),
    demo: flag({
      label: 'Dữ liệu mẫu',
      hint: 'Bật thì mọi trang có dòng báo đây là dữ liệu mẫu.',
      default: false,
    }),
    demoNotice: optional(multiline({ label: 'Dòng báo dữ liệu mẫu', maxLength: 300 })),
    searchExamples: texts({ label: 'Ví dụ tra cứu ở trang chủ', min: 1, max: 4 }),
  },
});

/** The places of a Party paper on the drawn sheet; the drawing knows them by their order. */
export const formPlaces = defineSettings({
  id: 'formPlaces',
  file: 'the-thuc',
  mayBeMissing: true,
  label: 'Các vị trí thể thức',
  description: 'Mười ba vị trí trên trang văn bản của Đảng, theo thứ tự của hình vẽ.',
  fields: {
    items: list({
      label: 'Vị trí',
      summary: 'name',
      max: 13,
      fields: {
        name: text({ label: 'Thành phần', maxLength: 80 }),
        required: flag({ label: 'Bắt buộc', default: false }),
        text: multiline({ label: 'Ghi gì, ghi thế nào', maxLength: 400 }),
      },
    }),
    rules: list({
      label: 'Quy định mà trang kiểm tra thể thức làm theo',
      hint: 'Trang kiểm tra dẫn tới văn bản và nói rõ khi văn bản hết hiệu lực.',
      summary: 'document',
      fields: {
        side: choice({
          label: 'Của bên nào',
          options: [
            { value: 'party', label: 'Văn bản của Đảng' },
            { value: 'state', label: 'Văn bản của cơ quan nhà nước' },
          ],
        }),
        about: choice({
          label: 'Quy định về',
          options: [
            { value: 'form', label: 'Thể thức, kỹ thuật trình bày' },
            { value: 'authority', label: 'Thể loại, thẩm quyền ban hành' },
          ],
        }),
        document: relation({ label: 'Văn bản', to: { collection: 'documents' } }),
        clause: optional(text({ label: 'Điều, khoản, phụ lục', maxLength: 160 })),
      },
    }),
  },
});

export const menu = defineSettings({
  id: 'menu',
  file: 'menu',
  label: 'Menu',
  description: 'Tối đa bảy mục trên đầu trang và các liên kết ở chân trang.',
  fields: {
    main: list({
      label: 'Menu chính',
      summary: 'label',
      min: 1,
      max: 7,
      fields: {
        label: text({ label: 'Chữ hiện ra', maxLength: 30 }),
        path: text({
          label: 'Địa chỉ trong trang',
          pattern: { source: '^/(?:[a-z0-9-]+/)*$', message: 'địa chỉ có dạng /tin-tuc/' },
        }),
      },
    }),
    footer: list({
      label: 'Chân trang',
      summary: 'label',
      fields: {
        label: text({ label: 'Chữ hiện ra', maxLength: 60 }),
        path: text({
          label: 'Địa chỉ trong trang',
          pattern: {
            source: '^/(?:[a-z0-9-]+/)*(?:[a-z0-9-]+\\.xml)?$',
            message: 'địa chỉ có dạng /lien-he/',
          },
        }),
      },
    }),
  },
});

export const sections = defineSettings({
  id: 'sections',
  file: 'chuyen-muc',
  label: 'Chuyên mục tin',
  description: 'Các chuyên mục của Tin tức, theo thứ tự hiện ra.',
  fields: {
    items: list({
      label: 'Chuyên mục',
      summary: 'name',
      min: 1,
      fields: {
        id,
        name: text({ label: 'Tên', maxLength: 80 }),
        description: text({ label: 'Mô tả', maxLength: 200 }),
      },
    }),
  },
});

export const fieldsOfWork = defineSettings({
  id: 'fieldsOfWork',
  file: 'linh-vuc',
  label: 'Lĩnh vực công tác',
  description: 'Dùng chung cho văn bản, hướng dẫn và biểu mẫu.',
  fields: {
    items: list({
      label: 'Lĩnh vực',
      summary: 'name',
      min: 1,
      fields: {
        id,
        name: text({ label: 'Tên', maxLength: 80 }),
        description: text({ label: 'Gồm những việc gì', maxLength: 250 }),
      },
    }),
  },
});

export const terms = defineSettings({
  id: 'terms',
  file: 'nhiem-ky',
  label: 'Khóa, nhiệm kỳ',
  description:
    'Số văn bản của Đảng đánh lại từ 01 mỗi nhiệm kỳ; danh sách này cho biết văn bản thuộc kỳ nào.',
  fields: {
    items: list({
      label: 'Nhiệm kỳ',
      summary: 'name',
      fields: {
        id,
        name: text({ label: 'Tên', hint: 'Ví dụ: Khóa XIV (2026-2031).', maxLength: 60 }),
        level: choice({ label: 'Cấp', options: levelOptions }),
        from: date({ label: 'Từ ngày', hint: 'Ngày sau khi bế mạc đại hội trước.' }),
        to: optional(date({ label: 'Đến ngày', hint: 'Ngày bế mạc đại hội sau.' })),
      },
    }),
  },
});

export const abbreviations = defineSettings({
  id: 'abbreviations',
  file: 'viet-tat',
  label: 'Chữ viết tắt',
  description: 'Giúp tìm kiếm hiểu cả chữ viết tắt và cách viết đầy đủ.',
  fields: {
    items: list({
      label: 'Chữ viết tắt',
      summary: 'short',
      fields: {
        short: text({ label: 'Viết tắt', maxLength: 20 }),
        long: texts({
          label: 'Viết đầy đủ',
          hint: 'Mỗi dòng một nghĩa nếu có nhiều nghĩa.',
          min: 1,
        }),
      },
    }),
  },
});

/** Everyday words and the office's words for the same; stores from before it lack the file. */
export const synonyms = defineSettings({
  id: 'synonyms',
  file: 'tu-dong-nghia',
  mayBeMissing: true,
  label: 'Từ đồng nghĩa',
  description: 'Giúp tìm kiếm hiểu từ người dân và cán bộ hay dùng thay cho từ của văn bản.',
  fields: {
    items: list({
      label: 'Nhóm từ',
      summary: 'everyday',
      fields: {
        everyday: texts({
          label: 'Từ thường dùng',
          hint: 'Mỗi dòng một từ hoặc cụm từ: scan, chụp lại.',
          min: 1,
        }),
        official: texts({
          label: 'Từ của văn bản',
          hint: 'Từ có trên các trang; từ hay gặp nhất ở dòng đầu: quét, số hóa.',
          min: 1,
        }),
        bothWays: flag({
          label: 'Hai chiều',
          hint: 'Bật thì người gõ từ của văn bản cũng gặp trang dùng từ thường.',
          default: false,
        }),
        near: texts({
          label: 'Chỉ khi có từ này bên cạnh',
          hint: 'Bỏ trống nếu luôn đúng. Ví dụ "ra" chỉ là ban hành khi đi với nghị quyết, chỉ thị.',
        }),
      },
    }),
  },
});

export type SiteSettings = EntryData<typeof site>;
export type MenuSettings = EntryData<typeof menu>;
