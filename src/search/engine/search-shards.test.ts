import { describe, expect, it } from 'vitest';
import { askShards, memoryShard } from '../../../tests/helpers/memory-shard.ts';
import { writeLine } from '../text/word-lines.ts';
import { LIMITS } from '../weights.ts';

describe('a large archive', () => {
  const texts = [
    'sách',
    'hạt giống lúa nếp',
    'tàu hải âu',
    'đèn lồng giấy',
    'vườn rau',
    'bếp củi',
    'ao cá',
    'chợ phiên',
    'mèo hoang',
    'cầu vồng',
  ];
  const unasked = texts.length - LIMITS.automaticShards;
  const shards = texts.map((text, number) =>
    memoryShard(
      number,
      [{ title: `Phần ${number}`, text }],
      number > 2 ? 2026 - number : undefined,
    ),
  );
  const list = texts
    .flatMap((text, shard) => {
      const words = text.split(' ');
      return words.slice(1).map((word, at) => ({
        name: `${words[at]} ${word}`,
        pages: 1,
        shards: 1n << BigInt(shard),
      }));
    })
    .map(writeLine)
    .join('\n');
  it.each([
    ['mèo hoang', 8],
    ['meo hoang', 8],
    ['cau vong', 9],
    ['giống lúa nếp', 1],
  ])('%s is looked for in the shard that has it', async (query, shard) => {
    const answer = await askShards(query, shards, list);
    expect(answer.results[0]?.title).toBe(`Phần ${shard}`);
    expect(answer.unsearched, 'the others are left and offered').toBe(unasked);
  });

  it('opens no more than so many shards for words that none has', async () => {
    const answer = await askShards('gạo nếp cái hoa vàng', shards);
    expect(unasked).toBeGreaterThan(0);
    expect(answer.unsearched).toBe(unasked);
  });
});

describe('news and reference', () => {
  const reference = memoryShard(0, [{ title: 'Đóng dấu treo', text: 'đóng dấu treo' }]);
  const news = memoryShard(
    1,
    [{ title: 'Khai mạc hội thi', kind: 'news', text: 'hội thi đóng dấu treo của cán bộ giỏi' }],
    2026,
  );
  it.each([
    ['đóng dấu treo', ['Đóng dấu treo', 'Khai mạc hội thi']],
    ['hội thi cán bộ giỏi', ['Khai mạc hội thi']],
  ])('%s: are ranked together, whatever is sure of itself', async (query, titles) => {
    const answer = await askShards(query, [reference, news]);
    expect(answer.results.map(({ title }) => title)).toEqual(titles);
    expect(answer.unsearched).toBe(0);
  });

  it('are told of once: the first line never changes', async () => {
    expect((await askShards('đóng dấu treo', [reference, news])).answers).toBe(1);
  });

  it('news that cannot be loaded do not take the answer away', async () => {
    const broken = { ...news, find: () => Promise.reject(new Error('line')) };
    const answer = await askShards('đóng dấu đỏ', [reference, broken]);
    expect(answer.opened).toBe(2);
    expect(answer.unsearched).toBe(1);
    expect(answer.results.map(({ title }) => title)).toEqual(['Đóng dấu treo']);
  });

  it('reference that cannot be loaded is reported, not shown as no answer', async () => {
    const broken = { ...reference, find: () => Promise.reject(new Error('line')) };
    await expect(askShards('đóng dấu treo', [broken, news])).rejects.toThrow('line');
  });
});
