import { readPaper, type WordPaper, withPictures } from '../../src/attachments/word/paper.ts';
import { findSecrecyMarks } from '../../src/guards/content/secrecy/find-marks.ts';
import { importMessages as say } from '../../src/i18n/import-messages.ts';
import { citeShort } from '../../src/lib/party/citation.ts';
import { parseVietnameseDate } from '../../src/lib/party/dates.ts';
import { documentTypes } from '../../src/lib/party/document-types.ts';
import { parseSymbol, printSymbol } from '../../src/lib/party/symbol.ts';
import { fold } from '../../src/lib/vietnamese/fold.ts';
import { slugify } from '../../src/lib/vietnamese/slug.ts';
import type { TableRow } from './field-table.ts';
import type { FoundEntry, ImportResult } from './found.ts';
import type { KnownContent } from './known-content.ts';
import { importedPicture } from './pictures.ts';

/** Without these an entry cannot be told from others. */
const REQUIRED = ['symbol', 'type', 'issuer', 'issued', 'subject'] as const;
/** Names that many bodies have. */
const GENERIC =
  /^(?:ban (?:thuong vu|chap hanh|to chuc|tuyen giao|dan van|noi chinh|thuong truc|kinh te|tuyen giao va dan van|xay dung dang|bi thu)|thuong truc|dang uy|chi bo|chi uy|van phong|uy ban kiem tra|hoi dong)$/;
/** More pictures than any paper has. */
const MAX_PICTURES = 60;

/** The document in a Word file. @param row fields somebody wrote down for this file */
export async function documentFromWord(
  name: string,
  content: Uint8Array,
  known: KnownContent,
  row: TableRow = {},
): Promise<ImportResult> {
  const refused = (...reasons: string[]): ImportResult => ({
    source: name,
    status: 'refused',
    reasons,
  });
  let paper: WordPaper;
  try {
    paper = await readPaper(content);
  } catch {
    return refused(say.reasons.unreadable);
  }
  const [mark] = findSecrecyMarks(paper.text);
  if (mark) return refused(say.reasons.secret(mark));
  const { entry, missing } = await documentOfPaper({ name, content, paper, known, row });
  if (missing.length > 0) return refused(say.reasons.missing(missing.join(', ')));
  return { source: name, status: 'found', entry };
}

/**
 * The entry a paper makes, and names of the fields it does not tell. What is missing is left out of
 * the entry, for somebody to fill in.
 */
export async function documentOfPaper(options: {
  name: string;
  content: Uint8Array;
  paper: WordPaper;
  known: KnownContent;
  row?: TableRow;
}): Promise<{ entry: FoundEntry; missing: string[] }> {
  const { name, content, paper, known, row = {} } = options;
  const fields = withTable(paper, row);
  const { symbol, issuer, issued, subject, type, signer } = fields;
  const body = issuer === null ? null : known.bodyFor(issuer, symbol ?? '', issued ?? '');
  const wanted =
    symbol && issued ? `${symbol} ${issued.slice(0, 4)}` : name.replace(/\.docx$/i, '');
  const slug = known.reserveSlug(slugify(wanted) || 'van-ban', body?.slug ?? '', issued ?? '');
  const title = symbol && type ? citeShort({ type, symbol }) : name;
  const files = new Map([[`tep/${slug}.docx`, content]]);
  const pictures = await takePictures(paper, slug, title);
  for (const [path, bytes] of pictures.files) files.set(path, bytes);
  const entry: FoundEntry = {
    collection: 'documents',
    slug,
    data: {
      ...dropNull({
        symbol,
        number: symbol === null ? null : (/^\d+(?:\.\d+)?/.exec(symbol)?.[0] ?? null),
        type,
        issuer: body?.slug ?? null,
        issued,
        subject,
        signer: signer && dropNull(signer),
      }),
      fields: fieldsOfWork(row.fields, known),
      validity: 'chua-ro',
      secrecy: 'khong',
      circulation: 'cong-khai',
      files: [{ title: say.fileTitle, file: `../tep/${slug}.docx`, kind: 'ban-word' }],
      source: { name: row.source ?? say.sourceFile(name) },
      bodyKind: 'toan-van',
      draft: true,
    },
    body: withPictures(paper.markdown, pictures.markdown),
    files,
    needs: body?.made ? [body.made] : [],
    notes: [
      ...(signer ? [] : [say.notes.unsure(say.fields.signer)]),
      ...unusedValues(row, known, signer !== null).map(say.notes.unusedValue),
      ...(body?.made ? [say.notes.newBody(issuer ?? '')] : []),
      ...(body?.isGuess ? [say.notes.bodyByLetters(issuer ?? '', body.slug)] : []),
      ...Object.entries(paper.restored)
        .filter(([, count]) => count > 0)
        .map(([font, count]) => say.notes.restored(count, font)),
      ...(paper.hasTraces ? [say.notes.traces] : []),
      ...(pictures.files.size > 0 ? [say.notes.pictures(pictures.files.size)] : []),
      ...(pictures.lost > 0 ? [say.notes.lostPictures(pictures.lost)] : []),
    ],
  };
  const missing = REQUIRED.filter((field) => !fields[field]).map((field) => say.fields[field]);
  return { entry, missing };
}

