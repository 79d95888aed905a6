import { p, table, wordFile } from './word-file.ts';

/** The parts of a paper in a plain form; a part that is given is XML of its own. */
export interface PaperParts {
  issuer?: readonly string[];
  symbol?: string | null;
  date?: string | null;
  motto?: string;
  head?: string;
  title?: string;
  subject?: string | null;
  body?: string;
  recipients?: readonly string[];
  signature?: readonly string[];
  closing?: string;
  after?: string;
  parts?: Record<string, string>;
}

export const ISSUER = ['ĐẢNG BỘ HUYỆN SÔNG TRONG', '*ĐẢNG ỦY XÃ NÚI XANH*'];
export const MOTTO = '*ĐẢNG CỘNG SẢN VIỆT NAM*';
export const DATE = 'Núi Xanh, ngày 12 tháng 5 năm 2026';
export const RECIPIENTS = ['*Nơi nhận:*', '- Các chi bộ,', '- Lưu Văn phòng.'];
export const SIGNATURE = ['*T/M ĐẢNG ỦY*', '*BÍ THƯ*', '', '*Hà Văn Mẫu*'];
export const TEXT =
  p('Các chi bộ thực hiện từ tháng sau.') + p('Văn phòng theo dõi, tổng hợp kết quả.');

/** A Word file with the usual head, title, text, recipients and signature, and what differs from it. */
export function paperFile(parts: PaperParts = {}): Uint8Array {
  const { issuer = ISSUER, symbol = 'Số 16-KH/ĐU', date = DATE, motto = MOTTO } = parts;
  const { title = '*KẾ HOẠCH*', subject = '*kiểm tra sổ sách chi bộ*', after = '' } = parts;
  const left = [...issuer, ...(symbol === null ? [] : [symbol])];
  const right = [...(motto === '' ? [] : [motto]), ...(date === null ? [] : [date])];
  const closing =
    parts.closing ?? table([[parts.recipients ?? RECIPIENTS, parts.signature ?? SIGNATURE]]);
  return wordFile(
    [
      parts.head ?? table([[left, right]]),
      title === '' ? '' : p(title, { align: 'center' }),
      subject === null ? '' : p(subject, { align: 'center' }),
      parts.body ?? TEXT,
      closing,
      after,
    ].join(''),
    parts.parts,
  );
}
