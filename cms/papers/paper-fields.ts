import type { WordPaper } from '../../src/attachments/word/paper.ts';
import { type DocumentTypeId, documentTypes } from '../../src/lib/party/document-types.ts';
import { parseVietnameseDate } from '../../src/lib/party/read-date.ts';
import { parseSymbol, printSymbol } from '../../src/lib/party/symbol.ts';
import { fold } from '../../src/lib/vietnamese/fold.ts';
import type { GivenFields } from './given-fields.ts';
import type { KnownContent } from './known-content.ts';

/** Names that many bodies have: alone they say nothing of which one issued the paper. */
const GENERIC_NAMES =
  /^(?:ban (?:thuong vu|chap hanh|to chuc|tuyen giao|dan van|noi chinh|thuong truc|kinh te|tuyen giao va dan van|xay dung dang|bi thu)|thuong truc|dang uy|chi bo|chi uy|van phong|uy ban kiem tra|hoi dong)$/;

export interface PaperFields {
  symbol: string | null;
  type: DocumentTypeId | null;
  issuer: string | null;
  issued: string | null;
  subject: string | null;
  signer: { name: string; post: string | null; capacity: string | null } | null;
}

/** The fields of a paper; what somebody wrote down outweighs what was read. */
export function paperFields({ fields }: WordPaper, given: GivenFields): PaperFields {
  const signer = given.signer ? { name: given.signer, post: null, capacity: null } : fields.signer;
  return {
    symbol: given.symbol ? printSymbol(parseSymbol(given.symbol)) || given.symbol : fields.symbol,
    type: typeNamed(given.type) ?? fields.type,
    issuer: given.issuer ?? fullName(fields.issuer, fields.upperBody),
    issued: given.issued ? parseVietnameseDate(given.issued) : fields.issued,
    subject: given.subject ?? fields.subject,
    signer: signer && {
      name: signer.name,
      post: given.post ?? signer.post,
      capacity: given.capacity ?? signer.capacity,
    },
  };
}

/** Values somebody wrote down that the entry cannot take. */
export function unusedValues(
  given: GivenFields,
  known: KnownContent,
  hasSigner: boolean,
): string[] {
  const names = (given.fields ?? '').split(/[;,]/).filter((name) => name.trim() !== '');
  return [
    ...(given.type && typeNamed(given.type) === undefined ? [given.type] : []),
    ...names.filter((name) => fieldsOfWork(name, known).length === 0).map((name) => name.trim()),
    ...(hasSigner ? [] : [given.post ?? '', given.capacity ?? ''].filter(Boolean)),
  ];
}

/** Ids of the fields of work that a list names, by name or id; unknown ones are left out. */
export function fieldsOfWork(list: string | undefined, known: KnownContent): string[] {
  return (list ?? '')
    .split(/[;,]/)
    .map((name) => fold(name.trim()))
    .flatMap(
      (name) =>
        known.fieldsOfWork.find((field) => fold(field.name) === name || field.id === name)?.id ??
        [],
    );
}

function typeNamed(name: string | undefined): DocumentTypeId | undefined {
  return name ? documentTypes.find((type) => fold(type.name) === fold(name))?.id : undefined;
}

/** "Ban Thường vụ" alone names no body: the one above it in the head says whose it is. */
function fullName(issuer: string | null, upper: string | null): string | null {
  if (issuer === null || upper === null || !GENERIC_NAMES.test(fold(issuer))) return issuer;
  return `${issuer} ${upper}`;
}
