import { describe, expect, it } from 'vitest';
import { fold } from '../../src/lib/vietnamese/fold.ts';
import { SITE } from '../helpers/build-site.ts';
import { BuiltSearch } from '../helpers/built-search.ts';
import { EXCLUSIONS, KINDS } from '../search-eval/kinds.ts';

const search = new BuiltSearch(SITE);

describe.each(Object.entries(KINDS))('%s', (_kind, examples) => {
  it('has eight examples or more', () => expect(examples.length).toBeGreaterThanOrEqual(8));

  it.each(examples.map(([query, ...pages]) => ({ query, pages })))(
    '$query finds the right page first',
    async ({ query, pages }) => {
      const { answer } = await search.answer(query);
      expect(pages).toContain(answer.results[0]?.path);
    },
  );
});

it.each(KINDS['diacritics help and never hurt'] ?? [])(
  '%s finds it without diacritics too',
  async (query, page) => {
    const { answer } = await search.answer(fold(query));
    expect(answer.results[0]?.path).toBe(page);
  },
);

it.each(EXCLUSIONS)('%s: no result has it in its title', async (query, excluded) => {
  const { answer } = await search.answer(query);
  expect(answer.results.length).toBeGreaterThan(0);
  // Excluded with diacritics, another word with the same letters may stay.
  const plain = /^[\x00-\x7F]*$/.test(query) ? fold : (text: string) => text.toLowerCase();
  const words = (text: string) => ` ${plain(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  for (const { title } of answer.results) expect(words(title)).not.toContain(words(excluded));
});

it('a quotation that no page has finds nothing, and says so', async () => {
  const { answer } = await search.answer('"tàu ngầm màu tím"');
  expect(answer.results).toEqual([]);
});
