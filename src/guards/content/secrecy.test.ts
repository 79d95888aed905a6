import { describe, expect, it } from 'vitest';
import { findSecrecyMarks } from './secrecy.ts';

describe('secrecy marks', () => {
  it.each([
    'MẬT',
    '**TUYỆT MẬT**',
    '> TỐI MẬT',
    'Độ mật: Mật',
    'Mức độ mật: tối mật',
    '| MẬT | x |',
    'LƯU HÀNH NỘI BỘ',
    'TÀI LIỆU THU HỒI',
    '**Độ mật:** Mật',
    '(MẬT)',
    '<b>TUYỆT MẬT</b>',
    '<center>MẬT</center>',
    'MẬT<br>x',
    '1. MẬT',
    '## TUYỆT MẬT ##',
    'TỐI MẬT Bản số: 01',
    'MẬT\tSố: 12-BC/TU',
    'T&#7888;I M&#7852;T',
    'M Ậ T',
  ])('finds %s', (text) => expect(findSecrecyMarks(text)).toHaveLength(1));
  it.each([
    'mật độ dân số',
    'MẬT ONG RỪNG',
    'độ mật gồm ba mức: tuyệt mật, tối mật và mật',
    'Bảo vệ bí mật nhà nước',
    'BÍ MẬT NHÀ NƯỚC',
    'Văn bản mật không được đưa lên mạng',
    'Có nên ghi chữ MẬT lên phong bì?',
    'Mật khẩu: không chia sẻ',
    'không lưu hành nội bộ quá hạn',
  ])('leaves %s alone', (text) => expect(findSecrecyMarks(text)).toEqual([]));
});
