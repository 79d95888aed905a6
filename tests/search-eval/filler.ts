import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Pads a corpus with pages that answer no query but share its words: the same offices, papers and
 * verbs in other company. The same count always gives the same pages.
 */

const WORDS = {
  paper:
    'báo cáo|kế hoạch|tờ trình|biên bản|thông báo|danh sách|bảng tổng hợp|đề cương|phiếu chuyển|giấy mời|chương trình|đề án|phương án|hồ sơ|sổ theo dõi|lịch tuần|bản thảo|dự thảo|tài liệu|văn bản|công văn|quy chế|bảng kê|phiếu ghi',
  body: 'chi ủy|đảng ủy cơ sở|ban thường vụ|văn phòng|ủy ban kiểm tra|ban tổ chức|ban tuyên giáo|đoàn thanh niên|công đoàn|tổ giúp việc|bộ phận văn thư|bộ phận lưu trữ|chi bộ trực thuộc|cấp ủy viên phụ trách|chánh văn phòng|phó bí thư|kế toán đảng|tổ công nghệ thông tin|hội cựu chiến binh|hội phụ nữ',
  act: 'rà soát|tổng hợp|thẩm định|chuẩn bị|gửi lấy ý kiến|hoàn thiện|trình ký|sao gửi|đối chiếu|bổ sung|lập danh mục|phân loại|bàn giao|kiểm kê|công khai|niêm yết|nhắc việc|cập nhật|thống kê|in và đóng tập|chuyển xử lý|theo dõi|kiểm tra lại|rút kinh nghiệm',
  time: 'trước ngày 15 hằng tháng|trong tuần đầu của quý|chậm nhất sau năm ngày làm việc|vào cuối buổi chiều thứ sáu|trong quý ba|đầu năm công tác|trước kỳ họp mười ngày|sau hội nghị hai ngày|giữa nhiệm kỳ|khi có thay đổi nhân sự|trong giờ hành chính|vào dịp sơ kết sáu tháng',
  place:
    'phòng họp tầng hai|hội trường lớn|trụ sở cũ|kho tạm|bàn tiếp nhận|nhà văn hóa xã Vĩnh Hòa|trường mầm non Sao Mai|xí nghiệp Thành Đạt|trạm y tế phường Bình An|khu phố Đông Phú|nông trường Ia Glai|bưu cục trung tâm|bến xe liên tỉnh|hợp tác xã Tân Tiến',
  quality:
    'đúng thẩm quyền|đủ chữ ký|gọn và rõ|có số liệu so sánh|kèm phụ lục|theo mẫu thống nhất|không trùng lặp|dễ tra cứu|có người chịu trách nhiệm|phù hợp điều kiện cơ sở|sát thực tế|được ghi vào sổ',
  theme:
    'phòng chống cháy nổ|tiết kiệm điện|trồng cây đầu xuân|hiến máu nhân đạo|xây dựng nông thôn mới|chăm sóc người có công|an toàn giao thông|vệ sinh môi trường|học tập suốt đời|giữ gìn bản sắc văn hóa|phát triển thể thao|hỗ trợ hộ khó khăn|bảo vệ trẻ em|chuyển đổi số trong sản xuất|phòng dịch|khuyến học|giảm nghèo bền vững|đối thoại với công nhân|quản lý đất công|thu gom rác thải nhựa',
  person:
    'Lò Văn Páo|Hồ Thị Nương|Giàng A Chứ|Bế Văn Khải|Lục Thị Sen|Mai Viết Thuật|Quách Công Lượng|Sầm Thị Liễu|Tạ Hữu Kỳ|Ngô Bá Thước|Cao Thị Vịnh|Khổng Minh Tú',
};
type Slot = keyof typeof WORDS;
const CHOICES = Object.fromEntries(
  Object.entries(WORDS).map(([slot, words]) => [slot, words.split('|')]),
) as Record<Slot, string[]>;

const SENTENCES = [
  'Đồng chí {person} được giao {act} {paper} về {theme} {time}.',
  '{body} và {body} phối hợp {act} {paper}, bảo đảm {quality}.',
  'Tại {place}, các đơn vị đã {act} {paper} theo phân công.',
  'Việc {act} {paper} cần {quality} và {quality}.',
  'Nếu {paper} về {theme} chưa {quality} thì {body} {act} lại {time}.',
  'Năm nay có {n} đơn vị {act} {paper} về {theme}, tăng {m} đơn vị so với năm trước.',
  '{body} đề nghị {act} thêm {n} {paper} để {quality}.',
  'Sau khi {act}, {paper} được chuyển tới {place} {time}.',
  'Nội dung {theme} được đưa vào {paper} của {body}.',
  'Mỗi {paper} ghi rõ người {act}, thời hạn và kết quả.',
  '{time}, {body} họp tại {place} để bàn về {theme}.',
  'Kinh phí {n} triệu đồng cho {theme} do {body} {act}.',
  'Đồng chí {person} lưu ý {paper} phải {quality} khi {act} {time}.',
  'Có {m} ý kiến góp ý về {theme}, {body} tiếp thu và {act} {paper}.',
];
const TITLES = {
  news: [
    '{body} bàn về {theme}',
    '{n} đơn vị tham gia {theme}',
    'Ra quân {theme} tại {place}',
    'Sơ kết phong trào {theme} năm {year}',
    'Đồng chí {person} thăm {place}',
    'Hội nghị {act} {paper} về {theme}',
  ],
  guides: [
    '{act} {paper} về {theme}',
    'Cách {act} {paper} của {body}',
    'Phối hợp {act} {paper} tại {place}',
  ],
  documents: [
    'về {theme} tại {place}',
    'về việc {act} {paper} {theme}',
    'về {act} {paper} của {body}',
  ],
  templates: ['Mẫu {paper} về {theme}', 'Mẫu {paper} của {body}'],
};

