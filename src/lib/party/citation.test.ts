import { describe, expect, it } from 'vitest';
import { citeInFull, citeShort } from './citation.ts';

describe('citations', () => {
  const guideline = {
    type: 'huong-dan',
    symbol: '36-HD/VPTW',
    issued: '2018-04-03',
    issuer: 'Văn phòng Trung ương Đảng',
    subject: 'về thể thức',
  } as const;
  it('writes the Party form in full and short', () => {
    expect(citeInFull(guideline)).toBe(
      'Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018 của Văn phòng Trung ương Đảng về thể thức',
    );
    expect(citeInFull({ ...guideline, issuer: undefined })).toBe(
      'Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018 về thể thức',
    );
    expect(citeInFull({ ...guideline, subject: 'thực hiện Quy định số 66-QĐ/TW' })).toBe(
      'Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018 của Văn phòng Trung ương Đảng thực hiện Quy định số 66-QĐ/TW',
    );
    expect(citeInFull({ ...guideline, subject: '(trích yếu chưa xác định)' })).toBe(
      'Hướng dẫn số 36-HD/VPTW, ngày 03/4/2018 của Văn phòng Trung ương Đảng',
    );
    expect(citeInFull({ ...guideline, type: 'quy-che', subject: 'làm việc của Văn phòng' })).toBe(
      'Quy chế làm việc của Văn phòng, số 36-HD/VPTW, ngày 03/4/2018 của Văn phòng Trung ương Đảng',
    );
    expect(
      citeInFull({
        type: 'luat',
        symbol: '33/2024/QH15',
        issued: '2024-06-21',
        issuer: 'Quốc hội',
        subject: 'Luật Lưu trữ',
      }),
    ).toBe('Luật Lưu trữ số 33/2024/QH15 ngày 21/6/2024');
    expect(citeShort(guideline)).toBe('Hướng dẫn số 36-HD/VPTW');
  });
});
