import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAPTION, FONT, layout, NOTE_FONT, sheetsOf, wrapped } from './layout.ts';
import { type ChartNode, cut, extentOf } from './nodes.ts';
import { chartSvg } from './svg.ts';

const node = (label: string, children: ChartNode[] = []): ChartNode => ({
  label,
  note: '12 đảng viên',
  href: `/to-chuc/${label}/`,
  kind: 'unit',
  children,
});
/** Paper between the margins and below the head of a page, in millimetres, and what a point is of one. */
const PAPER = { A4: [165, 205], A3: [252, 328] } as const;
const POINT = 0.3528;

const trees = fc.letrec<{ tree: ChartNode }>((tie) => ({
  tree: fc
    .record({
      label: fc.string({ minLength: 1, maxLength: 90 }).filter((text) => text.trim() !== ''),
      children: fc.oneof(
        { depthSize: 'small' },
        fc.constant<ChartNode[]>([]),
        fc.array(tie('tree'), { maxLength: 9 }),
      ),
    })
    .map(({ label, children }) => node(label, children)),
})).tree;

const leaves = (one: ChartNode): string[] =>
  one.children.length === 0 ? [one.label] : one.children.flatMap(leaves);

describe('the chart', () => {
  it('no two boxes overlap, and each is within the drawing', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        const { boxes, width, height } = layout(tree);
        for (const [at, box] of boxes.entries()) {
          expect(box.x).toBeGreaterThanOrEqual(0);
          expect(box.y).toBeGreaterThanOrEqual(0);
          expect(box.x + box.width).toBeLessThanOrEqual(width);
          expect(box.y + box.height).toBeLessThanOrEqual(height);
          for (const other of boxes.slice(at + 1)) {
            const isBeside = box.x + box.width <= other.x || other.x + other.width <= box.x;
            const isAbove =
              box.y + box.height <= other.y + 0.01 || other.y + other.height <= box.y + 0.01;
            expect(isBeside || isAbove).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is cut into sheets that have every leaf once, and no more than fits', () => {
    fc.assert(
      fc.property(trees, fc.integer({ min: 1, max: 12 }), (tree, extent) => {
        const sheets = cut(tree, extent, () => 1);
        expect(sheets.flatMap(leaves)).toEqual(leaves(tree));
        for (const sheet of sheets) expect(extentOf(sheet, () => 1)).toBeLessThanOrEqual(extent);
      }),
    );
  });

  it.each(['A4', 'A3'] as const)('prints on %s with no letter under 7 pt', (paper) => {
    const name = 'Đảng bộ Công ty trách nhiệm hữu hạn một thành viên Lâm nghiệp Rừng Thưa';
    const cells = [1, 2].map((at) => ({
      ...node(`Chi bộ Nhà máy số ${at}`),
      kind: 'cell' as const,
    }));
    const units = (some: ChartNode[]) =>
      Array.from({ length: 60 }, (_, at) => node(`${name} ${at}`, at % 10 === 0 ? some : []));
    for (const some of [cells, []]) {
      const group = {
        ...node('Đảng bộ cơ sở · Doanh nghiệp', units(some)),
        kind: 'group' as const,
      };
      const sheets = sheetsOf({ ...node('Đảng ủy', [group]), kind: 'top' });
      expect(sheets.length).toBeGreaterThan(1);
      for (const { width, height } of sheets) {
        const [across, down] = PAPER[paper];
        const scale = Math.min(across / width, down / (height + CAPTION));
        expect((Math.min(FONT, NOTE_FONT) * scale) / POINT).toBeGreaterThanOrEqual(7);
      }
    }
  });

  it('draws 2,000 units within 300 ms', () => {
    const groups = Array.from({ length: 20 }, (_, group) =>
      node(
        `Nhóm ${group}`,
        Array.from({ length: 100 }, (_one, at) => node(`Chi bộ ${group} ${at}`)),
      ),
    );
    const tree = node('Đảng ủy', groups);
    chartSvg(layout(tree), 'x', 'x');
    const start = process.cpuUsage();
    const svg = chartSvg(layout(tree), 'Sơ đồ', 'Ngày');
    const { user, system } = process.cpuUsage(start);
    console.log(`2,000 units drawn in ${Math.round((user + system) / 1000)} ms of processor`);
    expect((user + system) / 1000).toBeLessThanOrEqual(300);
    expect(svg.match(/<a /g)).toHaveLength(2021);
  });

  it('every box is a link, nothing hides them from a screen reader, and names are written as text', () => {
    const svg = chartSvg(layout(node('A & <b>')), 'Sơ đồ "mẫu"', 'Ngày');
    expect(svg).toContain('role="group"');
    expect(svg).not.toContain('role="img"');
    expect(svg).toContain('A &amp; &lt;b&gt;');
    expect(svg).toContain('aria-label="Sơ đồ &quot;mẫu&quot;"');
  });

  it('breaks names between words', () => {
    expect(wrapped('Chi bộ Nhà hát Dân ca tỉnh', 14)).toEqual(['Chi bộ Nhà hát', 'Dân ca tỉnh']);
  });
});
