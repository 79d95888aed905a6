import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printDate } from '../../lib/party/date-form.ts';
import { documentTypes } from '../../lib/party/document-types.ts';
import { parseSymbol, printSymbol } from '../../lib/party/symbol.ts';
import { judgeDate } from './judge-date.ts';
import { judgeSymbol } from './judge-symbol.ts';

const letters = documentTypes.flatMap(({ side, letters: own }) => (side === 'party' ? [own] : []));
const symbol = fc
  .tuple(
    fc.integer({ min: 1, max: 4000 }),
    fc.constantFrom(...letters),
    fc.constantFrom('TW', 'TU', 'ĐU', 'ĐUK', 'CB', 'ĐH', 'VPTW', 'VPĐUK', 'UBKTTU', 'BTCTU'),
  )
  .map(([number, type, issuer]) => `${String(number).padStart(2, '0')}-${type}/${issuer}`);

const blanks = fc.constantFrom('', ' ', '  ', '\t', '\u00a0', '\n');
const dash = fc.constantFrom('-', '‐', '‑', '–', '—', '−', '－');
const slash = fc.constantFrom('/', '⁄', '∕', '／');
const encode = fc.constantFrom(
  (text: string) => text,
  (text: string) => text.normalize('NFD'),
  (text: string) => text.replaceAll('Đ', '\u00d0').replaceAll('đ', '\u00f0'),
);
const quotes = fc.constantFrom(['', ''], ['“', '”'], ['"', '"'], ['', '.']);
/** How people type the right thing. */
const tolerated = (text: string) =>
  fc
    .tuple(
      blanks,
      fc.constantFrom('', 'Số ', 'số ', 'SỐ\u00a0', 'Số  '),
      dash,
      slash,
      blanks,
      encode,
      quotes,
    )
    .map(([before, word, hyphen, stroke, after, encoded, [open = '', close = '']]) =>
      encoded(
        before + open + word + text.replaceAll('-', hyphen).replaceAll('/', stroke) + close + after,
      ),
    );

describe('a symbol', () => {
  it('typed in any tolerated way is right', () => {
    fc.assert(
      fc.property(
        symbol.chain((right) => fc.tuple(fc.constant(right), tolerated(right))),
        ([right, typed]) => {
          expect(judgeSymbol(typed, right), typed).toEqual({ right: true, faults: [] });
        },
      ),
      { numRuns: 2000 },
    );
  });
  it('with one letter, digit or sign changed, added or left out is wrong', () => {
    const change = fc.tuple(
      symbol,
      fc.nat(),
      fc.constantFrom('replace', 'add', 'drop'),
      fc.constantFrom(...'0123456789ABCDĐEGHIKLMNOPQRSTUVXYabcđry-/:'),
    );
    fc.assert(
      fc.property(change, ([right, place, how, sign]) => {
        const at = place % right.length;
        const put = how === 'replace' ? sign : how === 'add' ? sign + right[at] : '';
        const typed = right.slice(0, at) + put + right.slice(at + 1);
        // A second hyphen or slash beside the first is a slip of the finger that keyboards join.
        const joined = typed.replace(/-+/g, '-');
        fc.pre(joined !== right && typed.trim() !== '');
        const verdict = judgeSymbol(typed, right);
        expect(verdict.right, `${typed} for ${right}`).toBe(false);
        expect(verdict.faults.length).toBeGreaterThan(0);
      }),
      { numRuns: 5000 },
    );
  });
  it('that is another one is wrong', () => {
    fc.assert(
      fc.property(symbol, symbol, (typed, right) => {
        expect(judgeSymbol(typed, right).right).toBe(typed === right);
      }),
      { numRuns: 2000 },
    );
  });
  it('that is right is read and printed by the register in the same way', () => {
    fc.assert(
      fc.property(symbol, (right) => {
        const read = parseSymbol(right);
        expect(read.kind).toBe('party');
        expect(printSymbol(read)).toBe(right);
      }),
      { numRuns: 2000 },
    );
  });
  it('of any kind of text never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), symbol, (typed, right) => {
        expect(judgeSymbol(typed, right).right).toBe(false);
      }),
    );
  });
});

const day = fc
  .date({ min: new Date('1930-02-03'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const task = fc.record({
  date: day,
  form: fc.constantFrom('citation' as const, 'dateline' as const),
  place: fc.constantFrom(undefined, 'Xã Mẫu', 'Phường Hòa Bình', 'Gia Lai', 'Huế'),
});

describe('a day', () => {
  it('typed in any tolerated way is right', () => {
    fc.assert(
      fc.property(task, blanks, blanks, slash, encode, (asked, before, after, stroke, encoded) => {
        const right = printDate(asked.date, asked.form, asked.place);
        const lead = asked.form === 'citation' && before === ' ' ? 'ngày ' : '';
        const typed = encoded(before + lead + right.replaceAll('/', stroke) + after);
        expect(judgeDate(typed, asked), typed).toEqual({ right: true, faults: [] });
      }),
      { numRuns: 2000 },
    );
  });
  it('that is another one, or in the other form, is wrong', () => {
    fc.assert(
      fc.property(task, task, (typed, asked) => {
        const same = printDate(typed.date, typed.form, typed.place);
        const right = printDate(asked.date, asked.form, asked.place);
        // Where no place is asked for, one more does no harm.
        const isFree = asked.form === 'dateline' && asked.place === undefined;
        const isRight = isFree ? same.endsWith(right) : same === right;
        expect(judgeDate(same, asked).right, `${same} for ${right}`).toBe(isRight);
      }),
      { numRuns: 2000 },
    );
  });
  it('with a zero more or less, or another figure, is wrong', () => {
    fc.assert(
      fc.property(
        task,
        fc.nat(),
        fc.constantFrom('drop', 'add', 'replace'),
        fc.nat({ max: 9 }),
        (asked, place, how, figure) => {
          const right = printDate(asked.date, asked.form, asked.place);
          const figures = [...right.matchAll(/\d/g)].map(({ index }) => index);
          const at = figures[place % figures.length] ?? 0;
          const changed =
            how === 'drop' ? '' : how === 'add' ? `${right[at]}${figure}` : String(figure);
          const typed = right.slice(0, at) + changed + right.slice(at + 1);
          fc.pre(typed !== right);
          expect(judgeDate(typed, asked).right, `${typed} for ${right}`).toBe(false);
        },
      ),
      { numRuns: 5000 },
    );
  });
  it('of any kind of text never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), task, (typed, asked) => {
        expect(judgeDate(typed, asked).right).toBe(false);
      }),
    );
  });
});
