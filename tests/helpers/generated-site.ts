import type { PageKind } from '../../src/search/page-facts.ts';
import { capital, fillerText, generator, type Random } from '../search-eval/filler-text.ts';
import type { SearchSite, SitePage } from './search-site.ts';

const KINDS: readonly PageKind[] = [
  'documents',
  'guides',
  'lessons',
  'templates',
  'units',
  'pages',
];
const TITLES = ['{act} {paper} về {theme}', '{body} {act} {paper}', '{theme} tại {place}'];
const EXTRAS = [
  'Theo 66-QĐ/TW ngày 06/02/2017, BTV họp.',
  'Gửi e-mail cho MobiFone và BM01 trước 3 tháng 4 năm 2018.',
  'Lưu sổ 12 năm; người giữ là thủ kho.',
  'CB nộp đủ, hồ sơ số 04.',
  'Kĩ sư Đổng Văn nói: "đổi mới sáng tạo".',
];

/** A page of one of the kinds that search knows, with a text of some length. */
export function generatePage(kind: PageKind, random: Random): SitePage {
  const text = fillerText(random, 2026);
  const year = 2020 + random(7);
  const isDocument = kind === 'documents';
  return {
    facts: {
      kind,
      title: text.title(TITLES),
      ...(kind !== 'pages' && { date: `${year}-0${1 + random(9)}-1${random(9)}` }),
      ...(isDocument && { symbol: `${1 + random(90)}-QĐ/ĐUK` }),
      ...(isDocument && random(3) === 0 && { validity: 'het-hieu-luc' as const }),
    },
    body: generateBody(random),
    files: random(12) === 0 ? [`tep/mau-${random(3)}.docx`] : [],
    frame: 'menu',
  };
}

/** The text of a page, with some of what search treats in a way of its own. */
export function generateBody(random: Random): string {
  const text = fillerText(random, 2026);
  const extra = random(3) === 0 ? `<p>${EXTRAS[random(EXTRAS.length)]}</p>` : '';
  const heading = capital(text.fill('{act} {paper}'));
  return `<p>${text.sentences(2 + random(3))}</p>${extra}<h2 id="muc-${random(9)}">${heading}</h2><p>${text.sentences(2)}</p>`;
}

/** A site of so many pages, half of them news, with three attachments. */
export function generateSite(seed: number, count: number): SearchSite {
  const random = generator(seed);
  const text = fillerText(random, 2026);
  const pages = Array.from({ length: count }, (_, index): [string, SitePage] => {
    const kind = index % 2 === 0 ? 'news' : (KINDS[random(KINDS.length)] ?? 'pages');
    return [`${kind}/trang-${index}/index.html`, generatePage(kind, random)];
  });
  return {
    pages: new Map(pages),
    attachments: new Map([0, 1, 2].map((name) => [`tep/mau-${name}.docx`, text.sentences(3)])),
    abbreviations: [
      { short: 'BTV', long: ['Ban Thường vụ'] },
      { short: 'CB', long: ['chi bộ', 'cán bộ'] },
    ],
  };
}
