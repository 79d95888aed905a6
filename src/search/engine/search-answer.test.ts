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

/** Pairs that the pages of a site have, with how many pages. */
const KNOWN = `${[
  ...[
    'quy chế 40',
    'chế làm 30',
    'làm việc 60',
    'báo cáo 90',
    'cáo tháng 20',
    'nghị quyết 50',
    'quyết chi 9',
  ],
  ...[
    'chi bộ 80',
    'biên bản 30',
    'bản họp 20',
    'họp chi 15',
    'công văn 70',
    'văn đến 25',
    'thể thức 30',
    'thức văn 12',
  ],
].join('\n')}\n`;

it.each([
  ['quychelamviec', 'quy che lam viec'],
  ['quychế làmviệc', 'quy chế làm việc'],
  ['côngvănđến', 'công văn đến'],
  ['bienbanhopchibo', 'bien ban hop chi bo'],
  ['bao coa thang', 'bao cao thang'],
  ['nghi qyuet chi bo', 'nghi quyet chi bo'],
  ['nghi quyet chi ob', 'nghi quyet chi bo'],
  ['cogn van den', 'cong van den'],
  ['ngh quyet', 'nghi quyet'],
  ['thể thcứ văn bản', 'thể thức văn bản'],
])('finds for %s, typed too fast, what is written "%s"', async (typed, meant) => {
  const title = 'Trang cần tìm';
  const text =
    'quy chế làm việc; công văn đến; biên bản họp chi bộ; báo cáo tháng; nghị quyết chi bộ; thể thức văn bản';
  const answer = await askShards(typed, [memoryShard(0, [{ title, text }])], KNOWN);
  expect(answer).toMatchObject({ searched: meant, change: 'corrected', results: [{ title }] });
});

it('leaves a word that is no Vietnamese as it is', async () => {
  const shard = memoryShard(0, [{ title: 'Trang khác', text: 'báo cáo tháng' }]);
  expect(await askShards('xyzkw', [shard], KNOWN)).toMatchObject({
    searched: 'xyzkw',
    results: [],
  });
});

it.each([
  ['100 m2', 'Kho'],
  ['100 m²', 'Kho'],
  ['co2', 'Khí'],
  ['CO₂', 'Khí'],
  ['98 báo cáo', 'Báo cáo'],
])('%j finds what was written with raised or lowered characters', async (query, title) => {
  const shard = memoryShard(0, [
    { title: 'Kho', text: 'diện tích 100 m²' },
    { title: 'Khí', text: 'lượng CO₂ giảm' },
    { title: 'Báo cáo', text: 'đã nộp 98⁽¹⁾ báo cáo' },
  ]);
  const { results } = await askShards(query, [shard]);
  expect(results[0]?.title).toBe(title);
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
