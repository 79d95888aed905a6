import fc from 'fast-check';
import { createPlateEditor } from 'platejs/react';
import { describe, expect, it } from 'vitest';
import type { SlateEditor } from '../decap/plate.ts';
import type { SlateNode } from '../decap/rich-text.ts';
import { markdownToSlate, slateToMarkdown } from '../decap/serializers.ts';
import {
  addColumn,
  addRow,
  goToNextCell,
  insertTable,
  removeColumn,
  removeRow,
  removeTable,
} from './table-edits.ts';
import { tablePlace } from './table-place.ts';
import { TableCellPlugin, TablePlugin, TableRowPlugin } from './table-plugins.tsx';

const components = Object.assign([], { get: () => undefined, has: () => false });

function editorOf(markdown: string): SlateEditor {
  const value = markdownToSlate(markdown, { editorComponents: components, voidCodeBlock: false });
  const plugins = [TablePlugin, TableRowPlugin, TableCellPlugin];
  return createPlateEditor({ plugins, value: value as never }) as SlateEditor;
}
function markdownOf(editor: SlateEditor): string {
  return slateToMarkdown(editor.children as never, { voidCodeBlock: false }, components);
}
const through = (markdown: string) => markdownOf(editorOf(markdown));

const TABLE = '| A | B |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |';
/** Lines without the blanks that only make columns stand below each other. */
const tight = (markdown: string) => markdown.replace(/ {2,}/g, ' ').replace(/-{2,}/g, '---');

/** A text without its empty paragraphs. */
const filled = (markdown: string) => markdown.trim().replace(/\n{2,}/g, '\n\n');

/** The table with the cursor in a cell. */
function inCell(row: number, column: number, markdown = TABLE): SlateEditor {
  const editor = editorOf(markdown);
  editor.tf.select([0, row, column], { edge: 'end' });
  return editor;
}

