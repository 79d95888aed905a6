import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termOn } from './bodies.ts';
import { citeInFull, citeShort } from './citation.ts';
import {
  formatLongDate,
  formatPartyDate,
  isCalendarDate,
  parseVietnameseDate,
  vietnamDate,
} from './dates.ts';
import { typeLetters } from './document-types.ts';
import { parseSymbol, printSymbol, symbolKey } from './symbol.ts';

describe('parseSymbol', () => {
  it.each([
    ['66-QĐ/TW', 'party', '66', 'QĐ', null, 'TW', '66-QĐ/TW'],
    ['1300-QĐ/TU', 'party', '1300', 'QĐ', null, 'TU', '1300-QĐ/TU'],
    ['36-HD/VPTW', 'party', '36', 'HD', null, 'VPTW', '36-HD/VPTW'],
    ['05-CT/TW', 'party', '5', 'CT', null, 'TW', '05-CT/TW'],
    ['24-BS/UBKTTU', 'party', '24', 'BS', null, 'UBKTTU', '24-BS/UBKTTU'],
    ['3917-QĐ/ĐUK', 'party', '3917', 'QĐ', null, 'ĐUK', '3917-QĐ/ĐUK'],
    ['42/2022/NĐ-CP', 'state', '42', 'NĐ', 2022, 'CP', '42/2022/NĐ-CP'],
    ['26/2020/TT-BTTTT', 'state', '26', 'TT', 2020, 'BTTTT', '26/2020/TT-BTTTT'],
    ['117/2025/QH15', 'law', '117', 'Luật', 2025, 'QH15', '117/2025/QH15'],
    ['959/QĐ-UBND', 'admin', '959', 'QĐ', null, 'UBND', '959/QĐ-UBND'],
    ['66.13/2026/NQ-CP', 'state', '66.13', 'NQ', 2026, 'CP', '66.13/2026/NQ-CP'],
    ['08/TU', 'party', '8', null, null, 'TU', '08/TU'],
    ['Số: 66-QĐ/TW', 'party', '66', 'QĐ', null, 'TW', '66-QĐ/TW'],
    ['Số 127-QĐ/TW', 'party', '127', 'QĐ', null, 'TW', '127-QĐ/TW'],
    ['66 - QĐ/TW', 'party', '66', 'QĐ', null, 'TW', '66-QĐ/TW'],
    ['24- QĐ/TW', 'party', '24', 'QĐ', null, 'TW', '24-QĐ/TW'],
    ['100 – KL/TW', 'party', '100', 'KL', null, 'TW', '100-KL/TW'],
    ['31/QĐ-TW', 'party', '31', 'QĐ', null, 'TW', '31-QĐ/TW'],
    ['42/2022/NĐCP', 'state', '42', 'NĐ', 2022, 'CP', '42/2022/NĐ-CP'],
    ['01 /2018/TT-VPCP', 'state', '1', 'TT', 2018, 'VPCP', '01/2018/TT-VPCP'],
    [
      '14/2015/TTLT-BNNPTNT-BTC',
      'state',
      '14',
      'TTLT',
      2015,
      'BNNPTNT-BTC',
      '14/2015/TTLT-BNNPTNT-BTC',
    ],
    ['125/SGDĐT-VP', 'admin', '125', null, null, 'SGDĐT-VP', '125/SGDĐT-VP'],
    ['439/QĐ-TTg', 'admin', '439', 'QĐ', null, 'TTg', '439/QĐ-TTg'],
    ['1670/NQ-UBTVQH15', 'admin', '1670', 'NQ', null, 'UBTVQH15', '1670/NQ-UBTVQH15'],
    ['367 - QĐ/TWĐTN-VP', 'party', '367', 'QĐ', null, 'TWĐTN-VP', '367-QĐ/TWĐTN-VP'],
    ['66-QĐ/T.Ư', 'party', '66', 'QĐ', null, 'TW', '66-QĐ/TW'],
    ['Chương trình số 05-CTr/TU', 'party', '5', 'CTr', null, 'TU', '05-CTr/TU'],
    ['66-qd/tw', 'party', '66', 'QĐ', null, 'TW', '66-QĐ/TW'],
    ['1300 qd tu', 'party', '1300', 'QĐ', null, 'TU', '1300-QĐ/TU'],
    ['23 hd duk', 'party', '23', 'HD', null, 'ĐUK', '23-HD/ĐUK'],
    ['Chỉ thị số 10', null, '10', 'CT', null, null, ''],
    ['Quyết định 3868', null, '3868', 'QĐ', null, null, ''],
    ['QĐ 66', null, '66', 'QĐ', null, null, ''],
    ['T.Ư', null, null, null, null, null, ''],
    ['', null, null, null, null, null, ''],
  ])('%s', (text, kind, number, type, year, issuer, printed) => {
    const symbol = parseSymbol(text);
    expect(symbol).toMatchObject({ kind, number, type, year, issuer });
    expect(printSymbol(symbol)).toBe(printed);
  });

  it('keeps what it could not read', () => {
    expect(parseSymbol('không rõ').raw).toBe('không rõ');
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), wildSymbol), (text) => {
        const symbol = parseSymbol(text);
        expect(typeof printSymbol(symbol)).toBe('string');
        expect(symbolKey(text)).toMatch(/^[a-z0-9]*$/);
      }),
      { numRuns: 10_000 },
    );
  });

  it.each([
    '42/2022/NĐ-CP',
    '01/2018/TT-VPCP',
    '117/2025/QH15',
    '959/QĐ-UBND',
    '66.13/2026/NQ-CP',
    '1670/NQ-UBTVQH15',
    '125/SGDĐT-VP',
  ])('reads back %s', (printed) => expect(printSymbol(parseSymbol(printed))).toBe(printed));

  it('reads back what it prints', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom(...typeLetters),
        fc.constantFrom('TW', 'TU', 'VPTW', 'ĐUK', 'UBKTTU', 'BCĐTW', 'CB'),
        (number, type, issuer) => {
          const printed = printSymbol({
            raw: '',
            kind: 'party',
            number: String(number),
            type,
            year: null,
            issuer,
          });
          expect(printSymbol(parseSymbol(printed))).toBe(printed);
        },
      ),
    );
  });
});

