import { describe, expect, it } from 'vitest';
import { decodeTcvn3Font, decodeVniFont, findLegacyText } from './legacy-fonts.ts';

describe('legacy fonts', () => {
  it.each([
    ['Uû ban nh©n d©n', 'Uỷ ban nhân dân'],
    ['C«ng t¸c v¨n phßng', 'Công tác văn phòng'],
    ['§¶ng uû khèi', 'Đảng uỷ khối'],
  ])('TCVN3 %s', (text, restored) => {
    expect(decodeTcvn3Font(text)).toBe(restored);
    expect(findLegacyText(text).length).toBeGreaterThan(0);
  });

  it.each([
    ['Coâng taùc vaên phoøng caáp uûy', 'Công tác văn phòng cấp ủy'],
    ['Ñaûng boä cô sôû', 'Đảng bộ cơ sở'],
    ['NGHÒ QUYEÁT ÑAÏI HOÄI', 'NGHỊ QUYẾT ĐẠI HỘI'],
  ])('VNI %s', (text, restored) => {
    expect(decodeVniFont(text)).toBe(restored);
    expect(findLegacyText(text).length).toBeGreaterThan(0);
  });

  it.each([
    'Công tác văn phòng cấp ủy năm 2026',
    '© 2026 Văn phòng; nhiệt độ 30°, 50 µm, 3×4 m²',
    'Ông Müller và bà Agnès dùng Word® ở São Paulo',
    'phòng 4m×6m, ma trận m×n',
    '«Tuổi trẻ» viết “học tập và làm theo Bác”',
    'café, déjà vu, naïve',
  ])('finds nothing in %s', (text) => {
    expect(findLegacyText(text)).toEqual([]);
  });
});
