import { type CalendarDate, formatPartyDate } from './dates.ts';
import { type DocumentTypeId, documentTypeName, documentTypes } from './document-types.ts';

const ABOUT = /^(?:về|v\/v)(?!\p{L})/iu;
/** Types whose subject completes their name: "Quy chế làm việc của …", "Chương trình hành động …". */
const NAMED_BY_SUBJECT: ReadonlySet<DocumentTypeId> = new Set<DocumentTypeId>([
  'quy-che',
  'chuong-trinh',
  'bien-ban',
]);
const MEETING = /^(?:Đại hội|Hội nghị)(?!\p{L})/u;
/** A subject wholly in brackets stands for an unknown one: "(chờ đối chiếu với bản gốc)". */
const UNKNOWN_SUBJECT = /^\([^()]*\)$/;

export interface CitedDocument {
  type: DocumentTypeId;
  symbol: string;
  issued: CalendarDate;
  /** Name of the issuer; absent when it is not known. */
  issuer?: string | undefined;
  subject: string;
}

/**
 * Full first citation. Party side with a comma before the date, after 36-HD/VPTW:
 * "Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018 của Văn phòng Trung ương Đảng về …"; the state side
 * writes no comma. A law is cited by its name: "Luật Lưu trữ số 33/2024/QH15 ngày 21/6/2024"; a
 * subject that belongs to the type's name stands before the number, a comma between.
 */
export function citeInFull(document: CitedDocument): string {
  const { issued, issuer, symbol, type } = document;
  const subject = UNKNOWN_SUBJECT.test(document.subject) ? '' : document.subject;
  const date = `ngày ${formatPartyDate(issued)}`;
  if (type === 'luat' && subject !== '') return `${subject} số ${symbol} ${date}`;
  const when = `${commaBeforeDate(type)} ${date}${issuer ? ` của ${issuer}` : ''}`;
  if (
    subject !== '' &&
    !ABOUT.test(subject) &&
    (NAMED_BY_SUBJECT.has(type) || MEETING.test(subject))
  )
    return `${documentTypeName(type)} ${subject}, số ${symbol}${when}`;
  return `${citeShort(document)}${when} ${subject}`.trim();
}

/** Later citation: type and symbol only, "Hướng dẫn số 36-HD/VPTW". */
export function citeShort({ type, symbol }: Pick<CitedDocument, 'type' | 'symbol'>): string {
  return `${documentTypeName(type)} số ${symbol}`;
}

function commaBeforeDate(type: DocumentTypeId): string {
  return documentTypes.find(({ id }) => id === type)?.side === 'party' ? ',' : '';
}
