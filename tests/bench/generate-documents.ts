import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TYPES = [
  ['quyet-dinh', 'QĐ'],
  ['nghi-quyet', 'NQ'],
  ['huong-dan', 'HD'],
  ['thong-bao', 'TB'],
  ['ke-hoach', 'KH'],
  ['bao-cao', 'BC'],
  ['cong-van', 'CV'],
  ['ket-luan', 'KL'],
] as const;
const FIELDS = ['van-thu', 'luu-tru', 'tham-muu-tong-hop'];
const WORDS =
  'công tác văn phòng cấp ủy chương trình hội nghị kiểm tra giám sát tổ chức cán bộ tuyên truyền dân vận tài chính lưu trữ hồ sơ thi đua khen thưởng đại hội chi bộ cơ sở chuyển đổi số an toàn thông tin tiếp công dân đơn thư báo cáo kết luận sơ kết tổng kết triển khai thực hiện nghị quyết chỉ thị'.split(
    ' ',
  );
/** Bodies of the generated library. */
const BODIES = 60;
const FIRST_YEAR = 1996;
const YEARS = 30;
const DAY = 86_400_000;

/** Writes documents of many bodies over thirty years, some replaced; the same for the same count. */
export function generateDocuments(contentDir: string, count: number): void {
  mkdirSync(join(contentDir, 'van-ban'), { recursive: true });
  mkdirSync(join(contentDir, 'co-quan'), { recursive: true });
  let seed = 11;
  const random = (limit: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % limit;
  };
  const words = (length: number) =>
    Array.from({ length }, () => WORDS[random(WORDS.length)]).join(' ');
  for (let body = 0; body < BODIES; body += 1)
    writeFileSync(
      join(contentDir, `co-quan/co-quan-${body}.md`),
      `---\nname: Đảng ủy đơn vị ${words(3)} số ${body}\nletters: [ĐU]\nlevel: co-so\nside: party\n---\n`,
    );
  let before = '';
  for (let index = 0; index < count; index += 1) {
    const [type, letters] = TYPES[random(TYPES.length)] ?? TYPES[0];
    // Dates rise with numbers: a relation must point back in time.
    const moment = new Date(Date.UTC(FIRST_YEAR, 0, 2) + index * ((YEARS * 360 * DAY) / count));
    const issued = moment.toISOString().slice(0, 10);
    const year = issued.slice(0, 4);
    const slug = `${index + 1}-${letters.toLowerCase().replace('đ', 'd')}-du-${year}`;
    const replaces = random(6) === 0 && before !== '' ? `replaces: [${before}]\n` : '';
    writeFileSync(
      join(contentDir, `van-ban/${slug}.md`),
      `---
symbol: ${index + 1}-${letters}/ĐU
number: "${index + 1}"
type: ${type}
issuer: co-quan-${random(BODIES)}
issued: ${issued}
subject: về ${words(9 + random(14))}
fields: [${FIELDS[random(FIELDS.length)]}]
${replaces}secrecy: khong
circulation: cong-khai
---
${words(60)}.
`,
    );
    before = random(3) === 0 ? slug : '';
  }
}
