import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderBody } from '../../../src/markdown/render.ts';
import { parseFile } from '../../../src/source/front-matter.ts';
import { type EditorComponents, rewriteMarkdown } from '../decap/rich-text.ts';
import { readAttributes, writeBlock } from './block-text.ts';
import { blockComponents } from './blocks.ts';

const components = Object.assign(blockComponents, {
  get: (id: string) => blockComponents.find((component) => component.id === id),
  has: (id: string) => blockComponents.some((component) => component.id === id),
});

/** What Decap's text field makes of a text that somebody changed elsewhere in it. */
function throughField(markdown: string): string {
  return rewriteMarkdown(markdown, components as unknown as EditorComponents);
}
const labels = { table: '', footnotes: '', backToText: '' };
/**
 * The page a text gives. The field keeps neither how far apart the items of a list stand, nor where one of two quotes in a row ends; every word, heading, link, list, table and block must come through.
 */
const page = (markdown: string) =>
  JSON.stringify(renderBody(markdown, { labels }).parts)
    .replace(/\\n/g, '')
    .replace(/<\/?p>/g, '')
    .replaceAll('</blockquote><blockquote>', '')
    .replace(/\s+/g, ' ');

const folder = join(import.meta.dirname, '../../../content');
const bodies = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.md'))
  .map((file) => [file, parseFile(readFileSync(join(folder, file), 'utf8'), false).body] as const)
  .filter(([, body]) => body.trim() !== '');

describe('a text that goes through the text field gives the same page', () => {
  it('has many to try', () => expect(bodies.length).toBeGreaterThan(80));
  it.each(bodies)('%s', (_file, body) => expect(page(throughField(body))).toBe(page(body)));

  it.each([
    ['a box around steps', '::::hop{tieu-de="Lưu ý"}\nChữ.\n\n:::buoc\n1. Một\n2. Hai\n:::\n::::'],
    [
      'quotes and braces in an attribute',
      '::hinh{tep="../media/a.jpg" mo-ta="Ảnh &quot;một&quot; &#125; hai" chu-thich="A &amp; B" nguon="C"}',
    ],
    ['two boxes in a row', ':::hop{tieu-de="A"}\nMột\n:::\n\n:::hop{tieu-de="B"}\nHai\n:::'],
    ['a box with an empty line inside', ':::hop{tieu-de="A"}\nMột\n\nHai\n\n- ba\n- bốn\n:::'],
    [
      'a box that ends with a table',
      ':::hop{tieu-de="A"}\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\n:::\n\nSau.',
    ],
    ['a block between paragraphs', 'Trước.\n\n::van-ban{ma="66-qd-tw-2017"}\n\nSau.'],
    ['a table with columns to both sides', '| A | B |\n| :-- | --: |\n| a \\| b | 2 |'],
    ['a colon in a sentence', 'Lúc 8:30 có ba việc: một, hai, ba. Tỉ lệ 3:1.'],
    ['signs of Markdown as text', 'Giá 5\\*3 và \\_tên\\_ và \\# không phải đề mục.'],
  ])('%s', (_name, body) => expect(page(throughField(body))).toBe(page(body)));

  it('is stable: going through twice changes nothing more', () => {
    for (const [file, body] of bodies) {
      const once = throughField(body);
      expect(throughField(once), file).toBe(once);
    }
  });
});

describe('the text of a block', () => {
  it.each([
    ['hinh', ['tep', 'mo-ta'], { tep: 'a.jpg', 'mo-ta': 'Ảnh "một" & {hai}' }],
    ['hop', ['tieu-de', 'noi-dung'], { 'tieu-de': 'Lưu ý', 'noi-dung': ':::buoc\n1. Một\n:::' }],
  ])('%s reads back what was written', (word, fields, data) => {
    const text = writeBlock(word, fields, data);
    const head = /\{([^\n]*)\}/.exec(text)?.[1] ?? '';
    const { 'noi-dung': content, ...attributes } = data as Record<string, string>;
    expect(readAttributes(head)).toEqual(attributes);
    if (content) expect(text).toBe(`::::hop{tieu-de="Lưu ý"}\n${content}\n::::`);
  });
});
