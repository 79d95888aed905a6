/** A box of the chart before it has a place. */
export interface ChartNode {
  label: string;
  /** A second line in small letters: how many, who leads. */
  note: string;
  /** Address of what it leads to, as links of the page have it. */
  href: string;
  kind: 'top' | 'staff' | 'group' | 'unit' | 'cell';
  children: ChartNode[];
}

/** How high the box of a node is. */
export type HeightOf = (node: ChartNode) => number;

/** How much extent a tree takes from top to bottom. */
export function extentOf(node: ChartNode, heightOf: HeightOf): number {
  const below = node.children.reduce((sum, one) => sum + extentOf(one, heightOf), 0);
  return Math.max(heightOf(node), below);
}

/**
 * Cuts a tree that is too long for a sheet of paper into several with the same top, level by level: a branch that fits
 * stays whole.
 * @param extent of a sheet; a single box that is higher stands on one of its own
 */
export function cut(node: ChartNode, extent: number, heightOf: HeightOf): ChartNode[] {
  if (extentOf(node, heightOf) <= extent || node.children.length === 0) return [node];
  const pieces: ChartNode[] = [];
  let current: ChartNode[] = [];
  let taken = 0;
  for (const part of node.children.flatMap((child) => cut(child, extent, heightOf))) {
    const own = extentOf(part, heightOf);
    if (taken + own > extent && current.length > 0) {
      pieces.push({ ...node, children: current });
      current = [];
      taken = 0;
    }
    current.push(part);
    taken += own;
  }
  pieces.push({ ...node, children: current });
  return pieces;
}
