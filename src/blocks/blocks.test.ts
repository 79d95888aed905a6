import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { activeMarkup, payloads } from '../../tests/helpers/hidden-scripts.ts';
import { blockStrings } from '../i18n/block-strings.ts';
import { type Block, type BlockValues, containerBlock, type LeafBlock } from './block.ts';
import { attributeProblems, blockText, blockValues } from './read-block.ts';
import { blocks, blockWords } from './registry.ts';

const all = [...blocks.values()];
const leaves = all.filter((block): block is LeafBlock => block.form === 'leaf');

/** Everything a block shows, with the values of its pieces. */
const shown = (block: LeafBlock, values: BlockValues) => JSON.stringify(block.html(values));

/** What is missing for a block, in words; empty for a complete one. */
function forgotten(block: Block): string[] {
  const { word, attributes } = block;
  const strings = Object.entries(blockStrings).find(([known]) => known === word)?.[1];
  const labels: Record<string, string> = strings?.fields ?? {};
  const names = Object.keys(attributes);
  const marked = Object.fromEntries(names.map((name) => [name, `dau-${name}`]));
  const unseen =
    block.form === 'leaf'
      ? names.filter((name) => !shown(block, marked).includes(`dau-${name}`))
      : names.filter((name) => name !== block.title?.attribute);
  return [
    ...(strings ? [] : [`src/i18n/block-strings.ts has no "${word}": it is in no menu`]),
    ...names
      .filter((name) => labels[name] === undefined)
      .map((name) => `src/i18n/block-strings.ts: "${word}" has no label for "${name}"`),
    ...Object.keys(labels)
      .filter((name) => !names.includes(name))
      .map((name) => `src/blocks/kinds/${word}.ts has no attribute "${name}"`),
    ...unseen.map((name) => `src/blocks/kinds/${word}.ts: "${name}" is on no page`),
  ];
}

describe('every block', () => {
  it('has its file, its strings and its word in all of them', () => {
    const files = readdirSync(new URL('./kinds/', import.meta.url)).map((name) =>
      name.replace(/\.ts$/, ''),
    );
    const named = Object.keys(blockStrings);
    expect([
      ...files
        .filter((word) => !named.includes(word))
        .map((word) => `src/i18n/block-strings.ts has no "${word}": the block is in no menu`),
      ...named
        .filter((word) => !files.includes(word))
        .map((word) => `src/blocks/kinds/${word}.ts is missing`),
    ]).toEqual([]);
    expect(blockWords).toEqual(Object.keys(blockStrings));
  });
  it.each(all.map((block) => [block.word, block] as const))('%s forgets nothing', (_word, block) =>
    expect(forgotten(block)).toEqual([]),
  );
  it('tells what a new block would forget', () => {
    const block = containerBlock({
      word: 'khoi-khong-co',
      attributes: {
        nguon: { schema: null as never, editor: { kind: 'text', label: 'Nguồn', required: true } },
      },
      element: 'div',
    });
    expect(forgotten(block)).toEqual([
      'src/i18n/block-strings.ts has no "khoi-khong-co": it is in no menu',
      'src/i18n/block-strings.ts: "khoi-khong-co" has no label for "nguon"',
      'src/blocks/kinds/khoi-khong-co.ts: "nguon" is on no page',
    ]);
  });
});

describe('what an editor writes into a block', () => {
  it.each(
    leaves.flatMap((block) => payloads.map((payload) => [block.word, payload, block] as const)),
  )('%s shows %s as text', (_word, payload, block) => {
    const values = blockValues(
      block,
      Object.fromEntries(Object.keys(block.attributes).map((name) => [name, payload])),
    );
    const html = block.html(values).filter((part) => typeof part === 'string');
    expect(activeMarkup(html.join(''))).toEqual([]);
  });
  it.each(all.map((block) => [block.word, block] as const))(
    '%s names what is missing and what nobody reads',
    (name, block) => {
      expect(attributeProblems(block, { la: 'x' })).toEqual([
        ...Object.keys(block.attributes).map((attribute) => ({
          rule: 'blockAttribute',
          name,
          attribute,
        })),
        { rule: 'blockExtra', name, attribute: 'la' },
      ]);
    },
  );
  it.each([
    ['hinh', { 'chu-thich': 'Hội nghị' }, ['Hội nghị']],
    ['tai-ve', { ten: 'Mẫu 1' }, ['Mẫu 1']],
    ['van-ban', { ma: 'x' }, []],
    ['cau-hoi', { ma: 'x' }, []],
  ])('%s gives a comparison its own words', (word, written, words) => {
    const block = blocks.get(word) as LeafBlock;
    expect(blockText({ block, values: blockValues(block, written) })).toEqual(words);
  });
});
