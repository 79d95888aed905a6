import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { ROOT } from './build-site.ts';

/** Files of a content folder by path; null takes a file away. */
export type Files = Record<string, string | Buffer | null>;

/** The smallest content that builds: one entry of every kind, all going through the real schema. */
export const minimalFiles: Record<string, string> = {
  'tin-tuc/tin-mau.md': `---
title: Tin mẫu để kiểm thử
date: 2026-11-10T08:00:00+07:00
section: thong-bao
lead: Tóm tắt của tin mẫu.
cover:
  image: ../media/anh.jpg
  alt: Tranh vẽ một hình chữ nhật màu đỏ sẫm
  caption: Hình dùng để kiểm thử.
  credit: "Tranh: Tổ biên tập"
documents: [66-qd-tw-2017]
---
Nội dung của tin, nhắc tới [một văn bản](/van-ban/66-qd-tw-2017/).
`,
  'co-quan/trung-uong.md': `---
name: Trung ương Đảng
letters: [TW]
level: trung-uong
side: party
unspecified: true
---
`,
  'co-quan/ban-bi-thu.md': `---
name: Ban Bí thư
letters: [TW]
level: trung-uong
side: party
---
`,
  'van-ban/66-qd-tw-2017.md': `---
symbol: 66-QĐ/TW
number: "66"
type: quy-dinh
issuer: ban-bi-thu
issued: 2017-02-06
subject: về thể loại, thẩm quyền ban hành và thể thức văn bản của Đảng
fields: [van-thu]
secrecy: khong
circulation: cong-khai
---
`,
  'van-ban/399-qd-tw-2026.md': `---
symbol: 399-QĐ/TW
number: "399"
type: quy-dinh
issuer: trung-uong
issued: 2026-01-09
subject: về thể loại, thẩm quyền ban hành và thể thức văn bản của Đảng
fields: [van-thu]
replaces: [66-qd-tw-2017]
secrecy: khong
circulation: cong-khai
files:
  - title: Toàn văn
    file: ../tep/mau.docx
    kind: ban-word
---
Giới thiệu văn bản.
`,
  'huong-dan/phat-hanh.md': `---
title: Phát hành văn bản
field: van-thu
audience: Người làm văn thư
summary: Cách phát hành một văn bản.
steps:
  - title: Kiểm tra
    text: Kiểm tra thể thức trước khi đóng dấu.
basis: [66-qd-tw-2017]
checked: 2026-11-01
---
`,
  'bieu-mau/mau.md': `---
title: Mẫu văn bản
field: van-thu
summary: Mẫu dùng để kiểm thử.
file: ../tep/mau.docx
follows: [399-qd-tw-2026]
updated: 2026-11-01
---
`,
  'tap-huan/khoa-hoc/khoa.md': `---
title: Khóa mẫu
summary: Khóa dùng để kiểm thử.
audience: Cán bộ văn phòng
---
`,
  'tap-huan/chuyen-de/chuyen-de-mot.md': `---
title: Chuyên đề một
course: khoa
order: 1
minutes: 60
goal: Biết cách làm.
summary: Chuyên đề dùng để kiểm thử.
---
`,
  'tap-huan/bai-hoc/bai-mot.md': `---
title: Bài một
module: chuyen-de-mot
order: 1
minutes: 10
goal: Làm được việc mẫu.
takeaways: [Một, Hai, Ba]
---
Nội dung bài học.

::cau-hoi{ma="c-01"}
`,
  'tap-huan/cau-hoi/c-01.yml': `module: chuyen-de-mot
kind: one
stem: Câu hỏi mẫu?
options:
  - text: Đúng
    correct: true
    why: Vì phương án này đúng với quy định.
  - text: Sai
    why: Vì phương án này trái với quy định.
level: 1
`,
  'to-chuc/dang-uy.md': `---
name: Đảng ủy mẫu
type: cap-uy
order: 0
from: 2020-01-01
mailbox: vanphong@mau.example
phone: 0200 3000 100
stated: { units: 1, committees: 0, cells: 1, members: 12 }
---
`,
  'to-chuc/chi-bo-mot.md': `---
name: Chi bộ Một
type: chi-bo-co-so
parent: dang-uy
order: 1
from: 2020-01-01
mailbox: mot@mau.example
phone: 0200 3000 101
members: 12
---
`,
  'trang/gioi-thieu.md': `---
title: Giới thiệu
summary: Trang giới thiệu.
asOf: 2026-11-01
---
Nội dung giới thiệu.
`,
  'cai-dat/menu.yml': `main:
  - label: Tin tức
    path: /tin-tuc/
footer: []
`,
};

/** Settings files copied unchanged from the sample content. */
const SHARED_SETTINGS = ['trang-web', 'chuyen-muc', 'linh-vuc', 'nhiem-ky', 'viet-tat'];

/**
 * Writes the minimal content with changes into a new folder.
 * @returns the folder, and how to remove it
 */
export async function writeContent(
  changes: Files = {},
): Promise<{ dir: string; remove: () => void }> {
  const dir = mkdtempSync(join(tmpdir(), 'noi-dung-'));
  for (const name of SHARED_SETTINGS) {
    cpSync(join(ROOT, `content/cai-dat/${name}.yml`), join(dir, `cai-dat/${name}.yml`));
  }
  const files: Files = {
    ...minimalFiles,
    'media/anh.jpg': await pictureWithPosition(),
    'tep/mau.docx': 'tệp mẫu',
    ...changes,
  };
  for (const [path, content] of Object.entries(files)) {
    const target = join(dir, path);
    mkdirSync(dirname(target), { recursive: true });
    if (content === null) rmSync(target, { force: true });
    else writeFileSync(target, content);
  }
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** A small picture that carries the place where it was taken. */
export async function pictureWithPosition(): Promise<Buffer> {
  return sharp({ create: { width: 1200, height: 800, channels: 3, background: '#8c1216' } })
    .jpeg()
    .withExif({
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '21/1 1/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '105/1 51/1 0/1',
      },
    })
    .toBuffer();
}
