import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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
