import fc from 'fast-check';
import { expect, it } from 'vitest';
import { citedSymbols, symbolsInText } from './symbols-in-text.ts';

it.each([
  ['Theo 66-QĐ/TW và 36-HD/VPTW.', ['66-QĐ/TW', '36-HD/VPTW']],
  ['Quy định số 399-QĐ/TW, ngày 09/01/2026', ['399-QĐ/TW']],
  ['Nghị định số 30/2020/NĐ-CP.', ['30/2020/NĐ-CP']],
  ['Luật số 117/2025/QH15, Luật 91/2025/QH15.', ['117/2025/QH15', '91/2025/QH15']],
  ['số 66‑QĐ/TW và 42/2022/NĐ–CP', ['66‑QĐ/TW', '42/2022/NĐ–CP']],
  ['(08-HD/ĐUK)', ['08-HD/ĐUK']],
  ['theo 66-qđ/tw, 36-HD/VPTW và 08-hd/đuk.', ['66-qđ/tw', '36-HD/VPTW', '08-hd/đuk']],
  ['số 28-QĐ-NS/TW và 66 QĐ/TW, 66—QĐ/TW', ['28-QĐ-NS/TW', '66 QĐ/TW', '66—QĐ/TW']],
  ['66-QĐ/TW – Hướng dẫn, 66-QĐ/TW - Ban', ['66-QĐ/TW', '66-QĐ/TW']],
  ['12 Đảng bộ/Chi bộ, 5 UBND/xã, 20 Km/h', []],
  ['6-kg/hộp, 12-ct/nam5, tuyến 05-ct/a', []],
  ['ngày 09/01/2026, 3/4 số phiếu, 5-10 người, 2025-2030', []],
])('%s: %j', (text, symbols) => {
  const found = symbolsInText(text);
  expect(found.map((each) => each.text)).toEqual(symbols);
  for (const { start, end, text: written } of found) expect(text.slice(start, end)).toBe(written);
});

it('never throws, and what it finds stands where it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      for (const { start, end, text: written } of symbolsInText(text))
        expect(text.slice(start, end)).toBe(written);
    }),
    { numRuns: 10_000 },
  );
});

it.each([
  ['Số viết dạng "Số 07-BB/CB", không có dấu hai chấm.', []],
  ['Ghi “Số: 14-NQ/ĐU” là sai; viết « Số 14-NQ/ĐU ».', []],
  ['không sửa thành “30-NĐ/CP” cho giống', []],
  ['Số: 08/NQ-CB', []],
  ['Số 08-NQ/CB', []],
  ['ĐẢNG ỦY KHỐI\nSố 58-TB/ĐUK\nNgày 21/8/2026', []],
  ['Thừa dấu hai chấm. Ghi Số 08-NQ/CB.', []],
  ['BIÊN BẢN họp chi bộ (mẫu), Số 09-BB/CB.', []],
  ['Số 66-QĐ/TW đã được thay thế.', ['66-QĐ/TW']],
  ['Không dùng nữa. Số 66-QĐ/TW, ngày 06/02/2017 chỉ để tra cứu.', ['66-QĐ/TW']],
  ['Quy định số 399-QĐ/TW, ngày 09/01/2026', ['399-QĐ/TW']],
  ['"Căn cứ Quy định số 66-QĐ/TW"', ['66-QĐ/TW']],
  ['"Quy định số 399-QĐ/TW" và "Số 07-BB/CB"', ['399-QĐ/TW']],
  ['viết "66-QĐ/TW năm 2017" cũng tìm ra', ['66-QĐ/TW']],
  ['Kế hoạch số 45-KH/ĐUK (văn bản mẫu)', ['45-KH/ĐUK']],
])('%s cites %j', (text, cited) => {
  expect(citedSymbols(text).map((each) => each.text)).toEqual(cited);
});
