import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** A content folder and a clock that changes are made to. */
export interface EditedContent {
  dir: string;
  now: Date;
}

/** A change as people make it; `pick` chooses which entry, `turn` makes each text another. */
export type Change = (content: EditedContent, pick: number, turn: number) => void | Promise<void>;

const HOUR = 3_600_000;
const NEWS = 'tin-tuc';
const LESSON = 'tap-huan/bai-hoc/viet-bao-cao-thang-va-bao-cao-nhanh.mdx';

/** Every kind of change that an office makes, by its name. */
export const CHANGES: Readonly<Record<string, Change>> = {
  'edit text': (content, pick, turn) =>
    edit(
      content,
      entry(content, NEWS, pick),
      (text) => `${text}\nThêm câu ${turn}, xem 66-QĐ/TW.\n`,
    ),
  'edit title': (content, pick, turn) =>
    edit(content, entry(content, NEWS, pick), set('title', `Tiêu đề lần ${turn}`)),
  'new entry': (content, pick, turn) =>
    write(
      content,
      `${NEWS}/tin-moi-${turn}.md`,
      set(
        'date',
        content.now.toISOString(),
      )(set('title', `Tin mới ${turn}`)(read(content, entry(content, NEWS, pick)))),
    ),
  rename: (content, pick, turn) =>
    renameSync(
      join(content.dir, entry(content, NEWS, pick)),
      join(content.dir, `${NEWS}/ten-khac-${turn}.md`),
    ),
  'move to another section': (content, pick) =>
    edit(
      content,
      entry(content, NEWS, pick),
      set('section', pick % 2 === 0 ? 'co-so' : 'thong-bao'),
    ),
  delete: (content, pick) => rmSync(join(content.dir, entry(content, NEWS, pick))),
  draft: (content, pick) => edit(content, entry(content, NEWS, pick), set('draft', 'true')),
  'no draft any more': (content, pick) =>
    edit(content, entry(content, NEWS, pick), set('draft', 'false')),
  expiry: (content, pick) =>
    edit(
      content,
      entry(content, NEWS, pick),
      set('expires', dayOf(content.now.getTime() + 30 * HOUR)),
    ),
  schedule: (content, pick) =>
    edit(
      content,
      entry(content, NEWS, pick),
      set('date', new Date(content.now.getTime() + (1 + (pick % 30)) * HOUR).toISOString()),
    ),
  'clock moved': (content, pick) => {
    content.now = new Date(content.now.getTime() + (1 + (pick % 40)) * HOUR);
  },
  menu: (content, _pick, turn) =>
    edit(content, 'cai-dat/menu.yml', (text) => text.replace(/label: .*/, `label: Mục ${turn}`)),
  'name of the site': (content, _pick, turn) =>
    edit(content, 'cai-dat/trang-web.yml', (text) =>
      text.replace(/^name: .*$/m, `name: Tên ${turn}`),
    ),
  section: (content, _pick, turn) =>
    edit(content, 'cai-dat/chuyen-muc.yml', (text) =>
      text.replace(/name: .*/, `name: Chuyên mục ${turn}`),
    ),
  'subject of a document': (content, pick, turn) =>
    edit(content, entry(content, 'van-ban', pick), set('subject', `về việc thứ ${turn}`)),
  'a relation that ends a document': (content, pick) => {
    const [newer, older] = [entry(content, 'van-ban', pick), entry(content, 'van-ban', pick + 7)];
    const slug = older.replace(/^.*\/|\.md$/g, '');
    edit(content, newer, set('annuls', `[${slug}]`));
  },
  'a document that ends': (content, pick) =>
    edit(
      content,
      entry(content, 'van-ban', pick),
      set('expires', dayOf(content.now.getTime() - (pick % 5) * 24 * HOUR)),
    ),
  'picture replaced': async (content, pick, turn) => {
    const pictures = readdirSync(join(content.dir, 'media')).filter((name) => /\.jpg$/.test(name));
    const name = pictures[pick % pictures.length];
    const background = { r: turn % 256, g: pick % 256, b: 90 };
    const picture = sharp({ create: { width: 700, height: 500, channels: 3, background } });
    if (name) writeFileSync(join(content.dir, 'media', name), await picture.jpeg().toBuffer());
  },
  'attachment replaced': (content, pick) => {
    const files = readdirSync(join(content.dir, 'tep')).filter((name) => /\.docx$/.test(name));
    const [from, to] = [files[pick % files.length], files[(pick + 1) % files.length]];
    if (from && to)
      writeFileSync(join(content.dir, 'tep', to), readFileSync(join(content.dir, 'tep', from)));
  },
  'lesson in MDX': (content, _pick, turn) =>
    edit(content, LESSON, (text) => `${text}\nĐoạn ${turn} theo Quy định 66-QĐ/TW - "nháy".\n`),
  guide: (content, pick, turn) =>
    edit(content, entry(content, 'huong-dan', pick), set('title', `Hướng dẫn ${turn}`)),
  'unit ended': (content, pick) =>
    edit(
      content,
      entry(content, 'to-chuc', pick),
      set('to', dayOf(content.now.getTime() - (pick % 3) * 24 * HOUR)),
    ),
  question: (content, pick, turn) =>
    edit(
      content,
      entry(content, 'tap-huan/cau-hoi', pick),
      set('stem', `Câu hỏi ${turn} về 399-QĐ/TW?`),
    ),
};

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Sets a field at the top of an entry, or adds it. */
function set(field: string, value: string): (text: string) => string {
  return (text) => {
    const line = new RegExp(`^${field}:.*\\n(?:[ ]+.*\\n)*`, 'm');
    if (line.test(text)) return text.replace(line, `${field}: ${value}\n`);
    return text.startsWith('---\n')
      ? text.replace('---\n', `---\n${field}: ${value}\n`)
      : `${field}: ${value}\n${text}`;
  };
}

/** One of the entries of a folder, by number. */
function entry({ dir }: EditedContent, folder: string, pick: number): string {
  const names = readdirSync(join(dir, folder))
    .filter((name) => /\.(?:md|yml)$/.test(name))
    .sort();
  return `${folder}/${names[pick % names.length]}`;
}

function read({ dir }: EditedContent, file: string): string {
  return existsSync(join(dir, file)) ? readFileSync(join(dir, file), 'utf8') : '';
}

function write({ dir }: EditedContent, file: string, text: string): void {
  writeFileSync(join(dir, file), text);
}

function edit(content: EditedContent, file: string, change: (text: string) => string): void {
  write(content, file, change(read(content, file)));
}
