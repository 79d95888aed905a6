import { type CalendarDate, formatPartyDate } from './dates.ts';
import { type DocumentTypeId, documentTypeName, documentTypes } from './document-types.ts';

export interface CitedDocument {
  type: DocumentTypeId;
  symbol: string;
  issued: CalendarDate;
  issuer: string;
  subject: string;
}

/**
 * Full first citation. Party side with a comma before the date, after 36-HD/VPTW:
 * "Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018 của Văn phòng Trung ương Đảng về …".
 * The state side writes no comma.
 */
export function citeInFull(document: CitedDocument): string {
  const { issued, issuer, subject } = document;
  return `${citeShort(document)}${comma(document.type)} ngày ${formatPartyDate(issued)} của ${issuer} ${subject}`.trim();
}

/** Later citation: type and symbol only, "Hướng dẫn số 36-HD/VPTW". */
export function citeShort({ type, symbol }: Pick<CitedDocument, 'type' | 'symbol'>): string {
  return `${documentTypeName(type)} số ${symbol}`;
}

function comma(type: DocumentTypeId): string {
  return documentTypes.find(({ id }) => id === type)?.side === 'party' ? ',' : '';
}
