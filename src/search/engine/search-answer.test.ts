import { describe, expect, it } from 'vitest';
import { askShards, memoryShard } from '../../../tests/helpers/memory-shard.ts';

it('finds what was meant when it was spelt by ear, and reports it', async () => {
  const shard = memoryShard(0, [
    { title: 'Hồ sơ', text: 'lập hồ sơ' },
    { title: 'Khác', text: 'xơ mít' },
  ]);
  const answer = await askShards('hồ xơ', [shard], 'hồ sơ 12\n');
  expect(answer).toMatchObject({ searched: 'hồ sơ', change: 'corrected' });
  expect(answer.results[0]?.title).toBe('Hồ sơ');
});

describe('the card of a document', () => {
  const other = {
    title: 'Quy định',
    kind: 'documents',
    symbol: '66-QĐ/TW',
    text: '77 điều',
  } as const;
  const asked = {
    title: 'Báo cáo',
    kind: 'documents',
    symbol: '06-BC/ĐUK',
    text: 'văn nghệ',
  } as const;
  it.each([
    ['66-qd/tw', '66-QĐ/TW'],
    ['77-QĐ/TW', undefined],
    ['báo cáo 6', '06-BC/ĐUK'],
    ['báo cáo 6 tháng', undefined],
    ['bao cao 6 thang dau nam', undefined],
  ])('%s: %s', async (query, symbol) => {
    const { card } = await askShards(query, [memoryShard(0, [other, asked])]);
    expect(card?.symbol).toBe(symbol);
  });
});
