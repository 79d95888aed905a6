import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSchema, toCsv } from './open-data.ts';

/** Rows of cells, as RFC 4180 reads them. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n;]*))(,|\r\n)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('open data', () => {
  it('opens in Excel as UTF-8, and runs no formula', () => {
    const document = {
      symbol: '66-QĐ/TW',
      type: { id: 'quy-dinh', name: 'Quy định' },
      issuer: { id: 'x', name: 'Ban Bí thư', level: null },
      subject: '=1+1, "nháy"',
      fields: [],
      term: null,
      validity: { label: 'Chưa rõ' },
    } as never;
    const csv = toCsv([document]);
    expect(csv.startsWith('\uFEFFSố ký hiệu,')).toBe(true);
    expect(csv).toContain(`"'=1+1, ""nháy"""`);
    expect(csv.split('\r\n')).toHaveLength(3);
  });
  it('describes itself by a schema', () => {
    expect(openSchema('https://duk.example/s.json')).toMatchObject({
      $id: 'https://duk.example/s.json',
      type: 'object',
      required: expect.arrayContaining(['documents']),
    });
  });
  it('a cell never breaks its row, whatever it holds', () => {
    const letters = fc.constantFrom('"', ',', ';', '\r', '\n', '\r\n', '=', "'", 'chữ');
    const subjects = fc.array(fc.oneof(letters, fc.string({ unit: 'binary' })));
    fc.assert(
      fc.property(
        subjects.map((parts) => parts.join('')),
        (subject) => {
          const document = {
            symbol: '1',
            type: { name: '' },
            issuer: { name: '' },
            subject,
            fields: [],
            term: null,
            validity: { label: '' },
          } as never;
          const [head = [], row = [], ...more] = readCsv(toCsv([document]));
          expect([row.length, more]).toEqual([head.length, []]);
          expect([subject, `'${subject}`]).toContain(row[head.indexOf('Trích yếu')]);
        },
      ),
    );
  });
});
