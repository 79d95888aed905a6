import { describe, expect, it } from 'vitest';
import { activeMarkup, payloads } from '../../tests/helpers/hidden-scripts.ts';
import { isAllowedLink } from './links.ts';
import { readMdx } from './mdx.ts';
import { renderBody } from './render.ts';

const labels = { table: 'Bảng', footnotes: 'Chú thích', backToText: 'Trở lại' };
const render = (markdown: string) => renderBody(markdown, { labels });
const html = (markdown: string) =>
  render(markdown)
    .parts.map((part) =>
      typeof part === 'string' ? part : `[${'block' in part ? part.block.word : part.kind}]`,
    )
    .join('')
    .trim();

describe('hidden scripts', () => {
  it.each(payloads)('%s leaves nothing active', (payload) => {
    expect(activeMarkup(html(payload))).toEqual([]);
  });
  it('shows raw HTML as the text it was typed as', () => {
    expect(html('Viết <b>đậm</b> nhé')).toBe('<p>Viết &lt;b&gt;đậm&lt;/b&gt; nhé</p>');
  });
});

describe('isAllowedLink', () => {
  it.each([
    'https://a.example',
    'mailto:a@b.vn',
    'tel:02003000100',
    '/van-ban/',
    '../tep/a.pdf',
    '#muc',
  ])('allows %s', (href) => expect(isAllowedLink(href)).toBe(true));
  it.each([
    'javascript:x',
    ' java\nscript:x',
    'data:text/html,x',
    'file:///c:/x',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil',
  ])('refuses %j', (href) => expect(isAllowedLink(href)).toBe(false));
});

describe('what editors write', () => {
  it.each([
    ['a heading gets an ASCII address', '## Đầu đề một', '<h2 id="dau-de-mot">Đầu đề một</h2>'],
    ['equal headings get different ones', '## Ý\n\n## Ý', '<h2 id="y">Ý</h2>\n<h2 id="y-2">Ý</h2>'],
    ['a first-level heading steps down', '# To', '<h2 id="to">To</h2>'],
    ['a clock time is not a block', 'Họp lúc 10:30 nhé', '<p>Họp lúc 10:30 nhé</p>'],
    ['a colon before a word is text', 'Số :abc', '<p>Số :abc</p>'],
    [
      'other sites are marked',
      '[x](https://a.example)',
      '<p><a href="https://a.example" rel="external noopener">x</a></p>',
    ],
    ['NFD comes out composed', 'Đảng ủy'.normalize('NFD'), '<p>Đảng ủy</p>'],
    ['a picture on its own line is drawn apart', '![Mô tả](../media/a.jpg)', '[picture]'],
    ['a document reference', '::van-ban{ma="66-qd-tw-2017"}', '[van-ban]'],
    ['a download', '::tai-ve{tep="../tep/a.docx" ten="Mẫu"}', '[tai-ve]'],
    [
      'a box',
      ':::hop{tieu-de="Lưu ý"}\nx\n:::',
      '<aside class="block-hop" aria-label="Lưu ý"><p class="block-title">Lưu ý</p><p>x</p></aside>',
    ],
    [
      'a folded answer',
      ':::goi-y{tieu-de="Gợi ý"}\nx\n:::',
      '<details class="block-goi-y"><summary class="block-title">Gợi ý</summary><p>x</p></details>',
    ],
    ['steps', ':::buoc\n1. a\n:::', '<div class="block-buoc"><ol>\n<li>a</li>\n</ol></div>'],
  ])('%s', (_case, markdown, expected) => expect(html(markdown)).toBe(expected));

  it('keeps cell alignment as a class, because inline styles are forbidden', () => {
    expect(html('| a |\n|--:|\n| 1 |')).toContain('<td class="align-right">1</td>');
  });

  it.each([
    ['unknown', ':::quang-cao\nx\n:::', { rule: 'unknownBlock', name: 'quang-cao' }],
    ['unknown leaf', '::video{id="1"}', { rule: 'unknownBlock', name: 'video' }],
    [
      'untitled box',
      ':::hop\nx\n:::',
      { rule: 'blockAttribute', name: 'hop', attribute: 'tieu-de' },
    ],
    [
      'figure without alt',
      '::hinh{tep="../media/a.jpg" chu-thich="b" nguon="c"}',
      { rule: 'blockAttribute', name: 'hinh', attribute: 'mo-ta' },
    ],
  ])('reports a block that is %s', (_case, markdown, expected) => {
    expect(render(markdown).problems).toContainEqual(expected);
  });
});

