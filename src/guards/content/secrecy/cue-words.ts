import { fold } from '../../../lib/vietnamese/fold.ts';

/** A limit has at least one of these, nearly always; with marks "chỉ" is told from "đồng chí". */
const CUES = [
  'mật|kín|bảo mật|bí mật|nội bộ|lưu hành|phổ biến|công khai|công bố|phát hành|phát tán',
  'thu hồi|thu lại|(?:trả|nộp|gửi|để|chuyển|hoàn) (?:lại|trả)|hủy|huỷ|xóa|xoá|đốt|gỡ',
  'không|ko|khg|k|đừng|cấm|chưa|chỉ|tránh|tuyệt đối|hạn chế|riêng|giữ|lộ|lọt|đích danh|có tên',
  'share|leak|forward|secret|confidential|internal|restricted|embargo',
].join('|');
const MARKED = new RegExp(`(?<!\\p{L})(?:${CUES})(?!\\p{L})`, 'iu');
/** The same for lines typed without marks. */
const BARE = new RegExp(`(?<!\\p{L})(?:${fold(CUES)})(?!\\p{L})`, 'iu');

/**
 * Whether a line has a word that limits have. The classifier also goes by the subjects that limited
 * papers have (votes, candidates, complaints); ordinary papers name them in titles and lists.
 */
export function hasCue(line: string): boolean {
  return MARKED.test(line) || (fold(line) === line.toLowerCase() && BARE.test(line));
}
