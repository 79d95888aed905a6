import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { labelledText } from './labelled-text.ts';
import { allCollections, collectionById } from './registry.ts';

const news = collectionById('news').fields;

describe('an entry in the words of its form', () => {
  it.each([
    ['a field', '---\ntitle: Tin mẫu\n---\nThân bài.', 'Tiêu đề: Tin mẫu\nThân bài.'],
    [
      'a group',
      '---\ncover:\n  image: ../media/a.jpg\n  alt: Tranh\nlead: Tóm.\n---\n',
      'Ảnh chính:\n  Tệp ảnh: ../media/a.jpg\n  Mô tả ảnh cho người không nhìn thấy: Tranh\nTóm tắt: Tóm.',
    ],
    [
      'a text over several lines that looks like fields',
      '---\nlead: |\n  title: không phải trường\n  Câu hai\ntitle: A\n---\n',
      'Tóm tắt: |\n  title: không phải trường\n  Câu hai\nTiêu đề: A',
    ],
    ['a key nobody knows', '---\nla: 1\n---\n', 'la: 1'],
    ['a body that looks like fields', '---\ntitle: A\n---\ntitle: B', 'Tiêu đề: A\ntitle: B'],
  ])('%s', (_name, raw, expected) => expect(labelledText(news, raw)).toBe(expected));

  it('names choices and items of lists', () => {
    const raw = '---\ntype: quy-dinh\nfiles:\n  - title: Toàn văn\n    kind: ban-word\n---\n';
    const text = labelledText(collectionById('documents').fields, raw);
    expect(text).toContain('Thể loại: Quy định');
    expect(text).not.toMatch(/title|kind|ban-word|quy-dinh/);
  });

  it('leaves no key of any entry of the content', () => {
    const root = join(import.meta.dirname, '../../content');
    const entries = allCollections.flatMap(({ folder, fields }) =>
      readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.md'))
        .map((name) => ({ fields, raw: readFileSync(join(root, folder, name), 'utf8') })),
    );
    expect(entries.length).toBeGreaterThan(80);
    for (const { fields, raw } of entries) {
      const [, head = ''] = raw.split(/^---$/m);
      const keys =
        labelledText(fields, `---${head}---`).match(/^(?: *- | *)[a-z]\w*(?=: |:$)/gm) ?? [];
      expect(keys, raw.slice(0, 200)).toEqual([]);
    }
  });
});
