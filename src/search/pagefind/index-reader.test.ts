import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { generateBody } from '../../../tests/helpers/generated-site.ts';
import { generator } from '../../../tests/search-eval/filler-text.ts';
import { pageHtml } from '../build/page-html.ts';
import { writeIndex } from '../build/write-index.ts';
import { abbreviationTable } from '../text/abbreviations.ts';
import { readText } from '../text/index-words.ts';
import { cleanText } from '../text/words.ts';
import { withoutSignature } from './files.ts';
import { IndexReader } from './index-reader.ts';
import { fragmentFile, type IndexOutline } from './outline.ts';

const folder = mkdtempSync(join(tmpdir(), 'doc-chi-muc-'));
afterAll(() => rmSync(folder, { recursive: true }));

const unpack = (name: string) => gunzipSync(readFileSync(join(folder, name)));
const PAGES = 150;
let outline: IndexOutline;
let reader: IndexReader;
/** Words of each page as Pagefind stored its text. */
let words: string[][];

beforeAll(async () => {
  const random = generator(5);
  const pages = Array.from({ length: PAGES }, (_, page) => {
    const paragraphs = Array.from({ length: 3 }, () => generateBody(random))
      .join('')
      .split(/<[^>]+>/)
      .filter((text) => text !== '');
    const blocks = paragraphs.map((text, index) => ({
      text: readText(cleanText(text)),
      ...(index % 2 === 1 && { heading: 'muc' }),
    }));
    return { path: `/${page}/`, html: pageHtml(blocks, [], abbreviationTable([])) };
  });
  ({ outline } = await writeIndex(folder, pages));
  reader = new IndexReader(outline, async (file) => unpack(file));
  words = pages.map((_, page) => {
    const text = withoutSignature(unpack(fragmentFile(page)));
    const { url, content } = JSON.parse(new TextDecoder().decode(text));
    expect(url, 'pages stand in the order in which they were given').toBe(`/${page}/`);
    return content
      .split(' ')
      .map((word: string) => word.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, ''));
  });
});

const plain = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '');

it.each([true, false])(
  'finds every word that begins so (diacritics as typed: %s)',
  async (isExact) => {
    expect(outline.pieces.length, 'the index is in several pieces').toBeGreaterThan(4);
    const form = isExact ? (word: string) => word : plain;
    const forms = words.map((list) => list.map(form));
    const all = [...new Set(words.flat())].filter((word) => word.includes('ǀ'));
    const whole = all.filter((_, index) => index % 60 === 0);
    const begun = whole.map((word) => word.slice(0, word.lastIndexOf('ǀ', word.length - 2) + 2));
    for (const token of [...whole, ...begun, ...begun.map((word) => `${word}zz`), 'vănǀ', 'kǀ']) {
      const found = await reader.find(token, isExact);
      forms.forEach((list, page) => {
        const positions = found.get(page)?.positions ?? [];
        const places = list.flatMap((word, at) => (word.startsWith(form(token)) ? [at] : []));
        expect(positions, `${token} on page ${page}`).toEqual(expect.arrayContaining(places));
        // Pagefind takes words of figures and letters apart, and finds their parts too.
        for (const at of positions) expect(list[at]).toContain(form(token));
      });
    }
  },
);

it('tells words in headings from others', async () => {
  const found = await reader.find('ràǀsoátǀ', true);
  const inHeading = [...found.values()].filter((posting) => posting.isInHeading).length;
  expect(inHeading).toBeGreaterThan(0);
  expect(inHeading).toBeLessThan(found.size);
});

it('throws when a piece cannot be loaded, and tries again', async () => {
  let fails = true;
  const unlucky = new IndexReader(outline, async (file) => {
    if (fails) throw new Error('line');
    return unpack(file);
  });
  await expect(unlucky.find('ràǀsoátǀ', true)).rejects.toThrow('line');
  fails = false;
  expect((await unlucky.find('ràǀsoátǀ', true)).size).toBeGreaterThan(0);
});
