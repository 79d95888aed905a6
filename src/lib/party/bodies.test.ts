import { describe, expect, it } from 'vitest';
import { termOn } from './bodies.ts';

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
