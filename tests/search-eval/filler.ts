import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { collections } from '../../src/model/registry.ts';
import { readCollection, readContentFile } from '../../src/source/content-files.ts';
import { capital, type FillerText, fillerText, generator } from './filler-text.ts';
import { TITLES, TYPES } from './filler-words.ts';

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
  corpus: CorpusNames;
}

/** What entries refer to, as the corpus names it. */
interface CorpusNames {
  /** A body that issues documents, and its letters. */
  issuer: string;
  letters: string;
  sections: string[];
  fields: string[];
}

/**
 * Pads a corpus with pages that answer no query but share its words: the same bodies, papers and
 * verbs in other company. News, documents, guides and templates, 9 : 7 : 3 : 1. The same count always
 * gives the same pages.
 */
export function writeFiller(contentDir: string, count: number): void {
  const random = generator(count);
  const attachment = firstAttachment(contentDir);
  const corpus = namesOf(contentDir);
  for (const folder of ['tin-tuc', 'van-ban', 'huong-dan', 'bieu-mau'])
    mkdirSync(join(contentDir, folder), { recursive: true });
  for (let index = 0; index < count; index += 1) {
    const year = 2016 + (index % 11);
    // The corpus has nothing on these days, so a query for a date keeps one right answer.
    const day = `${year}-${pad(3 + random(8))}-${pad(29 + random(2))}`;
    const entry = entryOf({
      ...{ index, year, day, attachment, corpus },
      text: fillerText(random, year),
    });
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

function news({ index, day, text, corpus }: Seed): Entry {
  return {
    folder: 'tin-tuc',
    name: `tin-them-${index}`,
    head: {
      title: text.title(TITLES.news),
      date: `${day}T02:00:00Z`,
      section: corpus.sections[index % corpus.sections.length],
      lead: text.sentences(2),
    },
    body: text.body(3),
  };
}

function document({ index, year, day, text, corpus }: Seed): Entry {
  const [type, letters] = TYPES[index % 5] ?? ['ke-hoach', 'KH'];
  const number = 1000 + index;
  return {
    folder: 'van-ban',
    name: `${number}-${letters.toLowerCase()}-duk-${year}`,
    head: {
      number: String(number),
      symbol: `${number}-${letters}/${corpus.letters}`,
      type,
      issuer: corpus.issuer,
      issued: day,
      subject: text.title(TITLES.documents).toLowerCase(),
      fields: [fieldOf(corpus, index)],
      validity: 'chua-ro',
      secrecy: 'khong',
      circulation: 'cong-khai',
    },
    body: text.body(4),
  };
}

function guide({ index, day, text, corpus }: Seed): Entry {
  return {
    folder: 'huong-dan',
    name: `viec-them-${index}`,
    head: {
      title: text.title(TITLES.guides),
      field: fieldOf(corpus, index),
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

function template({ index, day, text, attachment, corpus }: Seed): Entry {
  return {
    folder: 'bieu-mau',
    name: `mau-them-${index}`,
    head: {
      title: text.title(TITLES.templates),
      field: fieldOf(corpus, index),
      summary: text.sentences(1),
      file: attachment,
      updated: day,
      follows: [],
    },
    body: text.sentences(3),
  };
}

function fieldOf({ fields }: CorpusNames, index: number): string | undefined {
  return fields[index % fields.length];
}

/** Reads the names from the settings and bodies of the corpus: the first body that still is one of the Party's. */
function namesOf(contentDir: string): CorpusNames {
  const idsOf = (file: string) => {
    const { data } = readContentFile(contentDir, `cai-dat/${file}.yml`);
    return (data as { items: { id: string }[] }).items.map(({ id }) => id);
  };
  const bodies = readCollection(contentDir, collections.bodies).flatMap(({ id, data }) => {
    const body = collections.bodies.schema.safeParse(data).data;
    return body && body.side === 'party' && body.to === undefined ? [{ id, body }] : [];
  });
  // The youngest bodies may be younger than the filler.
  const [oldest] = bodies.sort((left, right) =>
    (left.body.from ?? '').localeCompare(right.body.from ?? ''),
  );
  if (!oldest) throw new Error(`${contentDir}: no body issues documents`);
  return {
    issuer: oldest.id,
    letters: oldest.body.letters[0] ?? 'ĐU',
    sections: idsOf('chuyen-muc'),
    fields: idsOf('linh-vuc'),
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
