import { describe, expect, it } from 'vitest';
import { check, body as withBody } from '../../tests/helpers/guard-cases.ts';
import { problemWords } from './block-words.ts';
import { blocks } from './registry.ts';

describe('what is said of a block', () => {
  it.each([
    [
      { rule: 'blockAttribute', name: 'hinh', attribute: 'chu-thich' },
      { name: 'Ảnh có chú thích', attribute: 'Chú thích' },
    ],
    [
      { rule: 'blockExtra', name: 'hop', attribute: 'mau-nen' },
      { name: 'Hộp lưu ý', attribute: 'mau-nen' },
    ],
    [{ rule: 'unknownBlock', name: 'quang-cao' }, { name: 'quang-cao' }],
    [{ rule: 'unknownBlock', name: 'constructor' }, { name: 'constructor' }],
  ] as const)('%j', (problem, words) => expect(problemWords(problem)).toEqual(words));

  const empty = [...blocks.values()].filter(({ attributes }) => Object.keys(attributes).length > 0);
  it.each(empty.map((block) => [block.word, block] as const))(
    'an empty %s misses its fields by the labels of its form, and by nothing else',
    async (word, { form, attributes }) => {
      const written = form === 'leaf' ? `::${word}{}` : `:::${word}\nChữ.\n:::`;
      const found = (await check(withBody(written))).filter(
        ({ rule }) => rule === 'blockAttribute',
      );
      const texts = found.map(({ problem }) => problem);
      expect(texts).toHaveLength(Object.keys(attributes).length);
      for (const { editor } of Object.values(attributes))
        expect(texts.some((text) => text.endsWith(`: thiếu ${editor.label}`))).toBe(true);
      for (const name of [word, ...Object.keys(attributes)])
        if (name.includes('-')) expect(texts.join('\n')).not.toContain(name);
    },
  );
});
