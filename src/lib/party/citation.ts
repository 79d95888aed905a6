import { type CalendarDate, formatPartyDate } from './dates.ts';
import { type DocumentTypeId, documentTypeName, documentTypes } from './document-types.ts';

const ABOUT = /^(?:về|v\/v)(?!\p{L})/iu;

export interface CitedDocument {
  type: DocumentTypeId;
  symbol: string;
  issued: CalendarDate;
  /** Left out of the citation when it is not known which body issued the document. */
  issuer?: string | undefined;
  subject: string;
}

/**
 * Full first citation. Party side with a comma before the date, after 36-HD/VPTW:
 * "Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018 của Văn phòng Trung ương Đảng về …"; the state side
 * writes no comma. A law is cited by its name: "Luật Lưu trữ số 33/2024/QH15 ngày 21/6/2024".
 */
export function citeInFull(document: CitedDocument): string {
  const { issued, issuer, subject, symbol, type } = document;
  const date = `ngày ${formatPartyDate(issued)}`;
  if (type === 'luat') return `${subject} số ${symbol} ${date}`;
  const by = issuer ? ` của ${issuer}` : '';
  // A subject that says what it is ("làm việc của …") belongs to the type's name.
  if (!ABOUT.test(subject))
    return `${documentTypeName(type)} ${subject} số ${symbol}${comma(type)} ${date}${by}`;
  return `${citeShort(document)}${comma(type)} ${date}${by} ${subject}`.trim();
}

/** Later citation: type and symbol only, "Hướng dẫn số 36-HD/VPTW". */
export function citeShort({ type, symbol }: Pick<CitedDocument, 'type' | 'symbol'>): string {
  return `${documentTypeName(type)} số ${symbol}`;
}

function comma(type: DocumentTypeId): string {
  return documentTypes.find(({ id }) => id === type)?.side === 'party' ? ',' : '';
}