const SECTIONS = ['hoat-dong-dang-uy', 'cong-tac-van-phong', 'xay-dung-dang', 'co-so', 'thong-bao'];
const FIELDS = ['tham-muu-tong-hop', 'van-thu', 'luu-tru', 'tai-chinh-dang', 'cong-nghe-thong-tin'];
const TYPES: readonly (readonly [type: string, letters: string])[] = [
  ['ke-hoach', 'KH'],
  ['thong-bao', 'TB'],
  ['bao-cao', 'BC'],
  ['cong-van', 'CV'],
  ['chuong-trinh', 'CTr'],
];

/** Writes `count` pages below a content folder: news, documents, guides and templates, 9 : 7 : 3 : 1. */
export function writeFiller(contentDir: string, count: number): void {
  const random = generator(count);
  const attachment = firstAttachment(contentDir);
  for (const folder of ['tin-tuc', 'van-ban', 'huong-dan', 'bieu-mau'])
    mkdirSync(join(contentDir, folder), { recursive: true });
  for (let index = 0; index < count; index += 1) {
    const kind = index % 20;
    const write = (folder: string, name: string, head: Record<string, unknown>, body: string) =>
      writeFileSync(
        join(contentDir, folder, `${name}.md`),
        `---\n${Object.entries(head)
          .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
          .join('\n')}\n---\n${body}\n`,
      );
    const year = 2016 + (index % 11);
    // The corpus has nothing on these days, so a query for a date keeps one right answer.
    const day = `${year}-${pad(3 + random(8))}-${pad(29 + random(2))}`;
    const fill = (text: string) => fillIn(text, random, year);
    const title = (kinds: string[]) => capital(fill(kinds[random(kinds.length)] ?? ''));
    if (kind < 9) {
      write(
        'tin-tuc',
        `tin-them-${index}`,
        {
          title: title(TITLES.news),
          date: `${day}T02:00:00Z`,
          section: SECTIONS[index % 5],
          lead: sentences(2, fill, random),
        },
        bodyText(3, fill, random),
      );
    } else if (kind < 16) {
      const [type, letters] = TYPES[index % 5] ?? ['ke-hoach', 'KH'];
      const number = 1000 + index;
      write(
        'van-ban',
        `${number}-${letters.toLowerCase()}-duk-${year}`,
        {
          number: String(number),
          symbol: `${number}-${letters}/ĐUK`,
          type,
          issuer: 'dang-uy-khoi',
          issued: day,
          subject: title(TITLES.documents).toLowerCase(),
          fields: [FIELDS[index % 5]],
          validity: 'chua-ro',
          secrecy: 'khong',
          circulation: 'cong-khai',
        },
        bodyText(4, fill, random),
      );
    } else if (kind < 19 || attachment === null) {
      write(
        'huong-dan',
        `viec-them-${index}`,
        {
          title: title(TITLES.guides),
          field: FIELDS[index % 5],
          audience: fill('{body}'),
          summary: sentences(1, fill, random),
          steps: [1, 2, 3].map(() => ({
            title: capital(fill('{act} {paper}')),
            text: sentences(2, fill, random),
          })),
          checked: day,
          basis: [],
        },
        bodyText(3, fill, random),
      );
    } else {
      write(
        'bieu-mau',
        `mau-them-${index}`,
        {
          title: title(TITLES.templates),
          field: FIELDS[index % 5],
          summary: sentences(1, fill, random),
          file: attachment,
          updated: day,
          follows: [],
        },
        sentences(3, fill, random),
      );
    }
  }
}

function bodyText(
  parts: number,
  fill: (text: string) => string,
  random: (limit: number) => number,
): string {
  return Array.from(
    { length: parts },
    () =>
      `## ${capital(fill('{act} {paper} về {theme}'))}\n\n${sentences(7, fill, random)}\n\n${sentences(6, fill, random)}`,
  ).join('\n\n');
}

function sentences(
  count: number,
  fill: (text: string) => string,
  random: (limit: number) => number,
): string {
  return Array.from({ length: count }, () =>
    capital(fill(SENTENCES[random(SENTENCES.length)] ?? '')),
  ).join(' ');
}

function fillIn(text: string, random: (limit: number) => number, year: number): string {
  return text.replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === 'year') return String(year);
    if (slot === 'n') return String(11 + random(80));
    if (slot === 'm') return String(2 + random(8));
    const choices = CHOICES[slot as Slot];
    return choices[random(choices.length)] ?? '';
  });
}

function firstAttachment(contentDir: string): string | null {
  const folder = join(contentDir, 'tep');
  const name = existsSync(folder)
    ? readdirSync(folder).find((file) => file.endsWith('.docx'))
    : undefined;
  return name ? `../tep/${name}` : null;
}

function generator(seed: number): (limit: number) => number {
  let state = (seed % 2_147_483_646) + 1;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
