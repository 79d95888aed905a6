import { type WordPaper, withPictures } from '../../src/attachments/word/paper.ts';
import { importMessages as messages } from '../../src/i18n/import-messages.ts';
import { citeShort } from '../../src/lib/party/citation.ts';
import { slugify } from '../../src/lib/vietnamese/slug.ts';
import type { GivenFields } from './given-fields.ts';
import type { KnownContent } from './known-content.ts';
import type { NewEntry } from './new-entry.ts';
import { fieldsOfWork, paperFields, unusedValues } from './paper-fields.ts';
import { askedFor, notesOfPaper } from './paper-notes.ts';
import { paperPictures } from './paper-pictures.ts';

/** Without these a document cannot be told from others. */
const REQUIRED_FIELDS = ['symbol', 'type', 'issuer', 'issued', 'subject'] as const;

/**
 * The document that a paper makes.
 * @param options given: fields somebody wrote down for this file
 * @returns the entry, and the names of required fields that the paper does not hold; they are left
 *   out of the entry, for somebody to fill in
 */
export async function documentOfPaper(options: {
  name: string;
  content: Uint8Array;
  paper: WordPaper;
  known: KnownContent;
  given?: GivenFields;
}): Promise<{ entry: NewEntry; missing: string[] }> {
  const { name, content, paper, known, given = {} } = options;
  const fields = paperFields(paper, given);
  const { symbol, issuer, issued, subject, type, signer } = fields;
  const body = issuer === null ? null : known.bodyFor(issuer, symbol ?? '', issued ?? '');
  const wanted =
    symbol && issued
      ? `${symbol} ${issued.slice(0, 4)}`
      : name.replace(/\.(?:docx?|rtf|odt)$/i, '');
  const slug = known.reserveSlug(slugify(wanted) || 'van-ban', body?.slug ?? '', issued ?? '');
  const title = symbol && type ? citeShort({ type, symbol }) : name;
  const pictures = await paperPictures(paper, slug, title);
  const { notes } = messages;
  const entry: NewEntry = {
    collection: 'documents',
    slug,
    data: {
      ...withoutNull({
        symbol,
        number: symbol === null ? null : (/^\d+(?:\.\d+)?/.exec(symbol)?.[0] ?? null),
        type,
        issuer: body?.slug ?? null,
        issued,
        subject,
        signer: signer && withoutNull(signer),
      }),
      fields: fieldsOfWork(given.fields, known),
      validity: 'chua-ro',
      secrecy: 'khong',
      circulation: 'cong-khai',
      files: [{ title: messages.fileTitle, file: `../tep/${slug}.docx`, kind: 'ban-word' }],
      source: { name: given.source ?? messages.sourceFile(name) },
      bodyKind: 'toan-van',
      draft: true,
    },
    body: withPictures(paper.markdown, pictures.markdown),
    files: new Map([[`tep/${slug}.docx`, content], ...pictures.files]),
    requires: body?.added ? [body.added] : [],
    notes: [
      ...(signer ? [] : [notes.unsure(askedFor('signer', paper))]),
      ...notesOfPaper(paper),
      ...unusedValues(given, known, signer !== null).map(notes.unusedValue),
      ...(body?.added ? [notes.newBody(issuer ?? '')] : []),
      ...(body?.isGuess ? [notes.bodyByLetters(issuer ?? '', body.slug)] : []),
      ...Object.entries(paper.restored)
        .filter(([, count]) => count > 0)
        .map(([font, count]) => notes.restored(count, font)),
      ...(paper.hasTrackedChanges ? [notes.trackedChanges] : []),
      ...(pictures.files.size > 0 ? [notes.pictures(pictures.files.size)] : []),
      ...(pictures.lost > 0 ? [notes.lostPictures(pictures.lost)] : []),
    ],
  };
  const missing = REQUIRED_FIELDS.filter((field) => !fields[field]);
  return { entry, missing: missing.map((field) => askedFor(field, paper)) };
}

function withoutNull(record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
}