describe('a table that goes through the text field', () => {
  it.each([
    ['a sign that ends cells', '| a \\| b | c |\n| --- | --- |\n| 1 | 2 |'],
    ['the same twice and behind a backslash', '| a \\|\\| b |\n| --- |\n| x\\\\\\| y |'],
    ['the same in code', '| `a \\| b` |\n| --- |\n| 1 |'],
    ['alignment', '| A | B | C |\n| :-- | --: | :-: |\n| 1 | 2 | 3 |'],
    ['bold, links, raised characters', '| **A** | [B](/van-ban/) |\n| --- | --- |\n| m² | CO₂ |'],
    ['empty cells', '| A | |\n| --- | --- |\n| | 2 |'],
    ['two tables', `${TABLE}\n\nGiữa.\n\n| C |\n| :-: |\n| 5 |`],
  ])('keeps %s', (_name, markdown) => {
    const once = through(markdown);
    expect(tight(once).replaceAll(/:?-+:?/g, (sign) => sign.replace(/-+/, '--'))).toBe(
      markdown.replaceAll(/:?-+:?/g, (sign) => sign.replace(/-+/, '--')),
    );
    expect(through(once)).toBe(once);
  });

  it('keeps any words in any cell', () => {
    const word = fc
      .stringMatching(/^[a-zăâđêôơưạ0-9|.,;:()%/ -]{0,12}$/u)
      .map((text) => text.trim());
    const rows = fc.array(fc.array(word, { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(rows, (cells) => {
        const nodes = [
          {
            type: 'table',
            children: cells.map((row) => ({
              type: 'table-row',
              children: row.map((text) => ({ type: 'table-cell', children: [{ text }] })),
            })),
          },
        ];
        const markdown = slateToMarkdown(nodes as never, { voidCodeBlock: false }, components);
        const [table] = editorOf(markdown).children as SlateNode[];
        const read = table?.children?.map((row) =>
          row.children?.map((cell) => (cell.children ?? []).map(({ text = '' }) => text).join('')),
        );
        expect(read).toEqual(cells.map((row) => row));
      }),
      { numRuns: 200 },
    );
  });
});

describe('edits of a table', () => {
  const cases: [string, (editor: SlateEditor) => void, [number, number], string][] = [
    [
      'a row above',
      (e) => addRow(e, 0),
      [1, 0],
      '| A | B |\n| --- | --- |\n| | |\n| 1 | 2 |\n| 3 | 4 |',
    ],
    ['a row below the last', (e) => addRow(e, 1), [2, 1], `${TABLE}\n| | |`],
    [
      'a column to the left',
      (e) => addColumn(e, 0),
      [0, 0],
      '| | A | B |\n| --- | --- | --- |\n| | 1 | 2 |\n| | 3 | 4 |',
    ],
    [
      'a column to the right',
      (e) => addColumn(e, 1),
      [1, 1],
      '| A | B | |\n| --- | --- | --- |\n| 1 | 2 | |\n| 3 | 4 | |',
    ],
    ['no row', removeRow, [1, 1], '| A | B |\n| --- | --- |\n| 3 | 4 |'],
    ['no head: the next row is the head', removeRow, [0, 0], '| 1 | 2 |\n| --- | --- |\n| 3 | 4 |'],
    ['no column', removeColumn, [2, 0], '| B |\n| --- |\n| 2 |\n| 4 |'],
    ['no table', removeTable, [2, 0], ''],
    ['Tab in the last cell', (e) => goToNextCell(e, 1), [2, 1], `${TABLE}\n| | |`],
    [
      'a backspace at the start of a cell',
      (e) => {
        e.tf.select([0, 1, 1], { edge: 'start' });
        e.tf.deleteBackward();
      },
      [1, 1],
      TABLE,
    ],
    [
      'a deletion over cells',
      (e) => {
        e.tf.select({
          anchor: { path: [0, 1, 0, 0], offset: 0 },
          focus: { path: [0, 2, 0, 0], offset: 1 },
        });
        e.tf.deleteFragment();
      },
      [1, 1],
      '| A | B |\n| --- | --- |\n| | |\n| | 4 |',
    ],
    [
      'a block put in from a cell',
      (e) => e.tf.insertNodes({ type: 'p', children: [{ text: 'x' }] } as never),
      [1, 0],
      `${TABLE}\n\nx`,
    ],
    [
      'blocks pasted into a cell',
      (e) =>
        e.tf.insertFragment([
          { type: 'p', children: [{ text: 'x' }] },
          { type: 'p', children: [{ text: 'y' }] },
        ] as never),
      [1, 0],
      '| A | B |\n| --- | --- |\n| 1x y | 2 |\n| 3 | 4 |',
    ],
  ];
  it('leaves out blanks at the edges of a cell', () => {
    const editor = inCell(1, 0);
    editor.tf.insertText(' x ');
    expect(markdownOf(editor)).toContain('| 1 x | 2 ');
    expect(through(markdownOf(editor))).toBe(markdownOf(editor));
  });

  it.each(cases)('%s', (_name, change, [row, column], expected) => {
    const editor = inCell(row, column);
    change(editor);
    expect(tight(markdownOf(editor))).toBe(expected);
    expect(isRectangular(editor)).toBe(true);
  });

  it('moves the cursor: Tab to the next cell and row, Shift+Tab back', () => {
    const editor = inCell(0, 1);
    goToNextCell(editor, 1);
    expect(tablePlace(editor)).toMatchObject({ row: 1, column: 0 });
    goToNextCell(editor, -1);
    expect(tablePlace(editor)).toMatchObject({ row: 0, column: 1 });
  });

  it('takes alignment along', () => {
    const editor = inCell(0, 0, '| A | B |\n| :-- | --: |\n| 1 | 2 |');
    removeColumn(editor);
    expect(markdownOf(editor)).toContain('| --: |');
    addColumn(editor, 0);
    expect(tight(markdownOf(editor))).toMatch(/^\| \| B \|\n\| -+ \| -+: \|/);
  });

  it('any of them in any order leaves a whole table, and undo brings back the first', () => {
    const steps: ((editor: SlateEditor) => void)[] = [
      (e) => addRow(e, 0),
      (e) => addRow(e, 1),
      (e) => addColumn(e, 0),
      (e) => addColumn(e, 1),
      removeRow,
      removeColumn,
      (e) => goToNextCell(e, 1),
      (e) => goToNextCell(e, -1),
      (e) => e.tf.insertText('x|'),
      (e) => e.tf.deleteBackward(),
      (e) => e.tf.deleteForward(),
      (e) => insertTable(e, 2, 2),
      removeTable,
      (e) => e.tf.insertBreak(),
      (e) =>
        e.tf.insertFragment([
          { type: 'p', children: [{ text: 'd' }] },
          { type: 'h2', children: [{ text: 'e' }] },
        ] as never),
      (e) => e.tf.toggleBlock('h2'),
    ];
    fc.assert(
      fc.property(fc.array(fc.nat(steps.length - 1), { maxLength: 25 }), (order) => {
        const editor = inCell(1, 0);
        const before = markdownOf(editor);
        for (const index of order) steps[index]?.(editor);
        expect(isRectangular(editor)).toBe(true);
        expect(filled(through(markdownOf(editor)))).toBe(filled(markdownOf(editor)));
        while (editor.history.undos.length > 0) editor.tf.undo();
        expect(markdownOf(editor)).toBe(before);
      }),
      { numRuns: 150 },
    );
  });
});

/** Whether every table has rows of one length, cells with text only, a head, and text after it. */
function isRectangular({ children }: SlateEditor): boolean {
  return (children as SlateNode[]).every(({ type, children: rows = [] }, index) => {
    if (type !== 'table') return true;
    const lengths = new Set(rows.map((row) => row.children?.length));
    const cells = rows.flatMap((row) => row.children ?? []);
    const isText = cells.every((cell) =>
      (cell.children ?? []).every((child) => child.text !== undefined || child.type === 'a'),
    );
    return lengths.size === 1 && isText && index < children.length - 1;
  });
}