/** What the table says outweighs what was read. */
function withTable({ fields }: WordPaper, row: TableRow) {
  const typed = row.type && documentTypes.find(({ name }) => fold(name) === fold(row.type ?? ''));
  const read = row.signer ? { name: row.signer, post: null, capacity: null } : fields.signer;
  const signer = read && {
    name: read.name,
    post: row.post ?? read.post,
    capacity: row.capacity ?? read.capacity,
  };
  return {
    symbol: row.symbol ? printSymbol(parseSymbol(row.symbol)) || row.symbol : fields.symbol,
    type: typed ? typed.id : fields.type,
    issuer: row.issuer ?? wholeName(fields.issuer, fields.upperBody),
    issued: row.issued ? parseVietnameseDate(row.issued) : fields.issued,
    subject: row.subject ?? fields.subject,
    signer,
  };
}

/** What the table says and the entry cannot take. */
function unusedValues(row: TableRow, known: KnownContent, hasSigner: boolean): string[] {
  const isType = documentTypes.some(({ name }) => fold(name) === fold(row.type ?? ''));
  const given = (row.fields ?? '').split(/[;,]/).filter((name) => name.trim() !== '');
  return [
    ...(row.type && !isType ? [row.type] : []),
    ...given.filter((name) => fieldsOfWork(name, known).length === 0).map((name) => name.trim()),
    ...(hasSigner ? [] : [row.post ?? '', row.capacity ?? ''].filter(Boolean)),
  ];
}

/** "Ban Thường vụ" alone names nobody: the body above it says whose it is. */
function wholeName(issuer: string | null, upper: string | null): string | null {
  if (issuer === null || upper === null || !GENERIC.test(fold(issuer))) return issuer;
  return `${issuer} ${upper}`;
}

function fieldsOfWork(text: string | undefined, known: KnownContent): string[] {
  return (text ?? '')
    .split(/[;,]/)
    .map((name) => fold(name.trim()))
    .flatMap(
      (name) =>
        known.fieldsOfWork.find((field) => fold(field.name) === name || field.id === name)?.id ??
        [],
    );
}

/** Pictures that browsers show, as PNG or JPEG without what cameras write into them; the rest is named. */
async function takePictures({ pictures }: WordPaper, slug: string, title: string) {
  const files = new Map<string, Uint8Array>();
  const texts = new Map<string, string>();
  let lost = 0;
  for (const [index, { id, bytes }] of pictures.slice(0, MAX_PICTURES).entries()) {
    const number = index + 1;
    try {
      const image = importedPicture(bytes);
      const isPhoto = (await image.metadata()).format === 'jpeg';
      const path = `media/${slug}-hinh-${number}.${isPhoto ? 'jpg' : 'png'}`;
      files.set(path, await (isPhoto ? image.jpeg({ quality: 88 }) : image.png()).toBuffer());
      texts.set(id, `![${say.pictureAlt(number, title)}](../${path})`);
    } catch {
      lost += 1;
      texts.set(id, say.pictureLost(number));
    }
  }
  return { files, lost, markdown: (id: string) => texts.get(id) ?? '' };
}

function dropNull(record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
}
