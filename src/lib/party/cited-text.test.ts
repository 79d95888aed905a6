import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CitationResolver, type CitedPiece, citedPieces } from './cited-text.ts';

const href = '/van-ban/66-qd-tw-2017/';
const link = (text: string): CitedPiece => ({ href, text });
const state: CitedPiece = { state: 'hết hiệu lực' };
const bySymbol: CitationResolver['bySymbol'] = (key) =>
  key === '66qdtw' ? { href, state: 'hết hiệu lực' } : null;

describe('a text that names documents', () => {
  it.each<[string, CitedPiece[]]>([
    ['Theo 66-QĐ/TW, gửi ngay.', ['Theo ', link('66-QĐ/TW'), state, ', gửi ngay.']],
    ['66-QĐ/TW', [link('66-QĐ/TW'), state]],
    [
      'số 66-QĐ/TW, ngày 06/02/2017 của Ban Bí thư',
      ['số ', link('66-QĐ/TW'), ', ngày 06/02/2017', state, ' của Ban Bí thư'],
    ],
    [
      '66-QĐ/TW (đã hết hiệu lực) và 67-QĐ/TW',
      [link('66-QĐ/TW'), ' (đã hết hiệu lực) và 67-QĐ/TW'],
    ],
    [
      '66-QĐ/TW, ngày 06/02/2017 (đã hết hiệu lực)',
      [link('66-QĐ/TW'), ', ngày 06/02/2017 (đã hết hiệu lực)'],
    ],
    ['66-QĐ/TW (còn hiệu lực)', [link('66-QĐ/TW'), state, ' (còn hiệu lực)']],
    ['66-QĐ/TW (có hiệu lực từ ngày ký)', [link('66-QĐ/TW'), state, ' (có hiệu lực từ ngày ký)']],
    ['66-QĐ/TW (hết hiệu lực một phần)', [link('66-QĐ/TW'), state, ' (hết hiệu lực một phần)']],
    ['66-QĐ/TW (không còn hiệu lực)', [link('66-QĐ/TW'), ' (không còn hiệu lực)']],
    ['Không nêu số nào.', ['Không nêu số nào.']],
    ['', []],
  ])('%s', (text, pieces) => {
    expect(citedPieces(text, bySymbol)).toEqual(pieces);
  });

  it('reads on behind a symbol that is set apart', () => {
    let heard = '';
    citedPieces(
      '66-QĐ/TW',
      (_key, following) => {
        heard = following;
        return null;
      },
      ', ngày 06/02/2017',
    );
    expect(heard).toBe(', ngày 06/02/2017');
  });

  it('keeps every letter', () => {
    const words = fc.constantFrom('66-QĐ/TW', ', ngày 06/02/2017', ' (hết hiệu lực)', ' và ', 'Đ');
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        const text = parts.join('');
        const shown = citedPieces(text, bySymbol).map((piece) =>
          typeof piece === 'string' ? piece : 'text' in piece ? piece.text : '',
        );
        expect(shown.join('')).toBe(text);
      }),
    );
  });
});
