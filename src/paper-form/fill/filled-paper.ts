/** A piece of the text of a filled form. */
export type FilledBlock =
  | { kind: 'paragraph' | 'heading' | 'item' | 'middle'; text: string }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] };

/** A form of the site after somebody filled it; what was left empty is dotted. */
export interface FilledPaper {
  upper: string;
  issuer: string;
  /** "Số 05-BC/CB"; '' for papers without one. */
  symbol: string;
  /** "Xã Mẫu, ngày 03 tháng 4 năm 2026" */
  date: string;
  type: string;
  subject: string;
  /** Printed as an official letter: no title, its subject below the symbol. */
  isLetter: boolean;
  /** "Kính gửi: Đảng ủy Khối"; '' for none. */
  addressee: string;
  blocks: readonly FilledBlock[];
  capacity: string;
  post: string;
  name: string;
  /** Who signs beside, on the left. */
  second: { post: string; name: string } | null;
  recipients: readonly string[];
  isAcross: boolean;
}