describe('lessons in MDX', () => {
  it.each([
    ['an import', 'import x from "node:fs"\n\nA', 'import'],
    ['an export', 'export const a = 1\n\nA', 'export'],
    ['an expression', 'Tổng {1 + 1}', '1 + 1'],
    ['an unknown component', '<Evil />', '<Evil>'],
    ['an HTML element', '<script>alert(1)</script>', '<script>'],
    ['an expression as attribute', '<CauHoi ma={process.env.HOME} />', '<CauHoi ma>'],
    ['a spread attribute', '<CauHoi {...x} />', '<CauHoi {…}>'],
    ['an unknown attribute', '<CauHoi ma="a" set:html="x" />', '<CauHoi set:html>'],
  ])('%s is refused', (_case, body, expected) => {
    expect(readMdx(body).refused.join(' ')).toContain(expected);
  });
  it('listed components with plain strings pass', () => {
    const { refused, uses } = readMdx(
      '<Hop tieuDe="Lưu ý">\n\nNội dung\n\n</Hop>\n\n<CauHoi ma="m3-01" />\n',
    );
    expect(refused).toEqual([]);
    expect(uses.map(({ name }) => name)).toEqual(['Hop', 'CauHoi']);
  });
});

describe('symbols of documents in the text', () => {
  const repealed = { href: '/van-ban/66-qd-tw-2017/', state: 'hết hiệu lực' };
  const documents = {
    bySymbol: (key: string) => (key === '66qdtw' ? repealed : null),
    byLink: (href: string) => (href === repealed.href ? repealed : null),
  };
  const html = (markdown: string) =>
    renderBody(markdown, { labels, citations: documents }).parts.join('');
  /** A symbol that was recognised is one word; a link that an author made stays as it is. */
  const link = '<a class="symbol" href="/van-ban/66-qd-tw-2017/">66-QĐ/TW</a>';
  const written = '<a href="/van-ban/66-qd-tw-2017/">66-QĐ/TW</a>';
  const state = '<span class="symbol-state" data-search-skip="">';

  it.each([
    ['Theo 66-QĐ/TW, gửi ngay.', `<p>Theo ${link}${state} (hết hiệu lực)</span>, gửi ngay.</p>`],
    ['Theo 66-QĐ/TW (nay hết hiệu lực).', `<p>Theo ${link} (nay hết hiệu lực).</p>`],
    ['Theo 67-QĐ/TW.', '<p>Theo 67-QĐ/TW.</p>'],
    ['**66-QĐ/TW**', `<p><strong>${link}${state} (hết hiệu lực)</span></strong></p>`],
    ['[xem 66-QĐ/TW](/x/)', '<p><a href="/x/">xem 66-QĐ/TW</a></p>'],
    [
      '[66-QĐ/TW](/van-ban/66-qd-tw-2017/), gửi ngay',
      `<p>${written}${state} (hết hiệu lực)</span>, gửi ngay</p>`,
    ],
    [
      '[66-QĐ/TW](/van-ban/66-qd-tw-2017/) (đã hết hiệu lực)',
      `<p>${written} (đã hết hiệu lực)</p>`,
    ],
    ['## 66-QĐ/TW', '<h2 id="66-qd-tw">66-QĐ/TW</h2>'],
    ['`66-QĐ/TW`', '<p><code>66-QĐ/TW</code></p>'],
  ])('%s', (markdown, expected) => {
    expect(html(markdown).trim()).toBe(expected);
  });

  it('keep every letter of the text', () => {
    const text = 'Trước 66-QĐ/TW giữa 66-QĐ/TW và 36-HD/VPTW sau.';
    const shown = html(text)
      .replace(/<span[^>]*>.*?<\/span>/g, '')
      .replace(/<[^>]+>/g, '');
    expect(shown.trim()).toBe(text);
  });
});

