import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { capital, type FillerText, fillerText, generator } from './filler-text.ts';
import { FIELDS, SECTIONS, TITLES, TYPES } from './filler-words.ts';

/** An entry that pads the corpus. */
interface Entry {
  folder: string;
  name: string;
  head: Record<string, unknown>;
  body: string;
}

/** What an entry is made of. */
interface Seed {
  index: number;
  year: number;
  /** YYYY-MM-DD. */
  day: string;
  text: FillerText;
  /** A file that templates may offer; null when the corpus has none. */
  attachment: string | null;
}

/**
 * Pads a corpus with pages that answer no query but share its words: the same bodies, papers and
 * verbs in other company. News, documents, guides and templates, 9 : 7 : 3 : 1. The same count always
 * gives the same pages.
 */
export function writeFiller(contentDir: string, count: number): void {
  const random = generator(count);
  const attachment = firstAttachment(contentDir);
  for (const folder of ['tin-tuc', 'van-ban', 'huong-dan', 'bieu-mau'])
    mkdirSync(join(contentDir, folder), { recursive: true });
  for (let index = 0; index < count; index += 1) {
    const year = 2016 + (index % 11);
    // The corpus has nothing on these days, so a query for a date keeps one right answer.
    const day = `${year}-${pad(3 + random(8))}-${pad(29 + random(2))}`;
    const entry = entryOf({ index, year, day, text: fillerText(random, year), attachment });
    const head = Object.entries(entry.head)
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
      .join('\n');
    writeFileSync(
      join(contentDir, entry.folder, `${entry.name}.md`),
      `---\n${head}\n---\n${entry.body}\n`,
    );
  }
}

function entryOf(seed: Seed): Entry {
  const place = seed.index % 20;
  if (place < 9) return news(seed);
  if (place < 16) return document(seed);
  return place < 19 || seed.attachment === null ? guide(seed) : template(seed);
}

function news({ index, day, text }: Seed): Entry {
  return {
    folder: 'tin-tuc',
    name: `tin-them-${index}`,
    head: {
      title: text.title(TITLES.news),
      date: `${day}T02:00:00Z`,
      section: SECTIONS[index % 5],
      lead: text.sentences(2),
    },
    body: text.body(3),
  };
}

function document({ index, year, day, text }: Seed): Entry {
  const [type, letters] = TYPES[index % 5] ?? ['ke-hoach', 'KH'];
  const number = 1000 + index;
  return {
    folder: 'van-ban',
    name: `${number}-${letters.toLowerCase()}-duk-${year}`,
    head: {
      number: String(number),
      symbol: `${number}-${letters}/ĐUK`,
      type,
      issuer: 'dang-uy-khoi',
      issued: day,
      subject: text.title(TITLES.documents).toLowerCase(),
      fields: [FIELDS[index % 5]],
      validity: 'chua-ro',
      secrecy: 'khong',
      circulation: 'cong-khai',
    },
    body: text.body(4),
  };
}

function guide({ index, day, text }: Seed): Entry {
  return {
    folder: 'huong-dan',
    name: `viec-them-${index}`,
    head: {
      title: text.title(TITLES.guides),
      field: FIELDS[index % 5],
      audience: text.fill('{body}'),
      summary: text.sentences(1),
      steps: [1, 2, 3].map(() => ({
        title: capital(text.fill('{act} {paper}')),
        text: text.sentences(2),
      })),
      checked: day,
      basis: [],
    },
    body: text.body(3),
  };
}

function template({ index, day, text, attachment }: Seed): Entry {
  return {
    folder: 'bieu-mau',
    name: `mau-them-${index}`,
    head: {
      title: text.title(TITLES.templates),
      field: FIELDS[index % 5],
      summary: text.sentences(1),
      file: attachment,
      updated: day,
      follows: [],
    },
    body: text.sentences(3),
  };
}

function firstAttachment(contentDir: string): string | null {
  const folder = join(contentDir, 'tep');
  const name = existsSync(folder)
    ? readdirSync(folder).find((file) => file.endsWith('.docx'))
    : undefined;
  return name ? `../tep/${name}` : null;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
