import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CHAIRS,
  COMMON_SENTENCES,
  PLACES,
  THEMES,
  type Theme,
  UNIT_KINDS,
  UNIT_NAMES,
} from './archive-words.ts';
import { capital, generator, type Random } from './filler-text.ts';

/** A page of an archive, as an entry of the content model. */
export interface ArchiveEntry {
  folder: 'tin-tuc' | 'van-ban';
  name: string;
  /** Path of its page. */
  path: string;
  head: Record<string, unknown>;
  body: string;
}

/** One thing that happened, of which several papers and news items tell. */
interface Happening {
  index: number;
  /** Of its papers: the later the day, the higher. */
  number: number;
  theme: Theme;
  unit: string;
  year: number;
  month: number;
  day: string;
  random: Random;
}

/** Happenings follow each other month by month, again from the oldest year after the last. */
const YEARS = { from: 2015, count: 11 };
const MONTHS = 12 * YEARS.count;
/** Days of a month on which something happens: each is taken once, so that numbers run with days. */
const DAYS = 26;
const PAPERS_AN_EVENT = 6;
/** Papers of an archive in which every day has its happening. */
const MOST_ENTRIES = MONTHS * DAYS * PAPERS_AN_EVENT;
/** Numbers below are those of the corpus itself. */
const FIRST_NUMBER = 400;
/** Spreads neighbouring numbers over the seeds of the generator. */
const SEED_STEP = 7919;
/** Has no divisor in common with the days of a month. */
const SPREAD = 7;
const SECTIONS: Record<string, string> = {
  'tham-muu-tong-hop': 'cong-tac-van-phong',
  'to-chuc-xay-dung-dang': 'xay-dung-dang',
  'kiem-tra-giam-sat': 'hoat-dong-dang-uy',
};

/**
 * An archive of several years: the same fields of work, events and phrases again and again, about
 * other units, months and figures; four papers and two news items an event. The first entries are
 * the same whatever the count.
 * @throws RangeError when more are asked for than the years have days for
 */
export function archiveEntries(count: number): ArchiveEntry[] {
  if (count > MOST_ENTRIES) throw new RangeError(`at most ${MOST_ENTRIES} entries`);
  const entries: ArchiveEntry[] = [];
  for (let index = 0; entries.length < count; index += 1)
    entries.push(...entriesOf(happeningOf(index)).slice(0, count - entries.length));
  return entries;
}

/** Writes an archive into a content folder. */
export function writeArchive(contentDir: string, count: number): void {
  for (const folder of ['tin-tuc', 'van-ban'])
    mkdirSync(join(contentDir, folder), { recursive: true });
  for (const { folder, name, head, body } of archiveEntries(count)) {
    const lines = Object.entries(head).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
    const text = `---\n${lines.join('\n')}\n---\n${body}\n`;
    writeFileSync(join(contentDir, folder, `${name}.md`), text);
  }
}

function happeningOf(index: number): Happening {
  const random = generator(index * SEED_STEP + 17);
  const place = index % MONTHS;
  const [month, year] = [1 + (place % 12), YEARS.from + Math.floor(place / 12)];
  const [theme, unit] = [pick(THEMES, random), unitName(random)];
  // Rounds take the days of a month in turn, from another day on each month.
  const day = (Math.floor(index / MONTHS) + SPREAD * place) % DAYS;
  const number = FIRST_NUMBER + place * DAYS + day;
  return { index, number, theme, unit, year, month, day: dateOf(year, month, 1 + day), random };
}

function entriesOf(event: Happening): ArchiveEntry[] {
  const { theme, unit, year, month } = event;
  const period = `tháng ${month} năm ${year}`;
  const quarter = `quý ${['I', 'II', 'III', 'IV'][Math.floor((month - 1) / 3)]} năm ${year}`;
  return [
    paper(event, 'ke-hoach', 'KH', `về ${theme.name} tại ${unit} ${quarter}`),
    paper(event, 'thong-bao', 'TB', `kết luận hội nghị giao ban ${period} về ${theme.name}`),
    paper(event, 'bao-cao', 'BC', `kết quả ${theme.name} ${quarter} của ${unit}`),
    news(event, 'don-vi', `${unit} bàn về ${theme.name}`),
    paper(event, 'cong-van', 'CV', `về việc đôn đốc ${theme.name} ${period}`),
    news(event, 'giao-ban', `Giao ban ${period}: ${theme.name}, việc còn lại và thời hạn`),
  ];
}

function paper(event: Happening, type: string, letters: string, subject: string): ArchiveEntry {
  const { number, year, day, theme } = event;
  const name = `${number}-${letters.toLowerCase()}-duk-${year}`;
  return {
    folder: 'van-ban',
    name,
    path: `/van-ban/${name}/`,
    head: {
      number: String(number),
      symbol: `${number}-${letters}/ĐUK`,
      type,
      issuer: 'dang-uy-khoi',
      issued: day,
      subject,
      fields: [theme.field],
      validity: 'chua-ro',
      secrecy: 'khong',
      circulation: 'cong-khai',
    },
    body: bodyOf(event, ['Kết quả', 'Hạn chế, nguyên nhân', 'Việc tiếp theo']),
  };
}

function news(event: Happening, kind: string, title: string): ArchiveEntry {
  const { index, day, theme, random } = event;
  const name = `${kind}-${index}`;
  return {
    folder: 'tin-tuc',
    name,
    path: `/tin-tuc/${name}/`,
    head: {
      title,
      date: `${day}T02:00:00Z`,
      section: SECTIONS[theme.field] ?? 'co-so',
      lead: `${capital(dayWords(day))}, tại ${pick(PLACES, random)}, ${pick(CHAIRS, random)} chủ trì cuộc họp về ${theme.name}.`,
    },
    body: bodyOf(event, ['Việc đã làm', 'Ý kiến tại cuộc họp']),
  };
}

function bodyOf(event: Happening, headings: readonly string[]): string {
  const { theme, random } = event;
  return headings
    .map((heading) => {
      const sentences = [
        ...shuffled(theme.sentences, random).slice(0, 2),
        ...shuffled(COMMON_SENTENCES, random).slice(0, 3),
      ];
      return `## ${heading}\n\n${sentences.map((text) => fill(text, event)).join(' ')}`;
    })
    .join('\n\n');
}

function fill(text: string, { random, unit, year, month }: Happening): string {
  return text.replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === 'n') return String(12 + random(160));
    if (slot === 'm') return String(2 + random(9));
    if (slot === 'unit') return random(2) === 0 ? unit : unitName(random);
    return dayWords(dayIn(year, month, random));
  });
}

function unitName(random: Random): string {
  return `${pick(UNIT_KINDS, random)} ${pick(UNIT_NAMES, random)}`;
}

function dayIn(year: number, month: number, random: Random): string {
  return dateOf(year, month, 1 + random(DAYS));
}

function dateOf(year: number, month: number, day: number): string {
  return [year, pad(month), pad(day)].join('-');
}

function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `ngày ${date}/${month}/${year}`;
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, at: random(10_000) }))
    .sort((left, right) => left.at - right.at)
    .map(({ item }) => item);
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[random(items.length)] as Item;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