describe('the text of a rule', () => {
  const rule = `## Chương I. Quy định chung

### Điều 1. Phạm vi

1. Khoản một.
2. Khoản hai:

   a) điểm a;

   đ) điểm đ.

### Điều 2a. Nguyên tắc

1. Khoản một của điều 2a.

### Điều 3. Không có khoản

a) điểm a của điều 3;

b) điểm b của điều 3.

### Điều 4. Số không thành danh sách

1\\. Khoản một của điều 4;

2a. Khoản hai a:

a) điểm a của khoản 2a.

**Điều 5.** Chữ đậm thay tiêu đề

1. Khoản một của điều 5.

Điều 6 của luật ấy chỉ được nhắc.

## III. Tổ chức

1. Không thuộc điều nào.
`;
  const { parts, headings } = renderBody(rule, { labels, isRule: true });
  const html = parts.join('');
  it.each([
    'chuong-i',
    'dieu-1',
    'dieu-1-khoan-2',
    'dieu-1-khoan-2-diem-a',
    'dieu-1-khoan-2-diem-dd',
    'dieu-2a',
    'dieu-2a-khoan-1',
    'dieu-3-diem-a',
    'dieu-3-diem-b',
    'dieu-4-khoan-1',
    'dieu-4-khoan-2a',
    'dieu-4-khoan-2a-diem-a',
    'dieu-5',
    'dieu-5-khoan-1',
    'muc-iii',
    'khoan-1',
  ])('has the address #%s once', (id) => {
    expect(html.split(`id="${id}"`)).toHaveLength(2);
  });
  it('lists them in its contents', () => {
    expect(headings.map(({ id }) => id)).toEqual([
      'chuong-i',
      'dieu-1',
      'dieu-2a',
      'dieu-3',
      'dieu-4',
      'muc-iii',
    ]);
    expect(html).not.toContain('id="dieu-6"');
  });
  it('a reference in bold letters is no article', () => {
    const amending =
      '**Điều 5** của quy định này áp dụng chung.\n\n## Điều 5. Tên\n\n## Điều 7. Sửa đổi\n\n**Điều 5** được sửa đổi như sau:\n\n3\\. Khoản ba.\n\n**Điều 5.** Tên mới\n';
    const text = renderBody(amending, { labels, isRule: true }).parts.join('');
    expect(text.split('id="dieu-5"'), 'once, at the heading').toHaveLength(2);
    expect(text).toContain('<h2 id="dieu-5"');
    expect(text).toContain('id="dieu-7-khoan-3"');
  });
  it.each([
    ['underlined', 'Điều 5. Tên\n---\n\n**Điều 5.** Nhắc lại.', 'dieu-5'],
    ['of decomposed letters', '## Điều 5. Tên\n\n**Điều 5.** Nhắc lại.'.normalize('NFD'), 'dieu-5'],
    ['that is called like a clause', '## Khoản 2\n\n1. Một\n2. Hai', 'khoan-2'],
    ['that only code shows', '```\n# Điều 1\n```\n\n**Điều 1.** Tên', 'dieu-1'],
  ])('a heading %s keeps its address to itself', (_case, text, id) => {
    const shown = renderBody(text, { labels, isRule: true }).parts.join('');
    expect(shown.split(`id="${id}"`)).toHaveLength(2);
  });
  it('clauses and points of older papers have theirs', () => {
    const old =
      '## Điều 2. Tên\n\n1- Khoản một:\n\na/ Điểm a;\n\n2 - Khoản hai.\n\n5- 10 người dự.';
    const shown = renderBody(old, { labels, isRule: true }).parts.join('');
    for (const id of ['dieu-2-khoan-1', 'dieu-2-khoan-1-diem-a', 'dieu-2-khoan-2'])
      expect(shown).toContain(`id="${id}"`);
    expect(shown).not.toContain('khoan-5');
  });
  it('no other text gets them', () => {
    expect(renderBody(rule, { labels }).parts.join('')).not.toContain('khoan-');
  });
});

describe('tables on phones', () => {
  const row = (cells: number, text = 'x') => `|${` ${text} |`.repeat(cells)}`;
  const table = (columns: number) =>
    [row(columns, 'Đầu'), row(columns, '---'), row(columns)].join('\n');
  it.each([
    [2, false],
    [3, true],
    [4, true],
    [5, false],
  ])('of %i columns become blocks with the heads beside the cells: %s', (columns, isStacked) => {
    const shown = html(table(columns));
    expect(shown.includes('<table class="stacks">')).toBe(isStacked);
    expect(shown.split('data-label="Đầu"').length - 1).toBe(isStacked ? columns : 0);
  });
  it('numbers in the first column take no more room than they need', () => {
    expect(html('| TT | Việc |\n| --- | --: |\n| 1. | 2 |')).toMatch(
      /<td class="cell-number">1\.<\/td>\s*<td class="align-right">2<\/td>/,
    );
  });
});
