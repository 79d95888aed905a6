/** One kind of document: Party kinds after 399-QĐ/TW, state kinds after 30/2020/NĐ-CP. */
export interface DocumentType {
  /** ASCII Vietnamese identifier used in content and addresses. */
  id: string;
  name: string;
  /** Letters in the symbol; '' where the symbol carries none (a law is known by QH and number). */
  letters: string;
  /** Letters some bodies use instead, to tell Quy định from Quyết định. */
  otherLetters?: readonly string[];
  side: 'party' | 'state';
}

/**
 * `QĐ` stands for both Quyết định and Quy định in Party symbols, so an entry
 * stores the type beside the symbol, and the letters are only compared with it.
 */
export const documentTypes = [
  { id: 'nghi-quyet', name: 'Nghị quyết', letters: 'NQ', side: 'party' },
  { id: 'quyet-dinh', name: 'Quyết định', letters: 'QĐ', side: 'party' },
  {
    id: 'quy-dinh',
    name: 'Quy định',
    letters: 'QĐ',
    otherLetters: ['QyĐ', 'QĐi'],
    side: 'party',
  },
  { id: 'quy-che', name: 'Quy chế', letters: 'QC', side: 'party' },
  { id: 'chi-thi', name: 'Chỉ thị', letters: 'CT', side: 'party' },
  { id: 'ket-luan', name: 'Kết luận', letters: 'KL', side: 'party' },
  { id: 'thong-tri', name: 'Thông tri', letters: 'TT', side: 'party' },
  { id: 'huong-dan', name: 'Hướng dẫn', letters: 'HD', side: 'party' },
  { id: 'thong-bao', name: 'Thông báo', letters: 'TB', side: 'party' },
  { id: 'thong-cao', name: 'Thông cáo', letters: 'TC', side: 'party' },
  { id: 'bao-cao', name: 'Báo cáo', letters: 'BC', side: 'party' },
  { id: 'ke-hoach', name: 'Kế hoạch', letters: 'KH', side: 'party' },
  { id: 'quy-hoach', name: 'Quy hoạch', letters: 'QH', side: 'party' },
  { id: 'chuong-trinh', name: 'Chương trình', letters: 'CTr', side: 'party' },
  { id: 'de-an', name: 'Đề án', letters: 'ĐA', side: 'party' },
  { id: 'phuong-an', name: 'Phương án', letters: 'PA', side: 'party' },
  { id: 'du-an', name: 'Dự án', letters: 'DA', side: 'party' },
  { id: 'to-trinh', name: 'Tờ trình', letters: 'TTr', side: 'party' },
  { id: 'cong-van', name: 'Công văn', letters: 'CV', side: 'party' },
  { id: 'bien-ban', name: 'Biên bản', letters: 'BB', side: 'party' },
  { id: 'ban-sao', name: 'Bản sao', letters: 'BS', side: 'party' },
  { id: 'chien-luoc', name: 'Chiến lược', letters: 'CL', side: 'party' },
  { id: 'luat', name: 'Luật', letters: '', side: 'state' },
  { id: 'nghi-dinh', name: 'Nghị định', letters: 'NĐ', side: 'state' },
  { id: 'thong-tu', name: 'Thông tư', letters: 'TT', side: 'state' },
  { id: 'thong-tu-lien-tich', name: 'Thông tư liên tịch', letters: 'TTLT', side: 'state' },
  { id: 'quy-dinh-nha-nuoc', name: 'Quy định (cơ quan nhà nước)', letters: 'QyĐ', side: 'state' },
] as const satisfies readonly DocumentType[];

export type DocumentTypeId = (typeof documentTypes)[number]['id'];

/** The name people read for a type, e.g. "quy-dinh" -> "Quy định". */
export function documentTypeName(id: DocumentTypeId): string {
  return documentTypes.find((type) => type.id === id)?.name ?? id;
}

const types: readonly DocumentType[] = documentTypes;

/** All letters a symbol may carry, in every spelling; longest first so that CTr wins over CT. */
export const typeLetters: readonly string[] = [
  ...new Set(types.flatMap(({ letters, otherLetters = [] }) => [letters, ...otherLetters])),
]
  .filter((letters) => letters !== '')
  .sort((left, right) => right.length - left.length);

const RULING: ReadonlySet<string> = new Set(['QĐ', 'QC', 'HD', 'CT', 'NQ', 'NĐ']);

/** Whether documents with such letters set rules; reports, notices, letters and plans tell of a case. */
export function isRuling(letters: string | null): boolean {
  return letters !== null && RULING.has(letters);
}
