import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { growthOf } from '../../../tests/helpers/cpu.ts';
import { readPaper } from './paper.ts';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word file with a body, and whatever other parts. */
function word(body: string, parts: Record<string, string> = {}): Uint8Array {
  const all: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(all).map(([name, xml]) => [name, strToU8(xml)])),
  );
}
const run = (text: string, look = '') =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (text: string, properties = '', look = '') =>
  `<w:p><w:pPr>${properties}</w:pPr>${run(text, look)}</w:p>`;
const listed = (text: string, list: number) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`);
const numbering = (lists: string, format = 'decimal', start = 1) => ({
  'word/numbering.xml': `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="Điều %1."/></w:lvl></w:abstractNum>${lists}</w:numbering>`,
});
const shared = (list: number, more = '') =>
  `<w:num w:numId="${list}"><w:abstractNumId w:val="7"/>${more}</w:num>`;

describe('numbers of lists, which Word prints and no text holds', () => {
  const numbers = async (body: string, parts: Record<string, string>) =>
    [...(await readPaper(word(body, parts))).markdown.matchAll(/Điều (\S+)\./g)].map(
      ([, one]) => one,
    );
  it('continue where lists share one count', async () => {
    const body = [listed('a', 1), listed('b', 1), listed('c', 2), listed('d', 1)].join('');
    expect(await numbers(body, numbering(shared(1) + shared(2)))).toEqual(['1', '2', '3', '4']);
  });
  it('begin at the number a list overrides', async () => {
    const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>';
    const body = [listed('a', 1), listed('b', 2), listed('c', 2)].join('');
    expect(await numbers(body, numbering(shared(1) + shared(2, start)))).toEqual(['1', '5', '6']);
  });
  it.each(['upperRoman', 'lowerLetter'])(
    'are printed as digits when too large for %s',
    async (format) => {
      const body = listed('a', 1);
      expect(await numbers(body, numbering(shared(1), format, 500_000_000))).toEqual(['500000000']);
    },
  );
});

describe('an article', () => {
  it.each([
    [
      'with its title in plain letters',
      'Điều 1. Phạm vi điều chỉnh',
      '### Điều 1. Phạm vi điều chỉnh',
    ],
    [
      'that is one sentence',
      'Điều 3. Quyết định này có hiệu lực từ ngày ký.',
      '### Điều 3.\n\nQuyết định này có hiệu lực từ ngày ký.',
    ],
    [
      'that is a sentence without its full stop',
      'Điều 3. Quyết định này có hiệu lực từ ngày ký',
      '### Điều 3.\n\nQuyết định này có hiệu lực từ ngày ký',
    ],
  ])('%s', async (_case, text, markdown) =>
    expect((await readPaper(word(paragraph(text)))).markdown.trim()).toBe(markdown),
  );
});

describe('what is not printed as text', () => {
  it.each([
    ['header', { 'word/header1.xml': `<w:hdr ${NAMESPACES}>${paragraph('TỐI MẬT')}</w:hdr>` }],
    [
      'comment',
      { 'word/comments.xml': `<w:comments ${NAMESPACES}>${paragraph('TỐI MẬT')}</w:comments>` },
    ],
  ])('a stamp in a %s is in the text for guards and not in the Markdown', async (_case, parts) => {
    const paper = await readPaper(word(paragraph('Nội dung thường.'), parts));
    expect(paper.text).toContain('TỐI MẬT');
    expect(paper.markdown).not.toContain('TỐI MẬT');
  });
  it('hidden and deleted words are left out', async () => {
    const body = `${paragraph('hiện', '', '')}${paragraph('ẩn', '', '<w:vanish/>')}<w:p><w:del>${run('gạch')}</w:del>${run('còn')}</w:p>`;
    const { markdown } = await readPaper(word(body));
    expect(markdown.split(/\s+/).filter(Boolean)).toEqual(['hiện', 'còn']);
  });
  it('equations keep their letters', async () => {
    const body = `<w:p><m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>`;
    expect((await readPaper(word(body))).markdown).toContain('a+b');
  });
});

describe('files made to exhaust a machine', () => {
  it('thousands of spaces in a head cost no more than their number', async () => {
    const growth = await growthOf((size) => {
      const spaces = ' '.repeat(2_500 * size);
      return readPaper(word(paragraph(`Số${spaces}x`) + paragraph(`ngày${spaces}`)));
    });
    expect(growth).toBeLessThan(24);
  });
  it('more paragraphs than any paper has are refused', async () => {
    await expect(readPaper(word('<w:p/>'.repeat(20_001)))).rejects.toThrow('too large');
  });
});
