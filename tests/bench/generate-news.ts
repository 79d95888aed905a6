import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SECTIONS = [
  'hoat-dong-dang-uy',
  'cong-tac-van-phong',
  'xay-dung-dang',
  'co-so',
  'tap-huan',
  'thong-bao',
];
const WORDS =
  'văn phòng cấp ủy tham mưu tổng hợp phục vụ hội nghị chương trình công tác báo cáo thông báo kết luận lưu trữ hồ sơ đảng phí kiểm tra thể thức văn bản đơn vị chi bộ đảng bộ cơ sở cán bộ tập huấn nghiệp vụ'.split(
    ' ',
  );

/** Writes news entries of about 4 KB each, spread over years and sections; the same for the same count. */
export function generateNews(contentDir: string, count: number): void {
  mkdirSync(join(contentDir, 'tin-tuc'), { recursive: true });
  let seed = 7;
  const random = (limit: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % limit;
  };
  const sentence = (words: number) =>
    Array.from({ length: words }, () => WORDS[random(WORDS.length)]).join(' ');
  for (let index = 0; index < count; index += 1) {
    const date = new Date(Date.UTC(2020, 0, 1) + index * ((6.8 * 365 * 86_400_000) / count));
    const paragraphs = Array.from({ length: 9 }, (_, paragraph) =>
      paragraph % 3 === 0
        ? `## ${sentence(6)}\n\n${sentence(60)}.`
        : `${sentence(55)} **${sentence(3)}** ${sentence(12)}.`,
    );
    const text = [
      '---',
      `title: Tin số ${index} ${sentence(8)}`,
      `date: ${date.toISOString()}`,
      `section: ${SECTIONS[index % SECTIONS.length]}`,
      `lead: ${sentence(30)}`,
      `tags: [${sentence(2)}, ${sentence(2)}]`,
      'documents: [66-qd-tw-2017]',
      '---',
      ...paragraphs,
      '',
    ].join('\n');
    writeFileSync(join(contentDir, `tin-tuc/tin-so-${index}.md`), text);
  }
}
