import type { SlateNode } from '../decap/rich-text.ts';

/** Types of the nodes of a table, as Decap's text field knows them. */
export const TABLE = 'table';
export const ROW = 'table-row';
export const CELL = 'table-cell';

/** A cell. */
export function cellNode(children: SlateNode[] = [{ text: '' }]): SlateNode {
  return { type: CELL, children: children.length > 0 ? children : [{ text: '' }] };
}

export function rowNode(columns: number): SlateNode {
  return { type: ROW, children: Array.from({ length: columns }, () => cellNode()) };
}

/** An empty table; its first row is the head. */
export function tableNode(rows: number, columns: number): SlateNode {
  return { type: TABLE, children: Array.from({ length: rows }, () => rowNode(columns)) };
}

/** What may stand in a cell: text and links. Of blocks in it the words stay, one after another. */
export function cellContent(children: readonly SlateNode[]): SlateNode[] {
  return children.flatMap((child, index) => {
    if (isInline(child)) return [child];
    if (child.type === 'break') return [{ text: ' ' }];
    const inside = cellContent(child.children ?? []);
    return index > 0 && inside.length > 0 ? [{ text: ' ' }, ...inside] : inside;
  });
}

/** Whether a node may stand in a cell. */
export function isInline({ text, type }: SlateNode): boolean {
  return text !== undefined || type === 'a';
}

/** Whether a cell holds only what may stand in one. */
export function isCell(node: SlateNode): boolean {
  return node.type === CELL && (node.children ?? []).every(isInline);
}