const wildSymbol = fc
  .tuple(
    fc.integer({ min: 0, max: 99_999 }),
    fc.constantFrom('-', ' - ', '/', ' ', ''),
    fc.constantFrom(...typeLetters, 'qd', ''),
    fc.constantFrom('/', '-', ' '),
    fc.constantFrom('TW', 'tw', 'ĐUK', 'T.Ư', 'UBND', ''),
  )
  .map((parts) => parts.join(''));

describe('symbolKey', () => {
  it.each([
    ['66-QĐ/TW', '66qdtw'],
    ['66 qd tw', '66qdtw'],
    ['Số: 66 – QĐ/T.Ư', '66qdtw'],
    ['4-QĐ/TW', '4qdtw'],
    ['04-QĐ/TW', '4qdtw'],
    ['30/2020/NĐ-CP', '302020ndcp'],
    ['117/2025/QH15', '1172025qh15'],
    ['quy định 66', '66qd'],
    ['dang uy', ''],
    ['12 QĐi TU', symbolKey('12-QĐi/TU')],
    ['12-qđi/tu', symbolKey('12-QĐi/TU')],
  ])('%s -> %s', (text, key) => expect(symbolKey(text)).toBe(key));
});

describe('dates of Party papers', () => {
  it.each([
    ['2018-04-03', '03/4/2018', 'ngày 03 tháng 4 năm 2018'],
    ['2017-02-06', '06/02/2017', 'ngày 06 tháng 02 năm 2017'],
    ['2019-05-30', '30/5/2019', 'ngày 30 tháng 5 năm 2019'],
    ['2026-01-09', '09/01/2026', 'ngày 09 tháng 01 năm 2026'],
    ['2026-11-21', '21/11/2026', 'ngày 21 tháng 11 năm 2026'],
  ])('%s prints %s', (date, short, long) => {
    expect(formatPartyDate(date)).toBe(short);
    expect(formatLongDate(date)).toBe(long);
    expect(parseVietnameseDate(short)).toBe(date);
    expect(parseVietnameseDate(long)).toBe(date);
  });

  it.each([
    ['03 Tháng Chín 2019', '2019-09-03'],
    ['24/03/2018 - 14:45', '2018-03-24'],
    ['18-5-2021', '2021-05-18'],
    ['ngày 3 tháng mười hai năm 2025', '2025-12-03'],
    ['Sáng 17/7', null],
    ['30/02/2026', null],
    ['không có ngày', null],
  ])('reads %s', (text, expected) => expect(parseVietnameseDate(text)).toBe(expected));

  it('round-trips every day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1930-02-03'), max: new Date('2099-12-31'), noInvalidDate: true }),
        (moment) => {
          const date = vietnamDate(moment);
          expect(isCalendarDate(date)).toBe(true);
          expect(parseVietnameseDate(formatPartyDate(date))).toBe(date);
          expect(parseVietnameseDate(formatLongDate(date))).toBe(date);
        },
      ),
    );
  });

  it('takes the day in Viet Nam, not in Greenwich', () => {
    expect(vietnamDate(new Date('2026-11-20T17:30:00Z'))).toBe('2026-11-21');
  });
});

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

describe('a term', () => {
  const terms = [
    { id: 'xii', name: 'XII', level: 'trung-uong', from: '2016-01-29', to: '2021-02-01' },
    { id: 'xiii', name: 'XIII', level: 'trung-uong', from: '2021-02-02' },
    { id: 'duk', name: '2020-2025', level: 'tren-co-so', from: '2020-08-01', to: '2025-07-31' },
  ] as const;
  it.each([
    ['trung-uong', '2021-02-01', 'xii'],
    ['trung-uong', '2021-02-02', 'xiii'],
    ['tren-co-so', '2021-02-02', 'duk'],
    ['tren-co-so', '2019-01-01', undefined],
    ['co-so', '2021-02-02', undefined],
  ] as const)('of %s on %s is %s', (level, day, id) => {
    expect(termOn(terms, { level, side: 'party' }, day)?.id).toBe(id);
  });
  it('are of the Party: the National Assembly and the unions count their own', () => {
    for (const side of ['state', 'mass'])
      expect(termOn(terms, { level: 'trung-uong', side }, '2022-01-01')).toBeUndefined();
  });
});
